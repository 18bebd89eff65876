//! No bonus for any organization, and nothing about a person changes the order but what is demanded.

use lotse::domain::fact::FactValue;

use proptest::prelude::*;

use super::offers::{Builder, Judged, ask, names, offer, profile};

/// Offers that ask for age, debts and status, and nothing else.
fn town() -> Vec<Builder> {
    vec![
        offer("Anker").hard("alter < 27").east(4.0).free(2, None),
        offer("Boje").hard("schulden").east(2.0),
        offer("Deich").by(&["sgb8_13_1_jugendsozialarbeit"]).east(9.0),
        offer("Ebbe").hard("alter >= 18").soft("schulden").starts(&["08-01"]),
        offer("Flut").by(&["sgb2_16h_schwer_erreichbar", "jfdg_fsj"]).free(0, Some(3)),
    ]
}

fn seen(matches: &[Judged]) -> Vec<(String, lotse::domain::matching::Group)> {
    matches.iter().map(|m| (m.name.clone(), m.group)).collect()
}

#[test]
fn offers_that_differ_only_in_their_organization_stand_in_the_order_of_their_names() {
    for owners in [["big", "small", "other"], ["other", "big", "small"], ["small", "other", "big"]]
    {
        let town: Vec<_> = ["Anker", "Boje", "Deich"]
            .iter()
            .zip(owners)
            .map(|(name, owner)| offer(name).owned_by(owner).free(1, None))
            .collect();
        assert_eq!(names(&ask(&town, &profile())), ["Anker", "Boje", "Deich"]);
    }
}

#[test]
fn the_order_of_the_catalogue_does_not_matter() {
    let profile = profile().with("alter", 17);
    let forward = ask(&town(), &profile);
    let mut backward = town();
    backward.reverse();
    assert_eq!(forward, ask(&backward, &profile));
}

/// Facts that none of the town's offers and none of their instruments asks for.
fn irrelevant() -> impl Strategy<Value = (&'static str, FactValue)> {
    prop_oneof![
        prop::sample::select(vec!["weiblich", "maennlich", "divers"])
            .prop_map(|v| ("geschlecht", v.into())),
        any::<bool>().prop_map(|v| ("schwanger", v.into())),
        prop::sample::select(vec!["keine", "schwer"])
            .prop_map(|v| ("psychische_erkrankung", v.into())),
        prop::sample::select(vec!["ledig", "verheiratet"])
            .prop_map(|v| ("familienstand", v.into())),
        (0..=3_i64).prop_map(|v| ("eigene_kinder", v.into())),
        any::<bool>().prop_map(|v| ("suchtproblem", v.into())),
        prop::sample::select(vec!["keine", "B1", "muttersprache"])
            .prop_map(|v| ("deutschniveau", v.into())),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn two_people_who_differ_in_what_nobody_asks_see_the_same_list(
        age in 12..30_i64,
        debts in any::<bool>(),
        one in prop::collection::vec(irrelevant(), 0..5),
        other in prop::collection::vec(irrelevant(), 0..5),
    ) {
        let base = profile().with("alter", age).with("schulden", debts)
            .with("aufenthaltsstatus", "deutsch").with("sozial_benachteiligt", true)
            .with("sgb2_status", "nein");
        let with = |more: Vec<(&str, FactValue)>| {
            more.into_iter().fold(base.clone(), |profile, (fact, value)| profile.with(fact, value))
        };
        prop_assert_eq!(seen(&ask(&town(), &with(one))), seen(&ask(&town(), &with(other))));
    }
}
