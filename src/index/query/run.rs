//! Finds, ranks and counts. First the offers that have every required word; if there is none, those that have the most.

use std::cmp::Ordering;

use tantivy::DocId;

use super::clause::clause;
use super::plan::Plan;
use super::request::{Found, Hit, Judged, Order, Request};
use super::walk::{Clause, Met, Walk};
use crate::index::columns::select::Select;
use crate::index::rows::Numbers;
use crate::index::schema::Fields;
use crate::index::{IndexError, View};

/// An offer must have this share of what the best offer has, and of what was asked.
const OF_BEST: f32 = 0.45;
const OF_ASKED: f32 = 0.3;
/// What falls this far behind the best in score touches the matter at most.
const FAR_BEHIND: f32 = 0.1;

/// All that one run needs.
pub struct Run<'a> {
    /// The state of the index.
    pub view: &'a View,
    /// Which offer has which row.
    pub numbers: &'a Numbers,
    /// The fields of the index.
    pub fields: &'a Fields,
    /// The filter.
    pub select: Select<'a>,
    /// What is asked.
    pub request: &'a Request<'a>,
}

/// An offer that passes.
#[derive(Debug, Clone, Copy)]
struct Candidate {
    row: u32,
    class: u8,
    has: f32,
    only_places: bool,
    score: f32,
    far: f64,
}

impl Run<'_> {
    /// Every offer that passes.
    pub fn all(self) -> Found {
        let rows = self.select.rows();
        let found = rows.filter_map(|row| {
            let class = self.judged(row)?.class;
            let far = self.far(row);
            Some(Candidate { row, class, has: 0.0, only_places: false, score: 0.0, far })
        });
        let found = found.collect();
        self.answer(found)
    }

    /// The offers that pass and have the words.
    pub fn by_words(self, plan: &Plan) -> Result<Found, IndexError> {
        let mut clauses = Vec::new();
        for wanted in &plan.wanted {
            if let Some(weight) = clause(wanted, &self.view.searcher, self.fields)? {
                let (required, place, telling) = (wanted.required, wanted.place, wanted.weight);
                let factor = wanted.weight * wanted.lift;
                clauses.push(Clause { weight, required, place, telling, factor });
            }
        }
        let asked = plan.wanted.iter().filter(|w| w.required).count();
        let can = clauses.iter().filter(|c| c.required).count();
        let mut found = Vec::new();
        // Of several concepts one may be a mere manner of speaking, so that an offer need not have all.
        let certain = plan.wanted.iter().any(|w| w.required && w.certain);
        if asked > 0 && can == asked && (asked == 1 || !certain) {
            self.collect(&clauses, true, &mut found)?;
        }
        if found.is_empty() && can > 0 {
            self.collect(&clauses, false, &mut found)?;
            keep_best(&mut found, plan);
        }
        drop_far(&mut found);
        Ok(self.answer(found))
    }

    fn collect(
        &self,
        clauses: &[Clause],
        all: bool,
        found: &mut Vec<Candidate>,
    ) -> Result<(), IndexError> {
        for (segment, reader) in self.view.searcher.segment_readers().iter().enumerate() {
            let rows = self.view.rows.of_segment(segment);
            let alive = reader.alive_bitset();
            let passes = |doc: DocId| {
                alive.is_none_or(|alive| alive.is_alive(doc))
                    && self.select.admits(rows[doc as usize])
            };
            let emit = |met: Met| {
                let row = rows[met.doc as usize];
                let Some(Judged { class, lift }) = self.judged(row) else { return };
                let Met { has, only_places, .. } = met;
                let score = met.score * lift;
                found.push(Candidate { row, class, has, only_places, score, far: self.far(row) });
            };
            let mut walk = Walk::new(clauses, reader)?;
            if all { walk.all_words(passes, emit) } else { walk.any_word(passes, emit) }
        }
        Ok(())
    }

    fn judged(&self, row: u32) -> Option<Judged> {
        self.request.judge.map_or(Some(Judged::default()), |judge| judge(self.numbers.offer(row)))
    }

    fn far(&self, row: u32) -> f64 {
        self.select.distance(row).unwrap_or(f64::INFINITY)
    }

    fn answer(&self, found: Vec<Candidate>) -> Found {
        let columns = &self.view.columns;
        let rows = found.iter().map(|c| c.row);
        let counts = if self.request.counted { columns.count(rows) } else { Vec::new() };
        let total = found.len();
        let page = self.page(found).into_iter();
        let hits = page
            .map(|c| Hit { offer: self.numbers.offer(c.row).clone(), score: c.score })
            .collect();
        Found { hits, total, counts, corrected: None }
    }

    /// The hits asked for: only as many are sorted as are needed.
    fn page(&self, mut found: Vec<Candidate>) -> Vec<Candidate> {
        let end = self.request.skip.saturating_add(self.request.limit);
        let order = |a: &Candidate, b: &Candidate| self.order(a, b);
        if found.len() > end && end > 0 {
            found.select_nth_unstable_by(end - 1, order);
        }
        found.truncate(end);
        found.sort_unstable_by(order);
        found.drain(..self.request.skip.min(found.len()));
        found
    }

    fn order(&self, a: &Candidate, b: &Candidate) -> Ordering {
        let columns = &self.view.columns;
        let distance = || a.far.total_cmp(&b.far);
        let name = || columns.name(a.row).cmp(columns.name(b.row));
        let first = match self.request.order {
            Order::Best => b.score.total_cmp(&a.score).then(a.class.cmp(&b.class)),
            Order::Distance | Order::Name => Ordering::Equal,
        };
        let second = match self.request.order {
            Order::Name => Ordering::Equal,
            Order::Best | Order::Distance => distance(),
        };
        let id = || self.numbers.offer(a.row).cmp(self.numbers.offer(b.row));
        first.then(second).then_with(name).then_with(id)
    }
}

/// Keeps the offers that have most of what was asked. A place alone is no answer when something was asked for there.
fn keep_best(found: &mut Vec<Candidate>, plan: &Plan) {
    let required = plan.wanted.iter().filter(|w| w.required);
    if required.clone().any(|w| !w.place) {
        found.retain(|c| !c.only_places);
    }
    // What nobody has counts against words only: a concept or a paragraph is understood for certain.
    let plain = required.clone().all(|w| !w.certain);
    let asked: f32 = required.filter(|_| plain).map(|w| w.weight).sum();
    let best = found.iter().map(|c| c.has).fold(0.0, f32::max);
    let least = (best * OF_BEST).max(asked * OF_ASKED);
    found.retain(|c| c.has >= least);
}

/// Drops what is far behind the best.
fn drop_far(found: &mut Vec<Candidate>) {
    let best = found.iter().map(|c| c.score).fold(0.0, f32::max);
    found.retain(|c| c.score >= best * FAR_BEHIND);
}
