//! Near-duplicates: offers of one organization that differ in nothing but where they are or a number. A list shows the
//! first of them and names the others beneath it.

use std::collections::HashMap;

use super::search::OfferHit;

/// The hits, those that are near-duplicates of an earlier one together with it; the order is kept.
pub fn grouped(hits: &[OfferHit]) -> Vec<Vec<&OfferHit>> {
    let mut groups: Vec<Vec<&OfferHit>> = Vec::new();
    let mut known: HashMap<(String, Vec<String>), usize> = HashMap::new();
    for hit in hits {
        let at = kin(hit).map(|kin| *known.entry(kin).or_insert(groups.len()));
        match at.filter(|at| *at < groups.len()) {
            Some(at) => groups[at].push(hit),
            None => groups.push(vec![hit]),
        }
    }
    groups
}

/// Who runs it, and its name without numbers and the names of its places.
fn kin(hit: &OfferHit) -> Option<(String, Vec<String>)> {
    let organization = hit.view.organization.as_ref()?;
    let places: Vec<String> = hit
        .view
        .locations
        .iter()
        .flat_map(|location| [location.public_town(), location.name.as_deref()])
        .flatten()
        .flat_map(words)
        .collect();
    let name = words(&hit.view.offer.name).filter(|word| {
        let number = word.chars().all(|c| c.is_ascii_digit()) || is_roman(word);
        !number && !places.contains(word)
    });
    let name: Vec<String> = name.collect();
    (!name.is_empty()).then(|| (organization.id.clone(), name))
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

/// Small numbers as groups of a course carry them.
fn is_roman(word: &str) -> bool {
    matches!(word, "i" | "ii" | "iii" | "iv" | "v" | "vi" | "vii" | "viii")
}
