//! Many at once: the last place goes to exactly one, and a repeat makes nothing new.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{case_with, offer_about, state_places};
use crate::support::{Answer, Client, on_both};

const TOPIC: &str = "schulabschluss";

async fn refer(client: Client, case: String, offer: String, key: Option<&str>) -> Answer {
    let path = format!("/api/v1/cases/{case}/referrals");
    let headers: Vec<_> = key.iter().map(|key| ("Idempotency-Key", *key)).collect();
    client.post_with(&path, &headers, json!({ "offer": offer })).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_last_place_goes_to_exactly_one_of_fifty() {
    on_both(async |test| {
        test.app.load_region().await.expect("loads");
        let client = test.as_case_manager().await;
        let (offer, _) = offer_about(&client, TOPIC).await;
        state_places(&client, &offer, 1).await;
        let mut cases = Vec::new();
        for _ in 0..50 {
            cases.push(case_with(&client, TOPIC).await);
        }
        let asked = cases
            .into_iter()
            .map(|case| tokio::spawn(refer(client.clone(), case, offer.clone(), None)));
        let asked: Vec<_> = asked.collect();
        let mut answers = Vec::new();
        for answer in asked {
            answers.push(answer.await.expect("no panic"));
        }
        let (won, lost): (Vec<_>, Vec<_>) = answers.into_iter().partition(|a| a.status == 201);
        assert_eq!((won.len(), lost.len()), (1, 49), "{:?}", lost.first());
        for answer in lost {
            let problem = answer.problem(409, "no_place");
            let alternatives = problem["alternatives"].as_array().expect("a list");
            assert!(!alternatives.is_empty());
            assert!(alternatives.iter().all(|next| next["offer"] != Value::String(offer.clone())));
        }
        let record = client.get(&format!("/api/v1/offers/{offer}")).await.expect(200);
        assert_eq!(record["places"]["free"], 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn twenty_repeats_of_one_key_make_one_referral() {
    on_both(async |test| {
        test.app.load_region().await.expect("loads");
        let client = test.as_case_manager().await;
        let (offer, _) = offer_about(&client, TOPIC).await;
        state_places(&client, &offer, 5).await;
        let case = case_with(&client, TOPIC).await;
        let repeats = (0..20).map(|_| {
            tokio::spawn(refer(client.clone(), case.clone(), offer.clone(), Some("doppelklick")))
        });
        let mut bodies = BTreeSet::new();
        for repeat in repeats.collect::<Vec<_>>() {
            bodies.insert(repeat.await.expect("no panic").expect(201).to_string());
        }
        assert_eq!(bodies.len(), 1);
        let file = client.get(&format!("/api/v1/cases/{case}")).await.expect(200);
        assert_eq!(file["referrals"].as_array().map(Vec::len), Some(1));
        let record = client.get(&format!("/api/v1/offers/{offer}")).await.expect(200);
        assert_eq!(record["places"]["free"], 4);
    })
    .await;
}

#[tokio::test]
async fn a_key_belongs_to_one_request() {
    on_both(async |test| {
        test.app.load_region().await.expect("loads");
        let client = test.as_case_manager().await;
        let (offer, _) = offer_about(&client, TOPIC).await;
        state_places(&client, &offer, 5).await;
        let (one, other) = (case_with(&client, TOPIC).await, case_with(&client, TOPIC).await);
        let ask = |case: &String, key| refer(client.clone(), case.clone(), offer.clone(), key);
        let first = ask(&one, Some("a")).await.expect(201);
        assert_eq!(ask(&one, Some("a")).await.expect(201), first);
        ask(&other, Some("a")).await.problem(409, "key_reused");
        let second = ask(&one, Some("b")).await.problem(409, "already_referred");
        assert_eq!(second["referral"], first["id"]);
        // Another agency's keys are its own.
        let role = lotse::domain::role::Role::CaseManager;
        let elsewhere = test.client(role, "Anderswo").await;
        let case = case_with(&elsewhere, TOPIC).await;
        let theirs = refer(elsewhere, case, offer.clone(), Some("a")).await.expect(201);
        assert_ne!(theirs["id"], first["id"]);
    })
    .await;
}
