//! What an agency lays down for itself: who sees which case, and how long cases are kept.

use chrono::{DateTime, Months, TimeDelta, Utc};

/// Fewest and most months a case may be kept after it was closed. Which period holds is laid down by
/// grant, contract and state law; ten years are usual in youth welfare.
pub const CLOSED_MONTHS: std::ops::RangeInclusive<i64> = 1..=360;
/// Fewest and most months an open case may lie untouched before somebody is asked.
pub const IDLE_MONTHS: std::ops::RangeInclusive<i64> = 1..=36;
/// Fewest and most days of warning.
pub const WARNING_DAYS: std::ops::RangeInclusive<i64> = 1..=180;

/// The rules of an agency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgencyRule {
    /// Whether case managers see only their own cases and those of whom they stand in for. Otherwise
    /// the agency works as one team.
    pub own_cases_only: bool,
    /// Months a closed case is kept.
    pub closed_months: i64,
    /// Months an open case may lie untouched.
    pub idle_months: i64,
    /// Days before a period ends on which it is said.
    pub warning_days: i64,
}

impl Default for AgencyRule {
    /// What holds until an agency lays down something else. Short: what is not needed goes (Art. 5
    /// Abs. 1 Buchst. e DSGVO).
    fn default() -> Self {
        Self { own_cases_only: false, closed_months: 12, idle_months: 6, warning_days: 30 }
    }
}

impl AgencyRule {
    /// When a case is due: the end of its period after `since`, the moment it was closed or last
    /// touched.
    pub fn due(&self, closed: bool, since: DateTime<Utc>) -> DateTime<Utc> {
        let months = if closed { self.closed_months } else { self.idle_months };
        let months = Months::new(u32::try_from(months).unwrap_or(0));
        since.checked_add_months(months).unwrap_or(since)
    }

    /// From when on it is said that a case will be due at `due`.
    pub fn warns_from(&self, due: DateTime<Utc>) -> DateTime<Utc> {
        due - TimeDelta::days(self.warning_days)
    }
}
