//! A small HTTP client on a plain socket, one connection a request. An answer that breaks off is an
//! error, as a test of crashes must know whether it was answered.

use std::io::{Error, ErrorKind, Read as _, Result, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::Value;

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// Whom to ask, and as whom.
#[derive(Debug, Clone)]
pub struct Client {
    address: String,
    headers: Vec<(String, String)>,
}

/// A whole answer.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Client {
    /// Somebody unknown.
    pub fn new(address: &str) -> Self {
        Self { address: address.to_owned(), headers: Vec::new() }
    }

    /// The same with one more header on every request.
    pub fn with(&self, name: &str, value: &str) -> Self {
        let mut client = self.clone();
        client.headers.push((name.to_owned(), value.to_owned()));
        client
    }

    /// The same with an API token.
    pub fn token(&self, token: &str) -> Self {
        self.with("authorization", &format!("Bearer {token}"))
    }

    pub fn get(&self, path: &str) -> Result<Answer> {
        self.send("GET", path, "text/plain", &[])
    }

    /// Sends JSON.
    pub fn post(&self, path: &str, body: &Value) -> Result<Answer> {
        self.send("POST", path, "application/json", body.to_string().as_bytes())
    }

    /// Sends a form.
    pub fn submit(&self, path: &str, fields: &[(&str, &str)]) -> Result<Answer> {
        let pairs = fields.iter().map(|(name, value)| format!("{name}={}", escaped(value)));
        let body = pairs.collect::<Vec<_>>().join("&");
        self.send("POST", path, "application/x-www-form-urlencoded", body.as_bytes())
    }

    fn send(&self, method: &str, path: &str, kind: &str, body: &[u8]) -> Result<Answer> {
        let mut stream = TcpStream::connect(&self.address)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_nodelay(true)?;
        let mut head = format!(
            "{method} {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n\
             content-type: {kind}\r\ncontent-length: {}\r\n",
            self.address,
            body.len()
        );
        for (name, value) in &self.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        let request = [head.as_bytes(), b"\r\n", body].concat();
        stream.write_all(&request)?;
        let mut raw = Vec::new();
        stream.read_to_end(&mut raw)?;
        Answer::read(&raw)
    }
}

impl Answer {
    fn read(raw: &[u8]) -> Result<Self> {
        let end = raw.windows(4).position(|four| four == b"\r\n\r\n").ok_or_else(broken_off)?;
        let head = String::from_utf8_lossy(&raw[..end]).into_owned();
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok());
        let pair = |line: &str| {
            let (name, value) = line.split_once(':')?;
            Some((name.to_ascii_lowercase(), value.trim().to_owned()))
        };
        let headers: Vec<_> = lines.filter_map(pair).collect();
        let mut answer = Self { status: status.ok_or_else(broken_off)?, headers, body: Vec::new() };
        let body = &raw[end + 4..];
        answer.body = if answer.header("transfer-encoding") == Some("chunked") {
            unchunked(body)?
        } else {
            let length = answer.header("content-length").and_then(|length| length.parse().ok());
            body.get(..length.unwrap_or(body.len())).ok_or_else(broken_off)?.to_vec()
        };
        Ok(answer)
    }

    /// The first header of that name, in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The body as JSON, once the status is the one expected.
    pub fn json(&self, status: u16) -> Value {
        assert_eq!(self.status, status, "{}", self.text());
        serde_json::from_slice(&self.body).expect("JSON")
    }
}

fn broken_off() -> Error {
    Error::new(ErrorKind::UnexpectedEof, "the answer broke off")
}

fn unchunked(mut rest: &[u8]) -> Result<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let end = rest.windows(2).position(|two| two == b"\r\n").ok_or_else(broken_off)?;
        let size = String::from_utf8_lossy(&rest[..end]).into_owned();
        let size = usize::from_str_radix(size.trim(), 16).map_err(|_| broken_off())?;
        if size == 0 {
            return Ok(body);
        }
        let start = end + 2;
        body.extend_from_slice(rest.get(start..start + size).ok_or_else(broken_off)?);
        rest = rest.get(start + size + 2..).ok_or_else(broken_off)?;
    }
}

fn escaped(value: &str) -> String {
    percent_encoding::utf8_percent_encode(value, percent_encoding::NON_ALPHANUMERIC).to_string()
}
