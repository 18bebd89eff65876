//! All topics, and what there is on one.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};

use super::card::{Beside, offer_card};
use crate::app::{App, OfferPage, OfferQuery};
use crate::domain::topic::Topic;
use crate::web::address::address;
use crate::web::extract::Path;
use crate::web::failure::{Failure, OrFail as _};
use crate::web::here::Here;
use crate::web::view::{Crumb, Empty, Icon, Kind, Page, cards, empty, link_button, to};

/// Offers shown on the page of a topic; the rest is in the search.
const SHOWN: usize = 12;

/// All topics.
pub(super) async fn list(State(app): State<App>, here: Here) -> Result<Response, Failure> {
    let text = here.text;
    let title = text.say("home-topics");
    let topics = &app.knowledge().topics;
    let all = OfferQuery { limit: Some(0), ..OfferQuery::default() };
    let counts = app.find_offers(&all).await.or_fail(&here)?;
    let page = super::page(&app, &here, &title).show(html! {
        div.stack.stack--wide {
            div.stack { h1 { (title) } p.lead { (text.say("topics-lead")) } }
            div.topic-groups {
                @for root in topics.roots() {
                    section.stack.stack--tight aria-labelledby=(root.code) {
                        h2 id=(root.code) { a href=(link(&here, root)) { (root.label.get(here.lang())) } }
                        (below(&app, &here, root, &counts))
                    }
                }
            }
            p.no-print { a href=(here.link(to::PRINT)) { (text.say("print-title")) } }
        }
    });
    Ok(page.into_response())
}

fn link(here: &Here, topic: &Topic) -> String {
    here.link(&format!("{}{}", to::TOPIC, topic.code))
}

/// The topics below, with how many offers there are.
fn below(app: &App, here: &Here, topic: &Topic, found: &OfferPage) -> Markup {
    let count = |code: &str| found.topics.iter().find(|f| f.value == code).map_or(0, |f| f.count);
    let below: Vec<_> = app.knowledge().topics.below(&topic.code).collect();
    html! {
        @if !below.is_empty() {
            ul.chips {
                @for topic in below {
                    li {
                        a.chip href=(link(here, topic)) {
                            (topic.label.get(here.lang())) span.count { (count(&topic.code)) }
                        }
                    }
                }
            }
        }
    }
}

/// One topic.
pub(super) async fn show(
    State(app): State<App>,
    here: Here,
    Path(code): Path<String>,
) -> Result<Response, Failure> {
    let text = here.text;
    let topics = &app.knowledge().topics;
    let topic = topics.find(&code).ok_or_else(|| Failure::not_found(&here))?;
    let query =
        OfferQuery { topic: Some(code.clone()), limit: Some(SHOWN), ..OfferQuery::default() };
    let found = app.find_offers(&query).await.or_fail(&here)?;
    // Titles stay in the history: the kind of page, not the topic.
    let (title, all) = (text.say("search-topic"), text.say("home-topics"));
    let way = crumbs(&here, &all, topic.parent.as_deref().and_then(|code| topics.find(code)));
    let frame = Page {
        sensitive: super::is_sensitive(&app, &code),
        crumbs: &way,
        ..super::page(&app, &here, &title)
    };
    let [search, print] =
        [to::SEARCH, to::PRINT].map(|to| here.link(&address(to, &[("topic", &code)])));
    let page = frame.show(html! {
        div.stack.stack--wide {
            div.stack {
                h1 { (topic.label.get(here.lang())) }
                (below(&app, &here, topic, &found))
            }
            @if found.total == 0 { (nothing(&here)) } @else { (offers(&app, &here, &found, (&search, &print))) }
        }
    });
    Ok(page.into_response())
}

fn crumbs<'a>(here: &Here, all: &'a str, parent: Option<&'a Topic>) -> Vec<Crumb<'a>> {
    let mut way = vec![Crumb::new(all, here.link(to::TOPICS))];
    if let Some(parent) = parent {
        way.push(Crumb::new(parent.label.get(here.lang()), link(here, parent)));
    }
    way
}

fn offers(app: &App, here: &Here, found: &OfferPage, (search, print): (&str, &str)) -> Markup {
    let text = here.text;
    let hits = found.hits.iter().map(|hit| offer_card(app, here, &hit.view, Beside::default()));
    html! {
        section.stack aria-labelledby="angebote" {
            h2 #angebote { (text.say_with("search-count", &[("count", found.total.into())])) }
            (cards(true, hits))
            div.actions.no-print {
                (link_button(Kind::Second, search, &text.say("topic-search")))
                (link_button(Kind::Second, print, &text.say("print-as-book")))
            }
        }
    }
}

fn nothing(here: &Here) -> Markup {
    let text = here.text;
    empty(&Empty {
        icon: Icon::Search,
        title: &text.say("search-none-title"),
        why: &text.say("search-none-lead"),
        next: Some(html! {
            div.actions {
                (link_button(Kind::First, &here.link(to::SEARCH), &text.say("nav-search")))
                (link_button(Kind::Warm, &here.link(to::NOW), &text.say("nav-now")))
            }
        }),
    })
}
