//! The dossier for the Jugendkonferenz: what every rendering of it – page, slides, table file,
//! print – says, in keys and values. Made of a release alone, so that nothing unreleased is in it.

mod beside;
mod mark;
mod parts;
mod sheet;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::decision::Decision;
use super::quarter::Quarter;
use super::release::Release;

pub use mark::{Mark, marked};
pub use sheet::{Drawing, Entry, Sheet};

/// Sentences on page one.
pub const SENTENCES: usize = 3;

/// What people wrote into a dossier.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Words {
    /// The sentences of page one.
    pub sentences: Vec<String>,
    /// The one decision asked for.
    pub decision: String,
    /// What young people said, in other words than theirs; only what at least three said alike.
    pub voices: String,
}

/// Words as they were saved once; never changed after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordsVersion {
    /// 1, 2, …
    pub version: i64,
    /// When.
    pub made_at: DateTime<Utc>,
    /// The words.
    pub words: Words,
}

/// A dossier.
#[derive(Debug, Clone, PartialEq)]
pub struct Dossier {
    /// What the release is called.
    pub title: String,
    /// The first quarter.
    pub first: Quarter,
    /// The last.
    pub last: Quarter,
    /// The day its figures are of.
    pub made_on: NaiveDate,
    /// Version of its words; none while they are proposals of the machine.
    pub version: Option<i64>,
    /// Five figures: key of what it is, the figure, and what to know beside it.
    pub figures: Vec<(&'static str, Entry, Option<Entry>)>,
    /// What people wrote.
    pub words: Words,
    /// The parts, in order.
    pub parts: Vec<Part>,
}

/// A part with its tables.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Key of its heading.
    pub key: &'static str,
    /// Its tables.
    pub sheets: Vec<Sheet>,
}

impl Dossier {
    /// The dossier of a release. `others` are the other releases, for the trend; `decisions` are
    /// what is proposed and what became of what was.
    pub fn of(
        release: &Release,
        others: &[Release],
        words: Option<&WordsVersion>,
        decisions: &[Decision],
        made_on: NaiveDate,
    ) -> Self {
        Self {
            title: release.title.clone(),
            first: release.first,
            last: release.last,
            made_on,
            version: words.map(|words| words.version),
            figures: parts::figures(&release.figures),
            words: words.map(|words| words.words.clone()).unwrap_or_default(),
            parts: parts::all(release, others, decisions),
        }
    }
}
