//! A week of opening hours, day by day, for a table.

use chrono::{NaiveDate, NaiveTime};

use super::hours::weekly;
use super::{Schedule, SchoolHours};

/// One stretch of opening on one day of the week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// When it begins.
    pub opens: NaiveTime,
    /// When it ends; `None` is midnight.
    pub closes: Option<NaiveTime>,
    /// How one attends, such as `offen`, `termin` or `telefon`.
    pub attending: Option<String>,
    /// Whether it holds in the school holidays.
    pub school: SchoolHours,
}

/// The plain weekly schedules in force on `today`, Monday first. `None` when there are none.
///
/// ```
/// use lotse::domain::catalogue::{Schedule, week};
/// let schedule = Schedule {
///     freq: Some("WEEKLY".into()), byday: Some("MO,TH".into()),
///     opens_at: Some("09:00".into()), closes_at: Some("12:00".into()), ..Schedule::default()
/// };
/// let days = week(&[schedule], "2026-11-24".parse().unwrap()).unwrap();
/// assert_eq!(days[0].len(), 1);
/// assert!(days[1].is_empty());
/// ```
pub fn week<'a>(
    schedules: impl IntoIterator<Item = &'a Schedule>,
    today: NaiveDate,
) -> Option<[Vec<Stretch>; 7]> {
    let mut days: [Vec<Stretch>; 7] = Default::default();
    for schedule in schedules {
        let Some(plain) = weekly(schedule).filter(|week| week.holds_on(today)) else { continue };
        for day in &plain.days {
            days[day.num_days_from_monday() as usize].push(Stretch {
                opens: plain.opens,
                closes: plain.closes,
                attending: schedule.attending_type.clone(),
                school: SchoolHours::of(schedule),
            });
        }
    }
    for day in &mut days {
        day.sort_by_key(|stretch| stretch.opens);
        day.dedup();
    }
    days.iter().any(|day| !day.is_empty()).then_some(days)
}
