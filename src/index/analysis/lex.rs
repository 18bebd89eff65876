//! Text into words and marks. Hyphenated words stay together, gender forms become the plain word.

use std::borrow::Cow;

/// Longest word looked at, in characters; what is longer is cut.
const LONGEST: usize = 64;
/// Most pieces of a hyphenated word.
const MOST_PIECES: usize = 6;

/// One piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lexeme<'a> {
    /// A word; pieces that a hyphen joins are separated by `-`.
    Word(Cow<'a, str>),
    /// Anything that is neither letter, digit nor space.
    Mark(char),
}

/// Splits a cleaned text (see [`super::fold::clean`]).
pub fn lex(text: &str) -> Lexer<'_> {
    Lexer { text, at: 0 }
}

/// Iterator over the lexemes of a text.
#[derive(Debug, Clone)]
pub struct Lexer<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Iterator for Lexer<'a> {
    type Item = Lexeme<'a>;

    fn next(&mut self) -> Option<Lexeme<'a>> {
        loop {
            let rest = &self.text[self.at..];
            let c = rest.chars().next()?;
            if c.is_alphanumeric() {
                return Some(Lexeme::Word(self.word()));
            }
            self.at += c.len_utf8();
            if !c.is_whitespace() {
                return Some(Lexeme::Mark(c));
            }
        }
    }
}

impl<'a> Lexer<'a> {
    fn word(&mut self) -> Cow<'a, str> {
        let mut word = self.piece();
        for _ in 1..MOST_PIECES {
            let rest = &self.text[self.at..];
            let mut chars = rest.chars();
            let hyphen = chars.next().filter(|c| matches!(c, '-' | '\u{2010}' | '\u{2011}'));
            let Some(hyphen) = hyphen else { break };
            if !chars.next().is_some_and(char::is_alphanumeric) || is_number(&word) {
                break;
            }
            self.at += hyphen.len_utf8();
            let next = self.piece();
            word = Cow::Owned(format!("{word}-{next}"));
        }
        word
    }

    /// Letters and digits in a row, gender form undone.
    fn piece(&mut self) -> Cow<'a, str> {
        let rest = &self.text[self.at..];
        let end = run(rest);
        self.at += end;
        let word = &rest[..end];
        let (base, tail, used) = match gendered(&rest[end..]) {
            Some((tail, used)) if word.chars().all(char::is_alphabetic) && word.len() > 1 => {
                (word, tail, used)
            }
            _ => match inner_capital(word) {
                Some((base, tail)) => (base, tail, 0),
                None => (word, "", 0),
            },
        };
        self.at += used;
        if tail.is_empty() {
            Cow::Borrowed(cut(base))
        } else {
            Cow::Owned(cut(&format!("{base}{tail}")).to_owned())
        }
    }
}

fn is_number(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_digit())
}

/// Length of the run of letters and digits at the start. The apostrophe of `б'ють` and `can't` belongs to the word.
fn run(text: &str) -> usize {
    let stop = |from: usize| text[from..].find(|c: char| !c.is_alphanumeric()).map(|at| from + at);
    let mut end = stop(0);
    while let Some(at) = end
        && let Some(length) = inner_apostrophe(&text[..at], &text[at..])
    {
        end = stop(at + length);
    }
    end.unwrap_or(text.len())
}

/// Length of the apostrophe at the start of `after`, if it stands inside one word.
fn inner_apostrophe(before: &str, after: &str) -> Option<usize> {
    let mut rest = after.chars();
    let sign = rest.next().filter(|c| matches!(c, '\'' | '’' | '‘' | '`' | '´'))?;
    let (last, next) = (before.chars().next_back()?, rest.next()?);
    let cyrillic = |c: char| ('\u{400}'..='\u{4ff}').contains(&c);
    let contracted = last == 'n' && next == 't' && !rest.next().is_some_and(char::is_alphanumeric);
    ((cyrillic(last) && cyrillic(next)) || contracted).then(|| sign.len_utf8())
}

/// What follows a word when it is a gender form: `*innen`, `:in`, `/-innen`, `_innen`, `(innen)`, `*r`. Gives the
/// letters that continue a compound (`Schüler*innenvertretung`) and how many bytes to skip.
fn gendered(after: &str) -> Option<(&str, usize)> {
    let sign =
        after.chars().next().filter(|c| matches!(c, '*' | ':' | '_' | '/' | '(' | '·' | '’'))?;
    let mut skipped = sign.len_utf8();
    if after[skipped..].starts_with('-') && matches!(sign, '/' | '(') {
        skipped += 1;
    }
    let letters = &after[skipped..skipped + run(&after[skipped..])];
    let end = skipped + letters.len();
    if sign == '(' {
        let closed = after[end..].starts_with(')');
        return (closed && matches!(letters, "in" | "innen")).then_some(("", end + 1));
    }
    if let Some(tail) = letters.strip_prefix("innen") {
        return Some((tail, end));
    }
    let ending = match sign {
        '/' | '’' => matches!(letters, "in"),
        _ => matches!(letters, "in" | "r" | "n" | "e" | "en" | "s" | "es" | "er"),
    };
    ending.then_some(("", end))
}

/// `SchülerInnen`, `SchülerInnenvertretung`, `BeraterIn`.
fn inner_capital(word: &str) -> Option<(&str, &str)> {
    let places = word.as_bytes().windows(2).enumerate().filter(|(_, pair)| pair == b"In");
    let at = places
        .map(|(at, _)| at)
        .find(|at| word[..*at].chars().next_back().is_some_and(char::is_lowercase))?;
    let (base, ending) = word.split_at(at);
    match ending.strip_prefix("Innen") {
        Some(tail) => Some((base, tail)),
        None => (ending == "In").then_some((base, "")),
    }
}

fn cut(word: &str) -> &str {
    if word.len() <= LONGEST {
        return word;
    }
    match word.char_indices().nth(LONGEST) {
        Some((end, _)) => &word[..end],
        None => word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        lex(text)
            .filter_map(|l| match l {
                Lexeme::Word(w) => Some(w.into_owned()),
                Lexeme::Mark(_) => None,
            })
            .collect()
    }

    #[test]
    fn gender_forms_become_the_plain_word() {
        for form in [
            "Schüler*innen",
            "Schüler:innen",
            "Schüler_innen",
            "Schüler/-innen",
            "Schüler/innen",
            "Schüler(innen)",
            "SchülerInnen",
            "Schüler*in",
            "SchülerIn",
        ] {
            assert_eq!(words(&format!("Für {form}, heute")), ["Für", "Schüler", "heute"], "{form}");
        }
        assert_eq!(words("Schüler*innenvertretung"), ["Schülervertretung"]);
        assert_eq!(words("jede*r Jugendliche"), ["jede", "Jugendliche"]);
    }

    #[test]
    fn hyphens_join_but_not_numbers() {
        assert_eq!(
            words("P-Konto, Haupt- und Realschule"),
            ["P-Konto", "Haupt", "und", "Realschule"]
        );
        assert_eq!(words("2027-12-31 um 14:30"), ["2027", "12", "31", "um", "14", "30"]);
        assert_eq!(words("Montag/Dienstag Ort:innen"), ["Montag", "Dienstag", "Ort"]);
    }
}
