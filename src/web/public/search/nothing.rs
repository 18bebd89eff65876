//! Nothing was found: no dead end, but the next steps and people to ask.

use maud::{Markup, html};

use super::filters::filters_in_force;
use super::found::{corrected, count};
use super::wish::{RADII, Wished};
use crate::app::{App, OfferHit, OfferPage};
use crate::web::here::Here;
use crate::web::public::ask::GUIDES;
use crate::web::public::card::{Beside, offer_card};
use crate::web::view::{Empty, Icon, Kind, cards, empty, link_button, to};

/// The part.
pub(super) fn part(
    app: &App,
    here: &Here,
    wished: &Wished,
    found: &OfferPage,
    guides: &[OfferHit],
) -> Markup {
    let text = here.text;
    let ways = ways(app, here, wished);
    let next = html! {
        @if !ways.is_empty() {
            ul.stack.stack--tight.plain {
                @for (href, words) in &ways { li { a href=(href) { (words) } } }
            }
        }
        div.actions {
            (link_button(Kind::Warm, &here.link(to::NOW), &text.say("nav-now")))
            (link_button(Kind::Second, &here.link(to::TOPICS), &text.say("home-topics")))
        }
    };
    let plz = wished.near.plz();
    let people = guides.iter().map(|hit| {
        let distance_km = plz.and(hit.distance_km);
        offer_card(app, here, &hit.view, Beside { distance_km, plz, more: None })
    });
    html! {
        div.stack.stack--tight role="status" {
            p.hush { (count(here, wished, found)) }
            (empty(&Empty {
                icon: Icon::Search,
                title: &text.say("search-none-title"),
                why: &text.say("search-none-lead"),
                next: Some(html! { (corrected(here, wished, found)) (next) }),
            }))
        }
        @if !guides.is_empty() {
            section.stack aria-labelledby="fragen" {
                h2 #fragen { (text.say("search-none-person")) }
                (cards(true, people))
            }
        }
    }
}

/// Searches that may find more: a filter less, a larger radius, a broader topic, people to ask.
fn ways(app: &App, here: &Here, wished: &Wished) -> Vec<(String, String)> {
    let text = here.text;
    let wish = &wished.wish;
    let topics = &app.knowledge().topics;
    let mut ways = Vec::new();
    let radius = wished.query.radius_km.filter(|_| wished.query.plz.is_some());
    if let Some(radius) = radius {
        let larger = RADII.iter().find(|km| km.parse().is_ok_and(|km: f64| km > radius));
        if let Some(km) = larger {
            let words = text.km(km.parse().unwrap_or(0.0));
            let words = text.say_with("search-wider", &[("km", words.into())]);
            ways.push((wish.link(here, &[("radius_km", km)]), words));
        }
    }
    let topic = wished.query.topic.as_ref().and_then(|code| topics.find(code));
    let parent = topic.and_then(|topic| topics.find(topic.parent.as_deref()?));
    if let Some(parent) = parent {
        let words = text.say_with("search-broader", &[("topic", parent.label.get(here.lang()).into())]);
        ways.push((wish.link(here, &[("topic", &parent.code)]), words));
    }
    for (fields, words) in filters_in_force(app, text, wished) {
        let words = text.say_with("search-drop", &[("filter", words.into())]);
        ways.push((wish.link(here, &fields), words));
    }
    if wished.query.topic.as_deref() != Some(GUIDES) {
        let words = text.say("search-ask-somebody").into_owned();
        ways.push((wish.link(here, &[("topic", GUIDES), ("q", "")]), words));
    }
    ways
}
