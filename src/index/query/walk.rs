//! Goes through the postings of a query's words side by side and reports the offers that pass.

use tantivy::query::{Scorer, Weight};
use tantivy::{DocId, SegmentReader, TERMINATED};

/// One word of the query, ready to be looked up.
pub struct Clause {
    /// Finds and scores the offers that have it.
    pub weight: Box<dyn Weight>,
    /// Whether a hit should have it.
    pub required: bool,
    /// Whether it names a place.
    pub place: bool,
    /// How telling it is.
    pub telling: f32,
    /// How much it counts against the other words.
    pub factor: f32,
}

/// A document with at least one required word.
#[derive(Debug, Clone, Copy)]
pub struct Met {
    /// The document.
    pub doc: DocId,
    /// How much it has of what is required.
    pub has: f32,
    /// Whether all of these name places.
    pub only_places: bool,
    /// Sum of the scores of its words.
    pub score: f32,
}

/// A scorer on its way through one segment.
struct Step<'a> {
    scorer: Box<dyn Scorer>,
    clause: &'a Clause,
}

/// All words of a query on their way through one segment.
pub struct Walk<'a> {
    required: Vec<Step<'a>>,
    optional: Vec<Step<'a>>,
}

impl Step<'_> {
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

impl<'a> Walk<'a> {
    /// At the beginning of a segment.
    pub fn new(clauses: &'a [Clause], reader: &SegmentReader) -> tantivy::Result<Self> {
        let steps = |required: bool| {
            let wanted = clauses.iter().filter(|c| c.required == required);
            let step = |clause: &'a Clause| {
                Ok(Step { scorer: clause.weight.scorer(reader, 1.0)?, clause })
            };
            wanted.map(step).collect::<tantivy::Result<Vec<_>>>()
        };
        Ok(Self { required: steps(true)?, optional: steps(false)? })
    }

    /// Leaps from one document with all words to the next. Only those that pass are scored.
    pub fn all_words(&mut self, passes: impl Fn(DocId) -> bool, mut emit: impl FnMut(Met)) {
        let has = self.required.iter().map(|s| s.clause.telling).sum();
        let mut doc = 0;
        'next: loop {
            for step in &mut self.required {
                if step.scorer.doc() < doc {
                    step.scorer.seek(doc);
                }
                match step.scorer.doc() {
                    TERMINATED => return,
                    ahead if ahead > doc => {
                        doc = ahead;
                        continue 'next;
                    }
                    _ => {}
                }
            }
            if passes(doc) {
                let score = self.required.iter_mut().map(Step::score).sum::<f32>();
                let score = score + self.optional_score(doc);
                emit(Met { doc, has, only_places: false, score });
            }
            doc += 1;
        }
    }

    /// Visits every document with any required word. Only those that pass are scored.
    pub fn any_word(&mut self, passes: impl Fn(DocId) -> bool, mut emit: impl FnMut(Met)) {
        while let Some(doc) =
            self.required.iter().map(|s| s.scorer.doc()).min().filter(|d| *d != TERMINATED)
        {
            let passed = passes(doc);
            let mut met = Met { doc, has: 0.0, only_places: true, score: 0.0 };
            for step in self.required.iter_mut().filter(|s| s.scorer.doc() == doc) {
                if passed {
                    met.has += step.clause.telling;
                    met.only_places &= step.clause.place;
                    met.score += step.score();
                }
                step.scorer.advance();
            }
            if passed {
                met.score += self.optional_score(doc);
                emit(met);
            }
        }
    }

    fn optional_score(&mut self, doc: DocId) -> f32 {
        self.optional.iter_mut().map(|step| step.score_at(doc)).sum()
    }
}
