//! Wishes beside the need: age, cost, language, time and the like, as words of the query say them.

use serde::Deserialize;

use super::pattern::Patterns;
use super::reading::Word;

/// Something that narrows what is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wish {
    /// For somebody of this age in completed years.
    Age(i64),
    /// For girls and young women.
    Girls,
    /// For boys and young men.
    Boys,
    /// Costs nothing.
    Free,
    /// One may just come.
    NoAppointment,
    /// From home, over the net.
    Online,
    /// Has a free place.
    FreePlaces,
    /// Open now or today.
    Now,
    /// Open in the evening.
    Evening,
    /// Without giving a name.
    Anonymous,
    /// Without the parents' knowledge.
    WithoutParents,
    /// In this language (ISO code).
    Language(&'static str),
}

impl Wish {
    /// Its name, as in `wuensche.toml`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Age(_) => "age",
            Self::Girls => "girls",
            Self::Boys => "boys",
            Self::Free => "free",
            Self::NoAppointment => "no_appointment",
            Self::Online => "online",
            Self::FreePlaces => "free_places",
            Self::Now => "now",
            Self::Evening => "evening",
            Self::Anonymous => "anonymous",
            Self::WithoutParents => "without_parents",
            Self::Language(_) => "language",
        }
    }
}

/// A wish and the words that say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wished {
    /// The wish.
    pub wish: Wish,
    /// Indices of its words.
    pub at: Vec<usize>,
}

/// `wuensche.toml`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WishFile {
    age: AgeWords,
    wish: Vec<WishEntry>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct AgeWords {
    /// Behind the number of an age.
    after: String,
    /// Before or behind a number that is no age.
    never: String,
    /// Ages that a number alone means, from and to.
    alone: [i64; 2],
    /// Ages that a number with such a word behind it means.
    said: [i64; 2],
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct WishEntry {
    kind: String,
    /// Phrases of all languages.
    said: String,
}

/// Knows wishes.
#[derive(Debug, Default)]
pub struct Wishes {
    phrases: Patterns<Wish>,
    after: Patterns<()>,
    never: Patterns<()>,
    alone: [i64; 2],
    said: [i64; 2],
}

impl Wishes {
    /// From the file. An entry of an unknown kind is an error, told by its name.
    pub fn new(file: &WishFile) -> Result<Self, String> {
        let mut wishes = Self { alone: file.age.alone, said: file.age.said, ..Self::default() };
        wishes.after.add(&file.age.after, ANY, &());
        wishes.never.add(&file.age.never, ANY, &());
        for entry in &file.wish {
            let wish = kind(&entry.kind).ok_or_else(|| format!("no wish {}", entry.kind))?;
            wishes.phrases.add(&entry.said, ANY, &wish);
        }
        Ok(wishes)
    }

    /// The wishes in a query, each once.
    pub fn of(&self, words: &[Word]) -> Vec<Wished> {
        let said = self.phrases.said(words, &rustc_hash::FxHashMap::default());
        let mut found: Vec<Wished> =
            said.into_iter().map(|said| Wished { wish: *said.meant, at: said.at }).collect();
        found.sort_by_key(|w| std::cmp::Reverse(w.at.len()));
        let mut kept: Vec<Wished> = Vec::new();
        for wished in found {
            if !kept.iter().any(|k| k.wish == wished.wish) {
                kept.push(wished);
            }
        }
        kept.extend(self.age(words));
        kept.sort_by_key(|wished| wished.at.first().copied());
        kept
    }

    fn age(&self, words: &[Word]) -> Option<Wished> {
        words.iter().enumerate().find_map(|(at, word)| {
            let digits = word.written.bytes().take_while(u8::is_ascii_digit).count();
            let (number, rest) = word.written.split_at(digits);
            let age: i64 = number.parse().ok()?;
            let rest = rest.trim_start_matches('-');
            let beside = |offset: usize| words.get(at.checked_add(offset)?.checked_sub(1)?);
            let (before, behind) = (beside(0), beside(2));
            let joined = (!rest.is_empty())
                .then(|| super::reading::word(rest, crate::index::analysis::words().get(rest)));
            let is_number = |w: &Word| w.written.starts_with(|c: char| c.is_ascii_digit());
            if [before, behind].into_iter().flatten().any(|w| self.never.knows(w) || is_number(w)) {
                return None;
            }
            let told = joined.as_ref().or(behind).is_some_and(|w| self.after.knows(w));
            if joined.is_some() && !told {
                return None;
            }
            let [from, to] = if told { self.said } else { self.alone };
            let mut indices = vec![at];
            if told && joined.is_none() {
                indices.push(at + 1);
            }
            (from..=to).contains(&age).then_some(Wished { wish: Wish::Age(age), at: indices })
        })
    }
}

/// Matched as it stands: the lists of one wish hold words of all languages.
const ANY: &str = "";

fn kind(name: &str) -> Option<Wish> {
    Some(match name {
        "girls" => Wish::Girls,
        "boys" => Wish::Boys,
        "free" => Wish::Free,
        "no_appointment" => Wish::NoAppointment,
        "online" => Wish::Online,
        "free_places" => Wish::FreePlaces,
        "now" => Wish::Now,
        "evening" => Wish::Evening,
        "anonymous" => Wish::Anonymous,
        "without_parents" => Wish::WithoutParents,
        other => Wish::Language(language(other.strip_prefix("language_")?)?),
    })
}

/// Languages one may wish to be spoken to in.
fn language(code: &str) -> Option<&'static str> {
    const SPOKEN: [&str; 24] = [
        "en", "tr", "ar", "uk", "ru", "fa", "fr", "ro", "pl", "bg", "ku", "es", "it", "so", "ti",
        "ps", "sq", "sr", "hr", "bs", "pt", "el", "vi", "zh",
    ];
    SPOKEN.into_iter().find(|spoken| *spoken == code)
}
