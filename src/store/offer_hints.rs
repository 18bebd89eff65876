//! Hints that an offer's entry or its places are not as they are said to be. They name no case.

use chrono::{DateTime, Utc};

use super::{Result, Session};
use crate::domain::id::OfferId;
use crate::domain::referral::Cause;

/// A hint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// Its id.
    pub id: String,
    /// The offer.
    pub offer: OfferId,
    /// `places` or `record`.
    pub kind: String,
    /// What was met.
    pub cause: Option<Cause>,
    /// When.
    pub noted_at: DateTime<Utc>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    offer_id: String,
    kind: String,
    cause: String,
    noted_at: DateTime<Utc>,
}

impl From<Row> for Hint {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            offer: row.offer_id.into(),
            kind: row.kind,
            cause: Cause::from_key(&row.cause),
            noted_at: row.noted_at,
        }
    }
}

/// Adds a hint, unless the same one is open already.
pub async fn add(session: &mut Session, h: &Hint) -> Result<bool> {
    const SQL: &str = "insert into offer_hint (id, offer_id, kind, cause, noted_at) \
         select $1, $2, $3, $4, $5 where not exists (select 1 from offer_hint \
         where offer_id = $2 and kind = $3 and cause = $4 and settled_at is null)";
    let query = session.query(SQL).bind(h.id.clone()).bind(h.offer.to_string());
    let query = query.bind(h.kind.clone()).bind(h.cause.map_or("", Cause::key)).bind(h.noted_at);
    Ok(query.execute().await? == 1)
}

/// All open hints, the latest first.
pub async fn list_open(session: &mut Session) -> Result<Vec<Hint>> {
    const SQL: &str = "select id, offer_id, kind, cause, noted_at from offer_hint \
         where settled_at is null order by noted_at desc, id desc";
    Ok(session.query(SQL).all::<Row>().await?.into_iter().map(Into::into).collect())
}

/// The open hints about one offer, the latest first.
pub async fn list_of(session: &mut Session, offer: &OfferId) -> Result<Vec<Hint>> {
    const SQL: &str = "select id, offer_id, kind, cause, noted_at from offer_hint \
         where offer_id = $1 and settled_at is null order by noted_at desc, id desc";
    let rows = session.query(SQL).bind(offer.to_string()).all::<Row>().await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// Settles the open hints of one kind about an offer. Gives how many there were.
pub async fn settle(
    session: &mut Session,
    offer: &OfferId,
    kind: &str,
    now: DateTime<Utc>,
) -> Result<u64> {
    const SQL: &str = "update offer_hint set settled_at = $3 \
         where offer_id = $1 and kind = $2 and settled_at is null";
    let query = session.query(SQL).bind(offer.to_string()).bind(kind.to_owned());
    query.bind(now).execute().await
}
