//! Being on a waiting list: how long it may take, and whether the place is still wanted.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::id::{OfferId, ReferralId};

/// Days after which the young person is asked whether the place is still wanted.
pub const WAIT_CHECK_DAYS: i64 = 14;

/// How long the wait may take, as providers say it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum WaitClass {
    /// Up to four weeks.
    Weeks,
    /// Up to three months.
    Months,
    /// Longer.
    Long,
    /// Nobody can say.
    #[default]
    Unknown,
}

impl WaitClass {
    /// All classes, the shortest first.
    pub const ALL: [Self; 4] = [Self::Weeks, Self::Months, Self::Long, Self::Unknown];

    /// Its key, as stored and sent.
    pub fn key(self) -> &'static str {
        match self {
            Self::Weeks => "wochen",
            Self::Months => "monate",
            Self::Long => "laenger",
            Self::Unknown => "unbekannt",
        }
    }

    /// The class of that key; unknown for any other word.
    pub fn from_key(key: &str) -> Self {
        Self::ALL.into_iter().find(|class| class.key() == key).unwrap_or_default()
    }
}

/// A referral on a waiting list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The referral.
    pub referral: ReferralId,
    /// How long it may take.
    pub class: WaitClass,
    /// Since when.
    pub since: DateTime<Utc>,
    /// When the young person last said that the place is wanted.
    pub wanted_at: DateTime<Utc>,
    /// What bridges the time.
    pub bridge: Option<OfferId>,
}

impl Waiting {
    /// Whether it is time to ask if the place is still wanted.
    pub fn must_ask(&self, now: DateTime<Utc>) -> bool {
        self.wanted_at + TimeDelta::days(WAIT_CHECK_DAYS) <= now
    }
}
