//! The second factor of accounts, and log-ins that wait for it.

use chrono::{DateTime, Utc};

use super::{Number, Result, Session};
use crate::domain::id::UserId;

/// What a secret is bound to beside its owner.
const COLUMN: &str = "second_factor";

/// A second factor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecondFactor {
    /// The secret shared with the app.
    pub secret: Vec<u8>,
    /// Since when it is asked for; nothing before the first right code.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// The step of the last code that was taken.
    pub last_step: i64,
}

/// Somebody who gave the right password and not yet a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HalfLogin {
    /// Who.
    pub user: UserId,
    /// Until when.
    pub expires_at: DateTime<Utc>,
    /// How many codes were tried.
    pub tries: i64,
}

/// The second factor of an account.
pub async fn find(session: &mut Session, user: &UserId) -> Result<Option<SecondFactor>> {
    #[derive(sqlx::FromRow)]
    struct Row {
        secret: String,
        confirmed_at: Option<DateTime<Utc>>,
        last_step: i64,
    }
    const SQL: &str =
        "select secret, confirmed_at, last_step from second_factor where user_id = $1";
    let Some(row) = session.query(SQL).bind(user.to_string()).optional::<Row>().await? else {
        return Ok(None);
    };
    let secret = session.master()?.open_secret(user.as_str(), COLUMN, &row.secret);
    let secret = secret.ok_or_else(|| {
        sqlx::Error::Decode("a second factor cannot be opened with this master key".into())
    })?;
    Ok(Some(SecondFactor { secret, confirmed_at: row.confirmed_at, last_step: row.last_step }))
}

/// Begins a second factor with a new secret. One that is confirmed stays: `false`.
pub async fn begin(session: &mut Session, user: &UserId, secret: &[u8]) -> Result<bool> {
    const SQL: &str = "insert into second_factor (user_id, secret, last_step) values ($1, $2, 0) \
         on conflict (user_id) do update set secret = excluded.secret \
         where second_factor.confirmed_at is null";
    let sealed = session.master()?.seal_secret(user.as_str(), COLUMN, secret)?;
    let query = session.query(SQL).bind(user.to_string()).bind(sealed);
    Ok(query.execute().await? == 1)
}

/// Takes the code of a step. `false` when one of it or of a later step was taken before.
pub async fn take_step(session: &mut Session, user: &UserId, step: i64) -> Result<bool> {
    const SQL: &str =
        "update second_factor set last_step = $2 where user_id = $1 and last_step < $2";
    Ok(session.query(SQL).bind(user.to_string()).bind(step).execute().await? == 1)
}

/// From now on it is asked for.
pub async fn confirm(session: &mut Session, user: &UserId, now: DateTime<Utc>) -> Result<bool> {
    const SQL: &str = "update second_factor set confirmed_at = $2 \
         where user_id = $1 and confirmed_at is null";
    Ok(session.query(SQL).bind(user.to_string()).bind(now).execute().await? == 1)
}

/// Removes a second factor with its recovery codes. `false` when there was none.
pub async fn remove(session: &mut Session, user: &UserId) -> Result<bool> {
    const CODES: &str = "delete from recovery_code where user_id = $1";
    const FACTOR: &str = "delete from second_factor where user_id = $1";
    session.query(CODES).bind(user.to_string()).execute().await?;
    Ok(session.query(FACTOR).bind(user.to_string()).execute().await? == 1)
}

/// Puts new recovery codes in the place of all others.
pub async fn set_codes(session: &mut Session, user: &UserId, hashes: &[String]) -> Result<()> {
    const CLEAR: &str = "delete from recovery_code where user_id = $1";
    const ADD: &str = "insert into recovery_code (user_id, code_hash) values ($1, $2)";
    session.query(CLEAR).bind(user.to_string()).execute().await?;
    for hash in hashes {
        session.query(ADD).bind(user.to_string()).bind(hash.clone()).execute().await?;
    }
    Ok(())
}

/// Takes a recovery code. `false` when there is no such one any more.
pub async fn take_code(session: &mut Session, user: &UserId, hash: &str) -> Result<bool> {
    const SQL: &str = "delete from recovery_code where user_id = $1 and code_hash = $2";
    let query = session.query(SQL).bind(user.to_string()).bind(hash.to_owned());
    Ok(query.execute().await? == 1)
}

/// How many recovery codes are left.
pub async fn count_codes(session: &mut Session, user: &UserId) -> Result<i64> {
    const SQL: &str = "select count(*) as n from recovery_code where user_id = $1";
    Ok(session.query(SQL).bind(user.to_string()).one::<Number>().await?.n)
}

/// Begins a log-in that waits for a code. Those that are over go.
pub async fn begin_half(
    session: &mut Session,
    token_hash: &str,
    user: &UserId,
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<()> {
    const CLEAR: &str = "delete from half_login where expires_at <= $1";
    const ADD: &str = "insert into half_login (token_hash, user_id, expires_at, tries) \
         values ($1, $2, $3, 0)";
    session.query(CLEAR).bind(now).execute().await?;
    let query = session.query(ADD).bind(token_hash.to_owned()).bind(user.to_string());
    query.bind(expires_at).execute().await?;
    Ok(())
}

/// The log-in that waits under this token.
pub async fn find_half(session: &mut Session, token_hash: &str) -> Result<Option<HalfLogin>> {
    #[derive(sqlx::FromRow)]
    struct Row {
        user_id: String,
        expires_at: DateTime<Utc>,
        tries: i64,
    }
    const SQL: &str = "select user_id, expires_at, tries from half_login where token_hash = $1";
    let row = session.query(SQL).bind(token_hash.to_owned()).optional::<Row>().await?;
    Ok(row.map(|row| HalfLogin {
        user: row.user_id.into(),
        expires_at: row.expires_at,
        tries: row.tries,
    }))
}

/// Counts a try, if fewer than `most` were made: counted before the code is looked at, so that many
/// at once are no more than a few.
pub async fn count_try(session: &mut Session, token_hash: &str, most: i64) -> Result<bool> {
    const SQL: &str =
        "update half_login set tries = tries + 1 where token_hash = $1 and tries < $2";
    Ok(session.query(SQL).bind(token_hash.to_owned()).bind(most).execute().await? == 1)
}

/// Ends a log-in that waits. `false` when somebody ended it before.
pub async fn end_half(session: &mut Session, token_hash: &str) -> Result<bool> {
    const SQL: &str = "delete from half_login where token_hash = $1";
    Ok(session.query(SQL).bind(token_hash.to_owned()).execute().await? == 1)
}
