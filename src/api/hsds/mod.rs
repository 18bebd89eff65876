//! The HSDS API 3.1 (<https://docs.openreferral.org>): the public catalogue for other programs.
//! Read only, without a token; confidential addresses and offers that are over stay out.
//!
//! | path | gives |
//! |---|---|
//! | `/hsds/` | what this API is |
//! | `/hsds/services`, `/{id}` | offers |
//! | `/hsds/organizations`, `/{id}` | organizations |
//! | `/hsds/service_at_locations`, `/{id}` | offers at their locations, near a postcode |
//! | `/hsds/taxonomies`, `/{id}` | Lotse's taxonomy and imported ones |
//! | `/hsds/taxonomy_terms`, `/{id}` | their terms |

mod answer;
mod asked;
mod organizations;
mod places;
mod services;
mod stock;
mod taxonomies;

use axum::Router;
use axum::http::HeaderMap;
use axum::response::Response;
use axum::routing::{any, get};

use crate::api::{no_such_method, no_such_route};
use crate::app::App;
use crate::hsds::write;

/// Where the standard is described, which is all the profile there is.
const PROFILE: &str = "https://docs.openreferral.org";

/// The routes below `/hsds`.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/hsds", get(base))
        .route("/hsds/", get(base))
        .route("/hsds/services", get(services::list))
        .route("/hsds/services/{id}", get(services::show))
        .route("/hsds/organizations", get(organizations::list))
        .route("/hsds/organizations/{id}", get(organizations::show))
        .route("/hsds/service_at_locations", get(places::list))
        .route("/hsds/service_at_locations/{id}", get(places::show))
        .route("/hsds/taxonomies", get(taxonomies::list))
        .route("/hsds/taxonomies/{id}", get(taxonomies::show))
        .route("/hsds/taxonomy_terms", get(taxonomies::list_terms))
        .route("/hsds/taxonomy_terms/{id}", get(taxonomies::show_term))
        .route("/hsds/{*rest}", any(no_such_route))
        .method_not_allowed_fallback(no_such_method)
}

async fn base(headers: HeaderMap) -> Response {
    answer::one(&headers, &write::base(PROFILE))
}
