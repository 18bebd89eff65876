//! What referrals found out about offers: an entry to set right, places that were not there. No case is
//! named, and nobody who said it.

use axum::Router;
use axum::routing::post;
use maud::{Markup, html};

use crate::app::{App, OfferHint, Result};
use crate::domain::id::OfferId;
use crate::web::extract::Path;
use crate::web::failure::OrFail as _;
use crate::web::staff::desk::{Answer, Desk};
use crate::web::staff::names::{self, offer_path, segment};
use crate::web::view::{self, Cell, Column, Kind, Table, to};

/// The routes.
pub fn routes() -> Router<App> {
    Router::new().route("/koordination/hinweise/angebot/{offer}/{kind}/erledigt", post(settle))
}

/// What is open.
///
/// # Errors
/// When the role does not allow it.
pub async fn collect(desk: &Desk) -> Result<Vec<OfferHint>> {
    desk.app.offer_hints(&desk.actor).await
}

async fn settle(desk: Desk, Path((offer, kind)): Path<(OfferId, String)>) -> Answer {
    desk.app.settle_hints(&desk.actor, &offer, &kind).await.or_fail(&desk.here)?;
    Ok(desk.go(to::COMPLAINTS))
}

/// On the page of what is wrong.
pub fn section(desk: &Desk, hints: &[OfferHint]) -> Markup {
    let text = desk.text();
    let title = text.say("hints-title");
    let labels = ["hints-offer", "hints-what", "hints-cause", "complaints-day", "complaints-step"]
        .map(|key| text.say(key));
    let columns = labels.each_ref().map(|label| Column { label, number: false });
    html! {
        section.stack {
            h2 { (title) }
            p { (text.say("hints-lead")) }
            @if hints.is_empty() { p.quiet { (text.say("hints-none")) } } @else {
                div.untitled {
                    (view::table(&Table {
                        caption: &title,
                        columns: &columns,
                        rows: hints.iter().map(|hint| row(desk, hint)).collect(),
                    }))
                }
            }
        }
    }
}

fn row(desk: &Desk, hint: &OfferHint) -> Vec<Cell> {
    let text = desk.text();
    let offer = segment(hint.offer.as_str());
    let step = format!("{}/angebot/{offer}/{}/erledigt", to::COMPLAINTS, segment(&hint.kind));
    let day = App::local(hint.noted_at).date();
    vec![
        html! {
            a href=(desk.link(&offer_path(&hint.offer))) { (names::offer(&desk.app, text, &hint.offer)) }
        }
        .into(),
        html! { (text.code("hints", &hint.kind)) }.into(),
        html! { @if let Some(cause) = &hint.cause { (text.name(cause)) } @else { "–" } }.into(),
        html! { (text.day_short(day)) }.into(),
        view::post_button(Kind::Second, &desk.link(&step), &text.say("complaints-done"), &[]).into(),
    ]
}
