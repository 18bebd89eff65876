//! The legal side, folded away: who pays, on which ground, and what to say at the counter.

use maud::{Markup, html};

use super::Shown;
use crate::domain::law::Instrument;
use crate::web::view::{Icon, icon, words};

/// The part; nothing where no instrument carries the offer.
pub(super) fn part(shown: &Shown<'_>) -> Markup {
    let text = shown.text();
    let law = shown.app.law_on(shown.app.today());
    let ids = &shown.view.offer.details().instruments;
    let grounds: Vec<&Instrument> = ids.iter().filter_map(|id| law.instrument(id)).collect();
    html! {
        @if !grounds.is_empty() {
            details.fold {
                summary { (text.say("offer-legal")) (icon(Icon::Down)) }
                div.stack {
                    p.quiet { (text.say("offer-legal-lead")) }
                    @for instrument in grounds { (ground(shown, instrument)) }
                }
            }
        }
    }
}

fn ground(shown: &Shown<'_>, instrument: &Instrument) -> Markup {
    let text = shown.text();
    let mut agencies: Vec<_> = Vec::new();
    for responsible in &instrument.responsible {
        let name = text.code("agency", &responsible.agency);
        if !agencies.contains(&name) {
            agencies.push(name);
        }
    }
    html! {
        div.stack.stack--tight {
            h3 { (words(text, &instrument.title)) " " span.norm lang="de" dir="ltr" { (instrument.norm) } }
            p { (words(text, &instrument.plain)) }
            p.quiet { (text.name(&instrument.binding)) ". " (text.say("check-responsible")) ": " (text.list_or(&agencies)) "." }
            @if !instrument.say.is_empty() {
                p { (text.say("offer-say")) ":" }
                blockquote.say { (words(text, &instrument.say)) }
            }
            @if !instrument.access.is_empty() {
                p { strong { (text.say("check-apply")) ": " } (words(text, &instrument.access)) }
            }
            @if !instrument.deadline.is_empty() {
                p { strong { (text.say("check-deadline")) ": " } (words(text, &instrument.deadline)) }
            }
        }
    }
}
