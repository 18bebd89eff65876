//! No page sends more statements to the database the more rows it shows.

use lotse::app::{CaseDraft, ParticipantDraft, ReferralRequest, StatementDraft, StepDraft};
use lotse::domain::fact::{FactId, FactValue};
use lotse::store::counting;

use super::visitor::{Things, Visitor};
use crate::support::TestApp;

const PAGES: [&str; 11] = [
    "/fach",
    "/fach/faelle",
    "/fach/faelle/{case}",
    "/fach/faelle/{case}/angebote",
    "/fach/faelle/{case}/plan",
    "/fach/faelle/{case}/plan/mein",
    "/fach/faelle/{case}/wege",
    "/fach/faelle/{case}/worte",
    "/fach/faelle/{case}/notizen",
    "/fach/aufbewahrung",
    "/fach/faelle/{case}/auskunft",
];

/// More of everything a page may show.
async fn grow(test: &TestApp, things: &Things) {
    let (app, actor) = (&test.app, test.case_manager().await);
    let offers: Vec<_> =
        app.catalogue().shown().filter(|o| o.takes_people()).map(|o| o.id()).take(6).collect();
    for (at, offer) in offers.iter().enumerate() {
        let places = StatementDraft { free: 5, ..StatementDraft::default() };
        app.state_places(&actor, offer, &places).await.expect("places");
        let draft = CaseDraft {
            facts: [(FactId::from("alter"), FactValue::Int(17))].into(),
            needs: vec!["schulabschluss".to_owned()],
            ..CaseDraft::default()
        };
        let other = app.open_case(&actor, &draft).await.expect("a case");
        for case in [&things.case.id, &other.id] {
            let request = ReferralRequest { offer: offer.clone(), need: None, key: None };
            // The first offer may be the one the case is referred to already.
            let _ = app.refer(&actor, case, &request).await;
            let step = StepDraft {
                title: format!("Schritt {at}"),
                owner: "young_person".to_owned(),
                horizon: "near".to_owned(),
                stage: 1,
                due: Some(app.today()),
                ..StepDraft::default()
            };
            app.add_step(&actor, case, &step).await.expect("a step");
            let participant = ParticipantDraft {
                circle: "school".to_owned(),
                who: format!("Lehrerin {at}"),
                part: None,
                reach: None,
            };
            app.add_participant(&actor, case, &participant).await.expect("somebody");
        }
    }
}

#[tokio::test]
async fn more_rows_do_not_mean_more_statements() {
    let test = TestApp::with_region().await;
    let things = Things::of(&test).await;
    let visitor = Visitor::case_manager(&test).await;
    let count = async |path: &str| {
        let path = path.replace("{case}", things.case.id.as_str());
        let (page, statements) = counting(visitor.page(&path)).await;
        (page.body.len(), statements)
    };
    let mut before = Vec::new();
    for page in PAGES {
        before.push(count(page).await);
    }
    grow(&test, &things).await;
    let mut longer = 0;
    for (page, (small, few)) in PAGES.iter().zip(before) {
        let (large, many) = count(page).await;
        assert!(few > 0, "{page}: nothing was counted");
        assert_eq!(many, few, "{page}: {small} bytes took {few} statements, {large} take {many}");
        longer += usize::from(large > small);
    }
    assert!(longer >= 4, "only {longer} pages grew");
}
