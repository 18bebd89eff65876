//! What stands where nothing is yet: why, and what to do next.

use maud::{Markup, html};

use super::icon::{Icon, icon};

/// Nothing here.
#[derive(Debug)]
pub struct Empty<'a> {
    /// A drawing.
    pub icon: Icon,
    /// That there is nothing.
    pub title: &'a str,
    /// Why, or what helps.
    pub why: &'a str,
    /// What to do next.
    pub next: Option<Markup>,
}

/// The part.
pub fn empty(empty: &Empty<'_>) -> Markup {
    html! {
        div.empty {
            (icon(empty.icon))
            h2 { (empty.title) }
            p { (empty.why) }
            @if let Some(next) = &empty.next { (next) }
        }
    }
}
