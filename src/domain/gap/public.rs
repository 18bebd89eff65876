//! The gap table as it may leave the house: small counts hidden, and what would give them away.
//!
//! Published are the primary causes, which add up. Counts by every cause that plays a part, near
//! misses and exclusions stay inside: they overlap, so no sum could protect them.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::quarter::Quarter;
use super::suppress::{Cells, THRESHOLD, Zero};
use super::table::{AreaRow, Count, GapCell, GapRow, GapTable};
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

impl<'de> Deserialize<'de> for Shown {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Option::deserialize(deserializer)?.map_or(Self::Hidden, Self::Count))
    }
}

/// One cell in public.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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

/// One planning area in public.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicArea {
    /// Its name; empty where the home is not known or lies in none.
    pub area: String,
    /// Its needs.
    pub total: PublicCell,
    /// Unserved needs by topic: every topic of the table.
    pub unserved: BTreeMap<String, Shown>,
}

/// The table in public.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicTable {
    /// The columns.
    pub quarters: Vec<Quarter>,
    /// The rows.
    pub rows: Vec<PublicRow>,
    /// All topics together.
    pub total: PublicRow,
    /// The same needs by planning area.
    pub areas: Vec<PublicArea>,
}

impl PublicTable {
    /// Hides what must be hidden, over the whole table, its margins, the causes and the areas at once.
    /// `areas` counts the same needs as `table`, by the same topics.
    pub fn of(table: &GapTable, areas: &[AreaRow]) -> Self {
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
        let places = enter_areas(&mut cells, table, areas, &rows, &total);
        let hidden = cells.hidden();
        let public_areas =
            areas.iter().zip(&places).map(|(area, plan)| plan.shown(area, table, &hidden));
        let public_areas = public_areas.collect();
        let rows = table.rows.iter().zip(&rows);
        Self {
            quarters: table.quarters.clone(),
            rows: rows.map(|(row, plan)| public_row(row, plan, &hidden)).collect(),
            total: public_row(&table.total, &total, &hidden),
            areas: public_areas,
        }
    }
}

/// Where the counts of an area stand among the cells: its needs, and its unserved ones by topic in
/// the order of the table.
struct AreaPlan {
    total: CellPlan,
    unserved: Vec<usize>,
}

/// Areas are another way to take the same totals apart: all topics' by outcome, and each topic's
/// unserved needs.
fn enter_areas(
    cells: &mut Cells,
    table: &GapTable,
    areas: &[AreaRow],
    rows: &[RowPlan],
    all: &RowPlan,
) -> Vec<AreaPlan> {
    let mut plans = Vec::new();
    for area in areas {
        let total = enter_cell(cells, &area.total, MARGIN);
        cells.at_least_one(total[TOTAL]);
        let unserved: Vec<usize> = table
            .rows
            .iter()
            .map(|row| cells.add(unserved_count(area, &row.topic), 1, Zero::Hidden))
            .collect();
        cells.sum(total[UNSERVED], unserved.clone());
        plans.push(AreaPlan { total, unserved });
    }
    if plans.is_empty() {
        return plans;
    }
    for (at, cell) in all.total.iter().enumerate() {
        cells.sum(*cell, plans.iter().map(|plan| plan.total[at]).collect());
    }
    for (number, row) in rows.iter().enumerate() {
        cells.sum(row.total[UNSERVED], plans.iter().map(|plan| plan.unserved[number]).collect());
    }
    plans
}

fn unserved_count(area: &AreaRow, topic: &str) -> Count {
    area.unserved.get(topic).copied().unwrap_or_default()
}

impl AreaPlan {
    fn shown(&self, area: &AreaRow, table: &GapTable, hidden: &[bool]) -> PublicArea {
        let topics = table.rows.iter().zip(&self.unserved);
        let unserved = topics.map(|(row, at)| {
            (row.topic.clone(), shown(unserved_count(area, &row.topic), *at, hidden))
        });
        PublicArea {
            area: area.area.clone(),
            total: public_cell(&area.total, self.total, hidden),
            unserved: unserved.collect(),
        }
    }
}

/// Numbers of the four counts of a cell: the outcomes in order, then the total.
type CellPlan = [usize; 4];

/// Where the unserved needs and the total stand in it.
const UNSERVED: usize = 2;
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

/// A count, unless it is hidden.
fn shown(count: Count, at: usize, hidden: &[bool]) -> Shown {
    if hidden[at] { Shown::Hidden } else { Shown::Count(count.needs) }
}

fn public_cell(cell: &GapCell, plan: CellPlan, hidden: &[bool]) -> PublicCell {
    let [served, waiting, unserved, total] = plan;
    PublicCell {
        served: shown(cell.served, served, hidden),
        waiting: shown(cell.waiting, waiting, hidden),
        unserved: shown(cell.unserved, unserved, hidden),
        total: shown(cell.total, total, hidden),
    }
}

fn public_row(row: &GapRow, plan: &RowPlan, hidden: &[bool]) -> PublicRow {
    let cells = row.cells.iter().zip(&plan.quarters);
    let cause =
        |(cause, at): (&Cause, &usize)| (*cause, shown(cause_count(row, *cause), *at, hidden));
    PublicRow {
        topic: row.topic.clone(),
        cells: cells.map(|(cell, at)| public_cell(cell, *at, hidden)).collect(),
        total: public_cell(&row.total, plan.total, hidden),
        causes: plan.causes.iter().map(cause).collect(),
    }
}
