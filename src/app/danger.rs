//! Help at once: which offers give it, and what comes first when a search speaks of danger. What was searched is looked
//! at here and forgotten.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::App;
use super::catalogue::{Catalogue, OfferView};
use super::error::Result;
use super::search::places_of;
use crate::domain::catalogue::{Offer, Opening};
use crate::domain::id::OfferId;
use crate::domain::place::Places;
use crate::index::analysis::fold::{clean, fold};
use crate::index::knowledge::{AtOnce, Line, knowledge};

/// The offers that help at once, for one state of the catalogue.
pub(super) type HelpAtOnce = (i64, Arc<Vec<OfferId>>);

impl App {
    /// The lines for the whole country, those for these kinds of danger first.
    pub fn national_lines(&self, kinds: &[&str]) -> Vec<&'static Line> {
        let mut lines: Vec<&Line> = knowledge().at_once.lines.iter().collect();
        lines.sort_by_key(|line| !line.first_for.iter().any(|kind| kinds.contains(&kind.as_str())));
        lines
    }

    /// The offers of "Jetzt Hilfe": crisis lines first, then what is open round the clock nearby.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn help_now(&self) -> Result<Vec<OfferView>> {
        let ids = self.help_at_once();
        let places = self.places_of(&ids).await?;
        Ok(self.in_order_of_help(&ids, &places))
    }

    /// Ids of the offers that help at once.
    pub(super) fn help_at_once(&self) -> Arc<Vec<OfferId>> {
        let catalogue = self.catalogue();
        let lock = self.inner.help_at_once.read();
        let (generation, known) = lock.unwrap_or_else(std::sync::PoisonError::into_inner).clone();
        if generation == catalogue.generation {
            return known;
        }
        let found: Vec<OfferId> = catalogue
            .shown()
            .filter(|offer| helps_at_once(offer, &catalogue, &knowledge().at_once))
            .map(|offer| offer.id())
            .collect();
        let found = Arc::new(found);
        let lock = self.inner.help_at_once.write();
        *lock.unwrap_or_else(std::sync::PoisonError::into_inner) =
            (catalogue.generation, Arc::clone(&found));
        found
    }

    fn in_order_of_help(
        &self,
        ids: &[OfferId],
        places: &BTreeMap<OfferId, Places>,
    ) -> Vec<OfferView> {
        let catalogue = self.catalogue();
        let mut views: Vec<OfferView> = ids
            .iter()
            .filter_map(|id| catalogue.offer(id))
            .map(|offer| self.view(&catalogue, offer, places_of(places, &offer.id())))
            .collect();
        let rank = |view: &OfferView| match view.opening {
            Opening::Open { until: None } => 0,
            Opening::Open { .. } => 1,
            Opening::ByAppointment { .. } | Opening::Unknown => 2,
            Opening::Closed { .. } => 3,
        };
        let place = |view: &OfferView| view.offer.details().kind.as_deref() == Some("notschlafen");
        // Whoever cannot go on finds the lines for everybody before those for one kind of danger.
        let special = |view: &OfferView| view.offer.topic_codes().next() != Some("krise");
        views.sort_by(|a, b| {
            let of = |view: &OfferView| (place(view), rank(view), special(view));
            of(a).cmp(&of(b)).then_with(|| a.offer.name.cmp(&b.offer.name))
        });
        views
    }
}

fn helps_at_once(offer: &Offer, catalogue: &Catalogue, known: &AtOnce) -> bool {
    let details = offer.details();
    if let Some(kind) = &details.kind {
        return known.kinds.contains(kind);
    }
    let below = |topic: &str| known.topics.iter().any(|t| catalogue.topics().covers(t, topic));
    if offer.topic_codes().any(below) {
        return true;
    }
    let says = |text: Option<&str>, list: &[String]| {
        text.is_some_and(|text| {
            let text = fold(&clean(text));
            list.iter().any(|words| text.contains(words.as_str()))
        })
    };
    let names = [Some(offer.name.as_str()), offer.alternate_name.as_deref()];
    let texts = [offer.description.as_deref(), details.summary.as_deref()];
    let dialled = |number: &str| {
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        known.numbers.contains(&digits)
    };
    names.into_iter().any(|name| says(name, &known.names))
        || offer.phones.iter().any(|phone| dialled(&phone.number))
        || texts.into_iter().any(|text| says(text, &known.always) && says(text, &known.urgent))
}
