//! Asked to stop under load: it says so, finishes what runs, and ends well within ten seconds.

use std::io::{ErrorKind, Read as _, Write as _};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use serde_json::json;

use super::load::{self, wishes};
use super::{House, ledger, open_case, state_places};
use crate::support::http::Client;

/// Longest from the wish to the end.
const LONGEST: Duration = Duration::from_secs(10);

#[tokio::test(flavor = "multi_thread")]
async fn running_requests_finish_and_the_node_says_that_it_goes() {
    let house = House::new(10, None);
    let mut program = house.place.serve();
    let client = program.client().token(&house.token);
    house.offers.iter().for_each(|offer| state_places(&client, offer, 1000));
    let cases: Vec<String> = (0..100).map(|_| open_case(&client)).collect();
    let wishes = wishes(&cases, &house.offers);
    assert_eq!(client.get("/readyz").expect("an answer").status, 200);

    let (told, announced, slow) = std::thread::scope(|scope| {
        let told = scope.spawn(|| load::run(&client, &wishes, 4));
        let slow = scope.spawn(|| slow_request(&program.address, &house.token));
        std::thread::sleep(Duration::from_millis(150));
        program.ask_to_stop();
        let announced = announced(&client);
        (told.join().expect("no panic"), announced, slow.join().expect("no panic"))
    });
    let status = program.ended(LONGEST).expect("ends in time");
    assert!(status.success(), "{status}: {:#?}", program.said());
    assert!(announced, "/readyz never said 503");
    assert!(slow.starts_with("HTTP/1.1 201"), "{slow}");
    assert!(!told.made.is_empty() && !told.unanswered.is_empty(), "there was no load");

    let db = ledger::open(&house.place).await;
    ledger::assert_whole(&db).await;
    // Whoever was not answered was not let in either: no request was dropped half-way.
    assert_eq!(ledger::referrals(&db).await, i64::try_from(told.made.len()).expect("few"));
    db.close().await;
}

/// Whether the node says that it goes before it refuses connections.
fn announced(client: &Client) -> bool {
    let begun = Instant::now();
    while begun.elapsed() < LONGEST {
        match client.get("/readyz") {
            Ok(answer) if answer.status == 503 => return true,
            Err(error) if error.kind() == ErrorKind::ConnectionRefused => return false,
            _ => std::thread::sleep(Duration::from_millis(10)),
        }
    }
    false
}

/// A request whose end comes long after the wish to stop.
fn slow_request(address: &str, token: &str) -> String {
    let body = json!({ "code": "Langsam-1" }).to_string();
    let mut stream = TcpStream::connect(address).expect("connects");
    let head = format!(
        "POST /api/v1/cases HTTP/1.1\r\nhost: {address}\r\nauthorization: Bearer {token}\r\n\
         content-type: application/json\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    let (first, rest) = body.split_at(5);
    stream.write_all(head.as_bytes()).expect("sends");
    stream.write_all(first.as_bytes()).expect("sends");
    std::thread::sleep(Duration::from_secs(3));
    stream.write_all(rest.as_bytes()).expect("sends");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("is answered");
    answer
}

#[test]
fn an_idle_node_stops_soon() {
    let house = House::new(1, None);
    let mut program = house.place.serve();
    let idle = TcpStream::connect(&program.address).expect("connects");
    program.ask_to_stop();
    let status = program.ended(Duration::from_secs(5)).expect("ends in time");
    assert!(status.success(), "{status}");
    drop(idle);
}
