//! What Lotse is, who runs it, where its data comes from.

use axum::extract::State;
use maud::{Markup, html};

use crate::app::App;
use crate::web::here::Here;
use crate::web::view::to;

/// The page.
pub(super) async fn show(State(app): State<App>, here: Here) -> Markup {
    let text = here.text;
    let title = text.say("about-title");
    super::page(&app, &here, &title).show(html! {
        div.stack.stack--wide.narrow {
            div.stack { h1 { (title) } p.lead { (text.say("about-lead")) } }
            section.stack {
                h2 { (text.say("about-who")) }
                p { (text.say("about-who-text")) }
                p { a href=(here.link(to::IMPRINT)) { (text.say("nav-imprint")) } }
            }
            section.stack { h2 { (text.say("about-data")) } p { (text.say("about-data-text")) } }
            p { a href=(here.link(to::NUMBERS)) { (text.say("numbers-title")) } }
            section.stack { h2 { (text.say("about-order")) } p { (text.say("about-order-text")) } }
            section.stack { h2 { (text.say("about-law")) } p { (text.say("check-disclaimer")) } }
            section.stack { h2 { (text.say("about-open")) } p { (text.say("about-open-text")) } }
        }
    })
}
