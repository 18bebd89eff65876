//! What stands beside the facts of a case: the young person's own words, and who else is involved.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::id::{CaseId, ParticipantId};

/// A case in the young person's own words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Portrait {
    /// What they are good at, and what holds them.
    pub strengths: Option<String>,
    /// What they want.
    pub wishes: Option<String>,
    /// What was tried or turned down, and why.
    pub tried: Option<String>,
    /// Counts changes; zero before the first.
    pub version: i64,
}

/// From which part of life somebody comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Circle {
    /// Parents, siblings, partner, children.
    Family,
    /// Friends, a coach, somebody trusted.
    Friends,
    /// School or employer.
    School,
    /// An authority.
    Office,
    /// A service that already helps.
    Service,
}

impl Circle {
    /// All of them, the nearest first.
    pub const ALL: [Circle; 5] =
        [Circle::Family, Circle::Friends, Circle::School, Circle::Office, Circle::Service];

    /// Its key, as stored and sent.
    pub fn key(self) -> &'static str {
        match self {
            Circle::Family => "family",
            Circle::Friends => "friends",
            Circle::School => "school",
            Circle::Office => "office",
            Circle::Service => "service",
        }
    }

    /// The circle of that key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|circle| circle.key() == key)
    }
}

/// Somebody who is involved in a case (Beteiligte).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Participant {
    /// Its id.
    pub id: ParticipantId,
    /// The case.
    pub case: CaseId,
    /// Where they come from.
    pub circle: Circle,
    /// Who it is; a part in life is enough, such as "class teacher".
    pub who: String,
    /// What they do for the young person.
    pub part: Option<String>,
    /// How to reach them.
    pub reach: Option<String>,
    /// Since when they are known.
    pub since: DateTime<Utc>,
    /// When they left.
    pub ended_at: Option<DateTime<Utc>>,
}
