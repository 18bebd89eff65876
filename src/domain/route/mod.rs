//! Routes (Wege): sequences of offers that lead from where somebody stands to a goal.
//!
//! Each offer says what it changes (facts one has after completing it), when one can enter and how
//! long it takes. A route respects the rules of every offer at the day of its entry: the age one has
//! then, the law of that day, what the offers before it have changed. What cannot be said is not
//! hidden: it stands as a [`Doubt`] at its leg.
//!
//! | part | is |
//! |---|---|
//! | [`Goal`] | where to, as a rule over facts |
//! | `passage` | an offer as a leg can use it: from when, how long, how far |
//! | `standing` | who is admitted at which day |
//! | [`mod@search`] | all routes that no other one beats in everything |
//! | [`mod@choose`] | the few worth comparing |

mod choose;
mod passage;
mod search;
mod standing;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::fact::{FactId, FactValue};
use super::id::OfferId;
use super::rule::Rule;
use super::words::Words;

pub use choose::{Chosen, Merit, choose};
pub use search::{Found, Limits, Start, search};

/// Weeks reckoned for an offer that does not say how long it takes.
pub const ASSUMED_WEEKS: u32 = 26;

/// Where a route leads. Data of `seed-data/goals.toml`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Goal {
    /// Its id.
    pub id: String,
    /// What people call it.
    pub label: Words,
    /// What it means here, in plain words.
    pub plain: Words,
    /// When it is reached.
    pub reached: Rule,
}

/// What is not certain about a leg.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// Whether one is admitted: something must be asked.
    Admission,
    /// When one can begin.
    Entry,
    /// How long it takes; reckoned with [`ASSUMED_WEEKS`].
    Duration,
    /// No place is free now; how long one waits is an estimate.
    Full,
    /// Nobody said lately whether there is a place.
    Places,
}

/// One offer on a route.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Leg {
    /// The offer.
    pub offer: OfferId,
    /// The kind of way it is: its legal ground, or its kind where it has none.
    pub way: String,
    /// The day to ask or apply at the latest.
    pub apply_by: NaiveDate,
    /// The first day.
    pub entry: NaiveDate,
    /// The day on which it is completed.
    pub done: NaiveDate,
    /// What one has afterwards.
    pub effects: BTreeMap<FactId, FactValue>,
    /// Facts to ask before anybody can say that one is admitted.
    pub missing: BTreeSet<FactId>,
    /// What is not certain.
    pub doubts: BTreeSet<Doubt>,
    /// Kilometres from home; zero when one need not travel.
    pub distance_km: Option<f64>,
    /// Hours a week.
    pub hours_per_week: Option<u32>,
    /// Whether it leaves room beside it: part-time, in the evening, at the weekend, online.
    pub gentle: bool,
}

/// A sequence of offers to the goal.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Route {
    /// The offers in order; never none.
    pub legs: Vec<Leg>,
}

impl Route {
    /// The day on which the goal is reached.
    pub fn arrival(&self) -> NaiveDate {
        self.legs.last().map_or(NaiveDate::MAX, |leg| leg.done)
    }

    /// Kilometres to the furthest of its offers; without end where one is not known.
    pub fn reach_km(&self) -> f64 {
        self.legs.iter().map(|leg| leg.distance_km.unwrap_or(f64::INFINITY)).fold(0.0, f64::max)
    }

    /// Whether every leg leaves room beside it.
    pub fn is_gentle(&self) -> bool {
        self.legs.iter().all(|leg| leg.gentle)
    }

    /// How many things are not certain.
    pub fn doubts(&self) -> usize {
        self.legs.iter().map(|leg| leg.doubts.len()).sum()
    }

    /// The kinds of its legs: routes of one signature are the same way with other providers.
    pub fn signature(&self) -> Vec<&str> {
        self.legs.iter().map(|leg| leg.way.as_str()).collect()
    }

    /// Hours from first to last day, where every leg says how many a week.
    pub fn hours(&self) -> Option<u32> {
        let hours = |leg: &Leg| {
            let weeks = u32::try_from((leg.done - leg.entry).num_weeks()).ok()?;
            Some(leg.hours_per_week? * weeks)
        };
        self.legs.iter().map(hours).sum()
    }
}
