//! The law of data protection in this part, number by number (DS-01 … DS-20): one test each, named
//! after it. Numbers that other parts answer for are tested there as well.

use lotse::app::{CaseDraft, Conflict, ConsentDraft, Error, SecrecyReleaseDraft, SendDraft};
use lotse::domain::case::Content;
use lotse::domain::fact::{FactId, FactValue};
use lotse::domain::id::CaseId;
use lotse::domain::role::Role;
use lotse::domain::sending::{Ground, is_protected};
use lotse::store::{audit, cases};

use super::provider::{begun, consent, sent};
use crate::support::TestApp;
use crate::web::visitor::Visitor;

fn refused(result: Result<impl std::fmt::Debug, Error>) -> bool {
    matches!(result, Err(Error::Conflict(c)) if matches!(*c, Conflict::NoConsent { .. }))
}

#[tokio::test]
async fn ds_01_a_consent_is_for_one_recipient_one_purpose_and_named_contents() {
    let (test, things, actor) = begun().await;
    let whole = ConsentDraft {
        recipient: things.organization.as_str().into(),
        purpose: "Termin".to_owned(),
        contents: vec![Content::Contact],
        until: "2026-12-31".parse().expect("a day"),
        on_paper: true,
    };
    let broken = [
        ConsentDraft { recipient: "alle".into(), ..whole.clone() },
        ConsentDraft { purpose: " ".to_owned(), ..whole.clone() },
        ConsentDraft { contents: Vec::new(), ..whole.clone() },
        ConsentDraft { until: "2099-01-01".parse().expect("a day"), ..whole.clone() },
    ];
    for draft in broken {
        let added = test.app.add_consent(&actor, &things.case.id, &draft).await;
        assert!(matches!(added, Err(Error::Invalid(_))), "{draft:?}");
    }
    let kept = test.app.add_consent(&actor, &things.case.id, &whole).await.expect("a consent");
    assert!(!kept.text_version.is_empty() && kept.form == "paper");
}

#[tokio::test]
async fn ds_02_withdrawing_acts_at_once_and_the_chain_stays() {
    let (test, things, actor) = begun().await;
    let token = sent(&test, &actor, &things, &SendDraft::default()).await;
    let stranger = Visitor::stranger(&test);
    let path = format!("/antwort/{token}");
    assert!(stranger.page(&path).await.body.contains("Fuchs-27"));
    let app = &test.app;
    app.withdraw_consent(&actor, &things.case.id, &things.consent).await.expect("withdrawn");
    assert_eq!(stranger.get(&path).await.status, 404, "nothing can be seen any more");
    let chain = app.disclosures(&actor, &things.case.id).await.expect("the chain");
    assert_eq!(chain.len(), 1);
    assert_eq!(chain[0].recipient.as_str(), things.organization);
    assert_eq!(chain[0].stopped_at, Some(app.now()));
}

#[tokio::test]
async fn ds_02_withdrawing_stops_what_has_not_left() {
    let (test, things, actor) = begun().await;
    let app = &test.app;
    app.send_request(&actor, &things.referral, &SendDraft::default()).await.expect("sent");
    app.withdraw_consent(&actor, &things.case.id, &things.consent).await.expect("withdrawn");
    app.advance_clock(chrono::TimeDelta::hours(1));
    assert!(app.next_mail().await.expect("looks").is_none());
}

#[tokio::test]
async fn ds_03_a_release_from_confidence_is_a_record_of_its_own() {
    let (test, things, actor) = begun().await;
    let (app, case) = (&test.app, &things.case.id);
    app.withdraw_consent(&actor, case, &things.consent).await.expect("withdrawn");
    let draft = SecrecyReleaseDraft {
        given_by: "die Mutter".to_owned(),
        bound: "Beratungsstelle am Markt".to_owned(),
        toward: things.organization.as_str().into(),
        purpose: "Übergabe".to_owned(),
        until: "2026-12-31".parse().expect("a day"),
    };
    let nobody = SecrecyReleaseDraft { given_by: " ".to_owned(), ..draft.clone() };
    assert!(matches!(app.add_secrecy_release(&actor, case, &nobody).await, Err(Error::Invalid(_))));
    let release = app.add_secrecy_release(&actor, case, &draft).await.expect("a release");
    let sent = app.send_request(&actor, &things.referral, &SendDraft::default()).await;
    assert!(refused(sent), "a release is no consent");
    let other = test.actor(Role::CaseManager, "Andere Stelle").await;
    assert!(matches!(app.secrecy_releases(&other, case).await, Err(Error::NotFound)));
    app.withdraw_secrecy_release(&actor, case, &release.id).await.expect("withdrawn");
    assert!(!app.secrecy_releases(&actor, case).await.expect("releases")[0].holds(app.now()));
}

#[tokio::test]
async fn ds_04_nothing_leaves_without_consent_or_a_ground_with_its_reason() {
    let (test, things, actor) = begun().await;
    let (app, id) = (&test.app, &things.referral);
    app.withdraw_consent(&actor, &things.case.id, &things.consent).await.expect("withdrawn");
    assert!(refused(app.send_request(&actor, id, &SendDraft::default()).await));
    let by_law = |reason: &str| SendDraft {
        ground: Some((Ground::Kinderschutz, reason.to_owned())),
        ..SendDraft::default()
    };
    let short = app.send_request(&actor, id, &by_law("eilt")).await;
    assert!(matches!(short, Err(Error::Invalid(_))), "a reason in words is needed");
    assert!(app.mails_of(&actor, id).await.expect("mails").is_empty());
    let reason = "Akute Gefahr zu Hause, Einschätzung nach § 8a liegt vor";
    app.send_request(&actor, id, &by_law(reason)).await.expect("sent on a legal ground");
    let chain = app.disclosures(&actor, &things.case.id).await.expect("the chain");
    assert_eq!(
        (chain[0].ground, chain[0].reason.as_deref()),
        (Some(Ground::Kinderschutz), Some(reason))
    );
}

#[tokio::test]
async fn ds_05_the_preview_leaves_protected_facts_unticked_and_the_server_checks_each() {
    let (test, things, actor) = begun().await;
    let app = &test.app;
    let protected = app.knowledge().law.vocabulary.all().iter();
    let protected = protected
        .filter(|fact| is_protected(fact))
        .find(|fact| matches!(fact.kind, lotse::domain::fact::FactType::Bool));
    let protected = protected.expect("a protected fact").id.clone();
    let mut facts = things.case.facts.clone();
    facts.insert(protected.clone(), FactValue::Bool(true));
    let update = lotse::app::CaseUpdate {
        version: things.case.version,
        facts: Some(facts),
        ..lotse::app::CaseUpdate::default()
    };
    app.update_case(&actor, &things.case.id, &update).await.expect("changed");
    let visitor = Visitor::case_manager(&test).await;
    let page = visitor.page(&format!("/fach/vermittlungen/{}/senden", things.referral)).await;
    assert!(page.has(&format!("[name=facts][value={protected}]")));
    assert!(!page.has("[name=facts][checked]"), "none is ticked");
    let draft = SendDraft { facts: vec![protected], ..SendDraft::default() };
    consent(&test, &actor, &things, &[Content::Contact, Content::Facts]).await;
    assert!(refused(app.send_request(&actor, &things.referral, &draft).await));
    consent(&test, &actor, &things, &[Content::Contact, Content::ProtectedFacts]).await;
    app.send_request(&actor, &things.referral, &draft).await.expect("covered now");
}

#[tokio::test]
async fn ds_06_a_case_has_a_code_an_age_and_no_date_of_birth() {
    let test = TestApp::with_region().await;
    let actor = test.case_manager().await;
    let born = FactId::from(lotse::app::BIRTHDAY);
    let facts = [(born.clone(), FactValue::Choice("2008-03-01".to_owned()))].into();
    let draft = CaseDraft { facts, ..CaseDraft::default() };
    let case = test.app.open_case(&actor, &draft).await.expect("a case");
    assert!(!case.facts.contains_key(&born), "turned into an age, never stored");
    assert_eq!(case.profile().age(), Some(18));
    assert!(case.code.contains('-'), "a made-up code: {}", case.code);
}

#[tokio::test]
async fn ds_07_cases_are_walled_off_by_agency_and_role() {
    let (test, things, _) = begun().await;
    let other = test.actor(Role::CaseManager, "Andere Stelle").await;
    assert!(matches!(test.app.case_file(&other, &things.case.id).await, Err(Error::NotFound)));
    for role in [Role::Coordinator, Role::Admin] {
        let actor = test.actor(role, "Lotsenstelle").await;
        assert!(matches!(test.app.case_file(&actor, &things.case.id).await, Err(Error::Forbidden)));
    }
}

#[tokio::test]
async fn ds_08_reading_and_sending_are_written_into_an_unbroken_chain_without_contents() {
    let (test, things, actor) = begun().await;
    test.app.case_file(&actor, &things.case.id).await.expect("the case");
    sent(&test, &actor, &things, &SendDraft::default()).await;
    let mut session = test.app.db().read().await.expect("a connection");
    let (end, breaks) = audit::verify(&mut session).await.expect("verified");
    assert!(end.seq > 4 && breaks.is_empty(), "{breaks:?}");
    let read = audit::list_for(&mut session, "case", things.case.id.as_str()).await.expect("trail");
    assert!(read.iter().any(|entry| entry.action == "case.read"));
    let sent = audit::list_for(&mut session, "referral", things.referral.as_str()).await;
    let sent = sent.expect("trail");
    assert!(sent.iter().any(|entry| entry.action == "referral.send"));
    let words = format!("{read:?}{sent:?}");
    assert!(!words.contains("Fuchs") && !words.contains("schulden"), "{words}");
}

#[tokio::test]
async fn ds_12_what_is_typed_lies_sealed_in_the_database() {
    #[derive(sqlx::FromRow)]
    struct Stored {
        text: String,
    }
    let (test, things, _) = begun().await;
    let mut session = test.app.db().read().await.expect("a connection");
    for sql in [
        "select cast(facts as text) as text from case_file",
        "select purpose || coalesce(place, '') || coalesce(companion, '') || \
         coalesce(meeting_point, '') as text from appointment",
        "select purpose as text from consent",
    ] {
        let rows = session.query(sql).all::<Stored>().await.expect("rows");
        assert!(!rows.is_empty());
        for row in rows {
            for word in ["alter", "Schuldner", "Haltestelle", "Jana", "Kontakt"] {
                assert!(!row.text.contains(word), "{word} in {}", row.text);
            }
        }
    }
    drop(session);
    assert_eq!(things.case.code, "Fuchs-27");
}

#[tokio::test]
async fn ds_16_searching_for_a_case_tells_nobody() {
    let (test, things, actor) = begun().await;
    test.app.match_case(&actor, &things.case.id).await.expect("matches");
    assert!(test.app.disclosures(&actor, &things.case.id).await.expect("the chain").is_empty());
    test.app.advance_clock(chrono::TimeDelta::hours(1));
    assert!(test.app.next_mail().await.expect("looks").is_none());
}

#[tokio::test]
async fn ds_17_an_arrival_is_told_only_with_consent_to_that() {
    let (test, things, actor) = begun().await;
    let token = sent(&test, &actor, &things, &SendDraft::default()).await;
    let stranger = Visitor::stranger(&test);
    let step = format!("/antwort/{token}/schritt");
    assert_eq!(stranger.post(&step, &[("to", "ersttermin")]).await.status, 303);
    assert_eq!(stranger.post(&step, &[("to", "erschienen")]).await.status, 409);
    consent(&test, &actor, &things, &[Content::Contact, Content::Arrival]).await;
    assert_eq!(stranger.post(&step, &[("to", "erschienen")]).await.status, 303);
}

#[tokio::test]
async fn ds_10_a_deleted_key_takes_the_case_with_it() {
    let (test, things, actor) = begun().await;
    let id: &CaseId = &things.case.id;
    let mut tx = test.app.db().write().await.expect("a transaction");
    assert!(lotse::store::case_keys::remove(&mut tx, id).await.expect("removed"));
    tx.commit().await.expect("commits");
    assert!(matches!(test.app.case_file(&actor, id).await, Err(Error::NotFound)));
    let mut session = test.app.db().read().await.expect("a connection");
    assert!(cases::list_everywhere(&mut session).await.expect("the others").is_empty());
}
