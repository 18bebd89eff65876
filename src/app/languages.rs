//! The words of the data files in further languages: `seed-data/languages/`, one file for each. The
//! data files themselves carry German and English, so that whoever changes them sees both.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::fact::{FactDefinition, FactType};
use crate::domain::law::Instrument;
use crate::domain::topic::{Everyday, Topic};

/// Code and file of each language.
const FILES: [(&str, &str); 7] = [
    ("tr", include_str!("../../seed-data/languages/tr.toml")),
    ("ar", include_str!("../../seed-data/languages/ar.toml")),
    ("uk", include_str!("../../seed-data/languages/uk.toml")),
    ("ru", include_str!("../../seed-data/languages/ru.toml")),
    ("fa", include_str!("../../seed-data/languages/fa.toml")),
    ("fr", include_str!("../../seed-data/languages/fr.toml")),
    ("ro", include_str!("../../seed-data/languages/ro.toml")),
];

/// One language's words, by the codes of what they name.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Translation {
    topic: BTreeMap<String, String>,
    everyday: BTreeMap<String, String>,
    #[serde(default)]
    fact: BTreeMap<String, Fact>,
    #[serde(default)]
    instrument: BTreeMap<String, Ground>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Fact {
    label: String,
    question: String,
    #[serde(default)]
    values: BTreeMap<String, String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Ground {
    title: String,
    plain: String,
}

/// All translations, read.
pub(super) struct Translations(Vec<(&'static str, Translation)>);

impl Translations {
    /// Reads the files.
    ///
    /// # Panics
    /// When one cannot be read: the program was built from a broken one, which the tests refuse.
    pub(super) fn read() -> Self {
        let read = |(code, text)| {
            let read = toml::from_str(text);
            (code, read.unwrap_or_else(|error| panic!("languages/{code}.toml: {error}")))
        };
        Self(FILES.into_iter().map(read).collect())
    }

    /// Gives topics their names.
    pub(super) fn topics(&self, topics: &mut [Topic]) {
        for topic in topics {
            for (code, words) in &self.0 {
                add(&mut topic.label, code, words.topic.get(&topic.code));
            }
        }
    }

    /// Gives the sentences of the start page their words.
    pub(super) fn everyday(&self, sentences: &mut [Everyday]) {
        for sentence in sentences {
            for (code, words) in &self.0 {
                add(&mut sentence.said, code, words.everyday.get(&sentence.topic));
            }
        }
    }

    /// Gives facts their labels and questions.
    pub(super) fn facts(&self, facts: &mut [FactDefinition]) {
        for fact in facts {
            for (code, words) in &self.0 {
                let Some(words) = words.fact.get(fact.id.as_str()) else { continue };
                fact.label.add(code, &words.label);
                fact.question.add(code, &words.question);
                if let FactType::Enum { values } = &mut fact.kind {
                    for choice in values {
                        add(&mut choice.label, code, words.values.get(&choice.id));
                    }
                }
            }
        }
    }

    /// Gives instruments their titles and plain words.
    pub(super) fn instruments(&self, instruments: &mut [Instrument]) {
        for instrument in instruments {
            for (code, words) in &self.0 {
                let Some(words) = words.instrument.get(&instrument.id) else { continue };
                instrument.title.add(code, &words.title);
                instrument.plain.add(code, &words.plain);
            }
        }
    }
}

fn add(words: &mut crate::domain::words::Words, code: &str, said: Option<&String>) {
    if let Some(said) = said {
        words.add(code, said);
    }
}
