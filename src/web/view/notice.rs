//! Notices, and the list of what is wrong with a form.

use maud::{Markup, Render, html};

use super::badge::Tone;
use super::icon::{Icon, icon};
use crate::text::Text;

/// Something to know.
pub fn notice(text: Text, said: impl Render) -> Markup {
    shown(Tone::Accent, Icon::Info, &text.say("notice-info"), said)
}

/// Something went well. Announced at once.
pub fn success(text: Text, said: impl Render) -> Markup {
    let notice = shown(Tone::Good, Icon::CheckCircle, &text.say("notice-success"), said);
    html! { div role="status" { (notice) } }
}

/// Something to mind.
pub fn warning(text: Text, said: impl Render) -> Markup {
    shown(Tone::Care, Icon::Warning, &text.say("notice-warning"), said)
}

fn shown(tone: Tone, shape: Icon, kind: &str, said: impl Render) -> Markup {
    html! {
        div class={ "notice " (tone.class()) } {
            (icon(shape))
            div { span.hush { (kind) ": " } (said) }
        }
    }
}

/// What is wrong with a form: pairs of a field's id and the message, each a link to the field. Stands
/// above the form and takes the focus.
pub fn error_summary(text: Text, errors: &[(&str, String)]) -> Markup {
    html! {
        @if !errors.is_empty() {
            div.errors role="alert" tabindex="-1" autofocus {
                h2 { (text.say_with("form-errors", &[("count", errors.len().into())])) }
                ul.plain {
                    @for (field, message) in errors {
                        li { a href={ "#" (field) } { (message) } }
                    }
                }
            }
        }
    }
}
