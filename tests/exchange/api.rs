//! The HSDS API on the demonstration region: all that is shown, once; topics as terms; problems.

use std::collections::BTreeSet;

use axum::http::Method;
use lotse::hsds::topics;
use serde_json::Value;

use super::{texts, walk};
use crate::support::TestApp;

#[tokio::test]
async fn the_root_says_what_it_is() {
    let test = TestApp::new().await;
    for path in ["/hsds", "/hsds/"] {
        let base = test.anon().get(path).await.expect(200);
        assert_eq!(base["version"], "3.1");
        assert!(base["openapi_url"].as_str().is_some_and(|url| url.ends_with("openapi.json")));
    }
    test.anon().get("/hsds/nothing").await.problem(404, "no_such_route");
    let posted = test.anon().send(Method::POST, "/hsds/services", &[], Vec::new()).await;
    posted.problem(405, "no_such_method");
}

#[tokio::test]
async fn all_pages_together_are_every_shown_offer_once() {
    let test = TestApp::with_region().await;
    let client = test.anon();
    let shown: Vec<String> = test.app.catalogue().shown().map(|offer| offer.id.clone()).collect();
    for per_page in [1, 7, 100] {
        let all = walk(&client, &format!("/hsds/services?per_page={per_page}")).await;
        assert_eq!(texts(&all, "id"), shown);
    }
    let full = walk(&client, "/hsds/services?full=true&per_page=50").await;
    assert_eq!(texts(&full, "id"), shown);
    let minimal = client.get("/hsds/services?minimal=true").await.expect(200);
    assert_eq!(texts(minimal["contents"].as_array().expect("a list"), "id"), shown);
    for item in &full {
        let path = format!("/hsds/services/{}", item["id"].as_str().expect("an id"));
        assert_eq!(&client.get(&path).await.expect(200), item);
    }
    let far = client.get("/hsds/services?page=100000").await.expect(200);
    assert_eq!((&far["empty"], &far["last_page"]), (&true.into(), &true.into()));
}

#[tokio::test]
async fn organizations_and_places_are_listed_once() {
    let test = TestApp::with_region().await;
    let client = test.anon();
    let catalogue = test.app.catalogue();
    let organizations = walk(&client, "/hsds/organizations?per_page=9").await;
    let known: Vec<_> = catalogue.organizations().map(|o| o.id.clone()).collect();
    assert_eq!(texts(&organizations, "id"), known);
    let places = walk(&client, "/hsds/service_at_locations?per_page=100").await;
    let expected: usize = catalogue.shown().map(|offer| offer.service_at_locations.len()).sum();
    let ids: BTreeSet<_> = texts(&places, "id").into_iter().collect();
    assert_eq!((places.len(), ids.len()), (expected, expected));
    for id in ids.iter().step_by(17) {
        let whole = client.get(&format!("/hsds/service_at_locations/{id}")).await.expect(200);
        assert!(whole["service"]["id"].is_string() && whole["location"]["id"].is_string());
    }
}

#[tokio::test]
async fn topics_are_terms_of_a_taxonomy() {
    let test = TestApp::with_region().await;
    let client = test.anon();
    let taxonomy = topics::taxonomy_id();
    let found = client.get(&format!("/hsds/taxonomies/{taxonomy}")).await.expect(200);
    assert_eq!(found["name"], "lotse");
    let terms = walk(&client, &format!("/hsds/taxonomy_terms?taxonomy_id={taxonomy}")).await;
    assert_eq!(terms.len(), test.app.knowledge().topics.all().len());
    let roots = walk(&client, "/hsds/taxonomy_terms?top_only=true").await;
    assert_eq!(roots.len(), test.app.knowledge().topics.roots().count());
    let below = terms.iter().find(|term| term["parent_id"].is_string()).expect("a narrower one");
    let one = format!("/hsds/taxonomy_terms/{}", below["id"].as_str().expect("an id"));
    let one = client.get(&one).await.expect(200);
    assert_eq!(one["taxonomy_detail"]["id"], taxonomy.as_str());
    let siblings =
        format!("/hsds/taxonomy_terms?parent_id={}", below["parent_id"].as_str().unwrap());
    assert!(texts(&walk(&client, &siblings).await, "id").contains(&below["id"].as_str().unwrap()));

    // On each offer they are attributes; the store keeps the codes alone.
    let offers = walk(&client, "/hsds/services?full=true").await;
    let tagged = |offer: &Value| {
        let attributes = offer["attributes"].as_array().cloned().unwrap_or_default();
        attributes.iter().map(|a| a["taxonomy_term"]["code"].clone()).collect::<Vec<_>>()
    };
    for offer in &offers {
        let topics = offer["lotse"]["topics"].as_array().cloned().unwrap_or_default();
        assert_eq!(tagged(offer), topics, "{}", offer["name"]);
    }
    assert!(offers.iter().any(|offer| !tagged(offer).is_empty()));
    assert!(test.app.catalogue().shown().all(|offer| offer.attributes.is_empty()));
}

#[tokio::test]
async fn wrong_parameters_are_refused_by_name() {
    let test = TestApp::with_region().await;
    let client = test.anon();
    for (path, field, problem) in [
        ("services?page=0", "page", "out_of_range"),
        ("services?page=x", "page", "wrong_type"),
        ("services?per_page=101", "per_page", "out_of_range"),
        ("services?per_page=0", "per_page", "out_of_range"),
        ("services?full=ja", "full", "not_listed"),
        ("services?format=xml", "format", "not_listed"),
        ("services?modified_after=gestern", "modified_after", "wrong_type"),
        ("services?topic=wohnen", "topic", "unknown_parameter"),
        ("services?postcode=34117", "postcode", "unknown_parameter"),
        ("services?page=1&page=2", "page", "repeated"),
        ("service_at_locations?postcode=00000", "postcode", "unknown_postcode"),
        ("service_at_locations?proximity=500", "postcode", "required"),
        ("service_at_locations?postcode=34117&proximity=-1", "proximity", "out_of_range"),
        ("service_at_locations?postcode=34117&proximity=weit", "proximity", "wrong_type"),
        ("organizations?minimal=true", "minimal", "unknown_parameter"),
        ("taxonomy_terms?top_only=1", "top_only", "not_listed"),
    ] {
        let problems = client.get(&format!("/hsds/{path}")).await.problem(422, "invalid");
        assert_eq!(problems["errors"][0]["field"], field, "{path}");
        assert_eq!(problems["errors"][0]["problem"], problem, "{path}");
    }
    client.get("/hsds/services?search=%ff").await.problem(400, "bad_query");
    for kind in
        ["services", "organizations", "service_at_locations", "taxonomies", "taxonomy_terms"]
    {
        client.get(&format!("/hsds/{kind}/nobody")).await.problem(404, "not_found");
    }
    let id = super::texts(&walk(&client, "/hsds/services").await, "id")[0].to_owned();
    client.get(&format!("/hsds/services/{id}?full=true")).await.problem(422, "invalid");
}

#[tokio::test]
async fn who_has_it_already_is_not_sent_it_again() {
    let test = TestApp::with_region().await;
    let client = test.anon();
    let first = client.get("/hsds/services?full=true").await;
    let mark = first.headers["etag"].to_str().expect("a mark").to_owned();
    assert_eq!(first.headers["access-control-allow-origin"], "*");
    assert!(first.headers["cache-control"].to_str().is_ok_and(|value| value.contains("public")));
    let ask = |mark: String| {
        let client = client.clone();
        async move {
            let headers = [("if-none-match", mark.as_str())];
            client.send(Method::GET, "/hsds/services?full=true", &headers, Vec::new()).await
        }
    };
    for known in [mark.clone(), format!("\"x\", {mark}"), mark.trim_start_matches("W/").to_owned()]
    {
        let again = ask(known).await;
        assert_eq!((again.status, again.text.as_str()), (304, ""));
    }
    assert_eq!(ask("\"other\"".to_owned()).await.status, 200);
    super::import(&test.app, &serde_json::json!([super::service("new")])).await;
    assert_eq!(ask(mark).await.status, 200);
}
