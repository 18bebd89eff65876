//! What is known of whoever reads: nothing. And what happens to the rest.

use axum::extract::State;
use maud::{Markup, html};

use crate::app::App;
use crate::web::here::Here;
use crate::web::view::{Icon, lines};

const PROMISES: [&str; 7] = [
    "privacy-none",
    "privacy-log",
    "privacy-check",
    "privacy-links",
    "privacy-case",
    "privacy-consent",
    "privacy-tell",
];

/// The page.
pub(super) async fn show(State(app): State<App>, here: Here) -> Markup {
    let text = here.text;
    let title = text.say("privacy-title");
    let promises = PROMISES.map(|key| (Icon::Check, html! { (text.say(key)) }));
    super::page(&app, &here, &title).show(html! {
        div.stack.stack--wide.narrow {
            div.stack { h1 { (title) } p.lead { (text.say("privacy-lead")) } }
            (lines(false, &promises))
            section.stack { h2 { (text.say("privacy-history")) } p { (text.say("privacy-history-text")) } }
            section.stack { h2 { (text.say("privacy-rights")) } p { (text.say("privacy-rights-text")) } }
            section.stack { h2 { (text.say("privacy-operator")) } p { (text.say("privacy-operator-text")) } }
        }
    })
}
