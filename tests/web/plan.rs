//! The plan of a case, the sheet for the young person's hand, appointments gone to together, the
//! calendar on a phone, and the day.

use lotse::app::{AppointmentDraft, StatementDraft};
use lotse::domain::referral::Cause;

use super::visitor::{Things, Visitor, offer_about};
use crate::support::TestApp;

async fn begun() -> (TestApp, Things, Visitor) {
    let test = TestApp::with_region().await;
    let things = Things::of(&test).await;
    let visitor = Visitor::case_manager(&test).await;
    (test, things, visitor)
}

#[tokio::test]
async fn steps_stand_in_order_and_side_by_side_and_end_on_the_sheet() {
    let (_test, things, visitor) = begun().await;
    let add = things.path("/plan/schritte");
    let wrong =
        visitor.post(&add, &[("stage", "eins"), ("owner", "other"), ("horizon", "near")]).await;
    assert_eq!(wrong.status, 422);
    assert_eq!(wrong.attributes("input[name=stage]", "value"), ["eins"], "what was typed stays");
    let wrong =
        visitor.post(&add, &[("stage", "1"), ("owner", "other"), ("horizon", "near")]).await;
    assert_eq!(wrong.attributes(".errors a", "href"), ["#title", "#owner_name"]);
    assert!(wrong.has(".errors[autofocus]") && wrong.has("details[open] #title"));
    let step = |title, owner, name, stage| {
        [
            ("title", title),
            ("owner", owner),
            ("owner_name", name),
            ("horizon", "near"),
            ("stage", stage),
            ("due", "2026-11-20"),
            ("hours_per_week", "2"),
        ]
    };
    for form in [
        step("Konto eröffnen", "young_person", "", "1"),
        step("Zeugnis suchen", "other", "Opa", "1"),
        step("Anmelden", "case_manager", "", "2"),
    ] {
        let answer = visitor.post(&add, &form).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
    }
    let page = visitor.page(&things.path("/plan")).await;
    assert_eq!(page.attributes(".stages > li", "value"), ["1", "2"]);
    assert!(page.texts(".stages > li")[0].contains("gleichzeitig"));
    assert!(page.body.contains("Opa"));
    assert!(page.has(".stages .tone-care"), "what is overdue is seen");
    let done = page.attributes("form[action$=erledigt]", "action").remove(0);
    assert_eq!(visitor.post(&done, &[]).await.status, 303);
    let sheet = visitor.page(&things.path("/plan/mein")).await;
    assert!(sheet.has(".sheet"));
    assert_eq!(sheet.texts(".boxes li").len(), 2);
    assert!(sheet.body.contains("Das habe ich geschafft"));
    let calendar = visitor.page(&things.path("/plan/kalender")).await;
    assert!(calendar.body.contains("BEGIN:VEVENT") && !calendar.body.contains("Schuldner"));
    let remove = page.attributes("form[action$=entfernen]", "action").remove(1);
    assert_eq!(visitor.post(&remove, &[]).await.status, 303);
    assert_eq!(visitor.page(&things.path("/plan/mein")).await.texts(".boxes li").len(), 1);
}

#[tokio::test]
async fn a_route_goes_into_the_plan() {
    let (_test, things, visitor) = begun().await;
    let page = visitor.page(&things.path("/wege?ziel=schulden_geregelt")).await;
    assert!(page.has(".route"), "{}", page.body);
    let offers = page.attributes(".route [name=offer]", "value");
    let form = [("goal", "schulden_geregelt"), ("offer", offers[0].as_str())];
    let answer = visitor.post(&things.path("/plan/weg"), &form).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    let plan = visitor.page(answer.header("location")).await;
    assert_eq!(plan.texts(".stages article").len(), 1);
    let gone = [("goal", "schulden_geregelt"), ("offer", "no-such-offer")];
    assert_eq!(visitor.post(&things.path("/plan/weg"), &gone).await.status, 422);
}

#[tokio::test]
async fn appointments_too_close_are_told() {
    let (test, things, visitor) = begun().await;
    let actor = test.case_manager().await;
    for (starts_at, place) in
        [("2026-12-01T10:00:00", "Rathaus"), ("2026-12-01T11:10:00", "Schule")]
    {
        let draft = AppointmentDraft {
            referral: None,
            purpose: "Gespräch".to_owned(),
            starts_at: starts_at.parse().expect("a moment"),
            minutes: 60,
            place: Some(place.to_owned()),
            companion: None,
            meeting_point: None,
            escort: Default::default(),
        };
        test.app.add_appointment(&actor, &things.case.id, &draft).await.expect("made");
    }
    let page = visitor.page(&things.path("/plan")).await;
    assert!(
        page.text(".notice.tone-care").contains("fehlen 20 Minuten"),
        "half an hour on the way"
    );
}

#[tokio::test]
async fn what_was_agreed_before_going_is_seen_and_afterwards_three_taps_answer() {
    let (_test, things, visitor) = begun().await;
    let new = things.path("/termine/neu");
    let form = [
        ("purpose", "Jobcenter"),
        ("date", "2026-11-24"),
        ("time", "08:00"),
        ("minutes", "30"),
        ("companion", "Jana"),
        ("wants_to_say", "Ich brauche mehr Zeit."),
        ("papers", "Bescheid"),
    ];
    assert_eq!(visitor.post(&new, &form).await.status, 303);
    let case = visitor.page(&things.path("")).await;
    let answer = case.attributes("form[action$=ergebnis]", "action").remove(0);
    let page = visitor.page(answer.trim_end_matches("/ergebnis")).await;
    assert!(page.body.contains("Ich brauche mehr Zeit.") && page.body.contains("Bescheid"));
    let taps = [("arrived", "ja"), ("next_step", "Antrag"), ("met", "Frau K.")];
    assert_eq!(visitor.post(&answer, &taps).await.status, 303);
    let page = visitor.page(answer.trim_end_matches("/ergebnis")).await;
    assert!(page.body.contains("Frau K."));
    let today = visitor.page("/fach").await;
    assert!(today.body.contains("Begleitet: 1 von 1 angekommen"), "with its n");
    assert!(today.body.contains("kein Beleg"), "and never as a proof");
}

#[tokio::test]
async fn a_calendar_has_a_secret_address_that_can_be_taken_back() {
    let (test, _things, _) = begun().await;
    let visitor = Visitor::case_manager(&test).await;
    let form = [("facts.alter", "17"), ("needs", "schulden"), ("code", "Wal-7")];
    let case = visitor.post("/fach/faelle/neu", &form).await;
    let path = case.header("location").split("/angebote").next().expect("a path").to_owned();
    let appointment = [
        ("purpose", "Suchtberatung"),
        ("date", "2026-11-25"),
        ("time", "10:00"),
        ("minutes", "30"),
    ];
    assert_eq!(visitor.post(&format!("{path}/termine/neu"), &appointment).await.status, 303);
    let address = visitor.post("/fach/kalender/neu", &[]).await.text("code");
    let stranger = Visitor::stranger(&test);
    let calendar = stranger.page(&address).await;
    assert!(calendar.body.contains("Wal-7") && !calendar.body.contains("Sucht"));
    assert!(!calendar.body.contains("Fuchs-27"), "a colleague's case");
    let other = visitor.post("/fach/kalender/neu", &[]).await.text("code");
    assert_eq!(stranger.get(&address).await.status, 404, "the new address replaces the old");
    visitor.post("/fach/kalender/beenden", &[]).await;
    assert_eq!(stranger.get(&other).await.status, 404);
}

#[tokio::test]
async fn the_day_shows_places_that_opened_steps_due_and_forms_never_sent() {
    let (test, things, visitor) = begun().await;
    let actor = test.case_manager().await;
    let offer = offer_about(&test, "schulden");
    test.app
        .step_referral(&actor, &things.referral, "angefragt", None)
        .await
        .expect("asked: there is a consent");
    test.app
        .step_referral(&actor, &things.referral, "abgelehnt", Some(Cause::KeinPlatz))
        .await
        .expect("declined");
    assert!(!visitor.page("/fach").await.body.contains("Plätze frei geworden"));
    test.app.advance_clock(chrono::TimeDelta::minutes(5));
    let free = StatementDraft { free: 2, ..StatementDraft::default() };
    test.app.state_places(&actor, &offer, &free).await.expect("places");
    let step = [
        ("title", "Brief öffnen"),
        ("owner", "young_person"),
        ("horizon", "near"),
        ("stage", "1"),
        ("due", "2026-11-23"),
    ];
    visitor.post(&things.path("/plan/schritte"), &step).await;
    let keep = [("formular", "/fach/faelle/neu"), ("code", "Wal-7")];
    visitor.post("/fach/entwuerfe/d1", &keep).await;
    let today = visitor.page("/fach").await;
    assert!(today.body.contains("Plätze frei geworden"));
    assert!(today.body.contains("Brief öffnen"));
    let back = today.attributes("a[href*='entwurf=']", "href").remove(0);
    let form = visitor.page(&back).await;
    assert_eq!(form.attributes("input[name=code]", "value"), ["Wal-7"]);
}
