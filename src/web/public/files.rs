//! What browsers and search engines ask for besides pages: stylesheet, script, sign, robots.txt.

use axum::Router;
use axum::http::header;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;

use crate::app::App;
use crate::web::assets;
use crate::web::extract::Path;
use crate::web::failure::Failure;
use crate::web::here::Here;
use crate::web::view::to;

/// Staff pages and answers to the self-check are nobody's business; the rest may be found.
const ROBOTS: &str = "User-agent: *\nDisallow: /fach\nDisallow: /koordination\n\
    Disallow: /verwaltung\nDisallow: /anmelden\nDisallow: /weg\n";

/// Files; they exist once, whatever the language.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/assets/{name}", get(asset))
        .route("/favicon.ico", get(sign))
        .route(to::WORKER, get(worker))
        .route("/robots.txt", get(robots))
}

/// The address holds a hash of the content, so a browser may keep it for good.
async fn asset(here: Here, Path(name): Path<String>) -> Result<Response, Failure> {
    let asset = assets::find(&name).ok_or_else(|| Failure::not_found(&here))?;
    let headers =
        [(header::CONTENT_TYPE, asset.media_type), (header::CACHE_CONTROL, assets::CACHE)];
    Ok((headers, asset.content).into_response())
}

async fn worker() -> impl IntoResponse {
    let headers = [
        (header::CONTENT_TYPE, "text/javascript; charset=utf-8"),
        (header::CACHE_CONTROL, "no-cache"),
    ];
    (headers, assets::WORKER.as_str())
}

async fn sign() -> Redirect {
    Redirect::temporary(&assets::ICON.path)
}

async fn robots() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], ROBOTS)
}
