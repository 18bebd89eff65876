//! The pages of the law: a rule is read, a new version is looked at, and only then saved.

use lotse::domain::role::Role;

use super::versions::RULE;
use crate::support::TestApp;
use crate::web::visitor::{AGENCY, Visitor};

fn form<'a>(rule: &'a str, what: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("rule", rule),
        ("valid_from", "2027-01-01"),
        ("source", "BGBl. 2027 I Nr. 1"),
        ("mark", "S"),
        ("read", "2026-11-24"),
        ("tun", what),
    ]
}

#[tokio::test]
async fn every_rule_is_read_as_sentences_with_its_versions() {
    let test = TestApp::new().await;
    let visitor = Visitor::of(&test, Role::Coordinator, AGENCY).await;
    let list = visitor.page("/koordination/recht").await;
    assert!(list.texts(".law-list li").len() > 110);
    let found = visitor.page("/koordination/recht?q=16k").await;
    let names = found.texts(".law-list li");
    assert!(names.len() < 6 && names.iter().any(|n| n.contains("Coaching")), "{names:?}");
    let page = visitor.page("/koordination/recht/sgb2_7_grundsicherung").await;
    assert!(page.has(".rule li ul li"), "a tree");
    assert!(page.body.contains("bis 30.06.2026") || page.body.contains("bis 30.6.2026"));
    assert!(page.body.contains("§ 7b SGB II"));
    assert!(page.body.contains("nicht im Gesetzestext geprüft"));
    for (id, rule) in test.app.law_on(test.app.today()).rules() {
        let page = visitor.page(&format!("/koordination/recht/{id}")).await;
        assert!(page.has(".rule"), "{id}: {rule}");
    }
}

#[tokio::test]
async fn nothing_is_saved_before_its_effect_was_seen() {
    let test = TestApp::new().await;
    let visitor = Visitor::of(&test, Role::Coordinator, AGENCY).await;
    let path = format!("/koordination/recht/{RULE}/neu");
    let rule = "alter < 21 [§ 11 SGB VIII]";
    // Without having looked, saving only looks.
    let page = visitor.post(&path, &form(rule, "speichern")).await;
    assert_eq!(page.status, 200);
    assert!(test.app.law_changes().is_empty());
    assert!(page.has("#wirkung"));
    assert!(page.body.contains("Fiele heraus"));
    let seen = page.attributes("[name=gesehen]", "value");
    let mut fields = form(rule, "speichern");
    fields.push(("gesehen", &seen[0]));
    // Changed after looking: it is looked at again.
    let mut changed = fields.clone();
    changed[0] = ("rule", "alter < 22 [§ 11 SGB VIII]");
    assert_eq!(visitor.post(&path, &changed).await.status, 200);
    assert!(test.app.law_changes().is_empty());
    let saved = visitor.post(&path, &fields).await;
    assert_eq!(saved.status, 303);
    assert_eq!(test.app.law_changes().len(), 1);
    let page = visitor.page(&format!("/koordination/recht/{RULE}")).await;
    assert!(page.body.contains("BGBl. 2027 I Nr. 1"));
}

#[tokio::test]
async fn what_is_wrong_stands_at_the_field() {
    let test = TestApp::new().await;
    let visitor = Visitor::of(&test, Role::Admin, AGENCY).await;
    let path = format!("/koordination/recht/{RULE}/neu");
    for (rule, said) in [
        ("alter <", "Zeile 1, Zeichen 8"),
        ("lebensalter < 27", "Unbekannt oder im Kreis"),
        ("alter < 10 & alter > 20", "könnte niemand je erfüllen"),
    ] {
        let page = visitor.post(&path, &form(rule, "pruefen")).await;
        assert_eq!(page.status, 422, "{rule}");
        assert!(page.text("#rule-error").contains(said), "{rule}: {}", page.body);
        assert!(!page.has("[name=gesehen]"), "{rule}");
    }
    assert_eq!(visitor.post(&path, &[]).await.status, 422, "an empty form");
}
