//! The logic of rules holds for any rule and any profile.

use std::collections::BTreeSet;

use lotse::domain::fact::FactId;
use lotse::domain::profile::Profile;
use lotse::domain::rule::{Claim, Judge, Rule, Truth};
use proptest::prelude::*;

use super::generate::{Kind, facts, law, only, profiles, rules};

const ALL: Kind = Kind { otherwise: true, open: true };
const WITHOUT_ELSE: Kind = Kind { otherwise: false, open: true };

fn truth(rule: &Rule, profile: &Profile) -> Truth {
    Judge::new(&law(), profile).truth(rule)
}

fn not(rule: Rule) -> Rule {
    Rule::Not(Box::new(rule))
}

proptest! {
    #[test]
    fn the_reasoned_answer_is_the_quick_answer(
        rule in rules(ALL), profile in profiles(), months in 0_u32..30,
    ) {
        let (law, profile) = (law(), profile.later(months));
        let judge = Judge::new(&law, &profile);
        prop_assert_eq!(judge.finding(&rule, None).truth, judge.truth(&rule));
        // And the same behind a negation, which the two reach by different ways.
        let denied = not(rule);
        prop_assert_eq!(judge.finding(&denied, None).truth, judge.truth(&denied));
    }

    #[test]
    fn learning_a_fact_never_turns_a_decided_answer_around(
        rule in rules(WITHOUT_ELSE), known in facts(), learnt in facts(), months in 0_u32..30,
    ) {
        let before = truth(&rule, &Profile::new(known.clone()).later(months));
        let mut more = learnt;
        more.extend(known);
        let after = truth(&rule, &Profile::new(more).later(months));
        prop_assert!(!before.is_decided() || before == after, "{before:?} became {after:?}");
    }

    #[test]
    fn forgetting_a_fact_never_decides_an_open_answer(
        rule in rules(WITHOUT_ELSE), profile in profiles(),
    ) {
        if truth(&rule, &profile) != Truth::Unknown {
            return Ok(());
        }
        for fact in profile.facts().keys() {
            let forgot = profile.clone().without(fact.as_str());
            prop_assert_eq!(truth(&rule, &forgot), Truth::Unknown, "without {}", fact);
        }
    }

    #[test]
    fn not_not_is_nothing(rule in rules(ALL), profile in profiles()) {
        let twice = not(not(rule.clone()));
        let law = law();
        let judge = Judge::new(&law, &profile);
        prop_assert_eq!(judge.finding(&twice, None), judge.finding(&rule, None));
    }

    #[test]
    fn the_order_of_parts_does_not_matter(
        parts in prop::collection::vec(rules(ALL), 2..5), profile in profiles(),
    ) {
        let back: Vec<_> = parts.iter().rev().cloned().collect();
        let law = law();
        let judge = Judge::new(&law, &profile);
        for join in [Rule::All, Rule::Any] {
            let one = judge.finding(&join(parts.clone()), None);
            let other = judge.finding(&join(back.clone()), None);
            prop_assert_eq!(one.truth, other.truth);
            prop_assert_eq!(one.reasons.len(), other.reasons.len());
            prop_assert_eq!(one.hurdles.len(), other.hurdles.len());
            if one.truth == Truth::Unknown {
                prop_assert_eq!(one.missing, other.missing);
            }
        }
    }

    #[test]
    fn what_is_denied_of_all_holds_of_one(a in rules(ALL), b in rules(ALL), profile in profiles()) {
        let law = law();
        let judge = Judge::new(&law, &profile);
        let outside = not(Rule::All(vec![a.clone(), b.clone()]));
        let inside = Rule::Any(vec![not(a.clone()), not(b.clone())]);
        prop_assert_eq!(judge.finding(&outside, None), judge.finding(&inside, None));
        let outside = not(Rule::Any(vec![a.clone(), b.clone()]));
        let inside = Rule::All(vec![not(a), not(b)]);
        prop_assert_eq!(judge.finding(&outside, None), judge.finding(&inside, None));
    }

    #[test]
    fn the_facts_in_the_reasons_are_enough(rule in rules(WITHOUT_ELSE), profile in profiles()) {
        let law = law();
        let finding = Judge::new(&law, &profile).finding(&rule, None);
        if !finding.truth.is_decided() {
            return Ok(());
        }
        prop_assert!(!finding.reasons.is_empty());
        let mut named = BTreeSet::<FactId>::new();
        for reason in &finding.reasons {
            if let Claim::Fact { test, .. } = &reason.claim {
                named.insert(test.fact.clone());
            }
        }
        let again = truth(&rule, &only(&profile, &named));
        prop_assert_eq!(again, finding.truth, "from {:?} alone", named);
    }

    #[test]
    fn every_reason_points_the_way_of_the_answer(rule in rules(ALL), profile in profiles()) {
        let law = law();
        let finding = Judge::new(&law, &profile).finding(&rule, None);
        for reason in &finding.reasons {
            prop_assert_eq!(reason.holds, finding.truth);
        }
        for (at, reason) in finding.reasons.iter().enumerate() {
            prop_assert!(!finding.reasons[..at].contains(reason), "said twice: {reason:?}");
        }
    }
}
