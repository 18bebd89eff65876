//! Is it open now? Weekly schedules, holidays of the Land, and honesty about what is not known.

use chrono::{Datelike as _, NaiveDate, NaiveDateTime, NaiveTime, Weekday};
use serde::Serialize;

use super::{Schedule, SchoolHours};
use crate::domain::school_holidays::SchoolDay;

/// Public holidays, so that a weekday's hours do not count on them.
pub trait Holidays {
    /// Whether shops and offices are closed by law on that day.
    fn is_holiday(&self, day: NaiveDate) -> bool;

    /// Whether it lies in the school holidays. Who does not know that says so.
    fn school_day(&self, _day: NaiveDate) -> SchoolDay {
        SchoolDay::Unknown
    }
}

/// Whether an offer is open at a moment, in local time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Opening {
    /// Nothing can be said.
    Unknown,
    /// Open to walk in.
    Open {
        /// When it closes; `None` for round the clock.
        until: Option<NaiveDateTime>,
    },
    /// Somebody is there, but only by appointment.
    ByAppointment {
        /// Until when.
        until: Option<NaiveDateTime>,
    },
    /// Closed.
    Closed {
        /// When it opens next, within a week.
        opens: Option<NaiveDateTime>,
    },
}

/// One stretch of opening.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Slot {
    from: NaiveDateTime,
    to: NaiveDateTime,
    appointment: bool,
    /// Whether it depends on school holidays nobody knows.
    doubtful: bool,
}

/// Says whether an offer with these schedules is open at `now` (local time).
///
/// Only plain weekly schedules are understood. If one is not, the answer is `Unknown` unless
/// another says "open": better unknown than wrong. On a holiday, hours count as unknown, because
/// providers differ. In the school holidays hours hold unless they say otherwise.
pub fn opening<'a>(
    schedules: impl IntoIterator<Item = &'a Schedule>,
    holidays: &dyn Holidays,
    now: NaiveDateTime,
) -> Opening {
    let mut slots = Vec::new();
    let mut unclear = false;
    let mut any = false;
    for schedule in schedules {
        any = true;
        match weekly(schedule) {
            Some(week) => slots.extend(week.slots_around(now.date(), holidays)),
            None => unclear = true,
        }
    }
    if !any {
        return Opening::Unknown;
    }
    let current = slots.iter().filter(|s| s.from <= now && now < s.to);
    if let Some(slot) = current.min_by_key(|s| (s.doubtful, s.appointment)) {
        return if slot.doubtful {
            Opening::Unknown
        } else if holidays.is_holiday(slot.from.date()) && !round_the_clock(&slots, now) {
            Opening::Unknown
        } else {
            open(slot, &slots, now)
        };
    }
    if unclear || holidays.is_holiday(now.date()) {
        return Opening::Unknown;
    }
    let opens = slots
        .iter()
        .filter(|s| s.from > now && !s.doubtful && !holidays.is_holiday(s.from.date()))
        .map(|s| s.from)
        .min();
    Opening::Closed { opens }
}

fn open(slot: &Slot, slots: &[Slot], now: NaiveDateTime) -> Opening {
    let until = if round_the_clock(slots, now) { None } else { Some(end_of(slot, slots)) };
    if slot.appointment { Opening::ByAppointment { until } } else { Opening::Open { until } }
}

/// Follows slots that touch, so that 22–24 and 0–6 read as one night.
fn end_of(slot: &Slot, slots: &[Slot]) -> NaiveDateTime {
    let mut end = slot.to;
    while let Some(next) = slots
        .iter()
        .find(|s| s.appointment == slot.appointment && !s.doubtful && s.from <= end && s.to > end)
    {
        end = next.to;
    }
    end
}

fn round_the_clock(slots: &[Slot], now: NaiveDateTime) -> bool {
    let week_on = now + chrono::Duration::days(6);
    slots
        .iter()
        .find(|s| s.from <= now && now < s.to)
        .is_some_and(|slot| end_of(slot, slots) >= week_on)
}

pub(super) struct Week {
    pub(super) days: Vec<Weekday>,
    pub(super) opens: NaiveTime,
    /// `None` means midnight at the end of the day.
    pub(super) closes: Option<NaiveTime>,
    appointment: bool,
    school: SchoolHours,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
}

impl Week {
    /// Whether it is in force on that day.
    pub(super) fn holds_on(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    /// Whether it holds on that day as far as school holidays go; `None` when they are not known.
    fn holds_at_school(&self, day: SchoolDay) -> Option<bool> {
        let holidays = matches!(day, SchoolDay::Holidays { .. });
        match (self.school, day) {
            (SchoolHours::Unstated | SchoolHours::Also, _) => Some(true),
            (_, SchoolDay::Unknown) => None,
            (SchoolHours::Never, _) => Some(!holidays),
            (SchoolHours::Only, _) => Some(holidays),
        }
    }

    /// The slots from yesterday to a week from `today`.
    fn slots_around(&self, today: NaiveDate, holidays: &dyn Holidays) -> Vec<Slot> {
        (-1..=7)
            .map(|offset| today + chrono::Duration::days(offset))
            .filter(|day| self.days.contains(&day.weekday()))
            .filter(|day| self.holds_on(*day))
            .map(|day| (day, self.holds_at_school(holidays.school_day(day))))
            .filter(|(_, holds)| *holds != Some(false))
            .map(|(day, holds)| Slot {
                from: day.and_time(self.opens),
                to: self.end_on(day),
                appointment: self.appointment,
                doubtful: holds.is_none(),
            })
            .collect()
    }

    fn end_on(&self, day: NaiveDate) -> NaiveDateTime {
        let next = day + chrono::Duration::days(1);
        match self.closes {
            None => next.and_time(NaiveTime::MIN),
            Some(closes) if closes <= self.opens => next.and_time(closes),
            Some(closes) => day.and_time(closes),
        }
    }
}

/// Reads a plain weekly schedule; `None` for anything else.
pub(super) fn weekly(schedule: &Schedule) -> Option<Week> {
    let odd = [&schedule.byweekno, &schedule.bymonthday, &schedule.byyearday];
    let every_week = schedule.interval.as_ref().is_none_or(|i| i.as_u64() == Some(1));
    if schedule.freq.as_deref() != Some("WEEKLY")
        || !every_week
        || schedule.count.is_some()
        || odd.iter().any(|field| field.is_some())
    {
        return None;
    }
    let closes = schedule.closes_at.as_deref()?;
    Some(Week {
        days: schedule.byday.as_deref()?.split(',').map(weekday).collect::<Option<_>>()?,
        opens: time(schedule.opens_at.as_deref()?)?,
        closes: if is_midnight(closes) { None } else { Some(time(closes)?) },
        appointment: schedule.attending_type.as_deref() == Some("termin"),
        school: SchoolHours::of(schedule),
        from: date(schedule.valid_from.as_deref().or(schedule.dtstart.as_deref()))?,
        to: date(schedule.valid_to.as_deref().or(schedule.until.as_deref()))?,
    })
}

/// Midnight at the end of the day. Many systems cannot write 24:00 and say 23:59.
fn is_midnight(closes: &str) -> bool {
    closes.starts_with("24:00") || closes.starts_with("23:59")
}

/// `Some(None)` when there is no date, `None` when it cannot be read.
fn date(text: Option<&str>) -> Option<Option<NaiveDate>> {
    match text {
        None => Some(None),
        Some(text) => text.get(..10)?.parse().ok().map(Some),
    }
}

fn time(text: &str) -> Option<NaiveTime> {
    let text = text.trim_end_matches('Z');
    NaiveTime::parse_from_str(text, "%H:%M:%S")
        .or_else(|_| NaiveTime::parse_from_str(text, "%H:%M"))
        .ok()
}

fn weekday(text: &str) -> Option<Weekday> {
    match text.trim() {
        "MO" => Some(Weekday::Mon),
        "TU" => Some(Weekday::Tue),
        "WE" => Some(Weekday::Wed),
        "TH" => Some(Weekday::Thu),
        "FR" => Some(Weekday::Fri),
        "SA" => Some(Weekday::Sat),
        "SU" => Some(Weekday::Sun),
        _ => None,
    }
}
