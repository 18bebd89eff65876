//! Printed catalogues that take a while: claimed by one node, set, fetched from any.

use chrono::{DateTime, Utc};

use super::{Result, Session};
use crate::domain::id::PrintId;

/// What is to be printed: everything a node must know to do it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PrintOrder {
    /// Offers of this topic and those below it; of all topics when missing.
    pub topic: Option<String>,
    /// Language code of the print.
    pub language: String,
    /// Where the catalogue stands, as its codes will say.
    pub site: String,
}

/// A print as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Print {
    /// Its id.
    pub id: PrintId,
    /// What was ordered.
    pub order: PrintOrder,
    /// How far it is.
    pub state: PrintState,
    /// How many offers it holds, once that is known.
    pub offers: Option<i64>,
    /// How often a node set to work on it.
    pub tries: i64,
    /// When a node last was at it.
    pub touched_at: DateTime<Utc>,
}

/// How far a print is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PrintState {
    /// It waits until the ones before it are done.
    Waiting,
    /// Its offers are being put together.
    Collecting,
    /// Its pages are being set.
    Setting,
    /// It can be fetched.
    Done,
    /// It went wrong; ordering again tries again.
    Failed,
}

impl PrintState {
    fn key(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Collecting => "collecting",
            Self::Setting => "setting",
            Self::Done => "done",
            Self::Failed => "failed",
        }
    }

    fn from_key(key: &str) -> Self {
        match key {
            "waiting" => Self::Waiting,
            "collecting" => Self::Collecting,
            "setting" => Self::Setting,
            "done" => Self::Done,
            _ => Self::Failed,
        }
    }
}

/// Takes on an order. `false` when it is being worked on or done already; a print that failed, or
/// that nobody touched since `stale`, begins anew.
pub async fn claim(
    session: &mut Session,
    id: &PrintId,
    (order, hash): (&PrintOrder, &str),
    now: DateTime<Utc>,
    stale: DateTime<Utc>,
) -> Result<bool> {
    const SQL: &str = "insert into print_job \
         (id, order_hash, topic, language, site, state, tries, asked_at, touched_at) \
         values ($1, $2, $3, $4, $5, 'waiting', 1, $6, $6) on conflict (order_hash) do update \
         set state = 'waiting', tries = 1, touched_at = $6 \
         where print_job.state = 'failed' \
            or (print_job.state <> 'done' and print_job.touched_at < $7)";
    let query = session.query(SQL).bind(id.to_string()).bind(hash.to_owned());
    let query = query.bind(order.topic.clone()).bind(order.language.clone());
    let query = query.bind(order.site.clone()).bind(now).bind(stale);
    Ok(query.execute().await? == 1)
}

/// Takes up a print that nobody touched since `stale`: the node that worked on it is gone. `false`
/// when there is none, or when it was tried `most` times.
pub async fn take_up(
    session: &mut Session,
    id: &PrintId,
    now: DateTime<Utc>,
    stale: DateTime<Utc>,
    most: i64,
) -> Result<bool> {
    const SQL: &str = "update print_job set state = 'waiting', tries = tries + 1, touched_at = $2 \
         where id = $1 and state not in ('done', 'failed') and touched_at < $3 and tries < $4";
    let query = session.query(SQL).bind(id.to_string()).bind(now).bind(stale).bind(most);
    Ok(query.execute().await? == 1)
}

/// Id of the print of an order.
pub async fn of_order(session: &mut Session, hash: &str) -> Result<Option<PrintId>> {
    #[derive(sqlx::FromRow)]
    struct Row {
        id: String,
    }
    const SQL: &str = "select id from print_job where order_hash = $1";
    let row: Option<Row> = session.query(SQL).bind(hash.to_owned()).optional().await?;
    Ok(row.map(|row| row.id.into()))
}

/// A print.
pub async fn find(session: &mut Session, id: &PrintId) -> Result<Option<Print>> {
    #[derive(sqlx::FromRow)]
    struct Row {
        topic: Option<String>,
        language: String,
        site: String,
        state: String,
        offers: Option<i64>,
        tries: i64,
        touched_at: DateTime<Utc>,
    }
    const SQL: &str = "select topic, language, site, state, offers, tries, touched_at \
         from print_job where id = $1";
    let row = session.query(SQL).bind(id.to_string()).optional::<Row>().await?;
    Ok(row.map(|row| Print {
        id: id.clone(),
        order: PrintOrder { topic: row.topic, language: row.language, site: row.site },
        state: PrintState::from_key(&row.state),
        offers: row.offers,
        tries: row.tries,
        touched_at: row.touched_at,
    }))
}

/// Notes how far work on it is.
pub async fn note(
    session: &mut Session,
    id: &PrintId,
    state: PrintState,
    offers: Option<i64>,
    now: DateTime<Utc>,
) -> Result<()> {
    const SQL: &str = "update print_job set state = $2, offers = $3, touched_at = $4 \
         where id = $1 and state <> 'done'";
    let query = session.query(SQL).bind(id.to_string()).bind(state.key());
    query.bind(offers).bind(now).execute().await?;
    Ok(())
}

/// Notes that a node is still at it.
pub async fn touch(session: &mut Session, id: &PrintId, now: DateTime<Utc>) -> Result<()> {
    const SQL: &str = "update print_job set touched_at = $2 where id = $1";
    session.query(SQL).bind(id.to_string()).bind(now).execute().await?;
    Ok(())
}

/// Puts away what was printed.
pub async fn finish(
    session: &mut Session,
    id: &PrintId,
    content: Vec<u8>,
    now: DateTime<Utc>,
) -> Result<()> {
    const SQL: &str =
        "update print_job set state = 'done', content = $2, touched_at = $3 where id = $1";
    let query = session.query(SQL).bind(id.to_string());
    query.bind(content).bind(now).execute().await?;
    Ok(())
}

/// What was printed, once it is done.
pub async fn content(session: &mut Session, id: &PrintId) -> Result<Option<Vec<u8>>> {
    #[derive(sqlx::FromRow)]
    struct Row {
        content: Option<Vec<u8>>,
    }
    const SQL: &str = "select content from print_job where id = $1 and state = 'done'";
    let row: Option<Row> = session.query(SQL).bind(id.to_string()).optional().await?;
    Ok(row.and_then(|row| row.content))
}

/// Forgets prints that were asked for before `before`, and all but the `most` latest.
pub async fn forget(session: &mut Session, before: DateTime<Utc>, most: i64) -> Result<u64> {
    const SQL: &str = "delete from print_job where asked_at < $1 or id not in \
         (select id from print_job order by asked_at desc, id desc limit $2)";
    session.query(SQL).bind(before).bind(most).execute().await
}
