//! Decides what a query looks for: the concepts it names, and its other words with all that may stand for them.

use std::cell::RefCell;
use std::collections::HashSet;
use std::sync::Arc;

use super::concepts;
use super::dictionary::Dictionary;
use super::synonyms::synonyms;
use super::typos::corrections;
use super::wanted::{Alternative, WHOLE, Wanted, direct, targets};
use crate::index::analysis::tokenizer::{DENIED, norm_term};
use crate::index::analysis::word::Stems;
use crate::index::analysis::words;
use crate::index::meaning::{Class, Meaning, Word, understand};

/// Most words of a query that are looked for, and that are corrected.
const MOST_WORDS: usize = 24;
const MOST_CORRECTED: usize = 6;
/// Most things that may stand for one word.
const MOST_ALTERNATIVES: usize = 40;
/// Most words that continue an unfinished one, and its shortest length alone and beside exact hits.
const MOST_ENDINGS: usize = 16;
const SHORTEST_PREFIX: usize = 3;
const SHORTEST_PREFIX_BESIDE: usize = 5;

/// Weights of the ways to match, against each other.
const DENIED_TOO: f32 = 3.5;
const CORRECTED: f32 = 0.8;
const UNFINISHED: f32 = 0.6;
const UNFINISHED_BESIDE: f32 = 0.15;
const SYNONYM_OF_PART: f32 = 0.8;
const OTHER_LAW: f32 = 0.4;

/// How much words beside a concept, and words that say a wish, lift an offer that has them.
const BESIDE: f32 = 0.5;
const BESIDE_BROAD: f32 = 1.2;
const WISHED: f32 = 0.4;
/// How much an offer falls that has what is not wanted.
const NOT_WANTED: f32 = -0.6;

/// What a query looks for.
#[derive(Debug)]
pub struct Plan {
    /// Its words and concepts.
    pub wanted: Vec<Wanted>,
    /// The query with typing errors mended.
    pub corrected: Option<String>,
}

/// A word of the query on its way into the plan.
struct Looked {
    written: String,
    stems: Arc<Stems>,
    class: Class,
    denied: bool,
    last: bool,
    wanted: Wanted,
}

/// Reads what a query means against one state of the index.
pub fn plan(meaning: &Meaning, dictionary: &mut Dictionary<'_>) -> tantivy::Result<Plan> {
    if meaning.is_foreign() {
        return Ok(Plan { wanted: Vec::new(), corrected: None });
    }
    let mut looked = words_beside(meaning);
    let mut wanted = norms(meaning);
    wanted.append(&mut concepts::wanted(meaning));
    if meaning.concepts.is_empty() {
        wanted.append(&mut add_synonyms(&mut looked));
    } else {
        add_synonyms(&mut looked);
    }
    let beside_concept = !meaning.concepts.is_empty();
    let ends_open = meaning.reading.ends_open && meaning.reading.norms.is_empty();
    let mended = widen(&mut looked, dictionary, ends_open, beside_concept)?;
    wanted.extend(lowered(&looked));
    let only_broad = meaning.concepts.iter().all(|meant| meant.concept.broad);
    let beside = if only_broad { BESIDE_BROAD } else { BESIDE };
    wanted.extend(keep(looked, beside_concept.then_some(beside)));
    wanted.truncate(MOST_WORDS);
    if wanted.iter().all(|w| !w.required) {
        wanted.iter_mut().filter(|w| w.lift > 0.0).for_each(|w| w.required = true);
    }
    for wanted in &mut wanted {
        weigh(wanted, dictionary)?;
    }
    leave_places(&mut wanted);
    let corrected = corrected(meaning, &mended);
    Ok(Plan { wanted, corrected })
}

/// What the query means, as far as this index knows its words.
pub fn meaning(query: &str, dictionary: &mut Dictionary<'_>) -> Meaning {
    let dictionary = RefCell::new(dictionary);
    understand(query, &|word: &Word| {
        let mut dictionary = dictionary.borrow_mut();
        let here = Wanted::of(direct(&word.stems));
        if found(&here, &mut dictionary).unwrap_or(false) {
            return None;
        }
        let edits = if word.stems.fold.chars().count() < 8 { 1 } else { 2 };
        let near = dictionary.resembling(&word.stems.fold, edits).unwrap_or_default();
        Some(near.first().map_or(u32::MAX, |(weighed, _)| *weighed))
    })
}

/// The words that no concept took.
fn words_beside(meaning: &Meaning) -> Vec<Looked> {
    let all = &meaning.reading.words;
    let taken = |at: usize| meaning.concepts.iter().any(|m| m.at.contains(&at));
    let wished = |at: usize| meaning.wishes.iter().any(|w| w.at.contains(&at));
    let mut out: Vec<Looked> = Vec::new();
    for (at, word) in all.iter().enumerate().filter(|(at, _)| !taken(*at)) {
        let twice = out.iter().any(|w| w.stems.whole == word.stems.whole);
        if twice || out.len() == MOST_WORDS * 2 {
            continue;
        }
        let is_wish = wished(at);
        let mut wanted = Wanted::of(direct(&word.stems));
        wanted.required = word.class == Class::Content && !is_wish;
        if is_wish {
            wanted.lift = WISHED;
            // "ohne Termin": the offer that says so denies the word.
            if at > 0 && all[at - 1].stems.denies {
                let term = format!("{DENIED}{}", word.stems.whole);
                wanted.add([Alternative { terms: vec![term], weight: DENIED_TOO }]);
            }
        }
        out.push(Looked {
            written: word.written.clone(),
            stems: Arc::clone(&word.stems),
            class: if is_wish && word.class == Class::Content {
                Class::Optional
            } else {
                word.class
            },
            denied: meaning.denied.contains(&at),
            last: at + 1 == all.len(),
            wanted,
        });
    }
    out
}

fn norms(meaning: &Meaning) -> Vec<Wanted> {
    let one = |alternatives| Wanted { certain: true, required: true, ..Wanted::of(alternatives) };
    let exact = |term: String, weight: f32| Alternative { terms: vec![term], weight };
    let mut norms = Vec::new();
    for (numbers, law) in &meaning.reading.norms {
        match law {
            Some(law) if numbers.is_empty() => norms.push(one(vec![exact(law.clone(), WHOLE)])),
            Some(law) => norms.extend(numbers.iter().map(|number| {
                one(vec![
                    exact(norm_term(number, Some(law)), WHOLE),
                    exact(norm_term(number, None), WHOLE * OTHER_LAW),
                ])
            })),
            None => {
                norms.extend(numbers.iter().map(|n| one(vec![exact(format!("§{n}"), WHOLE)])));
            }
        }
    }
    norms.truncate(MOST_WORDS);
    norms
}

/// Gives each word what its synonyms add. A phrase of skipped words only adds a word of its own.
fn add_synonyms(query: &mut [Looked]) -> Vec<Wanted> {
    let mut extra: Vec<Wanted> = Vec::new();
    let stems: Vec<Arc<Stems>> = query.iter().map(|w| Arc::clone(&w.stems)).collect();
    let whole: HashSet<&str> = stems.iter().map(|s| s.whole.as_str()).collect();
    for phrase in synonyms().matching(&whole) {
        let added = targets(&phrase.to, phrase.weight);
        let mut used = false;
        for word in query.iter_mut().filter(|w| w.class != Class::Stop) {
            if phrase.stems.contains(&word.stems.whole) {
                word.wanted.add(added.clone());
                used = true;
            }
        }
        if !used {
            extra.push(Wanted { required: true, ..Wanted::of(added) });
        }
    }
    for word in query.iter_mut() {
        let stems = Arc::clone(&word.stems);
        for phrase in stems.instead.iter().flat_map(|parts| synonyms().like_parts(parts)) {
            if phrase.stems[0] != stems.whole {
                word.wanted.add(targets(&phrase.to, phrase.weight * SYNONYM_OF_PART));
            }
        }
    }
    extra
}

/// Endings of an unfinished last word, and corrections of words that stand nowhere; gives what was mended.
fn widen(
    query: &mut [Looked],
    dictionary: &mut Dictionary<'_>,
    ends_open: bool,
    beside_concept: bool,
) -> tantivy::Result<Vec<(String, String)>> {
    let content = query.iter().any(|w| w.class == Class::Content);
    let mut mended = Vec::new();
    let mut tried = 0;
    for word in query.iter_mut() {
        let skipped = word.class != Class::Content && (content || beside_concept);
        if skipped {
            continue;
        }
        let exact = found(&word.wanted, dictionary)?;
        if word.denied {
            let term = format!("{DENIED}{}", word.stems.whole);
            word.wanted.add([Alternative { terms: vec![term], weight: DENIED_TOO }]);
        }
        if word.last && ends_open {
            unfinished(word, exact, dictionary)?;
        }
        if beside_concept {
            continue;
        }
        if !exact && tried < MOST_CORRECTED && !found(&word.wanted, dictionary)? {
            tried += 1;
            mended.extend(mend(word, dictionary)?);
        }
    }
    Ok(mended)
}

/// Whether anything that stands for the word is in the index.
fn found(wanted: &Wanted, dictionary: &mut Dictionary<'_>) -> tantivy::Result<bool> {
    for alternative in &wanted.alternatives {
        if count(alternative, dictionary)? > 0 {
            return Ok(true);
        }
    }
    Ok(false)
}

fn count(alternative: &Alternative, dictionary: &mut Dictionary<'_>) -> tantivy::Result<u64> {
    let mut least = u64::MAX;
    for term in &alternative.terms {
        least = least.min(dictionary.count(term)?);
    }
    Ok(least)
}

fn unfinished(word: &mut Looked, exact: bool, dictionary: &Dictionary<'_>) -> tantivy::Result<()> {
    let shortest = if exact { SHORTEST_PREFIX_BESIDE } else { SHORTEST_PREFIX };
    if word.stems.fold.chars().count() < shortest {
        return Ok(());
    }
    let weight = if exact { UNFINISHED_BESIDE } else { UNFINISHED };
    for spelling in dictionary.beginning(&word.stems.fold)?.into_iter().take(MOST_ENDINGS) {
        let whole = words().get(&spelling.shown).whole.clone();
        if !word.wanted.alternatives.iter().any(|a| a.terms == [whole.as_str()]) {
            word.wanted.add([Alternative { terms: vec![whole], weight: weight * WHOLE }]);
        }
    }
    Ok(())
}

/// Takes a word for its nearest known spellings; gives the word and the best of them.
fn mend(
    word: &mut Looked,
    dictionary: &Dictionary<'_>,
) -> tantivy::Result<Option<(String, String)>> {
    let found = corrections(dictionary, &word.stems.fold)?;
    for spelling in &found {
        let stems = words().get(spelling);
        let mut meant = [Looked {
            written: spelling.clone(),
            class: Class::Content,
            denied: false,
            last: false,
            wanted: Wanted::of(direct(&stems)),
            stems,
        }];
        add_synonyms(&mut meant);
        let [meant] = meant;
        let lowered = meant.wanted.alternatives.into_iter();
        word.wanted.add(lowered.map(|a| Alternative { weight: a.weight * CORRECTED, ..a }));
    }
    Ok(found.into_iter().next().map(|best| (word.written.clone(), best)))
}

/// What is not wanted lowers the offers that have it.
fn lowered(looked: &[Looked]) -> Vec<Wanted> {
    let denied = looked.iter().filter(|word| word.denied);
    denied.map(|word| Wanted { lift: NOT_WANTED, ..Wanted::of(direct(&word.stems)) }).collect()
}

/// Content and optional words; skipped ones only if there is nothing else. Beside a concept none is required, and each
/// counts as much as is said.
fn keep(looked: Vec<Looked>, beside: Option<f32>) -> impl Iterator<Item = Wanted> {
    let only_stop = beside.is_none() && looked.iter().all(|w| w.class == Class::Stop);
    let kept = looked.into_iter().filter(move |w| only_stop || w.class != Class::Stop);
    kept.map(move |word| {
        let mut wanted = word.wanted;
        if word.denied {
            let denied = format!("{DENIED}{}", word.stems.whole);
            wanted.alternatives.retain(|a| a.terms == [denied.as_str()]);
            wanted.required = false;
        } else if let Some(beside) = beside {
            wanted.required = false;
            wanted.lift *= beside;
        }
        wanted
    })
}

/// The query as it was understood, when a word of it was taken for a typing error.
fn corrected(meaning: &Meaning, mended: &[(String, String)]) -> Option<String> {
    let said = |at: &usize| meaning.concepts.iter().any(|m| m.at.contains(at));
    let meant = |at: usize, word: &Word| {
        let by_concept = meaning
            .mended
            .words
            .get(&at)
            .filter(|_| said(&at) && !meaning.mended.right.contains(&at))
            .and_then(|m| m.first());
        let by_index = mended.iter().find(|(from, _)| *from == word.written).map(|(_, to)| to);
        by_concept.or(by_index).cloned()
    };
    let mut changed = false;
    let words = meaning.reading.words.iter().enumerate().map(|(at, word)| {
        let meant = meant(at, word);
        changed |= meant.is_some();
        meant.unwrap_or_else(|| word.written.clone())
    });
    let text = words.collect::<Vec<_>>().join(" ");
    changed.then_some(text)
}

/// Drops what is not in the index, and weighs the word by how rare it is.
fn weigh(wanted: &mut Wanted, dictionary: &mut Dictionary<'_>) -> tantivy::Result<()> {
    let mut kept: Vec<Alternative> = Vec::new();
    let mut most = 0;
    for alternative in wanted.alternatives.drain(..) {
        let offers = count(&alternative, dictionary)?;
        if offers > 0 && kept.len() < MOST_ALTERNATIVES {
            kept.push(alternative);
            most = most.max(offers);
        }
    }
    if let Some(first) = kept.first().filter(|a| a.terms.len() == 1 && !wanted.certain) {
        wanted.place = dictionary.is_place(&first.terms[0])?;
    }
    let rarity = (dictionary.offers() as f32 + 1.0) / (most as f32 + 0.5);
    let least = if wanted.certain { LEAST_CONCEPT } else { LEAST_WORD };
    wanted.weight = (1.0 + rarity).ln().clamp(least, MOST_TELLING);
    wanted.alternatives = kept;
    Ok(())
}

/// Bounds of how telling a word and a concept are.
const LEAST_WORD: f32 = 0.5;
const LEAST_CONCEPT: f32 = 3.0;
const MOST_TELLING: f32 = 8.0;

/// A place beside something that is looked for lifts; it is no answer by itself.
fn leave_places(wanted: &mut [Wanted]) {
    if wanted.iter().any(|w| w.required && !w.place && !w.alternatives.is_empty()) {
        wanted.iter_mut().filter(|w| w.place).for_each(|w| w.required = false);
    }
}
