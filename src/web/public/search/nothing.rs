//! Nothing was found: no dead end, but the next steps and people to ask.

use maud::{Markup, html};

use super::filters::filters_in_force;
use super::found::{corrected, count};
use super::wish::{RADII, Wished};
use crate::app::{App, OfferHit, OfferPage, OfferQuery};
use crate::web::failure::{Failure, OrFail as _};
use crate::web::here::Here;
use crate::web::public::card::{Beside, offer_card};
use crate::web::view::{Empty, Icon, Kind, cards, empty, link_button, to};

/// The part.
pub(super) fn part(
    app: &App,
    here: &Here,
    wished: &Wished,
    found: &OfferPage,
    (ways, guides): (&[Way], &[OfferHit]),
) -> Markup {
    let text = here.text;
    let next = html! {
        @if !ways.is_empty() {
            ul.stack.stack--tight.plain {
                @for way in ways {
                    li { a href=(way.href) { (way.words) } " " span.count { (way.count) } }
                }
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

/// A search that finds more: its address, what changes, how many there are.
pub(super) struct Way {
    href: String,
    words: String,
    count: usize,
}

/// Searches that do find something: the topic the words are about, farther away, a broader topic, a filter less.
pub(super) async fn ways(
    app: &App,
    here: &Here,
    wished: &Wished,
    topic: Option<&str>,
) -> Result<Vec<Way>, Failure> {
    let mut ways = Vec::new();
    let about = topic.filter(|_| wished.query.topic.is_none());
    let about = about.and_then(|code| app.knowledge().topics.find(code)).map(|topic| {
        let label = topic.label.get(here.lang());
        let words = here.text.say_with("search-topic-instead", &[("topic", label.into())]);
        (vec![("q", String::new()), ("topic", topic.code.clone())], words)
    });
    for (changes, words) in about.into_iter().chain(changes(app, here, wished)) {
        let changes: Vec<_> = changes.iter().map(|(f, value)| (*f, value.as_str())).collect();
        let other = Wished::read(app, here.text, wished.wish.with(&changes));
        let query = OfferQuery { limit: Some(0), ..other.query };
        let count = app.find_offers(&query).await.or_fail(here)?.total;
        if count > 0 {
            ways.push(Way { href: wished.wish.link(here, &changes), words, count });
        }
    }
    Ok(ways)
}

type Change = (Vec<(&'static str, String)>, String);

fn changes(app: &App, here: &Here, wished: &Wished) -> Vec<Change> {
    let text = here.text;
    let topics = &app.knowledge().topics;
    let mut changes: Vec<Change> = Vec::new();
    if let (Some(radius), Some(_)) = (wished.query.radius_km, &wished.query.plz) {
        for km in RADII.iter().filter(|km| km.parse().is_ok_and(|km: f64| km > radius)) {
            let words = text.km(km.parse().unwrap_or(0.0));
            let words = text.say_with("search-wider", &[("km", words.into())]);
            changes.push((vec![("radius_km", (*km).to_owned())], words));
        }
    }
    let topic = wished.query.topic.as_ref().and_then(|code| topics.find(code));
    if let Some(parent) = topic.and_then(|topic| topics.find(topic.parent.as_deref()?)) {
        let label = parent.label.get(here.lang());
        let words = text.say_with("search-broader", &[("topic", label.into())]);
        changes.push((vec![("topic", parent.code.clone())], words));
    }
    let filters = filters_in_force(app, text, wished);
    if wished.query.q.is_some() && !filters.is_empty() {
        changes.push((vec![("q", String::new())], text.say("search-drop-words").into_owned()));
    }
    for (fields, words) in &filters {
        let words = text.say_with("search-drop", &[("filter", words.as_str().into())]);
        changes.push((emptied(fields), words));
    }
    if filters.len() > 1 {
        let all: Vec<_> = filters.iter().flat_map(|(fields, _)| fields.clone()).collect();
        changes.push((emptied(&all), text.say("action-reset").into_owned()));
    }
    changes
}

fn emptied(fields: &[(&'static str, &'static str)]) -> Vec<(&'static str, String)> {
    fields.iter().map(|(field, _)| (*field, String::new())).collect()
}
