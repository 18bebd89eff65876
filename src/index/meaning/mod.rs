//! What a query means: its language, the concepts of the field it names, whether somebody is in danger, and wishes
//! such as an age. All of it comes from the files of `index/`; nothing of a query is kept.

mod concept;
mod language;
mod pattern;
mod reading;
mod wish;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

pub use concept::{Concept, ConceptFile, LANGUAGES, phrases};
pub use language::LanguageFile;
pub use reading::{Class, Reading, Word, flat};
pub use wish::{Wish, WishFile, Wished};

use language::Languages;
use pattern::{GERMAN, Patterns, Said};
use wish::Wishes;

use super::analysis::words;
use super::knowledge::knowledge;

/// Most words taken for a typing error of a phrase.
const MOST_MENDED: usize = 6;
/// Most unknown words that are looked at closely.
const MOST_TRIED: usize = 16;
/// Letters from which on an unfinished word is guessed, and most concepts it may still mean.
const SHORTEST_BEGUN: usize = 4;
const MOST_BEGUN: usize = 2;
/// Points a phrase of a language gives for it.
const HINT: u32 = 1;

/// What a query means.
#[derive(Debug)]
pub struct Meaning {
    /// Its words.
    pub reading: Reading,
    /// In which language it is written; German when nothing tells.
    pub language: &'static str,
    /// The concepts it names, the most telling first.
    pub concepts: Vec<Meant>,
    /// What else is wished.
    pub wishes: Vec<Wished>,
    /// Words it says are not wanted.
    pub denied: Vec<usize>,
    /// Words taken for others.
    pub mended: Mended,
}

/// Words of a query taken for words of the glossary.
#[derive(Debug, Default)]
pub struct Mended {
    /// By index, for which.
    pub words: FxHashMap<usize, Vec<String>>,
    /// Those that are not mistyped: inflected, or not finished yet.
    pub right: Vec<usize>,
}

/// A concept that a query names.
#[derive(Debug, Clone)]
pub struct Meant {
    /// The concept.
    pub concept: &'static Concept,
    /// The words that name it.
    pub at: Vec<usize>,
    /// Whether only a part of an unknown compound names it.
    pub loose: bool,
}

/// All that is known about meanings.
struct Glossary {
    concepts: Patterns<&'static Concept>,
    /// Phrases beside which a concept is not meant.
    not: Patterns<&'static str>,
    languages: Languages,
    wishes: Wishes,
}

fn glossary() -> &'static Glossary {
    static READY: LazyLock<Glossary> = LazyLock::new(|| {
        let known = knowledge();
        let mut concepts = Patterns::default();
        let mut not = Patterns::default();
        for concept in &known.concepts {
            for (language, said) in concept.said() {
                concepts.add(said, language, &concept);
            }
            for language in ["de", ""] {
                not.add(&concept.not, language, &concept.code.as_str());
            }
        }
        let wishes = Wishes::new(&known.wishes).unwrap_or_else(|wrong| {
            tracing::error!("the wishes of the search are unreadable: {wrong}");
            Wishes::default()
        });
        Glossary { concepts, not, languages: Languages::new(&known.languages, &LANGUAGES), wishes }
    });
    &READY
}

/// What a query means. `distance_known` says of a word how far the nearest word of the index is: nothing when it
/// stands there itself.
pub fn understand(query: &str, distance_known: &dyn Fn(&Word) -> Option<u32>) -> Meaning {
    let glossary = glossary();
    let reading = reading::read(query);
    let wishes = glossary.wishes.of(&reading.words);
    let mut mended = mend(glossary, &reading.words, distance_known);
    if let Some((at, longer)) = unfinished(glossary, &reading) {
        mended.words.insert(at, longer);
        mended.right.push(at);
    }
    let mut said = glossary.concepts.said(&reading.words, &mended.words);
    said.extend(by_parts(glossary, &reading.words, &mended.words, &said, distance_known));
    let language = language_of(glossary, &reading.words, &said);
    said.retain(|s| fits(glossary, s, language, &reading.words));
    let concepts = telling(glossary, &reading.words, said);
    let denied = denied(&reading.words, &concepts, &wishes);
    Meaning { reading, language: language.unwrap_or(GERMAN), concepts, wishes, denied, mended }
}

impl Meaning {
    /// Whether somebody may be in danger.
    pub fn is_danger(&self) -> bool {
        self.concepts.iter().any(|meant| meant.concept.danger)
    }

    /// Codes of the concepts that speak of danger.
    pub fn dangers(&self) -> Vec<&'static str> {
        let dangers = self.concepts.iter().filter(|meant| meant.concept.danger);
        dangers.map(|meant| meant.concept.code.as_str()).collect()
    }

    /// Whether it is about what no service of the field does, and about nothing else.
    pub fn is_foreign(&self) -> bool {
        let foreign = |meant: &Meant| meant.concept.foreign;
        self.reading.norms.is_empty()
            && self.concepts.iter().any(foreign)
            && self.concepts.iter().all(|meant| foreign(meant) || meant.concept.weak)
    }

    /// The topic class: that of the most telling concept.
    pub fn topic(&self) -> Option<&'static str> {
        let mut concepts = self.concepts.iter().filter(|meant| !meant.concept.foreign);
        concepts.next().map(|meant| meant.concept.topic.as_str())
    }

    /// The query without some of its words.
    pub fn without(&self, at: &[usize]) -> String {
        let kept = self.reading.words.iter().enumerate().filter(|(i, _)| !at.contains(i));
        kept.map(|(_, word)| word.written.as_str()).collect::<Vec<_>>().join(" ")
    }
}

/// Words that stand nowhere, taken for the nearest word of a phrase.
fn mend(
    glossary: &Glossary,
    words: &[Word],
    distance_known: &dyn Fn(&Word) -> Option<u32>,
) -> Mended {
    let mut mended = Mended::default();
    let mut tried = 0;
    for (at, word) in words.iter().enumerate() {
        let unknown = word.class == Class::Content
            && !glossary.concepts.knows(word)
            && !glossary.languages.is_small_elsewhere(word);
        if !unknown || mended.words.len() == MOST_MENDED || tried == MOST_TRIED {
            continue;
        }
        tried += 1;
        let Some(other) = distance_known(word) else { continue };
        let (distance, nearest) = glossary.concepts.nearest(word);
        let is_near = !nearest.is_empty() && distance <= other;
        if is_near && word.flat.is_ascii() {
            mended.words.insert(at, nearest);
            continue;
        }
        let inflected = glossary.concepts.inflected(word);
        if !inflected.is_empty() {
            mended.words.insert(at, inflected);
            mended.right.push(at);
        } else if is_near {
            mended.words.insert(at, nearest);
        }
    }
    mended
}

/// What parts of compounds say that stand neither in a phrase nor in the index. A part is no proof of danger.
fn by_parts<'a>(
    glossary: &'a Glossary,
    words: &[Word],
    mended: &FxHashMap<usize, Vec<String>>,
    said: &[Said<'a, &'static Concept>],
    distance_known: &dyn Fn(&Word) -> Option<u32>,
) -> Vec<Said<'a, &'static Concept>> {
    let mut out = Vec::new();
    let mut tried = 0;
    for (at, word) in words.iter().enumerate() {
        let taken = mended.contains_key(&at) || said.iter().any(|s| s.at.contains(&at));
        if taken || word.class != Class::Content || tried == MOST_TRIED {
            continue;
        }
        tried += 1;
        let found = glossary.concepts.said_by_parts(word, at);
        if !found.is_empty() && distance_known(word) == Some(u32::MAX) {
            out.extend(found.into_iter().filter(|said| !said.meant.danger));
        }
    }
    out
}

/// What the last word goes on to, when it is not finished and all it may become means the same.
fn unfinished(glossary: &Glossary, reading: &Reading) -> Option<(usize, Vec<String>)> {
    let word = reading.words.last().filter(|_| reading.ends_open)?;
    if word.stems.fold.chars().count() < SHORTEST_BEGUN || glossary.concepts.knows(word) {
        return None;
    }
    let longer = glossary.concepts.beginning(word);
    let meant: BTreeSet<&str> =
        glossary.concepts.meant_by(&longer).map(|concept| concept.code.as_str()).collect();
    (1..=MOST_BEGUN).contains(&meant.len()).then(|| (reading.words.len() - 1, longer))
}

fn language_of(
    glossary: &Glossary,
    words: &[Word],
    said: &[Said<'_, &'static Concept>],
) -> Option<&'static str> {
    let mut hints: FxHashMap<&'static str, u32> = FxHashMap::default();
    let mut counted: BTreeSet<(&str, &[usize])> = BTreeSet::new();
    for said in said {
        if counted.insert((said.language, &said.at)) {
            *hints.entry(said.language).or_default() += HINT * said.at.len() as u32;
        }
    }
    glossary.languages.of(words, &hints)
}

/// German phrases are meant in every query; those of another language in queries of that language, and where the
/// language is not to be told.
fn fits(
    glossary: &Glossary,
    said: &Said<'_, &'static Concept>,
    language: Option<&'static str>,
    words: &[Word],
) -> bool {
    said.language == GERMAN
        || match language {
            Some(GERMAN) | None => {
                glossary.languages.is_written_so(said.language, words) && language.is_none()
            }
            Some(language) => said.language == language || is_near(language, said.language),
        }
}

/// Languages whose words are easily taken for each other's.
fn is_near(a: &str, b: &str) -> bool {
    matches!((a, b), ("uk", "ru") | ("ru", "uk") | ("ar", "fa") | ("fa", "ar"))
}

/// The concepts without those of which another says all and more; danger always stays.
fn telling(
    glossary: &Glossary,
    words: &[Word],
    said: Vec<Said<'_, &'static Concept>>,
) -> Vec<Meant> {
    let not: BTreeSet<&str> = glossary
        .not
        .said(words, &FxHashMap::default())
        .into_iter()
        .map(|said| *said.meant)
        .collect();
    let mut all: Vec<Meant> = said
        .into_iter()
        .map(|said| Meant { concept: said.meant, at: said.at, loose: said.loose })
        .filter(|meant| !not.contains(meant.concept.code.as_str()))
        .collect();
    all.sort_by_key(|m| {
        (!m.concept.danger, std::cmp::Reverse(m.at.len()), m.loose, m.concept.broad)
    });
    let mut kept: Vec<Meant> = Vec::new();
    for meant in all {
        let covered = kept.iter().any(|k| {
            let inside = meant.at.iter().all(|at| k.at.contains(at));
            let same = k.concept.code == meant.concept.code;
            inside && (same || (k.at.len() > meant.at.len() && !meant.concept.danger))
        });
        if !covered {
            kept.push(meant);
        }
    }
    if kept.iter().any(|k| k.concept.danger && !k.concept.broad) {
        kept.retain(|k| !(k.concept.danger && k.concept.broad));
    }
    if kept.iter().any(|k| !k.concept.weak) {
        kept.retain(|k| !k.concept.weak);
    }
    kept
}

/// The content words behind "kein", "ohne", "nicht", unless they are what somebody lacks or part of what was meant.
fn denied(said: &[Word], concepts: &[Meant], wishes: &[Wished]) -> Vec<usize> {
    let rules = &words().known().negation;
    let mut denied = Vec::new();
    for at in 1..said.len() {
        let denies = said[at - 1].stems.denies;
        let together = |list: &Vec<usize>| list.contains(&at) && list.contains(&(at - 1));
        let meant =
            concepts.iter().any(|m| together(&m.at)) || wishes.iter().any(|w| together(&w.at));
        let lacks = rules.lack.contains(&said[at].stems.fold);
        if denies && !meant && !lacks && said[at].class == Class::Content {
            denied.push(at);
        }
    }
    denied
}
