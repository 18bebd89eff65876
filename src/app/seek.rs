//! A query of the catalogue as a request to the index. What changes by the hour or needs the law is judged here, offer
//! by offer, and only where it is asked for.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::App;
use super::admissions::Ages;
use super::catalogue::Catalogue;
use super::error::Result;
use super::row;
use super::search::{LONGEST_PAGE, OfferQuery, Order};
use super::towns::Town;
use super::wishes::{self, Wishes};
use crate::domain::catalogue::{Location, Offer, Opening};
use crate::domain::geo::Point;
use crate::domain::id::OfferId;
use crate::domain::place::{PlaceClass, Places};
use crate::domain::rule::Truth;
use crate::index::columns::select::{Near, OneOf};
use crate::index::meaning::{Meaning, Wish};
use crate::index::{self, Found, Judged, Request};

/// Hits on a page that does not say how many.
const USUAL_PAGE: usize = 20;

/// What the index cannot know of an offer.
struct Judge<'a> {
    app: &'a App,
    catalogue: Arc<Catalogue>,
    query: &'a OfferQuery,
    /// All places, where they matter.
    places: Option<&'a BTreeMap<OfferId, Places>>,
    /// What the words ask beside the matter.
    wishes: Wishes,
    /// Whom the offers admit at the ages that are asked for.
    ages: &'a Ages,
}

/// What a page of hits rests on beside the index.
#[derive(Debug)]
pub(super) struct Sought {
    /// The page.
    pub(super) found: Found,
    /// Whom the offers admit at the ages that were asked for.
    pub(super) ages: Ages,
}

impl App {
    /// Asks the index for one page.
    pub(super) async fn ask_index(
        &self,
        query: &OfferQuery,
        home: Option<Point>,
        said: Option<&Arc<Said>>,
    ) -> Result<Sought> {
        let by_places = query.order == Order::Best && !query.has_words();
        let wished =
            said.is_some_and(|s| s.meaning.wishes.iter().any(|w| w.wish == Wish::FreePlaces));
        let matter = by_places || query.open_places || wished;
        let places = if matter { Some(self.all_places().await?) } else { None };
        let (app, query, said) = (self.clone(), query.clone(), said.cloned());
        let asked = tokio::task::spawn_blocking(move || {
            let catalogue = app.catalogue();
            let has_home = query.plz.is_some();
            let wishes = said.as_ref().map_or_else(Wishes::default, |said| {
                Wishes::of(&said.meaning, said.town.as_ref(), query.age.is_some(), has_home)
            });
            let places = places.as_ref();
            let asked = query.age.into_iter().chain(wishes.ages());
            let ages = app.ages(&catalogue, &app.law_on(app.today()), asked);
            let judge = Judge { app: &app, catalogue, query: &query, places, wishes, ages: &ages };
            let class = |id: &OfferId| judge.judged(id);
            let mut request = request(&query, home);
            request.meaning = said.as_ref().map(|said| &said.meaning);
            if judge.is_needed() {
                request.judge = Some(&class);
            }
            let found = app.index().find(&request)?;
            Ok(Sought { found, ages })
        });
        asked.await?
    }

    /// Scores of all offers that fit the words.
    pub(super) async fn search_words(&self, words: &str) -> Result<BTreeMap<OfferId, f32>> {
        let (app, words) = (self.clone(), words.to_owned());
        let searched = tokio::task::spawn_blocking(move || app.index().search(&words, usize::MAX));
        let found = searched.await??;
        Ok(found.hits.into_iter().map(|hit| (hit.offer, hit.score)).collect())
    }
}

fn request(query: &OfferQuery, home: Option<Point>) -> Request<'_> {
    let demands = [(row::WITHIN, &query.topic), (row::LANGUAGE, &query.language)];
    let only = demands
        .into_iter()
        .filter_map(|(facet, wanted)| Some(OneOf { facet, values: vec![wanted.clone()?] }));
    Request {
        words: query.q.as_deref().filter(|_| query.has_words()),
        meaning: None,
        only: only.collect(),
        near: home.map(|from| Near { from, within_km: query.radius_km }),
        judge: None,
        order: match query.order {
            Order::Best => index::Order::Best,
            Order::Distance => index::Order::Distance,
            Order::Name => index::Order::Name,
        },
        skip: query.offset,
        limit: query.limit.unwrap_or(USUAL_PAGE).min(LONGEST_PAGE),
        counted: true,
    }
}

impl OfferQuery {
    /// Whether it has words to search for.
    pub(super) fn has_words(&self) -> bool {
        self.q.as_deref().is_some_and(|q| !q.trim().is_empty())
    }
}

impl Judge<'_> {
    fn is_needed(&self) -> bool {
        self.places.is_some()
            || self.query.age.is_some()
            || self.query.open_now
            || !self.wishes.is_empty()
    }

    /// Nothing when the offer does not pass; else the class of its places, free ones first, and how well it meets
    /// what the words wish.
    fn judged(&self, id: &OfferId) -> Option<Judged> {
        let offer = self.catalogue.offer(id)?;
        let places = self.places.and_then(|all| all.get(id).copied()).unwrap_or(Places::Unknown);
        let fits = |age| self.ages.fit(id, age) != Truth::No;
        let open = || {
            let opening = self.app.opening(offer, &self.catalogue.locations_of(offer));
            matches!(opening, Opening::Open { .. } | Opening::ByAppointment { .. })
        };
        let passes = (!self.query.open_places || places.class() == PlaceClass::Free)
            && self.query.age.is_none_or(fits)
            && (!self.query.open_now || open());
        passes.then(|| Judged { class: places.class() as u8, lift: self.lift(offer, places) })
    }

    fn lift(&self, offer: &Arc<Offer>, places: Places) -> f32 {
        if self.wishes.is_empty() {
            return 1.0;
        }
        let shared = self.catalogue.locations_of(offer);
        let locations: Vec<&Location> = shared.iter().map(Arc::as_ref).collect();
        let opening = self.app.opening(offer, &shared);
        let found =
            wishes::Judged { offer, locations: &locations, places: places.class(), opening };
        self.wishes.lift(self.ages, &found)
    }
}

/// What the words of a query say.
#[derive(Debug)]
pub(super) struct Said {
    /// What they mean.
    pub(super) meaning: Meaning,
    /// The town they name.
    pub(super) town: Option<Town>,
}
