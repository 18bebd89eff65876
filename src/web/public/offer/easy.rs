//! The offer in plain German and in Leichte Sprache. A text is only called Leichte Sprache once a
//! check by people who need it is recorded.

use maud::{Markup, html};

use super::Shown;
use crate::domain::catalogue::EasyText;

/// The texts there are; nothing where there is none.
pub(super) fn part(shown: &Shown<'_>) -> Markup {
    let text = shown.text();
    let details = shown.view.offer.details();
    html! {
        @if let Some(plain) = &details.plain {
            (super::section("einfach", &text.say("offer-plain"), &paragraphs(shown, plain)))
        }
        @if let Some(easy) = &details.easy { (in_easy(shown, easy)) }
    }
}

fn in_easy(shown: &Shown<'_>, easy: &EasyText) -> Markup {
    let text = shown.text();
    let (key, check) = match easy.check() {
        Some((day, who)) => {
            let values = [("date", text.day(day).into()), ("who", who.into())];
            ("offer-easy", text.say_with("offer-easy-checked", &values))
        }
        None => ("offer-easy-draft", text.say("offer-easy-unchecked").into_owned()),
    };
    let answer = html! { (paragraphs(shown, &easy.text)) p.quiet { (check) } };
    super::section("leicht", &text.say(key), &answer)
}

fn paragraphs(shown: &Shown<'_>, said: &str) -> Markup {
    html! {
        @for line in said.lines().map(str::trim).filter(|line| !line.is_empty()) {
            p { (shown.german(line)) }
        }
    }
}
