//! Path, query and form as pages take them: bad input ends on a page that helps, not in a bare text.

use axum::RequestExt as _;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;
use serde::de::DeserializeOwned;

use super::failure::Failure;
use crate::app::Error;

/// Parts of the path. What cannot be read is a page that does not exist.
#[derive(Debug)]
pub struct Path<T>(pub T);

/// The query. Fields may come several times. What cannot be read is told on the page.
#[derive(Debug)]
pub struct Query<T>(pub T);

/// A posted form. Fields may come several times.
#[derive(Debug)]
pub struct Form<T>(pub T);

impl<T, S> FromRequestParts<S> for Path<T>
where
    T: DeserializeOwned + Send,
    S: Send + Sync,
{
    type Rejection = Failure;

    #[expect(clippy::disallowed_types, reason = "this is the extractor pages use instead")]
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        match axum::extract::Path::<T>::from_request_parts(parts, state).await {
            Ok(path) => Ok(Self(path.0)),
            Err(_) => Err(Failure::of(parts, Error::NotFound)),
        }
    }
}

impl<T, S> FromRequestParts<S> for Query<T>
where
    T: DeserializeOwned + Send,
    S: Send + Sync,
{
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        match axum_extra::extract::Query::<T>::from_request_parts(parts, state).await {
            Ok(query) => Ok(Self(query.0)),
            Err(_) => Err(Failure::of(parts, Error::field("query", "unreadable"))),
        }
    }
}

impl<T, S> FromRequest<S> for Form<T>
where
    T: DeserializeOwned + Send + 'static,
    S: Send + Sync,
{
    type Rejection = Failure;

    async fn from_request(mut request: Request, state: &S) -> Result<Self, Failure> {
        let parts = request.extract_parts::<Parts>().await;
        match axum_extra::extract::Form::<T>::from_request(request, state).await {
            Ok(form) => Ok(Self(form.0)),
            Err(_) => {
                let error = Error::field("form", "unreadable");
                Err(parts.map_or_else(|_| Failure::plain(), |parts| Failure::of(&parts, error)))
            }
        }
    }
}
