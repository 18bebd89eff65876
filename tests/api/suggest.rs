//! Suggestions while one types.

use serde_json::Value;

use crate::support::TestApp;

#[tokio::test]
async fn what_begins_so_is_suggested_in_bounds() {
    let test = TestApp::with_region().await;
    let anon = test.anon();
    let page = anon.get("/api/v1/suggest?q=schuld").await.expect(200);
    let all = page["suggestions"].as_array().expect("a list");
    let kinds: Vec<&str> = all.iter().filter_map(|one| one["kind"].as_str()).collect();
    assert!(kinds.contains(&"topic") && kinds.contains(&"offer"), "{all:?}");
    assert!(all.len() <= 8 && all.iter().all(|one| one["text"].is_string()));
    assert!(all.iter().any(|one| one["about"] == "Thema"));

    let place = anon.get("/api/v1/suggest?q=esch").await.expect(200);
    let has = |page: &Value, kind: &str, text: &str| {
        let all = page["suggestions"].as_array().expect("a list").clone();
        all.iter().any(|one| one["kind"] == kind && one["text"] == text)
    };
    assert!(has(&place, "place", "Eschwege"), "{place}");
    let english = anon.get("/api/v1/suggest?q=debt&lang=en").await.expect(200);
    assert!(english["suggestions"].as_array().is_some_and(|all| !all.is_empty()), "{english}");
    let one = anon.get("/api/v1/suggest?q=a&limit=1").await.expect(200);
    assert_eq!(one["suggestions"], Value::Array(Vec::new()), "a letter says nothing");
    let few = anon.get("/api/v1/suggest?q=be&limit=2").await.expect(200);
    assert!(few["suggestions"].as_array().is_some_and(|all| all.len() <= 2));
    let long = "a".repeat(101);
    anon.get(&format!("/api/v1/suggest?q={long}")).await.problem(422, "invalid");
}
