//! HSDS 3.1: what is read and written, held against the standard's own examples and against odd
//! and hostile input.

mod examples;
mod hostile;
mod property;
mod safety;
mod tabular;
mod values;

use std::io::Cursor;
use std::path::PathBuf;

use lotse::domain::catalogue::{Location, Offer, Organization};
use lotse::hsds::{Audience, Directory, Found, Kind, Limits, Problem, Record, Writer, read};
use serde_json::Value;

/// What reading one input gave.
#[derive(Debug, Default)]
struct Reading {
    records: Vec<Record>,
    problems: Vec<Problem>,
}

impl Reading {
    fn take(&mut self, found: Found) {
        match found {
            Found::Record(record) => self.records.push(record),
            Found::Problem(problem) => self.problems.push(problem),
        }
    }

    fn json(text: &str) -> Self {
        Self::json_as(text, None)
    }

    fn json_as(text: &str, kind: Option<Kind>) -> Self {
        let mut reading = Self::default();
        let limits = Limits::default();
        read::json("input.json", text.as_bytes(), kind, limits, &mut |f| reading.take(f));
        reading
    }

    fn value(value: &Value) -> Self {
        Self::json(&value.to_string())
    }

    fn zip(bytes: &[u8]) -> Self {
        Self::zip_within(bytes, Limits::default())
    }

    fn zip_within(bytes: &[u8], limits: Limits) -> Self {
        let mut reading = Self::default();
        read::zip("input.zip", Cursor::new(bytes), limits, &mut |f| reading.take(f));
        reading
    }

    fn tables(files: &[(&str, &str)]) -> Self {
        let mut reading = Self::default();
        let files = files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes()));
        read::tables("input", files, Limits::default(), &mut |f| reading.take(f));
        reading
    }

    /// Fails unless nothing was found wrong.
    #[track_caller]
    fn clean(self) -> Self {
        assert!(self.problems.is_empty(), "{:#?}", self.report());
        self
    }

    fn report(&self) -> Vec<String> {
        self.problems.iter().map(ToString::to_string).collect()
    }

    /// Only what is wrong, without notes.
    fn wrong(&self) -> Vec<String> {
        let wrong = self.problems.iter();
        let wrong = wrong.filter(|p| p.severity() > lotse::hsds::Severity::Note);
        wrong.map(ToString::to_string).collect()
    }

    fn directory(&self) -> Directory<'_> {
        self.records.iter().collect()
    }

    /// The last state of the only offer.
    #[track_caller]
    fn offer(&self) -> &Offer {
        let mut offers = self.records.iter().rev().filter_map(|record| match record {
            Record::Offer(offer) => Some(&**offer),
            _ => None,
        });
        offers.next().expect("an offer")
    }

    #[track_caller]
    fn organization(&self) -> &Organization {
        let mut organizations = self.records.iter().rev().filter_map(|record| match record {
            Record::Organization(organization) => Some(&**organization),
            _ => None,
        });
        organizations.next().expect("an organization")
    }

    #[track_caller]
    fn location(&self) -> &Location {
        let mut locations = self.records.iter().rev().filter_map(|record| match record {
            Record::Location(location) => Some(&**location),
            _ => None,
        });
        locations.next().expect("a location")
    }

    /// Everything read, as a package.
    fn package(&self) -> Vec<u8> {
        let directory = self.directory();
        let writer = Writer::new(&directory, Audience::Full);
        writer.package(Cursor::new(Vec::new())).expect("a package").into_inner()
    }
}

/// A file of the standard's examples, which are not part of the project.
fn example(name: &str) -> Option<String> {
    let Some(shared) = std::env::var_os("LOTSE_TEST_SHARED") else {
        println!("not run: needs the HSDS 3.1 examples, set LOTSE_TEST_SHARED");
        return None;
    };
    let path = PathBuf::from(shared).join("hsds-3.1/examples").join(name);
    Some(std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display())))
}

fn example_json(name: &str) -> Option<Value> {
    example(name).map(|text| serde_json::from_str(&text).expect(name))
}

/// Takes away what may differ: nulls and empty lists.
fn trimmed(value: &Value) -> Value {
    match value {
        Value::Object(object) => {
            let kept = object.iter().map(|(name, value)| (name.clone(), trimmed(value)));
            let empty =
                |value: &Value| value.is_null() || value.as_array().is_some_and(Vec::is_empty);
            Value::Object(kept.filter(|(_, value)| !empty(value)).collect())
        }
        Value::Array(list) => Value::Array(list.iter().map(trimmed).collect()),
        other => other.clone(),
    }
}

/// Fails where two JSON values first differ, naming the place.
#[track_caller]
fn assert_same(left: &Value, right: &Value) {
    let (left, right) = (trimmed(left), trimmed(right));
    if let Some(place) = difference(&left, &right, "") {
        panic!("differs at {place}\nleft:  {left:#}\nright: {right:#}");
    }
}

fn difference(left: &Value, right: &Value, at: &str) -> Option<String> {
    match (left, right) {
        (Value::Object(l), Value::Object(r)) => {
            let names = l.keys().chain(r.keys());
            names.into_iter().find_map(|name| match (l.get(name), r.get(name)) {
                (Some(l), Some(r)) => difference(l, r, &format!("{at}/{name}")),
                _ => Some(format!("{at}/{name}")),
            })
        }
        (Value::Array(l), Value::Array(r)) if l.len() == r.len() => {
            let mut pairs = l.iter().zip(r).enumerate();
            pairs.find_map(|(i, (l, r))| difference(l, r, &format!("{at}/{i}")))
        }
        _ => (left != right).then(|| at.to_owned()),
    }
}
