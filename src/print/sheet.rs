//! An offer on paper: words and lines, ready to be set.

use serde::Serialize;

/// What a template shows of an offer.
#[derive(Debug, Serialize)]
pub struct Sheet {
    /// Name of the place in the document that links lead to; unique in it.
    pub label: String,
    /// Its name.
    pub name: String,
    /// Who runs it; may be empty.
    pub organization: String,
    /// What it is, in a word or two; may be empty.
    pub kind: String,
    /// What it is, in a sentence; may be empty.
    pub lead: String,
    /// What to mind: that it pauses, or what the provider warns of.
    pub notes: Vec<Line>,
    /// Whether there is a place.
    pub place: Place,
    /// Whether it is worth a try.
    pub worth: Vec<Row>,
    /// How to get in touch and there.
    pub reach: Vec<Row>,
    /// Rows of neither: what one brings, which law.
    pub more: Vec<Row>,
    /// How it goes; may be empty.
    pub steps: Row,
    /// When somebody last checked it.
    pub checked: String,
    /// Address of its page.
    pub address: String,
    /// The same as a QR code in SVG; empty where it is too long for one.
    pub qr: String,
    /// What the code is, for those who cannot see it.
    pub qr_alt: String,
}

/// The place sign, with the day it was stated.
#[derive(Debug, Clone, Serialize)]
pub struct Place {
    /// `free`, `waiting`, `full` or `unknown`.
    pub class: &'static str,
    /// The class in words.
    pub said: String,
    /// Of which day the statement is; empty without one.
    pub stand: String,
}

/// A question and the lines that answer it.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// The question.
    pub label: String,
    /// The answer.
    pub lines: Vec<Line>,
}

/// A line of an answer.
#[derive(Debug, Clone, Serialize)]
pub struct Line {
    /// The words.
    pub said: String,
    /// Whether they are in German whatever the language of the print.
    pub german: bool,
}

impl Line {
    /// Words of ours.
    pub fn ours(said: impl Into<String>) -> Self {
        Self { said: said.into(), german: false }
    }

    /// A provider's words, a name or an address.
    pub fn german(said: impl Into<String>) -> Self {
        Self { said: said.into(), german: true }
    }
}
