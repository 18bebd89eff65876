//! Referrals (Vermittlungen): one need of one case toward one offer, with states as data
//! (`seed-data/referral.toml`).

mod cause;
mod milestone;
mod state;
mod waiting;

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::id::{CaseId, NeedId, OfferId, ReferralId};
use super::place::hold_until;

pub use cause::{Cause, CauseData, Causes, Consequence, Side};
pub use milestone::{Milestone, MilestoneKind};
pub use state::{PlaceEffect, State, States, StepRefused, Who};
pub use waiting::{WAIT_CHECK_DAYS, WaitClass, Waiting};

/// A referral.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Referral {
    /// Its id.
    pub id: ReferralId,
    /// The case.
    pub case: CaseId,
    /// The need it serves.
    pub need: Option<NeedId>,
    /// The offer.
    pub offer: OfferId,
    /// Code of its state.
    pub state: String,
    /// Until when it holds a place.
    pub hold_until: Option<DateTime<Utc>>,
    /// Since when it takes a place for good.
    pub taken_at: Option<DateTime<Utc>>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// Since when it is in its state.
    pub state_since: DateTime<Utc>,
    /// Why it is in its state.
    pub reason: Option<Cause>,
}

impl Referral {
    /// Whether entering a state at `at` takes a hold the referral does not have: then a place must
    /// be left.
    pub fn must_hold_anew(&self, state: &State, at: DateTime<Utc>) -> bool {
        state.place == PlaceEffect::Hold && self.hold_until.is_none_or(|until| until <= at)
    }

    /// The referral after it entered a state at `at`: its hold, its place, its reason.
    #[must_use]
    pub fn entered(&self, state: &State, reason: Option<Cause>, at: DateTime<Utc>) -> Self {
        let (hold, taken_at) = match state.place {
            PlaceEffect::None | PlaceEffect::Free => (None, None),
            PlaceEffect::Take => (None, Some(self.taken_at.unwrap_or(at))),
            PlaceEffect::Hold if self.must_hold_anew(state, at) => (Some(hold_until(at)), None),
            PlaceEffect::Hold => (self.hold_until, None),
        };
        Self {
            state: state.code.clone(),
            hold_until: hold,
            taken_at,
            state_since: at,
            reason,
            ..self.clone()
        }
    }
}
