//! Referrals (Vermittlungen): one need of one case toward one offer, with states as data
//! (`seed-data/referral.toml`).

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::id::{CaseId, NeedId, OfferId, ReferralId};
use super::place::hold_until;
use super::words::Words;

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

/// Why a referral ended or a need stayed unmet: the one list for refusals and for gaps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// a: no active offer of this kind in reach.
    KeinAngebot,
    /// b: every offer of the kind fails a hard rule.
    RegelSchliesstAus,
    /// c: eligible offers are all full.
    KeinPlatz,
    /// d: the wait is too long.
    Wartezeit,
    /// e: too far.
    ZuWeit,
    /// f: no common language.
    Sprache,
    /// g: not accessible.
    Barriere,
    /// h: hours or entry dates do not fit.
    Zeiten,
    /// i: cost without cover.
    Kosten,
    /// j: agencies refuse to be responsible.
    Zustaendigkeit,
    /// k: declined, or never arrived.
    NichtErreicht,
    /// l: a rule or a place is unknown.
    AngabeUnklar,
    /// A referral ended as planned. No cause of a gap.
    Planmaessig,
    /// Tried, and it did not suit: information, not failure.
    PasstNicht,
}

impl Cause {
    /// All causes, in the order in which the primary one is chosen.
    pub const ALL: [Cause; 14] = [
        Cause::KeinAngebot,
        Cause::RegelSchliesstAus,
        Cause::KeinPlatz,
        Cause::Wartezeit,
        Cause::ZuWeit,
        Cause::Sprache,
        Cause::Barriere,
        Cause::Zeiten,
        Cause::Kosten,
        Cause::Zustaendigkeit,
        Cause::NichtErreicht,
        Cause::AngabeUnklar,
        Cause::Planmaessig,
        Cause::PasstNicht,
    ];

    /// Its key, as stored and sent.
    pub fn key(self) -> &'static str {
        match self {
            Cause::KeinAngebot => "kein_angebot",
            Cause::RegelSchliesstAus => "regel_schliesst_aus",
            Cause::KeinPlatz => "kein_platz",
            Cause::Wartezeit => "wartezeit",
            Cause::ZuWeit => "zu_weit",
            Cause::Sprache => "sprache",
            Cause::Barriere => "barriere",
            Cause::Zeiten => "zeiten",
            Cause::Kosten => "kosten",
            Cause::Zustaendigkeit => "zustaendigkeit",
            Cause::NichtErreicht => "nicht_erreicht",
            Cause::AngabeUnklar => "angabe_unklar",
            Cause::Planmaessig => "planmaessig",
            Cause::PasstNicht => "passt_nicht",
        }
    }

    /// The cause of that key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|cause| cause.key() == key)
    }
}
