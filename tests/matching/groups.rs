//! Why an offer fits, may fit, almost fits or does not.

use lotse::domain::catalogue::Gender;
use lotse::domain::matching::Group;
use lotse::domain::rule::{Claim, Reason, Truth};
use serde_json::Number;

use super::offers::{Judged, ask_one, ask_with, group, offer, profile};

fn claims(reasons: &[Reason]) -> Vec<String> {
    let said = |reason: &Reason| match &reason.claim {
        Claim::Fact { test, negated: false } => test.to_string(),
        Claim::Fact { test, negated: true } => format!("!{test}"),
        Claim::Open { note } => format!("?{note}"),
        Claim::Area { prefixes } => format!("area {}", prefixes.join(" ")),
        Claim::Distance { km, limit_km } => format!("{} of {limit_km} km", km.round()),
        Claim::Language { code } => format!("language {code}"),
        Claim::Unconditional => "always".to_owned(),
    };
    reasons.iter().map(said).collect()
}

fn missing(found: &Judged) -> Vec<&str> {
    found.why.missing.iter().map(|fact| fact.as_str()).collect()
}

#[test]
fn an_unknown_fact_makes_it_a_maybe_that_asks() {
    let found = ask_one(offer("Home").hard("alter < 27 & schulden"), &profile().with("alter", 20));
    assert_eq!(found.group, Group::Maybe);
    assert_eq!(missing(&found), ["schulden"]);
}

#[test]
fn one_failing_condition_is_a_near_miss_two_are_not() {
    let profile = profile().with("alter", 20).with("schulden", false);
    let found = ask_one(offer("Home").hard("alter < 18").hard("alter >= 14"), &profile);
    assert_eq!(found.group, Group::Almost);
    assert_eq!(claims(&found.why.hurdles), ["alter < 18"]);
    let found = ask_one(offer("Home").hard("alter < 18").hard("schulden"), &profile);
    assert_eq!(found.group, Group::No);
    assert_eq!(claims(&found.why.hurdles), ["alter < 18", "schulden"]);
}

#[test]
fn a_condition_that_offer_and_law_share_is_one_hurdle() {
    let profile = profile().with("alter", 20).with("aufenthaltsstatus", "deutsch");
    let school = offer("School").hard("alter < 18").by(&["sgb8_8_3_beratung"]);
    let found = ask_one(school, &profile);
    assert_eq!(found.group, Group::Almost);
    assert_eq!(claims(&found.why.hurdles), ["alter < 18"]);
}

#[test]
fn near_miss_by_the_one_of_several_instruments_that_shares_the_hurdle() {
    // The first instrument fails by something else, the second by the offer's own condition.
    let profile = profile()
        .with("alter", 20)
        .with("schulabschluss", "keiner")
        .with("vollzeitschulpflicht_erfuellt", false);
    let offer = offer("School").hard("alter < 18").by(&["jfdg_fsj", "sgb8_8_3_beratung"]);
    let found = ask_one(offer, &profile);
    assert_eq!(found.group, Group::Almost);
    assert_eq!(claims(&found.why.hurdles), ["alter < 18"]);
}

#[test]
fn a_soft_condition_that_fails_makes_it_a_maybe_with_an_exception_to_ask_for() {
    let profile = profile().with("alter", 28);
    let found = ask_one(offer("Home").soft("alter < 27"), &profile);
    assert_eq!(found.group, Group::Maybe);
    assert_eq!(claims(&found.why.exceptions), ["alter < 27"]);
    assert!(found.why.hurdles.is_empty());
    // One that is only unknown is nothing to worry about.
    assert_eq!(group(offer("Home").soft("schulden"), &profile), Group::Fits);
    // And it never saves what a hard one excludes.
    assert_eq!(group(offer("Home").soft("alter < 27").hard("alter < 18"), &profile), Group::Almost);
}

#[test]
fn an_offer_for_girls_asks_for_the_gender_and_then_decides() {
    let girls = || offer("Girls").gender(Gender::Girls);
    let found = ask_one(girls(), &profile());
    assert_eq!(found.group, Group::Maybe);
    assert_eq!(missing(&found), ["geschlecht"]);
    for (gender, expected) in
        [("weiblich", Group::Fits), ("divers", Group::Fits), ("maennlich", Group::Almost)]
    {
        assert_eq!(group(girls(), &profile().with("geschlecht", gender)), expected, "{gender}");
    }
    let boys = offer("Boys").gender(Gender::Boys);
    assert_eq!(group(boys, &profile().with("geschlecht", "weiblich")), Group::Almost);
    assert_eq!(group(offer("All").gender(Gender::All), &profile()), Group::Fits);
}

#[test]
fn the_area_counts_by_postcode_and_is_asked_for_when_unknown() {
    let home = || [offer("Home").area(&["341", "37"])];
    let with_plz = |plz| ask_with(&home(), &profile(), |q| q.plz = plz).swap_remove(0);
    assert_eq!(with_plz(Some("34117")).group, Group::Fits);
    assert_eq!(with_plz(Some("37073")).group, Group::Fits);
    let outside = with_plz(Some("34212"));
    assert_eq!(outside.group, Group::Almost);
    assert_eq!(claims(&outside.why.hurdles), ["area 341 37"]);
    let unknown = with_plz(None);
    assert_eq!(unknown.group, Group::Maybe);
    assert_eq!(claims(&unknown.why.reasons), ["area 341 37"], "the area is what must be asked");
    assert_eq!(unknown.why.reasons[0].holds, Truth::Unknown);
}

#[test]
fn too_far_is_a_near_miss() {
    let found = ask_with(&[offer("Far").east(30.0)], &profile(), |q| q.radius_km = Some(20.0));
    assert_eq!(found[0].group, Group::Almost);
    assert_eq!(claims(&found[0].why.hurdles), ["30 of 20 km"]);
    let found = ask_with(&[offer("Far").east(30.0)], &profile(), |q| q.radius_km = Some(30.1));
    assert_eq!(found[0].group, Group::Fits);
}

#[test]
fn the_language_is_asked_for_where_the_offer_does_not_say() {
    let arabic = |offer| ask_with(&[offer], &profile(), |q| q.language = Some("ar")).swap_remove(0);
    assert_eq!(arabic(offer("Home").speaks("de").speaks("ar")).group, Group::Fits);
    assert_eq!(arabic(offer("Home").speaks("de")).group, Group::Almost);
    assert_eq!(arabic(offer("Home")).group, Group::Maybe);
}

#[test]
fn any_of_its_instruments_carries_an_offer() {
    let adult = profile().with("alter", 20).with("vollzeitschulpflicht_erfuellt", true);
    let found = ask_one(offer("Year").by(&["sgb8_8_3_beratung", "jfdg_fsj"]), &adult);
    assert_eq!(found.group, Group::Fits);
    // The ground that holds comes first, with who decides.
    let grounds: Vec<_> = found.why.grounds.iter().map(|g| (&*g.instrument, g.verdict)).collect();
    assert_eq!(grounds, [("jfdg_fsj", Truth::Yes), ("sgb8_8_3_beratung", Truth::No)]);
    assert_eq!(found.why.grounds[0].responsible, ["traeger"]);
    let neither = profile().with("alter", 30);
    assert_eq!(
        group(offer("Year").by(&["sgb8_8_3_beratung", "jfdg_fsj"]), &neither),
        Group::Almost
    );
}

#[test]
fn an_open_offer_needs_no_ground_but_names_those_it_has() {
    let found = ask_one(
        offer("Club").by(&["sgb8_8_3_beratung"]).open_to_all(),
        &profile().with("alter", 30),
    );
    assert_eq!(found.group, Group::Fits);
    assert_eq!(found.why.grounds[0].verdict, Truth::No);
}

#[test]
fn an_instrument_the_law_does_not_know_is_no_silent_no() {
    let found = ask_one(offer("New").by(&["sgb99_neu"]), &profile().with("alter", 20));
    assert_eq!(found.group, Group::Maybe);
    assert_eq!(claims(&found.why.reasons), ["?sgb99_neu"]);
}

#[test]
fn ages_of_the_exchange_standard_count_whole_or_not() {
    let aged = |from: f64, to: f64| {
        let mut builder = offer("Home");
        builder.offer.minimum_age = Number::from_f64(from);
        builder.offer.maximum_age = Number::from_f64(to);
        builder
    };
    for (age, expected) in
        [(15, Group::Almost), (16, Group::Fits), (21, Group::Fits), (22, Group::Almost)]
    {
        let profile = profile().with("alter", age);
        assert_eq!(group(aged(16.0, 21.0), &profile), expected, "{age}");
        assert_eq!(group(aged(15.5, 21.9), &profile), expected, "{age}");
    }
    assert_eq!(group(aged(16.0, 21.0), &profile()), Group::Maybe);
    // Where a condition of its own speaks of the age, that one counts.
    let own = aged(16.0, 21.0).hard("alter < 27");
    assert_eq!(group(own, &profile().with("alter", 25)), Group::Fits);
}

#[test]
fn no_verdict_without_a_reason_where_something_is_demanded() {
    for facts in [profile(), profile().with("alter", 12), profile().with("alter", 20)] {
        let found = ask_one(offer("Home").hard("alter >= 18").by(&["jfdg_fsj"]), &facts);
        assert!(!found.why.reasons.is_empty(), "{:?} without a reason", found.group);
    }
}
