//! The second factor: asked for after the password, set up and looked after by each person.

mod account;
mod asked;
mod parts;

use axum::Router;

use crate::app::App;
use crate::web::cookie::HostCookie;

/// Carries the step between password and code. It opens nothing else.
pub const COOKIE: HostCookie = HostCookie("__Host-lotse-schritt");

/// The routes.
pub fn routes() -> Router<App> {
    Router::new().merge(asked::routes()).merge(account::routes())
}
