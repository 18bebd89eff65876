//! My list. It lives on the device of whoever reads; this side only sends the empty page, and prints
//! what is posted to it without keeping anything.

mod paper;

use axum::extract::State;
use maud::{Markup, html};

pub(super) use paper::print;

use crate::app::App;
use crate::text::Text;
use crate::web::here::Here;
use crate::web::view::{Icon, Kind, button, icon, link_button, to};

/// The list. Scripts fill it.
pub(super) async fn show(State(app): State<App>, here: Here) -> Markup {
    let text = here.text;
    let title = text.say("saved-title");
    super::page(&app, &here, &title).show(html! {
        div.stack {
            h1 { (title) }
            p.lead { (text.say("saved-lead")) }
            noscript { p { (text.say("saved-script")) } }
            div hidden data-script { (filled(&here)) }
            p.line { (icon(Icon::Eye)) span { (text.say("saved-seen")) } }
            p.quiet { (text.say("saved-offline")) }
        }
    })
}

fn filled(here: &Here) -> Markup {
    let text = here.text;
    let quiet = |part: &str, key: &str| html! { p hidden data-part=(part) { (text.say(key)) } };
    html! {
        div.stack {
            p data-part="empty" { (text.say("saved-empty")) }
            div.stack.stack--tight hidden data-part="received" {
                p { strong { (text.say("saved-received")) } }
                p { button.button type="button" data-part="keep" { (text.say("saved-keep")) } }
            }
            (quiet("gone", "saved-gone"))
            ul.cards.plain data-list data-offers=(here.link(to::OFFER)) {}
            template data-card { (card(text)) }
            div.stack hidden data-part="some" {
                form.row method="post" action=(here.link(to::SAVED)) {
                    input type="hidden" name="ids" data-ids;
                    (button(Kind::First, &text.say("saved-paper")))
                    button.button.button--second type="submit" formaction=(here.link(to::PRINT_LIST)) {
                        (text.say("print-list"))
                    }
                    button.bare type="button" data-part="share" {
                        (icon(Icon::Share)) (text.say("saved-share"))
                    }
                }
                p { button.bare type="button" data-part="clear" { (text.say("saved-clear")) } }
            }
            div role="status" { (quiet("cleared", "saved-cleared")) }
        }
    }
}

fn card(text: Text) -> Markup {
    html! {
        li.card {
            h2.card__title { a data-name lang="de" dir="auto" {} }
            p.quiet data-by lang="de" dir="auto" {}
            p data-summary lang="de" dir="auto" {}
            p { a data-phone dir="ltr" {} }
            button.bare type="button" data-remove { (text.say("saved-remove")) }
        }
    }
}

/// What is shown when there is no net and a page is not kept.
pub(super) async fn offline(State(app): State<App>, here: Here) -> Markup {
    let text = here.text;
    let title = text.say("offline-title");
    super::page(&app, &here, &title).show(html! {
        div.stack.narrow {
            h1 { (title) }
            p.lead { (text.say("offline-lead")) }
            div.actions {
                (link_button(Kind::Warm, &here.link(to::NOW), &text.say("nav-now")))
                (link_button(Kind::First, &here.link(to::SAVED), &text.say("saved-title")))
                (link_button(Kind::Second, &here.link(to::SEARCH), &text.say("nav-search")))
            }
        }
    })
}
