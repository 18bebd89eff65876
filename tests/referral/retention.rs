//! How long cases are kept: periods per agency, a warning, two people, a record – and nothing left.

use chrono::{Months, TimeDelta};
use lotse::app::{CaseUpdate, Conflict, Error, SendDraft};
use lotse::domain::agency_rule::AgencyRule;
use lotse::domain::retention::{ErasureGround, HoldGround};
use lotse::domain::role::Role;
use lotse::store::audit;

use super::provider::begun;
use crate::web::visitor::{AGENCY, Visitor};

fn held(result: Result<impl std::fmt::Debug, Error>) -> bool {
    matches!(result, Err(Error::Conflict(c)) if matches!(*c, Conflict::Held(_)))
}

#[tokio::test]
async fn ds_10_a_period_per_agency_a_warning_four_eyes_and_a_record_without_content() {
    let (test, things, actor) = begun().await;
    let (app, case) = (&test.app, &things.case.id);
    let admin = test.actor(Role::Admin, AGENCY).await;
    let rule = AgencyRule { closed_months: 3, warning_days: 20, ..AgencyRule::default() };
    app.save_agency_rule(&admin, &actor.agency, &rule).await.expect("saved");
    let close = CaseUpdate { version: 1, closed: Some(true), ..CaseUpdate::default() };
    app.update_case(&actor, case, &close).await.expect("closed");
    let early = app.propose_erasure(&actor, case, Some(ErasureGround::Frist)).await;
    assert!(matches!(early, Err(Error::Invalid(_))), "its period is not over");
    let end = app.now().checked_add_months(Months::new(3)).expect("a day");
    app.advance_clock(end - app.now() - TimeDelta::days(21));
    assert!(app.retention(&actor).await.expect("a list").soon.is_empty());
    app.advance_clock(TimeDelta::days(2));
    let list = app.retention(&actor).await.expect("a list");
    assert_eq!((list.soon.len(), list.due.len()), (1, 0), "the warning");
    app.advance_clock(TimeDelta::days(19));
    assert_eq!(app.retention(&actor).await.expect("a list").due.len(), 1);
    let proposal = app.propose_erasure(&actor, case, Some(ErasureGround::Frist)).await;
    let proposal = proposal.expect("proposed");
    let alone = app.confirm_erasure(&actor, &proposal.id).await;
    assert!(matches!(alone, Err(Error::Conflict(c)) if matches!(*c, Conflict::SamePerson)));
    let other = test.actor(Role::CaseManager, "Andere Stelle").await;
    assert!(matches!(app.confirm_erasure(&other, &proposal.id).await, Err(Error::NotFound)));
    let colleague = test.case_manager().await;
    app.confirm_erasure(&colleague, &proposal.id).await.expect("erased");
    assert!(matches!(app.case_file(&actor, case).await, Err(Error::NotFound)));
    let records = app.retention(&actor).await.expect("a list").decided;
    assert_eq!((records.len(), records[0].erased), (1, Some(true)));
    assert!(!format!("{records:?}").contains("Fuchs"), "no content, no code");
    let mut session = app.db().read().await.expect("a connection");
    let trail = audit::list_for(&mut session, "case", case.as_str()).await.expect("the trail");
    assert!(trail.iter().any(|entry| entry.action == "case.erase"));
    assert!(audit::verify(&mut session).await.expect("verified").1.is_empty());
}

#[tokio::test]
async fn ds_10_a_hold_stands_against_erasing_until_it_ends() {
    let (test, things, actor) = begun().await;
    let (app, case) = (&test.app, &things.case.id);
    let until = app.today() + TimeDelta::days(10);
    let ground = Some(HoldGround::Rechtsstreit);
    app.hold_case(&actor, case, ground, until).await.expect("held");
    let wish = Some(ErasureGround::Wunsch);
    assert!(held(app.propose_erasure(&actor, case, wish).await));
    app.end_hold(&actor, case).await.expect("ended");
    let proposal = app.propose_erasure(&actor, case, wish).await.expect("proposed");
    app.hold_case(&actor, case, ground, until).await.expect("held meanwhile");
    let colleague = test.case_manager().await;
    assert!(held(app.confirm_erasure(&colleague, &proposal.id).await));
    app.advance_clock(TimeDelta::days(11));
    app.confirm_erasure(&colleague, &proposal.id).await.expect("the hold ended by itself");
}

#[tokio::test]
async fn ds_09_nothing_of_a_restricted_case_is_sent() {
    let (test, things, actor) = begun().await;
    let (app, case) = (&test.app, &things.case.id);
    let until = app.today() + TimeDelta::days(10);
    app.hold_case(&actor, case, Some(HoldGround::Einschraenkung), until).await.expect("held");
    let (id, draft) = (&things.referral, SendDraft::default());
    assert!(held(app.send_request(&actor, id, &draft).await));
    assert!(held(app.step_referral(&actor, id, "angefragt", None).await));
    app.end_hold(&actor, case).await.expect("ended");
    app.send_request(&actor, id, &draft).await.expect("sent");
}

#[tokio::test]
async fn two_people_erase_a_case_on_their_pages() {
    let (test, things, _) = begun().await;
    let (first, second) = (Visitor::case_manager(&test).await, Visitor::case_manager(&test).await);
    let wrong = first.post(&things.path("/aufbewahrung/loeschen"), &[("why", "frist")]).await;
    assert_eq!(wrong.status, 422, "{}", wrong.body);
    assert!(wrong.has(".errors[autofocus]") && wrong.has("[name=why][value=frist][checked]"));
    let proposed = first.post(&things.path("/aufbewahrung/loeschen"), &[("why", "wunsch")]).await;
    assert_eq!(proposed.status, 303);
    let page = first.page("/fach/aufbewahrung").await;
    assert!(page.body.contains("Fuchs-27") && !page.body.contains("bestaetigen"));
    let page = second.page("/fach/aufbewahrung").await;
    let (_, rest) = page.body.split_once("action=\"/fach/aufbewahrung/").expect("a form");
    let (id, _) = rest.split_once('/').expect("an id");
    let path = format!("/fach/aufbewahrung/{id}/bestaetigen");
    assert_eq!(first.post(&path, &[]).await.status, 409, "the same person");
    assert_eq!(second.post(&path, &[]).await.status, 303);
    assert_eq!(second.get(&things.path("")).await.status, 404);
    assert!(!second.page("/fach/aufbewahrung").await.body.contains("Fuchs-27"));
}
