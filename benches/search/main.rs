//! The search against what else one could have taken: tantivy as its documentation shows it, SQLite's FTS5 and
//! PostgreSQL's full text, on the same invented offers with the same questions, ratios in one run.
//!
//! `cargo bench --bench search -- [SIZE …] [postgres://…]`: sizes are numbers of offers, 10000 and 100000 when none is
//! given; PostgreSQL is measured when its address is given. `cargo test --benches` only shows that it still runs.

mod corpus;
mod idiom;
mod page;
mod peers;

use std::error::Error;
use std::hint::black_box;
use std::time::{Duration, Instant};

use corpus::{Corpus, Document, Question};
use idiom::{Chain, Idiom};
use lotse::index::columns::select::{Near, OneOf};
use lotse::index::{Index, IndexError, Request};

/// Questions asked of an engine in process, and of one that takes longer.
const QUESTIONS: usize = 300;
const FEW: usize = 40;
/// Offers built into one index while building is measured.
const PORTION: usize = 100_000;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

fn main() -> Outcome {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let measured = arguments.iter().any(|a| a == "--bench");
    let mut sizes: Vec<usize> = arguments.iter().filter_map(|a| a.parse().ok()).collect();
    if sizes.is_empty() {
        sizes = if measured { vec![10_000, 100_000] } else { vec![200] };
    }
    let postgres = arguments.iter().find(|a| a.starts_with("postgres"));
    let corpus = Corpus::new();
    for size in sizes {
        println!("{size} offers");
        let questions = corpus.questions(if measured { QUESTIONS } else { 3 });
        building(&corpus, size)?;
        let ours = asking(&corpus, size, &questions)?;
        let few = &questions[..questions.len().min(FEW)];
        peers::measure(&corpus, size, few, ours, postgres)?;
        if size <= page::MOST {
            page::measure(&corpus, size, &questions)?;
        }
    }
    Ok(())
}

/// Offers for each second of work: Lotse's whole chain against tantivy's own stemmer.
fn building(corpus: &Corpus, size: usize) -> Outcome {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let (mut stemmer, mut ours) = (0.0, 0.0);
    for first in (0..size).step_by(PORTION) {
        // Made beforehand: making them is not what is compared.
        let portion = corpus.documents(size.min(first + PORTION)).skip(first);
        let documents: Vec<Document> = portion.collect();
        let searchable: Vec<_> = documents.iter().map(Document::searchable).collect();
        ours += work(|| Ok(Index::in_memory()?.rebuild(searchable.into_iter(), 1).map(drop)?))?;
        let documents = documents.into_iter();
        stemmer += work(|| Ok(Idiom::build(documents, Chain::Stemmer, threads).map(drop)?))?;
    }
    let rate = |seconds: f64| size as f64 / seconds.max(0.01);
    println!("  build, tantivy's stemmer    {:>10.0} offers/s", rate(stemmer));
    let share = rate(ours) / rate(stemmer);
    println!("  build, Lotse's whole chain  {:>10.0} offers/s   × {share:.2}", rate(ours));
    Ok(())
}

/// Seconds all threads of this program work on it together: on a shared machine the clock on the wall says little.
fn work(task: impl FnOnce() -> Outcome) -> Outcome<f64> {
    let begun = worked()?;
    task()?;
    Ok(worked()? - begun)
}

/// Seconds this program has worked, as Linux counts them.
fn worked() -> Outcome<f64> {
    const TICKS_PER_SECOND: f64 = 100.0;
    let stat = std::fs::read_to_string("/proc/self/stat")?;
    let behind_name = stat.rsplit(')').next().unwrap_or_default();
    let ticks = behind_name.split_whitespace().skip(11).take(2).map(str::parse::<f64>);
    Ok(ticks.sum::<Result<f64, _>>()? / TICKS_PER_SECOND)
}

/// The page query in process against the plain idiom; both must find the same number of offers.
fn asking(corpus: &Corpus, size: usize, questions: &[Question]) -> Outcome<Duration> {
    let index = Index::in_memory()?;
    index.rebuild(corpus.documents(size).map(|d| d.searchable()), 1)?;
    let idiom = Idiom::build(corpus.documents(size), Chain::Lotse, 1)?;
    let mut hits = 0;
    for question in questions {
        let (ours, theirs) = (ask(&index, question)?, idiom.page(question)?.0);
        assert_eq!(ours, theirs, "hits for {:?}", question.words);
        hits += ours;
    }
    println!(
        "  page query: {} questions, {} hits on average",
        questions.len(),
        hits / questions.len()
    );
    let (plain, ours) = in_turn(questions, |q| Ok(idiom.page(q)?.0), |q| Ok(ask(&index, q)?))?;
    row("plain tantivy idiom", plain, plain.0);
    row("Lotse", ours, plain.0);
    Ok(ours.0)
}

/// Two words, two facets, a circle; total, all facets counted, twenty hits.
fn ask(index: &Index, question: &Question) -> Result<usize, IndexError> {
    // The space says that the last word is finished.
    let words = format!("{} {} ", question.words[0], question.words[1]);
    let only = question.facets.iter();
    let found = index.find(&Request {
        words: Some(&words),
        only: only.map(|(facet, value)| OneOf { facet, values: vec![value.clone()] }).collect(),
        near: Some(Near { from: question.from, within_km: Some(question.km) }),
        limit: 20,
        counted: true,
        ..Request::default()
    })?;
    Ok(black_box(found).total)
}

/// Median and 99th percentile.
type Spread = (Duration, Duration);

/// Both asked in turn, so that whatever else the machine does meets both. Each question is asked twice and taken the
/// second time.
fn in_turn(
    questions: &[Question],
    one: impl Fn(&Question) -> Outcome<usize>,
    other: impl Fn(&Question) -> Outcome<usize>,
) -> Outcome<(Spread, Spread)> {
    let (mut of_one, mut of_other) = (Vec::new(), Vec::new());
    for question in questions {
        for (ask, times) in
            [(&one as &dyn Fn(&Question) -> Outcome<usize>, &mut of_one), (&other, &mut of_other)]
        {
            ask(question)?;
            let begun = Instant::now();
            black_box(ask(question)?);
            times.push(begun.elapsed());
        }
    }
    Ok((spread(of_one), spread(of_other)))
}

fn spread(mut times: Vec<Duration>) -> Spread {
    times.sort_unstable();
    (times[times.len() / 2], times[(times.len() * 99 / 100).min(times.len() - 1)])
}

/// One line: what, median, 99th percentile, how many times `one`.
fn row(what: &str, (median, slow): Spread, one: Duration) {
    let micro = |time: Duration| time.as_secs_f64() * 1e6;
    let ratio = micro(median) / micro(one).max(1e-9);
    println!("  {what:<28}{:>10.0} µs  p99 {:>10.0} µs   × {ratio:.2}", micro(median), micro(slow));
}
