//! What stands between a need and an offer, without the values: the key by which gaps are grouped.

use serde::Serialize;

use crate::domain::fact::FactId;
use crate::domain::referral::Cause;
use crate::domain::rule::Claim;

/// A kind of condition that fails.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Condition {
    /// A rule about this fact, such as an age limit.
    Fact {
        /// The fact.
        fact: FactId,
    },
    /// The home lies outside the area served.
    Area,
    /// The way is too long.
    Distance,
    /// Nobody there speaks the language.
    Language {
        /// ISO 639 code.
        code: String,
    },
    /// A rule that no fact decides.
    Other,
}

impl Condition {
    /// The kind of a condition that was judged.
    pub fn of(claim: &Claim) -> Self {
        match claim {
            Claim::Fact { test, .. } => Self::Fact { fact: test.fact.clone() },
            Claim::Area { .. } => Self::Area,
            Claim::Distance { .. } => Self::Distance,
            Claim::Language { code } => Self::Language { code: code.clone() },
            Claim::Open { .. } | Claim::Unconditional => Self::Other,
        }
    }

    /// The cause a gap has where this condition fails. Where one lives is a rule like any other;
    /// how far it is and what is spoken are not.
    pub fn cause(&self) -> Cause {
        match self {
            Self::Fact { .. } | Self::Area | Self::Other => Cause::RegelSchliesstAus,
            Self::Distance => Cause::ZuWeit,
            Self::Language { .. } => Cause::Sprache,
        }
    }
}
