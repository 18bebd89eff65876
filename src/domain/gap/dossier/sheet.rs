//! A table of a dossier, and how it is drawn.

use chrono::NaiveDate;

use super::mark::Mark;
use crate::domain::gap::whatif::Change;
use crate::domain::gap::{
    AreaMap, DecisionState, FigureUnit, Outcome, Quarter, Rough, Shown, Stage,
};
use crate::domain::referral::Cause;

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Entry {
    /// A topic, by its code; empty for all of them.
    Topic(String),
    /// A cause.
    Cause(Cause),
    /// A quarter.
    Quarter(Quarter),
    /// A step on the way.
    Stage(Stage),
    /// An outcome.
    Outcome(Outcome),
    /// A protected count.
    Count(Shown),
    /// A rounded count.
    Rough(Rough),
    /// A count of things, not of people.
    Number(u32),
    /// A share of two protected counts, in percent; none where one is hidden.
    Percent(Option<u32>),
    /// An official figure, in hundredths of its unit.
    Amount(i64, FigureUnit),
    /// A letter that stands in a drawing.
    Letter(char),
    /// Weeks.
    Weeks(i64),
    /// A day.
    Day(NaiveDate),
    /// What changes; nothing for a new offer.
    Changes(Vec<Change>),
    /// What became of a proposal.
    State(DecisionState),
    /// Words people wrote, or a name.
    Words(String),
    /// A sentence of ours.
    Key(&'static str),
    /// Nothing to say.
    Nothing,
}

impl Entry {
    /// The number to draw and to calculate with.
    pub fn number(&self) -> Option<u32> {
        match self {
            Self::Count(count) => count.count(),
            Self::Rough(count) => count.about(),
            Self::Number(number) => Some(*number),
            Self::Percent(percent) => *percent,
            Self::Weeks(weeks) => u32::try_from(*weeks).ok(),
            _ => None,
        }
    }
}

/// How a table is drawn; the table always stands beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drawing {
    /// Not at all.
    None,
    /// A bar for each row, as long as its last number.
    Bars,
    /// Each cell as strong as its number.
    Heat,
    /// Each row as wide as its number, one below the other.
    Funnel,
    /// A line for each column of numbers, over the rows.
    Course,
    /// Each row an area of the map.
    Map,
}

/// A table.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Key of its title; unique in a dossier.
    pub key: &'static str,
    /// Headings of its columns.
    pub columns: Vec<Entry>,
    /// Its rows.
    pub rows: Vec<Vec<Entry>>,
    /// How it is drawn.
    pub drawing: Drawing,
    /// Key of what must be known to read it.
    pub note: Option<&'static str>,
    /// Resolutions within the rows of a course.
    pub marks: Vec<Mark>,
    /// The areas of a map.
    pub map: Option<AreaMap>,
}

impl Sheet {
    /// A table of that title, with nothing in it yet.
    pub(super) fn plain(key: &'static str) -> Self {
        Self {
            key,
            columns: Vec::new(),
            rows: Vec::new(),
            drawing: Drawing::None,
            note: None,
            marks: Vec::new(),
            map: None,
        }
    }
}
