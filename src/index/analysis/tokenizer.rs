//! The analysis as tokenizers of tantivy: stems and parts for matching, spellings for suggestions.

use tantivy::tokenizer::{Token as Term, TokenStream, Tokenizer};

use super::fold::clean;
use super::lex::{Lexeme, lex};
use super::{Source, Token, tokens, words};

/// Separates the folded spelling from the spelling to show, in the field of spellings.
pub const SHOWN: char = '\u{1}';
/// Longest run of words indexed of one field; nobody writes longer offers.
const MOST_TOKENS: usize = 20_000;
/// Before the stem of a word the text denies.
pub const DENIED: &str = "!";

/// Stems of whole words and of their parts, at one position.
#[derive(Debug, Clone)]
pub struct German(pub Source);

/// Every spelling once per text: `maedchen␁Mädchen`.
#[derive(Debug, Clone)]
pub struct Spellings;

/// Terms worked out beforehand, handed out through one token.
#[derive(Debug, Default)]
pub struct Ready {
    /// All terms, one after the other.
    text: String,
    /// Where each ends, and its position.
    ends: Vec<(usize, usize)>,
    next: usize,
    token: Term,
}

impl Tokenizer for German {
    type TokenStream<'a> = Ready;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Ready {
        let mut ready = Ready::default();
        for (position, token) in tokens(&clean(text), self.0).iter().take(MOST_TOKENS).enumerate() {
            index_terms(token, position, &mut ready);
        }
        ready
    }
}

/// The terms under which a token stands in the index.
fn index_terms(token: &Token<'_>, position: usize, ready: &mut Ready) {
    let mut emit = |pieces: &[&str]| ready.push(pieces, position);
    match token {
        Token::Word { stems, negated: true, .. } => emit(&[DENIED, &stems.whole]),
        Token::Word { stems, .. } => {
            emit(&[&stems.whole]);
            stems.parts.iter().for_each(|part| emit(&[part]));
        }
        Token::Norm { numbers, law } => {
            for number in numbers {
                emit(&["§", number]);
                emit(&[&norm_term(number, law.as_deref())]);
                emit(&[number]);
            }
            law.iter().for_each(|law| emit(&[&words().get(law).whole]));
        }
    }
}

/// `§16h:sgb2`; `§16h:?` when no law is named.
pub fn norm_term(number: &str, law: Option<&str>) -> String {
    format!("§{number}:{}", law.unwrap_or("?"))
}

impl Tokenizer for Spellings {
    type TokenStream<'a> = Ready;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Ready {
        let mut ready = Ready::default();
        for lexeme in lex(&clean(text)).take(MOST_TOKENS) {
            if let Lexeme::Word(word) = lexeme
                && let Some(spelling) = &words().get(&word).spelling
            {
                ready.push(&[spelling], 0);
            }
        }
        ready
    }
}

/// How a word stands in the field of spellings; nothing for what is no word or too short to be mistyped.
pub(super) fn spelling(word: &str, folded: &str) -> Option<String> {
    let long = word.chars().nth(2).is_some();
    let letters = word.chars().all(|c| c.is_alphabetic() || c == '-');
    (long && letters).then(|| format!("{folded}{SHOWN}{word}"))
}

impl Ready {
    fn push(&mut self, pieces: &[&str], position: usize) {
        pieces.iter().for_each(|piece| self.text.push_str(piece));
        self.ends.push((self.text.len(), position));
    }
}

impl TokenStream for Ready {
    fn advance(&mut self) -> bool {
        let Some((end, position)) = self.ends.get(self.next) else { return false };
        let start = self.next.checked_sub(1).map_or(0, |before| self.ends[before].0);
        self.token.text.clear();
        self.token.text.push_str(&self.text[start..*end]);
        self.token.position = *position;
        self.next += 1;
        true
    }

    fn token(&self) -> &Term {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Term {
        &mut self.token
    }
}
