//! The report for the Jugendkonferenz on paper: page one, then tables with their drawings, then a
//! sheet for each decision.

use serde::Serialize;

use super::Frame;
use super::pdf::{self, Failed, Template};

const TEMPLATE: Template =
    Template { main: include_str!("templates/report.typ"), parts: &[pdf::COMMON] };

/// A report.
#[derive(Debug, Serialize)]
pub struct Report {
    /// What it says about itself.
    #[serde(flatten)]
    pub frame: Frame,
    /// Period and version, in words.
    pub lead: String,
    /// Five figures.
    pub figures: Vec<Figure>,
    /// Three sentences.
    pub sentences: Vec<String>,
    /// Heading of the decision.
    pub asked: String,
    /// The one decision; may be empty.
    pub decision: String,
    /// The parts.
    pub parts: Vec<Part>,
    /// Heading and text of what young people said; the text may be empty.
    pub voices: (String, String),
    /// Heading and lines of what the figures mean.
    pub definitions: (String, Vec<String>),
    /// A page each.
    pub resolutions: Vec<Resolution>,
}

/// A figure of page one.
#[derive(Debug, Serialize)]
pub struct Figure {
    /// What it is.
    pub label: String,
    /// The figure.
    pub figure: String,
    /// What to know beside it; may be empty.
    pub beside: String,
}

/// A part with its tables.
#[derive(Debug, Serialize)]
pub struct Part {
    /// Its heading.
    pub title: String,
    /// Its tables.
    pub tables: Vec<Table>,
}

/// A table, and its drawing above it.
#[derive(Debug, Serialize)]
pub struct Table {
    /// Its heading.
    pub title: String,
    /// What must be known to read it; may be empty.
    pub note: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, in words.
    pub rows: Vec<Vec<String>>,
    /// How strong each cell glows, from 0 to 4; empty where none does.
    pub heat: Vec<Vec<u8>>,
    /// Its drawing. The table says the same to those who cannot see it.
    pub drawing: Option<Drawing>,
}

/// A column.
#[derive(Debug, Serialize)]
pub struct Column {
    /// Its heading.
    pub label: String,
    /// Whether numbers stand in it.
    pub number: bool,
}

/// A drawing of a table.
#[derive(Debug, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Drawing {
    /// A bar for each row.
    Bars(Vec<Bar>),
    /// Lines over columns.
    Course(Course),
}

/// A bar.
#[derive(Debug, Serialize)]
pub struct Bar {
    /// What stands above it.
    pub said: String,
    /// How long it is, from 0 to 1; none where the number is hidden.
    pub share: Option<f64>,
}

/// Lines over columns.
#[derive(Debug, Serialize)]
pub struct Course {
    /// What the columns are.
    pub columns: Vec<String>,
    /// Name of each line, and a value for each column; none where it is hidden.
    pub lines: Vec<(String, Vec<Option<u32>>)>,
    /// The top of the scale, in four steps.
    pub top: u32,
}

/// A decision on a page of its own.
#[derive(Debug, Serialize)]
pub struct Resolution {
    /// What the page is.
    pub kind: String,
    /// What is to be done.
    pub title: String,
    /// Why, who, until when, and how it stands: label and words.
    pub terms: Vec<(String, String)>,
    /// Room for the vote.
    pub vote: String,
}

impl Report {
    /// The PDF. Blocks for some tenths of a second.
    ///
    /// # Errors
    /// When it cannot be set: a defect of ours.
    pub fn pdf(&self) -> Result<Vec<u8>, Failed> {
        pdf::set(TEMPLATE, self)
    }
}
