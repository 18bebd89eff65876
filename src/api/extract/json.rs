//! JSON bodies. Whatever is wrong with one is said with its place: line and column where it is no
//! JSON, the path of the field where it is not the JSON that was expected.

use std::time::Duration;

use axum::body::{Body, to_bytes};
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::api::problem::Problem;
use crate::app::{Error, FieldError};

/// Longest body that is read, in bytes.
pub const LONGEST_BODY: usize = 256 * 1024;
/// Longest time a body may take to arrive.
const LONGEST_WAIT: Duration = Duration::from_secs(20);

/// A JSON body: of a request, or of an answer with status 200.
#[derive(Debug)]
pub struct Json<T>(pub T);

/// An answer with that status and body.
pub(in crate::api) fn json<T: Serialize>(status: StatusCode, body: &T) -> Response {
    match serde_json::to_vec(body) {
        Ok(bytes) => (status, [(header::CONTENT_TYPE, "application/json")], bytes).into_response(),
        Err(error) => Problem::from(Error::from(error)).into_response(),
    }
}

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        json(StatusCode::OK, &self.0)
    }
}

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Json<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &S) -> Result<Self, Problem> {
        if !says_json(request.headers()) {
            let title = "The body must be application/json";
            let status = StatusCode::UNSUPPORTED_MEDIA_TYPE;
            return Err(Problem::new(status, "unsupported_media_type", title));
        }
        if said_length(request.headers()).is_some_and(|length| length > LONGEST_BODY) {
            return Err(too_large());
        }
        let bytes = read(request.into_body()).await?;
        refuse_nul(&bytes)?;
        let mut reader = serde_json::Deserializer::from_slice(&bytes);
        let read = serde_path_to_error::deserialize(&mut reader).map_err(|error| told(&error))?;
        reader.end().map_err(|error| malformed(&error))?;
        Ok(Self(read))
    }
}

fn says_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let kind = kind.and_then(|kind| kind.split(';').next()).unwrap_or_default().trim();
    let kind = kind.to_ascii_lowercase();
    kind == "application/json" || (kind.starts_with("application/") && kind.ends_with("+json"))
}

fn said_length(headers: &HeaderMap) -> Option<usize> {
    headers.get(header::CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

async fn read(body: Body) -> Result<axum::body::Bytes, Problem> {
    let read = tokio::time::timeout(LONGEST_WAIT, to_bytes(body, LONGEST_BODY)).await;
    let Ok(read) = read else {
        let title = "The body took too long to arrive";
        return Err(Problem::new(StatusCode::REQUEST_TIMEOUT, "too_slow", title));
    };
    read.map_err(|error| {
        let cause = std::error::Error::source(&error);
        if cause.is_some_and(|cause| cause.to_string().contains("length limit")) {
            return too_large();
        }
        Problem::new(StatusCode::BAD_REQUEST, "bad_body", "The body did not arrive whole")
    })
}

fn too_large() -> Problem {
    Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large", "The body is too large")
        .detail(format!("a body may have {LONGEST_BODY} bytes"))
}

fn malformed(error: &serde_json::Error) -> Problem {
    let (line, column) = (error.line(), error.column());
    Problem::new(StatusCode::BAD_REQUEST, "malformed_json", "The body is no JSON")
        .detail(format!("it breaks at line {line}, column {column}"))
        .with("line", line.into())
        .with("column", column.into())
}

/// NUL is legal in JSON and in no text that could be kept; PostgreSQL would fail on it.
fn refuse_nul(bytes: &[u8]) -> Result<(), Problem> {
    if !bytes.windows(6).any(|six| six == b"\\u0000") {
        return Ok(());
    }
    let Ok(value) = serde_json::from_slice::<Value>(bytes) else { return Ok(()) };
    match nul_in(&value, String::new()) {
        Some(field) => Err(Problem::field(FieldError::new(field, "control_character"))),
        None => Ok(()),
    }
}

/// The path of a text with a NUL in it.
fn nul_in(value: &Value, path: String) -> Option<String> {
    let below =
        |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
    match value {
        Value::String(text) => text.contains('\0').then_some(path),
        Value::Array(list) => {
            list.iter().enumerate().find_map(|(at, value)| nul_in(value, below(&at.to_string())))
        }
        Value::Object(fields) => fields.iter().find_map(|(name, value)| {
            if name.contains('\0') { Some(path.clone()) } else { nul_in(value, below(name)) }
        }),
        _ => None,
    }
}

/// What serde complains of, as a problem with a field.
fn told(error: &serde_path_to_error::Error<serde_json::Error>) -> Problem {
    let message = error.inner().to_string();
    if error.inner().classify() != serde_json::error::Category::Data {
        return if message.starts_with("recursion limit") {
            Problem::field(FieldError::new("", "too_deep"))
        } else {
            malformed(error.inner())
        };
    }
    let path = error.path().to_string();
    let path = if path == "." { String::new() } else { path.replace('[', ".").replace(']', "") };
    Problem::field(complaint(&path, &message))
}

/// Serde says it in words only; the forms of the words are fixed (`serde::de::Error`).
fn complaint(path: &str, message: &str) -> FieldError {
    let message = message.rsplit_once(" at line ").map_or(message, |(message, _)| message);
    let expected =
        message.rsplit_once(", expected ").map(|(_, expected)| expected.replace('`', ""));
    let named = message.split('`').nth(1).unwrap_or_default();
    let inside = |name: &str| {
        let already = path.rsplit('.').next() == Some(name);
        if path.is_empty() || already { name.to_owned() } else { format!("{path}.{name}") }
    };
    let (field, problem) = if message.starts_with("unknown field") {
        (inside(named), "unknown_field")
    } else if message.starts_with("missing field") {
        (inside(named), "required")
    } else if message.starts_with("duplicate field") {
        (inside(named), "repeated")
    } else if message.starts_with("unknown variant") {
        (path.to_owned(), "not_listed")
    } else if message.starts_with("invalid type") {
        (path.to_owned(), "wrong_type")
    } else {
        (path.to_owned(), "invalid")
    };
    FieldError { field, problem, expected }
}
