//! Hand-written profiles and what the law says of them (`profiles/*.toml`).
//!
//! What is expected was read from the legal reference, not from the rules: where the two disagree,
//! one of them is wrong. A `case` is one profile, a `series` one that fits with single changes to it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use lotse::app::Knowledge;
use lotse::domain::fact::{FactId, FactValue};
use lotse::domain::law::{Binding, Law, LawBook};
use lotse::domain::profile::Profile;
use lotse::domain::rule::{Judge, Truth};
use serde::Deserialize;

use crate::house::sources::files;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    case: Vec<Case>,
    #[serde(default)]
    series: Vec<Series>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// A sentence: who it is and what matters.
    pub name: String,
    /// The day asked about; otherwise a day after the reform of July 2026.
    date: Option<NaiveDate>,
    pub facts: BTreeMap<FactId, FactValue>,
    /// Instrument to verdict.
    #[serde(default)]
    pub expect: BTreeMap<String, Verdict>,
    /// Instrument to exactly the facts that must still be asked.
    #[serde(default)]
    missing: BTreeMap<String, BTreeSet<FactId>>,
    /// Instrument to facts among those that must still be asked.
    #[serde(skip)]
    asks: BTreeMap<String, FactId>,
    /// Instrument to the agencies that decide.
    #[serde(default)]
    responsible: BTreeMap<String, Vec<String>>,
    /// Instrument to how strongly they are bound.
    #[serde(default)]
    binding: BTreeMap<String, Binding>,
    /// Numbers of interfaces that show.
    #[serde(default)]
    interfaces: BTreeSet<String>,
    /// Numbers of interfaces that do not show.
    #[serde(default)]
    quiet: BTreeSet<String>,
}

/// A profile that fits, and what single changes to it do.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Series {
    instrument: String,
    fits: Facts,
    /// Whether it fits for certain; otherwise a person must say the last word.
    #[serde(default = "yes")]
    certain: bool,
    /// Changes that change nothing.
    #[serde(default)]
    stays: Vec<Facts>,
    /// Changes that exclude.
    #[serde(default)]
    fails: Vec<Facts>,
    /// Changes after which it cannot be said.
    #[serde(default)]
    open: Vec<Facts>,
    /// Facts without which it cannot be said, and which are asked for.
    #[serde(default)]
    unknown: Vec<FactId>,
    /// Further facts, and who decides then.
    #[serde(default)]
    responsible: Vec<Deciding>,
}

#[derive(Deserialize)]
struct Deciding {
    facts: Facts,
    agencies: Vec<String>,
}

/// Facts; `"?"` takes one away.
type Facts = BTreeMap<FactId, FactValue>;

fn yes() -> bool {
    true
}

impl Series {
    fn cases(&self) -> Vec<Case> {
        let fits = if self.certain { Verdict::Eligible } else { Verdict::Unclear };
        let mut cases = vec![self.case("fits", &Facts::new(), fits)];
        for (how, changes, verdict) in [
            ("stays", &self.stays, fits),
            ("fails", &self.fails, Verdict::NotEligible),
            ("open", &self.open, Verdict::Unclear),
        ] {
            cases.extend(changes.iter().map(|change| self.case(how, change, verdict)));
        }
        for fact in &self.unknown {
            let change = Facts::from([(fact.clone(), FactValue::from("?"))]);
            let mut case = self.case("unknown", &change, Verdict::Unclear);
            case.asks.insert(self.instrument.clone(), fact.clone());
            cases.push(case);
        }
        for deciding in &self.responsible {
            let mut case = self.case("decides", &deciding.facts, fits);
            case.responsible.insert(self.instrument.clone(), deciding.agencies.clone());
            cases.push(case);
        }
        cases
    }

    fn case(&self, how: &str, change: &Facts, verdict: Verdict) -> Case {
        let mut facts = self.fits.clone();
        facts.extend(change.clone());
        facts.retain(|_, value| *value != FactValue::from("?"));
        Case {
            name: format!("{} {how} {change:?}", self.instrument),
            facts,
            expect: BTreeMap::from([(self.instrument.clone(), verdict)]),
            ..Case::default()
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    Eligible,
    Unclear,
    NotEligible,
}

impl From<Truth> for Verdict {
    fn from(truth: Truth) -> Self {
        match truth {
            Truth::Yes => Self::Eligible,
            Truth::Unknown => Self::Unclear,
            Truth::No => Self::NotEligible,
        }
    }
}

fn read() -> Vec<(String, File)> {
    let read = |path: String, text: &str| {
        let file = toml::from_str(text).unwrap_or_else(|e| panic!("{path}: {e}"));
        (path, file)
    };
    let files = files("tests/rules/profiles", &[".toml"]);
    files.into_iter().map(|file| read(file.path, &file.text)).collect()
}

pub fn cases() -> Vec<(String, Case)> {
    let mut cases = Vec::new();
    for (path, file) in read() {
        let series = file.series.iter().flat_map(Series::cases);
        let all = file.case.into_iter().chain(series);
        cases.extend(all.map(|case| (format!("{path}: {}", case.name), case)));
    }
    cases
}

fn law() -> LawBook {
    Knowledge::embedded().law
}

pub fn day(case: &Case) -> NaiveDate {
    case.date.unwrap_or_else(|| crate::support::test_now().date_naive())
}

#[test]
fn every_profile_gets_what_the_law_says() {
    let book = law();
    let mut wrong = Vec::new();
    for (name, case) in cases() {
        let law = book.on(day(&case));
        let profile = Profile::new(case.facts.clone());
        wrong.extend(
            wrong_verdicts(&law, &case, &profile).into_iter().map(|w| format!("{name}: {w}")),
        );
        let shown: BTreeSet<_> =
            law.interfaces_for(&profile).into_iter().map(|i| i.number.clone()).collect();
        for number in case.interfaces.difference(&shown) {
            wrong.push(format!("{name}: interface {number} does not show"));
        }
        for number in case.quiet.intersection(&shown) {
            wrong.push(format!("{name}: interface {number} shows"));
        }
    }
    assert!(wrong.is_empty(), "{} wrong: {wrong:#?}", wrong.len());
}

fn wrong_verdicts(law: &Law, case: &Case, profile: &Profile) -> Vec<String> {
    let judge = Judge::new(law, profile);
    let mut wrong = Vec::new();
    let asked = case.expect.keys().chain(case.missing.keys()).chain(case.responsible.keys());
    for id in asked.chain(case.binding.keys()).collect::<BTreeSet<_>>() {
        let Some(instrument) = law.instrument(id) else {
            wrong.push(format!("{id} is not in force"));
            continue;
        };
        let finding = law.judge(instrument, profile);
        let verdict = Verdict::from(finding.truth);
        if case.expect.get(id).is_some_and(|expected| *expected != verdict) {
            wrong.push(format!("{id} is {verdict:?}: {:?}", finding.reasons));
        }
        if finding.reasons.is_empty() {
            wrong.push(format!("{id}: a verdict without a reason"));
        }
        if case.missing.get(id).is_some_and(|expected| *expected != finding.missing) {
            wrong.push(format!("{id} asks for {:?}", finding.missing));
        }
        if case.asks.get(id).is_some_and(|fact| !finding.missing.contains(fact)) {
            wrong.push(format!("{id} asks only for {:?}", finding.missing));
        }
        let binding = instrument.binding_for(&judge);
        if case.binding.get(id).is_some_and(|expected| *expected != binding) {
            wrong.push(format!("{id} binds as {binding:?}"));
        }
        let responsible = instrument.responsible(&judge);
        if case.responsible.get(id).is_some_and(|expected| *expected != responsible) {
            wrong.push(format!("{id} is decided by {responsible:?}"));
        }
    }
    wrong
}

#[test]
fn profiles_use_facts_and_values_that_exist() {
    let book = law();
    let mut names = BTreeSet::new();
    for (name, case) in cases() {
        for (fact, value) in &case.facts {
            let checked = book.vocabulary.check(fact.as_str(), value);
            assert!(checked.is_ok(), "{name}: {fact} = {value}: {checked:?}");
        }
        let asks = case.expect.len() + case.interfaces.len() + case.quiet.len();
        assert!(asks + case.binding.len() > 0, "{name}: expects nothing");
        assert!(names.insert(name.clone()), "{name}: twice");
    }
    assert!(names.len() >= 150, "only {} profiles", names.len());
}

/// Instruments that no profile can have for certain: a person must say the last word.
const NEVER_CERTAIN: &[&str] = &["sgb9_58_arbeitsbereich"];
/// Instruments that nobody can be refused.
const FOR_ALL: &[&str] = &["sgb3_29_berufsberatung"];

#[test]
fn every_instrument_has_a_profile_that_fits_and_one_that_fails() {
    let mut seen: BTreeMap<String, BTreeSet<Verdict>> = BTreeMap::new();
    for (_, case) in cases() {
        for (id, verdict) in case.expect {
            seen.entry(id).or_default().insert(verdict);
        }
    }
    let mut wrong = Vec::new();
    for instrument in &law().instruments {
        let id = instrument.id.as_str();
        let verdicts = seen.remove(id).unwrap_or_default();
        let fits = verdicts.contains(&Verdict::Eligible) || NEVER_CERTAIN.contains(&id);
        let fails = verdicts.contains(&Verdict::NotEligible) || FOR_ALL.contains(&id);
        if !fits || !fails {
            wrong.push(format!("{id}: only {verdicts:?}"));
        }
        // Several versions share one id.
        seen.insert(id.to_owned(), verdicts);
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// What a series must hold: each way an instrument can be missed was thought of.
#[test]
fn every_instrument_has_a_series_that_fails_and_one_that_asks() {
    let series: Vec<Series> = read().into_iter().flat_map(|(_, file)| file.series).collect();
    let mut wrong = Vec::new();
    for instrument in &law().instruments {
        let id = instrument.id.as_str();
        let mine: Vec<_> = series.iter().filter(|series| series.instrument == id).collect();
        let [mine] = mine.as_slice() else {
            wrong.push(format!("{id}: {} series", mine.len()));
            continue;
        };
        if mine.fails.is_empty() && !FOR_ALL.contains(&id) {
            wrong.push(format!("{id}: nothing fails"));
        }
        let open = mine.unknown.is_empty() && mine.open.is_empty() && mine.certain;
        if open && !FOR_ALL.contains(&id) {
            wrong.push(format!("{id}: nothing is asked"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_interface_has_a_profile_that_meets_it_and_one_that_does_not() {
    let cases = cases();
    let shows: BTreeSet<_> = cases.iter().flat_map(|(_, case)| &case.interfaces).collect();
    let quiet: BTreeSet<_> = cases.iter().flat_map(|(_, case)| &case.quiet).collect();
    for interface in &law().interfaces {
        assert!(shows.contains(&interface.number), "{} is never met", interface.number);
        assert!(quiet.contains(&interface.number), "{} is never quiet", interface.number);
    }
}
