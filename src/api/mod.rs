//! The JSON API: what every route takes and gives. Which routes there are, and who may use them,
//! stands in [`ROUTES`]; what a route does is a use case of `app`.

mod appointments;
mod cases;
mod consents;
mod eligibility;
pub mod extract;
mod gaps;
mod gate;
mod health;
pub mod hsds;
mod input;
mod matching;
mod offers;
mod openapi;
mod problem;
mod referrals;
mod releases;
mod routes;
mod vocabulary;
mod wording;

use axum::Router;
use axum::http::StatusCode;
use axum::middleware::from_fn;
use axum::response::{IntoResponse as _, Response};
use axum::routing::any;
use tower_http::catch_panic::CatchPanicLayer;

use crate::app::App;
use crate::domain::rule::Truth;

pub use problem::Problem;
pub use routes::{Access, ROUTES, Route};

/// The router of all [`ROUTES`].
///
/// An unknown path below `/api/`, a wrong method and a panic are answered with a problem as well.
pub fn routes() -> Router<App> {
    let router = ROUTES.iter().fold(Router::new(), |router: Router<App>, route| {
        router.route(route.path, route.method_router())
    });
    router
        .route("/api/{*rest}", any(no_such_route))
        .method_not_allowed_fallback(no_such_method)
        .route_layer(from_fn(gate::check))
        .merge(hsds::routes())
        .layer(CatchPanicLayer::custom(gate::panicked))
}

async fn no_such_route() -> Response {
    Problem::new(StatusCode::NOT_FOUND, "no_such_route", "There is no such route").into_response()
}

async fn no_such_method() -> Response {
    let title = "This route does not know the method";
    Problem::new(StatusCode::METHOD_NOT_ALLOWED, "no_such_method", title).into_response()
}

/// Yes, no, or `null`: still open.
fn holds(truth: Truth) -> Option<bool> {
    match truth {
        Truth::Yes => Some(true),
        Truth::No => Some(false),
        Truth::Unknown => None,
    }
}
