//! What is sent when something goes wrong: `application/problem+json` (RFC 9457). It names the
//! field and what was expected; of the machine's own failures it says nothing but an id.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::extract;
use crate::app::{Conflict, Error, FieldError};
use crate::domain::referral::StepRefused;

/// Most wrong fields named in one answer.
const MOST_ERRORS: usize = 50;

/// A problem. Titles are for whoever writes a program against the API, in English; a program goes
/// by `type` and `errors[].problem`.
#[derive(Debug)]
pub struct Problem(Box<Body>);

#[derive(Debug, Serialize)]
struct Body {
    #[serde(rename = "type")]
    kind: String,
    title: &'static str,
    #[serde(serialize_with = "as_number")]
    status: StatusCode,
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<FieldError>,
    /// Members that only this kind of problem has.
    #[serde(flatten)]
    more: Map<String, Value>,
}

/// What a handler returns.
pub(super) type Result<T, E = Problem> = std::result::Result<T, E>;

impl Problem {
    /// A problem of this kind.
    pub fn new(status: StatusCode, kind: &str, title: &'static str) -> Self {
        let kind = format!("urn:lotse:problem:{kind}");
        let (detail, errors, more) = (None, Vec::new(), Map::new());
        Self(Box::new(Body { kind, title, status, detail, errors, more }))
    }

    /// Some fields are wrong.
    pub fn invalid(mut errors: Vec<FieldError>) -> Self {
        let title = "Some fields are wrong";
        errors.truncate(MOST_ERRORS);
        let detail = errors.iter().map(described).collect::<Vec<_>>().join("; ");
        let mut problem = Self::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid", title);
        problem.0.errors = errors;
        problem.detail(detail)
    }

    /// One field is wrong.
    pub fn field(error: FieldError) -> Self {
        Self::invalid(vec![error])
    }

    /// Says more, in words.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.0.detail = Some(detail.into());
        self
    }

    /// Adds a member that only this kind of problem has.
    #[must_use]
    pub fn with(mut self, member: &str, value: Value) -> Self {
        self.0.more.insert(member.to_owned(), value);
        self
    }

    /// The machine failed; the log knows more under `incident`.
    pub(super) fn internal(incident: String) -> Self {
        let title = "Something failed on our side";
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "internal", title)
            .with("incident", Value::String(incident))
    }
}

fn described(error: &FieldError) -> String {
    let FieldError { field, problem, expected } = error;
    match expected {
        Some(expected) => format!("{field}: {problem} (expected {expected})"),
        None => format!("{field}: {problem}"),
    }
}

fn as_number<S: serde::Serializer>(status: &StatusCode, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_u16(status.as_u16())
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        match error {
            Error::NotFound => Self::new(StatusCode::NOT_FOUND, "not_found", "Not found"),
            Error::NotLoggedIn => Self::new(
                StatusCode::UNAUTHORIZED,
                "not_logged_in",
                "A valid bearer token is needed",
            ),
            Error::Forbidden => {
                Self::new(StatusCode::FORBIDDEN, "forbidden", "The role does not allow this")
            }
            Error::TooMany => {
                Self::new(StatusCode::TOO_MANY_REQUESTS, "too_many", "Too many tries")
            }
            Error::Invalid(errors) => Self::invalid(errors),
            Error::Conflict(conflict) => Self::from(*conflict),
            Error::Internal(_) => Self::internal(error.report()),
        }
    }
}

impl From<Conflict> for Problem {
    fn from(conflict: Conflict) -> Self {
        let problem = |kind, title| Self::new(StatusCode::CONFLICT, kind, title);
        match conflict {
            Conflict::NoPlace(alternatives) => {
                problem("no_place", "No place is left").with("alternatives", json!(alternatives))
            }
            Conflict::AlreadyReferred(id) => {
                problem("already_referred", "The case has an open referral to this offer")
                    .with("referral", json!(id))
            }
            Conflict::Changed => problem("changed", "Somebody else changed it in between"),
            Conflict::Step(refused) => Self::from(refused),
            Conflict::NoConsent { recipient } => {
                problem("no_consent", "There is no valid consent for the recipient")
                    .with("recipient", Value::String(recipient))
            }
            Conflict::Held(ground) => problem("held", "The case must stay as it is for a time")
                .with("ground", json!(ground.key())),
            Conflict::SamePerson => problem("same_person", "A second person is needed"),
            Conflict::CodeTaken => problem("code_taken", "The code is taken"),
            Conflict::KeyReused => {
                problem("key_reused", "The Idempotency-Key was used for another request")
            }
        }
    }
}

impl From<StepRefused> for Problem {
    fn from(refused: StepRefused) -> Self {
        match refused {
            StepRefused::NoSuchState(_) => Self::field(FieldError::new("to", "not_listed")),
            StepRefused::ReasonMissing(_) => Self::field(FieldError::new("reason", "required")),
            StepRefused::NotNext { from, to, possible } => {
                let title = "The state does not follow from the present one";
                Self::new(StatusCode::CONFLICT, "step_refused", title)
                    .with("from", Value::String(from))
                    .with("to", Value::String(to))
                    .with("possible", json!(possible))
            }
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = self.0.status;
        let mut response = extract::json(status, &*self.0);
        let headers = response.headers_mut();
        let kind = HeaderValue::from_static("application/problem+json");
        headers.insert(header::CONTENT_TYPE, kind);
        if status == StatusCode::UNAUTHORIZED {
            let demand = HeaderValue::from_static("Bearer realm=\"lotse\"");
            headers.insert(header::WWW_AUTHENTICATE, demand);
        }
        response
    }
}
