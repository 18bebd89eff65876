//! The concepts of a query as things to look for: the German words of offers, ready.

use std::collections::HashSet;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::synonyms::{Target, synonyms, target};
use super::wanted::{Alternative, WHOLE, Wanted, direct, targets};
use crate::index::knowledge::knowledge;
use crate::index::meaning::{Class, Meaning, Meant, Word};

/// How much a word by itself counts beside the concept it is said for, alone and as one of several.
const WORD: f32 = 1.0;
const WORD_OF_PHRASE: f32 = 0.15;
/// How much all words of a phrase count that stand close together.
const PHRASE: f32 = 0.8;

/// What the offers of a concept say, with weights.
type Targets = Vec<(Target, f32)>;

/// By the code of the concept.
fn ready() -> &'static FxHashMap<&'static str, Targets> {
    static READY: LazyLock<FxHashMap<&'static str, Targets>> = LazyLock::new(|| {
        let concepts = &knowledge().concepts;
        let targets = |list: &'static crate::index::meaning::Concept| {
            list.german().map(|(words, weight)| (target(words), weight)).collect()
        };
        concepts.iter().map(|concept| (concept.code.as_str(), targets(concept))).collect()
    });
    &READY
}

/// One wanted thing for all concepts said with the same words.
pub fn wanted(meaning: &Meaning) -> Vec<Wanted> {
    let mut groups: Vec<(&[usize], Vec<&Meant>)> = Vec::new();
    for meant in &meaning.concepts {
        let beside = |at: &[usize]| meant.at.iter().any(|index| at.contains(index));
        match groups.iter_mut().find(|(at, _)| beside(at)) {
            Some((_, group)) => group.push(meant),
            None => groups.push((&meant.at, vec![meant])),
        }
    }
    groups.into_iter().map(|(_, group)| together(meaning, &group)).collect()
}

/// The words of a phrase close together: the offer says it as it was asked.
fn phrase(words: &[&Word]) -> Option<Alternative> {
    let telling = words.iter().filter(|w| w.class == Class::Content);
    let terms: Vec<String> = telling.map(|w| w.stems.whole.clone()).collect();
    (terms.len() > 1).then_some(Alternative { terms, weight: PHRASE * WHOLE })
}

fn together(meaning: &Meaning, group: &[&Meant]) -> Wanted {
    let mut wanted = Wanted { certain: true, required: true, ..Wanted::of(Vec::new()) };
    for meant in group {
        let words: Vec<&Word> =
            meant.at.iter().filter_map(|at| meaning.reading.words.get(*at)).collect();
        let alone = words.len() == 1;
        let share = if alone { WORD } else { WORD_OF_PHRASE };
        for word in words.iter().filter(|w| alone || w.class == Class::Content) {
            let own = direct(&word.stems);
            wanted.add(own.into_iter().map(|a| Alternative { weight: a.weight * share, ..a }));
        }
        wanted.add(phrase(&words));
        let stems: HashSet<&str> = words.iter().map(|w| w.stems.whole.as_str()).collect();
        for synonym in synonyms().matching(&stems) {
            wanted.add(targets(&synonym.to, synonym.weight));
        }
        for (to, weight) in ready().get(meant.concept.code.as_str()).into_iter().flatten() {
            wanted.add(targets([to], *weight));
        }
    }
    wanted
}
