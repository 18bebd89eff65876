//! Streaming JSON: arrays and pages are taken element by element, never held as a whole.

use std::fmt;
use std::io::{self, BufRead, BufReader, Read};

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use serde_json::error::Category;

use super::split::Splitter;
use super::table::Tables;
use super::{Limits, Report, join};
use crate::hsds::Object;
use crate::hsds::problem::{Place, ProblemKind};
use crate::hsds::schema::Kind;

/// Reads everything there is and reports what is wrong.
pub(super) fn read(report: &mut Report<'_>, input: impl Read, kind: Option<Kind>, limits: Limits) {
    let mut input = BufReader::new(Capped { input, left: limits.bytes });
    if let Err(wrong) = skip_mark(&mut input) {
        report.file_problem(unreadable(&wrong, limits.bytes));
        return;
    }
    let mut json = serde_json::Deserializer::from_reader(input);
    let mut splitter = Splitter::new(report, kind);
    let mut tables = None;
    let mut index = 0_usize;
    let outcome = loop {
        let base = if index == 0 { String::new() } else { format!("/{index}") };
        let root = Root { splitter: &mut splitter, tables: &mut tables, base: &base };
        match root.deserialize(&mut json) {
            // One object a line: go on while there is more.
            Ok(Shape::Object) if json.end().is_err() => index += 1,
            Ok(Shape::Object | Shape::List) => break json.end(),
            Err(wrong) => break Err(wrong),
        }
    };
    if let Err(wrong) = outcome {
        let place = Place::LineColumn { line: wrong.line(), column: wrong.column() };
        let kind = match wrong.classify() {
            Category::Io => unreadable(&wrong.into(), limits.bytes),
            _ if wrong.to_string().starts_with("invalid unicode") => ProblemKind::InvalidUtf8,
            _ => ProblemKind::Syntax { detail: wrong.to_string() },
        };
        splitter.report().problem(place, None, None, kind);
    }
    splitter.finish();
    if let Some(object) = tables {
        from_json_tables(object, report, limits);
    }
}

/// The tables as one JSON object, as the standard's own `tabular.json` has them.
fn from_json_tables(object: Object, report: &mut Report<'_>, limits: Limits) {
    let mut tables = Tables::new(limits.bytes);
    for (name, rows) in object {
        tables.add_json(&name, rows, report);
    }
    join::join(&tables, report);
}

enum Shape {
    Object,
    List,
}

/// The whole: an object, an array, or a page.
struct Root<'x, 'a, 's> {
    splitter: &'x mut Splitter<'a, 's>,
    tables: &'x mut Option<Object>,
    base: &'x str,
}

impl<'de> DeserializeSeed<'de> for Root<'_, '_, '_> {
    type Value = Shape;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Shape, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Root<'_, '_, '_> {
    type Value = Shape;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an HSDS object, a list of them, or a page")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Shape, A::Error> {
        let Self { splitter, base, .. } = self;
        Items { splitter, base }.visit_seq(seq)?;
        Ok(Shape::List)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Shape, A::Error> {
        let Self { splitter, tables, base } = self;
        let mut object = Object::new();
        let mut page = false;
        while let Some(name) = map.next_key::<String>()? {
            if name == "contents" && !object.contains_key("id") {
                let base = format!("{base}/contents");
                map.next_value_seed(Items { splitter: &mut *splitter, base: &base })?;
                page = true;
            } else {
                object.insert(name, map.next_value()?);
            }
        }
        let tabular = object.keys().any(|name| name.ends_with(".csv"));
        if tabular {
            *tables = Some(object);
        } else if !page && !is_base(&object) {
            splitter.item(Value::Object(object), base);
        }
        Ok(Shape::Object)
    }
}

/// What the root of an HSDS API says of itself.
fn is_base(object: &Object) -> bool {
    !object.contains_key("id")
        && ["version", "profile", "openapi_url"].iter().all(|name| object.contains_key(*name))
}

/// A list of records.
struct Items<'x, 'a, 's> {
    splitter: &'x mut Splitter<'a, 's>,
    base: &'x str,
}

impl<'de> DeserializeSeed<'de> for Items<'_, '_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Items<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of HSDS objects")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let mut index = 0_usize;
        while let Some(value) = seq.next_element::<Value>()? {
            self.splitter.item(value, &format!("{}/{index}", self.base));
            index += 1;
        }
        Ok(())
    }
}

/// Input up to a limit.
pub(super) struct Capped<R> {
    pub(super) input: R,
    pub(super) left: u64,
}

#[derive(Debug)]
struct OverLimit;

impl fmt::Display for OverLimit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("too much input")
    }
}

impl std::error::Error for OverLimit {}

impl<R: Read> Read for Capped<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.input.read(buffer)?;
        match self.left.checked_sub(count as u64) {
            Some(left) => self.left = left,
            None => return Err(io::Error::other(OverLimit)),
        }
        Ok(count)
    }
}

/// What an error of the input means; [`Capped`] may have met its limit.
pub(super) fn unreadable(error: &io::Error, limit: u64) -> ProblemKind {
    if error.get_ref().is_some_and(|inner| inner.is::<OverLimit>()) {
        ProblemKind::TooBig { limit }
    } else {
        ProblemKind::Io { detail: error.to_string() }
    }
}

/// Passes over the byte order mark some programs put in front.
pub(super) fn skip_mark(input: &mut impl BufRead) -> io::Result<()> {
    if input.fill_buf()?.starts_with(&[0xEF, 0xBB, 0xBF]) {
        input.consume(3);
    }
    Ok(())
}
