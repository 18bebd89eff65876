//! The JSON API, as somebody who programs against it sees it.

mod access;
mod ahead;
mod catalogue;
mod consent;
mod description;
mod gaps;
mod inputs;
mod judging;
mod race;
mod steps;
mod suggest;

use serde_json::{Value, json};

use crate::support::Client;

/// The id of a demonstration record.
fn id(slug: &str) -> String {
    lotse::app::region_id(slug)
}

/// An offer with that topic, and its organization.
async fn offer_about(client: &Client, topic: &str) -> (String, String) {
    let page = client.get(&format!("/api/v1/offers?topic={topic}&limit=1")).await.expect(200);
    let text = |field: &str| page["hits"][0][field].as_str().expect("a hit").to_owned();
    (text("id"), text("organization_id"))
}

/// A new case with that need.
async fn case_with(client: &Client, need: &str) -> String {
    let case = client.post("/api/v1/cases", json!({ "needs": [need] })).await.expect(201);
    case["id"].as_str().expect("an id").to_owned()
}

/// Says how many places an offer has.
async fn state_places(client: &Client, offer: &str, free: u32) {
    let path = format!("/api/v1/offers/{offer}/places");
    client.post(&path, json!({ "free": free, "total": 10 })).await.expect(201);
}

/// A referral of a new case to that offer.
async fn referral_to(client: &Client, offer: &str, need: &str) -> (String, String) {
    let case = case_with(client, need).await;
    let path = format!("/api/v1/cases/{case}/referrals");
    let made = client.post(&path, json!({ "offer": offer })).await.expect(201);
    (case, made["id"].as_str().expect("an id").to_owned())
}

/// A consent to send everything to that organization.
fn consent_for(recipient: &str) -> Value {
    json!({
        "recipient": recipient,
        "purpose": "Anfrage wegen eines Platzes",
        "contents": ["contact", "need"],
        "until": "2026-12-31",
    })
}

/// Texts of a list of objects.
fn texts<'a>(list: &'a Value, field: &str) -> Vec<&'a str> {
    let list = list.as_array().into_iter().flatten();
    list.filter_map(|item| item[field].as_str()).collect()
}
