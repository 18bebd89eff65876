//! Answers to requests that carried an `Idempotency-Key`.

use chrono::{DateTime, Utc};

use super::{Result, Session};
use crate::domain::id::AgencyId;

/// An answer that was given.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Answer {
    /// SHA-256 of the request.
    pub request_hash: String,
    /// HTTP status.
    pub status: i64,
    /// The answer as it was sent.
    pub body: String,
}

/// The answer given under a key.
pub async fn find(session: &mut Session, agency: &AgencyId, key: &str) -> Result<Option<Answer>> {
    const SQL: &str =
        "select request_hash, status, body from idempotency where agency_id = $1 and key = $2";
    session.query(SQL).bind(agency.to_string()).bind(key.to_owned()).optional().await
}

/// Keeps an answer. `false` when another request was faster under the same key.
pub async fn add(
    session: &mut Session,
    agency: &AgencyId,
    key: &str,
    answer: &Answer,
    now: DateTime<Utc>,
) -> Result<bool> {
    const SQL: &str = "insert into idempotency (agency_id, key, request_hash, status, body, at) \
         values ($1, $2, $3, $4, $5, $6) on conflict (agency_id, key) do nothing";
    let query = session.query(SQL).bind(agency.to_string()).bind(key.to_owned());
    let query = query.bind(answer.request_hash.clone()).bind(answer.status);
    Ok(query.bind(answer.body.clone()).bind(now).execute().await? == 1)
}
