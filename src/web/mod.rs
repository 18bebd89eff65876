//! HTML pages. One folder per kind of user; what stands around every route is in [`guard`].

pub mod coordination;
pub mod extract;
pub mod failure;
pub mod guard;
pub mod here;
pub mod public;
pub mod session;
pub mod staff;
pub mod throttle;

use axum::Router;

use crate::app::App;
use crate::text::Lang;

/// All pages: without prefix in the browser's language, and under `/de`, `/en`, … in a chosen one.
pub fn routes() -> Router<App> {
    let pages =
        Router::new().merge(public::routes()).merge(staff::routes()).merge(coordination::routes());
    let mut all = pages.clone();
    for lang in Lang::ALL {
        // `nest` does not take the bare prefix with a slash behind it.
        all = all.nest(&format!("/{}", lang.code()), pages.clone());
    }
    all
}
