//! What every page for people who are logged in stands on: the application, who asks, in which
//! language. Whoever is not logged in is sent to the log-in page and comes back from there.

use axum::extract::{FromRef, FromRequestParts};
use axum::http::Method;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};

use crate::app::{Actor, App, Error};
use crate::text::Text;
use crate::web::failure::Failure;
use crate::web::here::Here;
use crate::web::session::LoggedIn;
use crate::web::view::{Page, Side, to};

use super::names::segment;

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

/// Why there is no desk: nobody is logged in, or the session cannot be read.
pub enum NoDesk {
    /// To the log-in page and back.
    LogIn(String),
    /// The page of an error.
    Failed(Failure),
}

impl IntoResponse for NoDesk {
    fn into_response(self) -> Response {
        match self {
            Self::LogIn(path) => Redirect::to(&path).into_response(),
            Self::Failed(failure) => failure.into_response(),
        }
    }
}

impl<S> FromRequestParts<S> for Desk
where
    App: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = NoDesk;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, NoDesk> {
        let here = Here::of(parts);
        let found = <Option<LoggedIn> as FromRequestParts<S>>::from_request_parts(parts, state);
        match found.await.map_err(NoDesk::Failed)? {
            Some(LoggedIn(actor)) => Ok(Self { app: App::from_ref(state), here, actor }),
            None => Err(NoDesk::LogIn(login_address(&here, &parts.method))),
        }
    }
}

/// The log-in page; after it, the page that was asked for. What was posted cannot be repeated.
fn login_address(here: &Here, method: &Method) -> String {
    if *method == Method::GET {
        here.link(&format!("{}?weiter={}", to::LOGIN, segment(&here.link(&here.path))))
    } else {
        here.link(to::LOGIN)
    }
}
