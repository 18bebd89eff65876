//! One wanted word as a query of tantivy. Scores are made comparable: how often and in how short a field a term stands
//! counts, how rare it is does not (that is the word's weight, the same for all that may stand for it).

use tantivy::query::{
    Bm25StatisticsProvider, BooleanQuery, BoostQuery, DisjunctionMaxQuery, EnableScoring, Query,
    TermQuery, Weight,
};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{Searcher, Term};

use super::near::Near;
use super::wanted::Wanted;
use crate::index::schema::Fields;

/// How much a second field or a second way to match adds to the best.
const ALSO: f32 = 0.3;

/// The weight that finds and scores the offers with a wanted word; none if nothing can be found.
pub fn clause(
    wanted: &Wanted,
    searcher: &Searcher,
    fields: &Fields,
) -> tantivy::Result<Option<Box<dyn Weight>>> {
    let mut ways: Vec<Box<dyn Query>> = Vec::new();
    for alternative in &wanted.alternatives {
        match alternative.terms.as_slice() {
            [term] => {
                ways.append(&mut anywhere(term, alternative.weight, searcher, &fields.searched())?)
            }
            terms => ways.append(&mut together(terms, alternative.weight, searcher, fields)?),
        }
    }
    if ways.is_empty() {
        return Ok(None);
    }
    let even = Even(searcher);
    let scoring = EnableScoring::enabled_from_statistics_provider(&even, searcher);
    best_of(ways).weight(scoring).map(Some)
}

fn best_of(ways: Vec<Box<dyn Query>>) -> Box<dyn Query> {
    Box::new(DisjunctionMaxQuery::with_tie_breaker(ways, ALSO))
}

/// The term in each of these fields that has it.
fn anywhere(
    term: &str,
    weight: f32,
    searcher: &Searcher,
    among: &[(Field, f32)],
) -> tantivy::Result<Vec<Box<dyn Query>>> {
    let mut out: Vec<Box<dyn Query>> = Vec::new();
    for &(field, boost) in among {
        let term = Term::from_field_text(field, term);
        if searcher.doc_freq(&term)? > 0 {
            let query = TermQuery::new(term, IndexRecordOption::WithFreqs);
            out.push(Box::new(BoostQuery::new(Box::new(query), boost * weight)));
        }
    }
    Ok(out)
}

/// Several terms: all of them in the fields that say what the offer is, wherever each stands, or close together in the
/// running text.
fn together(
    terms: &[String],
    weight: f32,
    searcher: &Searcher,
    fields: &Fields,
) -> tantivy::Result<Vec<Box<dyn Query>>> {
    let mut ways: Vec<Box<dyn Query>> = Vec::new();
    let mut all = Vec::new();
    for term in terms {
        all.push(anywhere(term, weight / terms.len() as f32, searcher, &fields.telling())?);
    }
    if all.iter().all(|ways| !ways.is_empty()) {
        ways.push(Box::new(BooleanQuery::intersection(all.into_iter().map(best_of).collect())));
    }
    let mut near: Vec<Term> = terms.iter().map(|t| Term::from_field_text(fields.text, t)).collect();
    near.dedup();
    ways.push(Box::new(BoostQuery::new(Box::new(Near { terms: near }), weight)));
    Ok(ways)
}

/// Statistics in which every term is equally rare.
struct Even<'a>(&'a Searcher);

impl Bm25StatisticsProvider for Even<'_> {
    fn total_num_tokens(&self, field: Field) -> tantivy::Result<u64> {
        self.0.total_num_tokens(field)
    }

    fn total_num_docs(&self) -> tantivy::Result<u64> {
        self.0.total_num_docs()
    }

    fn doc_freq(&self, _: &Term) -> tantivy::Result<u64> {
        Ok(self.0.total_num_docs()? / 2)
    }
}
