//! The second factor: asked for after the password, set up and looked after by each person.

mod account;
mod asked;
mod parts;

use axum::Router;
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};

use crate::app::App;

/// Carries the step between password and code. It opens nothing else.
const COOKIE: &str = "__Host-lotse-schritt";

/// The routes.
pub fn routes() -> Router<App> {
    Router::new().merge(asked::routes()).merge(account::routes())
}

/// The secret of the step, if there is one.
fn step(jar: &CookieJar) -> Option<String> {
    jar.get(COOKIE).map(|cookie| cookie.value().to_owned())
}

/// The cookie of a step that begins.
pub fn cookie(token: String) -> Cookie<'static> {
    Cookie::build((COOKIE, token))
        .path("/")
        .secure(true)
        .http_only(true)
        .same_site(SameSite::Lax)
        .build()
}

/// The cookie that ends it.
fn no_cookie() -> Cookie<'static> {
    let mut cookie = cookie(String::new());
    cookie.make_removal();
    cookie
}
