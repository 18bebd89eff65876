//! The table of needs: topic × quarter × outcome, with the causes of each topic's gaps.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Serialize;

use super::outcome::NeedOutcome;
use super::quarter::Quarter;
use super::stage::Stage;
use crate::domain::id::CaseId;
use crate::domain::referral::Cause;
use crate::domain::topic::Taxonomy;

/// One need of one case with what became of it: what the report counts.
#[derive(Debug, Clone)]
pub struct Unit {
    /// The case: several needs of one person are one person.
    pub case: CaseId,
    /// Code of the topic.
    pub topic: String,
    /// The day the need was recorded, which decides the quarter.
    pub since: NaiveDate,
    /// What became of it.
    pub outcome: NeedOutcome,
    /// Days to the first appointment.
    pub days_to_appointment: Option<i64>,
    /// How far it came.
    pub stage: Stage,
    /// Planning area of the home; none where that is not known.
    pub area: Option<String>,
}

/// The columns of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Somebody arrived.
    Served,
    /// Something is under way.
    Waiting,
    /// A gap.
    Unserved,
}

impl Outcome {
    /// All of them, in the order of the columns.
    pub const ALL: [Outcome; 3] = [Outcome::Served, Outcome::Waiting, Outcome::Unserved];

    /// Its key, as named in the languages.
    pub fn key(self) -> &'static str {
        match self {
            Self::Served => "served",
            Self::Waiting => "waiting",
            Self::Unserved => "unserved",
        }
    }

    fn of(outcome: &NeedOutcome) -> Self {
        match outcome {
            NeedOutcome::Served => Self::Served,
            NeedOutcome::Waiting => Self::Waiting,
            NeedOutcome::Unserved(_) => Self::Unserved,
        }
    }
}

/// How many needs, and how many people they belong to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Count {
    /// Needs.
    pub needs: u32,
    /// Cases these needs belong to: one person counts once, however many needs.
    pub cases: u32,
}

/// One cell: the needs of a topic in a quarter, by outcome.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct GapCell {
    /// Somebody arrived.
    pub served: Count,
    /// Something is under way.
    pub waiting: Count,
    /// Gaps.
    pub unserved: Count,
    /// All three. Needs add up; cases do not, as one case can have needs of several outcomes.
    pub total: Count,
}

impl GapCell {
    /// The needs of one outcome.
    pub fn of(&self, outcome: Outcome) -> Count {
        match outcome {
            Outcome::Served => self.served,
            Outcome::Waiting => self.waiting,
            Outcome::Unserved => self.unserved,
        }
    }
}

/// One topic, or all of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct GapRow {
    /// Code of the topic; empty in the row of all topics.
    pub topic: String,
    /// One cell for each quarter.
    pub cells: Vec<GapCell>,
    /// All quarters together.
    pub total: GapCell,
    /// Unserved needs of all quarters by primary cause; they add up to `total.unserved`.
    pub causes: BTreeMap<Cause, Count>,
    /// Unserved needs by every cause that plays a part. They do not add up.
    pub all_causes: BTreeMap<Cause, Count>,
}

/// Needs by topic, quarter and outcome.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct GapTable {
    /// The columns: every quarter of the period, also those without a need.
    pub quarters: Vec<Quarter>,
    /// The rows: every topic with a need in the period, in the order of the taxonomy.
    pub rows: Vec<GapRow>,
    /// All topics together.
    pub total: GapRow,
}

impl GapTable {
    /// Counts units; those outside the quarters are left out.
    pub fn of(units: &[Unit], quarters: Vec<Quarter>, taxonomy: &Taxonomy) -> Self {
        let mut rows: BTreeMap<&str, RowTally<'_>> = BTreeMap::new();
        let mut total = RowTally::default();
        for unit in units {
            let Ok(column) = quarters.binary_search(&Quarter::of(unit.since)) else { continue };
            rows.entry(&unit.topic).or_default().add(unit, column);
            total.add(unit, column);
        }
        let width = quarters.len();
        // A topic that is no longer in the taxonomy comes last.
        let place = |topic: &str| taxonomy.all().iter().position(|known| known.code == topic);
        let mut rows: Vec<_> = rows.into_iter().collect();
        rows.sort_by_key(|(topic, _)| (place(topic).unwrap_or(usize::MAX), *topic));
        Self {
            rows: rows.into_iter().map(|(topic, tally)| tally.row(topic, width)).collect(),
            total: total.row("", width),
            quarters,
        }
    }

    /// The row of a topic.
    pub fn row(&self, topic: &str) -> Option<&GapRow> {
        self.rows.iter().find(|row| row.topic == topic)
    }
}

/// One planning area.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct AreaRow {
    /// Its name; empty where the home is not known or lies in none.
    pub area: String,
    /// Its needs.
    pub total: GapCell,
    /// Unserved needs by topic; they add up to `total.unserved`.
    pub unserved: BTreeMap<String, Count>,
}

impl AreaRow {
    /// Counts units by area, in the order of their names.
    pub(super) fn all(units: &[Unit]) -> Vec<Self> {
        let mut areas: BTreeMap<&str, AreaTally<'_>> = BTreeMap::new();
        for unit in units {
            let area = areas.entry(unit.area.as_deref().unwrap_or_default()).or_default();
            area.total.add(unit);
            if matches!(unit.outcome, NeedOutcome::Unserved(_)) {
                area.unserved.entry(&unit.topic).or_default().add(&unit.case);
            }
        }
        let row = |(area, tally): (&str, AreaTally<'_>)| Self {
            area: area.to_owned(),
            total: tally.total.cell(),
            unserved: tally.unserved.iter().map(|(t, n)| ((*t).to_owned(), n.count())).collect(),
        };
        areas.into_iter().map(row).collect()
    }
}

#[derive(Debug, Default)]
struct AreaTally<'a> {
    total: CellTally<'a>,
    unserved: BTreeMap<&'a str, Tally<'a>>,
}

/// Needs and the people they belong to, while counting.
#[derive(Debug, Clone, Default)]
pub(super) struct Tally<'a> {
    needs: u32,
    cases: BTreeSet<&'a CaseId>,
}

impl<'a> Tally<'a> {
    /// One more need of this case.
    pub(super) fn add(&mut self, case: &'a CaseId) {
        self.needs += 1;
        self.cases.insert(case);
    }

    /// What was counted.
    pub(super) fn count(&self) -> Count {
        Count { needs: self.needs, cases: u32::try_from(self.cases.len()).unwrap_or(u32::MAX) }
    }
}

#[derive(Debug, Default)]
struct CellTally<'a> {
    by_outcome: BTreeMap<Outcome, Tally<'a>>,
    total: Tally<'a>,
}

impl<'a> CellTally<'a> {
    fn add(&mut self, unit: &'a Unit) {
        self.by_outcome.entry(Outcome::of(&unit.outcome)).or_default().add(&unit.case);
        self.total.add(&unit.case);
    }

    fn cell(&self) -> GapCell {
        let of = |outcome| self.by_outcome.get(&outcome).map_or_else(Count::default, Tally::count);
        GapCell {
            served: of(Outcome::Served),
            waiting: of(Outcome::Waiting),
            unserved: of(Outcome::Unserved),
            total: self.total.count(),
        }
    }
}

#[derive(Debug, Default)]
struct RowTally<'a> {
    cells: BTreeMap<usize, CellTally<'a>>,
    total: CellTally<'a>,
    causes: BTreeMap<Cause, Tally<'a>>,
    all_causes: BTreeMap<Cause, Tally<'a>>,
}

impl<'a> RowTally<'a> {
    fn add(&mut self, unit: &'a Unit, column: usize) {
        self.cells.entry(column).or_default().add(unit);
        self.total.add(unit);
        let NeedOutcome::Unserved(gap) = &unit.outcome else { return };
        self.causes.entry(gap.primary).or_default().add(&unit.case);
        for cause in &gap.causes {
            self.all_causes.entry(*cause).or_default().add(&unit.case);
        }
    }

    fn row(&self, topic: &str, width: usize) -> GapRow {
        let cell = |column| self.cells.get(&column).map_or_else(GapCell::default, CellTally::cell);
        let counts = |tallies: &BTreeMap<Cause, Tally<'_>>| {
            tallies.iter().map(|(cause, tally)| (*cause, tally.count())).collect()
        };
        GapRow {
            topic: topic.to_owned(),
            cells: (0..width).map(cell).collect(),
            total: self.total.cell(),
            causes: counts(&self.causes),
            all_causes: counts(&self.all_causes),
        }
    }
}
