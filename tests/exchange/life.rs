//! What becomes of records that are imported again, changed, broken, over or out of reach.

use lotse::app::OfferQuery;
use serde_json::{Value, json};

use super::{import, import_bytes, lines, service};
use crate::support::{TestApp, on_both};

async fn found(test: &TestApp, words: &str) -> usize {
    let query = OfferQuery { q: Some(words.to_owned()), ..OfferQuery::default() };
    test.app.find_offers(&query).await.expect("a page").total
}

fn renamed(id: &str, name: &str) -> Value {
    let mut service = service(id);
    service["name"] = Value::from(name);
    service
}

#[tokio::test]
async fn a_changed_file_updates_by_id_and_is_searchable_at_once() {
    on_both(|test| async move {
        import(&test.app, &json!([renamed("a", "Töpferei"), renamed("b", "Schlosserei")])).await;
        assert_eq!(found(&test, "Töpferei").await, 1);
        let file = json!([renamed("a", "Fahrradwerkstatt"), renamed("b", "Schlosserei")]);
        let report = import(&test.app, &file).await;
        assert_eq!(report.changed, 1);
        assert_eq!(
            (found(&test, "Töpferei").await, found(&test, "Fahrradwerkstatt").await),
            (0, 1)
        );
        assert_eq!(test.app.catalogue().shown().count(), 2);

        // The organization is renamed: both offers are found by its new name.
        let mut file = json!([renamed("a", "Fahrradwerkstatt"), renamed("b", "Schlosserei")]);
        for service in file.as_array_mut().expect("a list") {
            service["organization"]["name"] = Value::from("Brückenhof");
        }
        assert_eq!(import(&test.app, &file).await.changed, 1);
        assert_eq!(found(&test, "Brückenhof").await, 2);
    })
    .await;
}

#[tokio::test]
async fn what_is_told_in_parts_is_one_record_however_often_it_is_imported() {
    let part = |place: &str, organization: Value| {
        json!({ "id": place, "location": { "id": format!("l{place}"), "location_type": "physical" },
            "service": { "id": "s", "name": "S", "status": "active", "organization": organization } })
    };
    let brief = json!({ "id": "o", "name": "O", "description": "" });
    let more = json!({ "id": "o", "name": "O", "description": "", "email": "o@example.org" });
    let file = json!({ "contents": [part("1", brief), part("2", more)] });
    on_both(|test| {
        let file = file.clone();
        async move {
            assert_eq!(
                import(&test.app, &file).await.changed,
                4,
                "offer, organization, 2 locations"
            );
            let generation = test.app.catalogue().generation;
            assert_eq!(import(&test.app, &file).await.changed, 0);
            assert_eq!(test.app.catalogue().generation, generation);
            let offer = test.app.catalogue().offer(&"s".into()).cloned().expect("an offer");
            assert_eq!(offer.service_at_locations.len(), 2);
            let catalogue = test.app.catalogue();
            let organization = catalogue.organization("o").expect("an organization");
            assert_eq!(organization.email.as_deref(), Some("o@example.org"));
        }
    })
    .await;
}

#[tokio::test]
async fn nothing_is_kept_of_a_file_that_ends_in_the_middle() {
    on_both(|test| async move {
        let whole = json!([service("a"), service("b"), service("c")]).to_string();
        for end in [whole.len() - 1, whole.len() / 2, 1, 0] {
            let report = import_bytes(&test.app, "cut.json", &whole.as_bytes()[..end]).await;
            assert!(!report.kept && report.errors == 1, "{end}: {:?}", lines(&report));
            assert!(lines(&report)[0].starts_with("cut.json:1:"), "{:?}", lines(&report));
        }
        let test_zip = super::export(&test.app).await;
        for end in [test_zip.len() - 1, test_zip.len() / 2, 30] {
            let report = import_bytes(&test.app, "cut.zip", &test_zip[..end]).await;
            assert!(!report.kept && report.errors > 0, "{end}");
        }
        assert_eq!(test.app.catalogue().shown().count(), 0);
        assert_eq!(test.app.catalogue().organizations().count(), 0);
    })
    .await;
}

#[tokio::test]
async fn a_dry_run_says_what_would_be_and_leaves_it() {
    on_both(|test| async move {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("a.json");
        std::fs::write(&path, json!([service("a")]).to_string()).expect("a file");
        for _ in 0..2 {
            let report = test.app.import_hsds(&path, true, |_| {}).await.expect("a report");
            assert_eq!((report.changed, report.errors, report.kept), (2, 0, false));
        }
        assert_eq!(test.app.catalogue().generation, 0);
        assert_eq!(test.app.catalogue().organizations().count(), 0);
    })
    .await;
}

#[tokio::test]
async fn offers_that_are_over_are_kept_and_never_shown() {
    on_both(|test| async move {
        let mut file = vec![service("a"), service("b"), service("c"), service("d")];
        for (service, status) in
            file.iter_mut().zip(["active", "inactive", "defunct", "temporarily closed"])
        {
            service["status"] = Value::from(status);
            service["service_at_locations"] = json!([{ "id": format!("at-{status}"),
                "location": { "id": "l", "location_type": "physical" } }]);
        }
        import(&test.app, &Value::from(file)).await;
        let catalogue = test.app.catalogue();
        assert!(catalogue.offer(&"b".into()).is_some() && catalogue.offer(&"c".into()).is_some());
        assert_eq!(found(&test, "Angebot").await, 2);
        let client = test.anon();
        let ids = super::walk(&client, "/hsds/services").await;
        assert_eq!(super::texts(&ids, "id"), ["a", "d"]);
        let whole = client.get("/hsds/organizations/o").await.expect(200);
        assert_eq!(super::texts(whole["services"].as_array().expect("offers"), "id"), ["a", "d"]);
        for hidden in
            ["/hsds/services/b", "/hsds/services/c", "/hsds/service_at_locations/at-defunct"]
        {
            client.get(hidden).await.problem(404, "not_found");
        }
        for list in [
            "/hsds/services?minimal=true",
            "/hsds/service_at_locations",
            "/hsds/organizations?full_service=true",
        ] {
            let text = client.get(list).await.text;
            assert!(!text.contains("Angebot b") && !text.contains("\"c\""), "{list}: {text}");
        }
    })
    .await;
}

#[tokio::test]
async fn links_that_lead_nowhere_are_named() {
    on_both(|test| async move {
        let file = json!([
            { "id": "a", "name": "A", "status": "active", "organization_id": "nobody" },
            { "id": "b", "name": "B", "status": "active",
                "service_at_locations": [{ "id": "sl", "location_id": "nowhere" }] },
            // The organization is there but broken: that is one mistake, not two.
            { "id": "c", "name": "C", "status": "active", "organization_id": "broken" },
            { "id": "broken", "name": "", "description": "", "website": "", "legal_status": "" },
        ]);
        let report = import_bytes(&test.app, "links.json", file.to_string().as_bytes()).await;
        assert_eq!(
            lines(&report),
            [
                "links.json#/3 [broken] name: required, but missing",
                "links.json [a] organization_id: there is no organization nobody",
                "links.json [b] location_id: there is no location nowhere",
            ]
        );
        assert!(!report.kept);
        // What is here already may be linked to.
        import(&test.app, &json!([service("x")])).await;
        import(
            &test.app,
            &json!([{ "id": "y", "name": "Y", "status": "active", "organization_id": "o" }]),
        )
        .await;
    })
    .await;
}

#[tokio::test]
async fn a_file_that_cannot_be_read_is_a_finding() {
    let test = TestApp::new().await;
    let dir = tempfile::tempdir().expect("a folder");
    let gone = test.app.import_hsds(&dir.path().join("gone.json"), false, |_| {}).await;
    assert_eq!(gone.expect("a report").errors, 1);
    let empty = test.app.import_hsds(dir.path(), false, |_| {}).await.expect("a report");
    assert_eq!((empty.errors, empty.kept), (1, false), "a folder without tables");
    let other =
        import_bytes(&test.app, "x.json", b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0").await;
    assert!(other.errors > 0 && !other.kept, "an empty archive");
}

#[tokio::test]
async fn an_organization_without_offers_is_seen_at_once() {
    on_both(|test| async move {
        let mut file = json!({ "id": "o", "name": "Allein", "description": "", "website": "https://example.org" });
        import(&test.app, &file).await;
        assert_eq!(test.anon().get("/hsds/organizations/o").await.expect(200)["name"], "Allein");
        file["name"] = Value::from("Anders");
        import(&test.app, &file).await;
        assert_eq!(test.anon().get("/hsds/organizations/o").await.expect(200)["name"], "Anders");
    })
    .await;
}
