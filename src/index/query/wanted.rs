//! What a query looks for, and how it matches: words and concepts as alternatives of terms.

use super::synonyms::Target;
use crate::index::analysis::word::Stems;

/// Weights of the ways to match, against each other.
pub const WHOLE: f32 = 3.0;
/// See [`WHOLE`].
pub const PARTS: f32 = 1.0;

/// One thing a query looks for.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// What may stand for it.
    pub alternatives: Vec<Alternative>,
    /// Whether a hit should have it.
    pub required: bool,
    /// Whether it names a place.
    pub place: bool,
    /// Whether it is a concept of the field or a paragraph, not just a word.
    pub certain: bool,
    /// How telling it is: rare words weigh more.
    pub weight: f32,
    /// Raises or, below zero, lowers what it adds to a score.
    pub lift: f32,
}

/// Terms that together stand for a word.
#[derive(Debug, Clone, PartialEq)]
pub struct Alternative {
    /// All must be found.
    pub terms: Vec<String>,
    /// Against other alternatives.
    pub weight: f32,
}

impl Wanted {
    /// A thing that may be found in these ways.
    pub fn of(alternatives: Vec<Alternative>) -> Self {
        Self { alternatives, lift: 1.0, ..Self::default() }
    }

    /// Adds ways to find it, each once, with its highest weight.
    pub fn add(&mut self, more: impl IntoIterator<Item = Alternative>) {
        for alternative in more {
            match self.alternatives.iter_mut().find(|a| a.terms == alternative.terms) {
                Some(same) => same.weight = same.weight.max(alternative.weight),
                None => self.alternatives.push(alternative),
            }
        }
    }
}

/// A word itself: whole, or by its parts.
pub fn direct(stems: &Stems) -> Vec<Alternative> {
    let whole = Alternative { terms: vec![stems.whole.clone()], weight: WHOLE };
    let parts = stems.instead.iter().map(|set| Alternative { terms: set.clone(), weight: PARTS });
    std::iter::once(whole).chain(parts).collect()
}

/// What other words lead to, weaker by `weight`.
pub fn targets<'a>(to: impl IntoIterator<Item = &'a Target>, weight: f32) -> Vec<Alternative> {
    let mut out = Vec::new();
    for target in to.into_iter().filter(|t| !t.wholes.is_empty()) {
        out.push(Alternative { terms: target.wholes.clone(), weight: weight * WHOLE });
        for set in &target.instead {
            out.push(Alternative { terms: set.clone(), weight: weight * PARTS });
        }
    }
    out
}
