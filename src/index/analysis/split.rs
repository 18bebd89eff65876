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
/// Shortest listed piece of a word that is no compound of listed parts, and the least that is left beside it.
const SHORTEST_PIECE: usize = 5;
const SHORTEST_LEFT: usize = 3;
/// Nouns made with these endings may be the first part although no list has them, from this length on: an s always
/// follows them, which makes them easy to see.
const MAKING: [&str; 8] = ["ung", "heit", "keit", "schaft", "tion", "taet", "ling", "tum"];
const SHORTEST_MADE: usize = 8;
/// The last part may be a noun in -ung that no list has when it begins like this.
const PREFIXES: [&str; 11] =
    ["ver", "ent", "be", "zer", "aus", "ein", "auf", "vor", "ueber", "unter", "re"];
/// Endings that make another word of a word: a stem that lost one is no proof.
const CHANGING: [&str; 6] = ["end", "ende", "enden", "ender", "erin", "erinnen"];
/// Most letters by which a part may be longer than the form it was recognised by.
const LONGER: usize = 2;

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
    /// Whether a list has it; else its ending alone shows that it is a word.
    pub listed: bool,
}

#[derive(Clone)]
struct Tail {
    parts: usize,
    /// Parts that no list has as they stand here.
    guessed: usize,
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

    /// The longest listed words that a folded word begins and ends with, where what is left is no word of any list.
    pub fn pieces(&self, word: &str) -> Vec<String> {
        let plain = word.len() >= SHORTEST_WORD && word.bytes().all(|b| b.is_ascii_lowercase());
        if !plain || self.never(word) {
            return Vec::new();
        }
        let longest = word.len().saturating_sub(SHORTEST_LEFT);
        let first = (SHORTEST_PIECE..=longest)
            .rev()
            .find_map(|end| self.inner(&word[..end]).map(|(part, _)| part.word));
        let last = (SHORTEST_LEFT..=word.len().saturating_sub(SHORTEST_PIECE))
            .find_map(|start| self.last(&word[start..]).filter(|(part, _)| part.listed))
            .map(|(part, _)| part.word);
        first.into_iter().chain(last).collect()
    }

    /// Whether a folded word is a part itself, in any inflection.
    pub fn is_part(&self, word: &str) -> bool {
        self.known.forms.contains_key(word) || self.last(word).is_some_and(|(part, _)| part.listed)
    }

    fn never(&self, word: &str) -> bool {
        let listed = |w: &str| self.known.whole.contains(w);
        listed(word)
            || ["s", "n", "en", "e"].iter().any(|e| word.strip_suffix(e).is_some_and(listed))
    }

    fn best_from(&self, word: &str, start: usize, tails: &[Option<Tail>]) -> Option<Tail> {
        let mut best: Option<Tail> = None;
        let mut offer = |tail: Tail| {
            let better = best.as_ref().is_none_or(|b| tail.cost() < b.cost());
            if better {
                best = Some(tail);
            }
        };
        if start > 0
            && let Some((part, guessed)) = self.last(&word[start..])
        {
            let guessed = usize::from(guessed);
            offer(Tail { parts: 1, guessed, linking: 0, part, next: word.len() });
        }
        for end in start + 3..word.len() {
            let form = &word[start..end];
            let listed = self.inner(form);
            let guessed = usize::from(listed.is_none());
            let made = || made_first(form).filter(|_| start == 0);
            let Some((part, links)) = listed.or_else(made) else { continue };
            for link in links.iter().filter(|link| word[end..].starts_with(**link)) {
                let next = end + link.len();
                if let Some(rest) = tails.get(next).and_then(Option::as_ref) {
                    offer(Tail {
                        parts: rest.parts + 1,
                        guessed: rest.guessed + guessed,
                        linking: rest.linking + link.len(),
                        part: part.clone(),
                        next,
                    });
                }
            }
        }
        best
    }

    /// A part that is not the last, with the letters that may link it.
    fn inner(&self, form: &str) -> Option<(Part, &'static [&'static str])> {
        if let Some(word) = self.known.parts.get(form) {
            let links = if form.len() <= 3 { &["", "s", "es"][..] } else { &LINKS[..] };
            return Some((Part { form: form.to_owned(), word: word.clone(), listed: true }, links));
        }
        let word = self.clipped.get(form)?;
        Some((Part { form: form.to_owned(), word: (*word).to_owned(), listed: true }, &["", "s"]))
    }

    /// The last part, in any inflection, and whether that is a guess.
    fn last(&self, form: &str) -> Option<(Part, bool)> {
        let part = |word: &str| Part { form: form.to_owned(), word: word.to_owned(), listed: true };
        if let Some(word) = self.known.forms.get(form)
            && self.known.parts.contains_key(word)
        {
            return Some((part(word), false));
        }
        for ending in ENDINGS {
            let Some(base) = form.strip_suffix(ending) else { continue };
            if let Some(word) = self.known.parts.get(base)
                && (base.len() > 3 || !matches!(ending, "er" | "ern" | "n"))
            {
                return Some((part(word), false));
            }
        }
        let by_stem = self.by_stem(form).map(part);
        by_stem.or_else(|| made_last(form)).map(|part| (part, true))
    }

    fn by_stem(&self, form: &str) -> Option<&'static str> {
        let changed = CHANGING.iter().any(|ending| form.ends_with(ending));
        if form.len() < SHORTEST_STEMMED || changed || !self.begins.contains(&beginning(form)?) {
            return None;
        }
        let word = self.stems.get(&stem(self.known, form))?;
        // Plurals gain an umlaut, they never lose one.
        let fits = word.len() <= form.len() + LONGER && umlauts(word) <= umlauts(form);
        fits.then_some(word)
    }
}

impl Tail {
    /// Few parts are better than many; of equally many, those that need no guess, then those with few linking letters.
    fn cost(&self) -> (usize, usize, usize) {
        (self.parts, self.guessed, self.linking)
    }
}

/// A noun that its ending and the s behind it show to be one.
fn made_first(form: &str) -> Option<(Part, &'static [&'static str])> {
    let fits = form.len() >= SHORTEST_MADE && MAKING.iter().any(|ending| form.ends_with(ending));
    let part = || Part { form: form.to_owned(), word: form.to_owned(), listed: false };
    fits.then(|| (part(), &["s"][..]))
}

/// A noun that its beginning and its ending show to be one.
fn made_last(form: &str) -> Option<Part> {
    let word = form.strip_suffix("en").unwrap_or(form);
    let fits = word.len() >= SHORTEST_MADE
        && word.ends_with("ung")
        && PREFIXES.iter().any(|prefix| word.starts_with(prefix));
    fits.then(|| Part { form: form.to_owned(), word: word.to_owned(), listed: false })
}

fn umlauts(word: &str) -> usize {
    ["ae", "oe", "ue"].iter().map(|umlaut| word.matches(umlaut).count()).sum()
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
