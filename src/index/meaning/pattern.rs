//! Phrases that mean something, as the files of `index/` write them, and where a query says them.
//!
//! Phrases are separated by `|`. All words of a phrase must be in the query, close together and in any order; `a/b` is
//! one word or the other, and `schulden*` any word that begins so. German words meet in all inflections and as
//! compounds of the same parts; words of other languages as they stand, without accents.

use std::collections::BTreeSet;

use rustc_hash::{FxHashMap, FxHashSet};

use super::reading::{Word, flat};
use crate::index::analysis::fold::{clean, fold};
use crate::index::analysis::words;
use crate::index::query::distance::{distance, may_begin};

/// Most words that may stand between those of one phrase.
const WINDOW: usize = 7;
/// Shortest beginning that `*` may stand behind, in bytes.
const SHORTEST_BEGINNING: usize = 2;
/// Up to this length a beginning in another language is told from a German word by what follows …
const SHORT_BEGINNING: usize = 4;
/// … which is at most this long.
const LONGEST_ENDING: usize = 7;
/// What a German key begins with.
const GERMAN_KEY: char = '=';
/// Words shorter than this are never taken for a typing error; from the second length on two edits are allowed.
const SHORTEST_MENDED: usize = 5;
const LONG: usize = 9;

/// Letters two inflections of one word must begin with, and the longest ending in which they differ.
const SHORTEST_SAME: usize = 4;
const LONGEST_INFLECTION: usize = 3;

/// Shortest word of a phrase that shows inside an unknown compound, in bytes.
const SHORTEST_INSIDE: usize = 5;

/// The German language; every other is matched as it stands.
pub const GERMAN: &str = "de";

/// Phrases with what each means.
#[derive(Debug)]
pub struct Patterns<T> {
    phrases: Vec<Phrase<T>>,
    /// Key of a word → where it stands.
    exact: FxHashMap<String, Vec<Slot>>,
    /// Beginning of a word → where it stands.
    begins: FxHashMap<String, Vec<Slot>>,
    /// First letter → the plain words with that letter, for typing errors.
    plain: FxHashMap<char, Vec<Plain>>,
}

#[derive(Debug)]
struct Phrase<T> {
    meant: T,
    language: &'static str,
    words: u8,
}

#[derive(Debug, Clone, Copy)]
struct Slot {
    phrase: u32,
    word: u8,
}

#[derive(Debug)]
struct Plain {
    folded: String,
    shown: String,
    slot: Slot,
    german: bool,
}

/// A phrase that a query says.
#[derive(Debug, Clone)]
pub struct Said<'a, T> {
    /// What it means.
    pub meant: &'a T,
    /// Language of the phrase.
    pub language: &'static str,
    /// The words of the query that say it, in order.
    pub at: Vec<usize>,
    /// Whether only a part of an unknown compound says it.
    pub loose: bool,
}

impl<T> Default for Patterns<T> {
    fn default() -> Self {
        Self {
            phrases: Vec::new(),
            exact: FxHashMap::default(),
            begins: FxHashMap::default(),
            plain: FxHashMap::default(),
        }
    }
}

impl<T: Clone> Patterns<T> {
    /// Adds phrases of one language.
    pub fn add(&mut self, written: &str, language: &'static str, meant: &T) {
        let phrases = written.split('|').map(str::trim).filter(|phrase| !phrase.is_empty());
        for phrase in phrases {
            let id = self.phrases.len() as u32;
            let slots: Vec<&str> = phrase.split_whitespace().collect();
            for (word, slot) in (0..).zip(&slots) {
                for form in slot.split('/').filter(|form| !form.is_empty()) {
                    self.add_form(form, language, Slot { phrase: id, word });
                }
            }
            let words = u8::try_from(slots.len()).unwrap_or(u8::MAX);
            self.phrases.push(Phrase { meant: meant.clone(), language, words });
        }
    }

    fn add_form(&mut self, form: &str, language: &str, slot: Slot) {
        let german = language == GERMAN;
        if let Some(beginning) = form.strip_suffix('*') {
            let key = if german { german_key(&fold(&clean(beginning))) } else { flat(beginning) };
            self.begins.entry(key).or_default().push(slot);
            return;
        }
        if !german {
            self.exact.entry(flat(form)).or_default().push(slot);
        } else {
            for key in german_keys(form) {
                self.exact.entry(key).or_default().push(slot);
            }
        }
        let folded = if german { fold(&clean(form)) } else { flat(form) };
        if let Some(first) = folded.chars().next() {
            let plain = Plain { folded, shown: form.to_owned(), slot, german };
            self.plain.entry(first).or_default().push(plain);
        }
    }

    /// The phrases these words say. `mended` are words taken for one of the phrases' words: index and spelling.
    pub fn said(&self, words: &[Word], mended: &FxHashMap<usize, Vec<String>>) -> Vec<Said<'_, T>> {
        let mut found: FxHashMap<u32, Vec<(u8, usize)>> = FxHashMap::default();
        for (at, word) in words.iter().enumerate() {
            let meant = mended.get(&at).into_iter().flatten();
            for slot in self.slots_of(word).into_iter().chain(meant.flat_map(|w| self.slots(w))) {
                found.entry(slot.phrase).or_default().push((slot.word, at));
            }
        }
        let mut said: Vec<(u32, Vec<usize>)> = found
            .into_iter()
            .filter_map(|(id, hits)| {
                let at = together(&hits, self.phrases[id as usize].words)?;
                Some((id, at))
            })
            .collect();
        said.sort_unstable();
        said.into_iter()
            .map(|(id, at)| {
                let phrase = &self.phrases[id as usize];
                Said { meant: &phrase.meant, language: phrase.language, at, loose: false }
            })
            .collect()
    }

    /// The German phrases of one word that a part of this compound says: "Scheidungsberatung" speaks of Scheidung.
    pub fn said_by_parts(&self, word: &Word, at: usize) -> Vec<Said<'_, T>> {
        let mut hints = words().hints(&word.stems.fold);
        hints.extend(self.inside(&word.stems.fold));
        let parts = hints.iter().map(|hint| super::reading::word(hint, words().get(hint)));
        let mut slots: Vec<u32> =
            parts.flat_map(|part| self.slots_of(&part)).map(|s| s.phrase).collect();
        slots.sort_unstable();
        slots.dedup();
        let phrases = slots.into_iter().map(|id| &self.phrases[id as usize]);
        phrases
            .filter(|phrase| phrase.words == 1 && phrase.language == GERMAN)
            .map(|p| Said { meant: &p.meant, language: GERMAN, at: vec![at], loose: true })
            .collect()
    }

    /// Whether a word stands in any phrase.
    pub fn knows(&self, word: &Word) -> bool {
        !self.slots_of(word).is_empty()
    }

    fn slots_of(&self, word: &Word) -> Vec<Slot> {
        let mut slots: Vec<Slot> = Vec::new();
        let mut seen: FxHashSet<(u32, u8)> = FxHashSet::default();
        let mut add = |found: Option<&Vec<Slot>>| {
            slots.extend(found.into_iter().flatten().filter(|s| seen.insert((s.phrase, s.word))));
        };
        for key in &word.keys {
            add(self.exact.get(key));
        }
        for beginning in &word.beginnings {
            let german = beginning.starts_with(GERMAN_KEY);
            let letters = beginning.chars().count();
            for (before, (end, c)) in beginning.char_indices().enumerate() {
                let (end, begun) = (end + c.len_utf8(), before + 1);
                if end > SHORTEST_BEGINNING && (german || may_be_foreign(word, begun, letters)) {
                    add(self.begins.get(&beginning[..end]));
                }
            }
        }
        slots
    }

    /// The longest German words of the phrases that an unknown word begins and ends with.
    fn inside(&self, folded: &str) -> Vec<String> {
        let german = self.plain.values().flatten().filter(|p| p.german && p.folded != folded);
        let mut ends = ["", ""];
        for plain in german.map(|p| p.folded.as_str()).filter(|p| p.len() >= SHORTEST_INSIDE) {
            if folded.starts_with(plain) && plain.len() > ends[0].len() {
                ends[0] = plain;
            } else if folded.ends_with(plain) && plain.len() > ends[1].len() {
                ends[1] = plain;
            }
        }
        let known = words().known();
        let says = |word: &&str| !known.optional.contains(*word) && !known.stop.contains(*word);
        ends.into_iter().filter(|word| !word.is_empty()).filter(says).map(str::to_owned).collect()
    }

    /// The plain words of other languages that are this one in another inflection: most of both is the same beginning.
    pub fn inflected(&self, word: &Word) -> Vec<String> {
        let typed: Vec<char> = word.flat.chars().collect();
        let list = typed.first().and_then(|first| self.plain.get(first));
        let mut best = SHORTEST_SAME;
        let mut near: BTreeSet<&str> = BTreeSet::new();
        for plain in list.into_iter().flatten().filter(|p| !p.german) {
            let same = plain.folded.chars().zip(&typed).take_while(|(a, b)| a == *b).count();
            let left = (plain.folded.chars().count() - same).max(typed.len() - same);
            if same < best || left > LONGEST_INFLECTION || left * 2 > same {
                continue;
            }
            if same > best {
                near.clear();
                best = same;
            }
            near.insert(&plain.shown);
        }
        near.into_iter().map(str::to_owned).collect()
    }

    /// Where a plain word of the phrases stands.
    fn slots(&self, shown: &str) -> Vec<Slot> {
        let folded = [fold(&clean(shown)), flat(shown)];
        let first = folded[0].chars().next();
        let plain = first.and_then(|first| self.plain.get(&first)).into_iter().flatten();
        plain.filter(|p| folded.contains(&p.folded)).map(|p| p.slot).collect()
    }

    /// The plain words that go on where an unfinished one stops.
    pub fn beginning(&self, word: &Word) -> Vec<String> {
        let mut found: BTreeSet<&str> = BTreeSet::new();
        for typed in [&word.stems.fold, &word.flat] {
            let list = typed.chars().next().and_then(|first| self.plain.get(&first));
            let longer =
                list.into_iter().flatten().filter(|p| p.folded.starts_with(typed.as_str()));
            found.extend(longer.map(|plain| plain.shown.as_str()));
        }
        found.into_iter().map(str::to_owned).collect()
    }

    /// What the one-word phrases of these words mean.
    pub fn meant_by(&self, shown: &[String]) -> impl Iterator<Item = &T> {
        let slots = shown.iter().flat_map(|word| self.slots(word));
        let phrases = slots.map(|slot| &self.phrases[slot.phrase as usize]);
        phrases.filter(|phrase| phrase.words == 1).map(|phrase| &phrase.meant)
    }

    /// The plain words nearest to a mistyped one, all equally near, with how far they are.
    pub fn nearest(&self, word: &Word) -> (u32, Vec<String>) {
        let known = words().known();
        let mut best = u32::MAX;
        let mut near: BTreeSet<&str> = BTreeSet::new();
        for typed in [&word.stems.fold, &word.flat] {
            let letters = typed.chars().count();
            if letters < SHORTEST_MENDED || typed.bytes().any(|b| b.is_ascii_digit()) {
                continue;
            }
            let edits = if letters < LONG { 1 } else { 2 };
            let lists = self
                .plain
                .iter()
                .filter(|(first, _)| may_begin(known, typed, first.encode_utf8(&mut [0; 4])));
            for plain in lists.flat_map(|(_, list)| list) {
                let far = plain.folded.len().abs_diff(typed.len()) > 2 * edits as usize;
                if far || plain.folded.chars().count() + 1 < SHORTEST_MENDED {
                    continue;
                }
                let (plainly, weighed) = distance(known, typed, &plain.folded);
                if plainly > edits || weighed > best {
                    continue;
                }
                if weighed < best {
                    near.clear();
                    best = weighed;
                }
                near.insert(&plain.shown);
            }
        }
        (best, near.into_iter().map(str::to_owned).collect())
    }
}

/// Whether a word may be one of another language that begins with its first `begun` letters. A few
/// letters say little: a German word that we know, or a long compound, begins like that by chance.
fn may_be_foreign(word: &Word, begun: usize, letters: usize) -> bool {
    begun > SHORT_BEGINNING
        || (letters - begun <= LONGEST_ENDING && !words().is_known(&word.stems.fold))
}

/// One word of the query for each word of the phrase, close together; none if that is not to be had.
fn together(hits: &[(u8, usize)], words: u8) -> Option<Vec<usize>> {
    let mut best: Option<Vec<usize>> = None;
    for (_, start) in hits.iter().filter(|(word, _)| *word == 0) {
        let mut at = vec![*start];
        for word in 1..words {
            let free = hits.iter().filter(|(w, at_)| *w == word && !at.contains(at_));
            at.push(free.map(|(_, at)| *at).min_by_key(|at| at.abs_diff(*start))?);
        }
        at.sort_unstable();
        let span = at.last()? - at.first()?;
        let spare = WINDOW + usize::from(words);
        if span <= spare && best.as_ref().is_none_or(|b| span < b.last().unwrap_or(&0) - b[0]) {
            best = Some(at);
        }
    }
    best
}

/// A German key, kept apart from those of other languages.
pub fn german_key(stem: &str) -> String {
    format!("{GERMAN_KEY}{stem}")
}

/// Under what a German word meets its other forms: its stem, and the parts that tell what it is.
pub fn german_keys(written: &str) -> Vec<String> {
    let stems = words().get(&clean(written));
    let mut keys = vec![german_key(&stems.whole)];
    for set in &stems.instead {
        let mut set: Vec<&str> = set.iter().map(String::as_str).collect();
        set.sort_unstable();
        let key = german_key(&set.join(" "));
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}
