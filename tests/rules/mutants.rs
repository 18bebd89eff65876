//! Each condition of each rule matters: without it, or with it always failing, the verdict on some
//! hand-written profile would be another. A condition that no profile needs is one nobody checked.

use std::collections::{BTreeMap, BTreeSet};

use lotse::app::Knowledge;
use lotse::domain::law::{Law, LawBook};
use lotse::domain::profile::Profile;
use lotse::domain::rule::{Judge, Rule};

use super::profiles::{Case, Verdict, cases, day};

/// Conditions inside `a ?? b` whose change no profile can show, because `a` already says the same.
const SAME_EITHER_WAY: &[&str] = &[
    "bafoeg_gang_nr1: bildungsgang in {bvj, bfs_ohne_abschluss, allgemeinbildend_ab_10, fachoberschule}",
    "bafoeg_gang_nr2: bildungsgang = bfs_2j_abschluss",
    "bafoeg_gang_nr4: bildungsgang in {abendhauptschule, abendrealschule, kolleg}",
    // The form counts a stated place of living; `in_haft` known to be false leaves it to that.
    "stationaer: wohnsituation = haft",
    // Where nothing else is known of the status, these only tell the lists apart.
    "status_ok: aufenthaltsstatus in {eu_nur_arbeitsuche, ohne_aufenthaltsrecht}",
    "asa_status: aufenthaltsstatus in {gestattung, duldung}",
    // What is stated counts before what would follow; both ways say yes to `bezug`.
    "sgb2_16h_schwer_erreichbar: $eLb",
    "sgb2_22_5_auszug_u25: $eLb",
    "sgb2_28_bildung: sgb2_status = bezug",
    "sgb2_28_7_teilhabe: sgb2_status = bezug",
    "sgb2_28_7_teilhabe: $eLb",
    // Holds only together with § 57, which has the same conditions and is certain.
    "sgb9_61a_budget_ausbildung: $sgb9_58_arbeitsbereich",
];

/// The rule with its `at`-th condition fixed; counts down.
fn fixed(rule: &Rule, at: &mut usize, value: bool) -> Rule {
    let mut part = |rule: &Rule| fixed(rule, at, value);
    match rule {
        Rule::Leaf(_) | Rule::Named(_) => {
            let here = *at == 0;
            *at = at.wrapping_sub(1);
            if here { Rule::Always(value) } else { rule.clone() }
        }
        Rule::All(parts) => Rule::All(parts.iter().map(part).collect()),
        Rule::Any(parts) => Rule::Any(parts.iter().map(part).collect()),
        Rule::Not(inner) => Rule::Not(Box::new(part(inner))),
        Rule::Norm(inner, norm) => Rule::Norm(Box::new(part(inner)), norm.clone()),
        Rule::Else(first, second) => {
            let first = part(first);
            Rule::Else(Box::new(first), Box::new(part(second)))
        }
        Rule::Always(_) | Rule::Open(_) => rule.clone(),
    }
}

fn conditions(rule: &Rule) -> Vec<String> {
    let mut found = Vec::new();
    rule.visit(&mut |part| {
        if matches!(part, Rule::Leaf(_) | Rule::Named(_)) {
            found.push(part.to_string());
        }
    });
    found
}

/// The law with another rule for this id.
fn with_rule(book: &LawBook, id: &str, rule: &Rule) -> Law {
    let mut book = book.clone();
    book.derived.iter_mut().filter(|d| d.id == id).for_each(|d| d.rule = rule.clone());
    book.instruments.iter_mut().filter(|i| i.id == id).for_each(|i| i.rule = rule.clone());
    book.on(crate::support::test_now().date_naive())
}

/// Which ids rest on each id, itself included.
fn resting(law: &Law, ids: &BTreeSet<String>) -> BTreeMap<String, BTreeSet<String>> {
    let mut resting: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for id in ids {
        let mut open = vec![id.as_str()];
        while let Some(name) = open.pop() {
            if resting.entry(name.to_owned()).or_default().insert(id.clone()) {
                open.extend(law.rule(name).into_iter().flat_map(Rule::names));
            }
        }
    }
    resting
}

fn notices(law: &Law, cases: &[(String, Case)], concerned: &BTreeSet<String>) -> bool {
    cases.iter().any(|(_, case)| {
        let mine = case.expect.iter().filter(|(id, _)| concerned.contains(*id));
        let profile = Profile::new(case.facts.clone());
        let judge = Judge::new(law, &profile);
        mine.into_iter().any(|(id, expected)| {
            law.rule(id).is_some_and(|rule| Verdict::from(judge.truth(rule)) != *expected)
        })
    })
}

#[test]
fn every_condition_is_needed_by_a_profile() {
    let book = Knowledge::embedded().law;
    let today = crate::support::test_now().date_naive();
    let mut cases = cases();
    cases.retain(|(_, case)| day(case) == today);
    let law = book.on(today);
    let derived = book.derived.iter().map(|d| d.id.clone());
    let ids: BTreeSet<String> = derived.chain(law.instruments().map(|i| i.id.clone())).collect();
    let resting = resting(&law, &ids);
    let (mut tried, mut unnoticed) = (0, Vec::new());
    for id in &ids {
        let rule = law.rule(id).expect("a rule");
        for (at, condition) in conditions(rule).into_iter().enumerate() {
            for value in [true, false] {
                tried += 1;
                let changed = with_rule(&book, id, &fixed(rule, &mut { at }, value));
                let name = format!("{id}: {condition}");
                if !notices(&changed, &cases, &resting[id]) && !SAME_EITHER_WAY.contains(&&*name) {
                    unnoticed.push(format!("{name}, always {value}"));
                }
            }
        }
    }
    assert!(tried > 500, "only {tried} tried");
    assert!(unnoticed.is_empty(), "{unnoticed:#?}");
}
