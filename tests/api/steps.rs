//! The one thread: case, referral, appointment, arrival.

use serde_json::json;

use super::{consent_for, offer_about, referral_to, state_places, texts};
use crate::support::{TestApp, on_both};

#[tokio::test]
async fn from_case_to_arrival() {
    on_both(async |test| {
        test.app.load_region().await.expect("loads");
        let client = test.as_case_manager().await;
        let (offer, organization) = offer_about(&client, "sucht").await;
        state_places(&client, &offer, 2).await;
        let (case, referral) = referral_to(&client, &offer, "sucht").await;
        let in_case = |what: &str| format!("/api/v1/cases/{case}/{what}");
        let about = format!("/api/v1/referrals/{referral}");
        let free = async || {
            let record = client.get(&format!("/api/v1/offers/{offer}")).await.expect(200);
            record["places"]["free"].as_u64()
        };
        assert_eq!(free().await, Some(1));

        client.post(&in_case("consents"), consent_for(&organization)).await.expect(201);
        let step = format!("{about}/transitions");
        for to in ["angefragt", "angenommen", "ersttermin"] {
            client.post(&step, json!({ "to": to })).await.expect(200);
        }
        assert_eq!(free().await, Some(1));

        let body = json!({
            "referral": referral,
            "purpose": "Erstgespräch",
            "starts_at": "2026-11-25T10:00:00+01:00",
            "companion": "Frau Amsel",
            "meeting_point": "Haltestelle",
        });
        let made = client.post(&in_case("appointments"), body).await.expect(201);
        assert_eq!(made["starts_at"], "2026-11-25T09:00:00Z");
        assert_eq!(made["starts_at_local"], "2026-11-25T10:00:00");
        assert_eq!(made["accompanied"], true);
        let outcome = made["id"].as_str().expect("an id");
        let outcome = format!("/api/v1/appointments/{outcome}/outcome");
        let noted = json!({ "arrived": true, "next_step": "zweites Gespräch" });
        client.post(&outcome, noted).await.expect(200);

        let found = client.get(&about).await.expect(200);
        assert_eq!(found["state"], "erschienen");
        let steps = ["gewaehlt", "angefragt", "angenommen", "ersttermin", "erschienen"];
        assert_eq!(texts(&found["steps"], "state"), steps);
        let file = client.get(&format!("/api/v1/cases/{case}")).await.expect(200);
        assert_eq!(file["referrals"][0]["state"], "erschienen");
        assert_eq!(file["appointments"][0]["arrived"], true);
        assert_eq!(file["needs"][0]["topic"], "sucht");
        assert_eq!(file["referrals"][0]["need"], file["needs"][0]["id"]);
    })
    .await;
}

#[tokio::test]
async fn a_step_that_does_not_follow_says_what_could() {
    let test = TestApp::with_region().await;
    let client = test.as_case_manager().await;
    let (offer, _) = offer_about(&client, "sucht").await;
    state_places(&client, &offer, 1).await;
    let (case, referral) = referral_to(&client, &offer, "sucht").await;
    let step = format!("/api/v1/referrals/{referral}/transitions");
    let refused = client.post(&step, json!({ "to": "laeuft" })).await.problem(409, "step_refused");
    assert_eq!(refused["from"], "gewaehlt");
    assert!(refused["possible"].as_array().is_some_and(|p| p.contains(&json!("angefragt"))));

    // Giving the place back lets the next one have it.
    let refer = format!("/api/v1/cases/{case}/referrals");
    client.post(&refer, json!({ "offer": offer })).await.problem(409, "already_referred");
    let other = super::case_with(&client, "sucht").await;
    let path = format!("/api/v1/cases/{other}/referrals");
    let full = client.post(&path, json!({ "offer": offer })).await.problem(409, "no_place");
    let next = &full["alternatives"][0];
    assert!(next["offer"].is_string() && next["name"].is_string());
    client.post(&step, json!({ "to": "zurueckgezogen" })).await.expect(200);
    let made = client.post(&path, json!({ "offer": offer })).await.expect(201);
    assert_eq!(made["state"], "gewaehlt");
    // Ten working days from Tuesday, 24 November.
    assert_eq!(made["hold_until"], "2026-12-08T09:00:00Z");
}

#[tokio::test]
async fn declining_needs_a_reason() {
    let test = TestApp::with_region().await;
    let client = test.as_case_manager().await;
    let (offer, organization) = offer_about(&client, "sucht").await;
    state_places(&client, &offer, 1).await;
    let (case, referral) = referral_to(&client, &offer, "sucht").await;
    let consents = format!("/api/v1/cases/{case}/consents");
    client.post(&consents, consent_for(&organization)).await.expect(201);
    let step = format!("/api/v1/referrals/{referral}/transitions");
    client.post(&step, json!({ "to": "angefragt" })).await.expect(200);
    let declined = client.post(&step, json!({ "to": "abgelehnt" })).await.problem(422, "invalid");
    assert_eq!(declined["errors"][0]["field"], "reason");
    let body = json!({ "to": "abgelehnt", "reason": "kein_platz" });
    assert_eq!(client.post(&step, body).await.expect(200)["reason"], "kein_platz");
}
