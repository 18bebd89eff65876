//! A short text in several languages, as data files carry it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Language code to text. German is always there; others may be missing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Words(BTreeMap<String, String>);

impl Words {
    /// A text that exists in German only.
    pub fn german(text: &str) -> Self {
        Self(BTreeMap::from([("de".to_owned(), text.to_owned())]))
    }

    /// The text in `language`, else in German, else empty; with the language it really is in.
    pub fn pick<'a>(&'a self, language: &'a str) -> (&'a str, &'a str) {
        match self.0.get(language) {
            Some(text) => (text, language),
            None => (self.0.get("de").map_or("", String::as_str), "de"),
        }
    }

    /// The text in `language`, falling back to German.
    pub fn get<'a>(&'a self, language: &'a str) -> &'a str {
        self.pick(language).0
    }

    /// Whether there is no text at all.
    pub fn is_empty(&self) -> bool {
        self.0.values().all(String::is_empty)
    }

    /// Adds the text in a further language; what is there already stays.
    pub fn add(&mut self, language: &str, text: &str) {
        self.0.entry(language.to_owned()).or_insert_with(|| text.to_owned());
    }

    /// All texts, whatever the language.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.0.values().map(String::as_str)
    }
}
