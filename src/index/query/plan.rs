//! Decides what a query looks for: its words, each with everything that may stand for it.

use std::collections::HashSet;
use std::sync::Arc;

use tantivy::Searcher;

use super::dictionary::Dictionary;
use super::synonyms::{Target, synonyms};
use super::typos::corrections;
use crate::index::analysis::fold::clean;
use crate::index::analysis::tokenizer::{DENIED, norm_term};
use crate::index::analysis::word::Stems;
use crate::index::analysis::{Source, Token, tokens, words};
use crate::index::schema::Fields;

/// Most words of a query that are looked for, and that are corrected.
const MOST_WORDS: usize = 24;
const MOST_CORRECTED: usize = 6;
/// Most things that may stand for one word.
const MOST_ALTERNATIVES: usize = 32;
/// Most words that continue an unfinished one, and its shortest length alone and beside exact hits.
const MOST_ENDINGS: usize = 16;
const SHORTEST_PREFIX: usize = 3;
const SHORTEST_PREFIX_BESIDE: usize = 5;

/// Weights of the ways to match, against each other.
const WHOLE: f32 = 3.0;
const PARTS: f32 = 1.0;
const DENIED_TOO: f32 = 3.5;
const CORRECTED: f32 = 0.8;
const UNFINISHED: f32 = 0.6;
const UNFINISHED_BESIDE: f32 = 0.15;
const SYNONYM_OF_PART: f32 = 0.8;
const OTHER_LAW: f32 = 0.4;

/// What a query looks for.
#[derive(Debug, Default)]
pub struct Plan {
    /// Its words.
    pub wanted: Vec<Wanted>,
    /// The query with typing errors mended.
    pub corrected: Option<String>,
}

/// One word of a query.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// What may stand for it.
    pub alternatives: Vec<Alternative>,
    /// Whether a hit should have it.
    pub required: bool,
    /// Whether it names a place.
    pub place: bool,
    /// How telling it is: rare words weigh more.
    pub weight: f32,
}

/// Terms that together stand for a word.
#[derive(Debug, Clone, PartialEq)]
pub struct Alternative {
    /// All must be found.
    pub terms: Vec<String>,
    /// Against other alternatives.
    pub weight: f32,
}

/// A word of the query on its way into the plan.
struct Word {
    written: String,
    stems: Arc<Stems>,
    class: Class,
    denied: bool,
    wanted: Wanted,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Content,
    Optional,
    Stop,
}

/// Reads a query against one state of the index.
pub fn plan(query: &str, searcher: &Searcher, fields: &Fields) -> tantivy::Result<Plan> {
    let mut dictionary = Dictionary::new(searcher, fields);
    let clean = clean(query);
    let mut read = tokens(&clean, Source::Label);
    read.truncate(MOST_WORDS * 4);
    let ends_open = clean.chars().next_back().is_some_and(char::is_alphanumeric);
    let (mut words, norms) = sort(read);
    let mut extra = add_synonyms(&mut words);
    let corrected = widen(&mut words, &mut dictionary, ends_open && norms.is_empty())?;
    let mut plan = Plan { wanted: norms, corrected };
    plan.wanted.append(&mut extra);
    plan.wanted.extend(keep(words).map(|word| word.wanted));
    plan.wanted.truncate(MOST_WORDS);
    if plan.wanted.iter().all(|w| !w.required) {
        plan.wanted.iter_mut().for_each(|w| w.required = true);
    }
    for wanted in &mut plan.wanted {
        weigh(wanted, &mut dictionary)?;
    }
    Ok(plan)
}

/// Words with what directly stands for them; norms are ready at once.
fn sort(read: Vec<Token<'_>>) -> (Vec<Word>, Vec<Wanted>) {
    let known = words().known();
    let mut out: Vec<Word> = Vec::new();
    let mut norms = Vec::new();
    let mut denied = false;
    for token in read {
        match token {
            Token::Word { written, stems, .. } => {
                let class = if known.stop.contains(&stems.fold) || stems.fold.is_empty() {
                    Class::Stop
                } else if known.optional.contains(&stems.fold) {
                    Class::Optional
                } else {
                    Class::Content
                };
                let opens = known.negation.forward.contains(&stems.fold);
                let twice = out.iter().any(|w| w.stems.whole == stems.whole);
                if !twice && out.len() < MOST_WORDS * 2 {
                    let wanted = Wanted { required: class == Class::Content, ..direct(&stems) };
                    out.push(Word { written: written.into_owned(), stems, class, denied, wanted });
                }
                denied = opens;
            }
            Token::Norm { numbers, law } => norms.extend(norm(numbers, law)),
        }
    }
    norms.truncate(MOST_WORDS);
    (out, norms)
}

fn direct(stems: &Stems) -> Wanted {
    let whole = Alternative { terms: vec![stems.whole.clone()], weight: WHOLE };
    let parts = stems.instead.iter().map(|set| Alternative { terms: set.clone(), weight: PARTS });
    Wanted { alternatives: std::iter::once(whole).chain(parts).collect(), ..Wanted::default() }
}

fn norm(numbers: Vec<String>, law: Option<String>) -> Vec<Wanted> {
    let one = |alternatives| Wanted { alternatives, required: true, ..Wanted::default() };
    let exact = |term: String, weight: f32| Alternative { terms: vec![term], weight };
    if numbers.is_empty() {
        return law.into_iter().map(|law| one(vec![exact(law, WHOLE)])).collect();
    }
    numbers
        .into_iter()
        .map(|number| match &law {
            Some(law) => one(vec![
                exact(norm_term(&number, Some(law)), WHOLE),
                exact(norm_term(&number, None), WHOLE * OTHER_LAW),
            ]),
            None => one(vec![exact(format!("§{number}"), WHOLE)]),
        })
        .collect()
}

/// Gives each word what its synonyms add. A phrase of skipped words only ("ich kann nicht mehr") adds a word of its own.
fn add_synonyms(query: &mut [Word]) -> Vec<Wanted> {
    let mut extra: Vec<Wanted> = Vec::new();
    let stems: Vec<Arc<Stems>> = query.iter().map(|w| Arc::clone(&w.stems)).collect();
    let whole: HashSet<&str> = stems.iter().map(|s| s.whole.as_str()).collect();
    for phrase in synonyms().matching(&whole) {
        let added = targets(&phrase.to, phrase.weight);
        let mut used = false;
        for word in query.iter_mut().filter(|w| w.class != Class::Stop) {
            if phrase.stems.contains(&word.stems.whole) {
                word.wanted.alternatives.extend(added.clone());
                used = true;
            }
        }
        if !used {
            extra.push(Wanted { alternatives: added, required: true, ..Wanted::default() });
        }
    }
    for word in query.iter_mut() {
        let stems = Arc::clone(&word.stems);
        for phrase in stems.instead.iter().flat_map(|parts| synonyms().like_parts(parts)) {
            if phrase.stems[0] != stems.whole {
                let weight = phrase.weight * SYNONYM_OF_PART;
                word.wanted.alternatives.extend(targets(&phrase.to, weight));
            }
        }
    }
    extra
}

fn targets(to: &[Target], weight: f32) -> Vec<Alternative> {
    let mut out = Vec::new();
    for target in to.iter().filter(|t| !t.wholes.is_empty()) {
        out.push(Alternative { terms: target.wholes.clone(), weight: weight * WHOLE });
        for set in &target.instead {
            out.push(Alternative { terms: set.clone(), weight: weight * PARTS });
        }
    }
    out
}

/// Endings of an unfinished last word, and corrections of words that stand nowhere.
fn widen(
    query: &mut [Word],
    dictionary: &mut Dictionary<'_>,
    ends_open: bool,
) -> tantivy::Result<Option<String>> {
    let last = query.len().saturating_sub(1);
    let content = query.iter().any(|w| w.class == Class::Content);
    let mut mended = false;
    let mut tried = 0;
    for (at, word) in query.iter_mut().enumerate() {
        let skipped = word.class != Class::Content && content;
        if skipped {
            continue;
        }
        let exact = found(&word.wanted, dictionary)?;
        if word.denied {
            let term = format!("{DENIED}{}", word.stems.whole);
            word.wanted.alternatives.push(Alternative { terms: vec![term], weight: DENIED_TOO });
        }
        if at == last && ends_open {
            unfinished(word, exact, dictionary)?;
        }
        if !exact && tried < MOST_CORRECTED && !found(&word.wanted, dictionary)? {
            tried += 1;
            mended |= mend(word, dictionary)?;
        }
    }
    let text = || query.iter().map(|w| w.written.as_str()).collect::<Vec<_>>().join(" ");
    Ok(mended.then(text))
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

fn unfinished(word: &mut Word, exact: bool, dictionary: &Dictionary<'_>) -> tantivy::Result<()> {
    let shortest = if exact { SHORTEST_PREFIX_BESIDE } else { SHORTEST_PREFIX };
    if word.stems.fold.chars().count() < shortest {
        return Ok(());
    }
    let weight = if exact { UNFINISHED_BESIDE } else { UNFINISHED };
    for spelling in dictionary.beginning(&word.stems.fold)?.into_iter().take(MOST_ENDINGS) {
        let whole = words().get(&spelling.shown).whole.clone();
        let alternative = Alternative { terms: vec![whole], weight: weight * WHOLE };
        if !word.wanted.alternatives.iter().any(|a| a.terms == alternative.terms) {
            word.wanted.alternatives.push(alternative);
        }
    }
    Ok(())
}

/// Takes a word for its nearest known spellings; true when there are any.
fn mend(word: &mut Word, dictionary: &Dictionary<'_>) -> tantivy::Result<bool> {
    let found = corrections(dictionary, &word.stems.fold)?;
    for spelling in &found {
        let stems = words().get(spelling);
        let mut meant = [Word {
            written: spelling.clone(),
            class: Class::Content,
            denied: false,
            wanted: direct(&stems),
            stems,
        }];
        add_synonyms(&mut meant);
        let [meant] = meant;
        let lowered = meant.wanted.alternatives.into_iter();
        word.wanted
            .alternatives
            .extend(lowered.map(|a| Alternative { weight: a.weight * CORRECTED, ..a }));
    }
    if let Some(best) = found.into_iter().next() {
        word.written = best;
        return Ok(true);
    }
    Ok(false)
}

/// Content and optional words; skipped ones only if there is nothing else.
fn keep(words: Vec<Word>) -> impl Iterator<Item = Word> {
    let only_stop = words.iter().all(|w| w.class == Class::Stop);
    words.into_iter().filter(move |w| only_stop || w.class != Class::Stop)
}

/// Drops what is not in the index, and weighs the word by how rare it is.
fn weigh(wanted: &mut Wanted, dictionary: &mut Dictionary<'_>) -> tantivy::Result<()> {
    let mut kept: Vec<Alternative> = Vec::new();
    let mut most = 0;
    for alternative in wanted.alternatives.drain(..) {
        let offers = count(&alternative, dictionary)?;
        if let Some(same) = kept.iter_mut().find(|a| a.terms == alternative.terms) {
            same.weight = same.weight.max(alternative.weight);
        } else if offers > 0 && kept.len() < MOST_ALTERNATIVES {
            kept.push(alternative);
            most = most.max(offers);
        }
    }
    if let Some(first) = kept.first().filter(|a| a.terms.len() == 1) {
        wanted.place = dictionary.is_place(&first.terms[0])?;
    }
    let rarity = (dictionary.offers() as f32 + 1.0) / (most as f32 + 0.5);
    wanted.weight = (1.0 + rarity).ln().clamp(0.5, 8.0);
    wanted.alternatives = kept;
    Ok(())
}
