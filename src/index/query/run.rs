//! Finds and ranks. First the offers that have every required word; if there is none, those that have the most.

use std::cmp::Ordering;

use tantivy::query::{Scorer, Weight};
use tantivy::{DocId, SegmentReader, TERMINATED};

use super::Hit;
use super::clause::clause;
use super::plan::Plan;
use crate::index::schema::Fields;
use crate::index::{IndexError, View};

/// An offer must have this share of what the best offer has, and of what was asked.
const OF_BEST: f32 = 0.6;
const OF_ASKED: f32 = 0.55;
/// What falls this far behind the best in score touches the matter at most.
const FAR_BEHIND: f32 = 0.1;

struct Clause {
    weight: Box<dyn Weight>,
    required: bool,
    place: bool,
    /// How telling it is.
    telling: f32,
    factor: f32,
}

/// An offer that has at least one required word.
struct Candidate {
    segment: u32,
    doc: DocId,
    /// How much it has of what is required.
    has: f32,
    /// Whether all of these name places.
    only_places: bool,
    score: f32,
}

/// Hits, best first, and how many there are beyond the limit.
pub fn run(
    plan: &Plan,
    view: &View,
    fields: &Fields,
    limit: usize,
) -> Result<(Vec<Hit>, usize), IndexError> {
    let mut clauses = Vec::new();
    for wanted in &plan.wanted {
        if let Some(weight) = clause(wanted, &view.searcher, fields)? {
            let (required, place) = (wanted.required, wanted.place);
            let factor = wanted.weight * wanted.lift;
            let telling = wanted.weight;
            clauses.push(Clause { weight, required, place, telling, factor });
        }
    }
    let asked = plan.wanted.iter().filter(|w| w.required).count();
    let can = clauses.iter().filter(|c| c.required).count();
    let mut found = Vec::new();
    if asked > 0 && can == asked {
        each_segment(&clauses, view, all_words, &mut found)?;
    }
    if found.is_empty() && can > 0 {
        each_segment(&clauses, view, any_word, &mut found)?;
        keep_best(&mut found, plan);
    }
    drop_far(&mut found);
    let total = found.len();
    Ok((best(found, view, limit), total))
}

/// A scorer on its way through one segment.
struct Walk<'a> {
    scorer: Box<dyn Scorer>,
    clause: &'a Clause,
}

type Finder = fn(&mut [Walk<'_>], &mut [Walk<'_>], &mut dyn FnMut(DocId, f32, bool, f32));

fn each_segment(
    clauses: &[Clause],
    view: &View,
    find: Finder,
    found: &mut Vec<Candidate>,
) -> tantivy::Result<()> {
    for (segment, reader) in (0..).zip(view.searcher.segment_readers()) {
        let mut required = walks(clauses, reader, true)?;
        let mut optional = walks(clauses, reader, false)?;
        let alive = reader.alive_bitset();
        find(&mut required, &mut optional, &mut |doc, has, only_places, score| {
            if alive.is_none_or(|alive| alive.is_alive(doc)) {
                found.push(Candidate { segment, doc, has, only_places, score });
            }
        });
    }
    Ok(())
}

fn walks<'a>(
    clauses: &'a [Clause],
    reader: &SegmentReader,
    required: bool,
) -> tantivy::Result<Vec<Walk<'a>>> {
    let wanted = clauses.iter().filter(|c| c.required == required);
    wanted.map(|clause| Ok(Walk { scorer: clause.weight.scorer(reader, 1.0)?, clause })).collect()
}

impl Walk<'_> {
    fn score(&mut self) -> f32 {
        self.scorer.score() * self.clause.factor
    }

    fn score_at(&mut self, doc: DocId) -> f32 {
        if self.scorer.doc() < doc {
            self.scorer.seek(doc);
        }
        if self.scorer.doc() == doc { self.score() } else { 0.0 }
    }
}

/// Leaps from one common document to the next.
fn all_words(
    required: &mut [Walk<'_>],
    optional: &mut [Walk<'_>],
    emit: &mut dyn FnMut(DocId, f32, bool, f32),
) {
    let has = required.iter().map(|w| w.clause.telling).sum();
    let mut doc = 0;
    'next: loop {
        for walk in required.iter_mut() {
            if walk.scorer.doc() < doc {
                walk.scorer.seek(doc);
            }
            match walk.scorer.doc() {
                TERMINATED => return,
                ahead if ahead > doc => {
                    doc = ahead;
                    continue 'next;
                }
                _ => {}
            }
        }
        let score = required.iter_mut().map(Walk::score).sum::<f32>()
            + optional.iter_mut().map(|w| w.score_at(doc)).sum::<f32>();
        emit(doc, has, false, score);
        doc += 1;
    }
}

/// Visits every document with any required word.
fn any_word(
    required: &mut [Walk<'_>],
    optional: &mut [Walk<'_>],
    emit: &mut dyn FnMut(DocId, f32, bool, f32),
) {
    while let Some(doc) = required.iter().map(|w| w.scorer.doc()).min().filter(|d| *d != TERMINATED)
    {
        let (mut has, mut only_places, mut score) = (0.0, true, 0.0);
        for walk in required.iter_mut().filter(|w| w.scorer.doc() == doc) {
            has += walk.clause.telling;
            only_places &= walk.clause.place;
            score += walk.score();
            walk.scorer.advance();
        }
        score += optional.iter_mut().map(|w| w.score_at(doc)).sum::<f32>();
        emit(doc, has, only_places, score);
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
    let least = (best * crate::index::knob("OF_BEST", OF_BEST)).max(asked * crate::index::knob("OF_ASKED", OF_ASKED));
    found.retain(|c| c.has >= least);
}

/// Drops what is far behind the best.
fn drop_far(found: &mut Vec<Candidate>) {
    let best = found.iter().map(|c| c.score).fold(0.0, f32::max);
    found.retain(|c| c.score >= best * crate::index::knob("FAR", FAR_BEHIND));
}

fn best(mut found: Vec<Candidate>, view: &View, limit: usize) -> Vec<Hit> {
    let order = |a: &Candidate, b: &Candidate| -> Ordering {
        b.score.total_cmp(&a.score).then_with(|| {
            let id = |c: &Candidate| view.ids.get(c.segment, c.doc);
            id(a).cmp(&id(b))
        })
    };
    if found.len() > limit && limit > 0 {
        found.select_nth_unstable_by(limit - 1, order);
    }
    found.truncate(limit);
    found.sort_unstable_by(order);
    found
        .into_iter()
        .filter_map(|c| {
            Some(Hit { offer: view.ids.get(c.segment, c.doc)?.clone(), score: c.score })
        })
        .collect()
}
