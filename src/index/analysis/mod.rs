//! German analysis: text to the terms that stand in the index and in a query.
//!
//! `fold` spelling, `lex` words, `norm` paragraphs, `split` compounds, `stem`, `word` all of it for one word,
//! `negation` what a text denies, `tokenizer` the same for tantivy, `slots` what it needs of words met before.

pub mod fold;
pub mod lex;
pub mod negation;
pub mod norm;
mod slots;
pub mod split;
pub mod stem;
pub mod tokenizer;
pub mod word;

use std::borrow::Cow;
use std::sync::{Arc, LazyLock};

use lex::{Lexeme, lex};
use negation::{Seen, negated};
use word::{Stems, Words};

use super::knowledge::knowledge;

/// Letters of a word and what stands behind it, at least, for how much room a text needs.
const SHORT_WORD: usize = 5;

/// A token of a text.
#[derive(Debug)]
pub enum Token<'a, W = Arc<Stems>> {
    /// A word.
    Word {
        /// As written, gender form undone.
        written: Cow<'a, str>,
        /// Its stems.
        stems: W,
        /// Whether the text denies it.
        negated: bool,
    },
    /// Paragraphs of a law, or a law alone.
    Norm {
        /// Numbers such as `16h`; none when a law is named alone.
        numbers: Vec<String>,
        /// The law, such as `sgb2`.
        law: Option<String>,
    },
}

/// Where a text comes from, which decides how it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// A name, a label, a query: every word is meant.
    Label,
    /// Running text: what it denies is marked, and lower-case verbs are told from nouns.
    Prose,
}

/// The words of this program's knowledge, shared by everybody.
pub fn words() -> &'static Words {
    static WORDS: LazyLock<Words> = LazyLock::new(|| Words::new(knowledge()));
    &WORDS
}

/// The tokens of a text that has been through [`fold::clean`].
pub fn tokens(clean: &str, source: Source) -> Vec<Token<'_>> {
    read(lexemes(clean), source, |_, written| stems(written, source), |stems| stems.denies)
}

/// The stems of a word as texts of this source mean it.
fn stems(written: &str, source: Source) -> Arc<Stems> {
    let stems = words().get(written);
    match &stems.verb {
        Some(verb) if source == Source::Prose => words().get(verb),
        _ => stems,
    }
}

fn lexemes(clean: &str) -> Vec<Lexeme<'_>> {
    let mut lexemes = Vec::with_capacity(clean.len() / SHORT_WORD);
    lexemes.extend(lex(clean));
    lexemes
}

/// The tokens of a text. `keep` says what a token keeps of the word at this place of the text, `denies` whether what was
/// kept may make a clause negative.
fn read<'a, W>(
    mut lexemes: Vec<Lexeme<'a>>,
    source: Source,
    keep: impl Fn(usize, &str) -> W,
    denies: impl Fn(&W) -> bool,
) -> Vec<Token<'a, W>> {
    let mut tokens = Vec::with_capacity(lexemes.len());
    let mut clause_start = 0;
    let mut at = 0;
    while at < lexemes.len() {
        if let Some(found) = norm::cited(&lexemes[at..]) {
            tokens.push(Token::Norm { numbers: found.numbers, law: found.law });
            at += found.taken;
            continue;
        }
        match std::mem::replace(&mut lexemes[at], Lexeme::Mark(' ')) {
            Lexeme::Word(written) => {
                let stems = keep(at, &written);
                tokens.push(Token::Word { written, stems, negated: false });
            }
            Lexeme::Mark(mark) if source == Source::Prose && ends_clause(mark) => {
                deny(&mut tokens[clause_start..], &denies, mark == '?');
                clause_start = tokens.len();
            }
            Lexeme::Mark(_) => {}
        }
        at += 1;
    }
    if source == Source::Prose {
        deny(&mut tokens[clause_start..], &denies, false);
    }
    tokens
}

fn ends_clause(mark: char) -> bool {
    matches!(mark, '.' | ',' | ';' | ':' | '!' | '?' | '–' | '—' | '(' | ')' | '•')
}

/// Marks what a clause denies. Clauses without a negation, nearly all, cost one look at each word.
fn deny<W>(clause: &mut [Token<'_, W>], denies: &impl Fn(&W) -> bool, question: bool) {
    let may = |token: &Token<'_, W>| match token {
        Token::Word { stems, .. } => denies(stems),
        Token::Norm { .. } => false,
    };
    if !clause.iter().any(may) {
        return;
    }
    let known = words().known();
    let seen = clause.iter().map(|token| match token {
        Token::Word { written, .. } => {
            let meant = known.verbs.get(&**written).map_or(&**written, String::as_str);
            let capital = written.starts_with(char::is_uppercase);
            Seen { fold: fold::fold(&meant.replace('-', "")), capital }
        }
        Token::Norm { .. } => Seen { fold: String::new(), capital: true },
    });
    let seen: Vec<Seen> = seen.collect();
    for (token, out) in clause.iter_mut().zip(negated(&known.negation, &seen, question)) {
        if let Token::Word { negated, .. } = token {
            *negated = out;
        }
    }
}
