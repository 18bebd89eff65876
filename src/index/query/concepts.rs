//! The concepts of a query as things to look for: the German words of offers, ready.

use std::collections::HashSet;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::synonyms::{Target, synonyms, target};
use super::wanted::{Alternative, WHOLE, Wanted, direct, targets};
use crate::index::analysis::words as analysed;
use crate::index::knowledge::knowledge;
use crate::index::meaning::{Class, Meaning, Meant, Word, phrases};

/// How much a word by itself counts beside the concept it is said for, alone and as one of several.
const WORD: f32 = 1.0;
const WORD_OF_PHRASE: f32 = 0.15;
/// How much all words of a phrase count that stand close together.
const PHRASE: f32 = 0.8;

/// How much an offer falls that is for the other side.
const AVOIDED: f32 = -0.5;
/// How much the rest counts when somebody is in danger.
const BESIDE_DANGER: f32 = 0.3;
/// How much a broad concept counts beside another, one that only a part of a word names, and the word that a mistyped
/// one was taken for.
const BROAD: f32 = 0.4;
const LOOSE: f32 = 0.7;
const MENDED: f32 = 0.8;

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
    let telling = groups.iter().any(|(_, group)| group.iter().any(|m| !m.concept.broad));
    let danger = meaning.is_danger();
    let one = |group: &[&Meant]| {
        let mut wanted = together(meaning, group);
        if danger && !group.iter().any(|m| m.concept.danger) {
            wanted.lift *= BESIDE_DANGER;
        }
        if telling && group.iter().all(|m| m.concept.broad) {
            wanted.lift *= BROAD;
        }
        if group.iter().all(|m| m.loose) {
            wanted.lift *= LOOSE;
        }
        wanted
    };
    let avoided = meaning.concepts.iter().flat_map(|meant| phrases(&meant.concept.avoid));
    let avoided = avoided.flat_map(|words| targets([&target(words)], 1.0)).collect();
    let avoided = Wanted { lift: AVOIDED, ..Wanted::of(avoided) };
    groups.iter().map(|(_, group)| one(group)).chain([avoided]).collect()
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
        for mended in meant.at.iter().filter_map(|at| meaning.mended.words.get(at)).flatten() {
            let own = direct(&analysed().get(mended));
            let share = share * MENDED;
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
