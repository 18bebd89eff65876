//! All rules for one profile at a time say of each rule what the tree walk says.

use lotse::domain::profile::Profile;
use lotse::domain::rule::{Columns, Judge, Rule, RuleSet, Truth, parse};
use proptest::prelude::*;

use super::generate::{Kind, law, profiles, rules};

const ALL: Kind = Kind { otherwise: true, open: true };

fn same_as_walked(rules: &[Rule], profiles: &[Profile]) {
    let law = law();
    let columns = Columns::of(RuleSet::compile(&law, rules));
    for profile in profiles {
        let truths = columns.judge(profile);
        assert_eq!(truths.len(), rules.len());
        for (at, rule) in rules.iter().enumerate() {
            let walked = Judge::new(&law, profile).truth(rule);
            assert_eq!(truths.truth(at), walked, "{rule} for {profile:?}");
        }
        let counted = [Truth::Yes, Truth::Unknown, Truth::No].map(|truth| truths.count(truth));
        assert_eq!(counted.iter().sum::<usize>(), rules.len());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn each_rule_has_the_truth_the_tree_walk_finds(
        rules in prop::collection::vec(rules(ALL), 1..80),
        people in prop::collection::vec((profiles(), 0_u32..30), 1..4),
    ) {
        let people: Vec<_> = people.into_iter().map(|(who, months)| who.later(months)).collect();
        same_as_walked(&rules, &people);
    }
}

/// More rules than one page holds, and among them some that share nothing with others.
#[test]
fn thousands_of_rules_are_judged_like_one() {
    let hard = |n: usize| format!("(monate >= {n} ?? schwanger) & alter < {}", n % 7);
    let easy = |n: usize| format!("alter in {}..{} & (schulden | land = he)", n % 5, n % 5 + 2);
    let texts = (0..40_000).map(|n| if n % 2000 == 7 { hard(n) } else { easy(n) });
    let rules: Vec<Rule> = texts.map(|text| parse(&text).expect("a rule")).collect();
    let set = RuleSet::compile(&law(), &rules);
    assert_eq!(Columns::of(set).walked(), 20, "rules that share nothing are walked one by one");
    let person = Profile::default().with("alter", 4).with("schwanger", true);
    same_as_walked(&rules, &[person.clone(), person.later(7), Profile::default()]);
}

#[test]
fn an_alternative_of_too_many_parts_stays_whole() {
    let pair = |n: i64| format!("(alter = {n} & monate = {n})");
    let wide = (0..40).map(pair).collect::<Vec<_>>().join(" | ");
    let rules = [parse(&wide).expect("a rule"), parse("alter < 3").expect("a rule")];
    let person = Profile::default().with("alter", 3);
    same_as_walked(&rules, &[person.clone(), person.with("monate", 3), Profile::default()]);
}
