//! The glossary of the field: concepts, what people in nine languages say for each, and the German words of offers.

use serde::Deserialize;

/// Languages in which people may search.
pub const LANGUAGES: [&str; 9] = ["de", "en", "tr", "ar", "uk", "ru", "fa", "fr", "ro"];

/// One concept of `index/begriffe/`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Concept {
    /// Its name, unique.
    pub code: String,
    /// Topic class: a code of the taxonomy; empty for what is foreign to it.
    #[serde(default)]
    pub topic: String,
    /// Whether help must come first.
    #[serde(default)]
    pub danger: bool,
    /// Whether it is meant only where nothing else is.
    #[serde(default)]
    pub weak: bool,
    /// Whether it says little beside another: "kein Geld" beside what the money is for.
    #[serde(default)]
    pub broad: bool,
    /// Whether no service of the field answers it: without another concept the honest answer is nothing.
    #[serde(default)]
    pub foreign: bool,
    /// What offers for it are called, separated by `|`.
    #[serde(default)]
    pub finds: String,
    /// What is for the other side and must not stand in front: help for perpetrators.
    #[serde(default)]
    pub avoid: String,
    /// What helps as well.
    #[serde(default)]
    pub also: String,
    /// Phrases beside which it is not meant.
    #[serde(default)]
    pub not: String,
    #[serde(default)]
    de: String,
    #[serde(default)]
    en: String,
    #[serde(default)]
    tr: String,
    #[serde(default)]
    ar: String,
    #[serde(default)]
    uk: String,
    #[serde(default)]
    ru: String,
    #[serde(default)]
    fa: String,
    #[serde(default)]
    fr: String,
    #[serde(default)]
    ro: String,
}

/// A file of `index/begriffe/`.
#[derive(Debug, Deserialize)]
pub struct ConceptFile {
    /// Its concepts.
    pub concept: Vec<Concept>,
}

impl Concept {
    /// What people say for it, by language.
    pub fn said(&self) -> [(&'static str, &str); 9] {
        let all = [
            &self.de, &self.en, &self.tr, &self.ar, &self.uk, &self.ru, &self.fa, &self.fr,
            &self.ro,
        ];
        let mut said = [("", ""); 9];
        for (slot, (language, words)) in said.iter_mut().zip(LANGUAGES.into_iter().zip(all)) {
            *slot = (language, words.as_str());
        }
        said
    }

    /// German words of offers, with their weight below a direct hit; the telling ones first.
    pub fn german(&self) -> impl Iterator<Item = (&str, f32)> {
        const FINDS: f32 = 0.7;
        const LEAST: f32 = 0.5;
        const FALL: f32 = 0.025;
        const ALSO: f32 = 0.2;
        const SAID: f32 = 0.25;
        let weights = (0_u8..).map(|place| (FINDS - FALL * f32::from(place)).max(LEAST));
        let finds = phrases(&self.finds).zip(weights);
        let also = phrases(&self.also).map(|words| (words, ALSO));
        let said =
            phrases(&self.de).filter(|p| !p.contains(['*', '/', ' '])).map(|words| (words, SAID));
        finds.chain(also).chain(said)
    }
}

/// The phrases of a list.
pub fn phrases(list: &str) -> impl Iterator<Item = &str> {
    list.split('|').map(str::trim).filter(|phrase| !phrase.is_empty())
}
