//! Topics: what an offer is about and what a case can need. Data of `seed-data/taxonomy.toml`,
//! exchanged as HSDS taxonomy terms.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::words::Words;

/// Most levels of a taxonomy.
const DEEPEST: usize = 32;

/// One topic.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Topic {
    /// Stable code, such as `schulden`.
    pub code: String,
    /// The broader topic.
    #[serde(default)]
    pub parent: Option<String>,
    /// Whether a case can have it as a need.
    #[serde(default)]
    pub need: bool,
    /// What people call it.
    pub label: Words,
    /// Words in which young people say it.
    #[serde(default)]
    pub everyday: Vec<String>,
}

/// What somebody would say, and the topic it leads to. Data of `seed-data/everyday.toml`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Everyday {
    /// The sentence.
    pub said: Words,
    /// Code of the topic.
    pub topic: String,
}

/// All topics, in the order a page shows them.
#[derive(Debug, Clone, Default)]
pub struct Taxonomy {
    topics: Vec<Topic>,
    by_code: BTreeMap<String, usize>,
}

impl Taxonomy {
    /// Keeps the order given.
    pub fn new(topics: Vec<Topic>) -> Self {
        let by_code = topics.iter().enumerate().map(|(at, t)| (t.code.clone(), at)).collect();
        Self { topics, by_code }
    }

    /// This taxonomy with further topics behind its own; those whose code it knows are left out.
    #[must_use]
    pub fn extended(&self, more: impl IntoIterator<Item = Topic>) -> Self {
        let mut topics = self.topics.clone();
        let mut seen: BTreeSet<String> = self.by_code.keys().cloned().collect();
        topics.extend(more.into_iter().filter(|topic| seen.insert(topic.code.clone())));
        Self::new(topics)
    }

    /// All topics.
    pub fn all(&self) -> &[Topic] {
        &self.topics
    }

    /// The topic of that code.
    pub fn find(&self, code: &str) -> Option<&Topic> {
        self.by_code.get(code).map(|at| &self.topics[*at])
    }

    /// The topics directly below `code`.
    pub fn below<'a>(&'a self, code: &'a str) -> impl Iterator<Item = &'a Topic> {
        self.topics.iter().filter(move |t| t.parent.as_deref() == Some(code))
    }

    /// The broadest topics.
    pub fn roots(&self) -> impl Iterator<Item = &Topic> {
        self.topics.iter().filter(|t| t.parent.is_none())
    }

    /// `code` and the topics above it, the broadest last. Imported terms may name each other as parents; no honest
    /// taxonomy is deeper than the path followed.
    pub fn path<'a>(&'a self, code: &'a str) -> impl Iterator<Item = &'a str> {
        let above = |code: &&'a str| self.find(code)?.parent.as_deref();
        std::iter::successors(Some(code), above).take(DEEPEST)
    }

    /// The broadest topic above `code`; the code itself where it is not known.
    pub fn root_of<'a>(&'a self, code: &'a str) -> &'a str {
        self.path(code).last().unwrap_or(code)
    }

    /// Whether `code` is `wanted` or lies below it.
    pub fn covers(&self, wanted: &str, code: &str) -> bool {
        self.path(code).any(|at| at == wanted)
    }
}
