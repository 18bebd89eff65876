//! The language in which sentences are wanted: `?lang=`, else the `Accept-Language` header.

use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;

use super::query::pairs;
use crate::api::gate::LANGUAGE;
use crate::api::problem::Problem;
use crate::api::wording::Lang;
use crate::app::FieldError;

/// The language wanted.
#[derive(Debug)]
pub struct Language(pub(in crate::api) Lang);

impl<S: Send + Sync> FromRequestParts<S> for Language {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let asked = pairs(parts.uri.query())?.into_iter().find(|(name, _)| name == LANGUAGE);
        if let Some((name, code)) = asked.filter(|(_, code)| !code.is_empty()) {
            let unknown = || Problem::field(FieldError::new(name, "not_listed"));
            return Lang::from_code(&code).map(Self).ok_or_else(unknown);
        }
        let accepted = parts.headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok());
        Ok(Self(Lang::from_header(accepted.unwrap_or_default())))
    }
}
