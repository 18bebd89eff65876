//! Log-in sessions and API tokens. Only hashes are kept.

use chrono::{DateTime, Utc};

use super::{Result, Session};
use crate::domain::id::{AgencyId, UserId};
use crate::domain::role::Role;

/// A log-in session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Login {
    /// Whose it is.
    pub user: UserId,
    /// When it was last used.
    pub last_seen_at: DateTime<Utc>,
    /// When it ends at the latest.
    pub expires_at: DateTime<Utc>,
}

#[derive(sqlx::FromRow)]
struct LoginRow {
    user_id: String,
    last_seen_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
}

/// Begins a session.
pub async fn begin(
    session: &mut Session,
    token_hash: &str,
    user: &UserId,
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<()> {
    const SQL: &str = "insert into session (token_hash, user_id, created_at, last_seen_at, expires_at) \
         values ($1, $2, $3, $3, $4)";
    let query = session.query(SQL).bind(token_hash.to_owned()).bind(user.to_string());
    query.bind(now).bind(expires_at).execute().await?;
    Ok(())
}

/// The session of that token.
pub async fn find(session: &mut Session, token_hash: &str) -> Result<Option<Login>> {
    const SQL: &str = "select user_id, last_seen_at, expires_at from session where token_hash = $1";
    let row = session.query(SQL).bind(token_hash.to_owned()).optional::<LoginRow>().await?;
    Ok(row.map(|row| Login {
        user: row.user_id.into(),
        last_seen_at: row.last_seen_at,
        expires_at: row.expires_at,
    }))
}

/// Notes that a session was used.
pub async fn touch(session: &mut Session, token_hash: &str, now: DateTime<Utc>) -> Result<()> {
    const SQL: &str = "update session set last_seen_at = $2 where token_hash = $1";
    session.query(SQL).bind(token_hash.to_owned()).bind(now).execute().await?;
    Ok(())
}

/// Ends a session.
pub async fn end(session: &mut Session, token_hash: &str) -> Result<()> {
    const SQL: &str = "delete from session where token_hash = $1";
    session.query(SQL).bind(token_hash.to_owned()).execute().await?;
    Ok(())
}

/// Ends all sessions of an account.
pub async fn end_all_of(session: &mut Session, user: &UserId) -> Result<u64> {
    const SQL: &str = "delete from session where user_id = $1";
    session.query(SQL).bind(user.to_string()).execute().await
}

/// Removes sessions that are over.
pub async fn remove_expired(session: &mut Session, now: DateTime<Utc>) -> Result<u64> {
    session.query("delete from session where expires_at <= $1").bind(now).execute().await
}

/// An API token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// The agency it works for.
    pub agency: AgencyId,
    /// The account its doings are written to.
    pub user: UserId,
    /// Its role; `None` when this version does not know it.
    pub role: Option<Role>,
}

/// Adds a token.
pub async fn add_token(
    session: &mut Session,
    token_hash: &str,
    token: &Token,
    label: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    const SQL: &str = "insert into api_token (token_hash, agency_id, user_id, role, label, created_at) \
         values ($1, $2, $3, $4, $5, $6)";
    let query = session.query(SQL).bind(token_hash.to_owned()).bind(token.agency.to_string());
    let query = query.bind(token.user.to_string()).bind(token.role.map_or("", Role::key));
    query.bind(label.to_owned()).bind(now).execute().await?;
    Ok(())
}

/// A token that was not revoked, of an account that may still log in.
pub async fn find_token(session: &mut Session, token_hash: &str) -> Result<Option<Token>> {
    #[derive(sqlx::FromRow)]
    struct Row {
        agency_id: String,
        user_id: String,
        role: String,
    }
    const SQL: &str = "select t.agency_id, t.user_id, t.role from api_token t \
         join user_account u on u.id = t.user_id \
         where t.token_hash = $1 and t.revoked_at is null and not u.disabled";
    let row = session.query(SQL).bind(token_hash.to_owned()).optional::<Row>().await?;
    Ok(row.map(|row| Token {
        agency: row.agency_id.into(),
        user: row.user_id.into(),
        role: Role::from_key(&row.role),
    }))
}
