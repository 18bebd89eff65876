//! Query parameters. Which ones a route knows stands in `ROUTES`; here they are read.

use std::collections::BTreeMap;
use std::str::FromStr;

use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;
use percent_encoding::percent_decode_str;

use crate::api::problem::Problem;
use crate::app::FieldError;

/// What the query of a request says.
#[derive(Debug)]
pub struct Query<T>(pub T);

/// Something that can be read from a query.
pub trait FromQuery: Sized {
    /// Takes what it needs; what is wrong is noted in `params`.
    fn from_query(params: &mut Params) -> Self;
}

/// The parameters of a query, and what is wrong with them. An empty value counts as missing.
#[derive(Debug, Default)]
pub struct Params {
    values: BTreeMap<String, String>,
    problems: Vec<FieldError>,
}

impl<T: FromQuery, S: Send + Sync> FromRequestParts<S> for Query<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let mut params = Params::default();
        for (name, value) in pairs(parts.uri.query())? {
            if params.values.insert(name.clone(), value).is_some() {
                params.problems.push(FieldError::new(name, "repeated"));
            }
        }
        let read = T::from_query(&mut params);
        if params.problems.is_empty() {
            Ok(Self(read))
        } else {
            Err(Problem::invalid(params.problems))
        }
    }
}

impl Params {
    /// The text as it came.
    pub fn text(&mut self, name: &str) -> Option<String> {
        self.values.remove(name).filter(|value| !value.is_empty())
    }

    /// A value of another type; `expected` says which, for people.
    pub fn parsed<T: FromStr>(&mut self, name: &str, expected: &str) -> Option<T> {
        let value = self.text(name)?;
        let parsed = value.parse().ok();
        if parsed.is_none() {
            self.problems.push(FieldError::expected(name, "wrong_type", expected));
        }
        parsed
    }

    /// One of a closed list.
    pub fn listed<T: Copy>(&mut self, name: &str, list: &[(&str, T)]) -> Option<T> {
        let value = self.text(name)?;
        let found = list.iter().find(|(key, _)| *key == value).map(|(_, meant)| *meant);
        if found.is_none() {
            let keys: Vec<_> = list.iter().map(|(key, _)| *key).collect();
            self.problems.push(FieldError::expected(name, "not_listed", keys.join(", ")));
        }
        found
    }

    /// Yes or no; no when missing.
    pub fn flag(&mut self, name: &str) -> bool {
        self.listed(name, &[("true", true), ("false", false)]).unwrap_or(false)
    }

    /// A whole number within limits.
    pub fn number(&mut self, name: &str, least: usize, most: usize) -> Option<usize> {
        let number: usize = self.parsed(name, "int")?;
        if (least..=most).contains(&number) {
            return Some(number);
        }
        self.problems.push(FieldError::expected(name, "out_of_range", format!("{least}–{most}")));
        None
    }

    /// A number of things, at most `most`.
    pub fn count(&mut self, name: &str, most: usize) -> Option<usize> {
        self.number(name, 0, most)
    }
}

/// Names and values of a query, decoded.
///
/// # Errors
/// A 400 when the decoded text is not UTF-8.
pub(in crate::api) fn pairs(query: Option<&str>) -> Result<Vec<(String, String)>, Problem> {
    let parts = query.unwrap_or_default().split('&').filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            Ok((decoded(name)?, decoded(value)?))
        })
        .collect()
}

fn decoded(text: &str) -> Result<String, Problem> {
    let text = text.replace('+', " ");
    let decoded = percent_decode_str(&text).decode_utf8().map_err(|_| {
        let title = "The query cannot be read";
        Problem::new(StatusCode::BAD_REQUEST, "bad_query", title)
            .detail("a query is UTF-8, percent-encoded")
    })?;
    Ok(decoded.into_owned())
}
