//! The description and the API agree: same routes, and answers look as described.

use std::collections::BTreeSet;

use axum::http::Method;
use lotse::api::{Access, ROUTES};
use lotse::domain::role::Action;
use serde_json::{Value, json};

use super::{consent_for, offer_about, referral_to, state_places};
use crate::support::TestApp;

#[tokio::test]
async fn the_description_has_exactly_the_routes_of_the_list() {
    let test = TestApp::new().await;
    let description = test.anon().get("/api/v1/openapi.json").await.expect(200);
    assert_eq!(description["openapi"], "3.1.0");
    let mut described = BTreeSet::new();
    for (path, operations) in description["paths"].as_object().expect("paths") {
        for method in operations.as_object().expect("operations").keys() {
            described.insert(format!("{} {path}", method.to_uppercase()));
        }
    }
    let listed: BTreeSet<_> =
        ROUTES.iter().map(|route| format!("{} {}", route.method, route.path)).collect();
    assert_eq!(listed.len(), ROUTES.len());
    assert_eq!(described, listed);
    references(&description, &mut |reference| {
        let pointer = reference.trim_start_matches('#');
        assert!(description.pointer(pointer).is_some(), "{reference} leads nowhere");
    });
    let mut untyped = Vec::new();
    for operation in description["paths"]
        .as_object()
        .into_iter()
        .flatten()
        .flat_map(|(_, o)| o.as_object().into_iter().flatten().map(|(_, operation)| operation))
    {
        for parameter in operation["parameters"].as_array().expect("parameters") {
            if !parameter["schema"].is_object() {
                untyped.push(parameter["name"].clone());
            }
        }
    }
    assert!(untyped.is_empty(), "{untyped:?}");
}

fn references(value: &Value, found: &mut impl FnMut(&str)) {
    match value {
        Value::Object(members) => {
            if let Some(reference) = members.get("$ref").and_then(Value::as_str) {
                found(reference);
            }
            members.values().for_each(|value| references(value, found));
        }
        Value::Array(list) => list.iter().for_each(|value| references(value, found)),
        _ => {}
    }
}

#[tokio::test]
async fn answers_look_as_described() {
    let test = TestApp::with_region().await;
    let client = test.as_case_manager().await;
    let description = client.get("/api/v1/openapi.json").await.expect(200);
    let (offer, organization) = offer_about(&client, "schulabschluss").await;
    state_places(&client, &offer, 1).await;
    let (case, referral) = referral_to(&client, &offer, "schulabschluss").await;
    let consents = format!("/api/v1/cases/{case}/consents");
    let consent = client.post(&consents, consent_for(&organization)).await.expect(201);
    let appointments = format!("/api/v1/cases/{case}/appointments");
    let body =
        json!({ "purpose": "Besuch", "starts_at": "2026-11-25T10:00", "referral": referral });
    let appointment = client.post(&appointments, body).await.expect(201);
    let facts = json!({ "alter": 16, "schulabschluss": "keiner", "sgb2_status": "bezug" });
    let judged = json!({ "facts": facts });
    let judged = client.post("/api/v1/eligibility", judged).await.expect(200);
    let matched = json!({ "facts": facts, "needs": ["schulabschluss", "amt"], "plz": "34117" });
    let matched = client.post("/api/v1/match", matched).await.expect(200);
    let other = super::case_with(&client, "schulabschluss").await;
    let full = format!("/api/v1/cases/{other}/referrals");
    let full = client.post(&full, json!({ "offer": offer })).await.expect(409);
    let mut answers = vec![
        ("Consent", consent),
        ("Appointment", appointment),
        ("Eligibility", judged),
        ("MatchGroups", matched),
        ("Problem", full),
        ("Problem", client.get("/api/v1/offers?x=1").await.expect(422)),
    ];
    let coordinator = test.as_coordinator().await;
    for route in ROUTES.iter().filter(|route| route.method == Method::GET) {
        let of_gaps = route.access == Access::Token(Action::ReadGaps);
        let client = if of_gaps { &coordinator } else { &client };
        let thing = match route.gives {
            "Case" => &case,
            "Referral" => &referral,
            _ => &offer,
        };
        answers
            .push((route.gives, client.get(&route.path.replace("{id}", thing)).await.expect(200)));
    }
    for offer in test.app.catalogue().shown() {
        answers
            .push(("Offer", client.get(&format!("/api/v1/offers/{}", offer.id)).await.expect(200)));
    }
    for (schema, answer) in &answers {
        let schema = json!({ "$ref": format!("#/components/schemas/{schema}") });
        if let Err(problem) = fits(&description, &schema, answer) {
            panic!("{schema}: {problem}");
        }
    }
}

/// As much of JSON Schema as the description uses.
fn fits(whole: &Value, schema: &Value, value: &Value) -> Result<(), String> {
    if let Some(reference) = schema["$ref"].as_str() {
        let schema = whole.pointer(reference.trim_start_matches('#')).expect("a schema");
        return fits(whole, schema, value).map_err(|problem| format!("{reference} {problem}"));
    }
    if let Some(choices) = schema["anyOf"].as_array() {
        let fitting = choices.iter().find(|choice| fits(whole, choice, value).is_ok());
        return fitting.map(|_| ()).ok_or_else(|| format!("{value} fits none of {choices:?}"));
    }
    let types: Vec<_> = match &schema["type"] {
        Value::String(one) => vec![one.as_str()],
        Value::Array(several) => several.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_i64() => "integer",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    let whole_number = kind == "integer" && types.contains(&"number");
    if !types.contains(&kind) && !whole_number {
        return Err(format!("{value} is no {types:?}"));
    }
    if let Some(list) = schema["enum"].as_array()
        && !list.contains(value)
    {
        return Err(format!("{value} is not in {list:?}"));
    }
    for item in value.as_array().into_iter().flatten() {
        fits(whole, &schema["items"], item)?;
    }
    let Value::Object(members) = value else { return Ok(()) };
    for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if !members.contains_key(name) {
            return Err(format!("{name} is missing"));
        }
    }
    for (name, member) in members {
        let described = &schema["properties"][name];
        let described =
            if described.is_null() { &schema["additionalProperties"] } else { described };
        match described {
            Value::Bool(false) => return Err(format!("{name} is not described")),
            Value::Object(_) => {
                fits(whole, described, member).map_err(|problem| format!("{name}: {problem}"))?;
            }
            _ => {}
        }
    }
    Ok(())
}
