//! How the expensive parts compare with each other: rules by truth alone and with reasons, matching,
//! searching by number of words. One run, ratios within it; nothing is asserted, as machines differ.
//!
//! `cargo bench` measures; `cargo test --benches` only shows that it still runs.

use std::collections::BTreeMap;
use std::error::Error;
use std::hint::black_box;
use std::time::{Duration, Instant};

use lotse::app::{App, MatchRequest, OfferQuery};
use lotse::clock::{Clock, Random};
use lotse::config::Config;
use lotse::domain::fact::{AGE, FactDefinition, FactId, FactType, FactValue};
use lotse::domain::profile::Profile;
use lotse::domain::rule::{Judge, Rule};
use lotse::index::Index;
use lotse::store::Db;
use tokio::runtime::Runtime;

const PROFILES: usize = 60;
const SEARCHES: [&str; 4] = [
    "Schulden",
    "Schulden beim Handyvertrag",
    "Ausbildung abgebrochen und jetzt keine Wohnung",
    "ich habe die Schule abgebrochen und brauche jemanden, der mit zum Amt geht",
];

fn main() -> Result<(), Box<dyn Error>> {
    let measured = std::env::args().any(|argument| argument == "--bench");
    let rounds: usize = if measured { 200 } else { 1 };
    let runtime = Runtime::new()?;
    let folder = tempfile::tempdir()?;
    let app = runtime.block_on(region(&folder))?;
    let profiles = profiles(&app);
    rules(&app, &profiles, rounds.div_ceil(10));
    matching(&runtime, &app, &profiles, rounds.div_ceil(50))?;
    searching(&runtime, &app, rounds)
}

/// The demonstration region.
async fn region(folder: &tempfile::TempDir) -> Result<App, Box<dyn Error>> {
    let config = Config { demo: true, ..Config::at(folder.path().to_owned()) };
    let db = Db::open_sqlite(&config.database_file()).await?;
    db.migrate().await?;
    let index = Index::in_memory()?;
    let app = App::start(db, index, Clock::System, Random::seeded(60), config).await?;
    app.load_region().await?;
    Ok(app)
}

/// Young people of whom a third of all facts is known.
fn profiles(app: &App) -> Vec<Profile> {
    let random = Random::seeded(60);
    let facts = app.knowledge().law.vocabulary.all();
    let one = |number: usize| {
        let known = facts.iter().filter(|_| random.bytes::<1>()[0] < 85);
        let mut facts: BTreeMap<FactId, FactValue> = known
            .map(|fact| (fact.id.clone(), value(fact, usize::from(random.bytes::<1>()[0]))))
            .collect();
        let age = 14 + i64::try_from(number % 14).unwrap_or(0);
        facts.insert(AGE.to_owned().into(), FactValue::Int(age));
        Profile::new(facts)
    };
    (0..PROFILES).map(one).collect()
}

fn value(fact: &FactDefinition, drawn: usize) -> FactValue {
    match &fact.kind {
        FactType::Bool => FactValue::Bool(drawn.is_multiple_of(2)),
        FactType::Int { min, max, .. } => {
            let value = min.unwrap_or(0) + i64::try_from(drawn % 24).unwrap_or(0);
            FactValue::Int(max.map_or(value, |max| value.min(max)))
        }
        FactType::Enum { values } => FactValue::Choice(values[drawn % values.len()].id.clone()),
    }
}

/// Every condition of every offer and instrument for every profile.
fn rules(app: &App, profiles: &[Profile], rounds: usize) {
    let catalogue = app.catalogue();
    let law = app.knowledge().law.on(app.today());
    let mut all: Vec<&Rule> = law.instruments().map(|instrument| &instrument.rule).collect();
    for offer in catalogue.shown() {
        all.extend(offer.details().conditions.iter().map(|condition| &condition.rule));
    }
    let truth = time(rounds, || {
        for profile in profiles {
            let judge = Judge::new(&law, profile);
            for rule in &all {
                black_box(judge.truth(rule));
            }
        }
    });
    let finding = time(rounds, || {
        for profile in profiles {
            let judge = Judge::new(&law, profile);
            for rule in &all {
                black_box(judge.finding(rule, None));
            }
        }
    });
    println!("{} rules for {PROFILES} profiles", all.len());
    row("truth alone", truth, truth);
    row("with reasons", finding, truth);
}

/// The case manager's list for every profile, with all offers of three needs.
fn matching(
    runtime: &Runtime,
    app: &App,
    profiles: &[Profile],
    rounds: usize,
) -> Result<(), Box<dyn Error>> {
    println!("matching over {} offers", app.catalogue().shown().count());
    let mut first = Duration::ZERO;
    for needs in [1, 3] {
        let topics = ["schulabschluss", "schulden", "ausbildung_finden"];
        let request = |profile: &Profile| MatchRequest {
            facts: profile.facts().clone(),
            needs: topics[..needs].iter().map(|topic| (*topic).to_owned()).collect(),
            plz: Some("34117".to_owned()),
            ..MatchRequest::default()
        };
        let requests: Vec<_> = profiles.iter().map(request).collect();
        runtime.block_on(app.match_offers(&requests[0]))?;
        let took = time(rounds, || {
            for request in &requests {
                let _ = black_box(runtime.block_on(app.match_offers(request)));
            }
        });
        let each = took / u32::try_from(PROFILES)?;
        first = if needs == 1 { each } else { first };
        row(&format!("one list, {needs} needs"), each, first);
    }
    Ok(())
}

/// Searches from one word to a sentence.
fn searching(runtime: &Runtime, app: &App, rounds: usize) -> Result<(), Box<dyn Error>> {
    println!("search, median");
    let mut first = Duration::ZERO;
    for words in SEARCHES {
        let query = OfferQuery { q: Some(words.to_owned()), ..OfferQuery::default() };
        let found = runtime.block_on(app.find_offers(&query))?.total;
        let mut times: Vec<Duration> = (0..rounds)
            .map(|_| {
                let begun = Instant::now();
                let _ = black_box(runtime.block_on(app.find_offers(&query)));
                begun.elapsed()
            })
            .collect();
        times.sort_unstable();
        let median = times[times.len() / 2];
        first = if first.is_zero() { median } else { first };
        let count = words.split_whitespace().count();
        row(&format!("{count} words, {found} offers"), median, first);
    }
    Ok(())
}

/// The average of some rounds.
fn time(rounds: usize, mut work: impl FnMut()) -> Duration {
    let begun = Instant::now();
    (0..rounds).for_each(|_| work());
    begun.elapsed() / u32::try_from(rounds).unwrap_or(u32::MAX)
}

/// One line: what, how long, how many times the first of its kind.
fn row(what: &str, took: Duration, first: Duration) {
    let ratio = took.as_secs_f64() / first.as_secs_f64().max(f64::EPSILON);
    println!("  {what:<28} {:>10.3} ms   × {ratio:.2}", took.as_secs_f64() * 1000.0);
}
