//! HTML pages: what a browser sees. Pages ask [`crate::app`] and are put together from the parts in
//! [`view`]; they never touch the database or the index.
//!
//! | part | is |
//! |---|---|
//! | [`public`], [`provider`], [`staff`], [`coordination`] | the pages, one folder per kind of user |
//! | [`dossier`] | a report as page, slides, table file and open data |
//! | [`view`] | the frame of every page, and the parts pages are made of |
//! | [`assets`] | stylesheet, script and sign, with their addresses |
//! | [`here`] | the language of a request, and links that keep it |
//! | [`address`], [`back`] | addresses put together safely; the way to log in and back |
//! | [`failure`] | pages that say what went wrong and where to go next |
//! | [`guard`] | what stands around every route |

pub mod address;
pub mod assets;
pub mod back;
pub mod cookie;
pub mod coordination;
pub mod dossier;
pub mod extract;
pub mod failure;
pub mod guard;
pub mod here;
pub mod provider;
pub mod public;
pub mod session;
pub mod staff;
pub mod throttle;
pub mod view;

use axum::Router;

use crate::app::App;
use crate::text::Lang;

/// All pages: without prefix in the browser's language, and under `/de`, `/en`, … in a chosen one.
pub fn routes() -> Router<App> {
    let pages = Router::new()
        .merge(public::routes())
        .merge(provider::routes())
        .merge(staff::routes())
        .merge(coordination::routes());
    let mut all = pages.clone().merge(public::files()).fallback(public::not_found);
    for lang in Lang::ALL {
        // `nest` does not take the bare prefix with a slash behind it.
        all = all
            .nest(&format!("/{}", lang.code()), pages.clone())
            .route(&format!("/{}/", lang.code()), public::home());
    }
    all
}
