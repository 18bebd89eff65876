//! How an answer goes out: with a mark of its content, so that whoever asks again gets it only if it
//! changed, and readable by pages of other houses.

use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::asked::Asked;
use crate::hsds::write;

/// How long an answer may be taken for current without asking.
const KEPT: &str = "public, max-age=60";

/// One record.
pub(super) fn one(asked: &HeaderMap, record: &Value) -> Response {
    let body = record.to_string();
    let mark = format!("W/\"{}\"", fingerprint(&body));
    let headers: [(HeaderName, &str); 4] = [
        (header::ETAG, &mark),
        (header::CACHE_CONTROL, KEPT),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    ];
    if is_known(asked, &mark) {
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    let mut response = (headers, body).into_response();
    let json = HeaderValue::from_static("application/json");
    response.headers_mut().insert(header::CONTENT_TYPE, json);
    response
}

/// The page that was asked for out of everything found.
pub(super) fn page<T>(
    headers: &HeaderMap,
    asked: &Asked,
    found: &[T],
    write: impl FnOnce(&[T]) -> Vec<Value>,
) -> Response {
    let skipped = (asked.page - 1).saturating_mul(asked.per_page).min(found.len());
    let rest = &found[skipped..];
    let contents = write(&rest[..asked.per_page.min(rest.len())]);
    let number = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
    let (total, at, size) = (number(found.len()), number(asked.page), number(asked.per_page));
    one(headers, &write::page(&contents, total, at, size))
}

fn fingerprint(body: &str) -> String {
    let digest = Sha256::digest(body.as_bytes());
    digest.iter().take(12).map(|byte| format!("{byte:02x}")).collect()
}

fn is_known(asked: &HeaderMap, mark: &str) -> bool {
    let known = asked.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    let bare = |mark: &str| mark.trim().trim_start_matches("W/").to_owned();
    known.flat_map(|list| list.split(',')).any(|one| one.trim() == "*" || bare(one) == bare(mark))
}
