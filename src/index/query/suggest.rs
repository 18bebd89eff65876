//! What the person typing is about to type: words of the offers that begin like the last word.

use tantivy::Searcher;

use super::dictionary::Dictionary;
use crate::index::analysis::fold::{clean, fold};
use crate::index::analysis::lex::{Lexeme, lex};
use crate::index::analysis::words;
use crate::index::schema::Fields;

/// Fewer letters than this begin too many words.
const SHORTEST: usize = 2;

/// A way to go on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The whole query, its last word completed.
    pub text: String,
    /// How many offers have the word.
    pub offers: u64,
}

/// Completions of the last word, most frequent first.
pub fn suggest(
    typed: &str,
    searcher: &Searcher,
    fields: &Fields,
    limit: usize,
) -> tantivy::Result<Vec<Suggestion>> {
    let clean = clean(typed);
    let last =
        lex(&clean).filter_map(|l| if let Lexeme::Word(w) = l { Some(w) } else { None }).last();
    let Some(last) = last.filter(|last| clean.ends_with(last.as_ref())) else {
        return Ok(Vec::new());
    };
    let prefix = fold(&last);
    if prefix.chars().count() < SHORTEST {
        return Ok(Vec::new());
    }
    let before = &clean[..clean.len() - last.len()];
    let stop = &words().known().stop;
    let spellings = Dictionary::new(searcher, fields).beginning(&prefix)?;
    Ok(spellings
        .into_iter()
        .filter(|s| !stop.contains(&fold(&s.shown)))
        .take(limit)
        .map(|s| Suggestion { text: format!("{before}{}", s.shown), offers: s.offers })
        .collect())
}
