//! Everything the search needs to know of one word, worked out once and remembered.

use std::cell::RefCell;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::fold::fold;
use super::split::{Part, Splitter};
use super::stem::stem;
use super::tokenizer::spelling;
use crate::index::knowledge::Knowledge;

/// Most words remembered by a thread; then it starts afresh.
const MOST_REMEMBERED: usize = 100_000;

thread_local! {
    /// One memory for each thread: a shared one costs more in waiting than it saves in work.
    static REMEMBERED: RefCell<FxHashMap<String, Arc<Stems>>> = RefCell::default();
}

/// One word, analysed.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Stems {
    /// Folded spelling.
    pub fold: String,
    /// Stem of the whole word.
    pub whole: String,
    /// Stems of all parts at all depths, without repeats.
    pub parts: Vec<String>,
    /// How it stands in the field of spellings, unless it is too short to be mistyped.
    pub spelling: Option<String>,
    /// The verb it is when it stands in running text as it is written here.
    pub verb: Option<String>,
    /// Whether it may make a clause negative.
    pub denies: bool,
    /// Sets of stems each of which stands for the whole word in a query.
    pub instead: Vec<Vec<String>>,
}

/// Analyses words and remembers them.
#[derive(Debug)]
pub struct Words {
    known: &'static Knowledge,
    splitter: Splitter,
}

impl Words {
    /// Works with the given lists. There is one of it in the program, since the memory does not tell lists apart.
    pub(super) fn new(known: &'static Knowledge) -> Self {
        Self { known, splitter: Splitter::new(known) }
    }

    /// The lists it works with.
    pub fn known(&self) -> &'static Knowledge {
        self.known
    }

    /// The words a folded compound is made of, down to the last; empty when it is none.
    pub fn leaves(&self, folded: &str) -> Vec<String> {
        let top = self.splitter.split(folded);
        top.iter().flat_map(|part| self.parts_of(part)).map(|part| part.word).collect()
    }

    /// The word as written, analysed.
    pub fn get(&self, written: &str) -> Arc<Stems> {
        REMEMBERED.with_borrow_mut(|remembered| {
            if let Some(stems) = remembered.get(written) {
                return Arc::clone(stems);
            }
            let stems = Arc::new(self.analyse(written));
            if remembered.len() >= MOST_REMEMBERED {
                remembered.clear();
            }
            remembered.insert(written.to_owned(), Arc::clone(&stems));
            stems
        })
    }

    fn analyse(&self, written: &str) -> Stems {
        let mut stems = if written.contains('-') {
            self.hyphenated(written)
        } else {
            self.simple(fold(written))
        };
        let whole = stems.whole.clone();
        let mut seen = Vec::new();
        stems.parts.retain(|p| {
            let new = *p != whole && !seen.contains(p);
            seen.push(p.clone());
            new
        });
        stems.instead.retain(|set| !set.is_empty() && *set != [whole.as_str()]);
        stems.instead.dedup();
        stems.spelling = spelling(written, &stems.fold);
        stems.verb = self.known.verbs.get(written).cloned();
        stems.denies = self.known.negation.forward.contains(&stems.fold) || stems.fold == "nicht";
        stems
    }

    fn simple(&self, folded: String) -> Stems {
        let top = self.splitter.split(&folded);
        let Some(last) = top.last() else {
            return Stems { whole: stem(self.known, &folded), fold: folded, ..Stems::default() };
        };
        // Jugendzentren → Jugendzentrum: the whole follows its irregular last part.
        let whole = match self.known.forms.get(&last.form) {
            Some(word) => stem(self.known, &folded.replace(&last.form, word)),
            None => stem(self.known, &folded),
        };
        let leaves: Vec<Part> = top.iter().flat_map(|part| self.parts_of(part)).collect();
        let parts = top.iter().chain(&leaves).map(|p| stem(self.known, &p.word)).collect();
        let instead = vec![self.telling(&top), self.telling(&leaves)];
        Stems { fold: folded, whole, parts, instead, ..Stems::default() }
    }

    fn parts_of(&self, part: &Part) -> Vec<Part> {
        let inner = self.splitter.split(&part.word);
        if inner.is_empty() { vec![part.clone()] } else { inner }
    }

    /// The stems that must be found for the compound to count as found: weak heads may be missing
    /// if what remains says enough.
    fn telling(&self, parts: &[Part]) -> Vec<String> {
        let strong: Vec<&Part> = parts
            .iter()
            .filter(|p| !self.known.weak.contains(&p.word) && !self.known.weak.contains(&p.form))
            .collect();
        let broad = |p: &&&Part| self.known.broad.contains(&p.word);
        let enough = strong.len() >= 2 || strong.iter().filter(|p| !broad(p)).count() == 1;
        let kept: Vec<&Part> = if enough { strong } else { parts.iter().collect() };
        kept.iter().map(|p| stem(self.known, &p.word)).collect()
    }

    /// `Job-Center` is both `Jobcenter` and its two words.
    fn hyphenated(&self, written: &str) -> Stems {
        let pieces: Vec<Stems> = written.split('-').map(|piece| self.simple(fold(piece))).collect();
        let joined = self.simple(fold(&written.replace('-', "")));
        let mut parts = joined.parts;
        let mut each = Vec::new();
        for piece in pieces {
            each.push(piece.whole.clone());
            parts.push(piece.whole);
            parts.extend(piece.parts);
        }
        let mut instead = joined.instead;
        instead.push(each);
        Stems { fold: joined.fold, whole: joined.whole, parts, instead, ..Stems::default() }
    }
}
