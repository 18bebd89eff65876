//! What the columns say of all offers at once is what walking their rules says one by one, and where an
//! offer stands is what its reasons say.

use std::sync::{Arc, LazyLock};

use chrono::NaiveDate;
use lotse::app::{Knowledge, OfferQuery, Region};
use lotse::domain::admission::{self, Admissions};
use lotse::domain::catalogue::Offer;
use lotse::domain::law::Law;
use lotse::domain::matching::{Candidate, Group, Match, Question, Why, rank, why};
use lotse::domain::place::Places;
use lotse::domain::profile::Profile;
use lotse::domain::rule::Truth;
use proptest::prelude::*;

use super::offers::{MARKET, day};
use crate::rules::real::people;
use crate::support::TestApp;

struct Town {
    knowledge: Knowledge,
    law: Law,
    region: Region,
    admissions: Arc<Admissions>,
    needs: Vec<String>,
}

static TOWN: LazyLock<Town> = LazyLock::new(|| {
    let (knowledge, today) = (Knowledge::embedded(), day("2026-11-24"));
    let (law, region) = (knowledge.law.on(today), Region::read(today));
    let admissions = Arc::new(Admissions::of(&region.offers, &law));
    let needs = knowledge.topics.all().iter().map(|topic| topic.code.clone()).collect();
    Town { knowledge, law, region, admissions, needs }
});

fn walked(offer: &Offer, profile: &Profile, from: NaiveDate, on: NaiveDate) -> Truth {
    admission::admits(offer, &TOWN.law, &profile.between(from, on))
}

/// The group an offer is in, as its reasons say.
fn told(why: &Why) -> Group {
    let open = why.reasons.iter().any(|reason| reason.holds == Truth::Unknown);
    match why.hurdles.len() {
        0 if open || !why.exceptions.is_empty() => Group::Maybe,
        0 => Group::Fits,
        1 => Group::Almost,
        _ => Group::No,
    }
}

fn judged(question: &Question<'_>) -> Vec<(Match, Why)> {
    let town = &*TOWN;
    let candidates: Vec<_> = town
        .region
        .offers
        .iter()
        .map(|offer| Candidate { offer, locations: &[], places: Places::Unknown })
        .collect();
    let mut coming = town.admissions.coming(question.profile, question.date);
    let admits = |offer: &Offer, day| {
        let found = coming.by(&offer.id(), day);
        assert_eq!(found, walked(offer, question.profile, question.date, day), "{}", offer.name);
        found
    };
    let found = rank(question, &candidates, &town.law, &town.knowledge.topics, admits);
    let explained = found.into_iter().map(|found| {
        let offer = town.region.offers.iter().find(|offer| offer.id() == found.offer);
        let why = why(question, offer.expect("an offer"), &found, &town.law);
        (found, why)
    });
    explained.collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn every_offer_stands_where_its_reasons_say(
        person in people(0.3),
        plz in prop::option::of("(34117|37073|99999)"),
        language in prop::option::of("(de|ar)"),
    ) {
        let question = Question {
            profile: &person,
            needs: &TOWN.needs,
            date: day("2026-11-24"),
            plz: plz.as_deref(),
            home: Some(MARKET),
            radius_km: None,
            language: language.as_deref(),
        };
        for (found, why) in judged(&question) {
            prop_assert_eq!(found.group, told(&why), "{} {:#?}", found.name, why);
        }
    }
}

#[tokio::test]
async fn a_search_by_age_finds_what_walking_the_rules_finds() {
    let test = TestApp::with_region().await;
    let (law, catalogue) = (test.app.law_on(test.app.today()), test.app.catalogue());
    for age in [5, 11, 14, 15, 17, 18, 20, 21, 25, 26, 27, 31] {
        let profile = Profile::default().with("alter", age);
        let admits = |offer: &Offer| admission::admits(offer, &law, &profile);
        let expected = catalogue.shown().filter(|offer| admits(offer) != Truth::No).count();
        let query = OfferQuery { age: Some(age), limit: Some(100), ..OfferQuery::default() };
        let page = test.app.find_offers(&query).await.expect("hits");
        assert_eq!(page.total, expected, "{age}");
        assert!(page.hits.iter().all(|hit| hit.age_fits == admits(&hit.view.offer)), "{age}");
    }
}
