//! The log-in cookie, and who stands behind it.

use axum::extract::{FromRef, FromRequestParts, OptionalFromRequestParts};
use axum::http::request::Parts;
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};

use super::failure::Failure;
use crate::app::{Actor, App, Error};

/// `__Host-`: only this host, only over a safe connection, for all paths.
const COOKIE: &str = "__Host-lotse";

/// Somebody who is logged in. A page that asks for it sends others to the log-in page.
pub struct LoggedIn(pub Actor);

impl<S> FromRequestParts<S> for LoggedIn
where
    App: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        let found = actor(parts, state).await;
        match found {
            Ok(actor) => Ok(Self(actor)),
            Err(error) => Err(Failure::of(parts, error)),
        }
    }
}

impl<S> OptionalFromRequestParts<S> for LoggedIn
where
    App: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Option<Self>, Failure> {
        match actor(parts, state).await {
            Ok(actor) => Ok(Some(Self(actor))),
            Err(Error::NotLoggedIn) => Ok(None),
            Err(error) => Err(Failure::of(parts, error)),
        }
    }
}

async fn actor<S>(parts: &Parts, state: &S) -> Result<Actor, Error>
where
    App: FromRef<S>,
    S: Send + Sync,
{
    let jar = CookieJar::from_headers(&parts.headers);
    let token = token(&jar).ok_or(Error::NotLoggedIn)?;
    App::from_ref(state).actor_of_session(&token).await
}

/// The secret in the cookie.
pub fn token(jar: &CookieJar) -> Option<String> {
    jar.get(COOKIE).map(|cookie| cookie.value().to_owned())
}

/// The cookie that carries a new session.
pub fn cookie(token: String) -> Cookie<'static> {
    Cookie::build((COOKIE, token))
        .path("/")
        .secure(true)
        .http_only(true)
        .same_site(SameSite::Lax)
        .build()
}

/// The cookie that ends a session.
pub fn no_cookie() -> Cookie<'static> {
    let mut cookie = cookie(String::new());
    cookie.make_removal();
    cookie
}
