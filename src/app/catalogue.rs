//! The catalogue as this node holds it in memory, and how it keeps up with the database.
//!
//! Matching, filters and pages read the snapshot; a change replaces it. The search index follows in
//! the same step, so that both always show the same state.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::App;
use super::error::{Error, Result};
use super::row::row;
use crate::domain::catalogue::{Location, Offer, Opening, Organization, TaxonomyTerm, opening};
use crate::domain::id::{LocationId, OfferId};
use crate::domain::place::{PlaceStatement, Places};
use crate::domain::school_holidays::{LandCalendar, SchoolDay};
use crate::domain::topic::{Taxonomy, Topic, Urgency};
use crate::domain::words::Words;
use crate::index::Searchable;
use crate::store::{self, Session};

/// From how many changed offers on everything is read anew instead of one by one.
const MANY_CHANGES: usize = 500;

/// All offers, organizations and locations at one state of the database.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    /// Number of the latest change in it.
    pub generation: i64,
    offers: BTreeMap<OfferId, Arc<Offer>>,
    organizations: BTreeMap<String, Arc<Organization>>,
    locations: BTreeMap<LocationId, Arc<Location>>,
    topics: Arc<Taxonomy>,
}

/// An offer with all that belongs to it, ready to be shown.
#[derive(Debug, Clone)]
pub struct OfferView {
    /// The offer.
    pub offer: Arc<Offer>,
    /// Who runs it.
    pub organization: Option<Arc<Organization>>,
    /// Where it happens.
    pub locations: Vec<Arc<Location>>,
    /// Its places now.
    pub places: Places,
    /// Whether it is open now.
    pub opening: Opening,
    /// What today is to the schools there.
    pub school_day: SchoolDay,
}

impl Catalogue {
    /// The offers people may see, by id.
    pub fn shown(&self) -> impl Iterator<Item = &Arc<Offer>> {
        self.offers.values().filter(|offer| offer.is_shown())
    }

    /// An offer, whatever its status.
    pub fn offer(&self, id: &OfferId) -> Option<&Arc<Offer>> {
        self.offers.get(id)
    }

    /// An organization.
    pub fn organization(&self, id: &str) -> Option<&Arc<Organization>> {
        self.organizations.get(id)
    }

    /// All organizations, by id.
    pub fn organizations(&self) -> impl Iterator<Item = &Arc<Organization>> {
        self.organizations.values()
    }

    /// Lotse's topics, and the taxonomy terms that offers were imported with.
    pub fn topics(&self) -> &Taxonomy {
        &self.topics
    }

    /// All locations, by id.
    pub fn locations(&self) -> impl Iterator<Item = &Arc<Location>> {
        self.locations.values()
    }

    /// A location.
    pub fn location(&self, id: &LocationId) -> Option<&Arc<Location>> {
        self.locations.get(id)
    }

    /// Where an offer happens.
    pub fn locations_of(&self, offer: &Offer) -> Vec<Arc<Location>> {
        let ids = offer.service_at_locations.iter().filter_map(|at| at.location_id.as_ref());
        ids.filter_map(|id| self.locations.get(id)).cloned().collect()
    }

    /// Who runs an offer.
    pub fn organization_of(&self, offer: &Offer) -> Option<&Arc<Organization>> {
        self.organizations.get(offer.organization_id.as_ref()?.as_str())
    }
}

impl App {
    /// The catalogue at the state this node knows.
    pub fn catalogue(&self) -> Arc<Catalogue> {
        let lock = self.inner.catalogue.read();
        lock.unwrap_or_else(std::sync::PoisonError::into_inner).clone()
    }

    fn set_catalogue(&self, catalogue: Catalogue) {
        let lock = self.inner.catalogue.write();
        *lock.unwrap_or_else(std::sync::PoisonError::into_inner) = Arc::new(catalogue);
    }

    /// Reads the whole catalogue, and brings the index to the same state if it is behind.
    ///
    /// # Errors
    /// When the database cannot be read or the index cannot be written.
    pub async fn reload(&self) -> Result<()> {
        if !self.inner.following {
            return Ok(());
        }
        self.follow_law().await?;
        let mut session = self.inner.db.snapshot().await?;
        let mut catalogue = read_all(&mut session).await?;
        drop(session);
        catalogue.topics = Arc::new(self.topics_of(&catalogue));
        let generation = u64::try_from(catalogue.generation).unwrap_or(0);
        let behind = self.index().generation() != generation;
        self.set_catalogue(catalogue);
        if behind { self.reindex().await.map(|_| ()) } else { self.describe().await }
    }

    /// Tells an index that is up to date what it does not keep on disk.
    async fn describe(&self) -> Result<()> {
        let app = self.clone();
        let described = tokio::task::spawn_blocking(move || {
            let catalogue = app.catalogue();
            let row = |offer: &Arc<Offer>| (offer.id(), offer.name.clone(), row(&catalogue, offer));
            app.index().describe(catalogue.shown().map(row));
        });
        Ok(described.await?)
    }

    /// Builds the search index anew from the catalogue and says how many offers it holds.
    ///
    /// # Errors
    /// When the index cannot be written.
    pub async fn reindex(&self) -> Result<usize> {
        let app = self.clone();
        let built = tokio::task::spawn_blocking(move || {
            let catalogue = app.catalogue();
            let generation = u64::try_from(catalogue.generation).unwrap_or(0);
            let searchable = catalogue.shown().map(|offer| app.searchable(&catalogue, offer));
            app.index().rebuild(searchable, generation)
        });
        Ok(built.await??)
    }

    /// Brings law, catalogue and index up to what is in the database now.
    ///
    /// # Errors
    /// When the database cannot be read or the index cannot be written.
    pub async fn catch_up(&self) -> Result<()> {
        if !self.inner.following {
            return Ok(());
        }
        let _one_at_a_time = self.inner.catching_up.lock().await;
        self.follow_law().await?;
        let known = self.catalogue();
        let mut session = self.inner.db.snapshot().await?;
        let generation = store::catalogue::latest_change(&mut session).await?;
        if generation == known.generation {
            return Ok(());
        }
        let changed = store::catalogue::list_changed(&mut session, known.generation).await?;
        if changed.len() > MANY_CHANGES {
            drop(session);
            return self.reload().await;
        }
        let mut catalogue = if changed.iter().any(store::catalogue::is_beside_offers) {
            read_all(&mut session).await?
        } else {
            let mut catalogue = Catalogue { generation, ..(*known).clone() };
            for id in &changed {
                read_one(&mut session, &mut catalogue, id).await?;
            }
            catalogue
        };
        drop(session);
        catalogue.topics = Arc::new(self.topics_of(&catalogue));
        self.follow_with_index(catalogue, changed).await
    }

    async fn follow_with_index(&self, catalogue: Catalogue, changed: Vec<OfferId>) -> Result<()> {
        self.set_catalogue(catalogue);
        let app = self.clone();
        let applied = tokio::task::spawn_blocking(move || {
            let catalogue = app.catalogue();
            let generation = u64::try_from(catalogue.generation).unwrap_or(0);
            let (shown, gone): (Vec<_>, Vec<_>) = changed
                .into_iter()
                .partition(|id| catalogue.offer(id).is_some_and(|offer| offer.is_shown()));
            let upserts = shown
                .iter()
                .filter_map(|id| catalogue.offer(id))
                .map(|offer| app.searchable(&catalogue, offer))
                .collect();
            app.index().apply(upserts, &gone, generation)
        });
        Ok(applied.await??)
    }

    fn topics_of(&self, catalogue: &Catalogue) -> Taxonomy {
        let attributes = catalogue.offers.values().flat_map(|offer| &offer.attributes);
        let terms: Vec<&TaxonomyTerm> =
            attributes.filter_map(|attribute| attribute.taxonomy_term.as_ref()).collect();
        let codes: BTreeMap<&str, &str> = terms
            .iter()
            .filter_map(|term| Some((term.id.as_str(), term.code.as_deref()?)))
            .collect();
        self.knowledge().topics.extended(terms.iter().filter_map(|term| {
            Some(Topic {
                code: term.code.clone()?,
                parent: term
                    .parent_id
                    .as_deref()
                    .and_then(|id| codes.get(id))
                    .map(|code| (*code).to_owned()),
                need: false,
                urgency: Urgency::default(),
                label: Words::german(&term.name),
                everyday: Vec::new(),
            })
        }))
    }

    /// What the search knows of an offer. Nothing of a confidential location.
    fn searchable(&self, catalogue: &Catalogue, offer: &Offer) -> Searchable {
        let details = offer.details();
        let topics: Vec<_> =
            offer.topic_codes().filter_map(|code| catalogue.topics.find(code)).collect();
        let law = &self.knowledge().law;
        let instruments: Vec<_> = law
            .instruments
            .iter()
            .filter(|instrument| details.instruments.contains(&instrument.id))
            .collect();
        let text = [
            offer.description.as_deref(),
            details.goal.as_deref(),
            offer.eligibility_description.as_deref(),
        ];
        Searchable {
            id: offer.id(),
            name: offer.name.clone(),
            alternate_name: offer.alternate_name.clone().unwrap_or_default(),
            summary: details.summary.clone().unwrap_or_default(),
            text: text.into_iter().flatten().collect::<Vec<_>>().join("\n"),
            organization: catalogue
                .organization_of(offer)
                .map_or_else(String::new, |o| o.name.clone()),
            places: catalogue.locations_of(offer).iter().flat_map(|l| place_words(l)).collect(),
            topics: topics.iter().map(|topic| topic.label.get("de").to_owned()).collect(),
            everyday: topics.iter().flat_map(|topic| topic.everyday.clone()).collect(),
            instruments: instruments.iter().map(|i| i.title.get("de").to_owned()).collect(),
            norms: instruments.iter().map(|i| i.norm.clone()).collect(),
            row: row(catalogue, offer),
        }
    }

    /// An offer people may see, with all that belongs to it.
    ///
    /// # Errors
    /// [`Error::NotFound`] for an offer that is not shown.
    pub async fn offer_view(&self, id: &OfferId) -> Result<OfferView> {
        let catalogue = self.catalogue();
        let offer = catalogue.offer(id).filter(|offer| offer.is_shown()).ok_or(Error::NotFound)?;
        let mut session = self.inner.db.read().await?;
        let statement = store::places::find_latest(&mut session, id).await?;
        let held = store::places::count_held(&mut session, id, self.now()).await?;
        let held = u32::try_from(held).unwrap_or(0);
        let places = Places::at(statement.as_ref(), held, self.now());
        Ok(self.view(&catalogue, offer, places))
    }

    /// The offer ready to be shown, with its places already known.
    pub(super) fn view(
        &self,
        catalogue: &Catalogue,
        offer: &Arc<Offer>,
        places: Places,
    ) -> OfferView {
        let locations = catalogue.locations_of(offer);
        OfferView {
            offer: offer.clone(),
            organization: catalogue.organization_of(offer).cloned(),
            opening: self.opening(offer, &locations),
            school_day: self.knowledge().school_holidays.on(self.land_of(&locations), self.today()),
            locations,
            places,
        }
    }

    pub(super) fn opening(&self, offer: &Offer, locations: &[Arc<Location>]) -> Opening {
        let calendar = LandCalendar::of(self.land_of(locations), &self.knowledge().school_holidays);
        opening(offer.all_schedules(), &calendar, self.local_now())
    }

    /// The Land whose holidays count there.
    fn land_of<'a>(&'a self, locations: &'a [Arc<Location>]) -> &'a str {
        let address = locations.iter().find_map(|location| location.address());
        address.map_or(self.config().land.as_str(), |address| &address.state_province)
    }

    /// The places of some offers, as far as anything is known of them.
    pub(super) async fn places_of(&self, offers: &[OfferId]) -> Result<BTreeMap<OfferId, Places>> {
        if offers.is_empty() {
            return Ok(BTreeMap::new());
        }
        let now = self.now();
        let mut session = self.inner.db.read().await?;
        let current = store::places::list_current_of(&mut session, offers, now).await?;
        let at = |(id, (said, held)): (OfferId, (PlaceStatement, u32))| {
            (id, Places::at(Some(&said), held, now))
        };
        Ok(current.into_iter().map(at).collect())
    }

    /// The places of every offer of which anything is known.
    pub(super) async fn all_places(&self) -> Result<BTreeMap<OfferId, Places>> {
        let now = self.now();
        let mut session = self.inner.db.snapshot().await?;
        let statements = store::places::list_latest(&mut session).await?;
        let held = store::places::list_held(&mut session, now).await?;
        let at = |(id, said): (OfferId, PlaceStatement)| {
            let held = held.get(&id).copied().unwrap_or(0);
            (id, Places::at(Some(&said), held, now))
        };
        Ok(statements.into_iter().map(at).collect())
    }
}

fn place_words(location: &Location) -> Vec<String> {
    if location.is_confidential() {
        return Vec::new();
    }
    let town = location.public_town().map(str::to_owned);
    let postcode = location.address().map(|address| address.postal_code.clone());
    [town, postcode, location.name.clone()].into_iter().flatten().collect()
}

async fn read_all(session: &mut Session) -> Result<Catalogue> {
    let generation = store::catalogue::latest_change(session).await?;
    let organizations = store::catalogue::list_organizations(session).await?;
    let locations = store::catalogue::list_locations(session).await?;
    let offers = store::catalogue::list_offers(session).await?;
    Ok(Catalogue {
        generation,
        offers: offers.into_iter().map(|o| (o.id(), Arc::new(o))).collect(),
        organizations: organizations.into_iter().map(|o| (o.id.clone(), Arc::new(o))).collect(),
        locations: locations
            .into_iter()
            .map(|l| (LocationId::from(l.id.as_str()), Arc::new(l)))
            .collect(),
        topics: Arc::default(),
    })
}

async fn read_one(session: &mut Session, catalogue: &mut Catalogue, id: &OfferId) -> Result<()> {
    let Some(offer) = store::catalogue::find_offer(session, id).await? else {
        catalogue.offers.remove(id);
        return Ok(());
    };
    if let Some(owner) = &offer.organization_id {
        let found = store::catalogue::find_organization(session, owner.as_str()).await?;
        if let Some(organization) = found {
            catalogue.organizations.insert(organization.id.clone(), Arc::new(organization));
        }
    }
    let places: BTreeSet<_> =
        offer.service_at_locations.iter().filter_map(|at| at.location_id.clone()).collect();
    for place in places {
        if let Some(location) = store::catalogue::find_location(session, place.as_str()).await? {
            catalogue.locations.insert(place, Arc::new(location));
        }
    }
    catalogue.offers.insert(id.clone(), Arc::new(offer));
    Ok(())
}
