//! Who calls, by bearer token (RFC 6750), and whether the route is for them.

use axum::extract::{FromRequestParts, MatchedPath};
use axum::http::header;
use axum::http::request::Parts;

use crate::api::problem::Problem;
use crate::api::routes::{self, Access};
use crate::app::{Actor, App, Error};

/// Whoever holds the token. 401 without a valid one, 403 when the role does not allow the route –
/// both before anything else of the request is read.
#[derive(Debug)]
pub struct Caller(pub Actor);

impl FromRequestParts<App> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let token = bearer(parts).ok_or(Error::NotLoggedIn)?;
        let actor = app.actor_of_token(token).await?;
        let path = parts.extensions.get::<MatchedPath>().map(MatchedPath::as_str);
        let route = path.and_then(|path| routes::find(&parts.method, path));
        if let Some(Access::Token(action)) = route.map(|route| route.access) {
            actor.must(action)?;
        }
        Ok(Self(actor))
    }
}

fn bearer(parts: &Parts) -> Option<&str> {
    let (scheme, token) =
        parts.headers.get(header::AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    let token = token.trim();
    (scheme.eq_ignore_ascii_case("bearer") && !token.is_empty()).then_some(token)
}
