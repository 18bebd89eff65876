//! Offers with the planning areas they have a site in, and which of them are nearly the same.

use std::collections::BTreeSet;

use super::book::{AREAS, Book};
use crate::app::App;
use crate::app::catalogue::Catalogue;
use crate::app::error::Result;
use crate::app::rights::Actor;
use crate::domain::catalogue::Offer;
use crate::domain::gap::{Areas, Sited, TwinCount, count_twins, twins};
use crate::domain::id::OfferId;
use crate::domain::place::Places;
use crate::domain::role::Action;
use crate::store;

/// Two offers that are nearly the same, with what is free there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TwinOffers {
    /// Both.
    pub offers: [(OfferId, Places); 2],
    /// Topics of both.
    pub topics: Vec<String>,
    /// Planning areas of both.
    pub areas: Vec<String>,
}

impl App {
    /// Offers that are nearly the same, pair by pair.
    ///
    /// # Errors
    /// [`Error::Forbidden`](crate::app::Error::Forbidden).
    pub async fn twin_offers(&self, actor: &Actor) -> Result<Vec<TwinOffers>> {
        actor.must(Action::ReadGaps)?;
        let places = self.all_places().await?;
        let mut session = self.inner.db.read().await?;
        let map = store::settings::find(&mut session, AREAS).await?;
        let areas = map.and_then(|map| Areas::parse(&map).ok()).unwrap_or_default();
        let catalogue = self.catalogue();
        let places = |id: &OfferId| places.get(id).copied().unwrap_or(Places::Unknown);
        let sited = self.sited_of(&catalogue, &areas, places);
        let both = |number: usize| (sited[number].offer.id(), sited[number].places);
        let pairs = twins(&sited).into_iter().map(|pair| TwinOffers {
            offers: [both(pair.one), both(pair.other)],
            topics: pair.topics,
            areas: pair.areas,
        });
        Ok(pairs.collect())
    }

    /// The same, counted by topic and area.
    pub(super) fn twin_counts(&self, book: &Book) -> Vec<TwinCount> {
        let catalogue = self.catalogue();
        let sited = self.sited_of(&catalogue, &book.areas, |id| book.places(id, book.now));
        count_twins(&sited, &self.knowledge().topics)
    }

    fn sited_of<'c>(
        &self,
        catalogue: &'c Catalogue,
        areas: &Areas,
        places: impl Fn(&OfferId) -> Places,
    ) -> Vec<Sited<'c>> {
        let postcodes = &self.knowledge().postcodes;
        let shown = catalogue.shown().filter(|offer| offer.takes_people());
        let sited = shown.map(|offer| {
            let offer: &Offer = offer;
            let sites = catalogue.locations_of(offer);
            let named = sites.iter().filter_map(|site| areas.name_of_site(site, postcodes));
            Sited { offer, areas: named.collect::<BTreeSet<_>>(), places: places(&offer.id()) }
        });
        sited.collect()
    }
}
