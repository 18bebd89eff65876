//! The result page over HTTP against its parts: the search in process and a page that says nothing.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::Instant;

use axum::routing::get;
use lotse::app::{App, OfferQuery};
use lotse::cli::serve::router;
use lotse::clock::{Clock, Random};
use lotse::config::Config;
use lotse::domain::catalogue::Offer;
use lotse::index::Index;
use lotse::store::{Db, catalogue};
use serde_json::json;

use super::corpus::{Corpus, Question};
use super::{Outcome, Spread, row, spread};

/// Most offers measured here: beyond it the catalogue in memory is the subject.
pub const MOST: usize = 100_000;

/// Measures one page with words, plain and compressed.
pub fn measure(corpus: &Corpus, size: usize, questions: &[Question]) -> Outcome {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let folder = tempfile::tempdir()?;
    let app = runtime.block_on(filled(corpus, size, folder.path()))?;
    let words = |question: &Question| question.words.join(" ");
    let mut in_process = Vec::new();
    for question in questions {
        let query = OfferQuery { q: Some(words(question)), ..OfferQuery::default() };
        runtime.block_on(app.find_offers(&query))?;
        let begun = Instant::now();
        std::hint::black_box(runtime.block_on(app.find_offers(&query))?);
        in_process.push(begun.elapsed());
    }
    let address = runtime.block_on(serve(app))?;
    let paths: Vec<String> =
        questions.iter().map(|q| format!("/suche?q={}", words(q).replace(' ', "+"))).collect();
    let hello = fetch(address, &vec!["/hello".to_owned(); paths.len()], false)?;
    let plain = fetch(address, &paths, false)?;
    let packed = fetch(address, &paths, true)?;
    let search = spread(in_process);
    row("search as the app asks it", search, search.0);
    row("GET, a page that says hello", hello, search.0);
    row("GET, the result page", plain, search.0);
    row("GET, the same compressed", packed, search.0);
    Ok(())
}

/// An installation with these offers.
async fn filled(corpus: &Corpus, size: usize, folder: &std::path::Path) -> Outcome<App> {
    let config = Config {
        listen: ([127, 0, 0, 1], 0).into(),
        metrics_listen: None,
        data: folder.to_owned(),
        database_url: None,
        land: "HE".to_owned(),
        demo: false,
    };
    let db = Db::open_sqlite(&config.database_file()).await?;
    db.migrate().await?;
    let mut session = db.write().await?;
    for document in corpus.documents(size) {
        let offer: Offer = serde_json::from_value(json!({
            "id": document.id, "name": document.name, "description": document.text,
            "status": "active",
        }))?;
        catalogue::save_offer(&mut session, &offer).await?;
    }
    session.commit().await?;
    Ok(App::start(db, Index::in_memory()?, Clock::System, Random::seeded(1), config).await?)
}

async fn serve(app: App) -> Outcome<SocketAddr> {
    use axum::serve::ListenerExt as _;
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await?;
    let address = listener.local_addr()?;
    let listener = listener.tap_io(|stream| {
        let _ = stream.set_nodelay(true);
    });
    let routes = router(app).route("/hello", get(async || "hello"));
    tokio::spawn(async move { axum::serve(listener, routes).await });
    Ok(address)
}

/// Median and 99th percentile of one request after the other over one connection.
fn fetch(address: SocketAddr, paths: &[String], packed: bool) -> Outcome<Spread> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_nodelay(true)?;
    let mut answers = BufReader::new(stream.try_clone()?);
    let encoding = if packed { "accept-encoding: gzip\r\n" } else { "" };
    let mut times = Vec::new();
    for path in paths {
        let request = format!("GET {path} HTTP/1.1\r\nhost: localhost\r\n{encoding}\r\n");
        for _ in 0..2 {
            let begun = Instant::now();
            stream.write_all(request.as_bytes())?;
            read_answer(&mut answers)?;
            times.push(begun.elapsed());
        }
    }
    // Of each path the second time.
    Ok(spread(times.into_iter().skip(1).step_by(2).collect()))
}

/// Reads one answer to its end, whether its length is told or it comes in pieces.
fn read_answer(answers: &mut BufReader<TcpStream>) -> Outcome {
    let mut length = None;
    let first = line(answers)?;
    assert!(first.starts_with("HTTP/1.1 200"), "{first}");
    loop {
        let header = line(answers)?.to_ascii_lowercase();
        if header.is_empty() {
            break;
        }
        if let Some(told) = header.strip_prefix("content-length:") {
            length = Some(told.trim().parse::<usize>()?);
        }
    }
    let mut body = Vec::new();
    if let Some(length) = length {
        body.resize(length, 0);
        answers.read_exact(&mut body)?;
        return Ok(());
    }
    loop {
        let piece = usize::from_str_radix(&line(answers)?, 16)?;
        body.resize(piece, 0);
        answers.read_exact(&mut body)?;
        line(answers)?;
        if piece == 0 {
            return Ok(());
        }
    }
}

fn line(answers: &mut BufReader<TcpStream>) -> Outcome<String> {
    let mut line = String::new();
    answers.read_line(&mut line)?;
    Ok(line.trim_end().to_owned())
}
