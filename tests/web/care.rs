//! Forms that protect young people: with an error they keep what was typed and take the focus.

use lotse::domain::role::Role;

use super::visitor::{AGENCY, Things, Visitor};
use crate::support::TestApp;

#[tokio::test]
async fn forms_with_an_error_keep_their_input_and_take_the_focus() {
    let test = TestApp::with_region().await;
    let things = Things::of(&test).await;
    let visitor = Visitor::case_manager(&test).await;
    let end = things.path(&format!("/zuweisung/{}/entscheiden", things.assignment));
    assert_eq!(visitor.post(&end, &[("decision", "ende")]).await.status, 303);
    for (path, kept) in [
        ("/notizen", ("confider", "other")),
        ("/entbindungen", ("bound", "Frau Amsel")),
        ("/konferenzen/neu", ("reason", "Wie weiter")),
        ("/zuweisung", ("mandate", "Jobcenter")),
        ("/aufbewahrung/sperren", ("ground", "rechtsstreit")),
    ] {
        let answer = visitor.post(&things.path(path), &[kept]).await;
        assert_eq!(answer.status, 422, "{path}");
        assert!(answer.has(".errors[autofocus]"), "{path}");
        for href in answer.attributes(".errors a", "href") {
            assert!(answer.has(&format!("[id='{}']", &href[1..])), "{path}: {href} leads nowhere");
        }
        let (name, value) = kept;
        let typed =
            answer.attributes(&format!("[name={name}]"), "value").contains(&value.to_owned())
                || answer.texts(&format!("textarea[name={name}]")).contains(&value.to_owned());
        assert!(typed, "{path}: {name}");
    }
}

#[tokio::test]
async fn a_release_is_recorded_and_withdrawn_on_its_page() {
    let test = TestApp::with_region().await;
    let things = Things::of(&test).await;
    let visitor = Visitor::case_manager(&test).await;
    let path = things.path("/entbindungen");
    let fields = [
        ("given_by", "die Mutter"),
        ("bound", "Beratungsstelle am Markt"),
        ("toward", things.organization.as_str()),
        ("purpose", "Übergabe"),
        ("until", "2026-12-31"),
    ];
    assert_eq!(visitor.post(&path, &fields).await.status, 303);
    let page = visitor.page(&path).await;
    assert!(page.body.contains("die Mutter entbindet Beratungsstelle am Markt"));
    let withdraw = page.attributes("form[action$='/zuruecknehmen']", "action").remove(0);
    assert_eq!(visitor.post(&withdraw, &[]).await.status, 303);
    assert!(!visitor.page(&path).await.has("form[action$='/zuruecknehmen']"));
}

#[tokio::test]
async fn an_agency_lays_down_its_rules_and_somebody_stands_in() {
    let test = TestApp::with_region().await;
    let admin = Visitor::of(&test, Role::Admin, AGENCY).await;
    let rule = |months: &'static str| {
        [("reach", "own"), ("closed_months", months), ("idle_months", "6"), ("warning_days", "30")]
    };
    for wrong in ["", "0", "viele"] {
        let answer = admin.post("/verwaltung/regeln", &rule(wrong)).await;
        assert_eq!(answer.status, 422, "{wrong:?}");
        assert!(answer.has("[name=reach][value=own][checked]"));
    }
    assert_eq!(admin.post("/verwaltung/regeln", &rule("24")).await.status, 303);
    let page = admin.page("/verwaltung/regeln").await;
    assert_eq!(page.attributes("[name=closed_months]", "value"), ["24"]);
    let team = [Visitor::case_manager(&test).await, Visitor::case_manager(&test).await];
    let deputies = team[0].page("/fach/vertretung").await;
    let others = deputies.attributes("[name=deputy] option", "value");
    let other = others.iter().find(|id| !id.is_empty()).expect("a colleague").clone();
    let day = test.app.today().to_string();
    let fields = [("deputy", other.as_str()), ("from", &day), ("until", &day)];
    assert_eq!(team[0].post("/fach/vertretung", &fields).await.status, 303);
    let page = team[0].page("/fach/vertretung").await;
    assert!(page.body.contains("läuft"));
    let end = page.attributes("form[action$='/beenden']", "action").remove(0);
    assert_eq!(team[1].post(&end, &[]).await.status, 303, "the deputy may give it back");
    assert!(team[0].page("/fach/vertretung").await.body.contains("beendet"));
}
