//! What holds for every route: unknown query parameters are refused, answers are not kept by
//! anybody on the way, and a panic ends in a problem.

use std::any::Any;

use axum::body::Body;
use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderValue, Method, Response, header};
use axum::middleware::Next;
use axum::response::IntoResponse as _;

use super::extract::pairs;
use super::problem::{Problem, Result};
use super::routes::{self, Route};
use crate::app::{FieldError, report};

/// The parameter every route knows: the language of sentences.
pub(super) const LANGUAGE: &str = "lang";

/// Lets a request through whose query the route knows.
pub(super) async fn check(request: Request, next: Next) -> Response<Body> {
    let path = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str);
    let method = if request.method() == Method::HEAD { &Method::GET } else { request.method() };
    let route = path.and_then(|path| routes::find(method, path));
    let known = route.map_or(Ok(()), |route| known_parameters(route, request.uri().query()));
    let mut response = match known {
        Ok(()) => next.run(request).await,
        Err(problem) => problem.into_response(),
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::VARY, HeaderValue::from_static("accept-language"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

fn known_parameters(route: &Route, query: Option<&str>) -> Result<()> {
    let mut problems = Vec::new();
    for (name, _) in pairs(query)? {
        if name != LANGUAGE && !route.query.contains(&name.as_str()) {
            let expected = [route.query, &[LANGUAGE]].concat().join(", ");
            problems.push(FieldError::expected(name, "unknown_parameter", expected));
        }
    }
    if problems.is_empty() { Ok(()) } else { Err(Problem::invalid(problems)) }
}

/// What a panic becomes. Its text goes to the log only where it is a fixed one: a formatted one
/// could name what somebody sent.
pub(super) fn panicked(panic: Box<dyn Any + Send>) -> Response<Body> {
    let what = panic.downcast::<&'static str>().map_or("a panic", |what| *what);
    Problem::internal(report(what)).into_response()
}
