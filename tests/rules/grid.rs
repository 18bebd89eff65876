//! Many rules for many profiles say of each pair what the tree walk says.

use lotse::domain::profile::Profile;
use lotse::domain::rule::{Crowd, Judge, Planes, Rule, RuleSet, Truth, parse};
use proptest::prelude::*;

use super::generate::{Kind, law, profiles, rules};

const ALL: Kind = Kind { otherwise: true, open: true };

/// Up to three words of profiles, some of them months later, so that ages are spans.
fn crowd() -> impl Strategy<Value = Vec<Profile>> {
    let one = (profiles(), prop_oneof![Just(0_u32), 1_u32..30]);
    prop::collection::vec(one.prop_map(|(profile, months)| profile.later(months)), 0..150)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn each_cell_is_what_the_tree_walk_says(
        rules in prop::collection::vec(rules(ALL), 1..12), people in crowd(),
    ) {
        let law = law();
        let set = RuleSet::compile(&law, &rules);
        let crowd = Crowd::of(&people);
        let grid = crowd.prepare(&set);
        grid.each(|number, row| {
            assert_eq!(row.len(), people.len());
            assert_eq!(*row, grid.row(number));
            for (at, profile) in people.iter().enumerate() {
                let walked = Judge::new(&law, profile).truth(&rules[number]);
                assert_eq!(row.truth(at), walked, "{} for {profile:?}", rules[number]);
                let again = set.walker(profile).truth(number);
                assert_eq!(again, walked, "compiled {}", rules[number]);
            }
            for truth in [Truth::Yes, Truth::Unknown, Truth::No] {
                assert_eq!(row.count(truth), row.with(truth).count());
            }
        });
    }
}

#[test]
fn groups_without_parts_are_what_they_are_in_the_tree_walk() {
    let not = |rule: Rule| Rule::Not(Box::new(rule));
    let (all, any) = (Rule::All(Vec::new()), Rule::Any(Vec::new()));
    let rules = [all.clone(), any.clone(), not(all.clone()), not(any.clone())];
    let set = RuleSet::compile(&law(), &rules);
    let people = vec![Profile::default(); 70];
    let crowd = Crowd::of(&people);
    let grid = crowd.prepare(&set);
    let counts: Vec<_> = (0..4).map(|rule| grid.row(rule).count(Truth::Yes)).collect();
    assert_eq!(counts, [70, 0, 0, 70]);
}

#[test]
fn a_name_that_leads_back_to_itself_is_open() {
    let law = super::generate::circle();
    let rule = parse("$kreis").expect("a rule");
    let set = RuleSet::compile(&law, [&rule]);
    assert_eq!(set.walker(&Profile::default()).truth(0), Truth::Unknown);
}

#[test]
fn what_is_known_beside_the_rules_joins_them() {
    let lives_there = Planes::from_fn(3, |at| [Truth::Yes, Truth::Unknown, Truth::No][at]);
    let mut both = Planes::all(3, Truth::Yes);
    both.and(&lives_there);
    assert_eq!(both, lives_there);
    both.or(&Planes::all(3, Truth::Unknown));
    assert_eq!(both.count(Truth::Unknown), 2);
    assert_eq!(both.with(Truth::Yes).collect::<Vec<_>>(), [0]);
}
