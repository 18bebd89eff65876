//! The next question: worth asking, best first, and never for nothing.

use lotse::domain::fact::{
    Choice, FactDefinition, FactId, FactType, FactValue, Protection, Vocabulary,
};
use lotse::domain::profile::Profile;
use lotse::domain::rule::{Judge, NextQuestion, Pending, Rule, Truth, next_questions, parse};
use lotse::domain::words::Words;
use proptest::prelude::*;

use super::generate::{Kind, law, only, profiles, rules, world};

const ALL: Kind = Kind { otherwise: true, open: true };

/// The random world as a vocabulary; `in_haft` is protected.
fn vocabulary() -> Vocabulary {
    let kind = |values: &[FactValue]| match &values[0] {
        FactValue::Bool(_) => FactType::Bool,
        FactValue::Int(_) => FactType::Int { unit: None, min: Some(0), max: Some(6), grows: false },
        FactValue::Choice(_) => FactType::Enum {
            values: values
                .iter()
                .map(|value| Choice { id: value.to_string(), label: Words::default() })
                .collect(),
        },
    };
    let definition = |(id, values): (FactId, Vec<FactValue>)| FactDefinition {
        kind: kind(&values),
        group: String::new(),
        protection: match id.as_str() {
            "in_haft" => vec![Protection::Art10],
            _ => vec![Protection::Ordinary],
        },
        label: Words::default(),
        question: Words::default(),
        help: Words::default(),
        why: Words::default(),
        id,
    };
    Vocabulary::new(world().into_iter().map(definition).collect())
}

fn asked(rules: &[Rule], profile: &Profile) -> Vec<NextQuestion> {
    let pending = |rule: &Rule| Pending { rule: rule.clone(), profile: profile.clone() };
    let pending: Vec<_> = rules.iter().map(pending).collect();
    next_questions(&law(), &vocabulary(), &pending)
}

fn named(questions: &[NextQuestion]) -> Vec<&str> {
    questions.iter().map(|question| question.fact.as_str()).collect()
}

/// Whether there is any state of knowledge, beyond this profile, in which an answer decides.
fn can_decide(rule: &Rule, profile: &Profile, fact: &FactId) -> bool {
    let law = law();
    let truth = |profile: &Profile| Judge::new(&law, profile).truth(rule);
    let mut states = vec![profile.clone()];
    let (mine, others): (Vec<_>, Vec<_>) = world().into_iter().partition(|(name, _)| name == fact);
    for (other, values) in others {
        if !profile.facts().contains_key(&other) {
            let told = |state: &Profile| {
                let with = values.iter().map(|v| state.clone().with(other.as_str(), v.clone()));
                with.chain([state.clone()]).collect::<Vec<_>>()
            };
            states = states.iter().flat_map(told).collect();
        }
    }
    states.iter().filter(|state| truth(state) == Truth::Unknown).any(|state| {
        mine[0].1.iter().any(|v| truth(&state.clone().with(fact.as_str(), v.clone())).is_decided())
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn an_answer_to_a_question_can_always_change_something(
        rules in prop::collection::vec(rules(ALL), 1..4), known in profiles(),
    ) {
        // Three facts open at most: every state of knowledge can be looked at.
        let open = ["schwanger", "monate", "land"];
        let rest = world().into_iter().filter(|(name, _)| !open.contains(&name.as_str()));
        let mut profile = rest.fold(Profile::default(), |profile, (name, values)| {
            profile.with(name.as_str(), values[0].clone())
        });
        for (fact, value) in only(&known, &open.map(FactId::from).into()).facts() {
            profile = profile.with(fact.as_str(), value.clone());
        }
        for question in asked(&rules, &profile) {
            prop_assert!(
                rules.iter().any(|rule| can_decide(rule, &profile, &question.fact)),
                "{} is asked for nothing", question.fact,
            );
        }
    }

    #[test]
    fn questions_are_few_and_protected_ones_come_last(
        rules in prop::collection::vec(rules(ALL), 1..6), profile in profiles(),
    ) {
        let questions = asked(&rules, &profile);
        prop_assert!(questions.len() <= 5);
        let protected = questions.iter().map(|q| q.fact.as_str() == "in_haft");
        prop_assert!(protected.clone().is_sorted(), "{:?}", named(&questions));
        for question in &questions {
            prop_assert!(!profile.facts().contains_key(&question.fact));
            prop_assert!(question.settles >= 0.0 && question.settles <= rules.len() as f64);
        }
        let ordinary = questions.iter().filter(|q| q.fact.as_str() != "in_haft");
        prop_assert!(ordinary.map(|q| -q.settles).is_sorted());
    }
}

#[test]
fn what_settles_most_is_asked_first() {
    let rules =
        ["schulden & schwanger", "schulden & land = he", "schulden | monate > 3", "in_haft"];
    let rules = rules.map(|rule| parse(rule).expect("a rule"));
    let questions = asked(&rules, &Profile::default());
    assert_eq!(named(&questions)[0], "schulden", "{questions:?}");
    // A no decides the first two, a yes the third.
    assert!((questions[0].settles - 1.5).abs() < 1e-9, "{questions:?}");
    assert_eq!(
        named(&questions).last(),
        Some(&"in_haft"),
        "protected, though it settles one alone"
    );
}

#[test]
fn nothing_is_asked_where_no_answer_helps() {
    let asks = |rule: &str, profile: Profile| {
        let questions = asked(&[parse(rule).expect("a rule")], &profile);
        questions.iter().map(|q| q.fact.to_string()).collect::<Vec<_>>()
    };
    let nobody = Profile::default();
    assert!(
        asks("monate >= 0 & ?\"Amt fragen\"", nobody.clone()).is_empty(),
        "every answer passes"
    );
    assert!(asks("schulden | ?\"Amt fragen\"", nobody.clone().with("schulden", true)).is_empty());
    assert_eq!(asks("schulden | ?\"Amt fragen\"", nobody.clone()), ["schulden"]);
    // Neither alone decides, but the one leads to the other.
    let both = "(schulden & schwanger) | (!schulden & !schwanger)";
    assert_eq!(asks(both, nobody), ["schulden", "schwanger"]);
}
