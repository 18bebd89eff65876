//! Ordering: the form, what is few enough to be made at once, and what goes into the background.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use maud::html;
use serde::Deserialize;

use super::chapters::catalogue;
use super::press;
use super::sheet::Press;
use super::work;
use crate::app::{App, Error, OfferView, PrintOrder};
use crate::domain::id::OfferId;
use crate::web::extract::{Form, Query};
use crate::web::failure::{Failure, OrFail as _};
use crate::web::here::Here;
use crate::web::throttle;
use crate::web::view::{Choice, Field, Kind, actions, button, select, to};

/// So many offers are set while somebody waits.
const AT_ONCE: usize = 20;

/// What a form orders.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    /// Code of a topic; empty for all.
    topic: String,
}

/// A list of one's own.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct List {
    ids: String,
}

/// The form.
pub(super) async fn show(
    State(app): State<App>,
    here: Here,
    Query(wanted): Query<Wanted>,
) -> Response {
    let text = here.text;
    let title = text.say("print-title");
    let catalogue = app.catalogue();
    let topics = catalogue.topics();
    let all = text.say("print-all");
    let own = topics.roots().chain(topics.find(&wanted.topic).filter(|t| t.parent.is_some()));
    let own = own.map(|topic| {
        Choice::new(&topic.code, topic.label.get(here.lang()), topic.code == wanted.topic)
    });
    let choices: Vec<_> =
        std::iter::once(Choice::new("", &all, wanted.topic.is_empty())).chain(own).collect();
    let label = text.say("print-topic");
    let field = Field { name: "topic", label: &label, ..Field::default() };
    let main = html! {
        div.stack.stack--wide {
            div.stack { h1 { (title) } p.lead { (text.say("print-how")) } }
            form.form method="post" action=(here.link(to::PRINT)) {
                (select(text, &field, &choices))
                (actions([button(Kind::First, &text.say("print-order"))]))
            }
            p.quiet { (text.say("print-list-hint")) " " a href=(here.link(to::SAVED)) { (text.say("saved-title")) } }
        }
    };
    super::super::page(&app, &here, &title).show(main).into_response()
}

/// A catalogue: at once where it is small, else on the page where it will be.
pub(super) async fn order(
    State(app): State<App>,
    here: Here,
    headers: HeaderMap,
    Form(wanted): Form<Wanted>,
) -> Result<Response, Failure> {
    let topic = Some(wanted.topic).filter(|topic| !topic.is_empty());
    let offers = app.offers_to_print(topic.as_deref()).await.or_fail(&here)?;
    let site = press::site(&headers);
    if offers.len() <= AT_ONCE {
        let title = work::title(&app, here.text, topic.as_deref());
        return at_once(app, here, site, title, offers).await;
    }
    let order = PrintOrder { topic, language: here.lang().to_owned(), site };
    if !throttle::may_begin_catalogue() {
        return Err(Error::TooMany).or_fail(&here);
    }
    let ordered = app.order_print(&order).await.or_fail(&here)?;
    if ordered.to_do {
        work::begin(app, ordered.id.clone(), order);
    }
    let path = format!("{}/{}", to::PRINT, ordered.id);
    Ok(Redirect::to(&here.link(&path)).into_response())
}

/// My list. It is printed and not kept.
pub(super) async fn list(
    State(app): State<App>,
    here: Here,
    headers: HeaderMap,
    Form(list): Form<List>,
) -> Result<Response, Failure> {
    let ids = list.ids.split(',').filter(|id| !id.is_empty()).map(OfferId::from);
    let offers = app.offers_of_list(&ids.collect::<Vec<_>>()).await.or_fail(&here)?;
    let (site, title) = (press::site(&headers), here.text.say("saved-title").into_owned());
    at_once(app, here, site, title, offers).await
}

async fn at_once(
    app: App,
    here: Here,
    site: String,
    title: String,
    offers: Vec<OfferView>,
) -> Result<Response, Failure> {
    if !throttle::may_print() {
        return Err(Error::TooMany).or_fail(&here);
    }
    let of = here.clone();
    let set = move || {
        let press = Press { app: &app, here: &of, site: &site };
        catalogue(press, title, &offers).pdf()
    };
    let set = press::at_once(set).await.or_fail(&here)?;
    Ok(press::pdf(set, "katalog.pdf"))
}
