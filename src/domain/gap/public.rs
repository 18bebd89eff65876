//! The gap table as it may leave the house: small counts hidden, and what would give them away.
//!
//! Published are the primary causes, which add up. Counts by every cause that plays a part, near
//! misses and exclusions stay inside: they overlap, so no sum could protect them.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::quarter::Quarter;
use super::suppress::{Cells, THRESHOLD, Zero};
use super::table::{Count, GapCell, GapRow, GapTable};
use crate::domain::referral::Cause;

/// A count as the public may see it. Sent as a number, or as `null` where it is hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// So many needs.
    Count(u32),
    /// Too few people, none at all included; or it would give such a count away.
    Hidden,
}

impl Shown {
    /// The number, where it is shown.
    pub fn count(self) -> Option<u32> {
        match self {
            Self::Count(needs) => Some(needs),
            Self::Hidden => None,
        }
    }
}

impl Serialize for Shown {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.count().serialize(serializer)
    }
}

/// One cell in public.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct PublicCell {
    /// Somebody arrived.
    pub served: Shown,
    /// Something is under way.
    pub waiting: Shown,
    /// Gaps.
    pub unserved: Shown,
    /// All three.
    pub total: Shown,
}

/// One topic in public, or all of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PublicRow {
    /// Code of the topic; empty in the row of all topics.
    pub topic: String,
    /// One cell for each quarter.
    pub cells: Vec<PublicCell>,
    /// All quarters together.
    pub total: PublicCell,
    /// Unserved needs by primary cause: every cause that occurs in any topic; none where there are too
    /// few gaps in all.
    pub causes: BTreeMap<Cause, Shown>,
}

/// The table in public.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PublicTable {
    /// The columns.
    pub quarters: Vec<Quarter>,
    /// The rows.
    pub rows: Vec<PublicRow>,
    /// All topics together.
    pub total: PublicRow,
}

impl PublicTable {
    /// Hides what must be hidden, over the whole table, its margins and the causes at once.
    pub fn of(table: &GapTable) -> Self {
        let mut cells = Cells::default();
        let enough = table.total.total.unserved.cases >= THRESHOLD;
        let causes = table.total.causes.keys().filter(|_| enough);
        let causes: Vec<Cause> = causes.copied().collect();
        let rows = table.rows.iter().map(|row| enter_row(&mut cells, row, &causes, 0));
        let rows: Vec<RowPlan> = rows.collect();
        let total = enter_row(&mut cells, &table.total, &causes, MARGIN);
        // A topic and a cause are listed only where there is a need.
        rows.iter().for_each(|row| cells.at_least_one(row.total[TOTAL]));
        total.causes.values().for_each(|cause| cells.at_least_one(*cause));
        tie_rows(&mut cells, &rows, &total);
        let hidden = cells.hidden();
        let rows = table.rows.iter().zip(&rows);
        Self {
            quarters: table.quarters.clone(),
            rows: rows.map(|(row, plan)| public_row(row, plan, &hidden)).collect(),
            total: public_row(&table.total, &total, &hidden),
        }
    }
}

/// Numbers of the four counts of a cell: the outcomes in order, then the total.
type CellPlan = [usize; 4];

/// Where the total stands in it.
const TOTAL: usize = 3;

/// Where the counts of a row stand among the cells.
struct RowPlan {
    quarters: Vec<CellPlan>,
    total: CellPlan,
    causes: BTreeMap<Cause, usize>,
}

/// How much a margin is worth above what it sums up.
const MARGIN: u32 = 10;

/// The report is about gaps: what is unserved is worth most, then how many there are at all.
fn enter_cell(cells: &mut Cells, cell: &GapCell, margin: u32) -> CellPlan {
    let served = cells.add(cell.served, margin, Zero::Hidden);
    let waiting = cells.add(cell.waiting, margin, Zero::Hidden);
    let unserved = cells.add(cell.unserved, margin + 2, Zero::Hidden);
    let total = cells.add(cell.total, margin + 1, Zero::Hidden);
    cells.sum(total, vec![served, waiting, unserved]);
    [served, waiting, unserved, total]
}

/// Causes that a topic does not have are shown as zero, unless that would say that there is no gap
/// where the number of gaps is hidden.
fn enter_row(cells: &mut Cells, row: &GapRow, causes: &[Cause], margin: u32) -> RowPlan {
    let quarters = row.cells.iter().map(|cell| enter_cell(cells, cell, margin));
    let quarters: Vec<CellPlan> = quarters.collect();
    let total = enter_cell(cells, &row.total, margin + MARGIN);
    for (at, cell) in total.iter().enumerate() {
        cells.sum(*cell, quarters.iter().map(|quarter| quarter[at]).collect());
    }
    let few = row.total.unserved.cases < THRESHOLD;
    let zero = if few { Zero::Hidden } else { Zero::Shown };
    let enter = |cause: &Cause| (*cause, cells.add(cause_count(row, *cause), margin + 1, zero));
    let causes: BTreeMap<Cause, usize> = causes.iter().map(enter).collect();
    if !causes.is_empty() {
        let [_, _, unserved, _] = total;
        cells.sum(unserved, causes.values().copied().collect());
    }
    RowPlan { quarters, total, causes }
}

fn cause_count(row: &GapRow, cause: Cause) -> Count {
    row.causes.get(&cause).copied().unwrap_or_default()
}

/// The row of all topics is the sum of the others.
fn tie_rows(cells: &mut Cells, rows: &[RowPlan], all: &RowPlan) {
    for (column, quarter) in all.quarters.iter().enumerate() {
        for (at, cell) in quarter.iter().enumerate() {
            cells.sum(*cell, rows.iter().map(|row| row.quarters[column][at]).collect());
        }
    }
    for (at, cell) in all.total.iter().enumerate() {
        cells.sum(*cell, rows.iter().map(|row| row.total[at]).collect());
    }
    for (cause, cell) in &all.causes {
        let parts = rows.iter().filter_map(|row| row.causes.get(cause).copied());
        cells.sum(*cell, parts.collect());
    }
}

fn public_row(row: &GapRow, plan: &RowPlan, hidden: &[bool]) -> PublicRow {
    let shown = |count: Count, at: usize| match hidden[at] {
        true => Shown::Hidden,
        false => Shown::Count(count.needs),
    };
    let cell = |cell: &GapCell, [served, waiting, unserved, total]: CellPlan| PublicCell {
        served: shown(cell.served, served),
        waiting: shown(cell.waiting, waiting),
        unserved: shown(cell.unserved, unserved),
        total: shown(cell.total, total),
    };
    let cause = |cause: &Cause, at: &usize| (*cause, shown(cause_count(row, *cause), *at));
    PublicRow {
        topic: row.topic.clone(),
        cells: row.cells.iter().zip(&plan.quarters).map(|(c, at)| cell(c, *at)).collect(),
        total: cell(&row.total, plan.total),
        causes: plan.causes.iter().map(|(key, at)| cause(key, at)).collect(),
    }
}
