//! The calendar file of an appointment: right to the minute, and silent about the rest.

use lotse::app::AppointmentDraft;

use super::visitor::{Things, Visitor};
use crate::support::TestApp;

async fn file(test: &TestApp, things: &Things, visitor: &Visitor, starts_at: &str) -> String {
    let actor = test.case_manager().await;
    let draft = AppointmentDraft {
        referral: None,
        purpose: "Suchtberatung; mit Komma, Zeile".to_owned(),
        starts_at: starts_at.parse().expect("a moment"),
        minutes: 90,
        place: Some("Drogenhilfe Nord".to_owned()),
        companion: Some("Jana".to_owned()),
        meeting_point: Some("Hinterhaus".to_owned()),
        escort: Default::default(),
    };
    let made = test.app.add_appointment(&actor, &things.case.id, &draft).await.expect("made");
    let answer = visitor.page(&format!("/fach/termine/{}.ics", made.id)).await;
    assert_eq!(answer.header("content-type"), "text/calendar; charset=utf-8");
    assert!(answer.header("content-disposition").starts_with("attachment"));
    assert_eq!(answer.header("cache-control"), "no-store");
    answer.body
}

#[tokio::test]
async fn only_the_code_is_in_it() {
    let test = TestApp::with_region().await;
    let things = Things::of(&test).await;
    let visitor = Visitor::case_manager(&test).await;
    let file = file(&test, &things, &visitor, "2026-12-01T10:00:00").await;
    assert!(file.contains("SUMMARY:Termin Fuchs-27 (Lotse)"), "{file}");
    for secret in ["Sucht", "Drogen", "Jana", "Hinterhaus", "LOCATION", "DESCRIPTION"] {
        assert!(!file.contains(secret), "{secret} in {file}");
    }
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "CLASS:PRIVATE"] {
        assert_eq!(file.matches(line).count(), 1, "{line} in {file}");
    }
    assert_eq!(file.matches("PRODID:").count(), 1, "{file}");
    assert!(file.lines().count() > 8 && file.contains("\r\n"), "{file}");
}

#[tokio::test]
async fn times_are_right_in_winter_in_summer_and_when_clocks_change() {
    let test = TestApp::with_region().await;
    let things = Things::of(&test).await;
    let visitor = Visitor::case_manager(&test).await;
    for (local, begins, ends) in [
        ("2026-12-01T10:00:00", "20261201T090000Z", "20261201T103000Z"),
        ("2027-07-01T10:00:00", "20270701T080000Z", "20270701T093000Z"),
        // Clocks go forward at two: an appointment over it still lasts ninety minutes.
        ("2027-03-28T01:30:00", "20270328T003000Z", "20270328T020000Z"),
        // The hour that is skipped: the same distance after the change.
        ("2027-03-28T02:30:00", "20270328T013000Z", "20270328T030000Z"),
        // The hour that comes twice: the first of the two.
        ("2027-10-31T02:30:00", "20271031T003000Z", "20271031T020000Z"),
        ("2027-10-31T04:00:00", "20271031T030000Z", "20271031T043000Z"),
    ] {
        let file = file(&test, &things, &visitor, local).await;
        assert!(file.contains(&format!("DTSTART:{begins}")), "{local}: {file}");
        assert!(file.contains(&format!("DTEND:{ends}")), "{local}: {file}");
    }
}
