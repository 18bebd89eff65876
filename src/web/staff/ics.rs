//! Appointments as a calendar file.
//!
//! Calendars lie on foreign machines and light up locked screens. So the file names the code of the
//! case and nothing else: no purpose, no place, no companion – the place of a debt or addiction
//! service says enough. Times are given in UTC, which every calendar shows in local time and which
//! is unambiguous also in the hour that a change of clocks repeats.

use chrono::{DateTime, TimeDelta, Utc};
use icalendar::{Calendar, Component as _, Event, EventLike as _};

use crate::domain::case::Appointment;
use crate::text::Text;

/// The calendar with these appointments, each with the code of its case.
pub fn calendar<'a>(
    text: Text,
    appointments: impl IntoIterator<Item = (&'a Appointment, &'a str)>,
    now: DateTime<Utc>,
) -> String {
    let mut calendar = Calendar::empty();
    for property in
        [("VERSION", "2.0"), ("PRODID", "-//Lotse//Termine//DE"), ("CALSCALE", "GREGORIAN")]
    {
        calendar.append_property(property);
    }
    calendar.timezone("Europe/Berlin");
    for (appointment, code) in appointments {
        calendar.push(event(text, appointment, code, now));
    }
    calendar.to_string()
}

fn event(text: Text, appointment: &Appointment, code: &str, now: DateTime<Utc>) -> Event {
    let ends_at = appointment.starts_at + TimeDelta::minutes(appointment.minutes);
    Event::new()
        .uid(&format!("{}@lotse", appointment.id))
        .timestamp(now)
        .summary(&text.say_with("ics-title", &[("code", code.into())]))
        .starts(appointment.starts_at)
        .ends(ends_at)
        .class(icalendar::Class::Private)
        .done()
}
