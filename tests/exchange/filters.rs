//! Filters of the HSDS lists.

use lotse::hsds::topics;
use serde_json::json;

use super::{import, texts, walk};
use crate::support::TestApp;

#[tokio::test]
async fn offers_by_words_topic_organization_and_change() {
    let test = TestApp::with_region().await;
    let client = test.anon();
    let by_words = walk(&client, "/hsds/services?search=Schuldnerberatung").await;
    assert!(!by_words.is_empty() && by_words.len() < test.app.catalogue().shown().count());
    assert_eq!(walk(&client, "/hsds/services?search=xqzwv").await.len(), 0);

    // A topic stands for those below it, as in our own search.
    let catalogue = test.app.catalogue();
    for topic in test.app.knowledge().topics.all() {
        let path = format!("/hsds/services?taxonomy_term_id={}", topics::term_id(&topic.code));
        let covered = |code: &str| catalogue.topics().covers(&topic.code, code);
        let expected = catalogue.shown().filter(|offer| offer.topic_codes().any(covered)).count();
        assert_eq!(walk(&client, &path).await.len(), expected, "{}", topic.code);
    }
    let all = format!("/hsds/services?taxonomy_id={}", topics::taxonomy_id());
    let tagged = catalogue.shown().filter(|offer| !offer.details().topics.is_empty()).count();
    assert_eq!(walk(&client, &all).await.len(), tagged);
    assert_eq!(walk(&client, "/hsds/services?taxonomy_term_id=nobody").await.len(), 0);

    let owner = catalogue.organizations().next().expect("an organization").id.clone();
    let of_one = walk(&client, &format!("/hsds/services?organization_id={owner}")).await;
    let runs = |id: &lotse::domain::id::OrganizationId| id.as_str() == owner;
    let expected = catalogue.shown().filter(|o| o.organization_id.as_ref().is_some_and(runs));
    assert_eq!(of_one.len(), expected.count());
    let about = format!("/hsds/organizations?taxonomy_term_id={}", topics::term_id("schulden"));
    let debts = walk(&client, &about).await;
    assert!(!debts.is_empty() && debts.len() < catalogue.organizations().count());
}

#[tokio::test]
async fn imported_terms_and_changes_are_found() {
    let test = TestApp::new().await;
    let service = |id: &str, modified: Option<&str>, term: &str| {
        json!({ "id": id, "name": id, "status": "active", "last_modified": modified,
            "organization": { "id": format!("o{id}"), "name": format!("Träger {id}"), "description": "Bäckerei" },
            "attributes": [{ "id": format!("a{id}"), "taxonomy_term": { "id": term, "name": term,
                "description": "", "taxonomy_detail": { "id": "y", "name": "Fremd", "description": "" } } }] })
    };
    let file = json!([
        service("old", Some("2026-01-01T00:00:00Z"), "t1"),
        service("new", Some("2026-11-01T12:00:00+01:00"), "t2"),
        service("any", None, "t1"),
    ]);
    import(&test.app, &file).await;
    let client = test.anon();
    for (query, expected) in [
        ("taxonomy_term_id=t1", &["any", "old"][..]),
        ("taxonomy_term_id=t2", &["new"]),
        ("taxonomy_id=y", &["any", "new", "old"]),
        ("taxonomy_id=z", &[]),
        ("modified_after=2026-06-01", &["any", "new"]),
        ("modified_after=2026-11-01T11:00:00Z", &["any", "new"]),
        ("modified_after=2026-11-01T11:00:01Z", &["any"]),
        ("organization_id=onew", &["new"]),
        ("taxonomy_term_id=t1&organization_id=oold", &["old"]),
    ] {
        let found = walk(&client, &format!("/hsds/services?{query}")).await;
        assert_eq!(texts(&found, "id"), expected, "{query}");
    }
    let terms = walk(&client, "/hsds/taxonomy_terms?taxonomy_id=y").await;
    assert_eq!(texts(&terms, "id"), ["t1", "t2"]);
    assert_eq!(terms[0]["taxonomy_detail"]["name"], "Fremd");
    let taxonomies = walk(&client, "/hsds/taxonomies").await;
    assert_eq!(texts(&taxonomies, "name"), ["lotse", "Fremd"]);
    let named = walk(&client, "/hsds/organizations?search=b%C3%A4ckerei+NEW").await;
    assert_eq!(texts(&named, "id"), ["onew"]);
}

#[tokio::test]
async fn our_terms_in_a_foreign_file_become_topics() {
    let test = TestApp::new().await;
    let tag = |code: &str| {
        json!({ "id": format!("a-{code}"), "taxonomy_term": { "id": topics::term_id(code),
            "code": code, "name": code, "description": "", "taxonomy_id": topics::taxonomy_id() } })
    };
    let mut file = super::service("a");
    file["attributes"] = json!([tag("schulden"), { "id": "own", "value": "bleibt" }]);
    import(&test.app, &file).await;
    let offer = test.app.catalogue().offer(&"a".into()).cloned().expect("an offer");
    assert_eq!(offer.details().topics, ["schulden"]);
    assert_eq!(offer.attributes.len(), 1, "ours are kept as topics only");
    assert!(
        test.app.list_terms(Some("schulden")).await.expect("terms").iter().all(topics::is_ours)
    );

    // What Lotse knows of the offer stays when the same program sends it again.
    let mut ours = file.clone();
    ours["lotse"] =
        json!({ "kind": "beratung", "topics": ["schulden"], "summary": "Wir rechnen mit" });
    import(&test.app, &ours).await;
    assert_eq!(import(&test.app, &file).await.changed, 0);
    let offer = test.app.catalogue().offer(&"a".into()).cloned().expect("an offer");
    assert_eq!(offer.details().summary.as_deref(), Some("Wir rechnen mit"));
}
