//! A finished first message, and passing a page on.

use maud::{Markup, html};

use super::field::{Field, textarea};
use super::icon::{Icon, icon};
use crate::text::Text;

/// A message to change and copy. Without scripts one marks and copies it by hand.
pub fn copy_message(text: Text, message: &str) -> Markup {
    let (label, hint) = (text.say("offer-message"), text.say("offer-message-hint"));
    let field = Field { value: message, hint: Some(&hint), ..Field::new("nachricht", &label) };
    html! {
        div.share.stack.stack--tight {
            (textarea(text, &field, 5))
            button.bare type="button" hidden data-script data-copy="nachricht"
                data-done=(text.say("action-copied")) {
                (icon(Icon::Copy)) span data-said { (text.say("action-copy")) }
            }
        }
    }
}

/// Passes the page's address on; only there when scripts run.
pub fn share_button(text: Text) -> Markup {
    html! {
        button.bare type="button" hidden data-script data-share {
            (icon(Icon::Share)) (text.say("action-share"))
        }
    }
}
