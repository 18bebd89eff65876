//! What the what-if costs: growing a placement against placing everybody anew, verdicts by bit planes
//! against judging pair by pair, and a ranking at three sizes, which must grow with needs × offers.
//! One run, ratios within it.
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
use lotse::domain::matching::{self, Candidate, Group, Question};
use lotse::domain::place::Places;
use lotse::domain::profile::Profile;
use lotse::domain::rule::Truth;
use serde_json::json;

const TOPICS: [&str; 5] = ["schulden", "sucht", "psyche", "deutsch", "arbeit"];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let measured = std::env::args().any(|argument| argument == "--bench");
    let scale = if measured { 1 } else { 50 };
    growing(10_000 / scale, 500 / scale);
    let sizes = [1_000, 2_000, 4_000].map(|needs| needs / scale);
    for needs in sizes {
        verdicts(needs, 200 / scale)?;
    }
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

/// Offers with an age range each, and people of one age each.
fn county(needs: usize, offers: usize) -> Result<County, Box<dyn std::error::Error>> {
    let random = Random::seeded(8);
    let byte = || usize::from(random.bytes::<1>()[0]);
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
    Ok(County { stock, people })
}

struct County {
    stock: Vec<Offer>,
    people: Vec<(CaseId, Profile)>,
}

impl County {
    fn seekers(&self) -> Vec<Seeker<'_>> {
        let people = self.people.iter().enumerate();
        let seekers = people.map(|(number, (case, profile))| Seeker {
            case,
            topic: TOPICS[number % TOPICS.len()],
            profile,
            plz: None,
            home: None,
            radius_km: None,
            language: None,
            said: Vec::new(),
        });
        seekers.collect()
    }

    fn supplies(&self) -> Vec<Supply<'_>> {
        let free = |number: usize| Places::Stated {
            free: u32::try_from(number % 4).unwrap_or(0),
            total: None,
            waiting: None,
            held: 0,
            stated_at: chrono::DateTime::UNIX_EPOCH,
        };
        let supply =
            |(number, offer)| Supply { offer, locations: Vec::new(), places: free(number) };
        self.stock.iter().enumerate().map(supply).collect()
    }
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap_or_default()
}

/// Everybody toward every offer: by planes, and pair by pair as a case manager's list does.
fn verdicts(needs: usize, offers: usize) -> Result<(), Box<dyn std::error::Error>> {
    let (knowledge, law) = (Knowledge::embedded(), Law::default());
    let county = county(needs, offers)?;
    let (seekers, supplies) = (county.seekers(), county.supplies());
    let terms = Terms { law: &law, topics: &knowledge.topics, day: day() };
    let those: Vec<&Seeker<'_>> = seekers.iter().collect();
    let (planes, fits) = timed(|| {
        let fits = supplies.iter().map(|supply| terms.verdicts(&those, supply).count(Truth::Yes));
        fits.sum::<usize>()
    });
    let (pairs, alone) = timed(|| {
        let fits = |supply: &Supply<'_>| {
            let candidate = Candidate {
                offer: supply.offer,
                locations: &supply.locations,
                places: supply.places,
            };
            let judged = seekers.iter().filter(|seeker| {
                let question = Question {
                    profile: seeker.profile,
                    needs: &[],
                    date: day(),
                    plz: None,
                    home: None,
                    radius_km: None,
                    language: None,
                };
                matching::judge(&question, &candidate, &law, seeker.topic, 0).0.group == Group::Fits
            });
            judged.count()
        };
        supplies.iter().map(fits).sum::<usize>()
    });
    assert_eq!(fits, alone, "both say the same");
    let cells = (seekers.len() * supplies.len()) as f64;
    let ratio = pairs.as_secs_f64() / planes.as_secs_f64();
    let rate = cells / planes.as_secs_f64();
    println!(
        "verdicts: {needs} needs: planes {planes:?}, pairs {pairs:?}: {ratio:.0} ×, {rate:.1e} cells/s"
    );
    Ok(())
}

fn ranking(needs: usize, offers: usize) -> Result<(Duration, usize), Box<dyn std::error::Error>> {
    let (knowledge, law) = (Knowledge::embedded(), Law::default());
    let county = county(needs, offers)?;
    let terms = Terms { law: &law, topics: &knowledge.topics, day: day() };
    let world = World::new(terms, county.seekers(), county.supplies());
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
