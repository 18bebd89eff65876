//! When things of the demonstration happened: on working days, in working hours, counted from today.

use chrono::{DateTime, Datelike as _, Days, NaiveDate, NaiveTime, TimeDelta, Utc, Weekday};

use super::draw::Draw;
use super::seed::PathSeed;
use crate::app::App;

/// Days the history reaches back, at most: two years.
const LONGEST: u32 = 720;

/// The days of a way: for each path, for each of its steps, days after the way's first step.
pub(super) struct Schedule {
    offsets: Vec<Vec<u32>>,
    /// Days before today on which the way begins.
    begin: u32,
    /// Whether it goes on today.
    pub(super) open: bool,
}

impl Schedule {
    /// Lays out the paths one after the other. A way that goes on ends where its last path says;
    /// any other ended `earlier` days ago.
    pub(super) fn of(paths: &[&PathSeed], earlier: u32, draw: &Draw) -> Self {
        let mut at = 0;
        let mut offsets = Vec::new();
        for (number, path) in paths.iter().enumerate() {
            at += if number == 0 { 0 } else { draw.between([2, 10]) };
            let mut steps = Vec::new();
            for step in &path.steps {
                at += draw.between(step.days);
                steps.push(at);
            }
            offsets.push(steps);
        }
        let open_since = paths.last().and_then(|path| path.open_since);
        let earlier = earlier.min(LONGEST.saturating_sub(at));
        let since = open_since.map_or(earlier, |span| draw.between(span));
        Self { offsets, begin: since + at, open: open_since.is_some() }
    }

    /// Days before today on which it begins.
    pub(super) fn begin(&self) -> u32 {
        self.begin
    }

    /// The moments of all steps, in order; none lies before `since` or in the future.
    pub(super) fn moments(
        &self,
        since: DateTime<Utc>,
        now: DateTime<Utc>,
        draw: &Draw,
    ) -> Vec<Vec<DateTime<Utc>>> {
        let last = self.offsets.iter().flatten().count().saturating_sub(1);
        let mut before = since;
        let mut number = 0;
        let mut moments = Vec::new();
        for path in &self.offsets {
            let mut steps = Vec::new();
            for offset in path {
                // Where a way stands today is counted in days: the last step stays where it is.
                let exact = self.open && number == last;
                let at = moment(now, self.begin - offset, exact, draw);
                before = at.max(before + TimeDelta::minutes(20)).min(now);
                steps.push(before);
                number += 1;
            }
            moments.push(steps);
        }
        moments
    }
}

/// A moment in working hours so many days ago; unless `exact`, on a weekend it was the Friday.
pub(super) fn moment(now: DateTime<Utc>, days_ago: u32, exact: bool, draw: &Draw) -> DateTime<Utc> {
    let today = App::local(now).date();
    let day = today - Days::new(u64::from(days_ago));
    let day = if exact { day } else { working_day(day) };
    clock_time(day, draw.between([8, 15]), draw.between([0, 59])).min(now)
}

/// The day itself, or the Friday before it.
pub(super) fn working_day(day: NaiveDate) -> NaiveDate {
    let back = match day.weekday() {
        Weekday::Sat => 1,
        Weekday::Sun => 2,
        _ => 0,
    };
    day - Days::new(back)
}

/// A time of day, as people here read it from a clock.
pub(super) fn clock_time(day: NaiveDate, hour: u32, minute: u32) -> DateTime<Utc> {
    App::from_local(day.and_time(NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default()))
}
