//! States of a referral and the steps between them, as `seed-data/referral.toml` lists them.

use chrono::{Days, NaiveDate};
use serde::Deserialize;

use super::Cause;
use crate::domain::catalogue::Holidays;
use crate::domain::words::Words;

/// Who may bring a referral into a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Who {
    /// The case manager.
    Fach,
    /// The young person, whose word the case manager notes.
    Jugend,
    /// The provider, also by a personal link.
    Traeger,
}

/// What a state does to a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlaceEffect {
    /// Nothing.
    None,
    /// Holds one until the hold ends.
    Hold,
    /// Takes one.
    Take,
    /// Gives it back.
    Free,
}

/// A state of a referral.
#[derive(Debug, Clone, Deserialize)]
pub struct State {
    /// Its code.
    pub code: String,
    /// What people call it.
    pub label: Words,
    /// What people call the step into it.
    pub action: Words,
    /// What it does to a place.
    pub place: PlaceEffect,
    /// Days after which somebody should look at it again.
    #[serde(default)]
    pub after_days: Option<i64>,
    /// Whether those are working days.
    #[serde(default)]
    pub working_days: bool,
    /// What to do when they are over.
    #[serde(default)]
    pub reminder: Words,
    /// Who may bring a referral here.
    pub who: Vec<Who>,
    /// Whether a valid consent for the recipient is needed to enter it.
    #[serde(default)]
    pub consent: bool,
    /// Whether entering it needs a reason.
    #[serde(default)]
    pub reason: bool,
    /// Whether the young person got there.
    #[serde(default)]
    pub arrived: bool,
    /// Whether nothing more is expected.
    #[serde(default)]
    pub closed: bool,
    /// Codes of the states that may follow.
    pub next: Vec<String>,
}

impl State {
    /// The last day on which nothing needs to be done, for a referral here since `since`; nothing
    /// where the state has no end in sight.
    pub fn due(&self, since: NaiveDate, holidays: &dyn Holidays) -> Option<NaiveDate> {
        let days = u64::try_from(self.after_days?).unwrap_or(0);
        if !self.working_days {
            return Some(since + Days::new(days));
        }
        let mut day = since;
        let mut left = days;
        while left > 0 {
            day = day + Days::new(1);
            if is_working_day(day, holidays) {
                left -= 1;
            }
        }
        Some(day)
    }

    /// Whether this side may bring a referral here.
    pub fn is_set_by(&self, who: Who) -> bool {
        self.who.contains(&who)
    }
}

fn is_working_day(day: NaiveDate, holidays: &dyn Holidays) -> bool {
    use chrono::{Datelike as _, Weekday};
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !holidays.is_holiday(day)
}

/// All states.
#[derive(Debug, Clone, Default)]
pub struct States(Vec<State>);

/// Why a step is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StepRefused {
    /// There is no such state.
    #[error("no state is called {0}")]
    NoSuchState(String),
    /// The state does not follow from the present one.
    #[error("{from} cannot become {to}")]
    NotNext {
        /// The present state.
        from: String,
        /// The state asked for.
        to: String,
        /// What could follow instead.
        possible: Vec<String>,
    },
    /// The step needs a reason.
    #[error("{0} needs a reason")]
    ReasonMissing(String),
}

impl States {
    /// These states, in the order a page shows them.
    pub fn new(states: Vec<State>) -> Self {
        Self(states)
    }

    /// All of them.
    pub fn all(&self) -> &[State] {
        &self.0
    }

    /// The state of that code.
    pub fn find(&self, code: &str) -> Option<&State> {
        self.0.iter().find(|state| state.code == code)
    }

    /// The state a referral goes into, if the step is legal.
    ///
    /// # Errors
    /// Why it is not.
    pub fn step(&self, from: &str, to: &str, reason: Option<Cause>) -> Result<&State, StepRefused> {
        let target = self.find(to).ok_or_else(|| StepRefused::NoSuchState(to.to_owned()))?;
        let possible = self.find(from).map_or(&[][..], |state| &state.next);
        if !possible.iter().any(|code| code == to) {
            return Err(StepRefused::NotNext {
                from: from.to_owned(),
                to: to.to_owned(),
                possible: possible.to_vec(),
            });
        }
        if target.reason && reason.is_none() {
            return Err(StepRefused::ReasonMissing(to.to_owned()));
        }
        Ok(target)
    }

    /// Codes of the states for which `wanted` holds.
    pub fn codes(&self, wanted: impl Fn(&State) -> bool) -> Vec<String> {
        self.0.iter().filter(|state| wanted(state)).map(|state| state.code.clone()).collect()
    }
}
