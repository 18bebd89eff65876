//! How far needs came: from being recorded to having stayed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::table::{Count, Tally, Unit};

/// After so many days somebody has stayed.
pub const STAYED_DAYS: i64 = 28;

/// The furthest point a need came to. Each includes those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// It was recorded.
    Recorded,
    /// An offer was asked.
    Asked,
    /// A place was promised.
    Place,
    /// There was an appointment.
    Appointment,
    /// The young person got there.
    Arrived,
    /// They were still there after four weeks, or it ended as planned.
    Stayed,
}

impl Stage {
    /// All of them, in order.
    pub const ALL: [Stage; 6] = [
        Stage::Recorded,
        Stage::Asked,
        Stage::Place,
        Stage::Appointment,
        Stage::Arrived,
        Stage::Stayed,
    ];

    /// Its key, as named in the languages.
    pub fn key(self) -> &'static str {
        match self {
            Self::Recorded => "recorded",
            Self::Asked => "asked",
            Self::Place => "place",
            Self::Appointment => "appointment",
            Self::Arrived => "arrived",
            Self::Stayed => "stayed",
        }
    }
}

/// How many needs came at least so far, stage by stage.
pub(super) fn funnel(units: &[Unit]) -> Vec<(Stage, Count)> {
    let mut tallies: BTreeMap<Stage, Tally<'_>> = BTreeMap::new();
    for unit in units {
        for stage in Stage::ALL.into_iter().filter(|stage| *stage <= unit.stage) {
            tallies.entry(stage).or_default().add(&unit.case);
        }
    }
    let count = |stage| tallies.get(&stage).map_or_else(Count::default, Tally::count);
    Stage::ALL.into_iter().map(|stage| (stage, count(stage))).collect()
}
