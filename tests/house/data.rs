//! The built-in data files can be read and agree with each other.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use lotse::app::{Knowledge, Region};
use lotse::text::Lang;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

#[test]
fn the_law_has_no_unknown_fact_value_or_name() {
    let problems = Knowledge::embedded().law.problems();
    assert!(problems.is_empty(), "{problems:#?}");
}

#[test]
fn a_norm_and_an_agency_stand_behind_every_instrument() {
    let knowledge = Knowledge::embedded();
    assert!(knowledge.law.instruments.len() >= 25);
    for instrument in &knowledge.law.instruments {
        assert!(!instrument.norm.is_empty(), "{} has no norm", instrument.id);
        assert!(!instrument.responsible.is_empty(), "{} has no agency", instrument.id);
        assert!(!instrument.plain.is_empty(), "{} has no plain words", instrument.id);
    }
}

#[test]
fn versions_of_an_instrument_do_not_overlap() {
    let law = Knowledge::embedded().law;
    for date in ["2026-06-30", "2026-07-01", "2026-11-22"] {
        let mut seen = BTreeSet::new();
        for instrument in law.instruments.iter().filter(|i| i.edition.is_valid_on(day(date))) {
            assert!(seen.insert(&instrument.id), "{} twice on {date}", instrument.id);
        }
    }
}

#[test]
fn the_region_is_large_enough_and_names_only_what_exists() {
    let knowledge = Knowledge::embedded();
    let region = Region::read(day("2026-11-22"));
    assert!(region.offers.len() >= 120, "{} offers", region.offers.len());
    assert!(region.organizations.len() >= 40, "{} organizations", region.organizations.len());
    let organizations: BTreeSet<_> = region.organizations.iter().map(|o| o.id.as_str()).collect();
    let locations: BTreeSet<_> = region.locations.iter().map(|l| l.id.as_str()).collect();
    let instruments: BTreeSet<_> =
        knowledge.law.instruments.iter().map(|i| i.id.as_str()).collect();
    let mut problems = Vec::new();
    for offer in &region.offers {
        let details = offer.details();
        let mut complain = |what: String| problems.push(format!("{}: {what}", offer.name));
        let owner = offer.organization_id.as_ref().map(|id| id.as_str()).unwrap_or_default();
        if !organizations.contains(owner) {
            complain("no such organization".to_owned());
        }
        for at in offer.service_at_locations.iter().filter_map(|at| at.location_id.as_ref()) {
            if !locations.contains(at.as_str()) {
                complain(format!("no such location {at}"));
            }
        }
        for topic in &details.topics {
            if knowledge.topics.find(topic).is_none() {
                complain(format!("no such topic {topic}"));
            }
        }
        for instrument in &details.instruments {
            if !instruments.contains(instrument.as_str()) {
                complain(format!("no such instrument {instrument}"));
            }
        }
        for condition in &details.conditions {
            knowledge.law.vocabulary.problems(&condition.rule).into_iter().for_each(&mut complain);
        }
        if details.summary.as_ref().is_some_and(|text| text.chars().count() > 140) {
            complain("the summary is longer than 140 characters".to_owned());
        }
    }
    assert!(problems.is_empty(), "{problems:#?}");
}

#[test]
fn everyday_sentences_lead_to_topics_in_every_language() {
    let knowledge = Knowledge::embedded();
    assert!((6..=9).contains(&knowledge.everyday.len()));
    for sentence in &knowledge.everyday {
        assert!(knowledge.topics.find(&sentence.topic).is_some(), "{}", sentence.topic);
        for lang in Lang::ALL.iter().map(|lang| lang.code()) {
            assert_eq!(sentence.said.pick(lang).1, lang, "{}", sentence.topic);
        }
    }
    for topic in knowledge.topics.all() {
        for lang in Lang::ALL.iter().map(|lang| lang.code()) {
            assert_eq!(topic.label.pick(lang).1, lang, "{}", topic.code);
        }
    }
}

#[test]
fn every_need_has_its_grounds_and_every_ground_a_need() {
    let knowledge = Knowledge::embedded();
    let mut used = BTreeSet::new();
    for grounds in &knowledge.grounds {
        assert!(knowledge.topics.find(&grounds.topic).is_some(), "{}", grounds.topic);
        used.extend(grounds.instruments.iter().map(String::as_str));
    }
    let known: BTreeSet<_> = knowledge.law.instruments.iter().map(|i| i.id.as_str()).collect();
    assert_eq!(used, known);
    let needs = knowledge.topics.all().iter().filter(|topic| topic.need);
    let without = needs.filter(|topic| knowledge.grounds.iter().all(|g| g.topic != topic.code));
    assert_eq!(without.map(|topic| &topic.code).collect::<Vec<_>>(), Vec::<&String>::new());
}
