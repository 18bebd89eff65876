//! A new version of a rule holds from its day on, on every node, and what was judged before can be
//! judged again.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use lotse::app::{Actor, App, Error, LawDraft};
use lotse::clock::{Clock, Random};
use lotse::domain::fact::{FactId, FactValue};
use lotse::domain::law::Mark;
use lotse::domain::profile::Profile;
use lotse::domain::role::Role;
use lotse::domain::rule::Truth;
use lotse::index::Index;

use crate::support::{Backend, TestApp, backends};

pub const RULE: &str = "sgb8_11_jugendarbeit";

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

pub fn draft(rule: &str, valid_from: &str) -> LawDraft {
    LawDraft {
        provision: RULE.to_owned(),
        rule: rule.to_owned(),
        valid_from: day(valid_from),
        source: "BGBl. 2027 I Nr. 1".to_owned(),
        mark: Mark::S,
        read: day("2026-11-24"),
    }
}

fn verdict(app: &App, date: &str, age: i64) -> Truth {
    let facts = BTreeMap::from([(FactId::from("alter"), FactValue::Int(age))]);
    let found = app.eligibility(Some(day(date)), facts).expect("judges");
    let result = found.results.iter().find(|result| result.instrument.id == RULE);
    result.expect("in force").finding.truth
}

async fn coordinator(test: &TestApp) -> Actor {
    test.actor(Role::Coordinator, "Koordination").await
}

#[tokio::test]
async fn each_day_has_its_law() {
    for backend in backends() {
        let test = TestApp::on(backend).await;
        let actor = coordinator(&test).await;
        let change = draft("alter < 30 [§ 11 SGB VIII]", "2027-01-01");
        let made = test.app.change_law(&actor, &change).await.expect("a change");
        assert_eq!(made.number, 1);
        assert_eq!(verdict(&test.app, "2026-12-31", 28), Truth::No);
        assert_eq!(verdict(&test.app, "2027-01-01", 28), Truth::Yes);
        // A correction of the same day takes its place; the next day splits again.
        for (rule, from) in [("alter < 28", "2027-01-01"), ("alter < 40", "2027-03-01")] {
            test.app.change_law(&actor, &draft(rule, from)).await.expect("a change");
        }
        let at = |date| verdict(&test.app, date, 28);
        assert_eq!(
            [at("2026-12-31"), at("2027-02-28"), at("2027-03-01")],
            [Truth::No, Truth::No, Truth::Yes]
        );
        assert!(test.app.law_book().problems().is_empty());
    }
}

#[tokio::test]
async fn what_was_judged_can_be_judged_again() {
    let test = TestApp::new().await;
    let actor = coordinator(&test).await;
    let before = test.app.law_state(day("2026-11-24"));
    let profile = Profile::default().with("alter", 26);
    test.app.change_law(&actor, &draft("alter < 20", "2026-11-24")).await.expect("a change");
    let judged = |state| {
        let law = test.app.law_of(&state);
        let instrument = law.instrument(RULE).expect("in force").clone();
        law.judge(&instrument, &profile).truth
    };
    let after = test.app.law_state(day("2026-11-24"));
    assert_eq!((before.number, after.number), (0, 1));
    assert_eq!(before.edition, after.edition);
    assert_eq!(judged(before), Truth::Yes, "as it was known then");
    assert_eq!(judged(after), Truth::No);
}

#[tokio::test]
async fn another_node_follows() {
    for backend in backends() {
        let test = TestApp::on(backend).await;
        let config = test.app.config().clone();
        let index = Index::in_memory().expect("an index");
        let clock = Clock::fixed(crate::support::test_now());
        let db = test.app.db().clone();
        let other = App::start(db, index, clock, Random::seeded(8), config).await.expect("starts");
        let actor = coordinator(&test).await;
        test.app.change_law(&actor, &draft("alter < 30", "2026-11-24")).await.expect("a change");
        assert_eq!(verdict(&other, "2026-11-24", 28), Truth::No, "it has not looked yet");
        other.catch_up().await.expect("looks");
        assert_eq!(verdict(&other, "2026-11-24", 28), Truth::Yes);
    }
}

#[tokio::test]
async fn two_at_once_get_numbers_of_their_own() {
    for backend in backends() {
        let test = TestApp::on(backend).await;
        let actor = coordinator(&test).await;
        let mut at_once = tokio::task::JoinSet::new();
        for age in 20..25 {
            let (app, actor) = (test.app.clone(), actor.clone());
            let draft = draft(&format!("alter < {age}"), "2027-01-01");
            at_once.spawn(async move { app.change_law(&actor, &draft).await });
        }
        while let Some(made) = at_once.join_next().await {
            made.expect("runs").expect("a change");
        }
        let numbers: Vec<i64> = test.app.law_changes().iter().map(|c| c.number).collect();
        assert_eq!(numbers, [1, 2, 3, 4, 5]);
    }
}

#[tokio::test]
async fn a_rule_that_makes_no_sense_is_not_saved() {
    let test = TestApp::new().await;
    let actor = coordinator(&test).await;
    for rule in [
        "alter <",
        "",
        "lebensalter < 27",
        "schulbesuch = zuhause",
        "alter = keine",
        "$gibt_es_nicht",
        "$sgb8_11_jugendarbeit & alter < 27",
        "alter < 10 & alter > 20",
        "schulbesuch = keine & $schueler",
        "alter < 27 [§ 11 SGB VIII]", // as it is
    ] {
        let refused = test.app.change_law(&actor, &draft(rule, "2027-01-01")).await;
        let Err(Error::Invalid(problems)) = refused else { panic!("{rule}: {refused:?}") };
        assert!(problems.iter().any(|p| p.field == "rule"), "{rule}: {problems:?}");
    }
    let odd = LawDraft {
        source: " ".to_owned(),
        read: day("2030-01-01"),
        ..draft("alter < 3", "2999-01-01")
    };
    let Err(Error::Invalid(problems)) = test.app.change_law(&actor, &odd).await else {
        panic!("no source, a day to come, a day far away");
    };
    let fields: Vec<_> = problems.iter().map(|p| p.field.as_str()).collect();
    assert_eq!(fields, ["source", "read", "valid_from"]);
    assert!(test.app.law_changes().is_empty());
}

#[tokio::test]
async fn only_who_looks_after_the_law_may_change_it() {
    let test = TestApp::new().await;
    let worker = test.case_manager().await;
    let change = draft("alter < 30", "2027-01-01");
    assert!(matches!(test.app.change_law(&worker, &change).await, Err(Error::Forbidden)));
    assert!(matches!(test.app.preview_law(&worker, &change).await, Err(Error::Forbidden)));
    let admin = test.actor(Role::Admin, "Betrieb").await;
    test.app.change_law(&admin, &change).await.expect("a change");
}

#[tokio::test]
async fn before_saving_one_sees_whose_verdict_turns() {
    let test = TestApp::on(Backend::Sqlite).await;
    let actor = coordinator(&test).await;
    let change = LawDraft {
        provision: "elb_foerderfaehig".to_owned(),
        ..draft("$eLb & alter >= 18 & !alg1_anspruch", "2026-11-24")
    };
    let preview = test.app.preview_law(&actor, &change).await.expect("a preview");
    assert!(preview.objections.is_empty(), "{:?}", preview.objections);
    let impact = preview.impact;
    assert!(impact.resting.iter().any(|id| id == "sgb2_16k_ganzheitlich"));
    assert!(impact.tried > 100);
    let young = |turned: &lotse::app::Turned| turned.profile.age().is_some_and(|age| age < 18);
    assert!(!impact.turned.is_empty());
    assert!(impact.turned.iter().all(|t| young(t) || t.profile.age().is_none()));
    let loses = impact.loses.expect("somebody of 15 to 17 loses it");
    assert!(loses.age().is_some_and(|age| (15..18).contains(&age)), "{loses:?}");
    assert_eq!(impact.gains, None, "nobody gains");
    assert!(test.app.law_changes().is_empty(), "nothing was saved");
}

#[tokio::test]
async fn the_effect_of_a_shared_rule_reaches_instruments_and_interfaces() {
    let test = TestApp::new().await;
    let actor = coordinator(&test).await;
    let draft = LawDraft {
        provision: "vollzeitschulpflicht".to_owned(),
        ..draft("vollzeitschulpflicht_erfuellt | alter < 16", "2027-01-01")
    };
    let preview = test.app.preview_law(&actor, &draft).await.expect("a preview");
    let turned: BTreeSet<&str> =
        preview.impact.turned.iter().map(|turned| turned.provision.as_str()).collect();
    for id in
        ["vollzeitschulpflicht", "schule_schulverweigererprojekt", "schulpflicht_verweigerung"]
    {
        assert!(turned.contains(id), "{id} is not among {turned:?}");
    }
}

#[tokio::test]
async fn the_effect_says_for_whom_others_would_decide() {
    let test = TestApp::new().await;
    let actor = coordinator(&test).await;
    let draft = LawDraft {
        provision: "elb_foerderfaehig".to_owned(),
        ..draft("sgb2_status = bezug & alter < 16", "2027-01-01")
    };
    let preview = test.app.preview_law(&actor, &draft).await.expect("a preview");
    let moved = |id: &str, before: &str, after: &str| {
        preview
            .impact
            .redirected
            .iter()
            .any(|one| one.instrument == id && one.before == [before] && one.after == [after])
    };
    assert!(moved("sgb3_48a_bop", "jobcenter", "agentur"), "{:#?}", preview.impact.redirected);
}
