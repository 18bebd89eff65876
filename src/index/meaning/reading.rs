//! A query as words, each in the forms under which it may be known in nine languages.

use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::pattern::{german_key, german_keys};
use crate::index::analysis::fold::{clean, fold};
use crate::index::analysis::word::Stems;
use crate::index::analysis::{Source, Token, tokens, words};

/// Most words of a query that are read.
const MOST_WORDS: usize = 64;
/// Particles Arabic writes in one with the next word, the longest first.
const ARABIC_PARTICLES: [&str; 15] =
    ["وبال", "والل", "وال", "بال", "كال", "فال", "ولل", "لل", "ال", "و", "ف", "ب", "ل", "ك", "س"];
/// Letters that must remain when a particle is taken off.
const SHORTEST_REST: usize = 3;

/// A query, read.
#[derive(Debug, Default)]
pub struct Reading {
    /// Its words in order.
    pub words: Vec<Word>,
    /// Its paragraphs: numbers and law.
    pub norms: Vec<(Vec<String>, Option<String>)>,
    /// Whether the last word may be unfinished.
    pub ends_open: bool,
}

/// One word of a query.
#[derive(Debug)]
pub struct Word {
    /// As typed.
    pub written: String,
    /// As German.
    pub stems: Arc<Stems>,
    /// Small letters without marks, as another language.
    pub flat: String,
    /// Under what it may stand in a phrase.
    pub keys: Vec<String>,
    /// What its beginning is looked up in.
    pub beginnings: Vec<String>,
    /// How much it says.
    pub class: Class,
}

/// How much a word says by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// What is looked for.
    Content,
    /// May be found or not.
    Optional,
    /// Nothing.
    Stop,
}

/// Reads a query.
pub fn read(query: &str) -> Reading {
    let clean = clean(query);
    let ends_open = clean.chars().next_back().is_some_and(char::is_alphanumeric);
    let mut reading = Reading { ends_open, ..Reading::default() };
    for token in tokens(&clean, Source::Label).into_iter().take(MOST_WORDS) {
        match token {
            Token::Word { written, stems, .. } => reading.words.push(word(&written, stems)),
            Token::Norm { numbers, law } => reading.norms.push((numbers, law)),
        }
    }
    reading
}

/// A word by itself.
pub fn word(written: &str, stems: Arc<Stems>) -> Word {
    let flat = flat(written);
    let mut keys = german_keys(written);
    let mut beginnings = vec![german_key(&stems.fold)];
    for form in std::iter::once(flat.clone()).chain(without_particles(&flat)) {
        keys.push(form.clone());
        beginnings.push(form);
    }
    let class = class_of(&stems.fold);
    Word { written: written.to_owned(), stems, flat, keys, beginnings, class }
}

fn class_of(folded: &str) -> Class {
    let known = words().known();
    if folded.bytes().all(|b| b.is_ascii_digit()) && !folded.is_empty() {
        Class::Optional
    } else if known.stop.contains(folded) || folded.is_empty() {
        Class::Stop
    } else if known.optional.contains(folded) {
        Class::Optional
    } else {
        Class::Content
    }
}

/// Small letters without accents and hyphens, one form for letters that Arabic, Persian and Cyrillic keyboards
/// write in several ways.
pub fn flat(word: &str) -> String {
    let mut bare = String::with_capacity(word.len());
    let mut before = ' ';
    for c in word.chars().flat_map(char::to_lowercase).nfd() {
        if is_combining_mark(c) {
            // й and ї are letters of their own.
            if matches!((before, c), ('и', '\u{306}') | ('і', '\u{308}')) {
                bare.push(c);
            }
        } else if c.is_alphanumeric() && c != '\u{2bc}' {
            bare.push(c);
            before = c;
        }
    }
    fold(&clean(&bare))
}

/// An Arabic word without "and", "the", "with" and the like in front.
fn without_particles(word: &str) -> Vec<String> {
    if !word.chars().all(|c| ('\u{600}'..='\u{6ff}').contains(&c)) {
        return Vec::new();
    }
    let bare = ARABIC_PARTICLES.iter().filter_map(|particle| word.strip_prefix(particle));
    bare.filter(|rest| rest.chars().count() >= SHORTEST_REST).map(str::to_owned).collect()
}
