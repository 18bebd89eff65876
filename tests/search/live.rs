//! A change of one offer is found soon after, without a rebuild, while others search.

use std::time::Duration;

use lotse::app::OfferQuery;
use lotse::domain::catalogue::Offer;
use lotse::store::catalogue;
use serde_json::json;

use crate::support::on_both;

/// How often one looks, and how often at most: what takes longer is never found.
const LOOKS: usize = 400;
const PAUSE: Duration = Duration::from_millis(50);
const NEW_WORD: &str = "Zwetschgenkuchenwerkstatt";

fn query(words: &str) -> OfferQuery {
    OfferQuery { q: Some(words.to_owned()), ..OfferQuery::default() }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_change_is_found_while_others_search() {
    on_both(async |node| {
        node.app.load_region().await.unwrap();
        let before = node.app.find_offers(&OfferQuery::default()).await.unwrap().total;
        let busy: Vec<_> = (0..2)
            .map(|_| {
                let app = node.app.clone();
                tokio::spawn(async move {
                    loop {
                        app.find_offers(&query("Schulden beim Handyvertrag")).await.unwrap();
                    }
                })
            })
            .collect();
        // As another node would write it; what keeps this one up is the same as in the server.
        let offer: Offer = serde_json::from_value(json!({
            "id": "neu", "name": NEW_WORD, "status": "active",
        }))
        .unwrap();
        let mut tx = node.app.db().write().await.unwrap();
        catalogue::save_offer(&mut tx, &offer).await.unwrap();
        tx.commit().await.unwrap();
        let mut found = 0;
        for _ in 0..LOOKS {
            node.app.catch_up().await.unwrap();
            found = node.app.find_offers(&query(NEW_WORD)).await.unwrap().total;
            if found > 0 {
                break;
            }
            tokio::time::sleep(PAUSE).await;
        }
        busy.iter().for_each(tokio::task::JoinHandle::abort);
        assert_eq!(found, 1);
        let after = node.app.find_offers(&OfferQuery::default()).await.unwrap().total;
        assert_eq!(after, before + 1, "everything else is still there");
    })
    .await;
}
