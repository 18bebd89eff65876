//! Proposals for a conference, and what became of them (Beschlüsse).

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::id::DecisionId;

/// What became of a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecisionState {
    /// On the table.
    Proposed,
    /// The conference wants it.
    Adopted,
    /// It does not.
    Declined,
    /// It is done.
    Done,
}

impl DecisionState {
    /// All of them, in the order of a form.
    pub const ALL: [DecisionState; 4] = [Self::Proposed, Self::Adopted, Self::Declined, Self::Done];

    /// Its key, as stored and named in the languages.
    pub fn key(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Adopted => "adopted",
            Self::Declined => "declined",
            Self::Done => "done",
        }
    }

    /// The state of that key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.key() == key)
    }
}

/// A proposal with who is to answer for it and when it is looked at again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Its id.
    pub id: DecisionId,
    /// What is to be done, in one sentence.
    pub title: String,
    /// Why.
    pub reason: String,
    /// The body that answers for it.
    pub responsible: String,
    /// When it is looked at again.
    pub review_on: NaiveDate,
    /// What became of it.
    pub state: DecisionState,
    /// When that was decided: a marker in the trend.
    pub decided_on: Option<NaiveDate>,
    /// When it was written down.
    pub made_at: DateTime<Utc>,
}
