//! The public catalogue, the vocabulary, and whether the machine is well.

use serde_json::{Value, json};

use super::{id, state_places, texts};
use crate::support::TestApp;

#[tokio::test]
async fn a_page_of_offers() {
    let test = TestApp::with_region().await;
    let anon = test.anon();
    let page = anon.get("/api/v1/offers?topic=sucht&plz=34117&order=distance").await.expect(200);
    let hits = page["hits"].as_array().expect("hits");
    assert_eq!(page["total"].as_u64(), Some(hits.len() as u64));
    assert!(hits.len() >= 5);
    let km = |hit: &Value| hit["distance_km"].as_f64().unwrap_or(f64::MAX);
    assert!(hits.is_sorted_by(|a, b| km(a) <= km(b)));
    assert!(hits.iter().all(|hit| hit["organization"].is_string() && hit["summary"].is_string()));
    let topics = page["facets"]["topics"].as_array().expect("facets");
    let sucht = topics.iter().find(|facet| facet["value"] == "sucht").expect("the topic");
    assert_eq!(sucht["count"].as_u64(), Some(hits.len() as u64));
    assert!(sucht["label"].as_str().is_some_and(|label| label != "sucht"));
    assert!(page["facets"]["languages"].as_array().is_some_and(|list| !list.is_empty()));
    assert_eq!(page["corrected"], Value::Null);

    let near = "/api/v1/offers?topic=sucht&plz=34117&radius_km=5";
    let near = anon.get(near).await.expect(200);
    assert!(near["total"].as_u64() < page["total"].as_u64());
    let second = anon.get("/api/v1/offers?order=name&limit=1&offset=1").await.expect(200);
    let both = anon.get("/api/v1/offers?order=name&limit=2").await.expect(200);
    assert_eq!(second["hits"][0], both["hits"][1]);
    let free = anon.get("/api/v1/offers?open_places=true&limit=100").await.expect(200);
    let free = free["hits"].as_array().expect("hits");
    assert!(!free.is_empty() && free.iter().all(|hit| hit["places"]["class"] == "free"));
    let danger = anon.get("/api/v1/offers?q=ich+will+sterben").await.expect(200);
    assert!(danger["crisis"].as_array().is_some_and(|list| !list.is_empty()));
}

#[tokio::test]
async fn one_offer_in_full() {
    let test = TestApp::with_region().await;
    let page = test.anon().get("/api/v1/offers?topic=schulabschluss&limit=100").await.expect(200);
    let mut conditions = 0;
    for hit in texts(&page["hits"], "id") {
        let offer = test.anon().get(&format!("/api/v1/offers/{hit}")).await.expect(200);
        for field in ["name", "organization", "description", "summary"] {
            assert!(offer[field].is_string(), "{field}");
        }
        assert!(
            texts(&offer["topics"], "label").len() == offer["topics"].as_array().unwrap().len()
        );
        assert_eq!(
            texts(&offer["instruments"], "norm").len(),
            offer["instruments"].as_array().unwrap().len()
        );
        conditions += offer["conditions"].as_array().unwrap().len();
    }
    assert!(conditions > 10);
    test.anon().get("/api/v1/offers/nirgends").await.problem(404, "not_found");
}

#[tokio::test]
async fn a_confidential_location_shows_nothing_but_that_it_is_one() {
    let test = TestApp::with_region().await;
    let mut confidential = 0;
    for offer in test.app.catalogue().shown() {
        let answer = test.anon().get(&format!("/api/v1/offers/{}", offer.id)).await;
        for location in test.app.catalogue().locations_of(offer) {
            if location.is_confidential() {
                confidential += 1;
                let postcode = &location.address().expect("an address").postal_code;
                assert!(!answer.text.contains(postcode), "{}", offer.name);
                assert!(!answer.text.contains(location.name.as_deref().expect("a name")));
                assert!(!answer.text.contains(&location.id));
                let shown = answer.json["locations"].as_array().expect("a list");
                assert!(shown.contains(&json!({ "confidential": true })));
            }
        }
    }
    assert!(confidential >= 3, "{confidential} confidential locations");
}

#[tokio::test]
async fn places_are_stated_and_shown() {
    let test = TestApp::with_region().await;
    let client = test.as_coordinator().await;
    let page = client.get("/api/v1/offers?topic=sucht&limit=1").await.expect(200);
    let offer = page["hits"][0]["id"].as_str().expect("an id");
    state_places(&client, offer, 3).await;
    // Within one second the later statement counts.
    state_places(&client, offer, 2).await;
    let path = format!("/api/v1/offers/{offer}");
    let places = test.anon().get(&path).await.expect(200)["places"].clone();
    assert_eq!((&places["class"], &places["free"]), (&json!("free"), &json!(2)));
    test.app.advance_clock(chrono::TimeDelta::days(15));
    let places = test.anon().get(&path).await.expect(200)["places"].clone();
    assert_eq!((&places["class"], &places["free"]), (&json!("unknown"), &Value::Null));
    assert_eq!(places["last_free"], 2);
    let gone = "/api/v1/offers/nirgends/places";
    client.post(gone, json!({ "free": 1 })).await.problem(404, "not_found");
}

#[tokio::test]
async fn the_vocabulary_is_whole() {
    let test = TestApp::new().await;
    let anon = test.anon();
    let facts = anon.get("/api/v1/facts").await.expect(200);
    let facts = facts["facts"].as_array().expect("a list");
    let fact = |id: &str| facts.iter().find(|fact| fact["id"] == id).expect("the fact");
    assert_eq!(fact("alter")["type"], "int");
    assert_eq!((&fact("alter")["min"], &fact("alter")["max"]), (&json!(0), &json!(99)));
    assert_eq!(fact("land")["values"][0]["id"], "BW");
    assert!(facts.iter().all(|fact| fact["question"]["de"].is_string()));
    let instruments = anon.get("/api/v1/instruments").await.expect(200);
    let instruments = instruments["instruments"].as_array().expect("a list");
    let versions: Vec<_> =
        instruments.iter().filter(|i| i["id"] == "sgb2_7_grundsicherung").collect();
    assert_eq!(versions.len(), 2);
    assert_eq!(versions.iter().filter(|version| version["in_force"] == true).count(), 1);
    assert!(instruments.iter().all(|i| i["rule"].is_string() && i["mark"].is_string()));
    let topics = anon.get("/api/v1/topics").await.expect(200);
    assert!(texts(&topics["topics"], "code").contains(&"sucht"));
    let states = anon.get("/api/v1/referral-states").await.expect(200);
    assert!(texts(&states["states"], "code").contains(&"angefragt"));
    assert!(!id("x").is_empty());
}

#[tokio::test]
async fn the_machine_says_whether_it_is_well() {
    let test = TestApp::new().await;
    test.anon().get("/healthz").await.expect(200);
    test.anon().get("/readyz").await.expect(200);
    test.app.begin_to_stop();
    test.anon().get("/readyz").await.problem(503, "stopping");
    let test = TestApp::new().await;
    test.app.db().close().await;
    test.anon().get("/healthz").await.expect(200);
    let answer = test.anon().get("/readyz").await.problem(503, "not_ready");
    assert!(answer["incident"].is_string());
    let failed = test.anon().get("/api/v1/offers").await;
    let failed = failed.problem(500, "internal");
    assert_eq!(failed["incident"].as_str().map(str::len), Some(10));
    assert_eq!(failed.as_object().map(serde_json::Map::len), Some(4));
}
