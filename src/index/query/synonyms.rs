//! Words that lead to other words: the phrases of `index/synonyms.toml`, ready to be looked up.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use crate::index::analysis::fold::{clean, fold};
use crate::index::analysis::word::Stems;
use crate::index::analysis::{Source, Token, tokens, words};
use crate::index::knowledge::knowledge;

/// All synonyms.
#[derive(Default)]
pub struct Synonyms {
    phrases: Vec<Phrase>,
    /// Stem → phrases that are looked up by it.
    by_stem: HashMap<String, Vec<usize>>,
    /// Telling parts of a compound → phrases that are a compound of just these.
    by_parts: HashMap<String, Vec<usize>>,
    /// Folded spelling → spelling, of the words a typing error may be meant for.
    spellings: HashMap<String, String>,
}

/// What leads to other words.
pub struct Phrase {
    /// Stems that must all be in the query.
    pub stems: Vec<String>,
    /// What else is looked for: each a list of terms that must stand together.
    pub to: Vec<Target>,
    /// Weight below a direct hit.
    pub weight: f32,
}

/// One word or phrase to look for.
#[derive(Debug)]
pub struct Target {
    /// Stems of its words.
    pub wholes: Vec<String>,
    /// The parts that stand for it when it is one compound.
    pub instead: Vec<Vec<String>>,
}

/// The synonyms of this build.
pub fn synonyms() -> &'static Synonyms {
    static READY: LazyLock<Synonyms> = LazyLock::new(Synonyms::build);
    &READY
}

impl Synonyms {
    fn build() -> Self {
        let mut all = Self::default();
        for entry in &knowledge().synonyms {
            all.add(&entry.from, &entry.to, entry.weight);
            if entry.both {
                all.add(&entry.to, &entry.from, entry.weight);
            }
        }
        all
    }

    fn add(&mut self, from: &[String], to: &[String], weight: f32) {
        for phrase in from {
            let stems = stems(phrase);
            let Some(key) = stems.iter().max_by_key(|s| s.len()) else { continue };
            let to: Vec<Target> = to.iter().map(|to| target(to)).collect();
            self.by_stem.entry(key.clone()).or_default().push(self.phrases.len());
            if let [_] = stems.as_slice() {
                for set in words().get(phrase).instead.iter().filter(|set| set.len() > 1) {
                    self.by_parts.entry(key_of(set)).or_default().push(self.phrases.len());
                }
            }
            self.phrases.push(Phrase { stems, to, weight });
            for word in phrase.split(' ') {
                self.spellings.entry(fold(word)).or_insert_with(|| word.to_owned());
            }
        }
    }

    /// The phrases whose words all are among `stems`.
    pub fn matching<'a>(&'a self, stems: &'a HashSet<&str>) -> impl Iterator<Item = &'a Phrase> {
        stems
            .iter()
            .filter_map(|stem| self.by_stem.get(*stem))
            .flatten()
            .map(|at| &self.phrases[*at])
            .filter(|phrase| phrase.stems.iter().all(|s| stems.contains(s.as_str())))
    }

    /// The phrases that say the same as a compound of these parts: Drogen for Drogenproblem, Suchtberatung for
    /// Suchtberatungsstelle.
    pub fn like_parts<'a>(&'a self, parts: &[String]) -> impl Iterator<Item = &'a Phrase> {
        let found = match parts {
            [part] => self.by_stem.get(part),
            parts => self.by_parts.get(&key_of(parts)),
        };
        let phrases = found.into_iter().flatten().map(|at| &self.phrases[*at]);
        phrases.filter(|phrase| phrase.stems.len() == 1)
    }

    /// Folded spelling and spelling of all words that lead somewhere.
    pub fn spellings(&self) -> impl Iterator<Item = (&str, &str)> {
        self.spellings.iter().map(|(folded, shown)| (folded.as_str(), shown.as_str()))
    }
}

fn key_of(parts: &[String]) -> String {
    let mut sorted: Vec<&str> = parts.iter().map(String::as_str).collect();
    sorted.sort_unstable();
    sorted.join(" ")
}

fn stems(phrase: &str) -> Vec<String> {
    tokens(&clean(phrase), Source::Label)
        .into_iter()
        .filter_map(|token| match token {
            Token::Word { stems, .. } => Some(stems.whole.clone()),
            Token::Norm { law, .. } => law,
        })
        .collect()
}

/// The sets of parts that say enough by themselves: "Jugendberatung" is more than young people and advice somewhere.
fn telling(stems: &Stems) -> Vec<Vec<String>> {
    static VAGUE: LazyLock<HashSet<String>> = LazyLock::new(|| {
        let known = words().known();
        let vague = known.weak.iter().chain(&known.broad).chain(&known.optional);
        vague.map(|word| words().get(word).whole.clone()).collect()
    });
    let says = |set: &&Vec<String>| set.iter().any(|part| !VAGUE.contains(part));
    stems.instead.iter().filter(says).cloned().collect()
}

/// A word or phrase as something to look for.
pub fn target(phrase: &str) -> Target {
    let skip = &words().known().stop;
    let mut wholes = Vec::new();
    let mut instead = Vec::new();
    for token in tokens(&clean(phrase), Source::Label) {
        match token {
            Token::Word { stems, .. } if !skip.contains(&stems.fold) => {
                wholes.push(stems.whole.clone());
                instead = telling(&stems);
            }
            Token::Word { .. } => {}
            Token::Norm { law, .. } => wholes.extend(law),
        }
    }
    if wholes.len() > 1 {
        instead.clear();
    }
    Target { wholes, instead }
}
