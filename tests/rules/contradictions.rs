//! Facts that hardly go together are noticed, and others are not.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use lotse::app::Knowledge;
use lotse::domain::fact::{FactId, FactValue};
use lotse::domain::law::Mark;
use lotse::domain::profile::Profile;
use serde::Deserialize;

#[derive(Deserialize)]
struct File {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    id: String,
    meets: BTreeMap<FactId, FactValue>,
    avoids: BTreeMap<FactId, FactValue>,
}

#[test]
fn each_contradiction_is_met_by_facts_of_its_own() {
    let knowledge = Knowledge::embedded();
    let File { case } = toml::from_str(include_str!("contradictions.toml")).expect("cases");
    let found = |facts: &BTreeMap<FactId, FactValue>| -> Vec<String> {
        knowledge.check_facts("", facts).expect("facts that can be stated");
        let profile = Profile::new(facts.clone());
        let law = knowledge.law.on(NaiveDate::default());
        let found = knowledge.law.contradictions_in(&law, &profile);
        found.into_iter().map(|c| c.id.clone()).collect()
    };
    for case in &case {
        assert_eq!(found(&case.meets).join(" "), case.id);
        assert!(found(&case.avoids).is_empty(), "{}", case.id);
    }
    let shown: BTreeSet<_> = case.iter().map(|case| &case.id).collect();
    let all: BTreeSet<_> = knowledge.law.contradictions.iter().map(|c| &c.id).collect();
    assert_eq!(shown, all);
}

#[test]
fn a_contradiction_read_in_the_law_names_its_norm() {
    for contradiction in Knowledge::embedded().law.contradictions {
        let norm = contradiction.norm.is_some();
        assert_eq!(norm, contradiction.mark == Mark::T, "{}", contradiction.id);
        for lang in ["de", "en"] {
            assert!(contradiction.says.get(lang).len() > 20, "{} in {lang}", contradiction.id);
        }
    }
}
