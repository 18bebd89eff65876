//! Pages for young people: the catalogue, without account, name or cookie. One file per page.

mod about;
mod accessibility;
mod ask;
mod card;
mod check;
mod exit;
mod files;
mod first_steps;
mod help;
mod imprint;
mod languages;
mod near;
mod numbers;
mod offer;
mod print;
mod privacy;
mod rights;
mod saved;
mod search;
mod start;
mod tell;
mod topics;
mod ways;
mod who;

use axum::Router;
use axum::routing::{MethodRouter, get};

pub(super) use files::routes as files;
pub use print::leaf_links;

use super::failure::Failure;
use super::here::Here;
use super::view::{Page, to};
use crate::app::App;

/// The pages.
pub fn routes() -> Router<App> {
    Router::new()
        .route(to::HOME, home())
        .route(to::FIRST_STEPS, get(first_steps::show))
        .route(to::SEARCH, get(search::show))
        .route("/angebot/{id}", get(offer::show))
        .merge(print::routes())
        .route(to::NOW, get(help::show))
        .route(to::TOPICS, get(topics::list))
        .route("/thema/{code}", get(topics::show))
        .route(to::CHECK, get(check::ask).post(check::answer))
        .route(to::ABOUT, get(about::show))
        .route(to::PRIVACY, get(privacy::show))
        .route(to::ACCESSIBILITY, get(accessibility::show))
        .route(to::LANGUAGES, get(languages::show))
        .route(to::RIGHTS, get(rights::show))
        .route(to::TELL, get(tell::site).post(tell::about_site))
        .route("/angebot/{id}/stimmt-nicht", get(tell::offer).post(tell::about_offer))
        .route(to::WAYS, get(ways::show))
        .route(to::SAVED, get(saved::show).post(saved::print))
        .route(to::OFFLINE, get(saved::offline))
        .route(to::IMPRINT, get(imprint::show))
        .route(to::NUMBERS, get(numbers::list))
        .route("/zahlen/{release}", get(numbers::show))
        .route("/zahlen/{release}/{file}", get(numbers::file))
        .route(to::EXIT, get(exit::leave))
}

/// The start page.
pub(super) fn home() -> MethodRouter<App> {
    get(start::show)
}

/// Where no page is.
pub(super) async fn not_found(here: Here) -> Failure {
    Failure::not_found(&here)
}

/// The frame of a public page.
fn page<'a>(app: &App, here: &'a Here, title: &'a str) -> Page<'a> {
    Page { demo: app.config().demo, ..Page::public(here, title) }
}

/// Topics after which somebody may not want to be found on this page.
fn is_sensitive(app: &App, topic: &str) -> bool {
    let topics = &app.knowledge().topics;
    ["sofort", "gesundheit", "familie", "wohnungslos"].iter().any(|root| topics.covers(root, topic))
}
