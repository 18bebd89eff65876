//! Opening hours as a form shows them: blocks of days with one time, and back into the record.

use chrono::{NaiveDate, NaiveTime, Weekday};

use crate::domain::catalogue::{Offer, Schedule, plain_week};

/// Days with the same hours.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Block {
    /// Which days.
    pub days: Vec<Weekday>,
    /// From when.
    pub opens: NaiveTime,
    /// Until when; midnight is the end of the day.
    pub closes: NaiveTime,
    /// Whether only with an appointment.
    pub appointment: bool,
}

const APPOINTMENT: &str = "termin";
const OPEN: &str = "offen";
/// How the end of a day is written.
const END_OF_DAY: &str = "24:00";

/// The hours in force on `today` that a form can show: plain weekly ones.
pub fn blocks(offer: &Offer, today: NaiveDate) -> Vec<Block> {
    offer.all_schedules().filter_map(|schedule| block(schedule, today)).collect()
}

fn block(schedule: &Schedule, today: NaiveDate) -> Option<Block> {
    let week = plain_week(schedule, today)?;
    Some(Block {
        days: week.days,
        opens: week.opens,
        closes: week.closes.unwrap_or(NaiveTime::MIN),
        appointment: schedule.attending_type.as_deref() == Some(APPOINTMENT),
    })
}

/// Writes hours back, in the order of [`blocks`]: one without days goes, further ones are added where
/// the others stand. What a form cannot show stays as it is. `new_id` names what is added.
pub fn set_blocks(
    offer: &mut Offer,
    wanted: &[Block],
    today: NaiveDate,
    mut new_id: impl FnMut() -> String,
) {
    let mut wanted = wanted.iter();
    let here = &mut offer.schedules;
    let there = offer.service_at_locations.iter_mut().map(|at| &mut at.schedules);
    for schedules in std::iter::once(here).chain(there) {
        schedules.retain_mut(|schedule| {
            let Some(known) = block(schedule, today) else { return true };
            let Some(block) = wanted.next() else { return true };
            if known != *block {
                write(schedule, block);
            }
            !block.days.is_empty()
        });
    }
    let more = wanted.filter(|block| !block.days.is_empty()).map(|block| {
        let mut schedule = Schedule { id: new_id(), ..Schedule::default() };
        write(&mut schedule, block);
        schedule
    });
    let more: Vec<_> = more.collect();
    let places = &mut offer.service_at_locations;
    match places.as_mut_slice() {
        [only] if offer.schedules.is_empty() => only.schedules.extend(more),
        _ => offer.schedules.extend(more),
    }
}

fn write(schedule: &mut Schedule, block: &Block) {
    let days: Vec<&str> = block.days.iter().map(|day| code(*day)).collect();
    schedule.freq = Some("WEEKLY".to_owned());
    schedule.byday = Some(days.join(","));
    schedule.opens_at = Some(block.opens.format("%H:%M").to_string());
    schedule.closes_at = Some(match block.closes {
        NaiveTime::MIN => END_OF_DAY.to_owned(),
        closes => closes.format("%H:%M").to_string(),
    });
    let was = schedule.attending_type.as_deref() == Some(APPOINTMENT);
    if was != block.appointment {
        let kind = if block.appointment { APPOINTMENT } else { OPEN };
        schedule.attending_type = Some(kind.to_owned());
    }
}

fn code(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "MO",
        Weekday::Tue => "TU",
        Weekday::Wed => "WE",
        Weekday::Thu => "TH",
        Weekday::Fri => "FR",
        Weekday::Sat => "SA",
        Weekday::Sun => "SU",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn schedule(byday: &str, freq: &str) -> Schedule {
        Schedule {
            id: byday.to_owned(),
            freq: Some(freq.to_owned()),
            byday: Some(byday.to_owned()),
            opens_at: Some("09:00".to_owned()),
            closes_at: Some("24:00".to_owned()),
            ..Schedule::default()
        }
    }

    #[test]
    fn hours_go_through_the_form_and_back() {
        let today = "2026-11-24".parse().expect("a day");
        let mut offer = Offer {
            schedules: vec![schedule("MO,TU", "WEEKLY"), schedule("2MO", "MONTHLY")],
            ..Offer::default()
        };
        let shown = blocks(&offer, today);
        assert_eq!(shown.len(), 1, "a form does not show every second Monday of a month");
        let before = offer.clone();
        set_blocks(&mut offer, &shown, today, String::new);
        assert_eq!(offer, before, "what was not changed stays to the letter");
        let gone = Block { days: Vec::new(), ..shown[0].clone() };
        let new = Block { days: vec![Weekday::Fri], appointment: true, ..shown[0].clone() };
        set_blocks(&mut offer, &[gone, new.clone()], today, || "new".to_owned());
        assert_eq!(blocks(&offer, today), [new]);
        assert_eq!(offer.schedules.len(), 2, "the monthly one is still there");
    }
}
