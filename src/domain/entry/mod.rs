//! Keeping an entry true: which groups of fields are due to be confirmed, what a provider may change
//! at once (opening hours) and what it may propose (texts, conditions, ways to make contact).

mod difference;
mod due;
mod field;
mod openings;

pub use difference::{Piece, difference};
pub use due::{Group, confirm, is_due, overdue};
pub use field::{EntryField, OVER, Proposal, Wanted};
pub use openings::{Block, blocks, set_blocks};

use chrono::{DateTime, TimeDelta, Utc};

/// How often a provider is reminded by mail before somebody should call.
pub const MOST_REMINDERS: i64 = 3;
/// How long after a reminder the next one goes.
const BETWEEN: TimeDelta = TimeDelta::days(7);

/// How often somebody was reminded since an entry was last confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reminded {
    /// How often.
    pub sent: i64,
    /// When last.
    pub last_at: DateTime<Utc>,
}

impl Reminded {
    /// Whether mail did not help: somebody should call.
    pub fn must_call(&self, now: DateTime<Utc>) -> bool {
        self.sent >= MOST_REMINDERS && self.last_at <= Self::quiet_since(now)
    }

    /// Who was last reminded after this moment is left in peace.
    pub fn quiet_since(now: DateTime<Utc>) -> DateTime<Utc> {
        now - BETWEEN
    }
}
