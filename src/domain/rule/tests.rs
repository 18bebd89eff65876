//! What a judged rule says, by example: reasons, missing facts, hurdles. The logic as such is shown
//! on random rules in `tests/rules`.

use chrono::NaiveDate;

use super::{Claim, Finding, Judge, Reason, Truth, parse};
use crate::domain::law::{Derived, Edition, Law, LawBook, Mark};
use crate::domain::profile::Profile;
use crate::domain::words::Words;

fn law() -> Law {
    let derived = Derived {
        id: "jung".to_owned(),
        label: Words::german("jung"),
        norm: "§ 7 SGB VIII".to_owned(),
        rule: parse("alter < 27").expect("a rule"),
        note: Words::default(),
        edition: Edition {
            mark: Mark::T,
            read: NaiveDate::default(),
            source: String::new(),
            valid_from: None,
            valid_to: None,
        },
    };
    LawBook { derived: vec![derived], ..LawBook::default() }.on(NaiveDate::default())
}

fn judged(rule: &str, profile: &Profile) -> Finding {
    Judge::new(&law(), profile).finding(&parse(rule).expect("a rule"), Some("§ 0"))
}

/// Reasons as `condition: truth [norm]`.
fn said(reasons: &[Reason]) -> Vec<String> {
    let condition = |claim: &Claim| match claim {
        Claim::Fact { test, negated: true } => format!("not {test}"),
        Claim::Fact { test, negated: false } => test.to_string(),
        other => format!("{other:?}"),
    };
    let norm = |r: &Reason| r.norm.clone().unwrap_or_default();
    reasons
        .iter()
        .map(|r| format!("{}: {:?} [{}]", condition(&r.claim), r.holds, norm(r)))
        .collect()
}

fn missing(finding: &Finding) -> Vec<&str> {
    finding.missing.iter().map(|fact| fact.as_str()).collect()
}

fn profile() -> Profile {
    Profile::default()
}

#[test]
fn a_yes_rests_on_the_shortest_way_there() {
    let profile = profile().with("alter", 17).with("schulden", true).with("schwanger", true);
    let found = judged("(alter < 18 & schulden) | schwanger [§ 16]", &profile);
    assert_eq!(found.truth, Truth::Yes);
    assert_eq!(said(&found.reasons), ["schwanger: Yes [§ 16]"]);
}

#[test]
fn a_no_rests_on_one_condition_that_fails() {
    let profile = profile().with("alter", 30);
    let found = judged("schulden & alter < 27 [§ 13]", &profile);
    assert_eq!(said(&found.reasons), ["alter < 27: No [§ 13]"]);
    assert_eq!(said(&found.hurdles), ["alter < 27: No [§ 13]"]);
    assert!(missing(&found).is_empty(), "nothing more can change it");
}

#[test]
fn an_open_answer_names_all_that_is_open_and_nothing_else() {
    let profile = profile().with("alter", 20);
    let found = judged("alter < 27 & schulden & (schwanger | alter >= 25)", &profile);
    assert_eq!(said(&found.reasons), ["schulden: Unknown [§ 0]", "schwanger: Unknown [§ 0]"]);
    assert_eq!(missing(&found), ["schulden", "schwanger"]);
}

#[test]
fn the_nearest_norm_counts() {
    let profile = profile().with("alter", 20).with("schulden", true);
    let found = judged("(alter < 27 & schulden [§ 2]) [§ 1]", &profile);
    assert_eq!(said(&found.reasons), ["alter < 27: Yes [§ 1]", "schulden: Yes [§ 2]"]);
}

#[test]
fn a_derived_fact_brings_its_norm_and_its_name() {
    let found = judged("!$jung", &profile().with("alter", 30));
    assert_eq!(said(&found.reasons), ["not alter < 27: Yes [§ 7 SGB VIII]"]);
    assert_eq!(found.reasons[0].via, ["jung"]);
}

#[test]
fn a_name_without_a_rule_is_open_and_no_fact_settles_it() {
    let found = judged("$unbekannt", &profile());
    assert_eq!(found.truth, Truth::Unknown);
    assert!(missing(&found).is_empty());
    assert_eq!(found.reasons[0].via, ["unbekannt"]);
}

#[test]
fn a_stated_fact_overrides_what_would_follow() {
    let rule = "schulden ?? schwanger";
    assert_eq!(judged(rule, &profile().with("schwanger", true)).truth, Truth::Yes);
    let both = profile().with("schwanger", true).with("schulden", false);
    assert_eq!(judged(rule, &both).truth, Truth::No);
    let found = judged(rule, &profile());
    assert_eq!(missing(&found), ["schulden", "schwanger"]);
}

#[test]
fn what_counts_as_no_until_it_is_shown_is_named_not_the_default() {
    let found = judged("(monate >= 60 ?? nein) [§ 7]", &profile());
    assert_eq!(found.truth, Truth::No);
    assert_eq!(said(&found.reasons), ["monate >= 60: No [§ 7]"]);
    assert_eq!(said(&found.hurdles), ["monate >= 60: No [§ 7]"]);
}

#[test]
fn an_exception_nobody_asked_about_is_no_reason() {
    let profile = profile().with("schulden", true);
    let found = judged("schulden & !(monate >= 3 ?? nein)", &profile);
    assert_eq!(said(&found.reasons), ["schulden: Yes [§ 0]"]);
    assert_eq!(said(&judged("ja [§ 29]", &profile).reasons), ["Unconditional: Yes [§ 29]"]);
}

#[test]
fn hurdles_are_the_cheapest_way_past_the_no() {
    let profile = profile().with("alter", 30).with("schulden", false).with("schwanger", false);
    let found = judged("(alter < 27 & schulden) | (schwanger [§ 16])", &profile);
    assert_eq!(said(&found.hurdles), ["schwanger: No [§ 16]"]);
    assert!(found.is_near_miss());
    let found = judged("alter < 27 & schulden", &profile);
    assert_eq!(found.hurdles.len(), 2);
    assert!(!found.is_near_miss());
}

#[test]
fn an_age_that_may_have_moved_on_is_asked_again() {
    let later = profile().with("alter", 17).later(8);
    let found = judged("alter >= 18", &later);
    assert_eq!(found.truth, Truth::Unknown);
    assert_eq!(missing(&found), ["alter"]);
    assert_eq!(judged("alter in 17..18", &later).truth, Truth::Yes);
    assert_eq!(judged("alter >= 19", &later).truth, Truth::No);
}

#[test]
fn a_value_of_the_wrong_kind_decides_nothing() {
    let odd = profile().with("alter", "achtzehn").with("schulden", 3).with("land", true);
    for rule in ["alter >= 18", "schulden", "land = he"] {
        assert_eq!(judged(rule, &odd).truth, Truth::Unknown, "{rule}");
    }
}
