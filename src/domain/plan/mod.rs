//! The plan (Hilfekette): steps in order and side by side, who does them, and what to mind.

mod load;
mod warning;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::id::{CaseId, OfferId, PlanStepId};
use super::keyed::keyed;

pub use load::{Load, load};
pub use warning::{Running, Visit, Warning, entry_warnings, twice, visits_that_collide};

/// Who does a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Owner {
    /// The young person.
    YoungPerson,
    /// The case manager.
    CaseManager,
    /// Somebody else, such as a parent; named beside it.
    Other,
}

/// How far away a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Horizon {
    /// The next four weeks.
    Near,
    /// The next months.
    Middle,
    /// Later.
    Far,
}

keyed! {
    Owner { YoungPerson "young_person", CaseManager "case_manager", Other "other" }
    Horizon { Near "near", Middle "middle", Far "far" }
}

/// A step of a plan: an offer, or a small task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlanStep {
    /// Its id.
    pub id: PlanStepId,
    /// The case.
    pub case: CaseId,
    /// What is done, in words the young person knows.
    pub title: String,
    /// The offer it is about.
    pub offer: Option<OfferId>,
    /// Who does it.
    pub owner: Owner,
    /// Who that is, where it is somebody else.
    pub owner_name: Option<String>,
    /// How far away it is.
    pub horizon: Horizon,
    /// Its place in the order, from 1; steps of one stage run side by side.
    pub stage: i64,
    /// The last day for it.
    pub due: Option<NaiveDate>,
    /// Hours a week it takes.
    pub hours_per_week: Option<i64>,
    /// When it was written down.
    pub created_at: DateTime<Utc>,
    /// When it was done.
    pub done_at: Option<DateTime<Utc>>,
}

impl PlanStep {
    /// Whether it should be done by `today` and is not.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.done_at.is_none() && self.due.is_some_and(|due| due < today)
    }
}
