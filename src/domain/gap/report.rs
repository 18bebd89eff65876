//! The gap report: the table with all that must stand beside it to be read rightly.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Serialize;

use super::condition::Condition;
use super::map::AreaMap;
use super::outcome::NeedOutcome;
use super::public::PublicTable;
use super::quarter::Quarter;
use super::sources::Sources;
use super::stage::{self, Stage};
use super::table::{AreaRow, Count, GapTable, Tally, Unit};
use super::waits::Waits;
use crate::domain::id::OfferId;
use crate::domain::referral::Cause;
use crate::domain::topic::Taxonomy;

/// What the report is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Period {
    /// First day on which a counted need was recorded.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// The day the report was made: outcomes are those known on this day.
    pub made_on: NaiveDate,
}

/// Whom the figures speak of. Cases are those who came: never all who need something.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
pub struct Coverage {
    /// Cases with a need in the period.
    pub cases: u32,
    /// Agencies those cases belong to.
    pub agencies: u32,
    /// Needs in the period.
    pub needs: u32,
    /// Pairs of an unserved need and an offer of its kind that were judged for the last day.
    pub judged: u32,
    /// Those of which something is not known: a fact, a rule, an exception or the places.
    pub unknown: u32,
}

impl Coverage {
    /// Share of judged pairs of which something is not known, 0 to 1; `None` when none was judged.
    pub fn unknown_share(&self) -> Option<f64> {
        (self.judged > 0).then(|| f64::from(self.unknown) / f64::from(self.judged))
    }
}

/// How many unserved needs a kind of condition keeps from an offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ConditionCount {
    /// The kind of condition.
    pub condition: Condition,
    /// Needs and the people behind them.
    pub count: Count,
    /// Offers concerned.
    pub offers: u32,
}

/// The gap report. No single case is in it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GapReport {
    /// What it is about.
    pub period: Period,
    /// Whom it speaks of.
    pub coverage: Coverage,
    /// Needs by topic, quarter and outcome, and why.
    pub table: GapTable,
    /// The same by broad topic: what may leave the house. With single topics nearly every count of
    /// one county would be too small to be shown.
    pub areas: GapTable,
    /// Needs by planning area; topics are the broad ones.
    pub places: Vec<AreaRow>,
    /// How many needs came at least so far, stage by stage.
    pub funnel: Vec<(Stage, Count)>,
    /// Days to the first appointment.
    pub waits: Waits,
    /// The same gaps by their primary cause on the day of search: what has changed since shows in
    /// the difference to the table's causes.
    pub at_search: BTreeMap<Cause, Count>,
    /// What the rules are about where a rule is the primary cause, the most frequent first. A need
    /// counts under every rule that excludes it.
    pub exclusions: Vec<ConditionCount>,
    /// Unserved needs that miss an offer by this one condition, the most frequent first.
    pub near_misses: Vec<ConditionCount>,
    /// What else speaks of gaps. Never added up with the needs.
    pub sources: Sources,
    /// The planning areas, drawn.
    #[serde(skip)]
    pub map: Option<AreaMap>,
}

impl GapReport {
    /// Counts units. `coverage` says what was judged; cases and needs are counted here. Other sources
    /// and the map are put beside it afterwards.
    pub fn of(period: Period, units: &[Unit], coverage: Coverage, taxonomy: &Taxonomy) -> Self {
        let quarters = Quarter::between(period.from, period.to);
        let cases: BTreeSet<_> = units.iter().map(|unit| &unit.case).collect();
        let mut at_search: BTreeMap<Cause, Tally<'_>> = BTreeMap::new();
        let mut exclusions = Conditions::default();
        let mut near_misses = Conditions::default();
        for unit in units {
            let NeedOutcome::Unserved(gap) = &unit.outcome else { continue };
            at_search.entry(gap.at_search).or_default().add(&unit.case);
            for (condition, offers) in &gap.excluded_by {
                exclusions.add(unit, offers.iter().map(|offer| (condition, offer)));
            }
            near_misses.add(unit, gap.near_misses.iter().map(|n| (&n.condition, &n.offer)));
        }
        let broad = by_area(units, taxonomy);
        Self {
            period,
            coverage: Coverage {
                cases: number(cases.len()),
                needs: number(units.len()),
                ..coverage
            },
            areas: GapTable::of(&broad, quarters.clone(), taxonomy),
            places: AreaRow::all(&broad),
            funnel: stage::funnel(units),
            table: GapTable::of(units, quarters, taxonomy),
            waits: Waits::of(units.iter().filter_map(|unit| unit.days_to_appointment).collect()),
            at_search: at_search.into_iter().map(|(cause, tally)| (cause, tally.count())).collect(),
            exclusions: exclusions.counts(),
            near_misses: near_misses.counts(),
            sources: Sources::default(),
            map: None,
        }
    }

    /// The table as it may leave the house.
    pub fn public(&self) -> PublicTable {
        PublicTable::of(&self.areas, &self.places)
    }
}

fn by_area(units: &[Unit], taxonomy: &Taxonomy) -> Vec<Unit> {
    let broad = |unit: &Unit| taxonomy.root_of(&unit.topic).to_owned();
    units.iter().map(|unit| Unit { topic: broad(unit), ..unit.clone() }).collect()
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// Needs and offers by condition, while counting.
#[derive(Default)]
struct Conditions<'a>(BTreeMap<&'a Condition, (Tally<'a>, BTreeSet<&'a OfferId>)>);

impl<'a> Conditions<'a> {
    /// A need counts once under each condition, however many offers it concerns.
    fn add(
        &mut self,
        unit: &'a Unit,
        conditions: impl Iterator<Item = (&'a Condition, &'a OfferId)>,
    ) {
        let mut seen = BTreeSet::new();
        for (condition, offer) in conditions {
            let (tally, offers) = self.0.entry(condition).or_default();
            offers.insert(offer);
            if seen.insert(condition) {
                tally.add(&unit.case);
            }
        }
    }

    fn counts(self) -> Vec<ConditionCount> {
        let count =
            |(condition, (tally, offers)): (&Condition, (Tally<'_>, BTreeSet<_>))| ConditionCount {
                condition: condition.clone(),
                count: tally.count(),
                offers: number(offers.len()),
            };
        let mut counts: Vec<_> = self.0.into_iter().map(count).collect();
        counts.sort_by_key(|c| std::cmp::Reverse(c.count.needs));
        counts
    }
}
