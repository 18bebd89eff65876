//! The program under hard conditions, as separate processes: killed, asked to stop under load, with a
//! damaged index, copied while it works, twice on one database.

mod commands;
mod copies;
mod damage;
mod killed;
mod late_index;
mod ledger;
mod load;
mod nodes;
mod stopping;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::support::catalogue;
use crate::support::http::Client;
use crate::support::program::{Place, words};

/// An installation with a catalogue and somebody who works with it.
struct House {
    place: Place,
    offers: Vec<String>,
    /// Token of a case manager.
    token: String,
    folder: TempDir,
}

impl House {
    /// With `count` offers.
    fn new(count: usize, database_url: Option<String>) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let place = Place { data: folder.path().join("data"), database_url };
        let token = place.token("case_manager", "Lotsenstelle");
        let (file, offers) = catalogue::write(folder.path(), "Kranich", count);
        import(&place, &file);
        Self { place, offers, token, folder }
    }
}

fn import(place: &Place, file: &std::path::Path) {
    let output = place.run(&["import", "hsds", &file.display().to_string()]);
    assert!(output.status.success(), "{}", words(&output));
}

/// States how many places an offer has.
fn state_places(client: &Client, offer: &str, free: u32) {
    let path = format!("/api/v1/offers/{offer}/places");
    client.post(&path, &json!({ "free": free })).expect("an answer").json(201);
}

/// Opens a case and gives its id.
fn open_case(client: &Client) -> String {
    let case = client.post("/api/v1/cases", &json!({})).expect("an answer").json(201);
    case["id"].as_str().expect("an id").to_owned()
}

/// How many offers a search finds.
fn found(client: &Client, words: &str) -> u64 {
    let page = client.get(&format!("/api/v1/offers?q={words}")).expect("an answer").json(200);
    page["total"].as_u64().expect("a number")
}

/// Free places of an offer.
fn free_places(client: &Client, offer: &str) -> Value {
    let offer = client.get(&format!("/api/v1/offers/{offer}")).expect("an answer").json(200);
    offer["places"]["free"].clone()
}
