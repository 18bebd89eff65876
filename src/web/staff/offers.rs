//! Offers as professionals look for them: the same search as everybody's, with numbers of places.

use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use axum::routing::get;
use maud::{Markup, html};
use serde::Deserialize;

use super::desk::{Answer, Desk};
use super::names::{self, offer_path, segment};
use super::problems::Problems;
use crate::app::{App, Error, OfferHit, OfferPage, OfferQuery};
use crate::domain::role::Action;
use crate::web::extract::Query;
use crate::web::failure::OrFail as _;
use crate::web::view::{self, Card, Empty, Icon, Page, Paging, SearchBox, to};

/// Hits on a page.
const PAGE: usize = 20;

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route(to::OFFERS, get(show))
        .route("/fach/suche", get(search))
        .route(to::STAFF_CHECK, get(check))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Which {
    q: String,
    plz: String,
    seite: String,
}

/// An address people remember.
async fn search(desk: Desk) -> Answer {
    Ok(desk.go(to::OFFERS))
}

/// Eligibility is the same question for everybody.
async fn check(desk: Desk) -> Answer {
    Ok(desk.go(to::CHECK))
}

async fn show(desk: Desk, Query(which): Query<Which>) -> Answer {
    desk.actor.must(Action::StatePlaces).or_fail(&desk.here)?;
    let text = desk.text();
    let page = which.seite.parse::<usize>().unwrap_or(1).clamp(1, 10_000);
    let filled = |value: &str| Some(value.trim().to_owned()).filter(|v| !v.is_empty());
    let query = OfferQuery {
        q: filled(&which.q),
        plz: filled(&which.plz),
        limit: Some(PAGE),
        offset: (page - 1) * PAGE,
        ..OfferQuery::default()
    };
    match desk.app.find_offers(&query).await {
        Ok(found) => Ok(shown(&desk, &which, page, &found, &Problems::default()).into_response()),
        Err(Error::Invalid(errors)) => {
            let problems = Problems::of(text, &errors);
            let shown = shown(&desk, &which, 1, &OfferPage::default(), &problems);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response())
        }
        Err(error) => desk.fail(error),
    }
}

fn shown(
    desk: &Desk,
    which: &Which,
    page: usize,
    found: &OfferPage,
    problems: &Problems,
) -> Markup {
    let text = desk.text();
    let title = text.say("nav-offers");
    let action = desk.link(to::OFFERS);
    let search = SearchBox {
        action: &action,
        query: &which.q,
        plz: &which.plz,
        plz_error: problems.at("plz"),
    };
    let link = |n: usize| {
        let (q, plz) = (segment(&which.q), segment(&which.plz));
        desk.link(&format!("{}?q={q}&plz={plz}&seite={n}", to::OFFERS))
    };
    let pages = found.total.div_ceil(PAGE).max(1);
    let (previous, next) =
        ((page > 1).then(|| link(page - 1)), (page < pages).then(|| link(page + 1)));
    let main = html! {
        div.stack {
            (problems.summary(text))
            h1 { (title) }
            (view::search_box(text, &search))
            @if problems.is_empty() {
                div role="status" {
                    h2 { (text.say_with("search-count", &[("count", found.total.into())])) }
                }
                @if found.hits.is_empty() {
                    (view::empty(&Empty {
                        icon: Icon::Search,
                        title: &text.say("offers-none"),
                        why: &text.say("offers-none-why"),
                        next: None,
                    }))
                }
            }
            (view::cards(true, found.hits.iter().map(|hit| card(desk, hit))))
            (view::paging(text, &Paging {
                page, pages, previous: previous.as_deref(), next: next.as_deref(),
            }))
        }
    };
    Page { failed: !problems.is_empty(), ..desk.page(&title) }.show(main)
}

fn card(desk: &Desk, hit: &OfferHit) -> Markup {
    let text = desk.text();
    let offer = &hit.view.offer;
    let href = desk.link(&offer_path(&offer.id()));
    let details = offer.details();
    let topic = details.topics.first().map(|code| names::topic(&desk.app, text, code));
    view::card(&Card {
        title: &offer.name,
        href: Some(&href),
        above: topic.map(|topic| view::badge(view::Tone::Still, &topic)),
        body: html! {
            @if let Some(organization) = &hit.view.organization { p.quiet { (organization.name) } }
            @if let Some(summary) = &details.summary { p lang="de" { (summary) } }
        },
        foot: Some(html! {
            (view::place_sign_staff(text, &hit.view.places, desk.app.now()))
            @if hit.distance_km.is_some() {
                (view::lines(true, &[view::distance_line(text, hit.distance_km)]))
            }
        }),
    })
}
