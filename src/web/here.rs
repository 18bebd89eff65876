//! Where a request stands: its language, and addresses that keep it.
//!
//! Every page exists under `/de/…`, `/en/…` and so on, and without a prefix in the language the
//! browser asks for. Nothing has to be remembered about whoever reads.

use std::convert::Infallible;

use axum::extract::{FromRequestParts, OriginalUri};
use axum::http::header;
use axum::http::request::Parts;

use super::view::to;
use crate::text::{Lang, Text};

/// The language of a request and the address it was made to.
#[derive(Debug, Clone)]
pub struct Here {
    /// The voice of the language.
    pub text: Text,
    /// The address without language prefix: path and query.
    pub path: String,
    /// Whether the address named the language.
    chosen: bool,
}

impl Here {
    /// What a request's parts say.
    pub fn of(parts: &Parts) -> Self {
        let uri = parts.extensions.get::<OriginalUri>().map_or(&parts.uri, |original| &original.0);
        let full = uri.path_and_query().map_or("/", |path| path.as_str());
        let first = full.trim_start_matches('/').split(['/', '?']).next().unwrap_or("");
        if let Some(lang) = Lang::ALL.iter().find(|lang| lang.code() == first) {
            let rest = &full[1 + first.len()..];
            let path = if rest.starts_with('/') { rest.to_owned() } else { format!("/{rest}") };
            let lang = spoken(*lang, &path);
            return Self { text: Text::new(lang), path, chosen: true };
        }
        let accepted = parts.headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok());
        let lang = accepted.map_or_else(Lang::default, Lang::from_header);
        Self { text: Text::new(spoken(lang, full)), path: full.to_owned(), chosen: false }
    }

    /// A page in a language, asked for without naming it in the address.
    pub fn at(text: Text, path: &str) -> Self {
        Self { text, path: path.to_owned(), chosen: false }
    }

    /// A link to another of our pages that keeps the language.
    pub fn link(&self, path: &str) -> String {
        if self.chosen { self.link_in(self.text.lang(), path) } else { path.to_owned() }
    }

    /// A link to a page of ours in a language.
    pub fn link_in(&self, lang: Lang, path: &str) -> String {
        format!("/{}{path}", lang.code())
    }

    /// The language's code.
    pub fn lang(&self) -> &'static str {
        self.text.lang().code()
    }
}

/// The language a page is shown in: pages for professionals exist in a few languages only, and are
/// shown in German rather than in a mixture.
fn spoken(lang: Lang, path: &str) -> Lang {
    let staff = to::STAFF.iter().any(|root| path.starts_with(root));
    if staff && !lang.is_for_staff() { Lang::default() } else { lang }
}

impl<S: Send + Sync> FromRequestParts<S> for Here {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::of(parts))
    }
}
