//! What follows from a step: hints at the offer, the waiting list, the next try, small successes.

use chrono::TimeDelta;
use lotse::app::{Actor, Conflict, Error, ReferralRequest, StatementDraft};
use lotse::domain::id::ReferralId;
use lotse::domain::referral::{Cause, MilestoneKind, WaitClass};
use lotse::domain::role::Role;

use crate::support::{TestApp, on_both};
use crate::web::visitor::{Things, Visitor, offer_about};

async fn step(test: &TestApp, actor: &Actor, id: &ReferralId, to: &str, reason: Option<Cause>) {
    let stepped = test.app.step_referral(actor, id, to, reason).await;
    assert!(stepped.is_ok(), "{to}: {stepped:?}");
}

/// A referral that was asked for.
async fn asked(test: &TestApp) -> (Things, Actor) {
    let things = Things::of(test).await;
    let actor = test.case_manager().await;
    step(test, &actor, &things.referral, "angefragt", None).await;
    (things, actor)
}

#[tokio::test]
async fn a_refusal_for_want_of_places_doubts_the_statement_and_names_no_case() {
    on_both(|test| async move {
        test.app.load_region().await.expect("the region loads");
        let (things, actor) = asked(&test).await;
        step(&test, &actor, &things.referral, "abgelehnt", Some(Cause::KeinPlatz)).await;
        let coordinator = test.actor(Role::Coordinator, "Koordination").await;
        let hints = test.app.offer_hints(&coordinator).await.expect("hints");
        assert_eq!(hints.len(), 1);
        assert_eq!((&hints[0].offer, hints[0].kind.as_str()), (&things.offer, "places"));
        assert!(!format!("{hints:?}").contains(things.case.id.as_str()));
        assert!(matches!(test.app.offer_hints(&actor).await, Err(Error::Forbidden)));
        test.app.settle_hints(&coordinator, &things.offer, "places").await.expect("settled");
        assert!(test.app.offer_hints(&coordinator).await.expect("hints").is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_refusal_that_was_to_be_expected_doubts_nothing() {
    let test = TestApp::with_region().await;
    let (things, actor) = asked(&test).await;
    let full = StatementDraft { free: 0, ..StatementDraft::default() };
    test.app.state_places(&actor, &things.offer, &full).await.expect("places");
    step(&test, &actor, &things.referral, "abgelehnt", Some(Cause::KeinPlatz)).await;
    let coordinator = test.actor(Role::Coordinator, "Koordination").await;
    assert!(test.app.offer_hints(&coordinator).await.expect("hints").is_empty());
}

#[tokio::test]
async fn a_hard_rule_nobody_knew_marks_the_entry() {
    let test = TestApp::with_region().await;
    let (things, actor) = asked(&test).await;
    step(&test, &actor, &things.referral, "abgelehnt", Some(Cause::RegelSchliesstAus)).await;
    let coordinator = test.actor(Role::Coordinator, "Koordination").await;
    let hints = test.app.offer_hints(&coordinator).await.expect("hints");
    assert_eq!(hints[0].kind, "record");
    let visitor = Visitor::case_manager(&test).await;
    let page = visitor.page(&format!("/fach/vermittlungen/{}", things.referral)).await;
    assert!(page.body.contains("zur Prüfung vorgemerkt"), "the consequence is said");
}

#[tokio::test]
async fn a_missed_appointment_opens_the_next_try_and_the_case_stays_open() {
    let test = TestApp::with_region().await;
    let (things, actor) = asked(&test).await;
    for to in ["ersttermin", "nicht_erschienen", "ersttermin", "nicht_erschienen", "ersttermin"] {
        step(&test, &actor, &things.referral, to, None).await;
    }
    let file = test.app.referral_file(&actor, &things.referral).await.expect("the file");
    assert_eq!(file.attempt(), 3);
    let case = test.app.case_file(&actor, &things.case.id).await.expect("the case");
    assert_eq!(case.case.closed_at, None);
}

#[tokio::test]
async fn on_a_waiting_list_one_is_asked_every_two_weeks() {
    let test = TestApp::with_region().await;
    let (things, actor) = asked(&test).await;
    let (app, id) = (&test.app, &things.referral);
    let too_early = app.still_wanted(&actor, id).await;
    assert!(matches!(too_early, Err(Error::Conflict(c)) if matches!(*c, Conflict::Step(_))));
    step(&test, &actor, id, "warteliste", None).await;
    let bridge = offer_about(&test, "schulabschluss");
    app.note_waiting(&actor, id, WaitClass::Months, Some(bridge.clone())).await.expect("noted");
    let nowhere = app.note_waiting(&actor, id, WaitClass::Long, Some("none".into())).await;
    assert!(matches!(nowhere, Err(Error::Invalid(_))));
    assert!(app.to_ask_again(&actor).await.expect("a list").is_empty());
    app.advance_clock(TimeDelta::days(14));
    let ask = app.to_ask_again(&actor).await.expect("a list");
    assert_eq!((ask.len(), ask[0].class, &ask[0].bridge), (1, WaitClass::Months, &Some(bridge)));
    app.still_wanted(&actor, id).await.expect("noted");
    assert!(app.to_ask_again(&actor).await.expect("a list").is_empty());
    let other = test.actor(Role::CaseManager, "Andere Stelle").await;
    assert!(matches!(app.still_wanted(&other, id).await, Err(Error::NotFound)));
}

#[tokio::test]
async fn small_successes_count_once_and_stay_in_the_agency() {
    let test = TestApp::with_region().await;
    let (things, actor) = asked(&test).await;
    for _ in 0..2 {
        let kind = MilestoneKind::Wiedergekommen;
        test.app.note_milestone(&actor, &things.referral, kind).await.expect("noted");
    }
    let reached = test.app.milestones_reached(&actor).await.expect("figures");
    assert_eq!(reached, [(MilestoneKind::Wiedergekommen, 1)]);
    let other = test.actor(Role::CaseManager, "Andere Stelle").await;
    assert!(test.app.milestones_reached(&other).await.expect("figures").is_empty());
}

#[tokio::test]
async fn a_second_referral_to_the_same_offer_follows_in_one_tap() {
    let test = TestApp::with_region().await;
    let (things, actor) = asked(&test).await;
    step(&test, &actor, &things.referral, "abgelehnt", Some(Cause::NichtErreicht)).await;
    let visitor = Visitor::case_manager(&test).await;
    let page = visitor.page(&format!("/fach/vermittlungen/{}", things.referral)).await;
    let again = format!("/fach/faelle/{}/vermitteln/{}", things.case.id, things.offer);
    assert!(page.attributes("main a", "href").contains(&again));
    let request = ReferralRequest { offer: things.offer.clone(), need: None, key: None };
    assert!(test.app.refer(&actor, &things.case.id, &request).await.is_ok());
}

#[tokio::test]
async fn a_coordinator_sees_what_a_refusal_found_out_and_settles_it() {
    let test = TestApp::with_region().await;
    let (things, actor) = asked(&test).await;
    step(&test, &actor, &things.referral, "abgelehnt", Some(Cause::RegelSchliesstAus)).await;
    let visitor = Visitor::of(&test, Role::Coordinator, "Koordination").await;
    let page = visitor.page("/koordination/hinweise").await;
    assert!(page.body.contains("Eintrag berichtigen") && !page.body.contains("Fuchs-27"));
    let action = page.attributes("form[action*='/angebot/']", "action").remove(0);
    assert_eq!(visitor.post(&action, &[]).await.status, 303);
    assert!(!visitor.page("/koordination/hinweise").await.body.contains("Eintrag berichtigen"));
    assert_eq!(visitor.post(&action, &[]).await.status, 404, "settled before");
}
