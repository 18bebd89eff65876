//! When people meet, as the forms of appointments and conferences ask it.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::posted::Posted;
use super::problems::Problems;
use crate::text::Text;

/// The beginning and the length in minutes; each of the three fields that cannot be read is a problem.
pub fn read(text: Text, posted: &Posted, problems: &mut Problems) -> Option<(NaiveDateTime, i64)> {
    let date: Option<NaiveDate> = posted.parsed("date").unwrap_or(None);
    let time: Option<NaiveTime> = posted.parsed("time").unwrap_or(None);
    let minutes: Option<i64> = posted.parsed("minutes").unwrap_or(None);
    let fields = [
        ("date", date.is_some(), "error-date"),
        ("time", time.is_some(), "error-time"),
        ("minutes", minutes.is_some(), "error-number"),
    ];
    for (field, _, key) in fields.into_iter().filter(|(_, there, _)| !there) {
        problems.add(field, text.say(key));
    }
    Some((date?.and_time(time?), minutes?))
}
