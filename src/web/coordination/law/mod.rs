//! The law, for people who look after it: every rule as a tree of sentences, in all its versions, and
//! a way to enter a new one that shows first what it would change.

mod change;
mod entry;
mod list;
mod preview;

use axum::Router;

use crate::app::App;

/// The pages.
pub fn routes() -> Router<App> {
    Router::new().merge(list::routes()).merge(entry::routes()).merge(change::routes())
}

/// The address of a rule.
fn path(id: &str) -> String {
    format!("{}/{}", crate::web::view::to::LAW, crate::web::staff::names::segment(id))
}
