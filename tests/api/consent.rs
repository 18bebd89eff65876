//! Nothing is sent without a consent that is in force.

use serde_json::json;

use super::{consent_for, offer_about, referral_to, state_places};
use crate::support::on_both;

#[tokio::test]
async fn consent_opens_the_gate_and_withdrawal_closes_it() {
    on_both(async |test| {
        test.app.load_region().await.expect("loads");
        let client = test.as_case_manager().await;
        let (offer, organization) = offer_about(&client, "sucht").await;
        state_places(&client, &offer, 5).await;
        let (case, referral) = referral_to(&client, &offer, "sucht").await;
        let step = format!("/api/v1/referrals/{referral}/transitions");
        let ask = json!({ "to": "angefragt" });

        let refused = client.post(&step, ask.clone()).await.problem(409, "no_consent");
        assert!(refused["recipient"].as_str().is_some_and(|name| !name.is_empty()));

        // A consent for the need alone does not let the code and the contact out.
        let consents = format!("/api/v1/cases/{case}/consents");
        let mut narrow = consent_for(&organization);
        narrow["contents"] = json!(["need"]);
        client.post(&consents, narrow).await.expect(201);
        client.post(&step, ask.clone()).await.problem(409, "no_consent");

        let consent = client.post(&consents, consent_for(&organization)).await.expect(201);
        let moved = client.post(&step, ask.clone()).await.expect(200);
        assert_eq!(moved["state"], "angefragt");

        // A second referral of the same case to the same house, after withdrawal.
        let withdraw = consent["id"].as_str().expect("an id");
        let withdraw = format!("/api/v1/consents/{withdraw}/withdraw");
        client.post(&withdraw, json!({})).await.expect(200);
        client.post(&withdraw, json!({})).await.problem(404, "not_found");
        let back = json!({ "to": "zurueckgezogen" });
        client.post(&step, back).await.expect(200);
        let path = format!("/api/v1/cases/{case}/referrals");
        let again = client.post(&path, json!({ "offer": offer })).await.expect(201);
        let again = again["id"].as_str().expect("an id");
        let step = format!("/api/v1/referrals/{again}/transitions");
        client.post(&step, ask.clone()).await.problem(409, "no_consent");

        // One that ran out counts no more.
        client.post(&consents, consent_for(&organization)).await.expect(201);
        test.app.advance_clock(chrono::TimeDelta::days(60));
        client.post(&step, ask).await.problem(409, "no_consent");
    })
    .await;
}
