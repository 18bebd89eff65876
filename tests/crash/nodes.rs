//! Two nodes on one PostgreSQL: as with one, for whoever asks.

use std::time::{Duration, Instant};

use serde_json::json;

use super::{House, found, free_places, import, ledger, open_case, state_places};
use crate::support::http::Client;
use crate::support::program::{Place, Program};
use crate::support::{Backend, backends, catalogue, fresh_schema_url};

const ASKING: usize = 50;
/// Longest a node may lag behind the other.
const LAG: Duration = Duration::from_secs(5);

/// A second node of an installation, with its own folder.
fn second(house: &House) -> Program {
    let data = house.folder.path().join("second");
    // All nodes of an installation have the same master key.
    std::fs::create_dir_all(&data).expect("a folder");
    let key = "master.key";
    std::fs::copy(house.place.data.join(key), data.join(key)).expect("copied");
    Place { data, database_url: house.place.database_url.clone() }.serve()
}

#[tokio::test(flavor = "multi_thread")]
async fn two_nodes_give_the_last_place_to_exactly_one() {
    if !backends().contains(&Backend::Postgres) {
        return;
    }
    let house = House::new(3, Some(fresh_schema_url().await));
    let nodes = [house.place.serve(), second(&house)];
    let clients: Vec<Client> = nodes.iter().map(|n| n.client().token(&house.token)).collect();
    let offer = &house.offers[0];
    state_places(&clients[0], offer, 1);
    let cases: Vec<String> = (0..ASKING).map(|_| open_case(&clients[0])).collect();
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let asking: Vec<_> = cases
            .iter()
            .enumerate()
            .map(|(n, case)| {
                let client = &clients[n % 2];
                scope.spawn(move || refer(client, case, offer))
            })
            .collect();
        asking.into_iter().map(|one| one.join().expect("no panic")).collect()
    });
    assert_eq!(statuses.iter().filter(|status| **status == 201).count(), 1, "{statuses:?}");
    assert_eq!(statuses.iter().filter(|status| **status == 409).count(), ASKING - 1);
    let db = ledger::open(&house.place).await;
    assert_eq!(ledger::referrals(&db).await, 1);
    db.close().await;
    for client in &clients {
        assert_eq!(free_places(client, offer), 0);
    }
}

fn refer(client: &Client, case: &str, offer: &str) -> u16 {
    let path = format!("/api/v1/cases/{case}/referrals");
    let answer = client.post(&path, &json!({ "offer": offer })).expect("an answer");
    if answer.status == 409 {
        assert!(answer.json(409)["alternatives"].is_array());
    }
    answer.status
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_on_one_node_is_found_on_the_other() {
    if !backends().contains(&Backend::Postgres) {
        return;
    }
    let house = House::new(2, Some(fresh_schema_url().await));
    let nodes = [house.place.serve(), second(&house)];
    let (file, ids) = catalogue::write(house.folder.path(), "Reiher", 4);
    import(&house.place, &file);
    for node in &nodes {
        let client = node.client();
        let begun = Instant::now();
        while found(&client, "Reiher") < 4 {
            assert!(begun.elapsed() < LAG, "not found in time");
            std::thread::sleep(Duration::from_millis(50));
        }
    }
    state_places(&nodes[0].client().token(&house.token), &ids[0], 5);
    assert_eq!(free_places(&nodes[1].client(), &ids[0]), 5);
}
