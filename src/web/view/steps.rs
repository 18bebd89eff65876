//! How it goes, step by step, and how far one has come.

use maud::{Markup, html};

use super::chart::bar;
use crate::text::Text;

/// Numbered steps.
pub fn steps<S: AsRef<str>>(steps: &[S]) -> Markup {
    html! {
        ol.steps { @for step in steps { li { (step.as_ref()) } } }
    }
}

/// `3 von 5 erledigt`, with a bar.
pub fn progress(text: Text, done: u32, total: u32) -> Markup {
    let said = text.say_with("progress-done", &[("done", done.into()), ("total", total.into())]);
    html! { div.progress { (bar(&said, f64::from(done), f64::from(total))) } }
}
