//! What every page for people who are logged in stands on: the application, who asks, in which
//! language. Whoever is not logged in is sent to the log-in page and comes back from there.

use axum::extract::{FromRef, FromRequestParts};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};

use crate::app::{Actor, App, Error};
use crate::text::Text;
use crate::web::failure::Failure;
use crate::web::here::Here;
use crate::web::session::LoggedIn;
use crate::web::view::{Page, Side};

/// A request of somebody who is logged in.
pub struct Desk {
    /// The application.
    pub app: App,
    /// Language and address.
    pub here: Here,
    /// Who asks.
    pub actor: Actor,
}

/// What a handler returns.
pub type Answer = Result<Response, Failure>;

impl Desk {
    /// The voice of the page.
    pub fn text(&self) -> Text {
        self.here.text
    }

    /// A link to a page of ours.
    pub fn link(&self, path: &str) -> String {
        self.here.link(path)
    }

    /// The frame of a page.
    pub fn page<'a>(&'a self, title: &'a str) -> Page<'a> {
        let side = Side::Staff { role: self.actor.role, name: &self.actor.name };
        Page { side, demo: self.app.config().demo, ..Page::public(&self.here, title) }
    }

    /// Sends on to a page of ours, by GET.
    pub fn go(&self, path: &str) -> Response {
        Redirect::to(&self.link(path)).into_response()
    }

    /// The page of an error.
    ///
    /// # Errors
    /// Always.
    pub fn fail(&self, error: Error) -> Answer {
        use crate::web::failure::OrFail as _;
        Err(error).or_fail(&self.here)
    }
}

impl<S> FromRequestParts<S> for Desk
where
    App: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        let here = Here::of(parts);
        let found = <LoggedIn as FromRequestParts<S>>::from_request_parts(parts, state);
        let LoggedIn(actor) = found.await?;
        Ok(Self { app: App::from_ref(state), here, actor })
    }
}
