//! Days of resolutions as marks in a trend.

use chrono::NaiveDate;

use crate::domain::gap::{Decision, Quarter};

/// Marks in one trend at most: a letter each.
const MOST: usize = 26;

/// A resolution within the quarters of a trend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// The letter it is explained by.
    pub letter: char,
    /// Number of its quarter among those of the trend.
    pub quarter: usize,
    /// How much of that quarter had passed, in percent.
    pub percent: u8,
}

/// What was decided, the earliest first, each with its mark where its day lies within the quarters.
pub fn marked<'d>(
    decisions: &'d [Decision],
    quarters: &[Quarter],
) -> Vec<(NaiveDate, &'d Decision, Option<Mark>)> {
    let mut decided: Vec<_> =
        decisions.iter().filter_map(|decision| Some((decision.decided_on?, decision))).collect();
    decided.sort_by_key(|(day, _)| *day);
    let mut letters = ('A'..='Z').take(MOST);
    let marked = decided.into_iter().map(|(day, decision)| {
        let quarter = quarters.iter().position(|quarter| *quarter == Quarter::of(day));
        let mark = quarter.and_then(|quarter| {
            let percent = passed(quarters[quarter], day);
            Some(Mark { letter: letters.next()?, quarter, percent })
        });
        (day, decision, mark)
    });
    marked.collect()
}

fn passed(quarter: Quarter, day: NaiveDate) -> u8 {
    let all = (quarter.last_day() - quarter.first_day()).num_days().max(1);
    u8::try_from((day - quarter.first_day()).num_days() * 100 / all).unwrap_or(100)
}
