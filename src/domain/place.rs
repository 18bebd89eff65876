//! Places (Plätze): statements that age, and holds that take from them.

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use super::id::{OfferId, StatementId};

/// Who said how many places there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StatementSource {
    /// The provider.
    Traeger,
    /// A case manager who asked.
    Lotse,
    /// Derived from something else, such as an import.
    Abgeleitet,
}

/// A statement about places (Platzmeldung). Statements are added, never overwritten.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceStatement {
    /// Its id.
    pub id: StatementId,
    /// The offer.
    pub offer: OfferId,
    /// Free places when it was made.
    pub free: u32,
    /// Places in all.
    pub total: Option<u32>,
    /// People on the waiting list.
    pub waiting: Option<u32>,
    /// Who said so.
    pub source: StatementSource,
    /// When it was said.
    pub stated_at: DateTime<Utc>,
    /// Until when it may be believed.
    pub valid_until: DateTime<Utc>,
}

/// What can be said about an offer's places now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Places {
    /// Nobody ever said.
    Unknown,
    /// Somebody said, too long ago.
    Expired {
        /// What was said.
        free: u32,
        /// When it was said.
        stated_at: DateTime<Utc>,
    },
    /// A statement that still counts.
    Stated {
        /// Free places left after open holds.
        free: u32,
        /// Places in all.
        total: Option<u32>,
        /// People on the waiting list.
        waiting: Option<u32>,
        /// Places held by open referrals.
        held: u32,
        /// When it was said.
        stated_at: DateTime<Utc>,
    },
}

/// The class shown as a sign, always with a word beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PlaceClass {
    /// At least one free.
    Free,
    /// Not known, or the statement is too old.
    Unknown,
    /// None free, but a list to wait on.
    Waiting,
    /// None free.
    Full,
}

impl Places {
    /// What the last statement and the open holds say at `now`.
    ///
    /// ```
    /// use chrono::{Duration, TimeZone, Utc};
    /// use lotse::domain::place::{PlaceClass, PlaceStatement, Places, StatementSource};
    /// let now = Utc.with_ymd_and_hms(2026, 11, 22, 9, 0, 0).unwrap();
    /// let statement = PlaceStatement {
    ///     id: "s".into(), offer: "o".into(), free: 2, total: Some(12), waiting: None,
    ///     source: StatementSource::Traeger,
    ///     stated_at: now, valid_until: now + Duration::days(14),
    /// };
    /// assert_eq!(Places::at(Some(&statement), 1, now).free(), Some(1));
    /// assert_eq!(Places::at(Some(&statement), 2, now).class(), PlaceClass::Full);
    /// assert_eq!(Places::at(Some(&statement), 0, now + Duration::days(15)).class(), PlaceClass::Unknown);
    /// ```
    pub fn at(last: Option<&PlaceStatement>, held: u32, now: DateTime<Utc>) -> Self {
        match last {
            None => Self::Unknown,
            Some(s) if s.valid_until < now => {
                Self::Expired { free: s.free, stated_at: s.stated_at }
            }
            Some(s) => Self::Stated {
                free: s.free.saturating_sub(held),
                total: s.total,
                waiting: s.waiting,
                held,
                stated_at: s.stated_at,
            },
        }
    }

    /// Free places, where a valid statement says so.
    pub fn free(&self) -> Option<u32> {
        match self {
            Self::Stated { free, .. } => Some(*free),
            Self::Unknown | Self::Expired { .. } => None,
        }
    }

    /// The class to show.
    pub fn class(&self) -> PlaceClass {
        match self {
            Self::Unknown | Self::Expired { .. } => PlaceClass::Unknown,
            Self::Stated { free: 1.., .. } => PlaceClass::Free,
            Self::Stated { waiting: Some(_), .. } => PlaceClass::Waiting,
            Self::Stated { .. } => PlaceClass::Full,
        }
    }

    /// When the statement behind it was made.
    pub fn stated_at(&self) -> Option<DateTime<Utc>> {
        match self {
            Self::Unknown => None,
            Self::Expired { stated_at, .. } | Self::Stated { stated_at, .. } => Some(*stated_at),
        }
    }
}

/// The end of a hold begun at `from`: ten working days later, same time of day.
///
/// Holidays count as working days here: a hold that is a day too long harms nobody.
///
/// ```
/// use chrono::{TimeZone, Utc};
/// use lotse::domain::place::hold_until;
/// let friday = Utc.with_ymd_and_hms(2026, 11, 20, 15, 0, 0).unwrap();
/// assert_eq!(hold_until(friday).date_naive().to_string(), "2026-12-04");
/// ```
pub fn hold_until(from: DateTime<Utc>) -> DateTime<Utc> {
    use chrono::{Datelike as _, Weekday};
    let mut day = from;
    let mut left = HOLD_WORKING_DAYS;
    while left > 0 {
        day += Duration::days(1);
        if !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
            left -= 1;
        }
    }
    day
}

/// How long a referral holds a place, in working days.
pub const HOLD_WORKING_DAYS: u32 = 10;
