//! What leaves the house: once, frozen, without names, and nothing beside it.

use lotse::app::{DecisionDraft, Error, FigureReleaseDraft};
use lotse::domain::gap::dossier::{Entry, Words};
use lotse::domain::gap::whatif::Change;
use lotse::domain::gap::{DecisionState, Rough};
use lotse::domain::role::Role;

use crate::support::{TestApp, on_both};

fn draft(first: &str, last: &str) -> FigureReleaseDraft {
    let quarter = |name: &str| name.parse().expect("a quarter");
    FigureReleaseDraft { title: "Jahr".to_owned(), first: quarter(first), last: quarter(last) }
}

fn problem<T: std::fmt::Debug>(result: Result<T, Error>) -> &'static str {
    match result {
        Err(Error::Invalid(problems)) => problems[0].problem,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_quarter_is_released_once_and_only_when_it_is_over() {
    on_both(|test| async move {
        let actor = test.actor(Role::Coordinator, "Koordinierung").await;
        let make = async |first: &str, last: &str| {
            test.app.make_release(&actor, &draft(first, last)).await
        };
        let release = make("2025-Q4", "2026-Q2").await.expect("a release");
        assert_eq!(problem(make("2026-Q2", "2026-Q3").await), "already_released");
        // It is November: the fourth quarter is not over.
        assert_eq!(problem(make("2026-Q3", "2026-Q4").await), "not_over");
        assert_eq!(problem(make("2026-Q3", "2026-Q1").await), "before_first");
        make("2026-Q3", "2026-Q3").await.expect("nothing of the refused ones was kept");
        assert_eq!(test.app.list_releases(&actor).await.expect("some").len(), 2);

        // Nothing is public that was not published.
        let hidden = test.app.published_release(&release.id).await;
        assert!(matches!(hidden, Err(Error::NotFound)), "{hidden:?}");
        test.app.publish_release(&actor, &release.id).await.expect("published");
        let shown = test.app.published_release(&release.id).await.expect("public");
        assert_eq!(shown.figures, release.figures);
        assert_eq!(test.app.published_releases().await.expect("one").len(), 1);
        let worker = test.case_manager().await;
        let refused = test.app.make_release(&worker, &draft("2024-Q1", "2024-Q1")).await;
        assert!(matches!(refused, Err(Error::Forbidden)), "{refused:?}");
    })
    .await;
}

#[tokio::test]
async fn the_dossier_of_the_demonstration_is_whole_and_names_nobody() {
    let test = TestApp::new().await;
    test.app.load_demo().await.expect("the demonstration");
    let actor = test.actor(Role::Coordinator, "Koordinierung").await;
    let earlier = test.app.make_release(&actor, &draft("2025-Q1", "2025-Q3")).await.expect("made");
    let release = test.app.make_release(&actor, &draft("2025-Q4", "2026-Q3")).await.expect("made");
    let dossier = test.app.dossier(&actor, &release.id).await.expect("a dossier");
    assert_eq!(dossier.figures.len(), 5);
    assert_eq!(dossier.version, None);
    let sheet = |key: &str| {
        let mut sheets = dossier.parts.iter().flat_map(|part| &part.sheets);
        sheets.find(|sheet| sheet.key == key).unwrap_or_else(|| panic!("{key}"))
    };
    for key in ["stock", "needs", "outcomes", "funnel", "heat", "areas", "causes", "trend"] {
        let sheet = sheet(&format!("dossier-sheet-{key}"));
        assert!(!sheet.rows.is_empty(), "{key}");
        assert!(sheet.rows.iter().all(|row| row.len() == sheet.columns.len()), "{key}");
    }
    // The trend joins both releases; what was frozen first stays as it was.
    let trend = &sheet("dossier-sheet-trend").rows;
    assert_eq!(trend.len(), 7);
    assert_eq!(trend[0][4], Entry::Count(earlier.figures.table.total.cells[0].total));
    // Each step of the way includes those after it.
    let funnel: Vec<Rough> = release.figures.funnel.iter().map(|(_, count)| *count).collect();
    assert!(funnel.is_sorted_by(|one, next| one >= next), "{funnel:?}");
    // As many places as needs wait for them would be an exact count.
    let changes = release.figures.proposals.iter().flat_map(|outlook| &outlook.changes);
    for change in changes {
        let exact = matches!(change, Change::Places { more } if more % 5 != 0);
        assert!(!exact, "{change:?}");
    }
    let frozen = serde_json::to_string(&release.figures).expect("JSON");
    for offer in test.app.catalogue().shown() {
        assert!(!frozen.contains(&offer.id) && !frozen.contains(&offer.name), "{}", offer.name);
    }
    for organization in test.app.catalogue().organizations() {
        assert!(!frozen.contains(&organization.name), "{}", organization.name);
    }
}

#[tokio::test]
async fn words_are_versions_and_decisions_are_marks() {
    on_both(|test| async move {
        let actor = test.actor(Role::Coordinator, "Koordinierung").await;
        let release = test.app.make_release(&actor, &draft("2026-Q1", "2026-Q1")).await;
        let id = release.expect("a release").id;
        let words = |sentence: &str| Words {
            sentences: vec![sentence.to_owned()],
            decision: "Mehr Plätze.".to_owned(),
            voices: String::new(),
        };
        assert_eq!(test.app.save_words(&actor, &id, words("Eins.")).await.expect("saved"), 1);
        assert_eq!(test.app.save_words(&actor, &id, words("Zwei.")).await.expect("saved"), 2);
        let too_long = test.app.save_words(&actor, &id, words(&"x".repeat(5000))).await;
        assert_eq!(problem(too_long), "too_long");
        let dossier = test.app.dossier(&actor, &id).await.expect("a dossier");
        assert_eq!((dossier.version, dossier.words), (Some(2), words("Zwei.")));

        let missing = test.app.propose(&actor, &DecisionDraft::default()).await;
        assert_eq!(problem(missing), "required");
        let draft = DecisionDraft {
            title: "Alter anheben".to_owned(),
            reason: String::new(),
            responsible: "Jugendhilfeausschuss".to_owned(),
            review_on: Some(test.app.today()),
        };
        let decision = test.app.propose(&actor, &draft).await.expect("written down");
        let marks = async || {
            let dossier = test.app.dossier(&actor, &id).await.expect("a dossier");
            let mut sheets = dossier.parts.into_iter().flat_map(|part| part.sheets);
            sheets.find(|sheet| sheet.key == "dossier-sheet-marks").expect("marks").rows
        };
        assert_eq!(marks().await.len(), 0, "a proposal is no mark");
        let review = test.app.today();
        let adopted = DecisionState::Adopted;
        test.app.decide(&actor, &decision, adopted, review).await.expect("decided");
        let marks = marks().await;
        assert_eq!(marks[0][0], Entry::Nothing, "after the quarters of the trend");
        assert_eq!(marks[0][1], Entry::Day(test.app.today()));
        assert_eq!(marks[0][3], Entry::State(adopted));
    })
    .await;
}
