//! Near-duplicates of one organization stand together, and nothing else does.

use lotse::app::{OfferHit, OfferQuery, grouped};
use lotse::domain::catalogue::{Offer, Organization};
use lotse::store::catalogue;
use serde_json::{Value, json};

use crate::support::TestApp;

async fn found(offers: &[(&str, &str, Option<&str>)]) -> Vec<OfferHit> {
    let test = TestApp::new().await;
    let mut tx = test.app.db().write().await.unwrap();
    let read = |value: Value| serde_json::from_value::<Organization>(value).unwrap();
    for id in ["a", "b"] {
        let one = read(json!({"id": id, "name": id, "description": ""}));
        catalogue::save_organization(&mut tx, &one).await.unwrap();
    }
    for (id, name, organization) in offers {
        let offer: Offer = serde_json::from_value(json!({
            "id": id, "name": name, "status": "active", "organization_id": organization,
        }))
        .unwrap();
        catalogue::save_offer(&mut tx, &offer).await.unwrap();
    }
    tx.commit().await.unwrap();
    test.app.catch_up().await.unwrap();
    test.app.find_offers(&OfferQuery::default()).await.unwrap().hits
}

#[tokio::test]
async fn near_duplicates_stand_together() {
    let hits = found(&[
        ("1", "Deutschkurs 1", Some("a")),
        ("2", "Deutschkurs 2", Some("a")),
        ("3", "Deutschkurs III", Some("a")),
        ("4", "Deutschkurs 4", Some("b")),
        ("5", "Deutschkurs für Eltern", Some("a")),
        ("6", "Deutschkurs", None),
        ("7", "Deutschkurs", None),
        ("8", "12", Some("a")),
        ("9", "13", Some("a")),
    ])
    .await;
    let mut groups: Vec<Vec<&str>> = grouped(&hits)
        .into_iter()
        .map(|group| group.into_iter().map(|hit| hit.view.offer.id.as_str()).collect())
        .collect();
    groups.iter_mut().for_each(|group| group.sort_unstable());
    groups.sort_unstable();
    assert_eq!(groups.len(), 7, "{groups:?}");
    assert!(groups.contains(&vec!["1", "2", "3"]), "{groups:?}");
}
