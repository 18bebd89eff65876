//! When something cannot be shown: a page in the reader's language that says what happened and what
//! to do next. The detail goes into one log line with an id.

use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::here::Here;
use crate::app::Error;
use crate::text::{Lang, Text};

/// A request that did not end on the page that was asked for.
#[derive(Debug)]
pub struct Failure {
    here: Here,
    error: Error,
}

impl Failure {
    /// Out of a request's parts.
    pub fn of(parts: &Parts, error: Error) -> Self {
        Self { here: Here::of(parts), error }
    }

    /// For a request of which nothing could be read.
    pub fn plain() -> Self {
        let here = Here::at(Text::new(Lang::default()), "/");
        Self { here, error: Error::field("form", "unreadable") }
    }

    fn page(&self, status: StatusCode, key: &str) -> Response {
        let text = self.here.text;
        let title = text.say(&format!("{key}-title"));
        let body: Markup = html! {
            h1 { (title) }
            p { (text.say(&format!("{key}-text"))) }
        };
        (status, body).into_response()
    }
}

/// Turns an error of a use case into a page.
pub trait OrFail<T> {
    /// The value, or a page in the language of `here`.
    ///
    /// # Errors
    /// The page.
    fn or_fail(self, here: &Here) -> Result<T, Failure>;
}

impl<T> OrFail<T> for Result<T, Error> {
    fn or_fail(self, here: &Here) -> Result<T, Failure> {
        self.map_err(|error| Failure { here: here.clone(), error })
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        match &self.error {
            Error::NotFound => self.page(StatusCode::NOT_FOUND, "error-not-found"),
            Error::NotLoggedIn => Redirect::to(&self.here.link("/anmelden")).into_response(),
            Error::Forbidden => self.page(StatusCode::FORBIDDEN, "error-forbidden"),
            Error::TooMany => self.page(StatusCode::TOO_MANY_REQUESTS, "error-too-many"),
            Error::Invalid(_) => self.page(StatusCode::UNPROCESSABLE_ENTITY, "error-invalid"),
            Error::Conflict(_) => self.page(StatusCode::CONFLICT, "error-conflict"),
            Error::Internal(cause) => {
                tracing::error!(%cause, "a page could not be shown");
                self.page(StatusCode::INTERNAL_SERVER_ERROR, "error-internal")
            }
        }
    }
}
