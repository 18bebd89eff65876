//! Secret addresses of calendars. Only hashes are kept.

use chrono::{DateTime, Utc};

use super::{Result, Session};
use crate::domain::id::UserId;

/// Gives a user a calendar address in place of any other.
pub async fn set(
    session: &mut Session,
    user: &UserId,
    token_hash: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    const SQL: &str = "insert into calendar_feed (user_id, token_hash, created_at) \
         values ($1, $2, $3) on conflict (user_id) do update \
         set token_hash = excluded.token_hash, created_at = excluded.created_at";
    let query = session.query(SQL).bind(user.to_string()).bind(token_hash.to_owned());
    query.bind(now).execute().await?;
    Ok(())
}

/// Whose calendar it is.
pub async fn find(session: &mut Session, token_hash: &str) -> Result<Option<UserId>> {
    #[derive(sqlx::FromRow)]
    struct Row {
        user_id: String,
    }
    const SQL: &str = "select user_id from calendar_feed where token_hash = $1";
    let row = session.query(SQL).bind(token_hash.to_owned()).optional::<Row>().await?;
    Ok(row.map(|row| row.user_id.into()))
}

/// Takes a user's calendar address back. `false` when there is none.
pub async fn remove(session: &mut Session, user: &UserId) -> Result<bool> {
    const SQL: &str = "delete from calendar_feed where user_id = $1";
    Ok(session.query(SQL).bind(user.to_string()).execute().await? == 1)
}
