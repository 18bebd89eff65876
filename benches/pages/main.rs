//! Pages of casework over HTTP, each against a page that answers the same bytes from memory plus what
//! the queries alone take: 10,000 offers, one agency with 2,000 cases and 40,000 referrals.
//!
//! `cargo bench --bench pages` measures; `cargo test --benches` only shows that it still runs, small.

mod visit;
mod world;

use std::error::Error;
use std::time::Duration;

use visit::Visit;
use world::{Size, World};

/// What a measurement returns.
type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// How much longer a page may take than the same bytes from memory plus its queries.
const ALLOWED: f64 = 1.5;

fn main() -> Outcome {
    let measured = std::env::args().any(|argument| argument == "--bench");
    let size = if measured {
        Size { offers: 10_000, cases: 2_000, referrals: 20, rounds: 30 }
    } else {
        Size { offers: 150, cases: 5, referrals: 3, rounds: 1 }
    };
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let folder = tempfile::tempdir()?;
    let world = runtime.block_on(World::filled(size, folder.path()))?;
    println!(
        "{:<44} {:>7} {:>9} {:>9} {:>9} {:>9} {:>7}",
        "page", "bytes", "ms", "memory", "queries", "number", "ratio"
    );
    let mut over = Vec::new();
    for (name, path) in &world.pages {
        let visit = runtime.block_on(Visit::of(&world, path))?;
        let (page, memory) = visit.measure(size.rounds)?;
        let bound = memory + visit.queries;
        let ratio = page.as_secs_f64() / bound.as_secs_f64().max(f64::EPSILON);
        println!(
            "{name:<44} {:>7} {:>9.3} {:>9.3} {:>9.3} {:>9} {ratio:>6.2} ×",
            visit.bytes,
            ms(page),
            ms(memory),
            ms(visit.queries),
            visit.statements,
        );
        if ratio > ALLOWED {
            over.push(*name);
        }
    }
    println!("over {ALLOWED} ×: {}", if over.is_empty() { "none".into() } else { over.join(", ") });
    Ok(())
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
