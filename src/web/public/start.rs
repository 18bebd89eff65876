//! The start page: search, everyday sentences, help now, topics, and a promise. On an empty
//! installation, the first steps.

use axum::extract::State;
use maud::{Markup, html};

use super::first_steps;
use crate::app::App;
use crate::web::address::address;
use crate::web::here::Here;
use crate::web::view::{
    Icon, Kind, SearchBox, Sentence, icon, link_button, search_box, sentences, steps, to,
};

/// The page.
pub(super) async fn show(State(app): State<App>, here: Here) -> Markup {
    if app.catalogue().shown().next().is_none() {
        return first_steps::page(&app, &here);
    }
    let text = here.text;
    let title = text.say("nav-search");
    super::page(&app, &here, &title).show(html! {
        div.stack.stack--wide {
            (hero(&here))
            (everyday(&app, &here))
            (now(&here))
            (topics(&app, &here))
            (how(&here))
            (about(&here))
        }
    })
}

fn hero(here: &Here) -> Markup {
    let text = here.text;
    let action = here.link(to::SEARCH);
    html! {
        div.hero {
            h1 { (text.say("home-title")) }
            p.lead { (text.say("home-lead")) }
            (search_box(text, &SearchBox { action: &action, ..SearchBox::default() }))
        }
    }
}

fn everyday(app: &App, here: &Here) -> Markup {
    let said: Vec<(&str, String)> = app
        .knowledge()
        .everyday
        .iter()
        .map(|everyday| {
            let href = here.link(&address(to::SEARCH, &[("topic", &everyday.topic)]));
            (everyday.said.get(here.lang()), href)
        })
        .collect();
    let shown: Vec<_> = said.iter().map(|(said, href)| Sentence { said, href }).collect();
    html! {
        section.stack aria-labelledby="saetze" {
            h2 #saetze { (here.text.say("home-sentences")) }
            (sentences(&shown))
        }
    }
}

fn now(here: &Here) -> Markup {
    let text = here.text;
    html! {
        section.calm.calm--row aria-labelledby="jetzt" {
            div {
                h2 #jetzt { (text.say("home-now-title")) }
                p { (text.say("home-now-lead")) }
            }
            (link_button(Kind::Warm, &here.link(to::NOW), &text.say("nav-now")))
        }
    }
}

fn topics(app: &App, here: &Here) -> Markup {
    html! {
        section.stack aria-labelledby="themen" {
            h2 #themen { (here.text.say("home-topics")) }
            ul.topics {
                @for topic in app.knowledge().topics.roots() {
                    li {
                        a href=(here.link(&format!("{}{}", to::TOPIC, topic.code))) {
                            (topic.label.get(here.lang()))
                        }
                    }
                }
            }
        }
    }
}

fn how(here: &Here) -> Markup {
    let text = here.text;
    let way = ["home-how-1", "home-how-2", "home-how-3"].map(|key| text.say(key));
    html! {
        div.halves {
            section.stack aria-labelledby="so-geht-es" {
                h2 #so-geht-es { (text.say("home-how-title")) }
                (steps(&way))
            }
            section.stack aria-labelledby="was-geht" {
                h2 #was-geht { (text.say("home-check-title")) }
                p { (text.say("home-check-lead")) }
                p { (link_button(Kind::Second, &here.link(to::CHECK), &text.say("home-check-action"))) }
                p { a href=(here.link(to::WAYS)) { (text.say("ways-compare")) } }
                p { a href=(here.link(to::RIGHTS)) { (text.say("nav-rights")) } }
            }
        }
    }
}

fn about(here: &Here) -> Markup {
    let text = here.text;
    html! {
        section.stack.narrow aria-labelledby="was-ist-das" {
            h2 #was-ist-das { (text.say("home-about-title")) }
            p { (text.say("about-lead")) }
            p.line { (icon(Icon::Lock)) span { (text.say("home-promise")) } }
            p { a href=(here.link(to::ABOUT)) { (text.say("about-who")) } }
        }
    }
}
