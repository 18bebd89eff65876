//! Paragraphs in every spelling: `§16h`, `§ 16 h SGB II`, `Paragraf 16h SGB 2`, `§§ 51, 53 SGB III`.

use super::fold::fold;
use super::lex::Lexeme;

/// How far behind a number its law may be named ("§ 16 Abs. 1 Satz 2 Nr. 3 SGB II").
const FAR: usize = 16;
/// Longest run "§§ 51 bis 53" that is written out.
const LONGEST_RUN: u32 = 30;

/// A norm found at the start of a run of lexemes.
#[derive(Debug, PartialEq, Eq)]
pub struct Cited {
    /// Paragraph numbers such as `16h`.
    pub numbers: Vec<String>,
    /// The law, such as `sgb2`, when named.
    pub law: Option<String>,
    /// How many lexemes it took.
    pub taken: usize,
}

/// Reads a citation that begins at `lexemes[0]`: with a paragraph sign or word, with `16h SGB II`, or a law alone.
pub fn cited(lexemes: &[Lexeme<'_>]) -> Option<Cited> {
    if !may_begin(lexemes.first()?) {
        return None;
    }
    // Other laws alone are words like any other ("BAföG-Antrag").
    if let Some((law, taken)) = law(lexemes)
        && law.starts_with("sgb")
    {
        return Some(Cited { numbers: Vec::new(), law: Some(law), taken });
    }
    let signs = lexemes.iter().take(2).take_while(|l| is_sign(l)).count();
    if signs == 0 {
        let (number, taken) = number(lexemes)?;
        let (law, more) = law(&lexemes[taken..])?;
        return Some(Cited { numbers: vec![number], law: Some(law), taken: taken + more });
    }
    let (first, more) = number(&lexemes[signs..])?;
    let mut at = signs + more;
    let mut numbers = vec![first];
    let mut end = at;
    while at < lexemes.len() && at < end + FAR {
        if let Some((law, more)) = law(&lexemes[at..]) {
            return Some(Cited { numbers, law: Some(law), taken: at + more });
        }
        match step(&lexemes[at..]) {
            Step::Skip(n) => at += n,
            Step::Number { number, run, taken } => {
                if run {
                    fill(&mut numbers, &number);
                }
                numbers.push(number);
                at += taken;
                end = at;
            }
            Step::Stop => break,
        }
    }
    Some(Cited { numbers, law: None, taken: end })
}

/// A look at the first letters, because nearly every word is none.
fn may_begin(lexeme: &Lexeme<'_>) -> bool {
    match lexeme {
        Lexeme::Mark(mark) => *mark == '§',
        Lexeme::Word(word) => {
            let begins = |with: &str| {
                word.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with))
            };
            word.starts_with(|c: char| c.is_ascii_digit())
                || begins("par")
                || begins("sgb")
                || begins("sozialgesetzbuch")
        }
    }
}

enum Step {
    /// Something that belongs to the citation but says nothing here.
    Skip(usize),
    /// A further paragraph; `run` when everything between belongs as well.
    Number {
        number: String,
        run: bool,
        taken: usize,
    },
    Stop,
}

fn step(lexemes: &[Lexeme<'_>]) -> Step {
    match &lexemes[0] {
        Lexeme::Mark('.' | '(' | ')') => Step::Skip(1),
        Lexeme::Mark(',' | '§' | '/') => further(lexemes, 1, false),
        Lexeme::Mark('-' | '–') => further(lexemes, 1, true),
        Lexeme::Mark(_) => Step::Stop,
        Lexeme::Word(word) => match fold(word).as_str() {
            "abs" | "absatz" | "s" | "satz" | "nr" | "nummer" | "halbsatz" | "hs" | "alt"
            | "buchst" => Step::Skip(after_detail(lexemes)),
            "f" | "ff" => Step::Skip(1),
            "bis" => further(lexemes, 1, true),
            "und" | "oder" | "sowie" | "u" => further(lexemes, 1, false),
            "i" | "v" | "m" | "iv" | "ivm" | "verbindung" | "mit" | "in" => Step::Skip(1),
            _ => Step::Stop,
        },
    }
}

/// "Abs. 1" with its number.
fn after_detail(lexemes: &[Lexeme<'_>]) -> usize {
    let dot = usize::from(matches!(lexemes.get(1), Some(Lexeme::Mark('.'))));
    1 + dot + usize::from(matches!(lexemes.get(1 + dot), Some(Lexeme::Word(_))))
}

fn further(lexemes: &[Lexeme<'_>], from: usize, run: bool) -> Step {
    let signs = lexemes[from..].iter().take(2).take_while(|l| is_sign(l)).count();
    match number(&lexemes[from + signs..]) {
        Some((number, taken)) => Step::Number { number, run, taken: from + signs + taken },
        None if signs > 0 || run => Step::Stop,
        None => Step::Skip(from),
    }
}

/// Everything between the last number and `to`, exclusive, when both are plain numbers close together.
fn fill(numbers: &mut Vec<String>, to: &str) {
    let last = numbers.last().and_then(|n| n.parse::<u32>().ok());
    if let (Some(from), Ok(to)) = (last, to.parse::<u32>())
        && from < to
        && to - from <= LONGEST_RUN
    {
        numbers.extend((from + 1..to).map(|n| n.to_string()));
    }
}

fn is_sign(lexeme: &Lexeme<'_>) -> bool {
    match lexeme {
        Lexeme::Mark(c) => *c == '§',
        Lexeme::Word(word) => matches!(
            fold(word).as_str(),
            "paragraf" | "paragrafen" | "paragraph" | "paragraphen" | "par"
        ),
    }
}

/// `16h`, or `16` and `h` apart.
fn number(lexemes: &[Lexeme<'_>]) -> Option<(String, usize)> {
    let Lexeme::Word(word) = lexemes.first()? else { return None };
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let letters = &word[digits..];
    if digits == 0
        || digits > 4
        || letters.len() > 1
        || !letters.bytes().all(|b| b.is_ascii_alphabetic())
    {
        return None;
    }
    if letters.is_empty()
        && let Some(Lexeme::Word(next)) = lexemes.get(1)
        && next.len() == 1
        && next.bytes().all(|b| matches!(b, b'a'..=b'r' | b't'..=b'z'))
    {
        return Some((format!("{word}{next}"), 2));
    }
    Some((word.to_lowercase(), 1))
}

/// `SGB II`, `SGB 2`, `SGBII`, `SGB-II`, `Sozialgesetzbuch II` and laws known by one name.
fn law(lexemes: &[Lexeme<'_>]) -> Option<(String, usize)> {
    let Lexeme::Word(word) = lexemes.first()? else { return None };
    let name = fold(word);
    match name.as_str() {
        "sgb" | "sozialgesetzbuch" => {
            let Lexeme::Word(book) = lexemes.get(1)? else { return None };
            Some((format!("sgb{}", book_number(&fold(book))?), 2))
        }
        "bafoeg" | "aufenthg" | "asylblg" | "jgg" | "bgb" | "stgb" | "bbig" | "kkg" | "afbg"
        | "uvg" | "bkgg" | "beeg" | "schkg" | "asylg" | "stpo" => Some((name, 1)),
        _ => {
            let book = name.strip_prefix("sgb")?.trim_start_matches('-');
            Some((format!("sgb{}", book_number(book)?), 1))
        }
    }
}

fn book_number(book: &str) -> Option<u8> {
    const ROMAN: [&str; 14] =
        ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv"];
    match ROMAN.iter().position(|r| *r == book) {
        Some(at) => u8::try_from(at + 1).ok(),
        None => book.parse().ok().filter(|n| (1..=14).contains(n)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::lex::lex;
    use super::*;

    fn read(text: &str) -> (Vec<String>, Option<String>) {
        let lexemes: Vec<_> = lex(text).collect();
        let found = cited(&lexemes).unwrap_or_else(|| panic!("nothing in {text}"));
        (found.numbers, found.law)
    }

    #[test]
    fn one_paragraph_in_every_spelling() {
        for text in [
            "§16h SGB II",
            "§ 16 h SGB II",
            "§ 16h SGB 2",
            "Paragraf 16 h SGB 2",
            "paragraph 16h sgb ii",
            "§16h SGBII",
            "16h SGB II",
            "§ 16h Abs. 1 Satz 2 Nr. 3 SGB II",
            "§ 16h Sozialgesetzbuch II",
        ] {
            assert_eq!(read(text), (vec!["16h".to_owned()], Some("sgb2".to_owned())), "{text}");
        }
        assert_eq!(read("§16h").0, ["16h"]);
        assert_eq!(read("SGB VIII"), (vec![], Some("sgb8".to_owned())));
    }

    #[test]
    fn several_paragraphs_share_their_law() {
        assert_eq!(read("§§ 51, 53 SGB III").0, ["51", "53"]);
        assert_eq!(read("§§ 51 bis 54a SGB III").0, ["51", "54a"]);
        assert_eq!(read("§§ 27–30 SGB VIII").0, ["27", "28", "29", "30"]);
        let both = read("§ 13 Abs. 1 i. V. m. § 27 SGB VIII");
        assert_eq!(both, (vec!["13".to_owned(), "27".to_owned()], Some("sgb8".to_owned())));
    }

    #[test]
    fn ordinary_text_is_no_norm() {
        for text in ["16 Jahre", "12 h am Tag", "SGB und mehr", "Artikel 5"] {
            let lexemes: Vec<_> = lex(text).collect();
            assert_eq!(cited(&lexemes), None, "{text}");
        }
    }
}
