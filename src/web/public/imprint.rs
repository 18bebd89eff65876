//! The legal notice. Who runs an installation must fill it in; until then the page says so.

use axum::extract::State;
use maud::{Markup, html};

use crate::app::App;
use crate::web::here::Here;
use crate::web::view::{said, warning};

const NEEDED: [&str; 4] =
    ["imprint-operator", "imprint-contact", "imprint-responsible", "imprint-register"];

/// The page.
pub(super) async fn show(State(app): State<App>, here: Here) -> Markup {
    let text = here.text;
    let title = text.say("nav-imprint");
    super::page(&app, &here, &title).show(html! {
        div.stack.narrow {
            h1 { (title) }
            (warning(text, html! { p { (said(text, "imprint-missing")) } }))
            p { (said(text, "imprint-lead")) }
            ul { @for key in NEEDED { li { (said(text, key)) } } }
        }
    })
}
