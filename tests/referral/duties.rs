//! The law of data protection, the numbers that other parts of the program answer for (DS-11, 13–15, 18,
//! 19): what the program does so that an agency can keep them.

use lotse::app::{FigureReleaseDraft, LawDraft};
use lotse::domain::law::Mark;
use lotse::domain::role::Role;
use lotse::domain::rule::Truth;
use lotse::domain::sending::is_protected;

use super::provider::begun;
use crate::web::visitor::{AGENCY, Visitor};

#[tokio::test]
async fn ds_11_a_single_case_is_in_no_figure_that_leaves_the_house() {
    let (test, _, _) = begun().await;
    // The quarter of the one case there is: it is over.
    test.app.advance_clock(chrono::TimeDelta::days(60));
    let coordinator = test.actor(Role::Coordinator, AGENCY).await;
    let quarter = "2026-Q4".parse().expect("a quarter");
    let draft = FigureReleaseDraft { title: "Herbst".to_owned(), first: quarter, last: quarter };
    let release = test.app.make_release(&coordinator, &draft).await.expect("a release");
    let visitor = Visitor::of(&test, Role::Coordinator, AGENCY).await;
    let path = format!("/koordination/berichte/{}/daten.csv", release.id);
    let data = visitor.page(&path).await.body;
    let mut hidden = 0;
    for line in data.lines().skip(1) {
        let value = line.split(',').rev().nth(2).unwrap_or_default();
        let kind = line.split(',').rev().nth(1).unwrap_or_default();
        hidden += usize::from(kind == "hidden" || kind == "under_5");
        let small = value.parse::<f64>().is_ok_and(|n| n > 0.0 && n < 5.0);
        let of_people = line.starts_with("cells") || line.starts_with("needs");
        assert!(!(small && of_people), "{line}");
    }
    assert!(hidden > 0, "the one case is there, and hidden:\n{data}");
}

#[tokio::test]
async fn ds_13_lotse_runs_on_an_own_machine_and_asks_nobody_outside() {
    let (test, things, _) = begun().await;
    let visitor = Visitor::case_manager(&test).await;
    for path in ["/fach", "/suche", &things.path(""), &things.path("/auskunft")] {
        let page = visitor.page(path).await;
        let policy = page.header("content-security-policy").to_owned();
        assert!(policy.contains("default-src 'none'") || policy.contains("default-src 'self'"));
        assert!(!policy.contains("http"), "{path}: {policy}");
        let foreign = "script[src^=http], img[src^=http], link[rel=stylesheet][href^=http], iframe";
        assert!(!page.has(foreign), "{path}");
    }
    let admin = Visitor::of(&test, Role::Admin, AGENCY).await;
    let record = admin.page("/verwaltung/datenschutz").await.body;
    for said in [AGENCY, "SQLite", "§ 80 SGB X", "§ 203 Abs. 4", "12 Monate", "keine E-Mails"] {
        assert!(record.contains(said), "{said} is missing in the record of processing");
    }
}

#[tokio::test]
async fn ds_14_a_verdict_is_a_hint_with_reason_norm_day_and_what_is_missing() {
    let (test, things, _) = begun().await;
    let facts = things.case.facts.clone();
    let judged = test.app.eligibility(None, facts).expect("judges");
    let unclear: Vec<_> =
        judged.results.iter().filter(|r| r.finding.truth == Truth::Unknown).collect();
    assert!(!unclear.is_empty());
    for result in unclear {
        assert!(!result.finding.missing.is_empty(), "{} names what to ask", result.instrument.id);
        assert!(!result.instrument.norm.is_empty());
    }
    let visitor = Visitor::case_manager(&test).await;
    let page = visitor.page(&things.path("/ansprueche")).await.body;
    assert!(page.contains("§") && page.contains("gelesen am"), "norm and day");
    assert!(page.contains("Entscheiden muss das Amt"), "a hint, no decision");
}

#[tokio::test]
async fn ds_15_where_law_is_explained_it_says_that_it_is_no_decision() {
    let (test, things, _) = begun().await;
    let visitor = Visitor::case_manager(&test).await;
    for path in ["/ueber", &things.path("/ansprueche")] {
        let page = visitor.page(path).await.body;
        assert!(page.contains("keine Rechtsberatung"), "{path}");
    }
}

#[tokio::test]
async fn ds_18_a_judgement_can_be_worked_out_again_by_the_law_of_its_day() {
    let (test, things, actor) = begun().await;
    let app = &test.app;
    let file = app.referral_file(&actor, &things.referral).await.expect("the referral");
    let state = file.law.expect("the law it was judged by");
    let rule = "sgb8_11_jugendarbeit";
    let profile = things.case.profile();
    let judged = || {
        let law = app.law_of(&state);
        let instrument = law.instrument(rule).expect("in force").clone();
        law.judge(&instrument, &profile).truth
    };
    assert_eq!(judged(), Truth::Yes, "nineteen");
    let coordinator = test.actor(Role::Coordinator, AGENCY).await;
    let change = LawDraft {
        provision: rule.to_owned(),
        rule: "alter < 12 [§ 11 SGB VIII]".to_owned(),
        valid_from: app.today(),
        source: "BGBl. 2027 I Nr. 1".to_owned(),
        mark: Mark::S,
        read: app.today(),
    };
    app.change_law(&coordinator, &change).await.expect("a change");
    let now = app.eligibility(None, things.case.facts.clone()).expect("judges");
    let now = now.results.iter().find(|result| result.instrument.id == rule).expect("in force");
    assert_eq!(now.finding.truth, Truth::No, "the law of today");
    assert_eq!(judged(), Truth::Yes, "the law it was judged by");
}

#[tokio::test]
async fn ds_19_the_impact_assessment_starts_from_what_the_program_does() {
    let (test, ..) = begun().await;
    let admin = Visitor::of(&test, Role::Admin, AGENCY).await;
    let page = admin.page("/verwaltung/datenschutz").await.body;
    for said in
        ["Art. 35 DSGVO", "Minderjährige", "Besondere Kategorien", "Bewertung nach Merkmalen"]
    {
        assert!(page.contains(said), "{said}");
    }
    let facts = test.app.knowledge().law.vocabulary.all();
    let protected: Vec<_> = facts.iter().filter(|fact| is_protected(fact)).collect();
    assert!(protected.len() > 3);
    for fact in protected {
        let label = fact.label.get("de").replace('&', "&amp;");
        assert!(page.contains(&label), "{label}");
    }
}
