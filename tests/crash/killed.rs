//! Killed at any moment while referrals are made: all or nothing, and what was answered stays.

use std::time::Duration;

use lotse::clock::Random;

use super::load::{self, wishes};
use super::{House, free_places, ledger, open_case, state_places};
use crate::support::{Backend, backends, fresh_schema_url};

const ROUNDS: usize = 4;
const OFFERS: usize = 10;
const CASES: usize = 16;
const PLACES: u32 = 1000;

#[tokio::test(flavor = "multi_thread")]
async fn a_kill_during_referrals_leaves_all_or_nothing() {
    for backend in backends() {
        let url = match backend {
            Backend::Sqlite => None,
            Backend::Postgres => Some(fresh_schema_url().await),
        };
        kill_again_and_again(&House::new(OFFERS, url)).await;
    }
}

async fn kill_again_and_again(house: &House) {
    let random = Random::seeded(41);
    let mut program = house.place.serve();
    let client = program.client().token(&house.token);
    house.offers.iter().for_each(|offer| state_places(&client, offer, PLACES));
    let (mut made, mut unanswered) = (0, 0);
    for round in 0..ROUNDS {
        let client = program.client().token(&house.token);
        let cases: Vec<String> = (0..CASES).map(|_| open_case(&client)).collect();
        let wishes = wishes(&cases, &house.offers);
        let [pause] = random.bytes::<1>();
        let told = std::thread::scope(|scope| {
            let told = scope.spawn(|| load::run(&client, &wishes, 4));
            std::thread::sleep(Duration::from_millis(20 + u64::from(pause)));
            program.kill();
            told.join().expect("no panic")
        });
        eprintln!("round {round}: {} made, {} open", told.made.len(), told.unanswered.len());
        made += told.made.len();
        unanswered += told.unanswered.len();

        program = house.place.serve();
        let client = program.client().token(&house.token);
        let db = ledger::open(&house.place).await;
        for (wish, id) in &told.made {
            let path = format!("/api/v1/referrals/{id}");
            let referral = client.get(&path).expect("an answer").json(200);
            assert_eq!(referral["case"], *wish.case);
            assert_eq!(referral["steps"].as_array().map(Vec::len), Some(1));
        }
        for wish in &told.unanswered {
            // Whether it was made before the kill or now: exactly one, and always the same.
            let first = load::id(&load::send(&client, wish).expect("an answer"));
            let again = load::id(&load::send(&client, wish).expect("an answer"));
            assert_eq!(first, again);
            assert_eq!(ledger::referrals_of(&db, &wish.case, &wish.offer).await, 1);
        }
        ledger::assert_whole(&db).await;
        let expected = i64::try_from(made + unanswered).expect("few");
        assert_eq!(ledger::referrals(&db).await, expected);
        let free = |offer: &String| free_places(&client, offer).as_i64().expect("known places");
        let left: i64 = house.offers.iter().map(free).sum();
        assert_eq!(left, i64::from(PLACES) * OFFERS as i64 - expected);
        db.close().await;
    }
    assert!(made > 0, "no round had an answer before the kill");
    assert!(unanswered > 0, "no kill fell into a request");
}
