//! Who learns of it: the question that decides whether somebody comes at all.

use maud::{Markup, html};

use super::icon::{Icon, icon};
use super::words::in_language;
use crate::domain::catalogue::Trust;
use crate::text::Text;

/// The box: what the provider says, and what is promised. What is not known is not promised.
pub fn learns(text: Text, said: Option<&str>, trust: &Trust) -> Markup {
    let known = promises(trust);
    html! {
        section.learns {
            h2 { (icon(Icon::Eye)) (text.say("offer-learns")) }
            @if let Some(said) = said { p { (in_language(text, "de", said)) } }
            @else if known.is_empty() { p { (text.say("offer-learns-unknown")) } }
            @if !known.is_empty() {
                ul.lines {
                    @for (holds, key) in known {
                        li {
                            (icon(if holds { Icon::Check } else { Icon::Info }))
                            span { (text.say(key)) "." }
                        }
                    }
                }
            }
        }
    }
}

/// What is known about it: whether it is good news, and the key of the sentence.
pub fn promises(trust: &Trust) -> Vec<(bool, &'static str)> {
    let promises = [
        (trust.anonymous, "trust-anonymous", "trust-anonymous-no"),
        (trust.without_parents, "trust-without_parents", "trust-without_parents-no"),
        (trust.without_office, "trust-without_office", "trust-without_office-no"),
        (trust.voluntary, "trust-voluntary", "trust-voluntary-no"),
    ];
    let known =
        |(holds, yes, no): (Option<bool>, _, _)| Some((holds?, if holds? { yes } else { no }));
    promises.into_iter().filter_map(known).collect()
}
