//! Mail over SMTP, against a server of our own: delivered, refused for now, refused for good, unclear –
//! and what the referral says of it.

use chrono::TimeDelta;
use lotse::app::{Actor, SendDraft};
use lotse::cli::post::Post;
use lotse::config::Config;
use lotse::domain::case::Content;
use lotse::domain::sending::{MailState, UNDO};

use super::provider::{begun, consent};
use crate::support::TestApp;
use crate::support::smtp::{Mood, Smtp};
use crate::web::visitor::{Things, Visitor};

struct Desk {
    test: TestApp,
    things: Things,
    actor: Actor,
    server: Smtp,
    post: Post,
}

/// A request in the outbox, due, and a mail server.
async fn desk() -> Desk {
    let (test, things, actor) = begun().await;
    let server = Smtp::begin().await;
    let config = Config { mail: Some(server.address.clone()), ..test.app.config().clone() };
    let post = Post::of(&config).expect("readable").expect("a way");
    consent(&test, &actor, &things, &[Content::Contact]).await;
    test.app.send_request(&actor, &things.referral, &SendDraft::default()).await.expect("sent");
    test.app.advance_clock(UNDO);
    Desk { test, things, actor, server, post }
}

impl Desk {
    async fn send(&self) -> bool {
        self.post.send_next(&self.test.app).await.expect("the database answers")
    }

    async fn state(&self) -> MailState {
        let mails = self.test.app.mails_of(&self.actor, &self.things.referral).await;
        mails.expect("the referral")[0].state
    }

    /// Whether the page of the referral says so.
    async fn says(&self, words: &str) -> bool {
        let visitor = Visitor::case_manager(&self.test).await;
        let path = format!("/fach/vermittlungen/{}", self.things.referral);
        visitor.page(&path).await.body.contains(words)
    }
}

#[tokio::test]
async fn a_mail_is_delivered_once_and_holds_nothing_of_the_case() {
    let desk = desk().await;
    assert!(desk.send().await);
    assert!(!desk.send().await, "there was one");
    let taken = desk.server.taken();
    let [mail] = taken.as_slice() else { panic!("{} mails", taken.len()) };
    assert!(mail.contains("/antwort/"), "{mail}");
    for word in ["Fuchs-27", "34117", "19 Jahre"] {
        assert!(!mail.contains(word), "{word}: {mail}");
    }
    assert_eq!(desk.state().await, MailState::Sent);
    assert!(desk.says("zugestellt").await);
}

#[tokio::test]
async fn sending_is_undone_for_half_a_minute_and_not_after() {
    let (test, things, actor) = begun().await;
    consent(&test, &actor, &things, &[Content::Contact]).await;
    let visitor = Visitor::case_manager(&test).await;
    let path = format!("/fach/vermittlungen/{}", things.referral);
    let send = async || visitor.post(&format!("{path}/senden"), &[]).await;
    let sent = send().await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    let page = visitor.page(sent.header("location")).await;
    assert!(page.text(".undo").starts_with("Wird in 30 Sekunden gesendet"));
    let undo = page.attributes(".undo form", "action").remove(0);
    assert_eq!(visitor.post(&undo, &[]).await.status, 303);
    let page = visitor.page(&path).await;
    assert!(!page.has(".undo"));
    send().await;
    test.app.advance_clock(UNDO);
    assert!(test.app.next_mail().await.expect("looks").is_some(), "it has left");
    let late = visitor.post(&undo, &[]).await;
    assert_eq!(late.status, 409);
    assert!(late.text("[role=alert][autofocus]").contains("Zu spät"));
}

#[tokio::test]
async fn not_now_is_tried_again_later_and_longer_apart() {
    let desk = desk().await;
    desk.server.feels(Mood::NotNow);
    for minutes in [1, 4, 16] {
        assert!(desk.send().await);
        assert_eq!(desk.state().await, MailState::Waiting);
        desk.test.app.advance_clock(TimeDelta::minutes(minutes) - TimeDelta::seconds(1));
        assert!(!desk.send().await, "not before {minutes} minutes are over");
        desk.test.app.advance_clock(TimeDelta::seconds(1));
    }
    desk.server.feels(Mood::Takes);
    assert!(desk.send().await);
    assert_eq!(desk.state().await, MailState::Sent);
    assert_eq!(desk.server.taken().len(), 1);
}

#[tokio::test]
async fn after_enough_tries_somebody_has_to_call() {
    let desk = desk().await;
    desk.server.feels(Mood::NotNow);
    let mut tries = 0;
    while desk.state().await == MailState::Waiting {
        desk.test.app.advance_clock(TimeDelta::days(2));
        tries += i64::from(desk.send().await);
    }
    assert_eq!(tries, lotse::domain::sending::MOST_TRIES);
    assert_eq!(desk.state().await, MailState::Failed);
}

#[tokio::test]
async fn never_is_not_tried_again() {
    let desk = desk().await;
    desk.server.feels(Mood::Never);
    assert!(desk.send().await);
    assert_eq!(desk.state().await, MailState::Failed);
    desk.test.app.advance_clock(TimeDelta::days(2));
    assert!(!desk.send().await);
    assert!(desk.says("bitte anrufen").await);
}

#[tokio::test]
async fn what_broke_off_is_unclear_and_never_sent_twice() {
    let desk = desk().await;
    desk.server.feels(Mood::BreaksOff);
    assert!(desk.send().await);
    assert_eq!(desk.state().await, MailState::Unclear);
    desk.server.feels(Mood::Takes);
    desk.test.app.advance_clock(TimeDelta::days(2));
    assert!(!desk.send().await);
    assert!(desk.server.taken().is_empty());
    assert!(desk.says("unklar").await);
}

#[tokio::test]
async fn a_server_that_is_not_there_has_taken_nothing() {
    let desk = desk().await;
    let nowhere = Some("smtp://127.0.0.1:9".to_owned());
    let config = Config { mail: nowhere, ..desk.test.app.config().clone() };
    let post = Post::of(&config).expect("readable").expect("a way");
    assert!(post.send_next(&desk.test.app).await.expect("the database answers"));
    assert_eq!(desk.state().await, MailState::Waiting);
}

#[tokio::test]
async fn whoever_wants_it_is_told_the_day_before_that_there_are_appointments_and_no_more() {
    let (test, things, _) = begun().await;
    let server = Smtp::begin().await;
    let config = Config { mail: Some(server.address.clone()), ..test.app.config().clone() };
    let post = Post::of(&config).expect("readable").expect("a way");
    let owner = lotse::app::Actor { user: things.case.worker.clone(), ..test.case_manager().await };
    let send = async || post.send_next_reminder(&test.app).await.expect("the database answers");
    // The appointment is today at three; the day before is what counts.
    let draft = lotse::app::AppointmentDraft {
        referral: None,
        purpose: "Schuldnerberatung".to_owned(),
        starts_at: "2026-11-25T11:00:00".parse().expect("a moment"),
        minutes: 30,
        place: None,
        companion: None,
        meeting_point: None,
        escort: Default::default(),
    };
    test.app.add_appointment(&owner, &things.case.id, &draft).await.expect("an appointment");
    test.app.advance_clock(TimeDelta::hours(6));
    assert!(!send().await, "nobody asked for it");
    assert!(test.app.set_day_reminder(&owner, "kein Zeichen").await.is_err());
    test.app.set_day_reminder(&owner, "jana@example.org").await.expect("an address");
    server.feels(Mood::NotNow);
    assert!(send().await);
    assert!(!send().await, "not again at once");
    server.feels(Mood::Takes);
    test.app.advance_clock(TimeDelta::minutes(15));
    assert!(send().await);
    assert!(!send().await, "once");
    let taken = server.taken();
    assert_eq!(taken.len(), 1);
    for word in ["Schuld", "Fuchs", "11:00"] {
        assert!(!taken[0].contains(word), "{word}: {}", taken[0]);
    }
}
