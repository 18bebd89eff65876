//! Rights in plain words, each with where it stands and whether that was read.

use axum::extract::State;
use maud::{Markup, html};

use crate::app::App;
use crate::domain::right::Right;
use crate::text::Text;
use crate::web::here::Here;
use crate::web::view::{Kind, link_button, to};

/// The page.
pub(super) async fn show(State(app): State<App>, here: Here) -> Markup {
    let text = here.text;
    let title = text.say("rights-title");
    super::page(&app, &here, &title).show(html! {
        div.stack.stack--wide.narrow {
            div.stack { h1 { (title) } p.lead { (text.say("rights-lead")) } }
            @for right in &app.knowledge().rights { (one(text, right)) }
            p.quiet { (text.say("rights-limits")) }
            p { (link_button(Kind::Second, &here.link(to::CHECK), &text.say("nav-check"))) }
        }
    })
}

fn one(text: Text, right: &Right) -> Markup {
    let key = format!("rights-{}", right.id);
    html! {
        section.stack.stack--tight aria-labelledby=(right.id) {
            h2 id=(right.id) { (text.say(&key)) }
            p { (text.say(&format!("{key}-text"))) }
            p.quiet { (source(text, right)) }
        }
    }
}

/// Where it stands, and when that was read.
fn source(text: Text, right: &Right) -> String {
    let norm = ("norm", right.norm.as_str().into());
    match right.read {
        Some(day) => text.say_with("rights-source", &[norm, ("date", text.day(day).into())]),
        None => text.say_with("rights-source-practice", &[norm]),
    }
}
