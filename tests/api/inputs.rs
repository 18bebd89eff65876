//! Bad input: the right status, the field named, and nothing of it kept.

use axum::http::Method;
use serde_json::{Value, json};

use super::{case_with, offer_about};
use crate::support::{Answer, Client, TestApp, on_both};

/// Fields and problems named in an answer.
#[track_caller]
fn named(answer: Answer) -> Vec<(String, String)> {
    let problem = answer.problem(422, "invalid");
    let errors = problem["errors"].as_array().cloned().unwrap_or_default();
    let text = |error: &Value, member: &str| error[member].as_str().unwrap_or("?").to_owned();
    errors.iter().map(|error| (text(error, "field"), text(error, "problem"))).collect()
}

#[track_caller]
fn names(answer: Answer, field: &str, problem: &str) {
    assert_eq!(named(answer), [(field.to_owned(), problem.to_owned())]);
}

#[tokio::test]
async fn a_query_is_read_to_the_letter() {
    let test = TestApp::with_region().await;
    let anon = test.anon();
    for (query, field, problem) in [
        ("farbe=blau", "farbe", "unknown_parameter"),
        ("age=alt", "age", "wrong_type"),
        ("age=-1", "age", "out_of_range"),
        ("age=121", "age", "out_of_range"),
        ("radius_km=weit", "radius_km", "wrong_type"),
        ("radius_km=NaN", "radius_km", "out_of_range"),
        ("radius_km=-3", "radius_km", "out_of_range"),
        ("open_places=ja", "open_places", "not_listed"),
        ("open_now=1", "open_now", "not_listed"),
        ("order=name;drop+table+offer", "order", "not_listed"),
        ("limit=101", "limit", "out_of_range"),
        ("limit=-1", "limit", "wrong_type"),
        ("offset=1e3", "offset", "wrong_type"),
        ("topic=%27+or+1%3D1--", "topic", "unknown_topic"),
        ("plz=00000", "plz", "unknown_postcode"),
        ("age=16&age=17", "age", "repeated"),
        ("lang=xx", "lang", "not_listed"),
    ] {
        names(anon.get(&format!("/api/v1/offers?{query}")).await, field, problem);
    }
    names(anon.get("/api/v1/facts?limit=3").await, "limit", "unknown_parameter");
    let long = "x".repeat(10_001);
    names(anon.get(&format!("/api/v1/offers?q={long}")).await, "q", "too_long");
    anon.get("/api/v1/offers?q=%ff").await.problem(400, "bad_query");
    anon.get("/api/v1/offers/%ff").await.problem(400, "bad_path");
    anon.get("/api/v1/offers/%00").await.problem(400, "bad_path");
    let empty = "/api/v1/offers?q=&topic=&age=&plz=&radius_km=&language=&limit=&offset=";
    anon.get(empty).await.expect(200);
}

#[tokio::test]
async fn a_body_is_named_where_it_is_wrong() {
    let test = TestApp::with_region().await;
    let anon = test.anon();
    let eligibility = "/api/v1/eligibility";
    for (path, body, field, problem) in [
        (eligibility, json!({}), "facts", "required"),
        (eligibility, json!({ "facts": {}, "farbe": 1 }), "farbe", "unknown_field"),
        (eligibility, json!({ "facts": [] }), "facts", "wrong_type"),
        (eligibility, json!({ "facts": { "farbe": 1 } }), "facts.farbe", "unknown_fact"),
        (eligibility, json!({ "facts": { "alter": "16" } }), "facts.alter", "wrong_type"),
        (eligibility, json!({ "facts": { "alter": 16.5 } }), "facts.alter", "wrong_type"),
        (eligibility, json!({ "facts": { "alter": {} } }), "facts.alter", "wrong_type"),
        (eligibility, json!({ "facts": { "alter": u64::MAX } }), "facts.alter", "wrong_type"),
        (eligibility, json!({ "facts": { "alter": 200 } }), "facts.alter", "out_of_range"),
        (eligibility, json!({ "facts": { "schwanger": 1 } }), "facts.schwanger", "wrong_type"),
        (eligibility, json!({ "facts": { "land": "XX" } }), "facts.land", "not_listed"),
        (eligibility, json!({ "facts": {}, "date": "1.8.2026" }), "date", "invalid"),
        (eligibility, json!({ "facts": {}, "date": 20260801 }), "date", "wrong_type"),
        (eligibility, json!({ "facts": {}, "date": "2026-02-30" }), "date", "invalid"),
        ("/api/v1/match", json!({ "facts": {}, "needs": [] }), "needs", "required"),
        ("/api/v1/match", json!({ "facts": {}, "needs": ["x"] }), "needs.0", "unknown_topic"),
        ("/api/v1/match", json!({ "facts": {}, "needs": [1] }), "needs.0", "wrong_type"),
        ("/api/v1/match", json!({ "facts": {}, "needs": "krise" }), "needs", "wrong_type"),
        ("/api/v1/match", json!({ "facts": {}, "needs": vec!["krise"; 51] }), "needs", "too_many"),
        (
            "/api/v1/match",
            json!({ "facts": {}, "needs": ["krise", "krise"] }),
            "needs.1",
            "already_there",
        ),
    ] {
        names(anon.post(path, body).await, field, problem);
    }
    let several = json!({ "facts": { "alter": 200, "land": "XX" } });
    assert_eq!(named(anon.post(eligibility, several).await).len(), 2);
}

#[tokio::test]
async fn what_is_no_json_is_told_with_its_place() {
    let test = TestApp::new().await;
    let anon = test.anon();
    let path = "/api/v1/eligibility";
    let json = [("content-type", "application/json; charset=utf-8")];
    let send = |headers, body: Vec<u8>| anon.send(Method::POST, path, headers, body);
    let problem = send(&json, b"{\n  \"facts\": {,}\n}".to_vec()).await;
    let problem = problem.problem(400, "malformed_json");
    assert_eq!((&problem["line"], &problem["column"]), (&json!(2), &json!(13)));
    send(&json, Vec::new()).await.problem(400, "malformed_json");
    send(&json, b"{\"facts\":{}} x".to_vec()).await.problem(400, "malformed_json");
    send(&json, b"{\"facts\":{\"land\":\"\xff\"}}".to_vec()).await.problem(400, "malformed_json");
    send(&json, br#"{"facts":{"land":"\ud800"}}"#.to_vec()).await.problem(400, "malformed_json");
    for kind in ["text/plain", "application/x-www-form-urlencoded", "application/jsonx", ""] {
        let kind = [("content-type", kind)];
        let answer = anon.send(Method::POST, path, &kind, b"{\"facts\":{}}".to_vec()).await;
        answer.problem(415, "unsupported_media_type");
    }
    send(&[], b"{\"facts\":{}}".to_vec()).await.problem(415, "unsupported_media_type");
    let twice = br#"{"facts":{"alter":16,"alter":17}}"#.to_vec();
    names(send(&json, twice).await, "facts.alter", "repeated");
}

#[tokio::test]
async fn huge_bodies_are_refused_at_once() {
    let test = TestApp::with_region().await;
    let client = test.as_case_manager().await;
    let long = "x".repeat(1_000_000);
    client.post("/api/v1/cases", json!({ "code": long })).await.problem(413, "too_large");
    let ten = [("content-type", "application/json"), ("content-length", "10000000")];
    let answer = client.send(Method::POST, "/api/v1/cases", &ten, b"{".to_vec()).await;
    answer.problem(413, "too_large");
    let deep = format!("{{\"facts\":{{\"alter\":{}}}}}", "[".repeat(100_000));
    let json = [("content-type", "application/json")];
    let path = "/api/v1/eligibility";
    names(client.send(Method::POST, path, &json, deep.into()).await, "", "too_deep");
    let many: serde_json::Map<_, _> = (0..15_000).map(|n| (n.to_string(), json!(1))).collect();
    names(client.post(path, json!({ "facts": many })).await, "facts", "invalid");
    let fields: serde_json::Map<_, _> = (0..15_000).map(|n| (n.to_string(), json!(1))).collect();
    names(client.post(path, Value::Object(fields)).await, "0", "unknown_field");
}

#[tokio::test]
async fn no_text_breaks_the_database() {
    on_both(async |test| {
        test.app.load_region().await.expect("loads");
        let client = test.as_case_manager().await;
        let (offer, organization) = offer_about(&client, "sucht").await;
        let case = case_with(&client, "sucht").await;
        let in_case = |what: &str| format!("/api/v1/cases/{case}/{what}");
        let nul = json!({ "code": "Wal\0" });
        names(client.post("/api/v1/cases", nul).await, "code", "control_character");
        let bell = json!({ "code": "Wal\u{7}" });
        names(client.post("/api/v1/cases", bell).await, "code", "control_character");
        let body = json!({ "offer": offer, "need": "\0" });
        names(client.post(&in_case("referrals"), body).await, "need", "control_character");
        let long = "ä".repeat(301);
        let body = json!({ "purpose": long, "starts_at": "2026-11-25T10:00", "minutes": 0 });
        assert_eq!(named(client.post(&in_case("appointments"), body).await).len(), 2);
        let mut consent = super::consent_for(&organization);
        consent["purpose"] = json!(long);
        names(client.post(&in_case("consents"), consent).await, "purpose", "too_long");
        for odd in
            ["'; drop table case_file; --", "\u{202e}dlaw", "<script>alert(1)</script>", "Null"]
        {
            let made = client.post("/api/v1/cases", json!({ "code": odd })).await.expect(201);
            assert_eq!(made["code"], odd);
        }
        let made = client.post("/api/v1/cases", json!({ "code": "Mo\u{308}we" })).await.expect(201);
        assert_eq!(made["code"], "Möwe");
        client.post("/api/v1/cases", json!({ "code": "Möwe" })).await.problem(409, "code_taken");
    })
    .await;
}

#[tokio::test]
async fn bodies_about_cases_are_named_where_they_are_wrong() {
    let test = TestApp::with_region().await;
    let client = test.as_case_manager().await;
    let (offer, organization) = offer_about(&client, "sucht").await;
    super::state_places(&client, &offer, 3).await;
    let (case, referral) = super::referral_to(&client, &offer, "sucht").await;
    let in_case = |what: &str| format!("/api/v1/cases/{case}/{what}");
    let step = format!("/api/v1/referrals/{referral}/transitions");
    let mut forever = super::consent_for(&organization);
    forever["until"] = json!("2030-01-01");
    let mut contents = super::consent_for(&organization);
    contents["contents"] = json!(["contact", "alles"]);
    for (path, body, field, problem) in [
        (in_case("referrals"), json!({}), "offer", "required"),
        (in_case("referrals"), json!({ "offer": "x" }), "offer", "unknown_offer"),
        (in_case("referrals"), json!({ "offer": offer, "need": "x" }), "need", "unknown_need"),
        (step.clone(), json!({ "to": "verschwunden" }), "to", "not_listed"),
        (step.clone(), json!({ "to": "idee", "reason": "keine Lust" }), "reason", "not_listed"),
        (in_case("consents"), forever, "until", "out_of_range"),
        (in_case("consents"), contents, "contents.1", "not_listed"),
        (in_case("consents"), super::consent_for("x"), "recipient", "unknown_organization"),
        (
            in_case("appointments"),
            json!({ "purpose": "x", "starts_at": "morgen" }),
            "starts_at",
            "invalid",
        ),
        (format!("/api/v1/offers/{offer}/places"), json!({ "free": -1 }), "free", "invalid"),
        (
            format!("/api/v1/offers/{offer}/places"),
            json!({ "free": 3, "total": 2 }),
            "free",
            "more_than_total",
        ),
    ] {
        names(client.post(&path, body).await, field, problem);
    }
    let key = "k".repeat(201);
    let answer = client
        .post_with(&in_case("referrals"), &[("Idempotency-Key", &key)], json!({ "offer": offer }))
        .await;
    names(answer, "Idempotency-Key", "invalid");
}

#[tokio::test]
async fn routes_that_are_not_there_answer_with_a_problem() {
    let test = TestApp::new().await;
    let anon: Client = test.anon();
    anon.get("/api/v1/nichts").await.problem(404, "no_such_route");
    anon.get("/api/v1/offers/x/y/z").await.problem(404, "no_such_route");
    let answer = anon.send(Method::DELETE, "/api/v1/offers", &[], Vec::new()).await;
    assert_eq!(answer.headers["allow"], "GET,HEAD");
    answer.problem(405, "no_such_method");
}
