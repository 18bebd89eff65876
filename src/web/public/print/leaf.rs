//! A poster or a flyer of one offer.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use maud::{Markup, html};

use super::chapters::frame;
use super::press;
use super::sheet::{Press, sheet};
use crate::app::{App, Error};
use crate::domain::id::OfferId;
use crate::print::{Form, Leaf};
use crate::web::extract::Path;
use crate::web::failure::{Failure, OrFail as _};
use crate::web::here::Here;
use crate::web::throttle;
use crate::web::view::{Icon, icon, to};

/// Links to both, for pages of an offer.
pub fn links(here: &Here, id: &str) -> Markup {
    let link = |file: &str, key: &str| {
        html! {
            a.bare href=(here.link(&format!("{}{id}/{file}", to::OFFER))) rel="nofollow" {
                (icon(Icon::Print)) (here.text.say(key))
            }
        }
    };
    html! {
        (link("aushang.pdf", "print-poster"))
        (link("handzettel.pdf", "print-flyer"))
    }
}

/// The poster.
pub(super) async fn poster(
    app: State<App>,
    here: Here,
    headers: HeaderMap,
    id: Path<OfferId>,
) -> Result<Response, Failure> {
    leaf(app, here, headers, id, Form::Poster, "aushang.pdf").await
}

/// The flyer.
pub(super) async fn flyer(
    app: State<App>,
    here: Here,
    headers: HeaderMap,
    id: Path<OfferId>,
) -> Result<Response, Failure> {
    leaf(app, here, headers, id, Form::Flyer, "handzettel.pdf").await
}

async fn leaf(
    State(app): State<App>,
    here: Here,
    headers: HeaderMap,
    Path(id): Path<OfferId>,
    form: Form,
    name: &'static str,
) -> Result<Response, Failure> {
    let view = app.offer_view(&id).await.or_fail(&here)?;
    if !throttle::may_print() {
        return Err(Error::TooMany).or_fail(&here);
    }
    let press = Press { app: &app, here: &here, site: &press::site(&headers) };
    let offer = sheet(press, &view);
    let leaf = Leaf {
        frame: frame(press, offer.name.clone()),
        scan: here.text.say("print-scan").into_owned(),
        offer,
    };
    let set = press::at_once(move || leaf.pdf(form)).await.or_fail(&here)?;
    Ok(press::pdf(set, name))
}
