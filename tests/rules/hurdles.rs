//! Hurdles: what would have to change, and the near miss that one change would mend.

use lotse::domain::profile::Profile;
use lotse::domain::rule::{Claim, Finding, Judge, Rule, Test, Truth, parse};
use proptest::prelude::*;

use super::generate::{Kind, law, profiles, rules};

const KIND: Kind = Kind { otherwise: false, open: true };

/// A condition as a hurdle names it: the question, and whether it must fail.
type Condition = (Test, bool);

fn finding(rule: &Rule, profile: &Profile) -> Finding {
    Judge::new(&law(), profile).finding(rule, None)
}

fn conditions(hurdles: &[lotse::domain::rule::Reason]) -> Vec<Condition> {
    let condition = |claim: &Claim| match claim {
        Claim::Fact { test, negated } => Some((test.clone(), *negated)),
        _ => None,
    };
    hurdles.iter().filter_map(|reason| condition(&reason.claim)).collect()
}

/// The rule with what `$names` stand for in their place.
fn spelt_out(rule: &Rule) -> Rule {
    let law = law();
    let boxed = |rule: &Rule| Box::new(spelt_out(rule));
    match rule {
        Rule::Named(name) => law.rule(name).map_or_else(|| rule.clone(), spelt_out),
        Rule::All(parts) => Rule::All(parts.iter().map(spelt_out).collect()),
        Rule::Any(parts) => Rule::Any(parts.iter().map(spelt_out).collect()),
        Rule::Not(inner) => Rule::Not(boxed(inner)),
        Rule::Else(first, second) => Rule::Else(boxed(first), boxed(second)),
        Rule::Norm(inner, norm) => Rule::Norm(boxed(inner), norm.clone()),
        Rule::Always(_) | Rule::Leaf(_) | Rule::Open(_) => rule.clone(),
    }
}

/// The rule as it would be if these conditions were met.
fn met(rule: &Rule, conditions: &[Condition], negated: bool) -> Rule {
    let part = |rule: &Rule| met(rule, conditions, negated);
    match rule {
        Rule::Leaf(test) if conditions.contains(&(test.clone(), negated)) => Rule::Always(!negated),
        Rule::Not(inner) => Rule::Not(Box::new(met(inner, conditions, !negated))),
        Rule::All(parts) => Rule::All(parts.iter().map(part).collect()),
        Rule::Any(parts) => Rule::Any(parts.iter().map(part).collect()),
        Rule::Norm(inner, norm) => Rule::Norm(Box::new(part(inner)), norm.clone()),
        other => other.clone(),
    }
}

/// All conditions a rule makes.
fn all_conditions(rule: &Rule, negated: bool) -> Vec<Condition> {
    match rule {
        Rule::Leaf(test) => vec![(test.clone(), negated)],
        Rule::Not(inner) => all_conditions(inner, !negated),
        Rule::Norm(inner, _) => all_conditions(inner, negated),
        Rule::All(parts) | Rule::Any(parts) => {
            parts.iter().flat_map(|part| all_conditions(part, negated)).collect()
        }
        _ => Vec::new(),
    }
}

proptest! {
    #[test]
    fn without_its_hurdles_the_answer_is_no_longer_no(rule in rules(KIND), profile in profiles()) {
        let rule = spelt_out(&rule);
        let found = finding(&rule, &profile);
        prop_assert_eq!(found.hurdles.is_empty(), found.truth != Truth::No);
        if found.truth != Truth::No {
            return Ok(());
        }
        let conditions = conditions(&found.hurdles);
        // `nein` in a rule is a hurdle that no fact can take away.
        if conditions.len() < found.hurdles.len() {
            return Ok(());
        }
        let after = finding(&met(&rule, &conditions, false), &profile);
        prop_assert_ne!(after.truth, Truth::No, "{} with {:?} met", rule, conditions);
    }

    #[test]
    fn a_near_miss_is_what_one_condition_would_mend(rule in rules(KIND), profile in profiles()) {
        let rule = spelt_out(&rule);
        let found = finding(&rule, &profile);
        if found.truth != Truth::No {
            return Ok(());
        }
        let one = all_conditions(&rule, false).into_iter().find(|condition| {
            let rule = met(&rule, std::slice::from_ref(condition), false);
            finding(&rule, &profile).truth != Truth::No
        });
        if let Some(condition) = one {
            prop_assert!(found.is_near_miss(), "{condition:?} alone mends {rule}");
        }
    }

    #[test]
    fn no_condition_stands_in_the_way_twice(rule in rules(KIND), profile in profiles()) {
        let found = finding(&rule, &profile);
        for (at, reason) in found.hurdles.iter().enumerate() {
            let before = &found.hurdles[..at];
            prop_assert!(before.iter().all(|other| other.claim != reason.claim), "{reason:?}");
        }
    }
}

#[test]
fn one_condition_that_two_parts_share_is_one_hurdle() {
    let rule =
        parse("(schulden | alter < 5 [§ 1]) & (schwanger | alter < 5 [§ 2])").expect("a rule");
    let profile =
        Profile::default().with("alter", 6).with("schulden", false).with("schwanger", false);
    let found = finding(&rule, &profile);
    assert!(found.is_near_miss(), "{:#?}", found.hurdles);
    assert_eq!(conditions(&found.hurdles)[0].0.to_string(), "alter < 5");
}
