//! Compounds into parts: dynamic programming over the parts of `index/compounds/`, fewest parts first.

use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};

use super::stem::stem;
use crate::index::knowledge::Knowledge;

/// Letters that may stand between two parts.
const LINKS: [&str; 7] = ["", "s", "n", "en", "es", "er", "e"];
/// Endings the last part may carry.
const ENDINGS: [&str; 8] = ["", "e", "n", "en", "s", "es", "er", "ern"];
/// Shortest word worth splitting, and shortest part found by its stem alone.
const SHORTEST_WORD: usize = 6;
const SHORTEST_STEMMED: usize = 5;

/// Knows the parts.
#[derive(Debug)]
pub struct Splitter {
    known: &'static Knowledge,
    /// Stem of a part → the word it counts as, for inflected last parts.
    stems: HashMap<String, &'static str>,
    /// How the words behind `stems` begin: stemming costs more than all the rest, and most ends of a word begin no part.
    begins: HashSet<[u8; 3]>,
    /// Part without its last e (Schul-, Hilf-s-) → the word it counts as.
    clipped: HashMap<&'static str, &'static str>,
}

/// One part of a compound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// As it stands in the compound, without linking letters.
    pub form: String,
    /// The word it counts as.
    pub word: String,
}

#[derive(Clone)]
struct Tail {
    parts: usize,
    linking: usize,
    part: Part,
    next: usize,
}

impl Splitter {
    /// A splitter over the given lists.
    pub fn new(known: &'static Knowledge) -> Self {
        let words = known.parts.iter().filter(|(form, word)| form == word && form.len() >= 4);
        let stems: HashMap<String, &str> =
            words.map(|(form, _)| (stem(known, form), form.as_str())).collect();
        let begins = stems.keys().chain(known.forms.keys()).filter_map(|word| beginning(word));
        let begins = begins.collect();
        let clipped = known
            .parts
            .iter()
            .filter_map(|(form, word)| Some((form.strip_suffix('e')?, word.as_str())))
            .filter(|(form, _)| form.len() >= 4)
            .collect();
        Self { known, stems, begins, clipped }
    }

    /// The parts of a folded word, two or more; empty when it is no compound.
    pub fn split(&self, word: &str) -> Vec<Part> {
        let plain = word.len() >= SHORTEST_WORD && word.bytes().all(|b| b.is_ascii_lowercase());
        if !plain || self.never(word) {
            return Vec::new();
        }
        let mut tails: Vec<Option<Tail>> = vec![None; word.len() + 1];
        for start in (0..word.len()).rev() {
            tails[start] = self.best_from(word, start, &tails);
        }
        let mut parts = Vec::new();
        let mut at = 0;
        while let Some(tail) = tails.get(at).and_then(Option::as_ref) {
            parts.push(tail.part.clone());
            at = tail.next;
        }
        parts
    }

    /// Whether a folded word is a part itself, in any inflection.
    pub fn is_part(&self, word: &str) -> bool {
        self.known.forms.contains_key(word) || self.last(word).is_some()
    }

    fn never(&self, word: &str) -> bool {
        let listed = |w: &str| self.known.whole.contains(w);
        listed(word)
            || ["s", "n", "en", "e"].iter().any(|e| word.strip_suffix(e).is_some_and(listed))
    }

    fn best_from(&self, word: &str, start: usize, tails: &[Option<Tail>]) -> Option<Tail> {
        let mut best: Option<Tail> = None;
        let mut offer = |tail: Tail| {
            let better =
                best.as_ref().is_none_or(|b| (tail.parts, tail.linking) < (b.parts, b.linking));
            if better {
                best = Some(tail);
            }
        };
        if start > 0
            && let Some(part) = self.last(&word[start..])
        {
            offer(Tail { parts: 1, linking: 0, part, next: word.len() });
        }
        for end in start + 3..word.len() {
            let Some((part, links)) = self.inner(&word[start..end]) else { continue };
            for link in links.iter().filter(|link| word[end..].starts_with(**link)) {
                let next = end + link.len();
                if let Some(rest) = tails.get(next).and_then(Option::as_ref) {
                    let (parts, linking) = (rest.parts + 1, rest.linking + link.len());
                    offer(Tail { parts, linking, part: part.clone(), next });
                }
            }
        }
        best
    }

    /// A part that is not the last, with the letters that may link it.
    fn inner(&self, form: &str) -> Option<(Part, &'static [&'static str])> {
        if let Some(word) = self.known.parts.get(form) {
            let links = if form.len() <= 3 { &["", "s", "es"][..] } else { &LINKS[..] };
            return Some((Part { form: form.to_owned(), word: word.clone() }, links));
        }
        let word = self.clipped.get(form)?;
        Some((Part { form: form.to_owned(), word: (*word).to_owned() }, &["", "s"]))
    }

    /// The last part, in any inflection.
    fn last(&self, form: &str) -> Option<Part> {
        let part = |word: &str| Part { form: form.to_owned(), word: word.to_owned() };
        if let Some(word) = self.known.forms.get(form)
            && self.known.parts.contains_key(word)
        {
            return Some(part(word));
        }
        for ending in ENDINGS {
            let Some(base) = form.strip_suffix(ending) else { continue };
            if let Some(word) = self.known.parts.get(base)
                && (base.len() > 3 || !matches!(ending, "er" | "ern" | "n"))
            {
                return Some(part(word));
            }
        }
        if form.len() < SHORTEST_STEMMED || !self.begins.contains(&beginning(form)?) {
            return None;
        }
        self.stems.get(&stem(self.known, form)).map(|word| part(word))
    }
}

/// The first three letters, without the e of an umlaut, which a stem has lost.
fn beginning(word: &str) -> Option<[u8; 3]> {
    let mut kept = [0; 3];
    let mut filled = 0;
    let mut before = b' ';
    for letter in word.bytes() {
        if !(letter == b'e' && matches!(before, b'a' | b'o' | b'u')) {
            kept[filled] = letter;
            filled += 1;
            if filled == kept.len() {
                return Some(kept);
            }
        }
        before = letter;
    }
    None
}
