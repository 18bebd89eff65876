//! One page, asked for over HTTP with one request after the other; and the same bytes from memory.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};

use axum::body::{Body, Bytes, to_bytes};
use axum::http::{Request, header};
use axum::routing::get;
use lotse::cli::serve::router;
use lotse::store::timing;
use lotse::web::guard::around;
use tower::ServiceExt as _;

use super::Outcome;
use super::world::World;

/// Times asked before anything is measured.
const WARM: usize = 3;

/// A page and its twin.
pub struct Visit {
    address: SocketAddr,
    path: String,
    cookie: String,
    /// How many bytes it sends.
    pub bytes: usize,
    /// What its queries take.
    pub queries: Duration,
    /// How many they are.
    pub statements: u64,
}

impl Visit {
    /// Serves the page and its twin.
    pub async fn of(world: &World, path: &str) -> Outcome<Self> {
        let role = usize::from(path.starts_with("/koordination"));
        let cookie = format!("__Host-lotse={}", world.sessions[role]);
        let routes = router(world.app.clone());
        let (mut body, mut spent) = (Bytes::new(), Vec::new());
        let mut statements = 0;
        for _ in 0..WARM + 5 {
            let request = Request::get(path).header(header::COOKIE, &cookie).body(Body::empty())?;
            let (answer, (count, time)) = timing(routes.clone().oneshot(request)).await;
            let answer = answer?;
            assert!(answer.status().is_success(), "{path}: {}", answer.status());
            body = to_bytes(answer.into_body(), 8 << 20).await?;
            spent.push(time);
            statements = count;
        }
        let twin = body.clone();
        let from_memory =
            get(
                move || async move { ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], twin) },
            );
        let twin = around(axum::Router::new().route("/aus-dem-speicher", from_memory));
        let both = routes.merge(twin.with_state(world.app.clone()));
        Ok(Self {
            address: serve(both).await?,
            path: path.to_owned(),
            cookie,
            bytes: body.len(),
            queries: median(spent.split_off(WARM)),
            statements,
        })
    }

    /// Medians of the page and of its twin, asked for in turn.
    pub fn measure(&self, rounds: usize) -> Outcome<(Duration, Duration)> {
        let mut stream = TcpStream::connect(self.address)?;
        stream.set_nodelay(true)?;
        let mut answers = BufReader::new(stream.try_clone()?);
        let (mut page, mut memory) = (Vec::new(), Vec::new());
        for _ in 0..rounds + WARM {
            for (path, times) in
                [(self.path.as_str(), &mut page), ("/aus-dem-speicher", &mut memory)]
            {
                let (host, cookie) = ("host: localhost", &self.cookie);
                let request = format!("GET {path} HTTP/1.1\r\n{host}\r\ncookie: {cookie}\r\n\r\n");
                let begun = Instant::now();
                stream.write_all(request.as_bytes())?;
                read_answer(&mut answers)?;
                times.push(begun.elapsed());
            }
        }
        Ok((median(page.split_off(WARM)), median(memory.split_off(WARM))))
    }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

async fn serve(routes: axum::Router) -> Outcome<SocketAddr> {
    use axum::serve::ListenerExt as _;
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await?;
    let address = listener.local_addr()?;
    let listener = listener.tap_io(|stream| {
        let _ = stream.set_nodelay(true);
    });
    tokio::spawn(async move { axum::serve(listener, routes).await });
    Ok(address)
}

/// Reads one answer whose length is told.
fn read_answer(answers: &mut BufReader<TcpStream>) -> Outcome {
    let mut line = String::new();
    answers.read_line(&mut line)?;
    assert!(line.starts_with("HTTP/1.1 200"), "{line}");
    let mut length = 0;
    loop {
        line.clear();
        answers.read_line(&mut line)?;
        let header = line.trim_end().to_ascii_lowercase();
        if header.is_empty() {
            break;
        }
        if let Some(told) = header.strip_prefix("content-length:") {
            length = told.trim().parse::<usize>()?;
        }
    }
    let mut body = vec![0; length];
    Ok(answers.read_exact(&mut body)?)
}
