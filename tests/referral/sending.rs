//! A request on its way: half a minute to think again, once at most, and never without a ground.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use lotse::app::{Actor, Conflict, Delivery, Error, SendDraft};
use lotse::domain::sending::{MOST_TRIES, MailState, UNDO};

use crate::support::{TestApp, on_both};
use crate::web::visitor::Things;

async fn begun(test: &TestApp) -> (Things, Actor) {
    if test.app.catalogue().organizations().count() == 0 {
        test.app.load_region().await.expect("the region loads");
    }
    (Things::of(test).await, test.case_manager().await)
}

async fn state_of(test: &TestApp, actor: &Actor, things: &Things) -> String {
    test.app.referral(actor, &things.referral).await.expect("the referral").0.state
}

#[tokio::test]
async fn a_request_waits_half_a_minute_and_can_be_taken_back() {
    on_both(|test| async move {
        let (things, actor) = begun(&test).await;
        let app = &test.app;
        let mail = app.send_request(&actor, &things.referral, &SendDraft::default()).await;
        assert_eq!(mail.expect("put into the outbox").not_before, app.now() + UNDO);
        assert_eq!(state_of(&test, &actor, &things).await, "angefragt");
        assert!(app.next_mail().await.expect("looks").is_none(), "not yet");
        app.take_back(&actor, &things.referral).await.expect("taken back");
        assert_eq!(state_of(&test, &actor, &things).await, "gewaehlt");
        app.advance_clock(UNDO);
        assert!(app.next_mail().await.expect("looks").is_none(), "nothing leaves");
        let again = app.take_back(&actor, &things.referral).await;
        assert!(matches!(again, Err(Error::Conflict(_))));
        let file = app.disclosures(&actor, &things.case.id).await.expect("disclosures");
        assert!(file.iter().all(|disclosure| disclosure.stopped_at.is_some()));
    })
    .await;
}

#[tokio::test]
async fn a_mail_leaves_once_however_many_look_for_it() {
    on_both(|test| async move {
        let (things, actor) = begun(&test).await;
        let app = &test.app;
        app.send_request(&actor, &things.referral, &SendDraft::default()).await.expect("sent");
        app.advance_clock(UNDO);
        let looks = (0..8).map(|_| {
            let app = app.clone();
            tokio::spawn(async move { app.next_mail().await.expect("looks") })
        });
        let mut tokens = BTreeSet::new();
        for look in looks.collect::<Vec<_>>() {
            tokens.extend(look.await.expect("no panic").map(|mail| mail.token));
        }
        assert_eq!(tokens.len(), 1);
        // The process is lost on the way: nobody knows, and nothing is sent twice.
        app.advance_clock(TimeDelta::minutes(6));
        assert!(app.next_mail().await.expect("looks").is_none());
        let mails = app.mails_of(&actor, &things.referral).await.expect("mails");
        assert_eq!(mails[0].state, MailState::Unclear);
        assert_eq!(app.undelivered().await.expect("a number"), 1);
    })
    .await;
}

#[tokio::test]
async fn a_server_that_says_later_is_asked_again_less_and_less_often() {
    let test = TestApp::new().await;
    let (things, actor) = begun(&test).await;
    let app = &test.app;
    app.send_request(&actor, &things.referral, &SendDraft::default()).await.expect("sent");
    app.advance_clock(UNDO);
    let mut waits = Vec::new();
    let mut tokens = BTreeSet::new();
    for _ in 0..MOST_TRIES {
        let mail = app.next_mail().await.expect("looks").expect("due");
        tokens.insert(mail.token.clone());
        app.mail_done(&mail, Delivery::Later).await.expect("noted");
        let mails = app.mails_of(&actor, &things.referral).await.expect("mails");
        let wait = mails[0].not_before - app.now();
        waits.push(wait.num_minutes());
        app.advance_clock(wait);
    }
    assert_eq!(waits, [1, 4, 16, 64, 256, 0], "then somebody has to call");
    assert_eq!(tokens.len(), 6, "each try carries a new secret");
    let mails = app.mails_of(&actor, &things.referral).await.expect("mails");
    assert_eq!(mails[0].state, MailState::Failed);
}

#[tokio::test]
async fn an_illegal_step_sends_nothing() {
    let test = TestApp::new().await;
    let (things, actor) = begun(&test).await;
    let app = &test.app;
    app.step_referral(&actor, &things.referral, "zurueckgezogen", None).await.expect("withdrawn");
    let sent = app.send_request(&actor, &things.referral, &SendDraft::default()).await;
    assert!(matches!(sent, Err(Error::Conflict(c)) if matches!(*c, Conflict::Step(_))));
    assert!(app.mails_of(&actor, &things.referral).await.expect("mails").is_empty());
    let unknown = SendDraft { facts: vec!["sgb2_status".into()], ..SendDraft::default() };
    let sent = app.send_request(&actor, &things.referral, &unknown).await;
    assert!(matches!(sent, Err(Error::Invalid(_))), "a fact nobody knows of this case");
}
