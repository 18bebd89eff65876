//! When something cannot be shown: a page in the reader's language that says what happened and what
//! to do next. The detail goes into one log line with a number that the page shows too.

use std::hash::{BuildHasher as _, Hasher as _};

use axum::http::request::Parts;
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::back::login_for;
use super::here::Here;
use super::view::{Kind, Page, actions, link_button, said, to};
use crate::app::Error;
use crate::text::{Lang, Text};

/// A request that did not end on the page that was asked for.
#[derive(Debug)]
pub struct Failure {
    here: Here,
    error: Error,
    /// Where to go on after the log-in.
    back: Option<String>,
}

impl Failure {
    /// Out of a request's parts.
    pub fn of(parts: &Parts, error: Error) -> Self {
        let here = Here::of(parts);
        let back = (parts.method == Method::GET).then(|| here.path.clone());
        Self { here, error, back }
    }

    /// Somebody must log in, and comes back to `back`, a path without language prefix.
    pub fn log_in(here: &Here, back: Option<String>) -> Self {
        Self { here: here.clone(), error: Error::NotLoggedIn, back }
    }

    /// Whether nothing is wrong but that somebody must log in.
    pub fn is_not_logged_in(&self) -> bool {
        matches!(self.error, Error::NotLoggedIn)
    }

    /// For a request of which nothing could be read.
    pub fn plain() -> Self {
        let here = Here::at(Text::new(Lang::default()), "/");
        Self { here, error: Error::field("form", "unreadable"), back: None }
    }

    /// There is no such page.
    pub fn not_found(here: &Here) -> Self {
        Self { here: here.clone(), error: Error::NotFound, back: None }
    }

    fn page(&self, status: StatusCode, key: &str, number: Option<&str>) -> Response {
        let text = self.here.text;
        let title = text.say(&format!("{key}-title"));
        let body = html! {
            div.stack.narrow {
                h1 { (said(text, &format!("{key}-title"))) }
                p.lead { (said(text, &format!("{key}-lead"))) }
                @if let Some(number) = number {
                    p.quiet { (text.say_with("error-reference", &[("id", number.into())])) }
                }
                (self.ways())
            }
        };
        (status, Page::public(&self.here, title.clone()).show(body)).into_response()
    }

    /// Where one can go from here. Whoever came for help finds it.
    fn ways(&self) -> Markup {
        let (here, text) = (&self.here, self.here.text);
        actions([
            link_button(Kind::First, &here.link(to::SEARCH), &text.say("notfound-action")),
            link_button(Kind::Second, &here.link(to::HOME), &text.say("error-home")),
            link_button(Kind::Warm, &here.link(to::NOW), &text.say("nav-now")),
        ])
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
        self.map_err(|error| Failure { here: here.clone(), error, back: None })
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        match &self.error {
            Error::NotFound => self.page(StatusCode::NOT_FOUND, "notfound", None),
            Error::NotLoggedIn => {
                Redirect::to(&login_for(&self.here, self.back.as_deref())).into_response()
            }
            Error::Forbidden => self.page(StatusCode::FORBIDDEN, "forbidden", None),
            Error::TooMany => self.page(StatusCode::TOO_MANY_REQUESTS, "limit", None),
            Error::Invalid(_) => self.page(StatusCode::UNPROCESSABLE_ENTITY, "invalid", None),
            Error::Conflict(_) => self.page(StatusCode::CONFLICT, "stale", None),
            Error::Internal(cause) => {
                let number = number();
                tracing::error!(%cause, %number, "a page could not be shown");
                self.page(StatusCode::INTERNAL_SERVER_ERROR, "error", Some(&number))
            }
        }
    }
}

/// A short number by which somebody who writes to us and the log line find each other. It need not
/// be repeatable and means nothing.
fn number() -> String {
    let hash = std::hash::RandomState::new().build_hasher().finish();
    format!("{:08X}", hash & 0xffff_ffff)
}
