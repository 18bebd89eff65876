//! Easter and the public holidays of the Länder.

use chrono::Datelike as _;
use lotse::domain::catalogue::Holidays as _;
use lotse::domain::holidays::{LandHolidays, easter};

use super::offers::day;

#[test]
fn easter_in_the_known_years() {
    let table = [
        "1954-04-18",
        "1961-04-02",
        "1981-04-19",
        "2000-04-23",
        "2008-03-23",
        "2011-04-24",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2028-04-16",
        "2029-04-01",
        "2030-04-21",
        "2031-04-13",
        "2032-03-28",
        "2033-04-17",
        "2034-04-09",
        "2035-03-25",
        "2038-04-25",
        "2049-04-18",
        "2076-04-19",
        "2079-04-23",
        "2285-03-22",
    ];
    for date in table {
        assert_eq!(easter(day(date).year()), day(date));
    }
}

const ALL: &str = "BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH";

#[test]
fn holidays_of_2026() {
    let table = [
        ("2026-01-01", ALL),
        ("2026-01-06", "BW BY ST"),
        ("2026-03-08", "BE MV"),
        ("2026-04-03", ALL),
        ("2026-04-06", ALL),
        ("2026-05-01", ALL),
        ("2026-05-14", ALL),
        ("2026-05-25", ALL),
        ("2026-06-04", "BW BY HE NW RP SL"),
        ("2026-08-15", "SL"),
        ("2026-09-20", "TH"),
        ("2026-10-03", ALL),
        ("2026-10-31", "BB HB HH MV NI SN ST SH TH"),
        ("2026-11-01", "BW BY NW RP SL"),
        ("2026-11-18", "SN"),
        ("2026-12-25", ALL),
        ("2026-12-26", ALL),
        // Ordinary days that are often taken for holidays.
        ("2026-02-16", ""),
        ("2026-04-04", ""),
        ("2026-12-24", ""),
        ("2026-12-31", ""),
        // The Wednesdays around the day of prayer.
        ("2026-11-11", ""),
        ("2026-11-25", ""),
    ];
    for (date, lands) in table {
        for land in ALL.split(' ') {
            let expected = lands.split(' ').any(|l| l == land);
            assert_eq!(LandHolidays::of(land).is_holiday(day(date)), expected, "{land} {date}");
        }
    }
}

#[test]
fn an_unknown_land_has_what_all_have_and_the_code_may_be_small() {
    assert!(LandHolidays::of("XX").is_holiday(day("2026-05-01")));
    assert!(!LandHolidays::of("XX").is_holiday(day("2026-10-31")));
    assert!(LandHolidays::of("ni").is_holiday(day("2026-10-31")));
}
