//! Public holidays of the sixteen Länder.
//!
//! Source: the holiday laws of the Länder, as of 2026; Augsburg's and Bavaria's municipal holidays
//! are left out. Not checked in the text of the laws.

use chrono::{Datelike as _, Days, NaiveDate};

use super::catalogue::Holidays;

/// The holidays of one Land, by its two-letter code (`HE`, `NI`, …).
#[derive(Debug, Clone)]
pub struct LandHolidays {
    land: String,
}

impl LandHolidays {
    /// For a Land; an unknown code has the holidays all Länder share.
    pub fn of(land: &str) -> Self {
        Self { land: land.to_uppercase() }
    }

    fn is_in(&self, lands: &[&str]) -> bool {
        lands.contains(&self.land.as_str())
    }
}

impl Holidays for LandHolidays {
    fn is_holiday(&self, day: NaiveDate) -> bool {
        let after_easter = (day - easter(day.year())).num_days();
        match (day.month(), day.day()) {
            (1, 1) | (5, 1) | (10, 3) | (12, 25 | 26) => return true,
            (1, 6) if self.is_in(&["BW", "BY", "ST"]) => return true,
            (3, 8) if self.is_in(&["BE", "MV"]) => return true,
            (8, 15) if self.is_in(&["SL"]) => return true,
            (9, 20) if self.is_in(&["TH"]) => return true,
            (10, 31) if self.is_in(&["BB", "HB", "HH", "MV", "NI", "SN", "ST", "SH", "TH"]) => {
                return true;
            }
            (11, 1) if self.is_in(&["BW", "BY", "NW", "RP", "SL"]) => return true,
            (11, 16..=22) if self.is_in(&["SN"]) && day.weekday() == chrono::Weekday::Wed => {
                return true;
            }
            _ => {}
        }
        matches!(after_easter, -2 | 0 | 1 | 39 | 49 | 50)
            || (after_easter == 60 && self.is_in(&["BW", "BY", "HE", "NW", "RP", "SL"]))
    }
}

/// Easter Sunday, by the anonymous Gregorian algorithm.
///
/// ```
/// use lotse::domain::holidays::easter;
/// assert_eq!(easter(2026).to_string(), "2026-04-05");
/// assert_eq!(easter(2027).to_string(), "2027-03-28");
/// ```
pub fn easter(year: i32) -> NaiveDate {
    let golden = year % 19;
    let (century, rest) = (year / 100, year % 100);
    let moon =
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    let late = (golden + 11 * moon + 22 * weekday) / 451;
    let days = moon + weekday - 7 * late + 114;
    NaiveDate::from_ymd_opt(year, 3, 1)
        .and_then(|march| {
            march.checked_add_days(Days::new(
                u64::try_from((days / 31 - 3) * 31 + days % 31).unwrap_or(0),
            ))
        })
        .unwrap_or_default()
}
