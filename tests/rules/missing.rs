//! What is named as missing is what could decide – no more, and nothing is kept back.

use lotse::domain::fact::FactValue;
use lotse::domain::profile::Profile;
use lotse::domain::rule::{Judge, Rule, Truth};
use proptest::prelude::*;
use proptest::sample::Index;

use super::generate::{Kind, facts, law, profiles, rules, world};

const CLOSED: Kind = Kind { otherwise: false, open: false };
const WITH_ELSE: Kind = Kind { otherwise: true, open: false };

/// The profile with values for the facts that `wanted` names.
fn learnt(profile: &Profile, picks: &[Index], wanted: impl Fn(&str) -> bool) -> Profile {
    let mut learnt = profile.clone();
    for ((fact, values), pick) in world().into_iter().zip(picks) {
        if wanted(fact.as_str()) && !profile.facts().contains_key(&fact) {
            let value: FactValue = pick.get(&values).clone();
            learnt = learnt.with(fact.as_str(), value);
        }
    }
    learnt
}

fn picks() -> impl Strategy<Value = Vec<Index>> {
    prop::collection::vec(any::<Index>(), world().len())
}

/// A rule in which no fact is asked twice: the parts that would ask again are left out.
fn asked_once(rule: &Rule, asked: &mut Vec<String>) -> Option<Rule> {
    let many = |parts: &[Rule], asked: &mut Vec<String>| -> Vec<Rule> {
        parts.iter().filter_map(|part| asked_once(part, asked)).collect()
    };
    Some(match rule {
        Rule::Leaf(test) => {
            let fact = test.fact.to_string();
            // A test that every value passes, or none, can decide nothing.
            let values = world().into_iter().find(|(name, _)| *name == test.fact)?.1;
            let passes = |value: &&FactValue| {
                let told = Profile::default().with(&fact, (*value).clone());
                test.truth(told.known(&fact)) == Truth::Yes
            };
            let passed = values.iter().filter(passes).count();
            if asked.contains(&fact) || passed == 0 || passed == values.len() {
                return None;
            }
            asked.push(fact);
            rule.clone()
        }
        Rule::Always(_) | Rule::Named(_) | Rule::Open(_) | Rule::Else(..) => return None,
        Rule::Not(inner) => Rule::Not(Box::new(asked_once(inner, asked)?)),
        Rule::Norm(inner, norm) => Rule::Norm(Box::new(asked_once(inner, asked)?), norm.clone()),
        Rule::All(parts) => Some(many(parts, asked)).filter(|p| !p.is_empty()).map(Rule::All)?,
        Rule::Any(parts) => Some(many(parts, asked)).filter(|p| !p.is_empty()).map(Rule::Any)?,
    })
}

proptest! {
    #[test]
    fn all_missing_facts_together_decide(
        rule in rules(WITH_ELSE), profile in profiles(), picks in picks(),
    ) {
        let law = law();
        let finding = Judge::new(&law, &profile).finding(&rule, None);
        if finding.truth.is_decided() {
            prop_assert!(finding.missing.is_empty(), "decided, yet asks {:?}", finding.missing);
            return Ok(());
        }
        prop_assert!(!finding.missing.is_empty());
        let told = learnt(&profile, &picks, |fact| finding.missing.contains(fact));
        prop_assert!(Judge::new(&law, &told).truth(&rule).is_decided());
    }

    #[test]
    fn a_fact_that_is_not_missing_cannot_decide(
        rule in rules(CLOSED), profile in profiles(), picks in picks(),
    ) {
        let law = law();
        let finding = Judge::new(&law, &profile).finding(&rule, None);
        if finding.truth != Truth::Unknown {
            return Ok(());
        }
        let told = learnt(&profile, &picks, |fact| !finding.missing.contains(fact));
        prop_assert_eq!(Judge::new(&law, &told).truth(&rule), Truth::Unknown);
    }

    #[test]
    fn a_known_fact_is_never_missing(rule in rules(WITH_ELSE), known in facts()) {
        let (law, profile) = (law(), Profile::new(known));
        let finding = Judge::new(&law, &profile).finding(&rule, None);
        for fact in &finding.missing {
            prop_assert!(!profile.facts().contains_key(fact), "{fact} is known");
        }
    }

    /// Where no fact is asked twice, each missing one has a moment at which it alone decides.
    #[test]
    fn each_missing_fact_can_matter(rule in rules(CLOSED), profile in profiles()) {
        let Some(rule) = asked_once(&rule, &mut Vec::new()) else { return Ok(()) };
        let law = law();
        let finding = Judge::new(&law, &profile).finding(&rule, None);
        for fact in &finding.missing {
            prop_assert!(decides_somewhere(&rule, &profile, fact.as_str()), "{fact} in {rule}");
        }
    }
}

/// Whether there are answers to the other questions after which this one decides.
fn decides_somewhere(rule: &Rule, profile: &Profile, fact: &str) -> bool {
    let law = law();
    let truth = |profile: &Profile| Judge::new(&law, profile).truth(rule);
    let mut worlds = vec![profile.clone()];
    for (other, values) in world() {
        if other.as_str() == fact || profile.facts().contains_key(&other) {
            continue;
        }
        let asked = rule.facts().contains(&other);
        if asked {
            worlds = worlds
                .iter()
                .flat_map(|w| values.iter().map(|v| w.clone().with(other.as_str(), v.clone())))
                .collect();
        }
    }
    let values = world().into_iter().find(|(name, _)| name.as_str() == fact).map(|(_, v)| v);
    let values = values.unwrap_or_default();
    worlds.iter().any(|world| {
        !truth(world).is_decided()
            && values.iter().all(|v| truth(&world.clone().with(fact, v.clone())).is_decided())
    })
}
