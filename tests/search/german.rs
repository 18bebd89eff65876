//! `german.toml` against the analysis and against a whole index, with floors.

use std::collections::BTreeMap;

use lotse::index::analysis::fold::fold;
use lotse::index::analysis::words;
use serde::Deserialize;

use super::{ids, index_of, offer};

/// Shares that must be reached, in per cent.
const SPLIT_EXACT: usize = 92;
const SPLIT_PRECISION: usize = 96;
const BROKEN_AT_MOST: usize = 3;
const FOUND: [(&str, usize); 7] = [
    ("inflection", 90),
    ("umlaut", 100),
    ("part", 95),
    ("paraphrase", 85),
    ("norm", 100),
    ("typo", 90),
    ("negation", 100),
];
const FALSE_AT_MOST: usize = 10;

#[derive(Deserialize)]
struct Gold {
    split: Vec<String>,
    whole: Vec<String>,
    pair: Vec<Pairs>,
    false_pair: Vec<Pairs>,
}

#[derive(Deserialize)]
struct Pairs {
    kind: String,
    pairs: Vec<String>,
}

fn gold() -> Gold {
    toml::from_str(include_str!("german.toml")).unwrap()
}

fn percent(part: usize, of: usize) -> usize {
    part * 100 / of.max(1)
}

/// The stem under which a single word stands in the index.
fn stem(word: &str) -> String {
    words().get(word).whole.clone()
}

#[test]
fn compounds_split_into_their_words() {
    let gold = gold();
    let (mut exact, mut right, mut all) = (0, 0, 0);
    for line in &gold.split {
        let (word, parts) = line.split_once(" = ").unwrap();
        let want: Vec<String> = parts.split(' ').map(stem).collect();
        let got: Vec<String> = words().leaves(&fold(word)).iter().map(|p| stem(p)).collect();
        exact += usize::from(got == want);
        all += got.len();
        right += got.iter().filter(|p| want.contains(p)).count();
        if got != want {
            println!("{word}: {:?} instead of {parts}", words().leaves(&fold(word)));
        }
    }
    println!("exact {} %, precision {} %", percent(exact, gold.split.len()), percent(right, all));
    assert!(gold.split.len() >= 60);
    assert!(percent(exact, gold.split.len()) >= SPLIT_EXACT);
    assert!(percent(right, all) >= SPLIT_PRECISION);
}

#[test]
fn simple_words_stay_whole() {
    let gold = gold();
    let broken: Vec<_> =
        gold.whole.iter().filter(|w| !words().leaves(&fold(w)).is_empty()).collect();
    println!("{} of {} broken: {broken:?}", broken.len(), gold.whole.len());
    assert!(gold.whole.len() >= 40);
    assert!(percent(broken.len(), gold.whole.len()) <= BROKEN_AT_MOST, "{broken:?}");
}

/// Whether a query finds an index that holds nothing but the text. A space after it says that its last word is
/// finished: what it could be the beginning of is another matter.
fn meets(pair: &str) -> bool {
    let (query, text) = pair.split_once(" | ").unwrap();
    !ids(&index_of(vec![offer("a", "", text)]), &format!("{query} ")).is_empty()
}

#[test]
fn pairs_meet() {
    let mut missed: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for Pairs { kind, pairs } in gold().pair {
        let lost: Vec<String> = pairs.iter().filter(|p| !meets(p)).cloned().collect();
        println!("{kind}: {} of {} missed: {lost:?}", lost.len(), pairs.len());
        let floor = FOUND.iter().find(|(k, _)| *k == kind).map(|(_, floor)| *floor).unwrap();
        if percent(pairs.len() - lost.len(), pairs.len()) < floor {
            missed.insert(kind, lost);
        }
    }
    assert!(missed.is_empty(), "below the floor: {missed:#?}");
}

#[test]
fn false_pairs_do_not_meet() {
    for Pairs { kind, pairs } in gold().false_pair {
        let wrong: Vec<&String> = pairs.iter().filter(|p| meets(p)).collect();
        println!("{kind}: {} of {} wrong: {wrong:?}", wrong.len(), pairs.len());
        assert!(percent(wrong.len(), pairs.len()) <= FALSE_AT_MOST, "{kind}: {wrong:#?}");
    }
}
