//! What `seed-data/demo.toml` says: agencies, how referrals go, and what young people need.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::fact::{FactId, FactValue};
use crate::domain::referral::Cause;

/// The whole file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Seed {
    pub(super) agency: Vec<AgencySeed>,
    pub(super) coordination: CoordinationSeed,
    pub(super) words: WordsSeed,
    path: Vec<PathSeed>,
    pub(super) story: Vec<StorySeed>,
    pub(super) search: Vec<SearchSeed>,
    pub(super) decision: Vec<DecisionSeed>,
}

/// Searches of the public that found nothing.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SearchSeed {
    pub(super) topic: String,
    pub(super) a_month: u32,
}

/// What the conference decided.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DecisionSeed {
    pub(super) title: String,
    pub(super) reason: String,
    pub(super) responsible: String,
    /// Days ago.
    pub(super) decided_days: u64,
    /// Days ahead.
    pub(super) review_days: u64,
}

/// An agency with its case manager.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AgencySeed {
    pub(super) slug: String,
    pub(super) name: String,
    pub(super) login: String,
    pub(super) worker: String,
    /// Somebody beside the case manager, with a log-in: some things take two.
    pub(super) colleague: Option<(String, String)>,
    /// Where its young people live, where the story does not say.
    pub(super) plz: Vec<String>,
    /// How many in a hundred of its cases are closed, of those that may be.
    pub(super) closed_percent: u32,
}

/// Who coordinates and who runs the installation.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CoordinationSeed {
    pub(super) agency: String,
    pub(super) login: String,
    pub(super) name: String,
    pub(super) admin_login: String,
    pub(super) admin_name: String,
}

/// Short texts that appointments draw from.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WordsSeed {
    pub(super) purposes: Vec<String>,
    pub(super) meeting_points: Vec<String>,
    pub(super) next_steps: Vec<String>,
    pub(super) missed_steps: Vec<String>,
}

/// How a referral goes, from its first state on.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PathSeed {
    name: String,
    /// Days since the last step, at least and at most, where the path goes on today.
    pub(super) open_since: Option<[u32; 2]>,
    pub(super) steps: Vec<StepSeed>,
}

impl PathSeed {
    /// Why it ended, where it ended with a reason.
    pub(super) fn reason(&self) -> Option<Cause> {
        self.steps.last().and_then(|step| step.reason)
    }

    /// Whether it goes through a state.
    pub(super) fn passes(&self, state: &str) -> bool {
        self.steps.iter().any(|step| step.to == state)
    }
}

/// A step of a path.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StepSeed {
    pub(super) to: String,
    /// Days after the step before, at least and at most.
    #[serde(default)]
    pub(super) days: [u32; 2],
    pub(super) reason: Option<Cause>,
    pub(super) appointment: Option<AppointmentSeed>,
}

/// What comes, or came, of the appointment made with a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum AppointmentSeed {
    /// They got there.
    Kept,
    /// They did not.
    Missed,
    /// It is today.
    Today,
    /// It is on one of the next days.
    Coming,
    /// It was, and nobody said what came of it.
    Unanswered,
}

/// A kind of case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StorySeed {
    pub(super) slug: String,
    /// How many at each agency, by slug.
    pub(super) cases: BTreeMap<String, u32>,
    /// Youngest and oldest age.
    pub(super) ages: [u32; 2],
    /// Where they live, by agency; elsewhere the agency's own homes.
    #[serde(default)]
    pub(super) plz: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    pub(super) languages: Vec<String>,
    pub(super) radius_km: Option<f64>,
    pub(super) facts: BTreeMap<FactId, FactValue>,
    /// Facts that only some have told.
    #[serde(default)]
    pub(super) known: BTreeMap<FactId, FactValue>,
    pub(super) needs: Vec<NeedSeed>,
}

/// A need and what was tried for it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NeedSeed {
    pub(super) topic: String,
    /// One for each case in turn: names of paths, one after the other, or `none`.
    pub(super) ways: Vec<String>,
}

impl Seed {
    /// Reads the built-in file.
    ///
    /// # Panics
    /// When it cannot be read: the program was built from a broken one, which the tests refuse.
    pub(super) fn read() -> Self {
        let text = include_str!("../../../seed-data/demo.toml");
        toml::from_str(text).unwrap_or_else(|error| panic!("demo.toml: {error}"))
    }

    /// The paths a way names.
    ///
    /// # Panics
    /// When there is no path of that name.
    pub(super) fn paths(&self, way: &str) -> Vec<&PathSeed> {
        let names = way.split('>').map(str::trim).filter(|name| *name != "none");
        let find = |name: &str| {
            let found = self.path.iter().find(|path| path.name == name);
            found.unwrap_or_else(|| panic!("demo.toml: no path is called {name}"))
        };
        names.map(find).collect()
    }
}
