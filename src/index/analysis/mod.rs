//! German analysis: text to the terms that stand in the index and in a query.
//!
//! `fold` spelling, `lex` words, `norm` paragraphs, `split` compounds, `stem`, `word` all of it for one word,
//! `negation` what a text denies, `tokenizer` the same for tantivy.

pub mod fold;
pub mod lex;
pub mod negation;
pub mod norm;
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

/// A token of a text.
#[derive(Debug)]
pub enum Token<'a> {
    /// A word.
    Word {
        /// As written, gender form undone.
        written: Cow<'a, str>,
        /// Its stems.
        stems: Arc<Stems>,
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
    let mut lexemes: Vec<Lexeme<'_>> = lex(clean).collect();
    let mut tokens = Vec::with_capacity(lexemes.len());
    let mut clause_start = 0;
    let mut at = 0;
    while at < lexemes.len() {
        if let Some(found) = norm::cited(&lexemes[at..]) {
            tokens.push(Token::Norm { numbers: found.numbers, law: found.law });
            at += found.taken;
            continue;
        }
        let lexeme = std::mem::replace(&mut lexemes[at], Lexeme::Mark(' '));
        at += 1;
        match lexeme {
            Lexeme::Word(written) => tokens.push(word(written, source)),
            Lexeme::Mark(mark) if source == Source::Prose && ends_clause(mark) => {
                deny(&mut tokens[clause_start..], mark == '?');
                clause_start = tokens.len();
            }
            Lexeme::Mark(_) => {}
        }
    }
    if source == Source::Prose {
        deny(&mut tokens[clause_start..], false);
    }
    tokens
}

fn ends_clause(mark: char) -> bool {
    matches!(mark, '.' | ',' | ';' | ':' | '!' | '?' | '–' | '—' | '(' | ')' | '•')
}

fn word(written: Cow<'_, str>, source: Source) -> Token<'_> {
    let mut stems = words().get(&written);
    if source == Source::Prose
        && let Some(verb) = &stems.verb
    {
        stems = words().get(verb);
    }
    Token::Word { written, stems, negated: false }
}

/// Marks what a clause denies. Clauses without a negation, nearly all, cost one look at each word.
fn deny(clause: &mut [Token<'_>], question: bool) {
    let rules = &words().known().negation;
    let denies = |t: &Token<'_>| match t {
        Token::Word { stems, .. } => stems.denies,
        Token::Norm { .. } => false,
    };
    if !clause.iter().any(denies) {
        return;
    }
    let seen: Vec<Seen> = clause
        .iter()
        .map(|token| match token {
            Token::Word { written, stems, .. } => {
                Seen { fold: stems.fold.clone(), capital: written.starts_with(char::is_uppercase) }
            }
            Token::Norm { .. } => Seen { fold: String::new(), capital: true },
        })
        .collect();
    for (token, out) in clause.iter_mut().zip(negated(rules, &seen, question)) {
        if let Token::Word { negated, .. } = token {
            *negated = out;
        }
    }
}
