//! Which entries are getting old: the work list before the next meeting of the network.

use std::sync::Arc;

use axum::Router;
use axum::response::IntoResponse as _;
use axum::routing::{get, post};
use maud::{Markup, html};
use serde::Deserialize;

use crate::app::{App, Upkeep};
use crate::domain::catalogue::Offer;
use crate::domain::entry::overdue;
use crate::domain::id::OfferId;
use crate::domain::role::Action;
use crate::web::extract::{Form, Path, Query};
use crate::web::failure::OrFail as _;
use crate::web::staff::desk::{Answer, Desk};
use crate::web::staff::done::{Done, done_notice};
use crate::web::staff::names::offer_path;
use crate::web::staff::posted::Posted;
use crate::web::view::{self, Cell, Column, Icon, Kind, Paging, Table, to};

/// Entries on a page.
const PAGE: usize = 50;

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route(to::CATALOGUE, get(show))
        .route("/koordination/katalog/erinnerungen", post(switch))
        .route("/koordination/katalog/{offer}/link", post(send_link))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Which {
    seite: String,
}

async fn show(desk: Desk, Query(which): Query<Which>, Query(done): Query<Done>) -> Answer {
    let upkeep = desk.app.upkeep(&desk.actor).await.or_fail(&desk.here)?;
    let catalogue = desk.app.catalogue();
    let mut offers: Vec<&Arc<Offer>> = catalogue.shown().collect();
    // Never checked comes before long ago.
    let rank = |offer: &Offer| offer.details().verified.contact;
    offers.sort_unstable_by(|a, b| (rank(a), &a.name, &a.id).cmp(&(rank(b), &b.name, &b.id)));
    let pages = offers.len().div_ceil(PAGE).max(1);
    let page = which.seite.parse::<usize>().unwrap_or(1).clamp(1, pages);
    let link = |n: usize| desk.link(&format!("{}?seite={n}", to::CATALOGUE));
    let (previous, next) =
        ((page > 1).then(|| link(page - 1)), (page < pages).then(|| link(page + 1)));
    let text = desk.text();
    let title = text.say("catalogue-title");
    let labels = [
        "catalogue-offer",
        "catalogue-organization",
        "catalogue-contact",
        "catalogue-rules",
        "catalogue-step",
    ]
    .map(|key| text.say(key));
    let columns = labels.each_ref().map(|label| Column { label, number: false });
    let on_page = offers.iter().skip((page - 1) * PAGE).take(PAGE);
    let rows = on_page.map(|offer| row(&desk, offer)).collect();
    let main = html! {
        div.stack {
            h1 { (title) }
            (done_notice(&desk, &done))
            p.lead { (text.say("catalogue-lead")) }
            (looked_after(&desk, &upkeep))
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

/// What is due, and what can be done about it.
fn looked_after(desk: &Desk, upkeep: &Upkeep) -> Markup {
    let text = desk.text();
    let (label, next) =
        if upkeep.reminding { ("upkeep-stop", "aus") } else { ("upkeep-start", "an") };
    let state = if upkeep.reminding { "upkeep-on" } else { "upkeep-off" };
    let proposals = text.say_with("upkeep-proposals", &[("count", upkeep.proposals.into())]);
    html! {
        section.stack.stack--tight {
            p { (text.say_with("upkeep-due", &[("count", upkeep.due.into())]))
                @if upkeep.to_call > 0 {
                    " " (text.say_with("upkeep-call", &[("count", upkeep.to_call.into())]))
                }
            }
            div.row.no-print {
                @if desk.actor.role.may(Action::StatePlaces) {
                    (view::link_button(Kind::First, &desk.link(to::MEETING), &text.say("meeting-title")))
                }
                (view::link_button(Kind::Second, &desk.link(to::CHANGES), &proposals))
                (view::post_button(Kind::Second, &desk.link("/koordination/katalog/erinnerungen"), &text.say(label), &[("an", next)]))
            }
            p.quiet.line { (view::icon(Icon::Mail)) span { (text.say(state)) } }
        }
    }
}

async fn switch(desk: Desk, Form(posted): Form<Posted>) -> Answer {
    let on = posted.get("an") == "an";
    desk.app.switch_reminders(&desk.actor, on).await.or_fail(&desk.here)?;
    Ok(desk.go(to::CATALOGUE))
}

async fn send_link(desk: Desk, Path(id): Path<OfferId>) -> Answer {
    desk.app.send_entry_link(&desk.actor, &id).await.or_fail(&desk.here)?;
    Ok(desk.go(&format!("{}?erledigt=link", to::CATALOGUE)))
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
        step(desk, offer).into(),
    ]
}

/// The link to an entry that is due goes to its provider, where one can be reached by mail.
fn step(desk: &Desk, offer: &Offer) -> Markup {
    let text = desk.text();
    if overdue(offer, desk.app.today()).is_empty() {
        return html! { span.quiet { (text.say("catalogue-fresh")) } };
    }
    if desk.app.mail_address(&offer.id()).is_none() {
        return html! { span.quiet { (text.say("catalogue-no-mail")) } };
    }
    let id = crate::web::staff::names::segment(&offer.id);
    let path = desk.link(&format!("{}/{id}/link", to::CATALOGUE));
    view::post_button(Kind::Second, &path, &text.say("catalogue-send-link"), &[])
}
