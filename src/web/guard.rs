//! What stands around every route: security headers, protection against forged requests, limits,
//! a net under panics, compression, one log line.

use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse as _, Response};
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::timeout::TimeoutLayer;

use crate::app::App;

/// Largest body of a request, in bytes.
pub const LARGEST_BODY: usize = 1024 * 1024;
/// Longest a request may take.
const LONGEST: Duration = Duration::from_secs(30);

/// Nothing from elsewhere, nothing inline, no frames.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
    worker-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

const HEADERS: [(HeaderName, &str); 6] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), microphone=(), geolocation=(), browsing-topics=()",
    ),
];

/// Puts the protection around all routes.
pub fn around(routes: Router<App>) -> Router<App> {
    let compression = CompressionLayer::new().quality(CompressionLevel::Fastest);
    routes
        .layer(axum::extract::DefaultBodyLimit::max(LARGEST_BODY))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, LONGEST))
        .layer(CsrfLayer::new())
        .layer(CatchPanicLayer::custom(panicked))
        .layer(compression)
        .layer(from_fn(headers))
        .layer(from_fn(one_line))
}

/// The process lives on; whoever asked gets a plain apology without detail.
fn panicked(_: Box<dyn std::any::Any + Send + 'static>) -> Response<Body> {
    tracing::error!("a request ended in a panic");
    let words = "Da ist etwas schiefgegangen. Bitte noch einmal versuchen. / Something went wrong. \
        Please try again.";
    (StatusCode::INTERNAL_SERVER_ERROR, words).into_response()
}

async fn headers(request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let own = ["/fach", "/antwort", "/anmelden", "/koordination", "/verwaltung", "/api"]
        .iter()
        .any(|p| path.contains(p));
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    // A page of a case must not lie in the cache of a shared machine.
    let cache = if own { "no-store" } else { "no-cache" };
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static(cache));
    if own {
        headers.insert("x-robots-tag", HeaderValue::from_static("noindex, nofollow"));
    }
    response
}

/// Says what was asked by the pattern of the route: no ids, no words of a search, no address.
async fn one_line(request: Request, next: Next) -> Response {
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned());
    let route = route.unwrap_or_else(|| "-".to_owned());
    let begun = std::time::Instant::now();
    let response = next.run(request).await;
    let status = response.status().as_u16();
    let labels = [("route", route.clone()), ("status", status.to_string())];
    metrics::counter!("lotse_answers_total", &labels).increment(1);
    metrics::histogram!("lotse_answer_seconds", &labels).record(begun.elapsed());
    tracing::info!(%method, route, status, "answered");
    response
}
