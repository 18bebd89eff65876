//! What there is (Bestand): offers and free places by topic, and how far the entries can be trusted.

use std::collections::BTreeMap;

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::domain::catalogue::Offer;
use crate::domain::place::{PlaceClass, Places};
use crate::domain::topic::Taxonomy;

/// Days after which a confirmed entry is due again.
const CONFIRMED_DAYS: i64 = 180;
/// Months within which the end of an offer's money is near.
pub const NEAR_END_MONTHS: u32 = 12;

/// What there is.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Stock {
    /// By broad topic, in the order of the taxonomy. An offer of two topics counts in both.
    pub rows: Vec<StockRow>,
    /// Offers in all.
    pub offers: u32,
    /// Of these, with an entry somebody confirmed within half a year.
    pub confirmed: u32,
    /// Of these, with places nobody knows of or said too long ago.
    pub grey: u32,
    /// Of these, with money that ends within a year.
    pub ending: u32,
}

/// One broad topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StockRow {
    /// Its code.
    pub topic: String,
    /// Offers.
    pub offers: u32,
    /// Free places, where a valid statement says so.
    pub free: u32,
    /// Offers of which nobody knows.
    pub grey: u32,
}

impl Stock {
    /// Counts offers as they are on a day.
    pub fn of<'a>(
        offers: impl Iterator<Item = (&'a Offer, Places)>,
        topics: &Taxonomy,
        today: NaiveDate,
    ) -> Self {
        let mut stock = Self::default();
        let mut rows: BTreeMap<String, StockRow> = BTreeMap::new();
        for (offer, places) in offers {
            let grey = u32::from(places.class() == PlaceClass::Unknown);
            stock.offers += 1;
            stock.grey += grey;
            stock.confirmed += u32::from(is_confirmed(offer, today));
            stock.ending += u32::from(ends_soon(offer, today).is_some());
            let mut broad: Vec<&str> = offer.topic_codes().map(|t| topics.root_of(t)).collect();
            broad.sort_unstable();
            broad.dedup();
            for topic in broad {
                let row = rows.entry(topic.to_owned()).or_insert_with(|| StockRow {
                    topic: topic.to_owned(),
                    offers: 0,
                    free: 0,
                    grey: 0,
                });
                row.offers += 1;
                row.grey += grey;
                row.free += places.free().unwrap_or(0);
            }
        }
        stock.rows = topics.roots().filter_map(|root| rows.remove(&root.code)).collect();
        stock
    }
}

fn is_confirmed(offer: &Offer, today: NaiveDate) -> bool {
    let confirmed = offer.details().verified.contact;
    confirmed.is_some_and(|day| (today - day).num_days() <= CONFIRMED_DAYS)
}

/// The last day paid for, where that is within a year.
pub fn ends_soon(offer: &Offer, today: NaiveDate) -> Option<NaiveDate> {
    let until = offer.details().secured.as_ref()?.until?;
    let last = today.checked_add_months(Months::new(NEAR_END_MONTHS))?;
    (today <= until && until <= last).then_some(until)
}
