//! The accessibility statement: what works, what does not yet, whom to tell. Only what was tried is
//! claimed.

use axum::extract::State;
use maud::{Markup, html};

use crate::app::App;
use crate::web::here::Here;
use crate::web::view::{Icon, Kind, Line, lines, link_button, to};

const WORKS: [&str; 5] = [
    "accessibility-keyboard",
    "accessibility-script",
    "accessibility-words",
    "accessibility-zoom",
    "accessibility-colour",
];

const MISSING: [&str; 4] = [
    "accessibility-no-audit",
    "accessibility-no-easy",
    "accessibility-no-sign",
    "accessibility-german",
];

/// The page.
pub(super) async fn show(State(app): State<App>, here: Here) -> Markup {
    let text = here.text;
    let title = text.say("accessibility-title");
    let said = |icon: Icon, keys: &[&str]| -> Vec<Line> {
        keys.iter().map(|key| (icon, html! { (text.say(key)) })).collect()
    };
    super::page(&app, &here, &title).show(html! {
        div.stack.stack--wide.narrow {
            div.stack { h1 { (title) } p.lead { (text.say("accessibility-lead")) } }
            section.stack {
                h2 { (text.say("accessibility-works")) }
                (lines(false, &said(Icon::Check, &WORKS)))
            }
            section.stack {
                h2 { (text.say("accessibility-missing")) }
                (lines(false, &said(Icon::Info, &MISSING)))
            }
            section.stack {
                h2 { (text.say("accessibility-report")) }
                p { (text.say("accessibility-report-text")) }
                p { (link_button(Kind::First, &here.link(to::TELL), &text.say("tell-site"))) }
            }
        }
    })
}
