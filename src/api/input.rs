//! Values in request bodies that need more than a type: days, moments, facts.

use std::collections::BTreeMap;
use std::fmt;

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use serde::Deserialize;
use serde::de::{Deserializer, Error as _, MapAccess, Unexpected, Visitor};
use serde_json::Value;

use super::problem::{Problem, Result};
use crate::app::{App, BIRTHDAY, Error, FieldError};
use crate::domain::fact::{FactId, FactType, FactValue};

/// Most facts read from one request; there are far fewer.
const MOST_FACTS: usize = 500;

/// A day, `YYYY-MM-DD`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Day(pub NaiveDate);

/// A moment, with its distance from UTC.
#[derive(Debug, Clone, Copy)]
pub(super) struct Moment(pub DateTime<Utc>);

/// A moment as people here read it from a clock; one with its distance from UTC is turned into it.
#[derive(Debug, Clone, Copy)]
pub(super) struct LocalMoment(pub NaiveDateTime);

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        read(from, "YYYY-MM-DD", |text| {
            let day: NaiveDate = text.parse().ok()?;
            (day.to_string() == text).then_some(Self(day))
        })
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        read(from, "YYYY-MM-DDThh:mm:ss+hh:mm", |text| Some(Self(text.parse().ok()?)))
    }
}

impl<'de> Deserialize<'de> for LocalMoment {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        read(from, "YYYY-MM-DDThh:mm or with seconds and +hh:mm", |text| {
            let local = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"];
            let plain = local.iter().find_map(|f| NaiveDateTime::parse_from_str(text, f).ok());
            plain.or_else(|| Some(App::local(text.parse().ok()?))).map(Self)
        })
    }
}

fn read<'de, D: Deserializer<'de>, T>(
    from: D,
    expected: &str,
    reader: impl Fn(&str) -> Option<T>,
) -> Result<T, D::Error> {
    let text = String::deserialize(from)?;
    reader(&text).ok_or_else(|| D::Error::invalid_value(Unexpected::Str(&text), &expected))
}

/// Facts as they came: any JSON under any name. `null` is "not known", as leaving it out.
#[derive(Debug, Clone, Default)]
pub(super) struct Facts(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Facts {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(FactsVisitor)
    }
}

struct FactsVisitor;

impl<'de> Visitor<'de> for FactsVisitor {
    type Value = Facts;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of facts")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Facts, A::Error> {
        let mut facts = BTreeMap::new();
        while let Some((name, value)) = map.next_entry::<String, Value>()? {
            if facts.len() == MOST_FACTS {
                return Err(A::Error::invalid_length(MOST_FACTS + 1, &"at most 500 facts"));
            }
            // The last of two would win in silence, and nobody could say which one was meant.
            if facts.contains_key(&name) {
                return Err(A::Error::custom(format!("duplicate field `{name}`")));
            }
            facts.insert(name, value);
        }
        Ok(Facts(facts.into_iter().collect()))
    }
}

impl Facts {
    /// The facts with values that could be facts. Whether they are is for `app` to say.
    ///
    /// # Errors
    /// Naming each fact that no value of this form can stand for.
    pub(super) fn known(self, app: &App) -> Result<BTreeMap<FactId, FactValue>> {
        let vocabulary = &app.knowledge().law.vocabulary;
        let mut known = BTreeMap::new();
        let mut problems = Vec::new();
        for (name, value) in self.0 {
            let field = format!("facts.{name}");
            let definition = vocabulary.find(&name);
            if definition.is_none() && name != BIRTHDAY {
                problems.push(FieldError::new(field, "unknown_fact"));
                continue;
            }
            let expected = definition.map_or("YYYY-MM-DD", |fact| match fact.kind {
                FactType::Bool => "bool",
                FactType::Int { .. } => "int",
                FactType::Enum { .. } => "enum",
            });
            match value {
                Value::Null => {}
                Value::Bool(value) => drop(known.insert(name.into(), FactValue::Bool(value))),
                Value::String(value) => drop(known.insert(name.into(), FactValue::Choice(value))),
                Value::Number(number) if number.is_i64() => {
                    known.insert(name.into(), FactValue::Int(number.as_i64().unwrap_or_default()));
                }
                _ => problems.push(FieldError::expected(field, "wrong_type", expected)),
            }
        }
        if problems.is_empty() {
            return Ok(known);
        }
        // Whoever sent one wrong fact wants to hear of the others now, not after the next try.
        known.remove(BIRTHDAY);
        if let Err(Error::Invalid(more)) = app.knowledge().check_facts("facts.", &known) {
            problems.extend(more);
        }
        Err(Problem::invalid(problems))
    }
}
