//! Searching the public catalogue.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;

use super::hit::Hit;
use crate::api::extract::{FromQuery, Language, Params, Query, json};
use crate::api::holds;
use crate::api::problem::Result;
use crate::api::wording::{Lang, language_name};
use crate::app::{App, Asked, Facet, LONGEST_PAGE, OfferPage, OfferQuery, Order, Understood, Wish};

/// Parameters of a search.
pub(in crate::api) const PARAMETERS: &[&str] = &[
    "q",
    "topic",
    "age",
    "plz",
    "radius_km",
    "open_places",
    "open_now",
    "language",
    "order",
    "limit",
    "offset",
];

/// Ways to order hits.
pub(in crate::api) const ORDERS: &[(&str, Order)] =
    &[("best", Order::Best), ("distance", Order::Distance), ("name", Order::Name)];

/// Most hits that can be skipped.
const LONGEST_SKIP: usize = 1_000_000;

impl FromQuery for OfferQuery {
    fn from_query(params: &mut Params) -> Self {
        Self {
            q: params.text("q"),
            topic: params.text("topic"),
            age: params.parsed("age", "int"),
            plz: params.text("plz"),
            radius_km: params.parsed("radius_km", "number"),
            open_places: params.flag("open_places"),
            open_now: params.flag("open_now"),
            language: params.text("language"),
            order: params.listed("order", ORDERS).unwrap_or_default(),
            limit: params.count("limit", LONGEST_PAGE),
            offset: params.count("offset", LONGEST_SKIP).unwrap_or_default(),
        }
    }
}

#[derive(Serialize)]
struct Page<'a> {
    total: usize,
    hits: Vec<Hit<'a>>,
    facets: Facets<'a>,
    crisis: Vec<Hit<'a>>,
    /// Lines for the whole country, where danger is spoken of and the catalogue has no help at once.
    lines: Vec<LineView<'a>>,
    corrected: Option<&'a str>,
    /// What the words ask beside the matter.
    understood: Vec<UnderstoodView<'a>>,
    /// The language of the words.
    language: Option<&'a str>,
    /// The topic the words are about.
    topic: Option<&'a str>,
}

#[derive(Serialize)]
struct LineView<'a> {
    number: &'a str,
    source: &'a str,
    checked: &'a str,
}

#[derive(Serialize)]
struct UnderstoodView<'a> {
    wish: &'static str,
    value: Option<String>,
    /// The words without it.
    without: &'a str,
}

impl<'a> UnderstoodView<'a> {
    fn of(understood: &'a Understood) -> Self {
        let (wish, value) = match &understood.wish {
            Asked::Near(place) => ("near", Some(place.clone())),
            Asked::Wish(Wish::Age(age)) => ("age", Some(age.to_string())),
            Asked::Wish(Wish::Language(code)) => ("language", Some((*code).to_owned())),
            Asked::Wish(wish) => (wish.name(), None),
        };
        Self { wish, value, without: &understood.without }
    }
}

#[derive(Serialize)]
struct Facets<'a> {
    topics: Vec<LabelledFacet<'a>>,
    languages: Vec<LabelledFacet<'a>>,
}

#[derive(Serialize)]
struct LabelledFacet<'a> {
    value: &'a str,
    label: String,
    count: usize,
}

/// Offers for a query.
pub(in crate::api) async fn find(
    State(app): State<App>,
    Language(lang): Language,
    Query(query): Query<OfferQuery>,
) -> Result<Response> {
    let page = app.find_offers(&query).await?;
    app.note_unmet(&query, &page).await?;
    Ok(json(StatusCode::OK, &shown(&app, &page, lang)))
}

fn shown<'a>(app: &App, page: &'a OfferPage, lang: Lang) -> Page<'a> {
    let topic = |code: &str| {
        let topic = app.knowledge().topics.find(code);
        topic.map_or(code, |topic| topic.label.get(lang.code())).to_owned()
    };
    let hits = page
        .hits
        .iter()
        .map(|hit| Hit::of(&hit.view).found(hit.distance_km, hit.score, holds(hit.age_fits)));
    Page {
        total: page.total,
        hits: hits.collect(),
        facets: Facets {
            topics: labelled(&page.topics, topic),
            languages: labelled(&page.languages, |code| language_name(code, lang)),
        },
        crisis: page.crisis.iter().map(Hit::of).collect(),
        lines: page
            .lines
            .iter()
            .map(|line| LineView {
                number: &line.number,
                source: &line.source,
                checked: &line.checked,
            })
            .collect(),
        corrected: page.corrected.as_deref(),
        understood: page.understood.iter().map(UnderstoodView::of).collect(),
        language: page.spoken,
        topic: page.topic,
    }
}

fn labelled(facets: &[Facet], label: impl Fn(&str) -> String) -> Vec<LabelledFacet<'_>> {
    facets
        .iter()
        .map(|facet| LabelledFacet {
            value: &facet.value,
            label: label(&facet.value),
            count: facet.count,
        })
        .collect()
}
