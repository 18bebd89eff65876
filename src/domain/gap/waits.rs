//! Waiting times as a distribution: a mean alone would hide that most are quick and a few never come.

use serde::Serialize;

/// Days from recording a need to its first appointment.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Waits {
    /// Needs that got an appointment.
    pub needs: u32,
    /// Half of them waited no longer, in days.
    pub median_days: Option<i64>,
    /// Nine in ten waited no longer, in days.
    pub p90_days: Option<i64>,
}

impl Waits {
    /// The distribution of these waits (nearest rank).
    ///
    /// ```
    /// use lotse::domain::gap::Waits;
    /// let waits = Waits::of(vec![30, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    /// assert_eq!((waits.median_days, waits.p90_days), (Some(5), Some(9)));
    /// ```
    pub fn of(mut days: Vec<i64>) -> Self {
        days.sort_unstable();
        let rank = |percent: usize| {
            let at = (days.len() * percent).div_ceil(100).max(1) - 1;
            days.get(at).copied()
        };
        Self {
            needs: u32::try_from(days.len()).unwrap_or(u32::MAX),
            median_days: rank(50),
            p90_days: rank(90),
        }
    }
}
