//! A date of birth among stated facts: turned into the age on the day asked about, never kept.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::error::{Error, Result};
use super::{App, FieldError};
use crate::domain::fact::{AGE, FactId, FactValue};

/// What a form or a request calls the date of birth. It is no fact: no rule asks for it.
pub const BIRTHDAY: &str = "geburtsdatum";

/// Oldest age that is believed, in years.
const OLDEST: u32 = 99;

impl App {
    /// The facts with the age on `date` in place of a date of birth (`YYYY-MM-DD`). Facts without
    /// one come back as they are. `prefix` goes before each field's name in an error.
    ///
    /// # Errors
    /// [`Error::Invalid`] when the date cannot be read, lies after `date` or too long before, or
    /// contradicts a stated age.
    pub fn facts_on(
        &self,
        date: NaiveDate,
        prefix: &str,
        mut facts: BTreeMap<FactId, FactValue>,
    ) -> Result<BTreeMap<FactId, FactValue>> {
        let born = stated(&facts);
        if facts.remove(BIRTHDAY).is_none() {
            return Ok(facts);
        }
        let wrong = |problem, expected: &str| {
            let field = format!("{prefix}{BIRTHDAY}");
            Error::Invalid(vec![FieldError::expected(field, problem, expected)])
        };
        let born = born.ok_or_else(|| wrong("not_a_date", "YYYY-MM-DD"))?;
        // Whoever was born on 29 February completes a year with 28 February (§ 188 Abs. 2 BGB).
        let age = date.years_since(born).filter(|age| *age <= OLDEST);
        let age = i64::from(age.ok_or_else(|| wrong("out_of_range", &format!("0–{OLDEST}")))?);
        match facts.insert(FactId::from(AGE), FactValue::Int(age)) {
            Some(stated) if stated != FactValue::Int(age) => {
                Err(wrong("contradicts", &format!("{AGE} = {stated}")))
            }
            _ => Ok(facts),
        }
    }
}

/// The date of birth among stated facts, if it is one.
pub(super) fn stated(facts: &BTreeMap<FactId, FactValue>) -> Option<NaiveDate> {
    match facts.get(BIRTHDAY) {
        Some(FactValue::Choice(text)) => read(text),
        _ => None,
    }
}

/// Four digits, two, two: nothing shorter that could be read in two ways.
fn read(text: &str) -> Option<NaiveDate> {
    text.parse().ok().filter(|date: &NaiveDate| date.to_string() == text)
}
