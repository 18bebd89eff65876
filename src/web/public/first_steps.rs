//! What to do on a fresh installation. Shown as start page while the catalogue is empty.

use axum::extract::State;
use maud::{Markup, html};

use crate::app::App;
use crate::web::here::Here;
use crate::web::view::{Kind, actions, link_button, said, to};

/// What to do, and the command that does it.
const STEPS: [(&str, &str); 5] = [
    ("first-demo", "lotse demo"),
    ("first-user", "lotse user add NAME --role admin --agency NAME"),
    ("first-import", "lotse import hsds FILE --dry-run"),
    ("first-doctor", "lotse doctor"),
    ("first-backup", "lotse backup FILE"),
];

/// The page at its own address.
pub(super) async fn show(State(app): State<App>, here: Here) -> Markup {
    page(&app, &here)
}

/// The page.
pub(super) fn page(app: &App, here: &Here) -> Markup {
    let text = here.text;
    let title = text.say("first-title");
    super::page(app, here, &title).show(html! {
        div.stack.narrow {
            h1 { (said(text, "first-title")) }
            p.lead { (said(text, "first-lead")) }
            ol.steps {
                @for (key, command) in STEPS {
                    li { p { (said(text, key)) } pre.command { code dir="ltr" { (command) } } }
                }
            }
            p { (said(text, "first-now")) }
            (actions([
                link_button(Kind::First, &here.link(to::LOGIN), &text.say("login-title")),
                link_button(Kind::Warm, &here.link(to::NOW), &text.say("nav-now")),
            ]))
        }
    })
}
