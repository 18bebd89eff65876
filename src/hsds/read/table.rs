//! One CSV table: its heading, its rows, their cells brought to the form the standard gives them.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read};

use csv::{ByteRecord, ReaderBuilder};
use serde_json::Value;

use super::Report;
use super::json::{Capped, skip_mark, unreadable};
use super::lines::Lines;
use super::object::{capacity, clean, clean_extra};
use crate::hsds::problem::{Place, ProblemKind};
use crate::hsds::schema::{Field, Form, Kind, Need};
use crate::hsds::{Object, cell, check};

/// All tables of a package, as read.
pub(super) struct Tables {
    tables: BTreeMap<Kind, Table>,
    limit: u64,
    left: u64,
}

/// The rows of one table.
pub(super) struct Table {
    /// The file it came from.
    pub(super) file: String,
    pub(super) rows: Vec<Row>,
}

/// One row.
pub(super) struct Row {
    pub(super) place: Place,
    /// Its fields, and what the standard does not know.
    pub(super) object: Object,
    /// Columns that say to which other row it belongs.
    pub(super) links: Vec<(&'static str, String)>,
    /// Whether nothing is wrong with the row by itself.
    pub(super) usable: bool,
}

impl Row {
    /// Its id; empty if it has none.
    pub(super) fn id(&self) -> &str {
        self.object.get("id").and_then(Value::as_str).unwrap_or_default()
    }

    /// What a link column says.
    pub(super) fn link(&self, column: &str) -> Option<&str> {
        self.links.iter().find(|(name, _)| *name == column).map(|(_, key)| key.as_str())
    }
}

/// What a column is.
enum Column {
    Field(&'static Field),
    Link(&'static str),
    /// JSON that becomes the property of that name.
    Json(String),
    Extra(String),
    /// Came twice; its cells are passed over.
    Repeated,
}

impl Tables {
    pub(super) fn new(limit: u64) -> Self {
        Self { tables: BTreeMap::new(), limit, left: limit }
    }

    /// The rows of a table; none if it did not come.
    pub(super) fn rows(&self, kind: Kind) -> &[Row] {
        self.tables.get(&kind).map_or(&[], |table| &table.rows)
    }

    /// The tables that came.
    pub(super) fn all(&self) -> impl Iterator<Item = (Kind, &Table)> {
        self.tables.iter().map(|(kind, table)| (*kind, table))
    }

    /// The bytes that may still be read.
    pub(super) fn left(&self) -> u64 {
        self.left
    }

    /// Makes room for a table, unless the file is none or came before.
    fn begin(&mut self, file: &str, report: &mut Report<'_>) -> Option<Kind> {
        let base = file.rsplit(['/', '\\']).next().unwrap_or(file);
        if !base.to_ascii_lowercase().ends_with(".csv") || base.starts_with("._") {
            return None;
        }
        let Some(kind) = Kind::from_name(base) else {
            report.file_problem(ProblemKind::UnknownTable);
            return None;
        };
        if self.tables.contains_key(&kind) {
            report.file_problem(ProblemKind::DuplicateTable);
            return None;
        }
        self.tables.insert(kind, Table { file: file.to_owned(), rows: Vec::new() });
        Some(kind)
    }

    /// Reads one file. Files that are no CSV are passed over.
    pub(super) fn add(&mut self, file: &str, input: impl Read, report: &mut Report<'_>) {
        let Some(kind) = self.begin(file, report) else { return };
        let mut capped = Capped { input, left: self.left };
        let outcome = self.read(kind, &mut capped, report);
        self.left = capped.left;
        if let Err(wrong) = outcome {
            report.file_problem(unreadable(&wrong, self.limit));
        }
    }

    fn read(
        &mut self,
        kind: Kind,
        input: impl Read,
        report: &mut Report<'_>,
    ) -> std::io::Result<()> {
        let mut input = BufReader::with_capacity(64 * 1024, input);
        skip_mark(&mut input)?;
        let delimiter = delimiter(input.fill_buf()?);
        let (lines, breaks) = Lines::new(input);
        let mut csv = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .from_reader(lines);
        let mut record = ByteRecord::new();
        if !csv.read_byte_record(&mut record)? {
            return Ok(());
        }
        let columns = heading(kind, &record, report);
        while csv.read_byte_record(&mut record)? {
            let start = record.position().map_or(0, csv::Position::byte);
            let place = Place::Line(breaks.line(start));
            let row = csv_row(kind, &columns, &record, place, report);
            if let Some(table) = self.tables.get_mut(&kind) {
                table.rows.push(row);
            }
        }
        Ok(())
    }

    /// Takes a table that came as JSON: a list of objects whose values are cells.
    pub(super) fn add_json(&mut self, name: &str, rows: Value, report: &mut Report<'_>) {
        let Some(kind) = self.begin(name, report) else { return };
        let Value::Array(rows) = rows else {
            report.file_problem(ProblemKind::WrongType { expected: "a list" });
            return;
        };
        name.clone_into(&mut report.file);
        for (index, row) in rows.into_iter().enumerate() {
            let place = Place::Pointer(format!("/{name}/{index}"));
            let Value::Object(cells) = row else {
                let wrong = ProblemKind::WrongType { expected: "objects" };
                report.problem(place, None, None, wrong);
                continue;
            };
            let columns: Vec<Column> = cells.keys().map(|name| column(kind, name)).collect();
            let texts = cells.values().map(|value| match value {
                Value::Null => None,
                Value::String(text) => Some(text.clone()),
                other => Some(other.to_string()),
            });
            let row = row_of(kind, columns.iter().zip(texts), place, report);
            if let Some(table) = self.tables.get_mut(&kind) {
                table.rows.push(row);
            }
        }
    }
}

/// The delimiter: a comma, unless the heading has none (German spreadsheets write `;`).
fn delimiter(head: &[u8]) -> u8 {
    let line = head.split(|byte| *byte == b'\n').next().unwrap_or(head);
    if line.contains(&b',') {
        return b',';
    }
    [b';', b'\t'].into_iter().find(|mark| line.contains(mark)).unwrap_or(b',')
}

fn heading(kind: Kind, record: &ByteRecord, report: &mut Report<'_>) -> Vec<Column> {
    let mut names = Vec::new();
    let mut columns = Vec::new();
    for cell in record {
        let Ok(name) = std::str::from_utf8(cell) else {
            report.problem(Place::Line(1), None, None, ProblemKind::InvalidUtf8);
            columns.push(Column::Repeated);
            continue;
        };
        let name = cell::unprotect(name).unwrap_or_default();
        let trimmed = name.trim();
        let is_known = !matches!(column(kind, trimmed), Column::Extra(_));
        let name = if is_known { trimmed } else { name };
        if names.contains(&name) {
            report.problem(Place::Line(1), None, Some(name), ProblemKind::DuplicateColumn);
            columns.push(Column::Repeated);
            continue;
        }
        if let Some(problem) = check::forbidden(name) {
            report.problem(Place::Line(1), None, Some(name), problem);
        }
        names.push(name);
        columns.push(column(kind, name));
    }
    columns
}

fn column(kind: Kind, name: &str) -> Column {
    let table = kind.table();
    if let Some(field) = table.field(name) {
        Column::Field(field)
    } else if let Some(link) = table.links().into_iter().find(|link| *link == name) {
        Column::Link(link)
    } else if kind.has_lotse() && name == "lotse" {
        Column::Json(name.to_owned())
    } else if let Some(name) = name.strip_suffix(cell::JSON) {
        Column::Json(name.to_owned())
    } else {
        Column::Extra(name.to_owned())
    }
}

fn csv_row(
    kind: Kind,
    columns: &[Column],
    record: &ByteRecord,
    place: Place,
    report: &mut Report<'_>,
) -> Row {
    let before = report.errors;
    if record.len() != columns.len() {
        let wrong = ProblemKind::CellCount { cells: record.len(), columns: columns.len() };
        report.problem(place.clone(), None, None, wrong);
    }
    let mut texts = Vec::with_capacity(columns.len());
    for (column, cell) in columns.iter().zip(record) {
        texts.push(match std::str::from_utf8(cell) {
            Ok(text) => cell::unprotect(text).map(str::to_owned),
            Err(_) => {
                let id = record.get(0).and_then(|id| std::str::from_utf8(id).ok());
                report.problem(place.clone(), id, column.name(), ProblemKind::InvalidUtf8);
                None
            }
        });
    }
    let mut row = row_of(kind, columns.iter().zip(texts), place, report);
    row.usable &= report.errors == before;
    row
}

impl Column {
    fn name(&self) -> Option<&str> {
        match self {
            Self::Field(field) => Some(field.name),
            Self::Link(name) => Some(name),
            Self::Json(name) | Self::Extra(name) => Some(name),
            Self::Repeated => None,
        }
    }
}

/// Makes a row of its cells and checks it.
fn row_of<'c>(
    kind: Kind,
    cells: impl Iterator<Item = (&'c Column, Option<String>)>,
    place: Place,
    report: &mut Report<'_>,
) -> Row {
    let mut object = Object::new();
    let mut links = Vec::new();
    let mut wrong: Vec<(String, ProblemKind)> = Vec::new();
    for (column, text) in cells {
        let (Some(mut text), Some(name)) = (text, column.name()) else { continue };
        let form = match column {
            Column::Field(field) => field.form,
            Column::Link(_) => Form::Key,
            _ => Form::Long,
        };
        clean(form, &mut text);
        let problem = check::forbidden(&text).or_else(|| check::text(form, &text));
        if let Some(problem) = problem {
            wrong.push((name.to_owned(), problem));
        }
        let value = match column {
            Column::Link(name) => {
                links.push((*name, text));
                continue;
            }
            Column::Field(Field { form: Form::Number, .. }) => match check::number(&text) {
                Some(number) => Value::Number(number),
                None => {
                    wrong.push((name.to_owned(), ProblemKind::InvalidNumber { value: text }));
                    continue;
                }
            },
            Column::Json(_) => match serde_json::from_str(&text) {
                Ok(mut value) => {
                    let problem = clean_extra(&mut value);
                    wrong.extend(problem.map(|problem| (name.to_owned(), problem)));
                    value
                }
                Err(error) => {
                    let detail = error.to_string();
                    wrong.push((name.to_owned(), ProblemKind::Unreadable { detail }));
                    continue;
                }
            },
            _ => Value::String(text),
        };
        object.insert(name.to_owned(), value);
    }
    missing(kind, &object, &links, &mut wrong);
    capacity(kind, &object, &mut |field, problem| wrong.push((field.to_owned(), problem)));
    let id = object.get("id").and_then(Value::as_str);
    let before = report.errors;
    for (field, problem) in wrong {
        report.problem(place.clone(), id, Some(&field), problem);
    }
    let usable = report.errors == before;
    Row { place, object, links, usable }
}

fn missing(
    kind: Kind,
    object: &Object,
    links: &[(&'static str, String)],
    wrong: &mut Vec<(String, ProblemKind)>,
) {
    let table = kind.table();
    for field in table.fields {
        let there = match field.need {
            Need::Optional => continue,
            Need::Filled => object.get(field.name).is_some_and(|v| v.as_str() != Some("")),
            Need::Required | Need::Tabular => object.contains_key(field.name),
        };
        // What is there but wrong has been said already.
        if !there && !wrong.iter().any(|(name, _)| name == field.name) {
            wrong.push((field.name.to_owned(), ProblemKind::Missing));
        }
    }
    for need in table.needs {
        if !links.iter().any(|(name, _)| name == need) {
            wrong.push(((*need).to_owned(), ProblemKind::Missing));
        }
    }
}
