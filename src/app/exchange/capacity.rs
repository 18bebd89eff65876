//! An imported capacity is a place statement of the moment it was made.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use serde_json::Number;

use crate::domain::catalogue::{Capacity, Offer};
use crate::domain::place::{PlaceStatement, StatementSource};

/// Days for which an imported capacity is believed.
const DAYS: i64 = 14;

/// What an offer says of its places: the latest of its capacities, the first of several.
///
/// One dated in the future counts from now: it must not outlive what people state later.
pub(super) fn statement_of(offer: &Offer, now: DateTime<Utc>) -> Option<PlaceStatement> {
    let mut latest: Option<(DateTime<Utc>, &Capacity, u32)> = None;
    for capacity in &offer.capacities {
        let said = moment(&capacity.updated).zip(capacity.available.as_ref().and_then(count));
        let Some((at, free)) = said else { continue };
        if latest.is_none_or(|(known, _, _)| at > known) {
            latest = Some((at, capacity, free));
        }
    }
    let (at, capacity, free) = latest?;
    let total = capacity.maximum.as_ref().and_then(count);
    let stated_at = at.min(now);
    Some(PlaceStatement {
        id: format!("hsds:{}:{}:{}", offer.id, capacity.id, capacity.updated).into(),
        offer: offer.id(),
        free: total.map_or(free, |total| free.min(total)),
        total,
        waiting: None,
        source: StatementSource::Abgeleitet,
        stated_at,
        valid_until: stated_at + TimeDelta::days(DAYS),
    })
}

/// A number of places; nothing below zero, no halves.
fn count(number: &Number) -> Option<u32> {
    let whole = number.as_u64().or_else(|| number.as_f64().map(|n| n.max(0.0) as u64))?;
    u32::try_from(whole).ok()
}

/// The moment a text of the standard names, in whole seconds.
pub(in crate::app) fn moment(text: &str) -> Option<DateTime<Utc>> {
    let zoned = || DateTime::parse_from_rfc3339(text).ok().map(|at| at.to_utc());
    let local = || text.parse::<NaiveDateTime>().ok();
    let spaced = || NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S").ok();
    let day = || Some(text.parse::<NaiveDate>().ok()?.and_time(NaiveTime::MIN));
    let at = zoned().or_else(|| Some(local().or_else(spaced).or_else(day)?.and_utc()))?;
    DateTime::from_timestamp(at.timestamp(), 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> DateTime<Utc> {
        moment("2026-11-24T09:00:00Z").unwrap()
    }

    fn capacity(id: &str, free: f64, maximum: u32, updated: &str) -> Capacity {
        Capacity {
            id: id.to_owned(),
            available: Number::from_f64(free),
            maximum: Some(maximum.into()),
            updated: updated.to_owned(),
            ..Capacity::default()
        }
    }

    fn stated(capacities: Vec<Capacity>) -> Option<(u32, Option<u32>, DateTime<Utc>)> {
        let offer = Offer { id: "a".to_owned(), capacities, ..Offer::default() };
        statement_of(&offer, now()).map(|s| (s.free, s.total, s.stated_at))
    }

    #[test]
    fn the_latest_counts() {
        let both = vec![
            capacity("old", 5.0, 9, "2026-11-01"),
            capacity("new", 2.0, 4, "2026-11-20T10:00:00+01:00"),
        ];
        let day = moment("2026-11-20T09:00:00Z").unwrap();
        assert_eq!(stated(both), Some((2, Some(4), day)));
    }

    #[test]
    fn nothing_impossible_is_stated() {
        assert_eq!(stated(Vec::new()), None);
        assert_eq!(stated(vec![capacity("a", 1.0, 2, "gestern")]), None);
        let odd = stated(vec![capacity("a", 12.0, 10, "2099-01-01")]);
        assert_eq!(odd, Some((10, Some(10), now())), "no more than there are, not from the future");
        assert_eq!(stated(vec![capacity("a", -3.0, 2, "2026-11-20")]).unwrap().0, 0);
    }

    #[test]
    fn moments_are_read_as_the_standard_writes_them() {
        for text in ["2026-11-24T10:00:00+01:00", "2026-11-24T09:00:00.5Z", "2026-11-24 09:00:00"] {
            assert_eq!(moment(text), Some(now()), "{text}");
        }
        assert_eq!(moment("24.11.2026"), None);
    }
}
