//! Who reaches which case: standing in for a time, and what is confided to one person only.

use chrono::TimeDelta;
use lotse::app::{Actor, CaseDraft, DeputyDraft, Error, NoteDraft};
use lotse::domain::agency_rule::AgencyRule;
use lotse::domain::id::CaseId;
use lotse::domain::note::Confider;
use lotse::domain::role::Role;
use lotse::store::audit;

use crate::support::TestApp;
use crate::web::visitor::{AGENCY, PASSWORD};

/// Somebody with an account, as the page sees them at this moment.
async fn logged_in(test: &TestApp, login: &str) -> Actor {
    test.app.log_in(login, PASSWORD).await.expect("a session").actor
}

/// Jana with a case, and Ole beside her, in an agency that keeps cases apart.
pub async fn apart(test: &TestApp) -> (Actor, Actor, CaseId) {
    for login in ["jana", "ole"] {
        let added = test.app.add_user(login, login, Role::CaseManager, AGENCY, PASSWORD).await;
        added.expect("a user");
    }
    let admin = test.actor(Role::Admin, AGENCY).await;
    let rule = AgencyRule { own_cases_only: true, ..AgencyRule::default() };
    test.app.save_agency_rule(&admin, &admin.agency, &rule).await.expect("saved");
    let (jana, ole) = (logged_in(test, "jana").await, logged_in(test, "ole").await);
    let case = test.app.open_case(&jana, &CaseDraft::default()).await.expect("a case").id;
    (jana, ole, case)
}

async fn sees(test: &TestApp, who: &Actor, case: &CaseId) -> bool {
    let listed = test.app.list_cases(who).await.expect("cases");
    let listed = listed.iter().any(|item| item.case.id == *case);
    let opened = test.app.case_file(who, case).await;
    assert_eq!(listed, opened.is_ok(), "{opened:?}");
    assert!(opened.is_ok() || matches!(opened, Err(Error::NotFound)));
    listed
}

#[tokio::test]
async fn ds_07_standing_in_opens_cases_for_a_time_and_ends_by_itself() {
    let test = TestApp::new().await;
    let (jana, ole, case) = apart(&test).await;
    assert!(sees(&test, &jana, &case).await && !sees(&test, &ole, &case).await);
    let today = test.app.today();
    let (from, until) = (today + TimeDelta::days(1), today + TimeDelta::days(2));
    let (worker, deputy) = (jana.user.clone(), ole.user.clone());
    let draft = DeputyDraft { worker, deputy, from, until };
    let for_oneself = test.app.deputise(&ole, &draft).await;
    assert!(matches!(for_oneself, Err(Error::Forbidden)), "nobody lets themselves in");
    let set_up = test.app.deputise(&jana, &draft).await.expect("set up");
    for (day, open) in [(0, false), (1, true), (1, true), (1, false)] {
        test.app.advance_clock(TimeDelta::days(day));
        let ole = logged_in(&test, "ole").await;
        assert_eq!(sees(&test, &ole, &case).await, open, "{}", test.app.today());
    }
    let mut session = test.app.db().read().await.expect("a connection");
    let trail = audit::list_for(&mut session, "deputy", set_up.id.as_str()).await;
    assert_eq!(trail.expect("the trail").len(), 1);
}

#[tokio::test]
async fn standing_in_can_be_ended_early_and_is_never_long() {
    let test = TestApp::new().await;
    let (jana, ole, case) = apart(&test).await;
    let today = test.app.today();
    let draft = |days| DeputyDraft {
        worker: jana.user.clone(),
        deputy: ole.user.clone(),
        from: today,
        until: today + TimeDelta::days(days),
    };
    for days in [-1, 92, 4000] {
        let refused = test.app.deputise(&jana, &draft(days)).await;
        assert!(matches!(refused, Err(Error::Invalid(_))), "{days} days");
    }
    let deputy = test.app.deputise(&jana, &draft(5)).await.expect("set up");
    assert!(sees(&test, &logged_in(&test, "ole").await, &case).await);
    let stranger = test.actor(Role::CaseManager, "Andere Stelle").await;
    let ended = test.app.end_deputy(&stranger, &deputy.id).await;
    assert!(matches!(ended, Err(Error::NotFound)));
    test.app.end_deputy(&jana, &deputy.id).await.expect("ended");
    assert!(!sees(&test, &logged_in(&test, "ole").await, &case).await);
}

#[tokio::test]
async fn what_was_confided_is_for_its_author_only() {
    let test = TestApp::new().await;
    let (jana, _, case) = apart(&test).await;
    let note = |words: &str, confider| NoteDraft { words: words.to_owned(), confider };
    let app = &test.app;
    app.add_note(&jana, &case, &note("Ruft lieber an", None)).await.expect("a note");
    let confided = note("Zu Hause gibt es Streit", Some(Confider::YoungPerson));
    let confided = app.add_note(&jana, &case, &confided).await.expect("a note");
    let today = app.today();
    let worker = jana.user.clone();
    let ole = logged_in(&test, "ole").await.user;
    let draft = DeputyDraft { worker, deputy: ole, from: today, until: today };
    app.deputise(&jana, &draft).await.expect("set up");
    let ole = logged_in(&test, "ole").await;
    let (_, read) = app.notes(&ole, &case).await.expect("notes");
    assert_eq!(read.len(), 1, "a deputy reads what is for all: {read:?}");
    assert_eq!(app.notes(&jana, &case).await.expect("notes").1.len(), 2);
    let removed = app.remove_note(&ole, &case, &confided.id).await;
    assert!(matches!(removed, Err(Error::NotFound)));
    for role in [Role::Coordinator, Role::Admin] {
        let other = test.actor(role, AGENCY).await;
        assert!(matches!(app.notes(&other, &case).await, Err(Error::Forbidden)));
    }
    let empty = app.add_note(&jana, &case, &note(" ", None)).await;
    assert!(matches!(empty, Err(Error::Invalid(_))));
}
