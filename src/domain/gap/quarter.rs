//! Quarters of a year: the columns of the gap table.

use std::fmt;

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A quarter of a year. Written and sent as `2026-Q4`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    year: i32,
    /// 1 to 4.
    number: u32,
}

impl Quarter {
    /// The quarter of a day.
    ///
    /// ```
    /// use lotse::domain::gap::Quarter;
    /// let day = |text: &str| text.parse().unwrap();
    /// assert_eq!(Quarter::of(day("2026-11-24")).to_string(), "2026-Q4");
    /// let year = Quarter::between(day("2025-12-31"), day("2026-07-01"));
    /// assert_eq!(year.len(), 4);
    /// ```
    pub fn of(day: NaiveDate) -> Self {
        Self { year: day.year(), number: day.month0() / 3 + 1 }
    }

    /// All quarters from that of `from` to that of `to`, in order.
    pub fn between(from: NaiveDate, to: NaiveDate) -> Vec<Self> {
        let last = Self::of(to);
        let from = Some(Self::of(from)).filter(|first| *first <= last);
        std::iter::successors(from, |at| Some(at.next()).filter(|next| *next <= last)).collect()
    }

    fn next(self) -> Self {
        match self.number {
            4 => Self { year: self.year + 1, number: 1 },
            number => Self { number: number + 1, ..self },
        }
    }

    /// The calendar year.
    pub fn year(self) -> i32 {
        self.year
    }

    /// 1 to 4.
    pub fn number(self) -> u32 {
        self.number
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-Q{}", self.year, self.number)
    }
}

/// What is written there is no quarter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no quarter such as 2026-Q4")]
pub struct NoQuarter;

impl std::str::FromStr for Quarter {
    type Err = NoQuarter;

    fn from_str(text: &str) -> Result<Self, NoQuarter> {
        let (year, number) = text.split_once("-Q").ok_or(NoQuarter)?;
        let year = year.parse().map_err(|_| NoQuarter)?;
        let number = number.parse().map_err(|_| NoQuarter)?;
        let known = (1900..=2999).contains(&year) && (1..=4).contains(&number);
        if known { Ok(Self { year, number }) } else { Err(NoQuarter) }
    }
}

impl<'de> Deserialize<'de> for Quarter {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

impl Serialize for Quarter {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
