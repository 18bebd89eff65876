//! Case managers who refer without a pause, each request under its own key, and what they were told.

use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::json;

use crate::support::http::{Answer, Client};

/// A referral to be made: one case toward one offer, once.
#[derive(Debug, Clone)]
pub struct Wish {
    pub case: String,
    pub offer: String,
}

/// What became of the wishes.
#[derive(Debug, Default)]
pub struct Told {
    /// Answered with 201, and the id.
    pub made: Vec<(Wish, String)>,
    /// Sent, and never answered.
    pub unanswered: Vec<Wish>,
}

/// Every case toward every offer.
pub fn wishes(cases: &[String], offers: &[String]) -> Vec<Wish> {
    let toward = |case: &String| {
        let case = case.clone();
        offers.iter().map(move |offer| Wish { case: case.clone(), offer: offer.clone() })
    };
    cases.iter().flat_map(toward).collect()
}

/// Sends one wish. The same wish has the same key.
pub fn send(client: &Client, wish: &Wish) -> std::io::Result<Answer> {
    let client = client.with("idempotency-key", &format!("{}-{}", wish.case, wish.offer));
    let path = format!("/api/v1/cases/{}/referrals", wish.case);
    client.post(&path, &json!({ "offer": wish.offer }))
}

/// Sends wishes from `hands` hands at once, until they are all sent or nobody answers any more.
pub fn run(client: &Client, wishes: &[Wish], hands: usize) -> Told {
    let next = AtomicUsize::new(0);
    let one_hand = || {
        let mut told = Told::default();
        while let Some(wish) = wishes.get(next.fetch_add(1, Ordering::Relaxed)) {
            let Ok(answer) = send(client, wish) else {
                told.unanswered.push(wish.clone());
                return told;
            };
            told.made.push((wish.clone(), id(&answer)));
        }
        told
    };
    std::thread::scope(|scope| {
        let hands: Vec<_> = (0..hands).map(|_| scope.spawn(one_hand)).collect();
        let mut all = Told::default();
        for hand in hands {
            let told = hand.join().expect("no panic");
            all.made.extend(told.made);
            all.unanswered.extend(told.unanswered);
        }
        all
    })
}

/// The id of a referral that was made.
pub fn id(answer: &Answer) -> String {
    answer.json(201)["id"].as_str().expect("an id").to_owned()
}
