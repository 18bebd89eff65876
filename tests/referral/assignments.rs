//! Assignments: laid open, counted, decided at the limit; the sender is told what was agreed and read.

use chrono::TimeDelta;
use lotse::app::{AppointmentDraft, AssignmentDraft, Conflict, Error, Outcome};
use lotse::domain::assignment::Decision;
use lotse::domain::role::Role;

use super::provider::begun;
use crate::web::visitor::{Visitor, assignment};

#[tokio::test]
async fn an_assignment_lays_open_all_five_things() {
    let (test, things, actor) = begun().await;
    let (app, case) = (&test.app, &things.case.id);
    let second = app.add_assignment(&actor, case, &assignment()).await;
    assert!(matches!(second, Err(Error::Conflict(_))), "one at a time");
    let end = Some(Decision::Ende);
    app.decide_assignment(&actor, case, &things.assignment, end).await.expect("ended");
    let whole = assignment();
    let empty = String::new;
    for (field, draft) in [
        ("mandate", AssignmentDraft { mandate: empty(), ..whole.clone() }),
        ("why", AssignmentDraft { why: empty(), ..whole.clone() }),
        ("refusal", AssignmentDraft { refusal: empty(), ..whole.clone() }),
        ("alternatives", AssignmentDraft { alternatives: empty(), ..whole.clone() }),
        ("consequences", AssignmentDraft { consequences: empty(), ..whole.clone() }),
        ("limit", AssignmentDraft { limit: 0, ..whole.clone() }),
    ] {
        let refused = app.add_assignment(&actor, case, &draft).await;
        let named =
            matches!(&refused, Err(Error::Invalid(p)) if p.len() == 1 && p[0].field == field);
        assert!(named, "{field}: {refused:?}");
    }
    app.add_assignment(&actor, case, &whole).await.expect("recorded");
}

#[tokio::test]
async fn at_the_limit_it_is_decided_how_it_goes_on() {
    let (test, things, actor) = begun().await;
    let (app, case) = (&test.app, &things.case.id);
    // A session of its own each time: days pass in between.
    let said = async || {
        let page = Visitor::case_manager(&test).await.page(&things.path("")).await;
        page.body.contains("Termine haben stattgefunden")
    };
    for number in 1..=5 {
        assert!(!said().await, "before appointment {number}");
        app.advance_clock(TimeDelta::days(1));
        let draft = AppointmentDraft {
            referral: None,
            purpose: "Gespräch".to_owned(),
            starts_at: app.local_now(),
            minutes: 30,
            place: None,
            companion: None,
            meeting_point: None,
            escort: Default::default(),
        };
        let made = app.add_appointment(&actor, case, &draft).await.expect("an appointment");
        let outcome = Outcome { arrived: true, next_step: None, met: None };
        app.note_outcome(&actor, &made.id, &outcome).await.expect("noted");
    }
    assert!(said().await);
    let visitor = Visitor::case_manager(&test).await;
    assert!(visitor.page(&things.path("/zuweisung")).await.body.contains("5 von 5 Terminen"));
    let path = things.path(&format!("/zuweisung/{}/entscheiden", things.assignment));
    assert_eq!(visitor.post(&path, &[]).await.status, 422, "something must be chosen");
    assert_eq!(visitor.post(&path, &[("decision", "freiwillig")]).await.status, 303);
    assert!(!said().await);
    assert_eq!(visitor.post(&path, &[("decision", "ende")]).await.status, 409, "decided");
}

#[tokio::test]
async fn a_sender_is_told_exactly_what_the_young_person_has_read() {
    let (test, things, actor) = begun().await;
    let (app, case) = (&test.app, &things.case.id);
    let visitor = Visitor::case_manager(&test).await;
    let prepare = things.path(&format!("/zuweisung/{}/rueckmeldung", things.assignment));
    let made = visitor.post(&prepare, &[]).await;
    assert_eq!(made.status, 303);
    let path = made.header("location").to_owned();
    let shown = visitor.page(&path).await.body;
    assert!(
        shown.contains("Es besteht noch kein Kontakt.") && shown.contains("läuft derzeit nicht")
    );
    let kept = app.feedback(&actor, case).await.expect("feedback").remove(0);
    let unread = app.send_feedback(&actor, case, &kept.id).await;
    let shut =
        matches!(unread, Err(Error::Conflict(c)) if matches!(*c, Conflict::NoConsent { .. }));
    assert!(shut, "nobody has read it");
    for (answer, status) in [("nein", 409), ("ja", 303)] {
        let answered = visitor.post(&format!("{path}/antwort"), &[("agreed", answer)]).await;
        assert_eq!(answered.status, 303);
        assert_eq!(visitor.post(&format!("{path}/gesendet"), &[]).await.status, status, "{answer}");
    }
    let sent = app.feedback(&actor, case).await.expect("feedback").remove(0);
    assert_eq!((sent.words, sent.sent_at), (kept.words, Some(app.now())), "the very words");
    app.advance_clock(TimeDelta::days(27));
    let owes = async || {
        let file = app.case_file(&actor, case).await.expect("the case");
        file.assignments[0].owes_feedback(app.now())
    };
    assert!(!owes().await);
    app.advance_clock(TimeDelta::days(1));
    assert!(owes().await, "the rhythm that was agreed");
    let other = test.actor(Role::CaseManager, "Andere Stelle").await;
    assert!(matches!(app.feedback(&other, case).await, Err(Error::NotFound)));
}
