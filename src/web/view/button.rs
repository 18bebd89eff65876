//! Buttons and links that look like them, large enough for a thumb.

use maud::{Markup, html};

use super::icon::{Icon, icon};
use crate::text::Text;

/// How much a button stands out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Kind {
    /// The one thing to do on a page.
    #[default]
    First,
    /// Other things.
    Second,
    /// Turning to people.
    Warm,
    /// What cannot be taken back.
    Danger,
}

impl Kind {
    fn class(self) -> &'static str {
        match self {
            Kind::First => "button",
            Kind::Second => "button button--second",
            Kind::Warm => "button button--warm",
            Kind::Danger => "button button--danger",
        }
    }
}

/// A button that sends the form it stands in.
pub fn button(kind: Kind, label: &str) -> Markup {
    html! { button class=(kind.class()) type="submit" { (label) } }
}

/// A link that looks like a button.
pub fn link_button(kind: Kind, href: &str, label: &str) -> Markup {
    html! { a class=(kind.class()) href=(href) { (label) } }
}

/// A button with a form of its own, for one step that changes something. `hidden` goes along.
pub fn post_button(kind: Kind, action: &str, label: &str, hidden: &[(&str, &str)]) -> Markup {
    html! {
        form method="post" action=(action) {
            @for (name, value) in hidden { input type="hidden" name=(name) value=(value); }
            (button(kind, label))
        }
    }
}

/// Prints the page; only there when scripts run.
pub fn print_button(text: Text) -> Markup {
    html! {
        button.bare type="button" hidden data-script data-print {
            (icon(Icon::Print)) (text.say("action-print"))
        }
    }
}
