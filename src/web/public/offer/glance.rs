//! The answers in short, and the two quickest ways to get in touch.

use maud::{Markup, html};

use super::Shown;
use crate::domain::catalogue::ContactWay;
use crate::web::public::who;
use crate::web::view::{Icon, Line, distance_line, icon, lines, opening_line, place_sign};

/// The card.
pub(super) fn part(shown: &Shown<'_>) -> Markup {
    let text = shown.text();
    html! {
        section.card aria-label=(text.say("offer-glance")) {
            (place_sign(text, &shown.view.places, shown.app.now()))
            (lines(false, &facts(shown)))
            (quickest(shown))
        }
    }
}

fn facts(shown: &Shown<'_>) -> Vec<Line> {
    let (text, offer) = (shown.text(), &shown.view.offer);
    let mut facts = vec![
        (Icon::People, html! { (who::line(text, offer)) }),
        opening_line(text, &shown.view.opening, shown.app.local_now()),
    ];
    if shown.distance_km.is_some() {
        facts.push(distance_line(text, shown.distance_km));
    }
    if who::is_free(offer) {
        facts.push((Icon::Euro, html! { (text.say("result-cost-free")) }));
    } else if let Some(cost) = who::cost(offer) {
        facts.push((Icon::Euro, shown.german(cost)));
    }
    let mut codes: Vec<&str> = offer.language_codes().collect();
    codes.dedup();
    let named: Vec<_> = codes.iter().map(|code| text.language(code)).collect();
    if !named.is_empty() {
        facts.push((Icon::Speech, html! { (text.list_and(&named)) }));
    }
    facts
}

/// Writing first, then calling.
fn quickest(shown: &Shown<'_>) -> Markup {
    let text = shown.text();
    let written = super::reach::written(shown);
    let phone = super::reach::link(shown, ContactWay::Phone);
    html! {
        @if written.is_some() || phone.is_some() {
            div.actions.no-print {
                @if let Some(link) = &written {
                    a.button href=(link.href) rel=[link.rel] { (icon(link.icon)) (text.say("action-write")) }
                }
                @if let Some(link) = &phone {
                    a.button.button--second href=(link.href) { (icon(link.icon)) (text.say("action-call")) }
                }
            }
        }
    }
}
