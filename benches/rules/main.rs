//! How judging thousands at a time compares with walking their trees: one profile against many rules
//! ([`Columns`]), many profiles against many rules ([`Crowd`]), and what memory can deliver. One run,
//! ratios within it. Times are not asserted, as machines differ; that all ways agree is.
//!
//! `cargo bench --bench rules` measures; `cargo test --benches` only shows that it still runs.

mod world;

use std::hint::black_box;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use lotse::domain::law::Law;
use lotse::domain::profile::Profile;
use lotse::domain::rule::{Columns, Crowd, Judge, Rule, RuleSet, Truth};

use self::world::World;

/// How much is judged.
struct Size {
    rules: usize,
    rounds: usize,
    /// Profiles and rules of the grid; its time is also taken at a half and a quarter of the profiles.
    grid: usize,
    /// Profiles of the grid that the tree walk is timed with.
    walked: usize,
    memory: usize,
}

const MEASURED: Size =
    Size { rules: 100_000, rounds: 9, grid: 10_000, walked: 100, memory: 1 << 25 };
const SMOKE: Size = Size { rules: 600, rounds: 1, grid: 120, walked: 20, memory: 1 << 12 };

fn main() {
    let measured = std::env::args().any(|argument| argument == "--bench");
    let size = if measured { MEASURED } else { SMOKE };
    let mut world = World::new();
    let rate = memory_rate(&size);
    println!("memory                          {rate:>10.1} GB/s read");
    one_against_many(&mut world, &size, rate);
    many_against_many(&mut world, &size);
}

/// Bytes per nanosecond that one thread reads from memory that no cache holds.
fn memory_rate(size: &Size) -> f64 {
    let memory: Vec<u64> = (0..size.memory as u64).collect();
    let read = || {
        memory.chunks(512).map(|page| page.iter().fold(0, |a, b| a | b)).fold(0_u64, |a, b| a ^ b)
    };
    let took = median(size.rounds, || {
        black_box(read());
    });
    (size.memory * size_of::<u64>()) as f64 / nanos(took)
}

fn one_against_many(world: &mut World, size: &Size, rate: f64) {
    let law = Law::default();
    let rules: Vec<Rule> = (0..size.rules).map(|_| world.rule()).collect();
    let profiles: Vec<Profile> = (0..size.rounds).map(|_| world.profile(3)).collect();
    let begun = clock();
    let set = RuleSet::compile(&law, &rules);
    let columns = Columns::of(set.clone());
    let build = clock() - begun;
    for profile in &profiles {
        let (truths, judge) = (columns.judge(profile), Judge::new(&law, profile));
        let same = rules.iter().enumerate().all(|(at, rule)| truths.truth(at) == judge.truth(rule));
        assert!(same, "columns and tree walk disagree");
    }
    println!(
        "one profile, {} rules ({:?} to build, {} walked)",
        rules.len(),
        build,
        columns.walked()
    );
    let mut turn = profiles.iter().cycle();
    let mut each = |what: &mut dyn FnMut(&Profile)| {
        median(size.rounds, || turn.next().into_iter().for_each(&mut *what))
    };
    let walk = each(&mut |profile| {
        let judge = Judge::new(&law, profile);
        black_box(rules.iter().filter(|rule| judge.truth(rule) == Truth::Yes).count());
    });
    let compiled = each(&mut |profile| {
        let walker = set.walker(profile);
        black_box((0..set.len()).filter(|rule| walker.truth(*rule) == Truth::Yes).count());
    });
    let columned = each(&mut |profile| {
        black_box(columns.judge(profile));
    });
    line("tree walk", walk, walk);
    line("tree walk, facts numbered", compiled, walk);
    line("columns", columned, walk);
    let bytes: usize =
        profiles.iter().map(|profile| columns.bytes_read(profile)).sum::<usize>() / profiles.len();
    let reads = bytes as f64 / nanos(columned);
    println!(
        "  columns read {:.2} MB at {reads:.1} GB/s: {:.0} % of memory",
        bytes as f64 / 1e6,
        reads / rate * 100.0
    );
}

fn many_against_many(world: &mut World, size: &Size) {
    let law = Law::default();
    let rules: Vec<Rule> = (0..size.grid).map(|_| world.rule()).collect();
    let people: Vec<Profile> = (0..size.grid).map(|_| world.profile(3)).collect();
    let set = RuleSet::compile(&law, &rules);
    let mut yes = vec![0; size.walked];
    let begun = clock();
    for (profile, yes) in people.iter().zip(&mut yes) {
        let judge = Judge::new(&law, profile);
        *yes = rules.iter().filter(|rule| judge.truth(rule) == Truth::Yes).count();
    }
    let walk = nanos(clock() - begun) / (size.walked * rules.len()) as f64;
    let crowd = Crowd::of(&people[..size.walked]);
    let grid = crowd.prepare(&set);
    let mut found = vec![0; size.walked];
    grid.each(|_, row| row.with(Truth::Yes).for_each(|who| found[who] += 1));
    assert_eq!(found, yes, "grid and tree walk disagree");
    let begun = clock();
    for profile in &people[..size.walked] {
        let walker = set.walker(profile);
        black_box((0..set.len()).filter(|rule| walker.truth(*rule) == Truth::Yes).count());
    }
    let numbered = nanos(clock() - begun) / (size.walked * rules.len()) as f64;
    println!(
        "{} rules for many profiles; tree walk {walk:.1} ns a cell, with facts numbered {numbered:.1}",
        rules.len()
    );
    for people in [size.grid / 4, size.grid / 2, size.grid].map(|count| &people[..count]) {
        let turned = median(size.rounds, || drop(black_box(Crowd::of(people))));
        let crowd = Crowd::of(people);
        let judged = median(size.rounds, || {
            let mut certain = 0;
            crowd.prepare(&set).each(|_, row| certain += row.count(Truth::Yes));
            black_box(certain);
        });
        let cells = (people.len() * rules.len()) as f64;
        let cell = nanos(judged) / cells;
        println!(
            "  {:>6} profiles {:>9.2} ms (+ {:.2} ms to turn them)  {cell:.3} ns a cell, {:.2}e9 cells/s, {:.0} × the tree walk, {:.0} × with facts numbered",
            people.len(),
            nanos(judged) / 1e6,
            nanos(turned) / 1e6,
            1.0 / cell,
            walk / cell,
            numbered / cell
        );
    }
}

/// Time this thread had the processor for, where the system says so: others work on it as well.
fn clock() -> Duration {
    static BEGUN: LazyLock<Instant> = LazyLock::new(Instant::now);
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanos = stat.and_then(|stat| stat.split(' ').next()?.parse().ok());
    nanos.map_or_else(|| BEGUN.elapsed(), Duration::from_nanos)
}

/// The middle of some rounds. The clock ticks every few milliseconds: a round repeats what is short.
fn median(rounds: usize, mut work: impl FnMut()) -> Duration {
    let begun = Instant::now();
    work();
    let once = begun.elapsed().max(Duration::from_nanos(1));
    let long = if rounds > 1 { Duration::from_millis(100) } else { once };
    let repeats = u32::try_from(long.div_duration_f64(once).ceil() as u64).unwrap_or(u32::MAX);
    let mut times: Vec<Duration> = (0..rounds)
        .map(|_| {
            let begun = clock();
            (0..repeats).for_each(|_| work());
            (clock() - begun) / repeats
        })
        .collect();
    times.sort_unstable();
    times[times.len() / 2]
}

fn nanos(took: Duration) -> f64 {
    took.as_secs_f64() * 1e9
}

/// One line: what, how long, how many times faster than the tree walk.
fn line(what: &str, took: Duration, walk: Duration) {
    println!("  {what:<28} {:>10.3} ms   {:.1} ×", nanos(took) / 1e6, nanos(walk) / nanos(took));
}
