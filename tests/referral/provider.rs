//! A provider answers by a personal link: no account, no cookie, and nothing more than was chosen.

use chrono::TimeDelta;
use lotse::app::{Actor, ConsentDraft, SendDraft};
use lotse::domain::case::Content;
use lotse::domain::sending::UNDO;

use crate::support::TestApp;
use crate::web::visitor::{Things, Visitor};

pub async fn begun() -> (TestApp, Things, Actor) {
    let test = TestApp::with_region().await;
    let things = Things::of(&test).await;
    let actor = test.case_manager().await;
    (test, things, actor)
}

/// A consent to these contents for the provider of the referral.
pub async fn consent(test: &TestApp, actor: &Actor, things: &Things, contents: &[Content]) {
    let draft = ConsentDraft {
        recipient: things.organization.as_str().into(),
        purpose: "Kontakt".to_owned(),
        contents: contents.to_vec(),
        until: "2027-01-31".parse().expect("a day"),
        on_paper: true,
    };
    test.app.add_consent(actor, &things.case.id, &draft).await.expect("a consent");
}

/// The secret that leaves with a request.
pub async fn sent(test: &TestApp, actor: &Actor, things: &Things, draft: &SendDraft) -> String {
    test.app.send_request(actor, &things.referral, draft).await.expect("sent");
    test.app.advance_clock(UNDO);
    let mail = test.app.next_mail().await.expect("looks").expect("a mail");
    mail.token
}

#[tokio::test]
async fn the_link_shows_what_was_chosen_and_takes_an_answer() {
    let (test, things, actor) = begun().await;
    consent(&test, &actor, &things, &[Content::Contact, Content::Need, Content::Facts]).await;
    let draft = SendDraft { need: true, facts: vec!["alter".into()], ground: None };
    let token = sent(&test, &actor, &things, &draft).await;
    let stranger = Visitor::stranger(&test);
    let path = format!("/antwort/{token}");
    let page = stranger.page(&path).await;
    assert!(page.body.contains("Fuchs-27") && page.body.contains("19 Jahre"), "{}", page.body);
    assert!(!page.body.contains("34117"), "the postcode was not chosen");
    assert_eq!(page.header("cache-control"), "no-store");
    assert_eq!(page.header("referrer-policy"), "no-referrer");
    assert_eq!(page.header("x-robots-tag"), "noindex, nofollow");
    assert!(!page.has("main script, main style, [src^=http]"));
    // Looking changes nothing.
    let state = || async { test.app.referral(&actor, &things.referral).await.expect("it").0.state };
    assert_eq!(state().await, "angefragt");
    let declined = stranger.post(&format!("{path}/schritt"), &[("to", "abgelehnt")]).await;
    assert_eq!(declined.status, 422, "a reason is needed");
    assert!(declined.has(".errors[autofocus]") && declined.has("details[open] #reason"));
    let odd = [("to", "abgelehnt"), ("reason", "planmaessig")];
    assert_eq!(stranger.post(&format!("{path}/schritt"), &odd).await.status, 422);
    let answer = stranger.post(&format!("{path}/schritt"), &[("to", "ersttermin")]).await;
    assert_eq!(answer.status, 303);
    assert_eq!(state().await, "ersttermin");
    let again = stranger.post(&format!("{path}/schritt"), &[("to", "ersttermin")]).await;
    assert_eq!(again.status, 409, "the same answer twice");
    for not_theirs in ["beendet", "zurueckgezogen", "laeuft", "nichts"] {
        let answer = stranger.post(&format!("{path}/schritt"), &[("to", not_theirs)]).await;
        assert_eq!(answer.status, 409, "{not_theirs}");
    }
}

#[tokio::test]
async fn places_are_live_with_one_tap_and_settle_doubts() {
    let (test, things, actor) = begun().await;
    let token = sent(&test, &actor, &things, &SendDraft::default()).await;
    let stranger = Visitor::stranger(&test);
    let path = format!("/antwort/{token}");
    let declined = [("to", "abgelehnt"), ("reason", "kein_platz")];
    stranger.post(&format!("{path}/schritt"), &declined).await;
    let page = stranger.page(&path).await;
    assert!(page.body.contains("Zuletzt wurde jemand abgewiesen"), "the provider is told");
    assert_eq!(stranger.post(&format!("{path}/plaetze"), &[]).await.status, 422);
    let answer = stranger.post(&format!("{path}/plaetze"), &[("step", "warteliste")]).await;
    assert_eq!(answer.status, 303);
    let places = test.app.offer_view(&things.offer).await.expect("the offer").places;
    assert_eq!(places.free(), Some(0));
    assert!(!stranger.page(&path).await.body.contains("Zuletzt wurde jemand abgewiesen"));
}

#[tokio::test]
async fn an_old_a_revoked_and_an_invented_link_look_the_same() {
    let (test, things, actor) = begun().await;
    let token = sent(&test, &actor, &things, &SendDraft::default()).await;
    let stranger = Visitor::stranger(&test);
    let path = format!("/antwort/{token}");
    assert_eq!(stranger.get(&path).await.status, 200);
    let mut answers = Vec::new();
    for invented in ["0".repeat(64), "kurz".to_owned(), token.to_uppercase()] {
        answers.push(stranger.get(&format!("/antwort/{invented}")).await);
    }
    test.app.revoke_links(&actor, &things.referral).await.expect("revoked");
    answers.push(stranger.get(&path).await);
    let posted = stranger.post(&format!("{path}/plaetze"), &[("step", "keine")]).await;
    assert_eq!(posted.status, 404);
    for answer in &answers {
        assert_eq!(answer.status, 404);
        assert_eq!(answer.text("main"), answers[0].text("main"));
    }
}

#[tokio::test]
async fn a_link_runs_out() {
    let (test, things, actor) = begun().await;
    let token = sent(&test, &actor, &things, &SendDraft::default()).await;
    test.app.advance_clock(TimeDelta::days(60));
    let stranger = Visitor::stranger(&test);
    assert_eq!(stranger.get(&format!("/antwort/{token}")).await.status, 404);
}
