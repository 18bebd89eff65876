//! What became of a need: served, waiting or unserved.

use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;

use super::cause::{self, Answer, Gap};
use super::stage::{STAYED_DAYS, Stage};
use super::standing::Standing;
use crate::domain::case::{Appointment, Need};
use crate::domain::id::OfferId;
use crate::domain::referral::{Cause, PlaceEffect, Referral, State, States, Who};

/// A need nobody has tried to serve yet is in work for so many days; after that it is a gap.
pub const IN_WORK_DAYS: i64 = 28;

/// What became of a need.
#[derive(Debug, Clone, PartialEq)]
pub enum NeedOutcome {
    /// Somebody arrived.
    Served,
    /// Something is under way.
    Waiting,
    /// Nobody arrived and nothing is under way.
    Unserved(Box<Gap>),
}

/// How far a need has come, before anybody asks why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Progress {
    /// The young person got to an offer, whatever came after.
    Arrived,
    /// An open referral is expected to lead on.
    UnderWay,
    /// Neither.
    Stopped,
}

/// A need with all that was tried for it.
#[derive(Debug, Clone)]
pub struct NeedHistory<'a> {
    /// The need.
    pub need: &'a Need,
    /// When its case was closed.
    pub case_closed_at: Option<DateTime<Utc>>,
    /// The referrals made for this need.
    pub referrals: Vec<&'a Referral>,
    /// The appointments of those referrals.
    pub appointments: Vec<&'a Appointment>,
}

impl NeedHistory<'_> {
    /// When it ended: settled, dropped, or left with its case.
    pub fn ended_at(&self) -> Option<DateTime<Utc>> {
        self.need.closed_at.or(self.case_closed_at)
    }

    /// How far it has come.
    ///
    /// An arrival is a referral in a state that says so, or an appointment somebody got to. Under
    /// way is an open referral somebody has tried: a mere idea is not. What ended with its case is not
    /// under way.
    pub fn progress(&self, states: &States) -> Progress {
        let is = |wanted: fn(&State) -> bool| {
            self.referrals.iter().any(|r| states.find(&r.state).is_some_and(wanted))
        };
        if is(|state| state.arrived) || self.appointments.iter().any(|a| a.arrived == Some(true)) {
            return Progress::Arrived;
        }
        if self.ended_at().is_none() && is(|state| !state.closed && is_attempt(state)) {
            return Progress::UnderWay;
        }
        Progress::Stopped
    }

    /// How far it came.
    pub fn stage(&self, states: &States, now: DateTime<Utc>) -> Stage {
        let stayed = |referral: &&Referral| {
            let Some(state) = states.find(&referral.state) else { return false };
            let long = referral.taken_at.is_some_and(|at| now - at >= TimeDelta::days(STAYED_DAYS));
            state.arrived
                && (referral.reason == Some(Cause::Planmaessig) || (!state.closed && long))
        };
        if self.progress(states) == Progress::Arrived {
            if self.referrals.iter().any(stayed) { Stage::Stayed } else { Stage::Arrived }
        } else if !self.appointments.is_empty() {
            Stage::Appointment
        } else if self.referrals.iter().any(|referral| referral.taken_at.is_some()) {
            Stage::Place
        } else if !self.answers(states).is_empty() {
            Stage::Asked
        } else {
            Stage::Recorded
        }
    }

    /// The offer where it holds a place now.
    pub fn occupies(&self, states: &States) -> Option<&OfferId> {
        let there = |referral: &&&Referral| {
            let closed = states.find(&referral.state).is_none_or(|state| state.closed);
            referral.taken_at.is_some() && !closed
        };
        self.referrals.iter().find(there).map(|referral| &referral.offer)
    }

    /// Days from recording the need to the first appointment made for it.
    pub fn days_to_appointment(&self) -> Option<i64> {
        let first = self.appointments.iter().map(|a| a.starts_at).min()?;
        Some((first - self.need.since).num_days().max(0))
    }

    /// What came of each try.
    pub fn answers(&self, states: &States) -> Vec<Answer<'_>> {
        let tried = self.referrals.iter();
        let tried = tried.filter(|r| states.find(&r.state).is_some_and(is_attempt));
        tried.map(|r| Answer { offer: &r.offer, cause: r.reason, at: r.state_since }).collect()
    }

    /// What providers said who refused.
    pub fn refusals(&self, states: &States) -> Vec<Cause> {
        let is_refusal =
            |state: &State| state.closed && state.reason && state.is_set_by(Who::Traeger);
        let refused = self.referrals.iter();
        let refused = refused.filter(|r| states.find(&r.state).is_some_and(is_refusal));
        refused.map(|r| r.reason.unwrap_or(Cause::AngabeUnklar)).collect()
    }

    /// What became of it.
    ///
    /// `at_search` is how it stood on the day it was recorded, `last` how it stands at `now` or
    /// stood when it ended.
    pub fn outcome(
        &self,
        states: &States,
        at_search: &[Standing],
        last: &[Standing],
        now: DateTime<Utc>,
    ) -> NeedOutcome {
        match self.progress(states) {
            Progress::Arrived => return NeedOutcome::Served,
            Progress::UnderWay => return NeedOutcome::Waiting,
            Progress::Stopped => {}
        }
        let answers = self.answers(states);
        let young = now - self.need.since < TimeDelta::days(IN_WORK_DAYS);
        let untried = answers.is_empty() && self.ended_at().is_none();
        if young && untried && last.iter().any(|standing| standing.obstacles().is_empty()) {
            return NeedOutcome::Waiting;
        }
        NeedOutcome::Unserved(Box::new(cause::gap(at_search, last, &answers)))
    }
}

/// Whether being in this state means that somebody tried. What holds no place and is no word of the
/// provider's is an idea.
fn is_attempt(state: &State) -> bool {
    state.closed || state.place != PlaceEffect::None || state.is_set_by(Who::Traeger)
}
