//! Words that bring help first. What was searched is looked at here and forgotten.

use std::sync::LazyLock;

use super::App;
use crate::index::analysis::fold::{clean, fold};

static DANGER: LazyLock<Vec<String>> = LazyLock::new(|| {
    let lines = include_str!("../../index/danger.txt").lines().map(str::trim);
    lines.filter(|line| !line.is_empty() && !line.starts_with('#')).map(spelled).collect()
});

impl App {
    /// Whether a search speaks of danger.
    pub(super) fn is_danger(&self, words: &str) -> bool {
        let words = spelled(words);
        DANGER.iter().any(|entry| words.contains(entry.as_str()))
    }
}

/// Spelled as the search spells words, so that danger is found however it is typed.
fn spelled(text: &str) -> String {
    fold(&clean(text))
}
