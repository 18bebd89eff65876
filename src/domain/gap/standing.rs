//! How a need stands toward one offer of its kind on one day: a match, reduced to what gaps need.

use std::collections::BTreeSet;

use chrono::{DateTime, Months, NaiveDate, Utc};

use super::condition::Condition;
use crate::domain::catalogue::Offer;
use crate::domain::id::OfferId;
use crate::domain::matching::{Group, Match, Why};
use crate::domain::place::{PlaceClass, Places};
use crate::domain::referral::Cause;
use crate::domain::rule::Claim;
use crate::domain::topic::Taxonomy;

/// An entry that lies further ahead than this many months is too late.
pub const LATE_ENTRY_MONTHS: u32 = 6;

/// Kind of offer that answers for a night, not for a need that stays.
const CRISIS_KIND: &str = "krise";
/// The topic under which a night is what is needed.
const AT_ONCE: &str = "sofort";

/// Where a need stands toward one offer on one day.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// The offer.
    pub offer: OfferId,
    /// Kinds of conditions that certainly fail.
    pub hurdles: BTreeSet<Condition>,
    /// The one condition that fails, where it is only one.
    pub near_miss: Option<Claim>,
    /// Whether a rule is still open, or an exception would have to be granted.
    pub unclear: bool,
    /// Its places.
    pub places: PlaceClass,
    /// When its places were stated.
    pub stated_at: Option<DateTime<Utc>>,
    /// Whether the next entry is more than [`LATE_ENTRY_MONTHS`] ahead.
    pub late: bool,
}

impl Standing {
    /// Reduces a match that was judged on `day`, with its reasons.
    pub fn of((found, why): &(Match, Why), day: NaiveDate) -> Self {
        let almost = found.group == Group::Almost;
        Self {
            offer: found.offer.clone(),
            hurdles: why.hurdles.iter().map(|reason| Condition::of(&reason.claim)).collect(),
            near_miss: why.hurdles.first().filter(|_| almost).map(|reason| reason.claim.clone()),
            unclear: found.group == Group::Maybe,
            places: found.places.class(),
            stated_at: found.places.stated_at(),
            late: is_late(found.next_entry, day),
        }
    }

    /// The same verdict on another day, with the places and the next entry of that day.
    #[must_use]
    pub fn on(&self, day: NaiveDate, places: Places, next_entry: Option<NaiveDate>) -> Self {
        Self {
            places: places.class(),
            stated_at: places.stated_at(),
            late: is_late(next_entry, day),
            ..self.clone()
        }
    }

    /// What certainly stands in the way here: failing conditions, no place, an entry too far off.
    pub fn obstacles(&self) -> BTreeSet<Cause> {
        let mut causes: BTreeSet<Cause> = self.hurdles.iter().map(Condition::cause).collect();
        match self.places {
            PlaceClass::Full => causes.insert(Cause::KeinPlatz),
            PlaceClass::Waiting => causes.insert(Cause::Wartezeit),
            PlaceClass::Free | PlaceClass::Unknown => false,
        };
        if self.late {
            causes.insert(Cause::Zeiten);
        }
        causes
    }

    /// Whether it certainly fits and a place is certainly free.
    pub fn is_open(&self) -> bool {
        !self.unclear && self.places == PlaceClass::Free && self.obstacles().is_empty()
    }
}

pub(super) fn is_late(entry: Option<NaiveDate>, day: NaiveDate) -> bool {
    let latest = day.checked_add_months(Months::new(LATE_ENTRY_MONTHS));
    entry.zip(latest).is_some_and(|(entry, latest)| entry > latest)
}

/// Whether an offer is one of the kind a need asks for. As in the matching, but crisis lines count
/// only where somebody needs help at once: an emergency number is no treatment.
pub fn is_of_kind(offer: &Offer, need: &str, taxonomy: &Taxonomy) -> bool {
    let details = offer.details();
    let for_a_night = details.kind.as_deref() == Some(CRISIS_KIND);
    details.topics.iter().any(|topic| taxonomy.covers(need, topic))
        && (!for_a_night || taxonomy.covers(AT_ONCE, need))
}
