//! Words that bring help first. What was searched is looked at here and forgotten.

use std::sync::LazyLock;

use super::App;

static DANGER: LazyLock<Vec<String>> = LazyLock::new(|| {
    let lines = include_str!("../../index/danger.txt").lines().map(str::trim);
    lines.filter(|line| !line.is_empty() && !line.starts_with('#')).map(fold).collect()
});

impl App {
    /// Whether a search speaks of danger.
    pub(super) fn is_danger(&self, words: &str) -> bool {
        let words = fold(words);
        DANGER.iter().any(|entry| words.contains(entry.as_str()))
    }
}

fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'ä' => folded.push_str("ae"),
            'ö' => folded.push_str("oe"),
            'ü' => folded.push_str("ue"),
            'ß' => folded.push_str("ss"),
            '\u{ad}' => {}
            c => folded.push(c),
        }
    }
    folded
}
