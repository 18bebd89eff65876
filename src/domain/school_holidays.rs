//! School holidays of the Länder. They follow no rule and are only set a few years ahead, so they are
//! data; outside what the data covers they are unknown, never "no".

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Deserialize;

use super::catalogue::Holidays;
use super::holidays::LandHolidays;

/// What a day is to the schools of a Land.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SchoolDay {
    /// The data does not reach there.
    Unknown,
    /// No school holidays.
    Term,
    /// In the school holidays.
    Holidays {
        /// Their last day.
        last: NaiveDate,
    },
}

/// First and last days of the school holidays, by the code of the Land.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchoolHolidays {
    land: BTreeMap<String, Vec<(NaiveDate, NaiveDate)>>,
}

impl SchoolHolidays {
    /// The same, with these in place of what was known of their Länder.
    #[must_use]
    pub fn replaced_by(mut self, newer: Self) -> Self {
        self.land.extend(newer.land);
        self
    }

    /// What is wrong with the dates: holidays that end before they begin, or are not in order.
    pub fn problem(&self) -> Option<String> {
        self.land.iter().find_map(|(land, all)| {
            let backwards = all.iter().find(|(first, last)| first > last);
            let early = all.windows(2).find(|two| two[0].1 >= two[1].0).map(|two| &two[1]);
            let (first, _) = backwards.or(early)?;
            Some(format!("school holidays of {land} that begin on {first}"))
        })
    }

    /// What this day is to the schools of the Land with this two-letter code.
    pub fn on(&self, land: &str, day: NaiveDate) -> SchoolDay {
        let all = self.land.get(land).or_else(|| self.land.get(&land.to_uppercase()));
        let Some(([start, ..], [.., end])) = all.map(|all| (all.as_slice(), all.as_slice())) else {
            return SchoolDay::Unknown;
        };
        if day < start.0 || day > end.1 {
            return SchoolDay::Unknown;
        }
        let within =
            all.into_iter().flatten().find(|(first, last)| (*first..=*last).contains(&day));
        within.map_or(SchoolDay::Term, |(_, last)| SchoolDay::Holidays { last: *last })
    }
}

/// Public and school holidays of one Land together.
#[derive(Debug, Clone)]
pub struct LandCalendar<'a> {
    land: &'a str,
    public: LandHolidays,
    school: &'a SchoolHolidays,
}

impl<'a> LandCalendar<'a> {
    /// For the Land with this two-letter code.
    pub fn of(land: &'a str, school: &'a SchoolHolidays) -> Self {
        Self { land, public: LandHolidays::of(land), school }
    }
}

impl Holidays for LandCalendar<'_> {
    fn is_holiday(&self, day: NaiveDate) -> bool {
        self.public.is_holiday(day)
    }

    fn school_day(&self, day: NaiveDate) -> SchoolDay {
        self.school.on(self.land, day)
    }
}
