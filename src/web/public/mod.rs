//! Pages for young people: the catalogue, without account, name or cookie.

use axum::Router;

use crate::app::App;

/// The pages.
pub fn routes() -> Router<App> {
    Router::new()
}
