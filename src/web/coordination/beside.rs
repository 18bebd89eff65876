//! What stands beside the figures of the cases: other sources, and offers that are nearly the same.

use maud::{Markup, html};

use crate::app::TwinOffers;
use crate::domain::gap::dossier::Entry;
use crate::domain::gap::{OfficialFigure, PublicSources};
use crate::domain::id::OfferId;
use crate::domain::place::Places;
use crate::web::dossier::Voice;
use crate::web::staff::desk::Desk;
use crate::web::staff::names;
use crate::web::view::{self, Cell, Column, Table, to};

/// Pairs shown at once.
const PAIRS: usize = 12;

/// Searches, refusals and official figures, each for itself.
pub fn sources(desk: &Desk, sources: &PublicSources) -> Markup {
    let text = desk.text();
    let voice = Voice { app: &desk.app, text };
    let topic = |(topic, count): &(String, _)| {
        [Entry::Topic(topic.clone()), Entry::Rough(*count)].map(|entry| voice.entry(&entry))
    };
    let cause = |(cause, count): &(_, _)| {
        [Entry::Cause(*cause), Entry::Rough(*count)].map(|entry| voice.entry(&entry))
    };
    let searches: Vec<_> = sources.searches.iter().map(topic).collect();
    let refusals: Vec<_> = sources.refusals.iter().map(cause).collect();
    html! {
        section.stack {
            h2 { (text.say("sources-title")) }
            p.quiet { (text.say("sources-hint")) }
            (pairs(desk, "searches", "dossier-topic", &searches))
            (pairs(desk, "refusals", "dossier-cause", &refusals))
            h3 { (text.say("dossier-sheet-official")) }
            p.quiet { (text.say("dossier-note-official")) }
            @if !sources.official.is_empty() { (official(desk, &sources.official)) }
            p { a href=(desk.link(to::SOURCES)) { (text.say("sources-look-after")) } }
        }
    }
}

/// A table of two columns with its note; where it is empty, that is said.
fn pairs(desk: &Desk, what: &str, first: &str, lines: &[[String; 2]]) -> Markup {
    let text = desk.text();
    let caption = text.say(&format!("dossier-sheet-{what}"));
    let labels = [text.say(first), text.say(&format!("dossier-{what}"))];
    let columns =
        [Column { label: &labels[0], number: false }, Column { label: &labels[1], number: true }];
    let row = |[name, count]: &[String; 2]| -> Vec<Cell> {
        vec![html! { (name) }.into(), html! { (count) }.into()]
    };
    let rows = lines.iter().map(row).collect();
    html! {
        h3 { (caption) }
        p.quiet { (text.say(&format!("dossier-note-{what}"))) }
        @if lines.is_empty() { p { (text.say("sources-too-few")) } } @else {
            div.untitled { (view::table(&Table { caption: &caption, columns: &columns, rows })) }
        }
    }
}

/// Official figures with all one must know of them.
pub fn official(desk: &Desk, figures: &[OfficialFigure]) -> Markup {
    let text = desk.text();
    let voice = Voice { app: &desk.app, text };
    let caption = text.say("dossier-sheet-official");
    let labels = ["what", "value", "area", "as-of", "source", "definition"]
        .map(|key| text.say(&format!("dossier-{key}")));
    let columns: Vec<Column<'_>> =
        labels.iter().enumerate().map(|(at, label)| Column { label, number: at == 1 }).collect();
    let row = |figure: &OfficialFigure| -> Vec<Cell> {
        vec![
            html! { (figure.title) }.into(),
            html! { (voice.entry(&Entry::Amount(figure.hundredths, figure.unit))) }.into(),
            html! { (figure.area) }.into(),
            html! { (text.day_short(figure.as_of)) }.into(),
            html! { (figure.source) }.into(),
            html! { (figure.definition) }.into(),
        ]
    };
    let rows = figures.iter().map(row).collect();
    html! {
        div.untitled.scroll tabindex="0" role="region" aria-label=(caption) {
            (view::table(&Table { caption: &caption, columns: &columns, rows }))
        }
    }
}

/// Offers that are nearly the same, pair by pair, with what is free there.
pub fn twins(desk: &Desk, twins: &[TwinOffers]) -> Markup {
    let text = desk.text();
    html! {
        @if !twins.is_empty() {
            section.stack {
                h2 { (text.say("twins-title")) }
                p.quiet { (text.say("twins-hint")) }
                ul.plain.stack.stack--tight {
                    @for pair in twins.iter().take(PAIRS) { (twin(desk, pair)) }
                }
                @if twins.len() > PAIRS {
                    p.quiet { (text.say_with("twins-more", &[("count", (twins.len() - PAIRS).into())])) }
                }
            }
        }
    }
}

fn twin(desk: &Desk, pair: &TwinOffers) -> Markup {
    let text = desk.text();
    let topics: Vec<String> =
        pair.topics.iter().map(|topic| names::topic(&desk.app, text, topic)).collect();
    html! {
        li.entry {
            @for (number, (offer, places)) in pair.offers.iter().enumerate() {
                @if number > 0 { span aria-hidden="true" { "≈" } }
                (twin_offer(desk, offer, *places))
            }
            span.quiet { (topics.join(", ")) " · " (pair.areas.join(", ")) }
        }
    }
}

fn twin_offer(desk: &Desk, offer: &OfferId, places: Places) -> Markup {
    let text = desk.text();
    let free = match places.free() {
        Some(free) => text.say_with("whatif-idle-left", &[("count", free.into())]),
        None => text.say("dossier-grey").into_owned(),
    };
    html! {
        span {
            a href=(desk.link(&names::offer_path(offer))) { (names::offer(&desk.app, text, offer)) }
            " (" (free) ")"
        }
    }
}
