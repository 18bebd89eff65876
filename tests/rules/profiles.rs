//! Hand-written profiles and what the law says of them (`profiles/*.toml`).
//!
//! What is expected was read from the legal reference, not from the rules: where the two disagree,
//! one of them is wrong.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use lotse::app::Knowledge;
use lotse::domain::fact::{FactId, FactValue};
use lotse::domain::law::{Law, LawBook};
use lotse::domain::profile::Profile;
use lotse::domain::rule::{Judge, Truth};
use serde::Deserialize;

use crate::house::sources::files;

#[derive(Deserialize)]
struct File {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// A sentence: who it is and what matters.
    name: String,
    /// The day asked about; otherwise a day after the reform of July 2026.
    date: Option<NaiveDate>,
    facts: BTreeMap<FactId, FactValue>,
    /// Instrument to verdict.
    #[serde(default)]
    expect: BTreeMap<String, Verdict>,
    /// Instrument to exactly the facts that must still be asked.
    #[serde(default)]
    missing: BTreeMap<String, BTreeSet<FactId>>,
    /// Instrument to the agencies that decide.
    #[serde(default)]
    responsible: BTreeMap<String, Vec<String>>,
    /// Numbers of interfaces that show.
    #[serde(default)]
    interfaces: BTreeSet<String>,
    /// Numbers of interfaces that do not show.
    #[serde(default)]
    quiet: BTreeSet<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Verdict {
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

fn cases() -> Vec<(String, Case)> {
    let mut cases = Vec::new();
    for file in files("tests/rules/profiles", &[".toml"]) {
        let read: File =
            toml::from_str(&file.text).unwrap_or_else(|e| panic!("{}: {e}", file.path));
        let name = |case: Case| (format!("{}: {}", file.path, case.name), case);
        cases.extend(read.case.into_iter().map(name));
    }
    cases
}

fn law() -> LawBook {
    Knowledge::embedded().law
}

fn day(case: &Case) -> NaiveDate {
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
    for id in asked.collect::<BTreeSet<_>>() {
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
        assert!(asks > 0, "{name}: expects nothing");
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
