//! The id in a path.

use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::StatusCode;
use axum::http::request::Parts;

use crate::api::problem::Problem;

/// The one `{id}` of the path.
#[derive(Debug)]
pub struct Path<Id>(pub Id);

impl<Id: From<String>, S: Send + Sync> FromRequestParts<S> for Path<Id> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let unreadable = || {
            let title = "The path cannot be read";
            Problem::new(StatusCode::BAD_REQUEST, "bad_path", title)
                .detail("an id is UTF-8 without control characters")
        };
        let params =
            RawPathParams::from_request_parts(parts, state).await.map_err(|_| unreadable())?;
        let id = params.iter().map(|(_, value)| value).next().ok_or_else(unreadable)?;
        if id.chars().any(char::is_control) {
            return Err(unreadable());
        }
        Ok(Self(Id::from(id.to_owned())))
    }
}
