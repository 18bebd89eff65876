//! The public catalogue as other programs list it: filters of the HSDS API, without ranking.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::App;
use super::catalogue::Catalogue;
use super::error::{Error, FieldError, Result};
use super::exchange::{TAXONOMY, TERM, moment};
use super::search::LONGEST_QUERY;
use crate::domain::catalogue::{Location, Offer, Organization, Taxonomy, TaxonomyTerm};
use crate::domain::geo::Point;
use crate::hsds::topics;
use crate::store;

/// What is listed. Everything may be missing; the names are those of the HSDS API.
#[derive(Debug, Clone, Default)]
pub struct Listing {
    /// Words.
    pub search: Option<String>,
    /// Id of a taxonomy term; for a topic of ours those below it count too.
    pub taxonomy_term_id: Option<String>,
    /// Id of a taxonomy, any of whose terms will do.
    pub taxonomy_id: Option<String>,
    /// Id of the organization.
    pub organization_id: Option<String>,
    /// Date or moment; offers that do not say when they were changed are listed as well.
    pub modified_after: Option<String>,
    /// Postcode: offers that serve only other areas are left out.
    pub postcode: Option<String>,
    /// Metres from the middle of the postcode.
    pub proximity: Option<f64>,
}

/// Where somebody is, and how far they would go.
#[derive(Debug)]
struct Near<'a> {
    postcode: &'a str,
    home: Point,
    metres: Option<f64>,
}

/// An offer at one of its locations.
#[derive(Debug, Clone)]
pub struct OfferAt {
    /// The offer.
    pub offer: Arc<Offer>,
    /// Which of its places.
    pub place: usize,
}

impl App {
    /// The offers people may see that pass, by id; the best first where words are given.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming each parameter that cannot be read.
    pub async fn list_offers(&self, listing: &Listing) -> Result<Vec<Arc<Offer>>> {
        let since = self.check_listing(listing)?;
        let catalogue = self.catalogue();
        let filter = Filter::new(self, &catalogue, listing, since);
        let words = listing.search.as_deref().map(str::trim).filter(|words| !words.is_empty());
        let Some(words) = words else {
            return Ok(catalogue.shown().filter(|offer| filter.admits(offer)).cloned().collect());
        };
        let scores = self.search_words(words).await?;
        let mut found: Vec<_> = scores
            .into_iter()
            .filter_map(|(id, score)| Some((score, catalogue.offer(&id)?)))
            .filter(|(_, offer)| offer.is_shown() && filter.admits(offer))
            .collect();
        found.sort_by(|(a, left), (b, right)| b.total_cmp(a).then(left.id.cmp(&right.id)));
        Ok(found.into_iter().map(|(_, offer)| offer.clone()).collect())
    }

    /// The same, each offer once for each of its locations that passes. A place whose location is
    /// confidential or has no coordinates is near nothing.
    ///
    /// # Errors
    /// As [`App::list_offers`]; also for an unknown postcode, and for a distance without one.
    pub async fn list_offers_at(&self, listing: &Listing) -> Result<Vec<OfferAt>> {
        let near = self.near(listing)?;
        let catalogue = self.catalogue();
        let mut found = Vec::new();
        for offer in self.list_offers(listing).await? {
            for (place, at) in offer.service_at_locations.iter().enumerate() {
                let location = at.location_id.as_ref().and_then(|id| catalogue.location(id));
                let location = location.map(Arc::as_ref);
                if near.as_ref().is_none_or(|near| near.admits(&offer, location)) {
                    found.push(OfferAt { offer: offer.clone(), place });
                }
            }
        }
        Ok(found)
    }

    /// Organizations that pass, by id. `taxonomy_term_id` and `taxonomy_id` ask for one of their
    /// offers; words must stand in their names or their description.
    ///
    /// # Errors
    /// As [`App::list_offers`].
    pub fn list_organizations(&self, listing: &Listing) -> Result<Vec<Arc<Organization>>> {
        self.check_listing(listing)?;
        let catalogue = self.catalogue();
        let filter = Filter::new(self, &catalogue, listing, None);
        let words = listing.search.as_deref().unwrap_or_default();
        let about: Option<std::collections::BTreeSet<&str>> = filter.by_topic().then(|| {
            let offers = catalogue.shown().filter(|offer| filter.is_about(offer));
            offers.filter_map(|offer| Some(offer.organization_id.as_ref()?.as_str())).collect()
        });
        let passes = |o: &&Arc<Organization>| {
            let texts = [Some(&o.name), o.alternate_name.as_ref(), Some(&o.description)];
            about.as_ref().is_none_or(|about| about.contains(o.id.as_str()))
                && says(words, texts.into_iter().flatten().map(String::as_str))
        };
        Ok(catalogue.organizations().filter(passes).cloned().collect())
    }

    /// Lotse's taxonomy, then imported ones by id.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_taxonomies(&self, search: Option<&str>) -> Result<Vec<Taxonomy>> {
        let mut session = self.inner.db.read().await?;
        let mut all = vec![topics::taxonomy()];
        for body in store::catalogue::list_records(&mut session, TAXONOMY).await? {
            all.push(serde_json::from_value(body)?);
        }
        all.retain(|t| says(search.unwrap_or_default(), [t.name.as_str(), &t.description]));
        Ok(all)
    }

    /// Lotse's topics as terms, then imported terms by id.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_terms(&self, search: Option<&str>) -> Result<Vec<TaxonomyTerm>> {
        let mut session = self.inner.db.read().await?;
        let mut all: Vec<_> = self.knowledge().topics.all().iter().map(topics::term).collect();
        for body in store::catalogue::list_records(&mut session, TERM).await? {
            all.push(serde_json::from_value(body)?);
        }
        all.retain(|t| says(search.unwrap_or_default(), [t.name.as_str(), &t.description]));
        Ok(all)
    }

    /// What is wrong with a listing; else the moment it asks about.
    fn check_listing(&self, listing: &Listing) -> Result<Option<DateTime<Utc>>> {
        let mut problems = Vec::new();
        if listing.search.as_ref().is_some_and(|q| q.chars().count() > LONGEST_QUERY) {
            let expected = LONGEST_QUERY.to_string();
            problems.push(FieldError::expected("search", "too_long", expected));
        }
        let since = listing.modified_after.as_deref().map(moment);
        if since == Some(None) {
            let expected = "YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ";
            problems.push(FieldError::expected("modified_after", "wrong_type", expected));
        }
        Error::unless_empty(problems)?;
        Ok(since.flatten())
    }

    fn near<'a>(&self, listing: &'a Listing) -> Result<Option<Near<'a>>> {
        let Some(postcode) = listing.postcode.as_deref() else {
            return match listing.proximity {
                Some(_) => Err(Error::field("postcode", "required")),
                None => Ok(None),
            };
        };
        if listing.proximity.is_some_and(|metres| !metres.is_finite() || metres < 0.0) {
            return Err(Error::field("proximity", "out_of_range"));
        }
        let area = self.knowledge().postcodes.find(postcode);
        let home = area.ok_or_else(|| Error::field("postcode", "unknown_postcode"))?.point();
        Ok(Some(Near { postcode, home, metres: listing.proximity }))
    }
}

impl Near<'_> {
    fn admits(&self, offer: &Offer, location: Option<&Location>) -> bool {
        let served = &offer.details().area;
        let serves = served.is_empty() || served.iter().any(|area| self.postcode.starts_with(area));
        let point = || location.and_then(Location::public_point);
        let close =
            |metres: f64| point().is_some_and(|point| self.home.km_to(point) * 1_000.0 <= metres);
        serves && self.metres.is_none_or(close)
    }
}

/// The filters that look at an offer alone.
struct Filter<'a> {
    catalogue: &'a Catalogue,
    listing: &'a Listing,
    since: Option<DateTime<Utc>>,
    /// Code of the topic asked for, if it is one of ours.
    topic: Option<&'a str>,
    own_taxonomy: bool,
}

impl<'a> Filter<'a> {
    fn new(
        app: &'a App,
        catalogue: &'a Catalogue,
        listing: &'a Listing,
        since: Option<DateTime<Utc>>,
    ) -> Self {
        let topic = listing.taxonomy_term_id.as_ref().and_then(|id| {
            let own = app.knowledge().topics.all().iter();
            own.map(|topic| topic.code.as_str()).find(|code| topics::term_id(code) == *id)
        });
        let own_taxonomy =
            listing.taxonomy_id.as_ref().is_some_and(|id| *id == topics::taxonomy_id());
        Self { catalogue, listing, since, topic, own_taxonomy }
    }

    fn admits(&self, offer: &Offer) -> bool {
        let of = |wanted: &String| {
            offer.organization_id.as_ref().is_some_and(|id| id.as_str() == wanted)
        };
        let changed = offer.last_modified.as_deref().and_then(moment);
        self.listing.organization_id.as_ref().is_none_or(of)
            && self.since.is_none_or(|since| changed.is_none_or(|at| at >= since))
            && self.is_about(offer)
    }

    fn by_topic(&self) -> bool {
        self.listing.taxonomy_term_id.is_some() || self.listing.taxonomy_id.is_some()
    }

    fn is_about(&self, offer: &Offer) -> bool {
        let terms = || offer.attributes.iter().filter_map(|a| a.taxonomy_term.as_ref());
        let term = |wanted: &String| match self.topic {
            Some(topic) => offer.topic_codes().any(|c| self.catalogue.topics().covers(topic, c)),
            None => terms().any(|term| term.id == *wanted),
        };
        let taxonomy = |wanted: &String| {
            let detail = |term: &TaxonomyTerm| {
                term.taxonomy_detail.as_ref().is_some_and(|t| t.id == *wanted)
            };
            (self.own_taxonomy && !offer.details().topics.is_empty())
                || terms().any(|t| t.taxonomy_id.as_ref() == Some(wanted) || detail(t))
        };
        self.listing.taxonomy_term_id.as_ref().is_none_or(term)
            && self.listing.taxonomy_id.as_ref().is_none_or(taxonomy)
    }
}

/// Whether every word stands in one of the texts, whatever the case.
fn says<'a>(words: &str, texts: impl IntoIterator<Item = &'a str>) -> bool {
    let text = texts.into_iter().map(str::to_lowercase).collect::<Vec<_>>().join("\n");
    words.to_lowercase().split_whitespace().all(|word| text.contains(word))
}
