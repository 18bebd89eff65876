//! Everything the search needs to know of one word, worked out once and remembered.

use std::cell::RefCell;
use std::collections::HashSet;
use std::hash::BuildHasher as _;
use std::sync::{Arc, Mutex, PoisonError};

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::fold::fold;
use super::split::{Part, Splitter};
use super::stem::stem;
use super::tokenizer::{at_one_position, spelling};
use crate::index::knowledge::Knowledge;

/// Most words remembered by a thread, and by one shelf of the memory all threads share; then it starts afresh.
const MOST_REMEMBERED: usize = 100_000;
const MOST_SHELVED: usize = 16_000;
/// Shelves of the shared memory: threads wait for each other only at the same one.
const SHELVES: usize = 16;

thread_local! {
    /// What a thread remembers itself. It shares nothing with others, not even a count of references.
    static REMEMBERED: RefCell<FxHashMap<String, Arc<Stems>>> = RefCell::default();
}

/// One word, analysed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stems {
    /// Folded spelling.
    pub fold: String,
    /// Stem of the whole word.
    pub whole: String,
    /// Stems of all parts at all depths, without repeats.
    pub parts: Vec<String>,
    /// How it and its parts stand in the listing of a text's terms.
    pub listing: String,
    /// How it stands in that of its spellings, unless it is too short to be mistyped or never looked for.
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
    /// Asked when a thread meets a word for the first time.
    shelves: [Mutex<FxHashMap<String, Arc<Stems>>>; SHELVES],
}

impl Words {
    /// Works with the given lists. There is one of it in the program, since the memory does not tell lists apart.
    pub(super) fn new(known: &'static Knowledge) -> Self {
        Self { known, splitter: Splitter::new(known), shelves: Default::default() }
    }

    /// The lists it works with.
    pub fn known(&self) -> &'static Knowledge {
        self.known
    }

    /// Whether a folded word is one we know, in any inflection: then it is not mistyped, whatever resembles it.
    pub fn is_known(&self, folded: &str) -> bool {
        let parts = self.splitter.split(folded);
        self.splitter.is_part(folded) || (!parts.is_empty() && parts.iter().all(|part| part.listed))
    }

    /// The words a folded compound is made of, down to the last; empty when it is none.
    pub fn leaves(&self, folded: &str) -> Vec<String> {
        let top = self.splitter.split(folded);
        top.iter().flat_map(|part| self.parts_of(part)).map(|part| part.word).collect()
    }

    /// The telling words inside a compound, also where a piece of it stands in no list: `Ferien` in "Feriencamp".
    pub fn hints(&self, folded: &str) -> Vec<String> {
        let mut hints: Vec<String> =
            self.splitter.split(folded).into_iter().map(|part| part.word).collect();
        if hints.is_empty() {
            hints = self.splitter.pieces(folded);
        } else {
            hints.extend(self.leaves(folded));
        }
        let known = self.known;
        let mut seen = HashSet::new();
        hints.retain(|hint| {
            let lists = [&known.weak, &known.broad, &known.optional, &known.stop];
            !lists.iter().any(|list| list.contains(hint)) && seen.insert(hint.clone())
        });
        hints
    }

    /// The word as written, analysed.
    pub fn get(&self, written: &str) -> Arc<Stems> {
        REMEMBERED.with_borrow_mut(|remembered| {
            if let Some(stems) = remembered.get(written) {
                return Arc::clone(stems);
            }
            let stems = Arc::new(Stems::clone(&self.shelved(written)));
            if remembered.len() >= MOST_REMEMBERED {
                remembered.clear();
            }
            remembered.insert(written.to_owned(), Arc::clone(&stems));
            stems
        })
    }

    /// The word from the memory all threads share, analysed when nobody has met it yet.
    pub(super) fn shelved(&self, written: &str) -> Arc<Stems> {
        let number = FxBuildHasher.hash_one(written) as usize % SHELVES;
        let shelf = || self.shelves[number].lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(stems) = shelf().get(written) {
            return Arc::clone(stems);
        }
        let stems = Arc::new(self.analyse(written));
        let mut shelf = shelf();
        if shelf.len() >= MOST_SHELVED {
            shelf.clear();
        }
        shelf.insert(written.to_owned(), Arc::clone(&stems));
        stems
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
        let terms = std::iter::once(&stems.whole).chain(&stems.parts).map(String::as_str);
        stems.listing = at_one_position(&terms.collect::<Vec<_>>());
        let stop = self.known.stop.contains(&stems.fold);
        stems.spelling = spelling(written, &stems.fold).filter(|_| !stop);
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
