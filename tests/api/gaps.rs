//! The coordinator's figures over the API.

use serde_json::json;

use super::{case_with, offer_about, referral_to};
use crate::support::{TestApp, on_both};

#[tokio::test]
async fn every_need_is_counted_once_in_its_quarter() {
    on_both(async |test| {
        test.app.load_region().await.expect("loads");
        let (own, coordinator) = (test.as_case_manager().await, test.as_coordinator().await);
        let (offer, _) = offer_about(&own, "sucht").await;
        let (_, referral) = referral_to(&own, &offer, "sucht").await;
        case_with(&own, "sucht").await;
        let step = format!("/api/v1/referrals/{referral}/transitions");
        let ended = json!({ "to": "zurueckgezogen", "reason": "nicht_erreicht" });
        own.post(&step, ended).await.expect(200);
        let report = coordinator.get("/api/v1/gaps").await.expect(200);
        assert_eq!(report["period"]["from"], "2026-01-01");
        assert_eq!(report["period"]["to"], "2026-11-24");
        let quarters = json!(["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]);
        assert_eq!(report["table"]["quarters"], quarters);
        let row = &report["table"]["rows"][0];
        assert_eq!(row["topic"], "sucht");
        assert_eq!(row["total"]["total"], json!({ "needs": 2, "cases": 2 }));
        assert_eq!(row["cells"][3], row["total"]);
        assert_eq!(row["cells"][0]["total"]["needs"], 0);
        assert_eq!(report["coverage"]["agencies"], 1);
        let before =
            coordinator.get("/api/v1/gaps?from=2026-01-01&to=2026-09-30").await.expect(200);
        assert_eq!(before["table"]["rows"], json!([]));
    })
    .await;
}

#[tokio::test]
async fn a_period_that_is_none_is_refused_by_name() {
    let test = TestApp::new().await;
    let coordinator = test.as_coordinator().await;
    for (query, field) in [
        ("from=2026-11-01&to=2026-10-01", "to"),
        ("from=1990-01-01&to=2026-10-01", "to"),
        ("from=gestern", "from"),
        ("from=2026-02-30", "from"),
        ("bis=2026-10-01", "bis"),
    ] {
        let problem =
            coordinator.get(&format!("/api/v1/gaps?{query}")).await.problem(422, "invalid");
        assert_eq!(problem["errors"][0]["field"], field, "{query}");
    }
}

#[tokio::test]
async fn what_a_change_would_bring_is_told_and_what_is_wrong_with_it() {
    on_both(async |test| {
        test.app.load_region().await.expect("loads");
        let (own, coordinator) = (test.as_case_manager().await, test.as_coordinator().await);
        // Nobody can be placed for a need no offer serves certainly: a new one reaches both.
        case_with(&own, "sucht").await;
        case_with(&own, "sucht").await;
        test.app.advance_clock(chrono::TimeDelta::days(40));
        let path = "/api/v1/gaps/what-if";
        let new = |places: u32| {
            json!({ "kind": "new_offer", "topic": "sucht", "plz": "34117", "more": places })
        };
        let gain = async |changes: serde_json::Value| {
            coordinator.post(path, json!({ "changes": changes })).await.expect(200)
        };
        let before = gain(json!([new(8)])).await;
        let one = gain(json!([new(1)])).await;
        assert!(before["needs"].as_u64() >= one["needs"].as_u64(), "{before} {one}");
        assert!(one["needs"].as_u64().is_some_and(|needs| needs <= 1), "{one}");
        for (change, field) in [
            (json!({ "kind": "age", "offer": "nirgends", "older": 2 }), "changes.0.offer"),
            (json!({ "kind": "new_offer", "topic": "x", "plz": "34117", "more": 1 }), "changes.0.topic"),
            (json!({ "kind": "new_offer", "topic": "sucht", "plz": "00000", "more": 1 }), "changes.0.plz"),
            (json!({ "kind": "new_offer", "topic": "sucht", "plz": "34117" }), "changes.0.more"),
        ] {
            let asked = json!({ "changes": [change] });
            let problem = coordinator.post(path, asked).await.problem(422, "invalid");
            assert_eq!(problem["errors"][0]["field"], field);
        }
        let none = coordinator.post(path, json!({ "changes": [] })).await;
        assert_eq!(none.problem(422, "invalid")["errors"][0]["field"], "changes");
    })
    .await;
}

#[tokio::test]
async fn a_published_release_is_for_everybody_and_nothing_else_is() {
    on_both(async |test| {
        test.app.load_region().await.expect("loads");
        let (anon, coordinator) = (test.anon(), test.as_coordinator().await);
        let path = "/api/v1/gaps/releases";
        let draft = |first: &str, publish: bool| {
            json!({ "title": "Quartal", "first": first, "last": first, "publish": publish })
        };
        let inside = coordinator.post(path, draft("2026-Q2", false)).await.expect(201);
        let public = coordinator.post(path, draft("2026-Q3", true)).await.expect(201);
        let read = |release: &serde_json::Value| {
            format!("/api/v1/gaps?release={}", release["id"].as_str().expect("an id"))
        };
        anon.get(&read(&inside)).await.problem(404, "not_found");
        let shown = anon.get(&read(&public)).await.expect(200);
        assert_eq!(shown, public, "as it was frozen");
        assert_eq!(shown["figures"]["table"]["quarters"], json!(["2026-Q3"]));
        anon.get("/api/v1/gaps").await.problem(401, "not_logged_in");
        let again = coordinator.post(path, draft("2026-Q3", true)).await;
        assert_eq!(again.problem(422, "invalid")["errors"][0]["field"], "first");
        let running = coordinator.post(path, draft("2026-Q4", true)).await;
        assert_eq!(running.problem(422, "invalid")["errors"][0]["problem"], "not_over");
        let odd = coordinator.post(path, draft("2026-Q5", true)).await;
        assert_eq!(odd.problem(422, "invalid")["errors"][0]["field"], "first");
    })
    .await;
}
