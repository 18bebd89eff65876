//! The analysis for tantivy. A text is analysed once, into a listing of its terms and one of its spellings; what
//! tantivy calls a tokenizer only reads them off.

use tantivy::tokenizer::{Token as Term, TokenStream, Tokenizer};

use super::fold::clean;
use super::{Source, Token, lexemes, read, slots, words};

/// Separates the folded spelling from the spelling to show, in the field of spellings.
pub const SHOWN: char = '\u{1}';
/// Behind it when the spelling to show is the folded one, or that with a capital; no word is written like this.
const AS_FOLDED: &str = "";
const CAPITAL: &str = "+";
/// Before the stem of a word the text denies.
pub const DENIED: &str = "!";
/// Ends a term of a listing: the next stands at the same position, or at the one behind it. No word has such a sign.
const BESIDE: &str = "\u{2}";
/// See [`BESIDE`].
pub const BEHIND: &str = "\u{3}";
/// Longest run of words indexed of one field; nobody writes longer offers.
const MOST_TOKENS: usize = 20_000;

/// Analyses a text. `terms` gets the stems of its words and of their parts, `spellings` all its words.
pub fn list(text: &str, source: Source, terms: &mut String, spellings: &mut String) {
    let clean = clean(text);
    let lexemes = lexemes(&clean);
    slots::with(source, |slots| {
        let kept = slots.all(&lexemes, source);
        spellings.extend(kept.iter().map(|slot| slots.spelling(*slot)));
        let tokens = read(lexemes, source, |at, _| kept[at], |slot| slot.denies);
        for token in tokens.iter().take(MOST_TOKENS) {
            match token {
                Token::Word { stems, negated: true, .. } => terms.extend(slots.denied(*stems)),
                Token::Word { stems, .. } => terms.push_str(slots.terms(*stems)),
                Token::Norm { numbers, law } => list_norm(numbers, law.as_deref(), terms),
            }
        }
    });
}

fn list_norm(numbers: &[String], law: Option<&str>, terms: &mut String) {
    let mut all = Vec::new();
    for number in numbers {
        all.extend([format!("§{number}"), norm_term(number, law), number.clone()]);
    }
    all.extend(law.map(|law| words().get(law).whole.clone()));
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    terms.push_str(&at_one_position(&all));
}

/// `§16h:sgb2`; `§16h:?` when no law is named.
pub fn norm_term(number: &str, law: Option<&str>) -> String {
    format!("§{number}:{}", law.unwrap_or("?"))
}

/// Terms as a listing has them.
pub(super) fn at_one_position(terms: &[&str]) -> String {
    terms.join(BESIDE) + BEHIND
}

/// How a word stands in the listing of spellings; nothing for what is no word or too short to be mistyped. Most words
/// are shown as they are folded, or with a capital: saying only that makes the dictionary of spellings half as large.
pub(super) fn spelling(word: &str, folded: &str) -> Option<String> {
    let long = word.chars().nth(2).is_some();
    let letters = word.chars().all(|c| c.is_alphabetic() || c == '-');
    let shown = [AS_FOLDED, CAPITAL].into_iter().find(|kept| shown(folded, kept) == word);
    (long && letters).then(|| format!("{folded}{SHOWN}{}{BEHIND}", shown.unwrap_or(word)))
}

/// The spelling to show, of a folded one and what stands behind [`SHOWN`].
pub fn shown(folded: &str, kept: &str) -> String {
    match (kept, folded.chars().next()) {
        (AS_FOLDED, _) => folded.to_owned(),
        (CAPITAL, Some(first)) => {
            format!("{}{}", first.to_ascii_uppercase(), &folded[first.len_utf8()..])
        }
        _ => kept.to_owned(),
    }
}

/// Whether it ends a term of a listing.
pub(super) fn ends(sign: char) -> bool {
    matches!(sign, '\u{2}' | '\u{3}')
}

/// Reads a listing.
#[derive(Debug, Clone, Default)]
pub struct Listed;

/// The terms of a listing, handed out through one token.
#[derive(Debug)]
pub struct Terms<'a> {
    rest: &'a str,
    /// Where the next term stands.
    position: usize,
    token: Term,
}

impl Tokenizer for Listed {
    type TokenStream<'a> = Terms<'a>;

    fn token_stream<'a>(&'a mut self, listing: &'a str) -> Terms<'a> {
        Terms { rest: listing, position: 0, token: Term::default() }
    }
}

impl TokenStream for Terms<'_> {
    fn advance(&mut self) -> bool {
        let Some(end) = self.rest.find(ends) else { return false };
        self.token.text.clear();
        self.token.text.push_str(&self.rest[..end]);
        self.token.position = self.position;
        self.position += usize::from(self.rest[end..].starts_with(BEHIND));
        self.rest = &self.rest[end + 1..];
        true
    }

    fn token(&self) -> &Term {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Term {
        &mut self.token
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(listing: &str) -> Vec<(String, usize)> {
        let mut reader = Listed;
        let mut stream = reader.token_stream(listing);
        let mut all = Vec::new();
        while let Some(term) = stream.next() {
            all.push((term.text.clone(), term.position));
        }
        all
    }

    #[test]
    fn parts_stand_where_the_word_stands() {
        let (mut terms, mut spellings) = (String::new(), String::new());
        list("Suchtberatung in § 16h SGB II", Source::Label, &mut terms, &mut spellings);
        let terms = read(&terms);
        let at = |position| {
            let there = terms.iter().filter(move |(_, at)| *at == position);
            there.map(|(term, _)| term.as_str()).collect::<Vec<_>>()
        };
        let stems = words().get("Suchtberatung");
        assert_eq!(at(0), [&stems.whole, &stems.parts[0], &stems.parts[1]]);
        assert_eq!(at(1), ["in"]);
        assert_eq!(at(2), ["§16h", "§16h:sgb2", "16h", "sgb2"]);
        let spellings = read(&spellings).into_iter().map(|(spelling, _)| spelling);
        assert_eq!(spellings.collect::<Vec<_>>(), ["suchtberatung\u{1}+", "sgb\u{1}SGB"]);
    }

    #[test]
    fn spellings_are_shown_as_they_were_written() {
        for word in
            ["Suchtberatung", "oft", "Mädchen", "ABM", "öfter", "Älter", "Über-Mittag", "école"]
        {
            let listed = spelling(word, &super::super::fold::fold(word)).expect("a word");
            let (folded, kept) = listed.trim_end_matches(ends).split_once(SHOWN).expect("both");
            assert_eq!(shown(folded, kept), word);
        }
    }

    #[test]
    fn what_is_denied_is_marked() {
        let (mut terms, mut spellings) = (String::new(), String::new());
        list("keine Suchtberatung", Source::Prose, &mut terms, &mut spellings);
        let terms: Vec<String> = read(&terms).into_iter().map(|(term, _)| term).collect();
        let denied = format!("{DENIED}{}", words().get("Suchtberatung").whole);
        assert_eq!(terms.last(), Some(&denied));
    }
}
