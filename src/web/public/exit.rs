//! Leaving at once for a page nobody asks about.

use axum::http::{HeaderName, header};
use axum::response::{IntoResponse, Redirect, Response};

/// The weather: of a public authority, without advertising.
const HARMLESS: &str = "https://www.dwd.de/";

/// What the browser may forget of us: pages it kept, and the list on the device. The history is not
/// ours to clear. Whoever is logged in stays so.
const FORGET: &str = "\"cache\", \"storage\"";

/// Sends the browser away. Nothing of where it came from goes along (`Referrer-Policy`).
pub(super) async fn leave() -> Response {
    let headers =
        [(header::CACHE_CONTROL, "no-store"), (HeaderName::from_static("clear-site-data"), FORGET)];
    (headers, Redirect::to(HARMLESS)).into_response()
}
