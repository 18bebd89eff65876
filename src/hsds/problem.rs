//! What can be wrong with HSDS input: values, not sentences. Every problem names its place.

use std::fmt;

/// One thing wrong with the input, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file: as handed in, or an entry of the archive.
    pub file: String,
    /// Where in the file.
    pub place: Place,
    /// The id of the record, if it has one.
    pub record: Option<String>,
    /// The field or column, if it is about one.
    pub field: Option<String>,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The file as a whole.
    File,
    /// A line of a CSV file, the heading being line 1.
    Line(u64),
    /// Where JSON could not be read on.
    LineColumn {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// An object within JSON, as a JSON pointer (RFC 6901); empty for the whole.
    Pointer(String),
}

/// How much a problem matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing; nothing is wrong.
    Note,
    /// Wrong, but the record can be used as it stands.
    Warning,
    /// The record cannot be used.
    Error,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ProblemKind {
    /// A required field is missing or empty.
    Missing,
    /// The value has another type.
    WrongType {
        /// The type the standard demands.
        expected: &'static str,
    },
    /// The value is not in the standard's list.
    NotInList {
        /// The value.
        value: String,
    },
    /// A key points to a record that is not there.
    DanglingKey {
        /// The kind of record it should point to.
        target: &'static str,
        /// The key.
        key: String,
    },
    /// A key contradicts the record it stands beside or within.
    KeyMismatch {
        /// The key.
        key: String,
        /// What it should be.
        expected: String,
    },
    /// A location or program stands under two organizations; it stays with the first.
    TwoOwners {
        /// The organization it stays with.
        first: String,
        /// The other.
        second: String,
    },
    /// The broader record lies outside this data.
    ParentOutside {
        /// Its id.
        key: String,
    },
    /// A record belongs to no other and is kept by itself.
    Unlinked,
    /// More is free than there is.
    CapacityAboveMaximum {
        /// Free.
        available: String,
        /// In all.
        maximum: String,
    },
    /// The same id came before with other content.
    DuplicateId,
    /// Not a date.
    InvalidDate {
        /// What stood there.
        value: String,
    },
    /// Not a time of day.
    InvalidTime {
        /// What stood there.
        value: String,
    },
    /// Not a number.
    InvalidNumber {
        /// What stood there.
        value: String,
    },
    /// Not an address on the web; shown as text.
    InvalidUrl,
    /// A scheme that no address in a directory may have, such as `javascript:`.
    ForbiddenScheme {
        /// The scheme.
        scheme: String,
    },
    /// Not an e-mail address; shown as text.
    InvalidEmail,
    /// Longer than anybody would read.
    TooLong {
        /// Characters.
        length: usize,
        /// Characters allowed.
        limit: usize,
    },
    /// A control character or NUL.
    ControlCharacter {
        /// Its code point.
        code: u32,
    },
    /// Not UTF-8.
    InvalidUtf8,
    /// Lotse's own part, or a record as a whole, does not fit our types.
    Unreadable {
        /// What the parser said.
        detail: String,
    },
    /// Not JSON from here on.
    Syntax {
        /// What the parser said.
        detail: String,
    },
    /// An object that is no record of the standard.
    UnknownObject,
    /// A table the standard does not know; left out.
    UnknownTable,
    /// An archive or a folder without a single table of the standard.
    NoTables,
    /// A table that came twice.
    DuplicateTable,
    /// A column that came twice.
    DuplicateColumn,
    /// A row with more or fewer cells than the heading.
    CellCount {
        /// Cells in the row.
        cells: usize,
        /// Cells in the heading.
        columns: usize,
    },
    /// The archive is damaged.
    BrokenArchive {
        /// What the parser said.
        detail: String,
    },
    /// The input could not be read.
    Io {
        /// What the system said.
        detail: String,
    },
    /// More bytes, unpacked, than allowed.
    TooBig {
        /// Bytes allowed.
        limit: u64,
    },
    /// More entries than allowed.
    TooManyEntries {
        /// Entries.
        entries: usize,
        /// Entries allowed.
        limit: usize,
    },
    /// Packed more tightly than honest tables are.
    Ratio {
        /// Times allowed.
        limit: u64,
    },
    /// An entry with an absolute path, `..`, or a link.
    UnsafePath,
    /// An archive within the archive.
    NestedArchive,
    /// An encrypted entry.
    Encrypted,
}

impl ProblemKind {
    /// How much it matters.
    pub fn severity(&self) -> Severity {
        match self {
            Self::UnknownTable | Self::ParentOutside { .. } | Self::Unlinked => Severity::Note,
            Self::CapacityAboveMaximum { .. }
            | Self::TwoOwners { .. }
            | Self::InvalidUrl
            | Self::InvalidEmail => Severity::Warning,
            _ => Severity::Error,
        }
    }
}

impl Problem {
    /// How much it matters.
    pub fn severity(&self) -> Severity {
        self.kind.severity()
    }

    /// Whether the record cannot be used.
    pub fn is_error(&self) -> bool {
        self.severity() == Severity::Error
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File => Ok(()),
            Self::Line(line) => write!(f, ":{line}"),
            Self::LineColumn { line, column } => write!(f, ":{line}:{column}"),
            Self::Pointer(pointer) => write!(f, "#{pointer}"),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.file, self.place)?;
        if let Some(record) = &self.record {
            write!(f, " [{record}]")?;
        }
        if let Some(field) = &self.field {
            write!(f, " {field}")?;
        }
        write!(f, ": {}", self.kind)
    }
}

impl fmt::Display for ProblemKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("required, but missing"),
            Self::WrongType { expected } => write!(f, "must be {expected}"),
            Self::NotInList { value } => write!(f, "{value:?} is not in the standard's list"),
            Self::DanglingKey { target, key } => write!(f, "there is no {target} {key}"),
            Self::KeyMismatch { key, expected } => write!(f, "{key} should be {expected}"),
            Self::TwoOwners { first, second } => write!(f, "stays with {first}, also of {second}"),
            Self::ParentOutside { key } => write!(f, "{key} is not part of this data"),
            Self::Unlinked => f.write_str("belongs to no record"),
            Self::CapacityAboveMaximum { available, maximum } => {
                write!(f, "{available} available of at most {maximum}")
            }
            Self::DuplicateId => f.write_str("the same id came before with other content"),
            Self::InvalidDate { value } => write!(f, "{value:?} is not a date"),
            Self::InvalidTime { value } => write!(f, "{value:?} is not a time"),
            Self::InvalidNumber { value } => write!(f, "{value:?} is not a number"),
            Self::InvalidUrl => f.write_str("not a web address"),
            Self::ForbiddenScheme { scheme } => write!(f, "addresses must not use {scheme}:"),
            Self::InvalidEmail => f.write_str("not an e-mail address"),
            Self::TooLong { length, limit } => write!(f, "{length} characters, allowed {limit}"),
            Self::ControlCharacter { code } => write!(f, "control character U+{code:04X}"),
            Self::InvalidUtf8 => f.write_str("not UTF-8"),
            Self::Unreadable { detail } => write!(f, "not understood: {detail}"),
            Self::Syntax { detail } => write!(f, "not JSON: {detail}"),
            Self::UnknownObject => f.write_str("no record of the standard"),
            Self::UnknownTable => f.write_str("no table of the standard; left out"),
            Self::NoTables => f.write_str("no CSV table of the standard in it"),
            Self::DuplicateTable => f.write_str("the table came twice"),
            Self::DuplicateColumn => f.write_str("the column came twice"),
            Self::CellCount { cells, columns } => {
                write!(f, "{cells} cells under {columns} columns")
            }
            Self::BrokenArchive { detail } => write!(f, "damaged archive: {detail}"),
            Self::Io { detail } => write!(f, "cannot be read: {detail}"),
            Self::TooBig { limit } => write!(f, "more than {limit} bytes"),
            Self::TooManyEntries { entries, limit } => {
                write!(f, "{entries} entries, allowed {limit}")
            }
            Self::Ratio { limit } => write!(f, "packed more than {limit} times"),
            Self::UnsafePath => f.write_str("unsafe path"),
            Self::NestedArchive => f.write_str("archive within the archive"),
            Self::Encrypted => f.write_str("encrypted"),
        }
    }
}
