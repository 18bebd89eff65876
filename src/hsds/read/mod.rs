//! Reading HSDS: JSON streamed, or the tabular package as zip or named CSV files, into
//! [`Record`]s and [`Problem`]s handed on one by one.
//!
//! A record with an error is not handed on, its problems are; the others still are, so that one
//! run reports everything. Whoever imports keeps all or nothing.

mod archive;
mod join;
mod json;
mod lines;
mod object;
mod seen;
mod split;
mod table;

use std::io::{Read, Seek};

use serde_json::Value;

use super::problem::{Place, Problem, ProblemKind};
use super::schema::Kind;
use crate::domain::catalogue::{Location, Offer, Organization, Program, Taxonomy, TaxonomyTerm};

/// A record read.
///
/// Each comes once. From JSON, offers come as they are read; what they share comes when the input
/// ends, because parts of it may stand in several places.
#[derive(Debug, Clone, PartialEq)]
pub enum Record {
    /// An organization, with its programs; its locations and offers are records of their own.
    Organization(Box<Organization>),
    /// A program, also kept where it stood: in its organization and in its offers.
    Program(Box<Program>),
    /// A location.
    Location(Box<Location>),
    /// An offer, linked to its organization, program and locations by their ids.
    Offer(Box<Offer>),
    /// A taxonomy.
    Taxonomy(Box<Taxonomy>),
    /// A term of a taxonomy, also kept in the attributes it stood in.
    Term(Box<TaxonomyTerm>),
    /// Anything that belongs to none of these: a table description, an address on the web without
    /// an owner. Kept for writing it out again.
    Other {
        /// What it is.
        kind: Kind,
        /// Its fields.
        value: Value,
    },
}

/// The kinds that become records of their own, those first that others point to.
const RECORDS: [Kind; 6] = [
    Kind::Taxonomy,
    Kind::TaxonomyTerm,
    Kind::Organization,
    Kind::Program,
    Kind::Location,
    Kind::Service,
];

/// What reading finds.
#[derive(Debug, Clone, PartialEq)]
pub enum Found {
    /// A record.
    Record(Record),
    /// A problem.
    Problem(Problem),
}

/// How much input is taken, against archives and files made to exhaust us.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Bytes in all, unpacked.
    pub bytes: u64,
    /// Entries of an archive.
    pub entries: usize,
    /// How many times smaller than its content an entry may be.
    pub ratio: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 512 * 1024 * 1024, entries: 1_000, ratio: 200 }
    }
}

/// Reads JSON: one object, an array, a page of the API, the tables as JSON, or one object a line.
///
/// Arrays and pages are taken element by element, so that memory does not grow with the number of
/// services. `kind` says what the objects are; without it each is recognised by its fields, which
/// cannot tell a taxonomy of only a name and a description from an organization.
///
/// ```
/// use lotse::hsds::{Found, Limits, Record, read};
/// let json = r#"[{"id": "1", "name": "Schlafstelle", "status": "active"}]"#;
/// let mut names = Vec::new();
/// read::json("offers.json", json.as_bytes(), None, Limits::default(), &mut |found| {
///     if let Found::Record(Record::Offer(offer)) = found {
///         names.push(offer.name);
///     }
/// });
/// assert_eq!(names, ["Schlafstelle"]);
/// ```
pub fn json(
    file: &str,
    input: impl Read,
    kind: Option<Kind>,
    limits: Limits,
    sink: &mut dyn FnMut(Found),
) {
    json::read(&mut Report::new(file, sink), input, kind, limits);
}

/// Reads the tabular package from a zip archive, without unpacking it anywhere.
pub fn zip(file: &str, input: impl Read + Seek, limits: Limits, sink: &mut dyn FnMut(Found)) {
    archive::read(&mut Report::new(file, sink), input, limits);
}

/// Reads the tabular package from named CSV files. Files that are not CSV are passed over. `folder`
/// is what they are called together.
pub fn tables<R: Read>(
    folder: &str,
    files: impl IntoIterator<Item = (String, R)>,
    limits: Limits,
    sink: &mut dyn FnMut(Found),
) {
    let mut tables = table::Tables::new(limits.bytes);
    let mut report = Report::new("", sink);
    for (name, input) in files {
        name.clone_into(&mut report.file);
        tables.add(&name, input, &mut report);
    }
    folder.clone_into(&mut report.file);
    join::join(&tables, &mut report);
}

/// Reads a file whose form is told by its first bytes: a zip archive, else JSON.
pub fn file(
    file: &str,
    mut input: impl Read + Seek,
    limits: Limits,
    sink: &mut dyn FnMut(Found),
) -> std::io::Result<()> {
    let mut head = [0; 4];
    let mut filled = 0;
    while filled < head.len() {
        match input.read(&mut head[filled..])? {
            0 => break,
            more => filled += more,
        }
    }
    input.rewind()?;
    if archive::is_zip(&head[..filled]) {
        zip(file, input, limits, sink);
    } else {
        json(file, std::io::BufReader::new(input), None, limits, sink);
    }
    Ok(())
}

/// Where problems and records go, and how many errors there were.
struct Report<'s> {
    file: String,
    sink: &'s mut dyn FnMut(Found),
    errors: usize,
}

impl<'s> Report<'s> {
    fn new(file: &str, sink: &'s mut dyn FnMut(Found)) -> Self {
        Self { file: file.to_owned(), sink, errors: 0 }
    }

    fn record(&mut self, record: Record) {
        (self.sink)(Found::Record(record));
    }

    /// A problem with the file as a whole.
    fn file_problem(&mut self, kind: ProblemKind) {
        self.problem(Place::File, None, None, kind);
    }

    fn problem(
        &mut self,
        place: Place,
        record: Option<&str>,
        field: Option<&str>,
        kind: ProblemKind,
    ) {
        let problem = Problem {
            file: self.file.clone(),
            place,
            record: record.map(str::to_owned),
            field: field.map(str::to_owned),
            kind,
        };
        if problem.is_error() {
            self.errors += 1;
        }
        (self.sink)(Found::Problem(problem));
    }
}
