//! What is known of one young person at one date. Unknown is a value of its own, never "no".

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

use super::fact::{AGE, FactId, FactValue};

/// The known facts. What is not in here is unknown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Profile {
    facts: BTreeMap<FactId, FactValue>,
    /// Months between the day the facts were stated for and the day asked about.
    #[serde(default, skip_serializing_if = "is_zero")]
    months_later: u32,
    /// Whether days have passed beyond those months.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    days_more: bool,
}

fn is_zero(months: &u32) -> bool {
    *months == 0
}

/// What a profile knows of one fact at the date asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Known<'a> {
    /// Nothing.
    Unknown,
    /// Yes or no.
    Bool(bool),
    /// A number somewhere between the two, both possible.
    Between(i64, i64),
    /// A listed value.
    Choice(&'a str),
}

impl<'a> From<&'a FactValue> for Known<'a> {
    fn from(value: &'a FactValue) -> Self {
        match value {
            FactValue::Bool(value) => Self::Bool(*value),
            FactValue::Choice(value) => Self::Choice(value),
            FactValue::Int(value) => Self::Between(*value, *value),
        }
    }
}

impl Profile {
    /// A profile of these facts, as of the date asked.
    pub fn new(facts: BTreeMap<FactId, FactValue>) -> Self {
        Self { facts, months_later: 0, days_more: false }
    }

    /// The same person `months` later.
    ///
    /// The age moves on; as only completed years are known, it becomes a span of two years unless
    /// whole years pass.
    ///
    /// ```
    /// use lotse::domain::profile::{Known, Profile};
    /// let profile = Profile::default().with("alter", 17);
    /// assert_eq!(profile.known("alter"), Known::Between(17, 17));
    /// assert_eq!(profile.later(8).known("alter"), Known::Between(17, 18));
    /// assert_eq!(profile.later(12).known("alter"), Known::Between(18, 18));
    /// ```
    #[must_use]
    pub fn later(&self, months: u32) -> Self {
        Self { months_later: self.months_later + months, ..self.clone() }
    }

    /// A profile stated for `from`, as it is on `to`.
    ///
    /// ```
    /// use lotse::domain::profile::{Known, Profile};
    /// let day = |text: &str| text.parse::<chrono::NaiveDate>().unwrap();
    /// let profile = Profile::default().with("alter", 17);
    /// let after = |to| profile.between(day("2026-11-24"), day(to));
    /// assert_eq!(after("2027-11-24").known("alter"), Known::Between(18, 18));
    /// // Born on 1 December, one is nineteen by then.
    /// assert_eq!(after("2027-12-15").known("alter"), Known::Between(18, 19));
    /// ```
    #[must_use]
    pub fn between(&self, from: NaiveDate, to: NaiveDate) -> Self {
        let (whole, days_more) = passed(from, to);
        Self { days_more, ..self.later(whole) }
    }

    /// The same profile with one more fact.
    #[must_use]
    pub fn with(mut self, fact: &str, value: impl Into<FactValue>) -> Self {
        self.facts.insert(FactId::from(fact), value.into());
        self
    }

    /// The same profile without one fact.
    #[must_use]
    pub fn without(mut self, fact: &str) -> Self {
        self.facts.remove(fact);
        self
    }

    /// What is known of `fact` at the date asked.
    pub fn known(&self, fact: &str) -> Known<'_> {
        match self.facts.get(fact) {
            None => Known::Unknown,
            Some(FactValue::Int(years)) if fact == AGE => {
                let months = i64::from(self.months_later);
                let begun = months + i64::from(self.days_more);
                Known::Between(years + months / 12, years + (begun + 11) / 12)
            }
            Some(value) => value.into(),
        }
    }

    /// The facts as stated.
    pub fn facts(&self) -> &BTreeMap<FactId, FactValue> {
        &self.facts
    }

    /// The stated age in completed years.
    pub fn age(&self) -> Option<i64> {
        match self.facts.get(AGE) {
            Some(FactValue::Int(years)) => Some(*years),
            _ => None,
        }
    }
}

impl From<bool> for FactValue {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<i64> for FactValue {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}

impl From<&str> for FactValue {
    fn from(value: &str) -> Self {
        Self::Choice(value.to_owned())
    }
}

/// Whole months between two days, and whether days come on top: all that a profile needs to know of
/// the time that has passed.
pub fn passed(from: NaiveDate, to: NaiveDate) -> (u32, bool) {
    let months = (to.year() - from.year()) * 12 + to.month() as i32 - from.month() as i32;
    let begun = to.day() < from.day();
    let whole = u32::try_from(months - i32::from(begun)).unwrap_or(0);
    (whole, to > from && to.day() != from.day())
}
