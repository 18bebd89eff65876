//! Reasons, rules and codes in words, with the real vocabulary and the demonstration region.

mod codes;
mod reasons;

use lotse::domain::fact::{FactDefinition, Vocabulary};

/// The facts of `seed-data/law/facts.toml`.
pub fn vocabulary() -> Vocabulary {
    #[derive(serde::Deserialize)]
    struct File {
        fact: Vec<FactDefinition>,
    }
    let file: File = toml::from_str(include_str!("../../seed-data/law/facts.toml")).expect("facts");
    Vocabulary::new(file.fact)
}
