//! What a printed page has at its head.

use maud::{Markup, html};

use super::nav::mark;
use crate::text::Text;

/// Product, address and day; seen on paper only.
pub fn print_head(text: Text, address: &str, printed_on: chrono::NaiveDate) -> Markup {
    let day = text.day(printed_on);
    html! {
        div.print-only {
            div.print-head {
                span.brand { (mark()) (text.say("app-name")) }
                span {
                    (text.say_with("print-address", &[("address", address.into())])) br;
                    (text.say_with("print-date", &[("date", day.into())]))
                }
            }
        }
    }
}
