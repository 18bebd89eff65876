//! Interfaces between agencies that this case stands at: who decides, by which norm, what to do.

use maud::{Markup, html};

use crate::app::{CaseFile, MatchGroups};
use crate::domain::law::Interface;
use crate::web::staff::desk::Desk;
use crate::web::view::{self, Icon, Tone};

/// The hints; nothing where none holds.
pub fn section(desk: &Desk, file: &CaseFile, groups: &MatchGroups) -> Markup {
    let text = desk.text();
    // Without a need nothing was matched, but the law is the same.
    let without_needs;
    let interfaces = if groups.date.is_some() {
        &groups.interfaces
    } else {
        let facts = file.case.facts.clone();
        without_needs =
            desk.app.eligibility(None, facts).map(|found| found.interfaces).unwrap_or_default();
        &without_needs
    };
    html! {
        @if !interfaces.is_empty() {
            section.stack {
                h2 { (text.say("case-interfaces")) }
                @for interface in interfaces { (hint(desk, interface)) }
            }
        }
    }
}

fn hint(desk: &Desk, interface: &Interface) -> Markup {
    let text = desk.text();
    let say = |words| view::words(text, words);
    html! {
        article.card.hint-card {
            div.row {
                @for agency in &interface.agencies {
                    (view::badge(Tone::Accent, &text.code("agency", agency)))
                }
            }
            h3 { (say(&interface.title)) }
            @if !interface.situation.is_empty() { p { (say(&interface.situation)) } }
            @if !interface.next.is_empty() {
                p.line {
                    (view::turning_icon(Icon::Arrow))
                    span { strong { (text.say("referral-next")) ": " } (say(&interface.next)) }
                }
            }
            details {
                summary { (text.say("hint-advice")) (view::icon(Icon::Down)) }
                div.stack.stack--tight {
                    p { (say(&interface.advice)) }
                    p.quiet lang="de" { (interface.norms.join(" · ")) }
                    p.quiet {
                        (text.name(&interface.edition.mark)) ", "
                        (text.say_with("hint-read", &[("date", text.day_short(interface.edition.read).into())]))
                    }
                }
            }
        }
    }
}
