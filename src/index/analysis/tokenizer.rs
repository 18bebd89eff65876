//! The analysis as tokenizers of tantivy: stems and parts for matching, spellings for suggestions.

use std::fmt::Write;

use tantivy::tokenizer::{Token as Term, TokenStream, Tokenizer};

use super::fold::{clean, fold};
use super::lex::{Lexeme, lex};
use super::{Source, Token, tokens, words};

/// Separates the folded spelling from the spelling to show, in the field of spellings.
pub const SHOWN: char = '\u{1}';
/// Longest run of words indexed of one field; nobody writes longer offers.
const MOST_TOKENS: usize = 20_000;
/// Before the stem of a word the text denies.
pub const DENIED: char = '!';

/// Stems of whole words and of their parts, at one position.
#[derive(Debug, Clone)]
pub struct German(pub Source);

/// Every spelling once per text: `maedchen␁Mädchen`.
#[derive(Debug, Clone)]
pub struct Spellings;

/// Terms worked out beforehand.
#[derive(Debug)]
pub struct Ready {
    terms: Vec<Term>,
    at: usize,
}

impl Tokenizer for German {
    type TokenStream<'a> = Ready;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Ready {
        let mut terms = Vec::new();
        for (position, token) in tokens(&clean(text), self.0).iter().take(MOST_TOKENS).enumerate() {
            index_terms(token, |text| {
                terms.push(Term { text, position, ..Term::default() });
            });
        }
        Ready::new(terms)
    }
}

/// The terms under which a token stands in the index.
pub fn index_terms(token: &Token, mut emit: impl FnMut(String)) {
    match token {
        Token::Word { stems, negated: true, .. } => emit(format!("{DENIED}{}", stems.whole)),
        Token::Word { stems, .. } => {
            emit(stems.whole.clone());
            stems.parts.iter().for_each(|part| emit(part.clone()));
        }
        Token::Norm { numbers, law } => {
            for number in numbers {
                emit(format!("§{number}"));
                emit(norm_term(number, law.as_deref()));
                emit(number.clone());
            }
            law.iter().for_each(|law| emit(words().get(law).whole.clone()));
        }
    }
}

/// `§16h:sgb2`; `§16h:?` when no law is named.
pub fn norm_term(number: &str, law: Option<&str>) -> String {
    let mut term = format!("§{number}:");
    let _ = write!(term, "{}", law.unwrap_or("?"));
    term
}

impl Tokenizer for Spellings {
    type TokenStream<'a> = Ready;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Ready {
        let mut terms = Vec::new();
        for lexeme in lex(&clean(text)).take(MOST_TOKENS) {
            if let Lexeme::Word(word) = lexeme
                && let Some(text) = spelling(&word)
            {
                terms.push(Term { text, position: 0, ..Term::default() });
            }
        }
        Ready::new(terms)
    }
}

/// How a word stands in the field of spellings; nothing for what is no word or too short to be mistyped.
fn spelling(word: &str) -> Option<String> {
    let long = word.chars().nth(2).is_some();
    let letters = word.chars().all(|c| c.is_alphabetic() || c == '-');
    (long && letters).then(|| format!("{}{SHOWN}{word}", fold(&word.replace('-', ""))))
}

impl Ready {
    fn new(terms: Vec<Term>) -> Self {
        Self { terms, at: 0 }
    }
}

impl TokenStream for Ready {
    fn advance(&mut self) -> bool {
        self.at += 1;
        self.at <= self.terms.len()
    }

    fn token(&self) -> &Term {
        &self.terms[self.at - 1]
    }

    fn token_mut(&mut self) -> &mut Term {
        &mut self.terms[self.at - 1]
    }
}
