//! The gold of another hand against the analysis and against whole indexes. All floors hold at once.

use std::collections::BTreeMap;

use lotse::index::analysis::fold::fold;
use lotse::index::analysis::words;
use serde::Deserialize;

use super::{ids, index_of, offer};

/// Shares that must be reached, in per cent.
const SPLIT_EXACT: usize = 85;
const SPLIT_PRECISION: usize = 96;
const BROKEN_AT_MOST: usize = 3;
const FOUND: [(&str, usize); 5] =
    [("inflection", 90), ("umlaut", 100), ("part", 95), ("paraphrase", 85), ("typo", 90)];
const FALSE_AT_MOST: usize = 10;

/// Endings by which a piece of a compound may differ from the word it is.
const ENDINGS: [&str; 7] = ["", "e", "n", "en", "s", "es", "er"];

#[derive(Deserialize)]
struct Splits {
    compound: Vec<Compound>,
    simple: Vec<Simple>,
}

#[derive(Deserialize)]
struct Compound {
    word: String,
    parts: Vec<String>,
    #[serde(default)]
    fair: Vec<Vec<String>>,
}

#[derive(Deserialize)]
struct Simple {
    word: String,
    #[serde(default)]
    fair: Vec<Vec<String>>,
}

fn splits() -> Splits {
    toml::from_str(include_str!("gold/splits.toml")).unwrap()
}

fn percent(part: usize, of: usize) -> usize {
    part * 100 / of.max(1)
}

fn alike(a: &str, b: &str) -> bool {
    let (a, b) = (fold(a), fold(b));
    let stems = |word: &str| -> Vec<String> {
        let stems = ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending));
        stems.filter(|stem| stem.len() >= 2).map(str::to_owned).collect()
    };
    let of_b = stems(&b);
    stems(&a).iter().any(|stem| of_b.contains(stem))
}

fn same(got: &[String], want: &[String]) -> bool {
    got.len() == want.len() && got.iter().zip(want).all(|(got, want)| alike(got, want))
}

#[test]
fn compounds_split_as_another_hand_would() {
    let gold = splits().compound;
    let (mut exact, mut right, mut all) = (0, 0, 0);
    let mut missed = Vec::new();
    for compound in &gold {
        let got = words().leaves(&fold(&compound.word));
        let accepted: Vec<&Vec<String>> =
            std::iter::once(&compound.parts).chain(&compound.fair).collect();
        let is_exact = accepted.iter().any(|want| same(&got, want));
        exact += usize::from(is_exact);
        all += got.len();
        let known = |part: &String| accepted.iter().any(|w| w.iter().any(|w| alike(part, w)));
        right += got.iter().filter(|part| known(part)).count();
        if !is_exact {
            missed.push(format!("{}: {got:?}", compound.word));
        }
    }
    println!("{missed:#?}");
    let (exact, precision) = (percent(exact, gold.len()), percent(right, all));
    println!("{} compounds: exact {exact} %, part precision {precision} %", gold.len());
    assert!(exact >= SPLIT_EXACT && precision >= SPLIT_PRECISION, "{exact} %, {precision} %");
}

#[test]
fn simple_words_are_not_broken() {
    let gold = splits().simple;
    let broken: Vec<String> = gold
        .iter()
        .map(|simple| (simple, words().leaves(&fold(&simple.word))))
        .filter(|(simple, got)| !got.is_empty() && !simple.fair.iter().any(|fair| same(got, fair)))
        .map(|(simple, got)| format!("{}: {got:?}", simple.word))
        .collect();
    println!("{} of {} broken: {broken:?}", broken.len(), gold.len());
    assert!(percent(broken.len(), gold.len()) <= BROKEN_AT_MOST, "{broken:?}");
}

/// Whether a query finds an index that holds nothing but the text. The space says that its last word is finished.
fn meets([query, text]: &[String; 2]) -> bool {
    !ids(&index_of(vec![offer("a", "", text)]), &format!("{query} ")).is_empty()
}

#[test]
fn pairs_of_another_hand_meet_or_not() {
    let gold: BTreeMap<String, Vec<[String; 2]>> =
        toml::from_str(include_str!("gold/pairs.toml")).unwrap();
    let mut below = Vec::new();
    for (kind, pairs) in &gold {
        let wanted = FOUND.iter().find(|(known, _)| known == kind).map(|(_, floor)| *floor);
        let wrong: Vec<_> = pairs.iter().filter(|p| meets(p) != wanted.is_some()).collect();
        let share = percent(pairs.len() - wrong.len(), pairs.len());
        println!("{kind}: {share} % right, wrong are {wrong:#?}");
        // What a text denies is beyond the usual measures.
        if kind != "negated" && share < wanted.unwrap_or(100 - FALSE_AT_MOST) {
            below.push(format!("{kind}: {share} %"));
        }
    }
    assert!(gold.len() >= 6, "a list is missing");
    assert!(below.is_empty(), "below the floor: {below:?}");
}
