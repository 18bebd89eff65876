//! From when a condition that fails today holds by itself: with a birthday, or with months that pass.

use chrono::{Datelike as _, Months, NaiveDate};

use super::fact::{AGE, FactType, Vocabulary};
use super::profile::{Known, Profile};
use super::rule::{Check, Claim, Reason, Truth};

/// What is known of a person on a day, to look ahead from.
#[derive(Debug, Clone, Default)]
pub struct Outlook {
    /// The profile on that day.
    pub profile: Profile,
    /// The day.
    pub date: NaiveDate,
    /// The date of birth, where it was stated. It is kept for the answer and no longer.
    pub born: Option<NaiveDate>,
}

/// From when a condition holds, if nothing else changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// From the birthday that completes so many years.
    Birthday(i64),
    /// From a day.
    Day(NaiveDate),
    /// From some day in the month of this one; stated months are whole ones.
    Month(NaiveDate),
}

impl Outlook {
    /// From when the condition of a reason holds. `None` where it holds, is open, or where time alone
    /// does not help: nobody grows younger.
    pub fn turn(&self, facts: &Vocabulary, reason: &Reason) -> Option<Turn> {
        let Claim::Fact { test, negated } = &reason.claim else { return None };
        if reason.holds != Truth::No {
            return None;
        }
        let fact = test.fact.as_str();
        let Known::Between(_, now) = self.profile.known(fact) else { return None };
        let wanted = match (&test.check, negated) {
            (Check::Range(Some(from), _), false) => *from,
            // Inside what must not be, one grows out of it.
            (Check::Range(_, Some(to)), true) => to.checked_add(1)?,
            _ => return None,
        };
        let missing =
            u32::try_from(wanted.checked_sub(now)?).ok().filter(|missing| *missing > 0)?;
        if fact == AGE {
            return Some(self.birthday(wanted).map_or(Turn::Birthday(wanted), Turn::Day));
        }
        match facts.find(fact)?.kind {
            FactType::Int { grows: true, .. } => {
                self.date.checked_add_months(Months::new(missing)).map(Turn::Month)
            }
            FactType::Int { .. } | FactType::Bool | FactType::Enum { .. } => None,
        }
    }

    /// The day that completes so many years. Whoever was born on 29 February completes a year with
    /// 28 February (§ 188 Abs. 2 BGB), which is how years are counted here as well.
    fn birthday(&self, years: i64) -> Option<NaiveDate> {
        let born = self.born?;
        let year = born.year().checked_add(i32::try_from(years).ok()?)?;
        born.with_year(year).or_else(|| NaiveDate::from_ymd_opt(year, 3, 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fact::{FactDefinition, Protection};
    use crate::domain::law::Law;
    use crate::domain::rule::{Judge, parse};
    use crate::domain::words::Words;

    fn facts() -> Vocabulary {
        let number = |id: &str, grows| FactDefinition {
            id: id.into(),
            group: String::new(),
            kind: FactType::Int { unit: None, min: None, max: None, grows },
            protection: vec![Protection::Ordinary],
            label: Words::default(),
            question: Words::default(),
            help: Words::default(),
            why: Words::default(),
        };
        let facts = [(AGE, false), ("duldung_monate", true), ("haftentlassung", false)];
        Vocabulary::new(facts.map(|(id, grows)| number(id, grows)).to_vec())
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn turn(rule: &str, profile: Profile, born: Option<&str>) -> Option<Turn> {
        let outlook = Outlook { profile, date: day("2026-11-24"), born: born.map(day) };
        let found = Judge::new(&Law::default(), &outlook.profile)
            .finding(&parse(rule).expect("a rule"), None);
        assert_eq!(found.truth, Truth::No);
        outlook.turn(&facts(), &found.hurdles[0])
    }

    fn person() -> Profile {
        Profile::default().with(AGE, 17).with("duldung_monate", 5).with("haftentlassung", 3)
    }

    #[test]
    fn a_condition_of_age_waits_for_the_birthday() {
        assert_eq!(turn("alter >= 18", person(), None), Some(Turn::Birthday(18)));
        assert_eq!(turn("!(alter < 18)", person(), None), Some(Turn::Birthday(18)));
        let on = |born| turn("alter >= 18", person(), Some(born));
        assert_eq!(on("2009-04-03"), Some(Turn::Day(day("2027-04-03"))));
        assert_eq!(turn("alter < 16", person(), None), None, "nobody grows younger");
    }

    #[test]
    fn months_are_counted_from_the_day_asked_about() {
        let from = |rule| turn(rule, person(), None);
        assert_eq!(from("duldung_monate >= 9"), Some(Turn::Month(day("2027-03-24"))));
        assert_eq!(from("!(duldung_monate in 3..8)"), Some(Turn::Month(day("2027-03-24"))));
        assert_eq!(from("haftentlassung >= 9"), None, "it does not count up by itself");
    }
}
