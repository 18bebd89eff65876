//! Random rules over a small world of facts, and random profiles in it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use lotse::domain::fact::{FactId, FactValue};
use lotse::domain::law::{Derived, Edition, Law, LawBook, Mark};
use lotse::domain::profile::Profile;
use lotse::domain::rule::{Check, Rule, Test, parse};
use lotse::domain::words::Words;
use proptest::prelude::*;

const BOOLS: [&str; 3] = ["schulden", "schwanger", "in_haft"];
const NUMBERS: [&str; 2] = ["alter", "monate"];
const CHOICES: [&str; 2] = ["land", "status"];
const VALUES: [&str; 3] = ["he", "ni", "th"];
/// Numbers stay small, so that a random limit often matters.
const LARGEST: i64 = 6;

/// Derived facts for `$names`; `$unbekannt` is not among them.
pub fn law() -> Law {
    book(&[("jung", "alter < 3 & !in_haft"), ("hier", "!$jung | land = he [§ 1]")])
}

/// A law that no loaded data may be: a derived fact that rests on itself.
pub fn circle() -> Law {
    book(&[("kreis", "$kreis | $kreis")])
}

fn book(derived: &[(&str, &str)]) -> Law {
    let derived = derived.iter().map(|(id, rule)| Derived {
        id: (*id).to_owned(),
        label: Words::default(),
        norm: format!("§ {id}"),
        rule: parse(rule).expect("a rule"),
        note: Words::default(),
        edition: Edition {
            mark: Mark::T,
            read: NaiveDate::default(),
            source: String::new(),
            valid_from: None,
            valid_to: None,
        },
    });
    LawBook { derived: derived.collect(), ..LawBook::default() }.on(NaiveDate::default())
}

/// Which rules to make.
#[derive(Debug, Clone, Copy, Default)]
pub struct Kind {
    /// With `a ?? b`.
    pub otherwise: bool,
    /// With what no fact decides: `?"…"` and names without a rule.
    pub open: bool,
}

/// Random rules.
pub fn rules(kind: Kind) -> impl Strategy<Value = Rule> {
    leaves(kind).prop_recursive(4, 24, 4, move |inner| {
        let many = prop::collection::vec(inner.clone(), 2..4);
        let branches = prop_oneof![
            3 => many.clone().prop_map(Rule::All),
            3 => many.prop_map(Rule::Any),
            2 => inner.clone().prop_map(|rule| Rule::Not(Box::new(rule))),
            1 => inner.clone().prop_map(|rule| Rule::Norm(Box::new(rule), "§ 7 SGB II".into())),
        ]
        .boxed();
        if !kind.otherwise {
            return branches;
        }
        let otherwise =
            (inner.clone(), inner).prop_map(|(a, b)| Rule::Else(Box::new(a), Box::new(b)));
        prop_oneof![4 => branches, 1 => otherwise].boxed()
    })
}

fn leaves(kind: Kind) -> BoxedStrategy<Rule> {
    let closed = prop_oneof![
        10 => tests().prop_map(Rule::Leaf),
        1 => any::<bool>().prop_map(Rule::Always),
        2 => prop::sample::select(vec!["jung", "hier"]).prop_map(|n| Rule::Named(n.to_owned())),
    ];
    if !kind.open {
        return closed.boxed();
    }
    let open = prop_oneof![
        Just(Rule::Open("nachfragen".to_owned())),
        Just(Rule::Named("unbekannt".to_owned())),
    ];
    prop_oneof![9 => closed, 1 => open].boxed()
}

fn tests() -> impl Strategy<Value = Test> {
    let limit = 0..=LARGEST;
    let range = prop_oneof![
        limit.clone().prop_map(|from| Check::Range(Some(from), None)),
        limit.clone().prop_map(|to| Check::Range(None, Some(to))),
        (limit.clone(), limit).prop_map(|(a, b)| Check::Range(Some(a.min(b)), Some(a.max(b)))),
    ];
    let values = prop::sample::subsequence(VALUES.to_vec(), 1..=2)
        .prop_map(|values| Check::OneOf(values.into_iter().map(str::to_owned).collect()));
    let test = |(fact, check): (&str, Check)| Test { fact: FactId::from(fact), check };
    prop_oneof![
        (prop::sample::select(BOOLS.to_vec()), Just(Check::Holds)).prop_map(test),
        (prop::sample::select(NUMBERS.to_vec()), range).prop_map(test),
        (prop::sample::select(CHOICES.to_vec()), values).prop_map(test),
    ]
}

/// Random facts; each is known about half of the time.
pub fn facts() -> impl Strategy<Value = BTreeMap<FactId, FactValue>> {
    let values: Vec<_> = world().into_iter().map(|(_, values)| values).collect();
    let picks: Vec<_> =
        values.into_iter().map(|v| prop::option::of(prop::sample::select(v))).collect();
    picks.prop_map(|picked| {
        let names = world().into_iter().map(|(name, _)| name);
        names.zip(picked).filter_map(|(name, value)| Some((name, value?))).collect()
    })
}

/// Random profiles.
pub fn profiles() -> impl Strategy<Value = Profile> {
    facts().prop_map(Profile::new)
}

/// All facts with all their values.
pub fn world() -> Vec<(FactId, Vec<FactValue>)> {
    let bools = BOOLS.map(|name| (FactId::from(name), vec![false.into(), true.into()]));
    let numbers =
        NUMBERS.map(|name| (FactId::from(name), (0..=LARGEST).map(FactValue::from).collect()));
    let choices = CHOICES.map(|name| (FactId::from(name), VALUES.map(FactValue::from).to_vec()));
    bools.into_iter().chain(numbers).chain(choices).collect()
}

/// The profile that knows of these facts only.
pub fn only(profile: &Profile, facts: &BTreeSet<FactId>) -> Profile {
    let known = profile.facts().iter().filter(|(name, _)| facts.contains(*name));
    Profile::new(known.map(|(name, value)| (name.clone(), value.clone())).collect())
}
