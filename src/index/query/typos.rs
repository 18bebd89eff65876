//! What a word that stands nowhere was probably meant to be.

use super::dictionary::Dictionary;
use super::distance::{distance, may_begin};
use super::synonyms::synonyms;
use crate::index::analysis::words;

/// Words shorter than this are never corrected: too many others are near.
const SHORTEST: usize = 4;
/// From this length two edits are allowed.
const LONG: usize = 8;
/// Most corrections of one word.
const MOST: usize = 3;

/// Spellings that `folded` may be meant for, best first; all equally near.
pub fn corrections(dictionary: &Dictionary<'_>, folded: &str) -> tantivy::Result<Vec<String>> {
    let letters = folded.chars().count();
    let digits = folded.bytes().any(|b| b.is_ascii_digit());
    if letters < SHORTEST || digits || words().is_known(folded) {
        return Ok(Vec::new());
    }
    let edits: u8 = if letters < LONG { 1 } else { 2 };
    let mut near: Vec<(u32, String)> = dictionary
        .resembling(folded, edits)?
        .into_iter()
        .map(|(weighed, spelling)| (weighed, spelling.shown))
        .collect();
    near.extend(known_words(folded, edits));
    near.sort_by_key(|(weighed, _)| *weighed);
    let best = near.first().map(|(weighed, _)| *weighed);
    let mut out: Vec<String> = Vec::new();
    for (_, word) in near.into_iter().filter(|(weighed, _)| Some(*weighed) == best) {
        if !out.contains(&word) && out.len() < MOST {
            out.push(word);
        }
    }
    Ok(out)
}

/// Words that stand in no offer but lead to some.
fn known_words(folded: &str, edits: u8) -> Vec<(u32, String)> {
    let known = words().known();
    let close = |other: &str| other.len().abs_diff(folded.len()) <= usize::from(edits);
    synonyms()
        .spellings()
        .filter(|(other, _)| other.len() >= SHORTEST && close(other))
        .filter(|(other, _)| may_begin(known, folded, other))
        .filter_map(|(other, shown)| {
            let (plain, weighed) = distance(known, folded, other);
            (plain <= u32::from(edits)).then(|| (weighed, shown.to_owned()))
        })
        .collect()
}
