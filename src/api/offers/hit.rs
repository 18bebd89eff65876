//! An offer as a list shows it.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::app::OfferView;
use crate::domain::catalogue::Opening;
use crate::domain::place::{PlaceClass, Places};

/// What is said of an offer's places.
#[derive(Debug, Serialize)]
pub(in crate::api) struct PlacesView {
    /// The sign to show.
    class: PlaceClass,
    /// Free places; null unless a statement that still counts says so.
    free: Option<u32>,
    total: Option<u32>,
    waiting: Option<u32>,
    /// What the last statement said, when it no longer counts.
    last_free: Option<u32>,
    stated_at: Option<DateTime<Utc>>,
}

impl From<Places> for PlacesView {
    fn from(places: Places) -> Self {
        let (class, free, stated_at) = (places.class(), places.free(), places.stated_at());
        let (total, waiting, last_free) = match places {
            Places::Unknown => (None, None, None),
            Places::Expired { free, .. } => (None, None, Some(free)),
            Places::Stated { total, waiting, .. } => (total, waiting, None),
        };
        Self { class, free, total, waiting, last_free, stated_at }
    }
}

/// An offer in a list.
#[derive(Debug, Serialize)]
pub(super) struct Hit<'a> {
    id: &'a str,
    name: &'a str,
    organization: Option<&'a str>,
    organization_id: Option<&'a str>,
    summary: Option<&'a str>,
    kind: Option<&'a str>,
    topics: &'a [String],
    distance_km: Option<f64>,
    places: PlacesView,
    opening: Opening,
    score: f32,
    /// Whether the age asked for is admitted; null when that is open.
    age_fits: Option<bool>,
}

impl<'a> Hit<'a> {
    /// An offer that was not searched for by words, from nowhere in particular.
    pub(super) fn of(view: &'a OfferView) -> Self {
        let details = view.offer.details();
        let organization = view.organization.as_deref();
        Self {
            id: &view.offer.id,
            name: &view.offer.name,
            organization: organization.map(|organization| organization.name.as_str()),
            organization_id: organization.map(|organization| organization.id.as_str()),
            summary: details.summary.as_deref(),
            kind: details.kind.as_deref(),
            topics: &details.topics,
            distance_km: None,
            places: view.places.into(),
            opening: view.opening,
            score: 0.0,
            age_fits: None,
        }
    }

    /// The same with what the search found out.
    pub(super) fn found(
        self,
        distance_km: Option<f64>,
        score: f32,
        age_fits: Option<bool>,
    ) -> Self {
        Self { distance_km: distance_km.map(rounded), score, age_fits, ..self }
    }
}

/// Kilometres to a hundred metres: more would be pretence.
pub(in crate::api) fn rounded(km: f64) -> f64 {
    (km * 10.0).round() / 10.0
}
