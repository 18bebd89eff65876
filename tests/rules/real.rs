//! The law and the offers as they are, for random young people: nothing panics, nothing is said without a
//! reason, knowing more turns nothing around, and all ways to judge agree.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use chrono::NaiveDate;
use lotse::app::{Knowledge, Region};
use lotse::domain::admission;
use lotse::domain::fact::{FactDefinition, FactId, FactType, FactValue};
use lotse::domain::law::Law;
use lotse::domain::profile::Profile;
use lotse::domain::rule::{Columns, Crowd, Judge, Rule, RuleSet, Truth};
use proptest::prelude::*;
use proptest::sample::Index;

use super::generate::only;

struct World {
    knowledge: Knowledge,
    law: Law,
    /// All instruments in force and all offers.
    rules: Vec<Rule>,
    columns: Columns,
}

static WORLD: LazyLock<World> = LazyLock::new(|| {
    let day = NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day");
    let knowledge = Knowledge::embedded();
    let law = knowledge.law.on(day);
    let instruments = law.instruments().map(|instrument| instrument.rule.clone());
    let region = Region::read(day);
    let offers = region.offers.iter().map(|offer| admission::rule(offer, &law));
    let rules: Vec<Rule> = instruments.chain(offers).collect();
    let columns = Columns::of(RuleSet::compile(&law, &rules));
    World { knowledge, law, rules, columns }
});

fn value(fact: &FactDefinition, pick: Index) -> FactValue {
    match &fact.kind {
        FactType::Bool => FactValue::Bool(pick.index(2) == 0),
        FactType::Int { .. } => {
            let (min, max) = fact.range();
            FactValue::Int(min + pick.index((max - min).min(40) as usize + 1) as i64)
        }
        FactType::Enum { values } => FactValue::Choice(pick.get(values).id.clone()),
    }
}

/// Young people of whom each fact is known with this chance.
pub fn people(known: f64) -> impl Strategy<Value = Profile> {
    let facts = WORLD.knowledge.law.vocabulary.all();
    let picks = prop::collection::vec(prop::option::weighted(known, any::<Index>()), facts.len());
    picks.prop_map(|picks| {
        let told = WORLD.knowledge.law.vocabulary.all().iter().zip(picks);
        told.filter_map(|(fact, pick)| Some((fact, pick?)))
            .fold(Profile::default(), |p, (fact, pick)| p.with(fact.id.as_str(), value(fact, pick)))
    })
}

/// Whether the rule, or one it names, has a `??`: there a stated fact may overrule what followed.
fn overrules(rule: &Rule) -> bool {
    let mut found = false;
    rule.visit(&mut |part| {
        found |= match part {
            Rule::Else(..) => true,
            Rule::Named(name) => WORLD.law.rule(name).is_some_and(overrules),
            _ => false,
        }
    });
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn all_ways_to_judge_agree(person in people(0.4), months in 0_u32..19) {
        let person = person.later(months);
        let judge = Judge::new(&WORLD.law, &person);
        let columns = WORLD.columns.judge(&person);
        let set = RuleSet::compile(&WORLD.law, &WORLD.rules);
        let people = [Profile::default(), person.clone()];
        let crowd = Crowd::of(&people);
        let grid = crowd.prepare(&set);
        for (at, rule) in WORLD.rules.iter().enumerate() {
            let truth = judge.truth(rule);
            prop_assert_eq!(columns.truth(at), truth, "{}", rule);
            prop_assert_eq!(grid.row(at).truth(1), truth, "{}", rule);
        }
    }

    #[test]
    fn no_verdict_is_without_a_reason(person in people(0.4)) {
        let judge = Judge::new(&WORLD.law, &person);
        for instrument in WORLD.law.instruments() {
            let found = WORLD.law.judge(instrument, &person);
            prop_assert_eq!(found.truth, judge.truth(&instrument.rule));
            prop_assert!(!found.reasons.is_empty(), "{}", instrument.id);
            prop_assert!(found.reasons.iter().all(|r| r.norm.is_some()), "{}", instrument.id);
            prop_assert_eq!(found.truth == Truth::No, !found.hurdles.is_empty());
        }
    }

    #[test]
    fn knowing_more_turns_no_verdict_around(person in people(0.3), more in people(0.2)) {
        let mut told = more;
        for (fact, value) in person.facts() {
            told = told.with(fact.as_str(), value.clone());
        }
        let (before, after) = (Judge::new(&WORLD.law, &person), Judge::new(&WORLD.law, &told));
        for rule in WORLD.rules.iter().filter(|rule| !overrules(rule)) {
            let (before, after) = (before.truth(rule), after.truth(rule));
            prop_assert!(!before.is_decided() || before == after, "{}", rule);
        }
    }

    /// The facts in the reasons decide, and none of them can be done without.
    #[test]
    fn without_a_deciding_fact_the_verdict_is_open(person in people(0.5)) {
        for instrument in WORLD.law.instruments().filter(|i| !overrules(&i.rule)) {
            let found = WORLD.law.judge(instrument, &person);
            let named: BTreeSet<FactId> =
                found.reasons.iter().filter_map(|reason| reason.fact().cloned()).collect();
            let person = only(&person, &named);
            let truth = |person: &Profile| Judge::new(&WORLD.law, person).truth(&instrument.rule);
            if !found.truth.is_decided() {
                continue;
            }
            prop_assert_eq!(truth(&person), found.truth, "{}", instrument.id);
            for fact in named {
                let without = person.clone().without(fact.as_str());
                prop_assert_eq!(truth(&without), Truth::Unknown, "{} without {}", instrument.id, fact);
            }
        }
    }
}
