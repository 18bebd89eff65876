//! Figures. Each has its number in words; the drawing only underlines it.

use maud::{Markup, html};

use super::table::Cell;
use crate::text::Text;

/// A bar with its words above it.
pub fn bar(words: &str, value: f64, of: f64) -> Markup {
    let share = if of > 0.0 { (value / of).clamp(0.0, 1.0) * 100.0 } else { 0.0 };
    html! {
        div.bar {
            span { (words) }
            svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false" {
                rect.track width="100" height="10" {}
                rect.fill width=(format!("{share:.1}")) height="10" {}
            }
        }
    }
}

/// How strong a cell glows, from 0 to 4, seen from the largest value of its table.
pub fn heat_level(value: i64, largest: i64) -> u8 {
    match (value, largest) {
        (..=0, _) | (_, ..=0) => 0,
        (value, largest) => match value * 4 / largest {
            0 | 1 => 1,
            2 => 2,
            3 => 3,
            _ => 4,
        },
    }
}

/// A number in a table that glows with its size. `None` is a number that is not shown to protect
/// people, which is said in words.
pub fn heat_cell(text: Text, value: Option<i64>, largest: i64, limit: i64) -> Cell {
    match value {
        Some(value) => Cell {
            content: html! { (text.number(value)) },
            class: Some(format!("number heat heat-{}", heat_level(value, largest))),
        },
        None => {
            let said = text.say_with("heat-hidden", &[("limit", limit.into())]);
            Cell {
                content: html! {
                    span aria-hidden="true" { "< " (text.number(limit)) } span.hush { (said) }
                },
                class: Some("number heat heat-0".to_owned()),
            }
        }
    }
}

/// What the colours of a heat table mean.
pub fn heat_legend(text: Text) -> Markup {
    html! {
        p.legend {
            span aria-hidden="true" {
                @for level in 0..=4 { i class={ "heat-" (level) } {} }
            }
            (text.say("heat-legend"))
        }
    }
}
