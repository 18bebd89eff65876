//! In which language somebody writes: by script, by letters only one language has, by small words.

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;

use super::pattern::GERMAN;
use super::reading::{Word, flat};

/// Points for a letter of the language and for a small word of it.
const LETTER: u32 = 2;
const SMALL_WORD: u32 = 3;

/// `sprachen.toml`.
#[derive(Debug, Default, Deserialize)]
pub struct LanguageFile {
    language: Vec<LanguageEntry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct LanguageEntry {
    code: String,
    script: Script,
    #[serde(default)]
    letters: String,
    words: String,
}

/// Writing of a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Script {
    Latin,
    Cyrillic,
    Arabic,
}

/// Tells languages apart.
#[derive(Debug, Default)]
pub struct Languages {
    all: Vec<Language>,
}

#[derive(Debug)]
struct Language {
    code: &'static str,
    script: Script,
    letters: FxHashSet<char>,
    words: FxHashSet<String>,
}

impl Languages {
    /// Those of the file that the glossary has as well; `codes` are its languages.
    pub fn new(file: &LanguageFile, codes: &[&'static str]) -> Self {
        let all = file.language.iter().filter_map(|entry| {
            let code = codes.iter().find(|code| **code == entry.code)?;
            Some(Language {
                code,
                script: entry.script,
                letters: entry.letters.chars().filter(|c| !c.is_whitespace()).collect(),
                words: entry.words.split_whitespace().map(flat).collect(),
            })
        });
        Self { all: all.collect() }
    }

    /// The language of the words, when they give it away; `hints` are further points by language.
    pub fn of(&self, words: &[Word], hints: &FxHashMap<&'static str, u32>) -> Option<&'static str> {
        let script = words.iter().find_map(|word| script_of(&word.written))?;
        let mut points: Vec<(u32, &'static str)> = self
            .all
            .iter()
            .filter(|language| language.script == script)
            .map(|language| {
                let hint = hints.get(language.code).copied().unwrap_or(0);
                (words.iter().map(|w| language.points(w)).sum::<u32>() + hint, language.code)
            })
            .collect();
        points.sort_by_key(|(points, _)| std::cmp::Reverse(*points));
        match points.as_slice() {
            [(best, code), rest @ ..] if *best > 0 => {
                let next = rest.first().map_or(0, |(next, _)| *next);
                (best > &next || script != Script::Latin).then_some(*code)
            }
            [(_, code), ..] if script != Script::Latin => Some(*code),
            _ => None,
        }
    }

    /// Whether a language is written in the script of the words.
    pub fn is_written_so(&self, code: &str, words: &[Word]) -> bool {
        let script = words.iter().find_map(|word| script_of(&word.written));
        self.all.iter().any(|l| l.code == code && Some(l.script) == script)
    }

    /// Whether a word is one of the small words of a language other than German.
    pub fn is_small_elsewhere(&self, word: &Word) -> bool {
        self.all.iter().any(|l| l.code != GERMAN && l.words.contains(&word.flat))
    }
}

impl Language {
    fn points(&self, word: &Word) -> u32 {
        let letter = word.written.chars().any(|c| {
            self.letters.contains(&c) || c.to_lowercase().any(|c| self.letters.contains(&c))
        });
        let small = self.words.contains(&word.flat);
        u32::from(letter) * LETTER + u32::from(small) * SMALL_WORD
    }
}

fn script_of(word: &str) -> Option<Script> {
    word.chars().find_map(|c| match c {
        'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' => Some(Script::Latin),
        '\u{400}'..='\u{52f}' => Some(Script::Cyrillic),
        '\u{600}'..='\u{6ff}'
        | '\u{750}'..='\u{77f}'
        | '\u{fb50}'..='\u{fdff}'
        | '\u{fe70}'..='\u{feff}' => Some(Script::Arabic),
        _ => None,
    })
}
