//! Standing in (Vertretung): who looks after whose cases, from when, until when.

use chrono::{DateTime, Utc};

use super::id::{AgencyId, DeputyId, UserId};

/// The longest time somebody may stand in at a stretch, in days.
pub const LONGEST_DAYS: i64 = 92;

/// Somebody who stands in for a colleague. It ends by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deputy {
    /// Its id.
    pub id: DeputyId,
    /// The agency of both.
    pub agency: AgencyId,
    /// Whose cases are looked after.
    pub worker: UserId,
    /// Who looks after them.
    pub deputy: UserId,
    /// From when.
    pub starts_at: DateTime<Utc>,
    /// The first moment it no longer holds.
    pub ends_at: DateTime<Utc>,
    /// When it was ended early.
    pub ended_at: Option<DateTime<Utc>>,
    /// When it was set up.
    pub made_at: DateTime<Utc>,
    /// Who set it up.
    pub made_by: UserId,
}

impl Deputy {
    /// Whether it holds at `now`.
    pub fn holds(&self, now: DateTime<Utc>) -> bool {
        self.ended_at.is_none() && self.starts_at <= now && now < self.ends_at
    }

    /// Whether it is over at `now`, by itself or ended early.
    pub fn is_over(&self, now: DateTime<Utc>) -> bool {
        self.ended_at.is_some() || self.ends_at <= now
    }
}
