//! The report for the conference as PDF: the figures of the release, and none beside them.

use lotse::domain::gap::dossier::{Drawing, Entry};
use lotse::domain::id::ReleaseId;
use lotse::domain::role::Role;
use lotse::text::{Lang, Text};
use lotse::web::dossier::Voice;

use super::poppler::{accessible, laid_out, structure};
use crate::support::TestApp;
use crate::web::visitor::{AGENCY, Visitor};

#[tokio::test]
async fn the_report_is_tagged_and_says_what_its_page_says() {
    let test = TestApp::new().await;
    test.app.load_demo().await.expect("the demonstration");
    let visitor = Visitor::of(&test, Role::Coordinator, AGENCY).await;
    let form = [("title", "Jahresbericht"), ("first", "2025-Q4"), ("last", "2026-Q3")];
    let report = visitor.post("/koordination/berichte", &form).await.header("location").to_owned();
    let words = [("sentence-0", "Es fehlt an Plätzen."), ("decision", "Vier Plätze mehr.")];
    assert_eq!(visitor.post(&report, &words).await.status, 303);
    let link = &visitor.page(&report).await.attributes("a[href$='dossier.pdf']", "href")[0].clone();
    let answer = visitor.page(link).await;
    assert_eq!(answer.header("content-type"), "application/pdf");
    let (pages, _) = accessible(&answer.raw, "Jahresbericht");
    assert!(pages > 5, "{pages} pages");
    let read = laid_out(&answer.raw);
    for wanted in ["Es fehlt an Plätzen.", "Vier Plätze mehr.", "Erbetene Entscheidung"] {
        assert!(read.contains(wanted), "{wanted} in {read}");
    }
    let tags = structure(&answer.raw);
    assert!(tags.contains("Table") && tags.contains("TH"), "{tags}");

    let id = ReleaseId::from(report.rsplit('/').next().expect("an id"));
    let actor = test.actor(Role::Coordinator, AGENCY).await;
    let dossier = test.app.dossier(&actor, &id).await.expect("a dossier");
    let voice = Voice { app: &test.app, text: Text::new(Lang::De) };
    let mut rows = 0;
    for sheet in dossier.parts.iter().flat_map(|part| &part.sheets) {
        for row in sheet.rows.iter().filter(|_| sheet.drawing == Drawing::Heat) {
            let cells: Vec<String> = row[1..].iter().map(|entry| voice.entry(entry)).collect();
            assert!(read.contains(&cells.join(" ")), "{cells:?} of {} in {read}", sheet.key);
            let small = |entry: &Entry| entry.number().is_some_and(|n| (1..5).contains(&n));
            assert!(!row[1..].iter().any(small), "{row:?}");
            rows += 1;
        }
    }
    assert!(rows > 10, "{rows} rows");
    let stranger = Visitor::stranger(&test);
    assert_ne!(stranger.get(link).await.status, 200);
}
