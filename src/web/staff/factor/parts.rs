//! What the pages of the second factor share: the field for a code, the QR code, the recovery codes.

use maud::{Markup, html};

use crate::app::FactorView;
use crate::text::Text;
use crate::web::staff::problems::Problems;
use crate::web::view::{self, Field};

/// The field for a code.
pub(super) fn code_field(text: Text, hint: &str, problems: &Problems) -> Markup {
    let (label, hint) = (text.say("factor-code"), text.say(hint));
    let field = Field {
        hint: Some(&hint),
        error: problems.at("code"),
        autocomplete: Some("one-time-code"),
        width: Some("middle"),
        maxlength: Some(30),
        ..Field::new("code", &label)
    };
    view::text_field(text, &field)
}

/// What an app needs to know: as a picture, and as letters to type.
pub(super) fn secret(text: Text, view: &FactorView) -> Markup {
    html! {
        @if let Some((written, address)) = &view.enrolment {
            p { (text.say("factor-scan")) }
            div.factor-code { @if let Some(code) = view::qr_code(address) { (code) } }
            p { (text.say("factor-type")) " " code.factor-secret { (grouped(written)) } }
        }
    }
}

/// Letters in groups of four.
fn grouped(written: &str) -> String {
    let letters: Vec<char> = written.chars().collect();
    letters.chunks(4).map(String::from_iter).collect::<Vec<_>>().join(" ")
}

/// The recovery codes, this once.
pub(super) fn codes(text: Text, codes: &[String]) -> Markup {
    html! {
        (view::success(text, text.say("factor-on")))
        h1 { (text.say("factor-codes-title")) }
        p.lead { (text.say("factor-codes-lead")) }
        ul.factor-codes { @for code in codes { li { code { (code) } } } }
        (view::print_button(text))
    }
}

/// A code that is wrong.
pub(super) fn wrong(text: Text) -> Problems {
    let mut problems = Problems::default();
    problems.add("code", text.say("factor-wrong"));
    problems
}
