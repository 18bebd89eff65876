//! What the search keeps in memory of an offer, to filter by, to count and to sort by.

use super::catalogue::Catalogue;
use crate::domain::catalogue::Offer;
use crate::index::columns::Row;

/// Facet: code of a topic it has.
pub(super) const TOPIC: &str = "topic";
/// Facet: code of a topic it has, or of one above.
pub(super) const WITHIN: &str = "within";
/// Facet: code of a language its people speak.
pub(super) const LANGUAGE: &str = "language";

/// The row of an offer.
pub(super) fn row(catalogue: &Catalogue, offer: &Offer) -> Row {
    let locations = catalogue.locations_of(offer);
    let mut row = Row {
        points: locations.iter().filter_map(|location| location.public_point()).collect(),
        anywhere: locations.iter().any(|location| location.is_anywhere()),
        ..Row::default()
    };
    for code in offer.topic_codes() {
        row = row.with(TOPIC, code);
        for above in catalogue.topics().path(code) {
            row = row.with(WITHIN, above);
        }
    }
    for code in offer.language_codes() {
        row = row.with(LANGUAGE, code);
    }
    row
}
