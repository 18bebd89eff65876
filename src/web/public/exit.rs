//! Leaving at once for a page nobody asks about.

use axum::http::header;
use axum::response::{IntoResponse, Redirect, Response};

/// The weather: of a public authority, without advertising.
const HARMLESS: &str = "https://www.dwd.de/";

/// Sends the browser away. Nothing of where it came from goes along (`Referrer-Policy`).
pub(super) async fn leave() -> Response {
    ([(header::CACHE_CONTROL, "no-store")], Redirect::to(HARMLESS)).into_response()
}
