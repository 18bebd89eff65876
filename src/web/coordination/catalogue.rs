//! Which entries are getting old: the work list before the next meeting of the network.

use std::sync::Arc;

use axum::Router;
use axum::response::IntoResponse as _;
use axum::routing::get;
use maud::{Markup, html};
use serde::Deserialize;

use crate::app::App;
use crate::domain::catalogue::Offer;
use crate::domain::role::Action;
use crate::web::extract::Query;
use crate::web::failure::OrFail as _;
use crate::web::staff::desk::{Answer, Desk};
use crate::web::staff::names::offer_path;
use crate::web::view::{self, Cell, Column, Paging, Table, to};

/// Entries on a page.
const PAGE: usize = 50;

/// The routes.
pub fn routes() -> Router<App> {
    Router::new().route(to::CATALOGUE, get(show))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Which {
    seite: String,
}

async fn show(desk: Desk, Query(which): Query<Which>) -> Answer {
    desk.actor.must(Action::EditCatalogue).or_fail(&desk.here)?;
    let catalogue = desk.app.catalogue();
    let mut offers: Vec<&Arc<Offer>> = catalogue.shown().collect();
    // Never checked comes before long ago.
    offers.sort_by_key(|offer| (offer.details().verified.contact, offer.name.clone()));
    let pages = offers.len().div_ceil(PAGE).max(1);
    let page = which.seite.parse::<usize>().unwrap_or(1).clamp(1, pages);
    let link = |n: usize| desk.link(&format!("{}?seite={n}", to::CATALOGUE));
    let (previous, next) =
        ((page > 1).then(|| link(page - 1)), (page < pages).then(|| link(page + 1)));
    let text = desk.text();
    let title = text.say("catalogue-title");
    let labels =
        ["catalogue-offer", "catalogue-organization", "catalogue-contact", "catalogue-rules"]
            .map(|key| text.say(key));
    let columns = labels.each_ref().map(|label| Column { label, number: false });
    let on_page = offers.iter().skip((page - 1) * PAGE).take(PAGE);
    let rows = on_page.map(|offer| row(&desk, offer)).collect();
    let main = html! {
        div.stack {
            h1 { (title) }
            p.lead { (text.say("catalogue-lead")) }
            p.no-print { a href=(desk.link(to::PRINT)) { (text.say("print-title")) } }
            p.quiet { (text.say_with("search-count", &[("count", offers.len().into())])) }
            div.untitled {
                (view::table(&Table { caption: &title, columns: &columns, rows }))
            }
            (view::paging(text, &Paging {
                page, pages, previous: previous.as_deref(), next: next.as_deref(),
            }))
        }
    };
    Ok(desk.page(&title).show(main).into_response())
}

fn row(desk: &Desk, offer: &Offer) -> Vec<Cell> {
    let text = desk.text();
    let catalogue = desk.app.catalogue();
    let organization =
        catalogue.organization_of(offer).map(|organization| organization.name.clone());
    let verified = offer.details().verified;
    let day = |day: Option<chrono::NaiveDate>| -> Markup {
        match day {
            Some(day) => html! { (text.day_short(day)) },
            None => html! { (text.say("checked-never")) },
        }
    };
    let name = if desk.actor.role.may(Action::StatePlaces) {
        html! { a href=(desk.link(&offer_path(&offer.id()))) { (offer.name) } }
    } else {
        html! { (offer.name) }
    };
    vec![
        name.into(),
        html! { (organization.unwrap_or_default()) }.into(),
        day(verified.contact).into(),
        day(verified.eligibility).into(),
    ]
}
