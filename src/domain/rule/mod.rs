//! Rules: trees of conditions over facts, each leaf with the norm it comes from.
//!
//! A rule is data. It is read from a short notation ([`parse()`]), judged against a profile in
//! three-valued logic ([`Judge`]) and printed back ([`std::fmt::Display`]).
//!
//! [`Judge`] says what a rule means, and why. Where thousands are judged at a time, rules are compiled
//! once ([`RuleSet`]) and only the truth is worked out: of all rules for one profile ([`Columns`]), or
//! of each rule for many profiles ([`Crowd`]). All give the same verdicts; tests hold them to it.

mod columns;
mod compiled;
mod crowd;
mod grid;
mod judge;
mod next;
mod parse;
mod planes;
mod print;
mod states;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

pub use columns::Columns;
pub use compiled::{RuleSet, Walker};
pub use crowd::Crowd;
pub use grid::Grid;
pub use judge::{Claim, Finding, Judge, Reason};
pub use next::{NextQuestion, Pending, next_questions};
pub use parse::{ParseError, parse};
pub use planes::Planes;

use super::fact::FactId;
use super::profile::Known;

/// Yes, no, or not known (Kleene's strong three-valued logic).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Truth {
    /// Certainly not.
    No,
    /// Cannot be said from what is known.
    Unknown,
    /// Certainly.
    Yes,
}

impl Truth {
    /// Both hold: the weaker of the two.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        self.min(other)
    }

    /// One of them holds: the stronger of the two.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        self.max(other)
    }

    /// This one where it is decided, otherwise the other.
    #[must_use]
    pub fn or_else(self, other: impl FnOnce() -> Self) -> Self {
        if self.is_decided() { self } else { other() }
    }

    /// The opposite if `negated`.
    #[must_use]
    fn unless(self, negated: bool) -> Self {
        if negated { !self } else { self }
    }

    /// Whether it is yes or no.
    pub fn is_decided(self) -> bool {
        self != Self::Unknown
    }
}

impl std::ops::Not for Truth {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Self::No => Self::Yes,
            Self::Unknown => Self::Unknown,
            Self::Yes => Self::No,
        }
    }
}

impl From<bool> for Truth {
    fn from(value: bool) -> Self {
        if value { Self::Yes } else { Self::No }
    }
}

/// A question about one fact.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Test {
    /// The fact asked about.
    pub fact: FactId,
    /// What it must be.
    pub check: Check,
}

/// What a fact must be for a test to hold.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Check {
    /// A boolean fact is true.
    Holds,
    /// A number lies between the two, both included; `None` leaves that side open.
    Range(Option<i64>, Option<i64>),
    /// A listed fact has one of these values.
    OneOf(Vec<String>),
}

/// A rule.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Rule {
    /// `ja` or `nein`, whatever the facts.
    Always(bool),
    /// A question about one fact.
    Leaf(Test),
    /// `?"…"`: facts cannot decide this; the text says what must be clarified with somebody.
    Open(String),
    /// `$name`: a derived fact or another instrument.
    Named(String),
    /// `a & b & …`
    All(Vec<Rule>),
    /// `a | b | …`
    Any(Vec<Rule>),
    /// `!a`
    Not(Box<Rule>),
    /// `a ?? b`: `a` where it is decided, otherwise `b`.
    ///
    /// A stated fact overrides what would follow from others. This is the one connective in which
    /// a further fact can turn a decided answer around: when it contradicts the derivation.
    Else(Box<Rule>, Box<Rule>),
    /// `a [§ …]`: everything in `a` that has no norm of its own comes from this one.
    Norm(Box<Rule>, String),
}

impl Rule {
    /// All facts the rule mentions itself, not those behind `$name`.
    pub fn facts(&self) -> BTreeSet<&FactId> {
        let mut found = BTreeSet::new();
        self.visit(&mut |rule| {
            if let Rule::Leaf(test) = rule {
                found.insert(&test.fact);
            }
        });
        found
    }

    /// All `$names` the rule mentions itself.
    pub fn names(&self) -> BTreeSet<&str> {
        let mut found = BTreeSet::new();
        self.visit(&mut |rule| {
            if let Rule::Named(name) = rule {
                found.insert(name.as_str());
            }
        });
        found
    }

    /// Calls `f` on this rule and everything in it.
    pub fn visit<'a>(&'a self, f: &mut impl FnMut(&'a Rule)) {
        f(self);
        match self {
            Rule::All(parts) | Rule::Any(parts) => parts.iter().for_each(|part| part.visit(f)),
            Rule::Not(inner) | Rule::Norm(inner, _) => inner.visit(f),
            Rule::Else(first, second) => {
                first.visit(f);
                second.visit(f);
            }
            Rule::Always(_) | Rule::Leaf(_) | Rule::Open(_) | Rule::Named(_) => {}
        }
    }
}

impl Test {
    /// Whether what is known passes. A value of another kind than the check asks for decides nothing.
    pub fn truth(&self, known: Known<'_>) -> Truth {
        match (&self.check, known) {
            (Check::Holds, Known::Bool(value)) => Truth::from(value),
            (Check::OneOf(values), Known::Choice(value)) => {
                Truth::from(values.iter().any(|v| v == value))
            }
            (Check::Range(from, to), Known::Between(low, high)) => {
                let inside = |n: i64| from.is_none_or(|f| n >= f) && to.is_none_or(|t| n <= t);
                match (inside(low), inside(high)) {
                    (true, true) => Truth::Yes,
                    (false, false)
                        if from.is_none_or(|f| high < f) || to.is_none_or(|t| low > t) =>
                    {
                        Truth::No
                    }
                    _ => Truth::Unknown,
                }
            }
            _ => Truth::Unknown,
        }
    }
}

impl Serialize for Rule {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Rule {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        parse(&text).map_err(serde::de::Error::custom)
    }
}
