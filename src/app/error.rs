//! What can go wrong in a use case, as far as it concerns whoever asked.

use serde::Serialize;

use crate::domain::id::{OfferId, ReferralId};
use crate::domain::referral::StepRefused;
use crate::domain::retention::HoldGround;

/// What a use case returns.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a use case did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such thing – or none that the one who asks may know of.
    #[error("not found")]
    NotFound,
    /// Somebody must log in first.
    #[error("not logged in")]
    NotLoggedIn,
    /// The role does not allow it.
    #[error("not allowed")]
    Forbidden,
    /// Too many tries; later again.
    #[error("too many tries")]
    TooMany,
    /// Some fields are wrong.
    #[error("invalid: {0:?}")]
    Invalid(Vec<FieldError>),
    /// It contradicts how things are now.
    #[error("conflict: {0:?}")]
    Conflict(Box<Conflict>),
    /// The machine failed. Shown to nobody, logged once.
    #[error(transparent)]
    Internal(Box<dyn std::error::Error + Send + Sync>),
}

/// What is wrong with one field: a key and values, which `text` turns into words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FieldError {
    /// The field, as the form or the JSON calls it, such as `facts.alter`.
    pub field: String,
    /// Key of the problem, such as `required` or `not_listed`.
    pub problem: &'static str,
    /// What was expected, for people.
    pub expected: Option<String>,
}

impl FieldError {
    /// A problem that needs no further words.
    pub fn new(field: impl Into<String>, problem: &'static str) -> Self {
        Self { field: field.into(), problem, expected: None }
    }

    /// A problem, with what was expected instead.
    pub fn expected(
        field: impl Into<String>,
        problem: &'static str,
        expected: impl Into<String>,
    ) -> Self {
        Self { field: field.into(), problem, expected: Some(expected.into()) }
    }
}

/// What a request contradicts.
#[derive(Debug)]
pub enum Conflict {
    /// No place is left; these come next.
    NoPlace(Vec<Alternative>),
    /// The case already has an open referral to this offer.
    AlreadyReferred(ReferralId),
    /// Somebody else changed it in between.
    Changed,
    /// The step does not follow from the present state.
    Step(StepRefused),
    /// Nothing may be sent: no valid consent for this organization.
    NoConsent {
        /// Name of the organization.
        recipient: String,
    },
    /// The case must stay as it is for a time.
    Held(HoldGround),
    /// A second person is needed.
    SamePerson,
    /// The code is taken.
    CodeTaken,
    /// The key was used for another request.
    KeyReused,
}

/// An offer to ask instead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Alternative {
    /// The offer.
    pub offer: OfferId,
    /// Its name.
    pub name: String,
    /// Free places, where a valid statement says so.
    pub free: Option<u32>,
}

impl From<Conflict> for Error {
    fn from(conflict: Conflict) -> Self {
        Self::Conflict(Box::new(conflict))
    }
}

impl Error {
    /// One field is wrong.
    pub fn field(field: impl Into<String>, problem: &'static str) -> Self {
        Self::Invalid(vec![FieldError::new(field, problem)])
    }

    /// Fails when there is a list of wrong fields.
    ///
    /// # Errors
    /// [`Error::Invalid`] with all of them.
    pub fn unless_empty(problems: Vec<FieldError>) -> Result<()> {
        if problems.is_empty() { Ok(()) } else { Err(Self::Invalid(problems)) }
    }
}

macro_rules! internal {
    ($($error:ty),+ $(,)?) => {$(
        impl From<$error> for Error {
            fn from(error: $error) -> Self {
                Self::Internal(Box::new(error))
            }
        }
    )+};
}

internal!(
    sqlx::Error,
    sqlx::migrate::MigrateError,
    crate::index::IndexError,
    serde_json::Error,
    std::io::Error,
    tokio::task::JoinError,
);

/// The field errors of a check, so that several checks can be told at once.
pub(super) fn invalid(result: Result<()>) -> Result<Vec<FieldError>> {
    match result {
        Ok(()) => Ok(Vec::new()),
        Err(Error::Invalid(problems)) => Ok(problems),
        Err(other) => Err(other),
    }
}
