//! Ways to a school certificate, side by side: a table that becomes cards on a phone.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use serde::Deserialize;

use super::card::href;
use super::near::Near;
use super::who;
use crate::app::{App, LONGEST_PAGE, OfferHit, OfferQuery, Order};
use crate::domain::catalogue::{EntryKind, Offer};
use crate::domain::fact::{FactType, FactValue};
use crate::text::Text;
use crate::web::extract::Query;
use crate::web::failure::{Failure, OrFail as _};
use crate::web::here::Here;
use crate::web::view::{
    Cell, Column, Field, Kind, Table, actions, button, in_language, link_button, number, table,
    text_field, to,
};

/// The topic whose offers are compared, and the fact they change.
const TOPIC: &str = "schulabschluss";
/// Kinds of offers that lead to a certificate whether or not their entry says to which.
const KIND: &str = "schulabschluss";

const COLUMNS: [&str; 8] = [
    "ways-way",
    "ways-goal",
    "ways-start",
    "ways-form",
    "ways-duration",
    "ways-cost",
    "ways-for",
    "ways-place",
];

/// Age and town, as typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Filter {
    age: String,
    plz: String,
}

/// The page.
pub(super) async fn show(
    State(app): State<App>,
    here: Here,
    Query(filter): Query<Filter>,
) -> Result<Response, Failure> {
    let text = here.text;
    let near = Near::read(&app, &filter.plz);
    let query = OfferQuery {
        topic: Some(TOPIC.to_owned()),
        age: filter.age.trim().parse().ok().filter(|age| (0..100).contains(age)),
        plz: near.plz().map(str::to_owned),
        order: if near.plz().is_some() { Order::Distance } else { Order::Best },
        limit: Some(LONGEST_PAGE),
        ..OfferQuery::default()
    };
    let mut ways = app.find_offers(&query).await.or_fail(&here)?.hits;
    ways.retain(|hit| leads_there(&hit.view.offer));
    let title = text.say("ways-title");
    let page = super::page(&app, &here, &title).show(html! {
        div.stack.stack--wide {
            div.stack { h1 { (title) } p.lead { (text.say("ways-lead")) } }
            (form(&here, &filter, &near))
            section.stack aria-labelledby="wege" {
                h2 #wege { (text.say_with("ways-count", &[("count", ways.len().into())])) }
                @if ways.is_empty() { (none(&here)) } @else { (side_by_side(&app, &here, &near, &ways)) }
            }
        }
    });
    Ok(page.into_response())
}

fn leads_there(offer: &Offer) -> bool {
    let details = offer.details();
    details.kind.as_deref() == Some(KIND)
        || details.effects.keys().any(|fact| fact.as_str() == TOPIC)
}

fn form(here: &Here, filter: &Filter, near: &Near) -> Markup {
    let text = here.text;
    let (age, hint) = (text.say("search-age"), text.say("ways-age-hint"));
    let (plz, years) = (text.say("home-plz"), text.say("check-years"));
    let problem = near.problem().map(|key| text.say(key));
    let age = Field {
        value: &filter.age,
        hint: Some(&hint),
        optional: true,
        maxlength: Some(2),
        ..Field::new("age", &age)
    };
    let plz = Field {
        value: &filter.plz,
        error: problem.as_deref(),
        optional: true,
        width: Some("middle"),
        maxlength: Some(60),
        ..Field::new("plz", &plz)
    };
    html! {
        form.form method="get" action=(here.link(to::WAYS)) novalidate {
            (number(text, &age, Some(&years)))
            (text_field(text, &plz))
            (actions([button(Kind::First, &text.say("ways-show"))]))
        }
    }
}

fn side_by_side(app: &App, here: &Here, near: &Near, ways: &[OfferHit]) -> Markup {
    let text = here.text;
    let labels = COLUMNS.map(|key| text.say(key));
    let columns = labels.each_ref().map(|label| Column { label, number: false });
    let caption = text.say("ways-title");
    let rows = ways.iter().map(|hit| row(app, here, near, hit)).collect();
    html! { div.untitled { (table(&Table { caption: &caption, columns: &columns, rows })) } }
}

fn row(app: &App, here: &Here, near: &Near, hit: &OfferHit) -> Vec<Cell> {
    let text = here.text;
    let offer = &hit.view.offer;
    let unknown = || html! { span.quiet { (text.say("ways-unknown")) } };
    let or_unknown = |said: Option<String>| said.map_or_else(unknown, |said| html! { (said) });
    let name = html! {
        a href=(href(here, &hit.view, near.plz())) { (in_language(text, "de", &offer.name)) }
    };
    let cost = if who::is_free(offer) {
        html! { (text.say("result-cost-free")) }
    } else {
        who::cost(offer).map_or_else(unknown, |said| in_language(text, "de", said))
    };
    vec![
        name.into(),
        or_unknown(goal(app, text, offer)).into(),
        or_unknown(start(app, text, offer)).into(),
        or_unknown(form_of(text, offer)).into(),
        or_unknown(duration(text, offer)).into(),
        cost.into(),
        html! { (who::line(text, offer)) }.into(),
        place(text, hit).unwrap_or_else(unknown).into(),
    ]
}

/// The certificate one has afterwards.
fn goal(app: &App, text: Text, offer: &Offer) -> Option<String> {
    let (fact, value) = offer.details().effects.iter().find(|(fact, _)| fact.as_str() == TOPIC)?;
    let FactValue::Choice(id) = value else { return None };
    let definition = app.knowledge().law.vocabulary.find(fact.as_str())?;
    let FactType::Enum { values } = &definition.kind else { return None };
    let choice = values.iter().find(|choice| &choice.id == id)?;
    Some(choice.label.get(text.lang().code()).to_owned())
}

fn start(app: &App, text: Text, offer: &Offer) -> Option<String> {
    let entry = offer.details().entry.as_ref()?;
    if entry.kind == EntryKind::Rolling {
        return Some(text.say("ways-start-any").into_owned());
    }
    entry.next(app.today()).map(|day| text.day(day))
}

fn form_of(text: Text, offer: &Offer) -> Option<String> {
    let forms: Vec<_> = offer.details().form.iter().map(|form| text.code("form", form)).collect();
    (!forms.is_empty()).then(|| text.list_and(&forms))
}

fn duration(text: Text, offer: &Offer) -> Option<String> {
    let details = offer.details();
    let weeks = text.say_with("duration-weeks", &[("count", details.duration_weeks?.into())]);
    Some(match details.hours_per_week {
        None => weeks,
        Some(hours) => {
            let hours = text.say_with("offer-hours-per-week", &[("count", hours.into())]);
            format!("{weeks}{}{hours}", text.say("list-comma"))
        }
    })
}

/// The town, and how far it is. A place that protects people is not named.
fn place(text: Text, hit: &OfferHit) -> Option<Markup> {
    let open = hit.view.locations.iter().find(|place| !place.is_confidential())?;
    let town = if open.is_anywhere() {
        text.say("form-online").into_owned()
    } else {
        open.address().map(|address| address.city.clone()).filter(|city| !city.is_empty())?
    };
    let far = hit.distance_km.filter(|km| *km > 0.0).map(|km| text.km(km));
    Some(html! {
        span lang="de" dir="ltr" { (town) }
        @if let Some(far) = far { " " span.quiet { "(" (far) ")" } }
    })
}

fn none(here: &Here) -> Markup {
    let text = here.text;
    html! {
        p { (text.say("ways-none")) }
        (actions([
            link_button(Kind::First, &here.link(to::SEARCH), &text.say("nav-search")),
            link_button(Kind::Second, &here.link(to::CHECK), &text.say("nav-check")),
        ]))
    }
}
