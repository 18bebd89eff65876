//! The words that stand in the index: how often, and which begin like or resemble a given one.

use std::collections::{BTreeMap, HashMap};

use tantivy::query::FuzzyTermQuery;
use tantivy::{Searcher, Term};

use super::distance::{distance, may_begin};
use crate::index::analysis::tokenizer::{SHOWN, shown};
use crate::index::analysis::words;
use crate::index::schema::Fields;

/// Most terms read for one prefix.
const MOST_READ: usize = 2_000;

/// Offers with a term, by searched field.
pub type Counts = [u64; 6];

/// Looks words up in one state of the index.
pub struct Dictionary<'a> {
    searcher: &'a Searcher,
    fields: &'a Fields,
    counts: HashMap<String, Counts>,
}

/// A spelling that stands in the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spelling {
    /// As an offer writes it.
    pub shown: String,
    /// In how many offers.
    pub offers: u64,
}

impl<'a> Dictionary<'a> {
    /// A dictionary of what the searcher sees.
    pub fn new(searcher: &'a Searcher, fields: &'a Fields) -> Self {
        Self { searcher, fields, counts: HashMap::new() }
    }

    /// How many offers there are.
    pub fn offers(&self) -> u64 {
        self.searcher.num_docs()
    }

    /// In how many offers a term stands, by searched field.
    pub fn counts(&mut self, term: &str) -> tantivy::Result<Counts> {
        if let Some(counts) = self.counts.get(term) {
            return Ok(*counts);
        }
        let mut counts = Counts::default();
        for (count, (field, _)) in counts.iter_mut().zip(self.fields.searched()) {
            *count = self.searcher.doc_freq(&Term::from_field_text(field, term))?;
        }
        self.counts.insert(term.to_owned(), counts);
        Ok(counts)
    }

    /// In how many offers a term stands, at least.
    pub fn count(&mut self, term: &str) -> tantivy::Result<u64> {
        Ok(self.counts(term)?.into_iter().max().unwrap_or(0))
    }

    /// Whether a term is the name of a place.
    pub fn is_place(&mut self, term: &str) -> tantivy::Result<bool> {
        let at = self.fields.searched().iter().position(|(f, _)| *f == self.fields.place);
        let counts = self.counts(term)?;
        Ok(at.is_some_and(|at| counts[at] > 0))
    }

    /// Spellings that begin with `prefix` (folded), most frequent first.
    pub fn beginning(&self, prefix: &str) -> tantivy::Result<Vec<Spelling>> {
        let mut found = Collected::default();
        let after = format!("{prefix}{}", char::MAX);
        for segment in self.searcher.segment_readers() {
            let inverted = segment.inverted_index(self.fields.spelling)?;
            let range = inverted.terms().range().ge(prefix.as_bytes()).lt(after.as_bytes());
            let mut terms = range.into_stream()?;
            let mut read = 0;
            while read < MOST_READ && terms.advance() {
                read += 1;
                found.add(terms.key(), u64::from(terms.value().doc_freq));
            }
        }
        Ok(found.by_frequency().into_iter().map(|(_, spelling)| spelling).collect())
    }

    /// Spellings at most `edits` away from `folded`, nearest first, then most frequent.
    pub fn resembling(&self, folded: &str, edits: u8) -> tantivy::Result<Vec<(u32, Spelling)>> {
        let term = Term::from_field_text(self.fields.spelling, &format!("{folded}{SHOWN}"));
        let automaton = FuzzyTermQuery::new_prefix(term, edits, true).automaton()?;
        let mut found = Collected::default();
        for segment in self.searcher.segment_readers() {
            let inverted = segment.inverted_index(self.fields.spelling)?;
            let mut terms = inverted.terms().search(&automaton).into_stream()?;
            while terms.advance() {
                found.add(terms.key(), u64::from(terms.value().doc_freq));
            }
        }
        let known = words().known();
        let mut near: Vec<(u32, Spelling)> = found
            .by_frequency()
            .into_iter()
            .filter(|(other, _)| may_begin(known, folded, other))
            .filter_map(|(other, spelling)| {
                let (plain, weighed) = distance(known, folded, &other);
                (plain <= u32::from(edits)).then_some((weighed, spelling))
            })
            .collect();
        near.sort_by_key(|(weighed, _)| *weighed);
        Ok(near)
    }
}

/// Terms of the field of spellings, brought together by their folded form.
#[derive(Default)]
struct Collected(BTreeMap<String, (u64, BTreeMap<String, u64>)>);

impl Collected {
    fn add(&mut self, key: &[u8], offers: u64) {
        let Some((folded, kept)) =
            std::str::from_utf8(key).ok().and_then(|key| key.split_once(SHOWN))
        else {
            return;
        };
        let entry = self.0.entry(folded.to_owned()).or_default();
        entry.0 += offers;
        *entry.1.entry(shown(folded, kept)).or_default() += offers;
    }

    fn by_frequency(self) -> Vec<(String, Spelling)> {
        let mut all: Vec<(String, Spelling)> = self
            .0
            .into_iter()
            .filter_map(|(folded, (offers, shown))| {
                let (shown, _) = shown.into_iter().max_by_key(|(_, n)| *n)?;
                Some((folded, Spelling { shown, offers }))
            })
            .collect();
        all.sort_by_key(|(_, spelling)| std::cmp::Reverse(spelling.offers));
        all
    }
}
