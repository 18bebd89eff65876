//! Is it open now? A table of schedules and moments.

use chrono::NaiveDateTime;
use lotse::domain::catalogue::{Holidays, Opening, Schedule, SchoolHours, opening};
use lotse::domain::holidays::LandHolidays;
use lotse::domain::school_holidays::{LandCalendar, SchoolHolidays};

fn weekly(days: &str, opens: &str, closes: &str) -> Schedule {
    Schedule {
        freq: Some("WEEKLY".to_owned()),
        byday: Some(days.to_owned()),
        opens_at: Some(opens.to_owned()),
        closes_at: Some(closes.to_owned()),
        ..Schedule::default()
    }
}

fn by_appointment(days: &str, opens: &str, closes: &str) -> Schedule {
    Schedule { attending_type: Some("termin".to_owned()), ..weekly(days, opens, closes) }
}

fn moment(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").expect("a moment")
}

/// In a few words; in Hesse.
fn said(schedules: &[Schedule], now: &str) -> String {
    said_in("HE", schedules, now)
}

fn said_in(land: &str, schedules: &[Schedule], now: &str) -> String {
    said_by(&LandHolidays::of(land), schedules, now)
}

fn said_by(holidays: &dyn Holidays, schedules: &[Schedule], now: &str) -> String {
    let time = |at: NaiveDateTime| at.format("%Y-%m-%d %H:%M").to_string();
    match opening(schedules, holidays, moment(now)) {
        Opening::Unknown => "unknown".to_owned(),
        Opening::Open { until: None } => "always open".to_owned(),
        Opening::Open { until: Some(until) } => format!("open until {}", time(until)),
        Opening::ByAppointment { until } => {
            format!("appointment until {}", until.map_or_else(String::new, time))
        }
        Opening::Closed { opens: None } => "closed".to_owned(),
        Opening::Closed { opens: Some(opens) } => format!("closed until {}", time(opens)),
    }
}

// 2026-11-24 is a Tuesday.

#[test]
fn an_ordinary_week() {
    let office = [weekly("MO,TU,TH", "09:00", "12:30"), weekly("TH", "14:00", "18:00")];
    let table = [
        ("2026-11-24 08:59", "closed until 2026-11-24 09:00"),
        ("2026-11-24 09:00", "open until 2026-11-24 12:30"),
        ("2026-11-24 12:29", "open until 2026-11-24 12:30"),
        ("2026-11-24 12:30", "closed until 2026-11-26 09:00"),
        ("2026-11-26 13:00", "closed until 2026-11-26 14:00"),
        ("2026-11-26 18:00", "closed until 2026-11-30 09:00"),
    ];
    for (now, expected) in table {
        assert_eq!(said(&office, now), expected, "{now}");
    }
}

#[test]
fn over_midnight() {
    let bus = [weekly("FR", "22:00", "03:00")];
    let table = [
        ("2026-11-27 23:30", "open until 2026-11-28 03:00"),
        ("2026-11-28 02:59", "open until 2026-11-28 03:00"),
        ("2026-11-28 03:00", "closed until 2026-12-04 22:00"),
        ("2026-11-27 02:00", "closed until 2026-11-27 22:00"),
    ];
    for (now, expected) in table {
        assert_eq!(said(&bus, now), expected, "{now}");
    }
}

#[test]
fn to_midnight_and_on_from_there() {
    for midnight in ["24:00", "24:00:00", "23:59", "23:59:59", "00:00"] {
        let night = [weekly("FR", "20:00", midnight), weekly("SA", "00:00", "06:00")];
        assert_eq!(said(&night, "2026-11-27 21:00"), "open until 2026-11-28 06:00", "{midnight}");
        let evening = [weekly("FR", "20:00", midnight)];
        assert_eq!(said(&evening, "2026-11-27 21:00"), "open until 2026-11-28 00:00", "{midnight}");
    }
}

#[test]
fn round_the_clock_counts_on_holidays_too() {
    for closes in ["24:00", "00:00", "23:59"] {
        let hotline = [weekly("MO,TU,WE,TH,FR,SA,SU", "00:00", closes)];
        for now in ["2026-11-24 03:00", "2026-11-24 23:59", "2026-12-25 12:00"] {
            assert_eq!(said(&hotline, now), "always open", "{closes} at {now}");
        }
    }
    // Five days a week are not round the clock.
    let weekdays = [weekly("MO,TU,WE,TH,FR", "00:00", "24:00")];
    assert_eq!(said(&weekdays, "2026-11-24 03:00"), "open until 2026-11-28 00:00");
}

#[test]
fn holidays_differ_between_the_laender() {
    let office = [weekly("MO,TU,WE,TH,FR,SA", "09:00", "17:00")];
    let table = [
        // Reformation Day, a Saturday
        ("NI", "2026-10-31 10:00", "unknown"),
        ("HE", "2026-10-31 10:00", "open until 2026-10-31 17:00"),
        // Corpus Christi
        ("HE", "2026-06-04 10:00", "unknown"),
        ("NI", "2026-06-04 10:00", "open until 2026-06-04 17:00"),
        // Everywhere
        ("HE", "2026-12-25 10:00", "unknown"),
        ("??", "2026-12-25 10:00", "unknown"),
        // The next opening skips the holiday: 3 October is a Saturday, 5 October a Monday.
        ("HE", "2026-10-02 18:00", "closed until 2026-10-05 09:00"),
    ];
    for (land, now, expected) in table {
        assert_eq!(said_in(land, &office, now), expected, "{land} {now}");
    }
}

#[test]
fn a_night_that_began_on_a_holiday_is_as_unknown_as_the_holiday() {
    let night = [weekly("FR", "22:00", "06:00")];
    // Friday, 25 December.
    assert_eq!(said(&night, "2026-12-26 02:00"), "unknown");
}

#[test]
fn by_appointment_is_not_open_and_walking_in_comes_first() {
    let visits = [by_appointment("TU", "09:00", "16:00")];
    assert_eq!(said(&visits, "2026-11-24 10:00"), "appointment until 2026-11-24 16:00");
    let both = [by_appointment("TU", "09:00", "16:00"), weekly("TU", "10:00", "12:00")];
    assert_eq!(said(&both, "2026-11-24 11:00"), "open until 2026-11-24 12:00");
    assert_eq!(said(&both, "2026-11-24 12:00"), "appointment until 2026-11-24 16:00");
}

#[test]
fn a_season_begins_and_ends() {
    let summer = Schedule {
        valid_from: Some("2026-05-01".to_owned()),
        valid_to: Some("2026-09-30".to_owned()),
        ..weekly("TU", "09:00", "17:00")
    };
    let table = [
        ("2026-04-28 10:00", "closed until 2026-05-05 09:00"),
        ("2026-09-29 10:00", "open until 2026-09-29 17:00"),
        ("2026-10-06 10:00", "closed"),
    ];
    for (now, expected) in table {
        assert_eq!(said(std::slice::from_ref(&summer), now), expected, "{now}");
    }
}

#[test]
fn what_is_not_understood_is_unknown_rather_than_closed() {
    let tuesday = || weekly("TU", "09:00", "17:00");
    let text = |text: &str| Some(text.to_owned());
    let odd = [
        Schedule { freq: None, ..tuesday() },
        Schedule { freq: text("MONTHLY"), byday: text("2TU"), ..tuesday() },
        Schedule { byday: text("2TU"), ..tuesday() },
        Schedule { byday: None, ..tuesday() },
        Schedule { interval: Some(2.into()), ..tuesday() },
        Schedule { count: Some(3.into()), ..tuesday() },
        Schedule { byweekno: text("10"), ..tuesday() },
        Schedule { opens_at: None, ..tuesday() },
        Schedule { closes_at: text("fünf"), ..tuesday() },
        Schedule { valid_from: text("irgendwann"), ..tuesday() },
    ];
    for schedule in odd {
        let alone = std::slice::from_ref(&schedule);
        assert_eq!(said(alone, "2026-11-24 10:00"), "unknown", "{schedule:?}");
        // Another that says "open" still counts; one that says "closed" does not.
        let beside = [schedule, weekly("TU", "09:00", "12:00")];
        assert_eq!(said(&beside, "2026-11-24 10:00"), "open until 2026-11-24 12:00");
        assert_eq!(said(&beside, "2026-11-24 13:00"), "unknown");
    }
    assert_eq!(said(&[], "2026-11-24 10:00"), "unknown", "nothing was said at all");
}

#[test]
fn overlapping_hours_end_with_the_last_of_them() {
    let hours = [weekly("TU", "09:00", "12:00"), weekly("TU", "11:00", "15:00")];
    assert_eq!(said(&hours, "2026-11-24 09:30"), "open until 2026-11-24 15:00");
}

#[test]
fn school_holidays_count_where_hours_depend_on_them() {
    let in_school = |hours: SchoolHours, mut schedule: Schedule| {
        hours.note(&mut schedule);
        schedule
    };
    let club = [
        in_school(SchoolHours::Never, weekly("TU", "14:00", "17:00")),
        in_school(SchoolHours::Only, weekly("TU", "09:00", "12:00")),
    ];
    let plain = [weekly("TU", "14:00", "17:00")];
    let known: SchoolHolidays =
        toml::from_str(r#"land.HE = [["2026-10-05", "2026-10-17"], ["2026-12-23", "2027-01-12"]]"#)
            .expect("school holidays");
    assert_eq!(known.problem(), None);
    let he = LandCalendar::of("HE", &known);
    let table = [
        (&club[..], "2026-10-06 10:00", "open until 2026-10-06 12:00"),
        (&club[..], "2026-10-06 15:00", "closed until 2026-10-13 09:00"),
        (&club[..], "2026-11-24 10:00", "closed until 2026-11-24 14:00"),
        (&club[..], "2026-11-24 15:00", "open until 2026-11-24 17:00"),
        // Nobody knows whether there are holidays: not open for sure, and no next time for sure.
        (&club[..], "2027-02-02 15:00", "unknown"),
        (&club[..], "2027-02-02 18:00", "closed"),
        // What says nothing of the school holidays holds in them.
        (&plain[..], "2026-10-06 15:00", "open until 2026-10-06 17:00"),
    ];
    for (schedules, now, expected) in table {
        assert_eq!(said_by(&he, schedules, now), expected, "{now}");
    }
}
