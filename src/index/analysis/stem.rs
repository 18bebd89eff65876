//! One folded word to its stem: irregular forms, feminine forms, then Snowball's German stemmer.

use frostem::{Algorithm, Stemmer};

use crate::index::knowledge::Knowledge;

/// The stem under which all forms of `folded` meet.
pub fn stem(known: &Knowledge, folded: &str) -> String {
    let form = known.forms.get(folded).map_or(folded, String::as_str);
    let form = masculine(known, form).unwrap_or(form);
    let form = known.forms.get(form).map_or(form, String::as_str);
    let form = infinitive(known, form).unwrap_or(form);
    if !form.is_ascii() || form.bytes().any(|b| b.is_ascii_digit()) {
        return form.to_owned();
    }
    Stemmer::new(Algorithm::German).stem(form).into_owned()
}

/// `beraterinnen` → `berater`; nothing when the word only looks feminine.
fn masculine<'a>(known: &Knowledge, word: &'a str) -> Option<&'a str> {
    let base = word.strip_suffix("innen").or_else(|| word.strip_suffix("in"))?;
    let fits = base.len() >= 4
        && known.feminine.iter().any(|ending| base.ends_with(ending.as_str()))
        && !known.not_feminine.contains(word);
    fits.then_some(base)
}

/// `gekocht` → `kochen`, when both koch and kochen are parts of compounds.
fn infinitive<'a>(known: &'a Knowledge, word: &str) -> Option<&'a str> {
    let base = word.strip_prefix("ge")?.strip_suffix('t')?;
    if !known.parts.contains_key(base) {
        return None;
    }
    known.parts.get(&format!("{base}en")).map(String::as_str)
}
