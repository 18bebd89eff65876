//! The records an answer is made of, and all they point to.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::app::{App, Catalogue};
use crate::domain::catalogue::{Location, Offer, Organization};
use crate::hsds::{Audience, Directory, Writer, topics};

/// Offers with their organizations and all locations of either.
pub(super) struct Stock {
    offers: Vec<Arc<Offer>>,
    organizations: BTreeMap<String, Arc<Organization>>,
    locations: BTreeMap<String, Arc<Location>>,
}

impl Stock {
    /// What these offers need. `topics` become attributes of theirs, which list items leave out.
    pub(super) fn of<'a>(
        app: &App,
        catalogue: &Catalogue,
        offers: impl IntoIterator<Item = &'a Arc<Offer>>,
        topics: bool,
    ) -> Self {
        let own = &app.knowledge().topics;
        let mut stock =
            Self { offers: Vec::new(), organizations: BTreeMap::new(), locations: BTreeMap::new() };
        for offer in offers {
            if let Some(owner) = catalogue.organization_of(offer) {
                stock.organizations.insert(owner.id.clone(), owner.clone());
            }
            stock.add_locations(catalogue.locations_of(offer));
            stock.offers.push(if topics {
                Arc::new(topics::tagged(Offer::clone(offer), own))
            } else {
                offer.clone()
            });
        }
        stock.with_locations_of_owners(catalogue)
    }

    /// What these organizations need: all their offers that may be seen.
    pub(super) fn of_organizations(
        app: &App,
        catalogue: &Catalogue,
        organizations: &[Arc<Organization>],
        topics: bool,
    ) -> Self {
        let all: BTreeMap<String, Arc<Organization>> =
            organizations.iter().map(|o| (o.id.clone(), o.clone())).collect();
        let runs = |offer: &&Arc<Offer>| {
            offer.organization_id.as_ref().is_some_and(|id| all.contains_key(id.as_str()))
        };
        let mut stock = Self::of(app, catalogue, catalogue.shown().filter(runs), topics);
        stock.organizations = all;
        stock.with_locations_of_owners(catalogue)
    }

    fn with_locations_of_owners(mut self, catalogue: &Catalogue) -> Self {
        let owned = catalogue.locations().filter(|location| {
            let owner = location.organization_id.as_ref();
            owner.is_some_and(|id| self.organizations.contains_key(id))
        });
        let owned: Vec<_> = owned.cloned().collect();
        self.add_locations(owned);
        self
    }

    fn add_locations(&mut self, locations: Vec<Arc<Location>>) {
        for location in locations {
            self.locations.insert(location.id.clone(), location);
        }
    }

    /// The offers, in the order in which they were asked for.
    pub(super) fn offers(&self) -> impl Iterator<Item = &Offer> {
        self.offers.iter().map(Arc::as_ref)
    }

    /// Everything, for looking up.
    pub(super) fn directory(&self) -> Directory<'_> {
        let mut directory = Directory::new();
        self.organizations.values().for_each(|o| directory.add_organization(o));
        self.locations.values().for_each(|location| directory.add_location(location));
        self.offers.iter().for_each(|offer| directory.add_offer(offer));
        directory
    }
}

/// A writer for everybody.
pub(super) fn public<'d, 'a>(directory: &'d Directory<'a>) -> Writer<'d, 'a> {
    Writer::new(directory, Audience::Public)
}
