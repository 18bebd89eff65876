//! The languages of this site, how good the translations are, and what Leichte Sprache means here.

use axum::extract::State;
use maud::{Markup, html};

use crate::app::App;
use crate::text::Lang;
use crate::web::here::Here;
use crate::web::view::to;

/// The page.
pub(super) async fn show(State(app): State<App>, here: Here) -> Markup {
    let text = here.text;
    let title = text.say("tongue-title");
    let count = [("count", Lang::ALL.len().into())];
    super::page(&app, &here, &title).show(html! {
        div.stack.stack--wide.narrow {
            div.stack { h1 { (title) } p.lead { (text.say_with("tongue-lead", &count)) } }
            ul.topics {
                @for lang in Lang::ALL {
                    li {
                        a href=(here.link_in(*lang, to::HOME)) lang=(lang.code())
                            hreflang=(lang.code()) dir=(lang.direction().code()) {
                            (lang.own_name())
                        }
                    }
                }
            }
            section.stack {
                h2 { (text.say("tongue-quality")) }
                p { (text.say("tongue-review")) }
                p { (text.say("tongue-offers")) }
                p { a href=(here.link(to::TELL)) { (text.say("tongue-mistake")) } }
            }
            section.stack {
                h2 { (text.say("tongue-easy")) }
                p { (text.say("tongue-easy-text")) }
            }
        }
    })
}
