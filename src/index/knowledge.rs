//! The data of `index/`, read once. Whatever is wrong in it shows in the tests, not at the user's.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use include_dir::{Dir, include_dir};
use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};
use serde::Deserialize;

use super::analysis::fold::fold;
use super::meaning::{Concept, ConceptFile, LanguageFile, WishFile, flat, phrases};

static FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/index");

/// Everything read from `index/`, folded.
#[derive(Debug, Default)]
pub struct Knowledge {
    /// Compound part as written in compounds → word it counts as.
    pub parts: HashMap<String, String>,
    /// Parts of three letters.
    pub short: HashSet<String>,
    /// Parts a query may do without.
    pub weak: HashSet<String>,
    /// Parts that say too little alone.
    pub broad: HashSet<String>,
    /// Words never split.
    pub whole: HashSet<String>,
    /// Irregular form → word it counts as.
    pub forms: HashMap<String, String>,
    /// Lower-case words of running text that are verbs.
    pub verbs: HashMap<String, String>,
    /// Endings after which -in and -innen fall.
    pub feminine: Vec<String>,
    /// Words that only look feminine.
    pub not_feminine: HashSet<String>,
    /// Query words skipped.
    pub stop: HashSet<String>,
    /// Query words not required.
    pub optional: HashSet<String>,
    /// What makes a clause negative.
    pub negation: Negation,
    /// Pairs of letters taken for each other, both ways.
    pub neighbours: HashSet<(char, char)>,
    /// Synonyms, as written.
    pub synonyms: Vec<Entry>,
    /// Concepts of the field, with what people say for them.
    pub concepts: Vec<Concept>,
    /// What tells languages apart.
    pub languages: LanguageFile,
    /// What says an age, a time, a language.
    pub wishes: WishFile,
    /// Which offers help at once.
    pub at_once: AtOnce,
    /// Words before the name of a place, without accents.
    pub before_places: HashSet<String>,
}

/// `verneinung.toml`.
#[derive(Debug, Default, Deserialize)]
pub struct Negation {
    /// Negates what follows.
    pub forward: HashSet<String>,
    /// "nicht" negates before these.
    pub nicht_before: HashSet<String>,
    /// "nicht" negates what came before in a clause with these.
    pub nicht_after: HashSet<String>,
    /// Ends the scope.
    pub close: HashSet<String>,
    /// Words after which nothing is negated.
    pub harmless_next: HashSet<String>,
    /// Nouns whose lack is the very need.
    pub lack: HashSet<String>,
}

/// `soforthilfe.toml`, folded.
#[derive(Debug, Default)]
pub struct AtOnce {
    /// Kinds of offers.
    pub kinds: Vec<String>,
    /// Topics, with all below them.
    pub topics: Vec<String>,
    /// What stands in names.
    pub names: Vec<String>,
    /// What says "at any hour" …
    pub always: Vec<String>,
    /// … together with one of these.
    pub urgent: Vec<String>,
    /// Numbers for everybody.
    pub numbers: Vec<String>,
    /// Lines for the whole country.
    pub lines: Vec<Line>,
}

/// A line for the whole country, known without any catalogue.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// What one dials.
    pub number: String,
    /// Key of the sentence that names it.
    pub name: String,
    /// Who says so.
    pub source: String,
    /// The day somebody looked there.
    pub checked: String,
    /// Codes of the concepts for which it comes first.
    #[serde(default)]
    pub first_for: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AtOnceFile {
    kinds: Vec<String>,
    topics: Vec<String>,
    names: String,
    always: String,
    urgent: String,
    numbers: String,
    #[serde(default)]
    line: Vec<Line>,
}

#[derive(Deserialize)]
struct PlaceFile {
    before: String,
}

/// One entry of `synonyms.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Words or phrases that lead …
    pub from: Vec<String>,
    /// … to these.
    pub to: Vec<String>,
    /// Weight below a direct hit.
    pub weight: f32,
    /// Whether it works backwards as well.
    #[serde(default)]
    pub both: bool,
}

#[derive(Deserialize)]
struct SynonymFile {
    entry: Vec<Entry>,
}

#[derive(Deserialize)]
struct FormFile {
    forms: HashMap<String, String>,
    lower_case_in_text: HashMap<String, String>,
    feminine: Feminine,
}

#[derive(Deserialize)]
struct Feminine {
    after: Vec<String>,
    keep: Vec<String>,
}

#[derive(Deserialize)]
struct StopFile {
    stop: String,
    optional: String,
}

#[derive(Deserialize)]
struct NeighbourFile {
    keys: Vec<String>,
    sounds: Vec<String>,
}

/// What this build knows.
pub fn knowledge() -> &'static Knowledge {
    static READ: LazyLock<Knowledge> = LazyLock::new(|| {
        read().unwrap_or_else(|wrong| {
            tracing::error!("the embedded search data is unreadable: {wrong}");
            Knowledge::default()
        })
    });
    &READ
}

/// Judged questions and their floors measure the search; they never feed it.
const JUDGED: &str = "judged/";

/// The built-in judged questions: kind and text, in a stable order.
pub fn judged() -> Vec<(&'static str, &'static str)> {
    let mut all: Vec<_> = FILES
        .get_dir("judged")
        .into_iter()
        .flat_map(Dir::files)
        .filter_map(|file| {
            let kind = file.path().file_name()?.to_str()?.strip_suffix(".toml")?;
            Some((kind, file.contents_utf8()?)).filter(|(kind, _)| *kind != FLOORS)
        })
        .collect();
    all.sort_unstable();
    all
}

/// What the means of judged questions must reach: row of the table → mark → least value.
///
/// # Errors
/// When the file is missing or cannot be read.
pub fn floors() -> Result<BTreeMap<String, BTreeMap<String, f64>>, String> {
    table("judged/floors.toml")
}

/// Name of the file of floors, without its ending.
const FLOORS: &str = "floors";

/// All embedded files the search works with, in a stable order.
pub fn files() -> Vec<(&'static str, &'static [u8])> {
    let mut all: Vec<_> = FILES
        .files()
        .chain(FILES.dirs().flat_map(Dir::files))
        .filter_map(|f| Some((f.path().to_str()?, f.contents())))
        .filter(|(path, _)| !path.starts_with(JUDGED))
        .collect();
    all.sort_unstable();
    all
}

fn text(path: &str) -> Result<&'static str, String> {
    FILES.get_file(path).and_then(|f| f.contents_utf8()).ok_or_else(|| format!("{path} is missing"))
}

fn table<T: serde::de::DeserializeOwned>(path: &str) -> Result<T, String> {
    toml::from_str(text(path)?).map_err(|e| format!("{path}: {e}"))
}

fn lines(path: &str) -> Result<impl Iterator<Item = &'static str>, String> {
    Ok(text(path)?.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#')))
}

fn words(path: &str) -> Result<HashSet<String>, String> {
    Ok(lines(path)?.map(fold).collect())
}

fn read() -> Result<Knowledge, String> {
    const LISTS: [&str; 4] = ["kurz.txt", "schwach.txt", "breit.txt", "ausnahmen.txt"];
    let mut parts = HashMap::default();
    for (path, _) in files() {
        let name = path.strip_prefix("compounds/").unwrap_or_default();
        if !name.ends_with(".txt") || LISTS.contains(&name) {
            continue;
        }
        for line in lines(path)? {
            let (form, word) = line.split_once('>').unwrap_or((line, line));
            parts.insert(fold(form.trim()), fold(word.trim()));
        }
    }
    let short = words("compounds/kurz.txt")?;
    for part in &short {
        parts.entry(part.clone()).or_insert_with(|| part.clone());
    }
    let forms: FormFile = table("unregelmaessig.toml")?;
    let stop: StopFile = table("stopwoerter.toml")?;
    let near: NeighbourFile = table("nachbarn.toml")?;
    let pairs = near.keys.iter().chain(&near.sounds).filter_map(|pair| {
        let mut letters = pair.chars();
        Some((letters.next()?, letters.next()?))
    });
    Ok(Knowledge {
        parts,
        short,
        weak: words("compounds/schwach.txt")?,
        broad: words("compounds/breit.txt")?,
        whole: words("compounds/ausnahmen.txt")?,
        forms: folded(forms.forms),
        verbs: folded(forms.lower_case_in_text),
        feminine: forms.feminine.after,
        not_feminine: forms.feminine.keep.iter().map(|w| fold(w)).collect(),
        stop: stop.stop.split_whitespace().map(fold).collect(),
        optional: stop.optional.split_whitespace().map(fold).collect(),
        negation: negation()?,
        neighbours: pairs.flat_map(|(a, b)| [(a, b), (b, a)]).collect(),
        synonyms: table::<SynonymFile>("synonyms.toml")?.entry,
        concepts: concepts()?,
        languages: table("sprachen.toml")?,
        wishes: table("wuensche.toml")?,
        at_once: at_once()?,
        before_places: table::<PlaceFile>("orte.toml")?
            .before
            .split_whitespace()
            .map(flat)
            .collect(),
    })
}

fn concepts() -> Result<Vec<Concept>, String> {
    let mut all = Vec::new();
    for (path, _) in files() {
        if path.starts_with("begriffe/") {
            all.append(&mut table::<ConceptFile>(path)?.concept);
        }
    }
    Ok(all)
}

fn at_once() -> Result<AtOnce, String> {
    let file: AtOnceFile = table("soforthilfe.toml")?;
    let list = |text: &str| phrases(text).map(fold).collect();
    Ok(AtOnce {
        kinds: file.kinds,
        topics: file.topics,
        names: list(&file.names),
        always: list(&file.always),
        urgent: list(&file.urgent),
        numbers: list(&file.numbers),
        lines: file.line,
    })
}

fn negation() -> Result<Negation, String> {
    let mut n: Negation = table("verneinung.toml")?;
    for set in [
        &mut n.forward,
        &mut n.nicht_before,
        &mut n.nicht_after,
        &mut n.close,
        &mut n.harmless_next,
        &mut n.lack,
    ] {
        *set = set.iter().map(|w| fold(w)).collect();
    }
    Ok(n)
}

fn folded(map: HashMap<String, String>) -> HashMap<String, String> {
    map.into_iter().map(|(form, word)| (fold(&form), fold(&word))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_data_reads_and_holds_together() {
        let known = read().unwrap();
        assert!(known.parts.len() > 800, "{} parts", known.parts.len());
        assert!(known.synonyms.iter().all(|e| e.weight > 0.0 && e.weight <= 1.0));
        for weak in known.weak.iter().chain(&known.broad) {
            let part = known.parts.contains_key(weak) || known.forms.contains_key(weak);
            assert!(part, "{weak} is no compound part");
        }
        let tiny: Vec<_> =
            known.parts.keys().filter(|p| p.len() < 4 && !known.short.contains(*p)).collect();
        assert!(tiny.is_empty(), "too short, list in kurz.txt or drop: {tiny:?}");
    }
}
