//! Terms close together in running text, in any order: "Beratung bei Sucht" for "Suchtberatung". A page of text that
//! has one word at its beginning and the other at its end says nothing.

use tantivy::postings::{Postings, SegmentPostings};
use tantivy::query::{EmptyScorer, EnableScoring, Explanation, Query, Scorer, Weight};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, DocSet, Score, SegmentReader, TERMINATED, TantivyError, Term};

/// Most words between the first and the last.
const WINDOW: u32 = 8;

/// All terms, of one field, within a window.
#[derive(Debug, Clone)]
pub struct Near {
    /// Two or more, of one field.
    pub terms: Vec<Term>,
}

impl Query for Near {
    fn weight(&self, _: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        Ok(Box::new(self.clone()))
    }
}

impl Weight for Near {
    fn scorer(&self, reader: &SegmentReader, boost: Score) -> tantivy::Result<Box<dyn Scorer>> {
        let mut walks = Vec::with_capacity(self.terms.len());
        for term in &self.terms {
            let inverted = reader.inverted_index(term.field())?;
            match inverted.read_postings(term, IndexRecordOption::WithFreqsAndPositions)? {
                Some(postings) => walks.push(postings),
                None => return Ok(Box::new(EmptyScorer)),
            }
        }
        // The rarest leads.
        walks.sort_by_key(DocSet::size_hint);
        let positions = vec![Vec::new(); walks.len()];
        let mut scorer = NearScorer { walks, positions, score: boost };
        scorer.settle();
        Ok(Box::new(scorer))
    }

    fn explain(&self, _: &SegmentReader, doc: DocId) -> tantivy::Result<Explanation> {
        Err(TantivyError::InvalidArgument(format!("no explanation of {doc}")))
    }
}

struct NearScorer {
    walks: Vec<SegmentPostings>,
    positions: Vec<Vec<u32>>,
    score: Score,
}

impl NearScorer {
    /// Goes on to the next document, from where the first walk stands, in which the terms are close.
    fn settle(&mut self) -> DocId {
        loop {
            let doc = self.walks[0].doc();
            if doc == TERMINATED {
                return TERMINATED;
            }
            let mut ahead = doc;
            for walk in &mut self.walks[1..] {
                if walk.doc() < doc {
                    walk.seek(doc);
                }
                ahead = ahead.max(walk.doc());
            }
            if ahead > doc {
                self.walks[0].seek(ahead);
            } else if self.close() {
                return doc;
            } else {
                self.walks[0].advance();
            }
        }
    }

    fn close(&mut self) -> bool {
        for (walk, positions) in self.walks.iter_mut().zip(&mut self.positions) {
            walk.positions(positions);
        }
        let mut at = vec![0; self.positions.len()];
        loop {
            let now = self.positions.iter().zip(&at).map(|(p, at)| p.get(*at).copied());
            let Some(now) = now.collect::<Option<Vec<u32>>>() else { return false };
            let (least, first) = now.iter().zip(0..).min().map_or((0, 0), |(p, i)| (*p, i));
            if now.iter().all(|p| p - least <= WINDOW) {
                return true;
            }
            at[first] += 1;
        }
    }
}

impl DocSet for NearScorer {
    fn advance(&mut self) -> DocId {
        self.walks[0].advance();
        self.settle()
    }

    fn seek(&mut self, target: DocId) -> DocId {
        if self.walks[0].doc() < target {
            self.walks[0].seek(target);
        }
        self.settle()
    }

    fn doc(&self) -> DocId {
        self.walks[0].doc()
    }

    fn size_hint(&self) -> u32 {
        self.walks[0].size_hint()
    }
}

impl Scorer for NearScorer {
    fn score(&mut self) -> Score {
        self.score
    }
}
