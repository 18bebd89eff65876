//! Searching the public catalogue: words by the index, everything else by the snapshot in memory.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::App;
use super::admissions::Ages;
use super::catalogue::OfferView;
use super::error::{Error, FieldError, Result};
use super::row;
use super::seek::{Said, Sought};
use super::wishes::{Understood, understood};
use crate::domain::catalogue::Location;
use crate::domain::geo::Point;
use crate::domain::id::OfferId;
use crate::domain::matching;
use crate::domain::place::Places;
use crate::domain::rule::Truth;
use crate::index::knowledge::Line;
use crate::index::{Found, Hit};

/// Most hits a page shows.
pub const LONGEST_PAGE: usize = 100;
/// Most characters of a query that are read.
pub const LONGEST_QUERY: usize = 10_000;

/// What is looked for. Everything may be missing.
#[derive(Debug, Clone, Default)]
pub struct OfferQuery {
    /// Words.
    pub q: Option<String>,
    /// Code of a topic.
    pub topic: Option<String>,
    /// Age in completed years.
    pub age: Option<i64>,
    /// Home postcode.
    pub plz: Option<String>,
    /// How far one can travel, in kilometres.
    pub radius_km: Option<f64>,
    /// Only offers with a free place.
    pub open_places: bool,
    /// Only offers that are open now.
    pub open_now: bool,
    /// A language that is needed.
    pub language: Option<String>,
    /// How to order; the best first where words are given.
    pub order: Order,
    /// Hits on a page; 20 when missing.
    pub limit: Option<usize>,
    /// Hits to skip.
    pub offset: usize,
}

/// How hits are ordered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    /// What fits the words best; without words, by place and name.
    #[default]
    Best,
    /// The nearest first.
    Distance,
    /// By name.
    Name,
}

/// One hit.
#[derive(Debug, Clone)]
pub struct OfferHit {
    /// The offer with all that belongs to it.
    pub view: OfferView,
    /// How far it is, in kilometres; zero when one need not travel.
    pub distance_km: Option<f64>,
    /// How well the words fit; zero without words.
    pub score: f32,
    /// Whether the stated age is admitted; unknown without an age.
    pub age_fits: Truth,
}

/// How many hits have a property.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facet {
    /// The value, such as the code of a topic.
    pub value: String,
    /// How many hits have it.
    pub count: usize,
}

/// One page of hits.
#[derive(Debug, Clone, Default)]
pub struct OfferPage {
    /// How many there are in all.
    pub total: usize,
    /// Those on this page.
    pub hits: Vec<OfferHit>,
    /// Topics among all hits, the most frequent first.
    pub topics: Vec<Facet>,
    /// Languages among all hits, the most frequent first.
    pub languages: Vec<Facet>,
    /// Offers that help at once, when the words speak of danger.
    pub crisis: Vec<OfferView>,
    /// Lines for the whole country, when the words speak of danger and no offer helps at once.
    pub lines: Vec<&'static Line>,
    /// What the words may have meant.
    pub corrected: Option<String>,
    /// What the words ask beside the matter.
    pub understood: Vec<Understood>,
    /// The language of the words (ISO code).
    pub spoken: Option<&'static str>,
    /// The topic the words are about, where it is known.
    pub topic: Option<&'static str>,
}

impl App {
    /// Offers for a query.
    ///
    /// # Errors
    /// [`Error::Invalid`] for an unknown topic or postcode, a negative radius or age, or a query
    /// that is too long.
    pub async fn find_offers(&self, query: &OfferQuery) -> Result<OfferPage> {
        let home = self.check_query(query)?;
        // Untrimmed: a space at the end says that the last word is finished.
        let words = query.q.as_deref().filter(|q| !q.trim().is_empty());
        let said = words.map(|words| {
            let meaning = self.index().understand(words);
            let town = self.town_in(&meaning);
            Arc::new(Said { meaning, town })
        });
        let said = said.as_ref();
        let danger = said.is_some_and(|said| said.meaning.is_danger());
        let at_once = if danger { self.help_now().await? } else { Vec::new() };
        let Sought { mut found, ages } = self.ask_index(query, home, said).await?;
        let crisis = help_first(&mut found, at_once, query);
        let ids: Vec<OfferId> = found.hits.iter().map(|hit| hit.offer.clone()).collect();
        let places = self.places_of(&ids).await?;
        Ok(OfferPage {
            total: found.total,
            topics: counted(&found, row::TOPIC),
            languages: counted(&found, row::LANGUAGE),
            hits: self.hits(query, home, found.hits, (&places, &ages)),
            lines: match said.filter(|_| danger && crisis.is_empty()) {
                Some(said) => self.national_lines(&said.meaning.dangers()),
                None => Vec::new(),
            },
            crisis,
            corrected: found.corrected,
            understood: said.map_or_else(Vec::new, |s| understood(&s.meaning, s.town.as_ref())),
            spoken: said.map(|said| said.meaning.language),
            topic: said.and_then(|said| said.meaning.topic()),
        })
    }

    fn hits(
        &self,
        query: &OfferQuery,
        home: Option<Point>,
        hits: Vec<Hit>,
        (places, ages): (&BTreeMap<OfferId, Places>, &Ages),
    ) -> Vec<OfferHit> {
        let catalogue = self.catalogue();
        let shown = hits.into_iter().filter_map(|hit| {
            let offer = catalogue.offer(&hit.offer)?;
            let view = self.view(&catalogue, offer, places_of(places, &hit.offer));
            Some(OfferHit {
                distance_km: distance(home, &view.locations),
                age_fits: query.age.map_or(Truth::Unknown, |age| ages.fit(&hit.offer, age)),
                score: hit.score,
                view,
            })
        });
        shown.collect()
    }

    fn check_query(&self, query: &OfferQuery) -> Result<Option<Point>> {
        let mut problems = Vec::new();
        if query.q.as_ref().is_some_and(|q| q.chars().count() > LONGEST_QUERY) {
            let expected = LONGEST_QUERY.to_string();
            problems.push(FieldError::expected("q", "too_long", expected));
        }
        if query.topic.as_ref().is_some_and(|t| self.catalogue().topics().find(t).is_none()) {
            problems.push(FieldError::new("topic", "unknown_topic"));
        }
        if query.age.is_some_and(|age| !(0..=120).contains(&age)) {
            problems.push(FieldError::expected("age", "out_of_range", "0–120"));
        }
        let bad_radius = |km: f64| !km.is_finite() || km < 0.0;
        if query.radius_km.is_some_and(bad_radius) {
            problems.push(FieldError::new("radius_km", "out_of_range"));
        }
        let home = query.plz.as_deref().map(|plz| self.knowledge().postcodes.find(plz));
        if home == Some(None) {
            problems.push(FieldError::new("plz", "unknown_postcode"));
        }
        Error::unless_empty(problems)?;
        Ok(home.flatten().map(crate::domain::geo::PostcodeArea::point))
    }
}

pub(super) fn places_of(places: &BTreeMap<OfferId, Places>, id: &OfferId) -> Places {
    places.get(id).copied().unwrap_or(Places::Unknown)
}

fn distance(home: Option<Point>, locations: &[Arc<Location>]) -> Option<f64> {
    let locations: Vec<&Location> = locations.iter().map(Arc::as_ref).collect();
    matching::distance(home, &locations)
}

/// In danger an offer that helps at once comes first: the best among the hits, or else the first of all. Gives the
/// offers that help at once, those that fit the words first.
fn help_first(
    found: &mut Found,
    mut at_once: Vec<OfferView>,
    query: &OfferQuery,
) -> Vec<OfferView> {
    if at_once.is_empty() {
        return at_once;
    }
    let place =
        |hits: &[Hit], view: &OfferView| hits.iter().position(|h| h.offer == view.offer.id());
    at_once.sort_by_key(|view| place(&found.hits, view).unwrap_or(usize::MAX));
    if query.offset > 0 {
        return at_once;
    }
    let first = &at_once[0];
    let hit = match place(&found.hits, first) {
        Some(at) => found.hits.remove(at),
        None => {
            // Beyond this page it is counted already.
            found.total += usize::from(found.total == found.hits.len());
            Hit { offer: first.offer.id(), score: 0.0 }
        }
    };
    found.hits.insert(0, hit);
    found.hits.truncate(query.limit.unwrap_or(LONGEST_PAGE));
    at_once
}

/// The values of a facet among all hits, the most frequent first.
fn counted(found: &Found, facet: &str) -> Vec<Facet> {
    let of_facet = found.counts.iter().filter(|(property, _)| property.facet == facet);
    let mut facets: Vec<_> = of_facet
        .map(|(property, count)| Facet { value: property.value.to_string(), count: *count })
        .collect();
    facets.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.value.cmp(&b.value)));
    facets
}
