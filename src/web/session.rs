//! The log-in cookie, and who stands behind it.

use axum::extract::{FromRef, FromRequestParts, OptionalFromRequestParts};
use axum::http::request::Parts;
use axum_extra::extract::CookieJar;

use super::cookie::HostCookie;
use super::failure::Failure;
use crate::app::{Actor, App, Error};

/// Carries the secret of a session.
pub const COOKIE: HostCookie = HostCookie("__Host-lotse");

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
    let token = COOKIE.of(&jar).ok_or(Error::NotLoggedIn)?;
    App::from_ref(state).actor_of_session(&token).await
}
