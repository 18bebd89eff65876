//! The catalogue on paper: all of it, a topic, or a list of one's own; a poster or a flyer of one
//! offer. What is quick is made at once and kept nowhere; what takes a while is made in the
//! background and fetched from a page that says how far it is.

mod ask;
mod chapters;
mod leaf;
mod press;
mod progress;
mod sheet;
mod work;

use axum::Router;
use axum::routing::{get, post};

pub use leaf::links as leaf_links;

use crate::app::App;
use crate::web::view::to;

/// The routes.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/angebot/{id}/aushang.pdf", get(leaf::poster))
        .route("/angebot/{id}/handzettel.pdf", get(leaf::flyer))
        .route(to::PRINT, get(ask::show).post(ask::order))
        .route(to::PRINT_LIST, post(ask::list))
        .route("/druck/{id}", get(progress::show))
        .route("/druck/{id}/katalog.pdf", get(progress::fetch))
}
