//! What the what-if costs: growing a placement against placing everybody anew, and a ranking at three
//! sizes, which must grow with needs × offers. One run, ratios within it.
//!
//! `cargo bench --bench gaps` measures; `cargo test --benches` only shows that it still runs.

use std::hint::black_box;
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use lotse::app::Knowledge;
use lotse::clock::Random;
use lotse::domain::catalogue::Offer;
use lotse::domain::gap::whatif::{Change, Placement, Seeker, Step, Supply, Terms, World};
use lotse::domain::id::CaseId;
use lotse::domain::law::Law;
use lotse::domain::place::Places;
use lotse::domain::profile::Profile;
use serde_json::json;

const TOPICS: [&str; 5] = ["schulden", "sucht", "psyche", "deutsch", "arbeit"];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let measured = std::env::args().any(|argument| argument == "--bench");
    let scale = if measured { 1 } else { 50 };
    growing(10_000 / scale, 500 / scale);
    let sizes = [1_000, 2_000, 4_000].map(|needs| needs / scale);
    let mut first: Option<f64> = None;
    for needs in sizes {
        let (spent, proposals) = ranking(needs, 200 / scale)?;
        let each = spent.as_secs_f64() / (needs as f64);
        let ratio = each / *first.get_or_insert(each);
        println!("ranking: {needs} needs: {spent:?}, {proposals} proposals, {ratio:.2} × per need");
    }
    Ok(())
}

/// A tenth of the needs fits each offer; every offer has a few places.
fn growing(needs: usize, offers: usize) {
    let random = Random::seeded(7);
    let byte = || usize::from(random.bytes::<1>()[0]);
    let fits: Vec<Vec<usize>> = (0..needs)
        .map(|_| (0..8).map(|_| (byte() * 256 + byte()) % offers.max(1)).collect())
        .collect();
    let seats: Vec<usize> = (0..offers).map(|_| byte() % 12).collect();
    let (anew, base) = timed(|| {
        let mut placement = Placement::new(seats.clone(), fits.clone());
        placement.fill();
        placement
    });
    let (grown, gained) = timed(|| {
        let mut placement = base.clone();
        placement.add_seats(0, 5);
        placement.fill().len()
    });
    let ratio = anew.as_secs_f64() / grown.as_secs_f64();
    println!("placement: anew {anew:?}, grown {grown:?} ({gained} more): {ratio:.1} × faster");
}

fn ranking(needs: usize, offers: usize) -> Result<(Duration, usize), Box<dyn std::error::Error>> {
    let random = Random::seeded(8);
    let byte = || usize::from(random.bytes::<1>()[0]);
    let knowledge = Knowledge::embedded();
    let law = Law::default();
    let stock: Vec<Offer> = (0..offers.max(5))
        .map(|number| {
            let from = 14 + byte() % 6;
            let to = from + byte() % 6;
            serde_json::from_value(json!({
                "id": number.to_string(), "name": number.to_string(), "status": "active",
                "lotse": {
                    "topics": [TOPICS[number % TOPICS.len()]],
                    "conditions": [{ "rule": format!("alter in {from}..{to}"), "strength": "hard" }],
                },
            }))
        })
        .collect::<Result<_, _>>()?;
    let people: Vec<(CaseId, Profile)> = (0..needs.max(5))
        .map(|number| {
            let age = 13 + i64::try_from(byte() % 14).unwrap_or(0);
            (number.to_string().into(), Profile::default().with("alter", age))
        })
        .collect();
    let seekers = people.iter().enumerate().map(|(number, (case, profile))| Seeker {
        case,
        topic: TOPICS[number % TOPICS.len()],
        profile,
        plz: None,
        home: None,
        radius_km: None,
        language: None,
        said: Vec::new(),
    });
    let free = |number: usize| Places::Stated {
        free: u32::try_from(number % 4).unwrap_or(0),
        total: None,
        waiting: None,
        held: 0,
        stated_at: chrono::DateTime::UNIX_EPOCH,
    };
    let supplies = stock.iter().enumerate().map(|(number, offer)| Supply {
        offer,
        locations: Vec::new(),
        places: free(number),
    });
    let day = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap_or_default();
    let terms = Terms { law: &law, topics: &knowledge.topics, day };
    let world = World::new(terms, seekers.collect(), supplies.collect());
    black_box(world.effect(&[Step::Change { supply: 0, change: Change::Places { more: 3 } }]));
    let (spent, proposals) = timed(|| {
        world.ranking(&[], &mut |_, _| ControlFlow::Continue(())).map_or(0, |all| all.len())
    });
    Ok((spent, proposals))
}

fn timed<T>(run: impl FnOnce() -> T) -> (Duration, T) {
    let began = Instant::now();
    let done = black_box(run());
    (began.elapsed(), done)
}
