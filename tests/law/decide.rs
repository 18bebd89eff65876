//! Whether a rule can ever hold is decided as trying every profile would.

use lotse::app::Knowledge;
use lotse::domain::fact::{Choice, FactDefinition, FactType, FactValue, Protection, Vocabulary};
use lotse::domain::law::{Decided, Law, Wanted};
use lotse::domain::profile::Profile;
use lotse::domain::rule::{Judge, Rule, Truth, parse};
use lotse::domain::words::Words;
use proptest::prelude::*;

use crate::rules::generate::{Kind, law, rules, world};

/// The small world of the generator as a vocabulary.
fn vocabulary() -> Vocabulary {
    let definition = |(id, values): (_, Vec<FactValue>)| FactDefinition {
        id,
        group: String::new(),
        kind: match &values[0] {
            FactValue::Bool(_) => FactType::Bool,
            FactValue::Int(first) => FactType::Int {
                unit: None,
                min: Some(*first),
                max: Some(first + i64::try_from(values.len()).unwrap_or(0) - 1),
                grows: false,
            },
            FactValue::Choice(_) => {
                let choice = |v: &FactValue| Choice { id: v.to_string(), label: Words::default() };
                FactType::Enum { values: values.iter().map(choice).collect() }
            }
        },
        protection: vec![Protection::Ordinary],
        label: Words::default(),
        question: Words::default(),
        help: Words::default(),
        why: Words::default(),
    };
    Vocabulary::new(world().into_iter().map(definition).collect())
}

/// Every profile there is, with every fact known or not.
fn everybody() -> Vec<Profile> {
    let mut all = vec![Profile::default()];
    for (fact, values) in world() {
        let more = all.iter().flat_map(|profile| {
            values.iter().map(|value| profile.clone().with(fact.as_str(), value.clone()))
        });
        let more: Vec<Profile> = more.collect();
        all.extend(more);
    }
    all
}

fn truth(law: &Law, rule: &Rule, profile: &Profile) -> Truth {
    Judge::new(law, profile).truth(rule)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn it_finds_a_profile_exactly_when_there_is_one(
        one in rules(Kind { otherwise: true, open: true }),
        other in rules(Kind { otherwise: true, open: true }),
    ) {
        let (law, facts) = (law(), vocabulary());
        let wanted = [Wanted::Holds(&law, &one), Wanted::Fails(&law, &other)];
        let fits = |profile: &Profile| {
            truth(&law, &one, profile) == Truth::Yes && truth(&law, &other, profile) == Truth::No
        };
        match Decided::search(&facts, &wanted, false) {
            Decided::Found(profile) => prop_assert!(fits(&profile), "{one} / {other}: {profile:?}"),
            Decided::Never => {
                let found = everybody().into_iter().find(|profile| fits(profile));
                prop_assert!(found.is_none(), "{one} / {other}: {found:?}");
            }
            Decided::GaveUp => prop_assert!(false, "{one} / {other}: gave up"),
        }
    }
}

#[test]
fn every_rule_of_the_law_can_hold() {
    let book = Knowledge::embedded().law;
    let mut wrong = Vec::new();
    for day in ["2026-06-30", "2026-07-01"] {
        let law = book.on(day.parse().expect("a day"));
        for (id, rule) in law.rules() {
            let found = Decided::search(&book.vocabulary, &[Wanted::Holds(&law, rule)], true);
            if !matches!(found, Decided::Found(_)) {
                wrong.push(format!("{id} on {day}: {found:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn conditions_that_exclude_each_other_are_seen_through_names_and_brackets() {
    let book = Knowledge::embedded().law;
    let law = book.on(crate::support::test_now().date_naive());
    for (text, possible) in [
        ("alter < 15 & alter >= 15", false),
        ("alter < 25 & (alter in 25..26 | alter = 30)", false),
        ("alter >= 130 & schwanger", false),
        ("schulbesuch = keine & $schueler", false),
        ("$elb_foerderfaehig & alg1_anspruch", false),
        ("$sgb8_41_junge_volljaehrige & alter < 18", false),
        ("$sgb8_41_junge_volljaehrige & jugendhilfe_verlauf = nie & alter >= 21", false),
        ("$sgb8_41_junge_volljaehrige & alter >= 21", true),
        ("$asylblg & aufenthaltsstatus = deutsch", true), // a decision goes before the status
        ("$asylblg & aufenthaltsstatus = deutsch & !asylblg_berechtigt", false),
        ("?\"Wirklich?\" & alter < 3", true),
        ("?\"Wirklich?\" & !?\"Wirklich?\"", false),
        ("nein | schwanger & !schwanger", false),
        ("gdb > 100", false),
    ] {
        let rule = parse(text).expect("a rule");
        let found = Decided::search(&book.vocabulary, &[Wanted::Holds(&law, &rule)], true);
        assert_eq!(matches!(found, Decided::Found(_)), possible, "{text}: {found:?}");
        assert_ne!(found, Decided::GaveUp, "{text}");
    }
}
