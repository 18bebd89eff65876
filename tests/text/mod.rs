//! Reasons, rules and codes in words, with the real vocabulary and the demonstration region.

mod codes;
mod reasons;

use std::sync::LazyLock;

use lotse::domain::fact::{FactDefinition, Vocabulary};

/// The facts of `seed-data/law/facts.toml`, read once.
pub fn vocabulary() -> &'static Vocabulary {
    #[derive(serde::Deserialize)]
    struct File {
        fact: Vec<FactDefinition>,
    }
    static READ: LazyLock<Vocabulary> = LazyLock::new(|| {
        let file = toml::from_str::<File>(include_str!("../../seed-data/law/facts.toml"));
        Vocabulary::new(file.expect("facts").fact)
    });
    &READ
}
