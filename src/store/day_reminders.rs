//! Who wants to be reminded by mail that there are appointments tomorrow.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Result, Session};
use crate::domain::id::UserId;

/// A reminder that leaves now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayReminder {
    /// Whose.
    pub user: UserId,
    /// Where to.
    pub address: String,
}

/// Sends reminders to this address from now on.
pub async fn set(
    session: &mut Session,
    user: &UserId,
    address: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    const SQL: &str = "insert into day_reminder (user_id, address, not_before) values ($1, $2, $3) \
         on conflict (user_id) do update set address = excluded.address";
    let query = session.query(SQL).bind(user.to_string()).bind(address.to_owned());
    query.bind(now).execute().await?;
    Ok(())
}

/// Sends none any more. `false` when none were sent.
pub async fn remove(session: &mut Session, user: &UserId) -> Result<bool> {
    const SQL: &str = "delete from day_reminder where user_id = $1";
    Ok(session.query(SQL).bind(user.to_string()).execute().await? == 1)
}

/// Where a user's reminders go.
pub async fn find(session: &mut Session, user: &UserId) -> Result<Option<String>> {
    #[derive(sqlx::FromRow)]
    struct Row {
        address: String,
    }
    const SQL: &str = "select address from day_reminder where user_id = $1";
    let row = session.query(SQL).bind(user.to_string()).optional::<Row>().await?;
    Ok(row.map(|row| row.address))
}

/// Takes the next reminder of a day, for a user who has appointments between `from` and `to` that
/// nobody has answered for. It counts as sent: nobody else gets it.
pub async fn take_due(
    session: &mut Session,
    day: NaiveDate,
    (from, to): (DateTime<Utc>, DateTime<Utc>),
    now: DateTime<Utc>,
) -> Result<Option<DayReminder>> {
    #[derive(sqlx::FromRow)]
    struct Row {
        user_id: String,
        address: String,
    }
    const SQL: &str = "update day_reminder set last_day = $1 where user_id = (\
         select d.user_id from day_reminder d where (d.last_day is null or d.last_day < $1) \
         and d.not_before <= $4 and exists (select 1 from appointment a \
         join case_file c on c.id = a.case_id where c.worker_id = d.user_id \
         and c.closed_at is null and a.arrived is null \
         and a.starts_at >= $2 and a.starts_at < $3) order by d.user_id limit 1) \
         and (last_day is null or last_day < $1) returning user_id, address";
    let query = session.query(SQL).bind(day.to_string()).bind(from).bind(to).bind(now);
    let row = query.optional::<Row>().await?;
    Ok(row.map(|row| DayReminder { user: row.user_id.into(), address: row.address }))
}

/// It did not leave: to be tried again, not before a moment.
pub async fn give_back(
    session: &mut Session,
    user: &UserId,
    not_before: DateTime<Utc>,
) -> Result<()> {
    const SQL: &str = "update day_reminder set last_day = null, not_before = $2 where user_id = $1";
    session.query(SQL).bind(user.to_string()).bind(not_before).execute().await?;
    Ok(())
}
