//! What keeps entries true: changes providers propose, and how often they were reminded.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sqlx::types::Json;

use super::{Number, Result, Session};
use crate::domain::entry::{EntryField, Proposal, Reminded, Wanted};
use crate::domain::id::OfferId;

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    offer_id: String,
    wanted: Json<Wanted>,
    proposed_at: DateTime<Utc>,
    decided_at: Option<DateTime<Utc>>,
    taken: Option<Json<Vec<EntryField>>>,
    word: Option<String>,
}

impl From<Row> for Proposal {
    fn from(row: Row) -> Self {
        let taken = row.taken.map(|taken| taken.0).unwrap_or_default();
        Self {
            id: row.id,
            offer: row.offer_id.into(),
            wanted: row.wanted.0,
            proposed_at: row.proposed_at,
            decided: row.decided_at.map(|at| (at, taken, row.word)),
        }
    }
}

/// Adds a proposal nobody has decided on.
pub async fn add(session: &mut Session, proposal: &Proposal) -> Result<()> {
    const SQL: &str = "insert into entry_proposal (id, offer_id, wanted, proposed_at) \
         values ($1, $2, $3, $4)";
    let query = session.query(SQL).bind(proposal.id.clone()).bind(proposal.offer.to_string());
    query.bind(Json(proposal.wanted.clone())).bind(proposal.proposed_at).execute().await?;
    Ok(())
}

/// A proposal.
pub async fn find(session: &mut Session, id: &str) -> Result<Option<Proposal>> {
    const SQL: &str = "select id, offer_id, wanted, proposed_at, decided_at, taken, word \
         from entry_proposal where id = $1";
    Ok(session.query(SQL).bind(id.to_owned()).optional::<Row>().await?.map(Into::into))
}

/// Proposals nobody has decided on, the oldest first, at most `limit`.
pub async fn list_open(session: &mut Session, limit: i64) -> Result<Vec<Proposal>> {
    const SQL: &str = "select id, offer_id, wanted, proposed_at, decided_at, taken, word \
         from entry_proposal where decided_at is null order by proposed_at, id limit $1";
    Ok(session.query(SQL).bind(limit).all::<Row>().await?.into_iter().map(Into::into).collect())
}

/// The proposals for an offer, the latest first, at most `limit`.
pub async fn list_of(session: &mut Session, offer: &OfferId, limit: i64) -> Result<Vec<Proposal>> {
    const SQL: &str = "select id, offer_id, wanted, proposed_at, decided_at, taken, word \
         from entry_proposal where offer_id = $1 order by proposed_at desc, id desc limit $2";
    let rows = session.query(SQL).bind(offer.to_string()).bind(limit).all::<Row>().await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// How many proposals for an offer nobody has decided on.
pub async fn count_open(session: &mut Session, offer: &OfferId) -> Result<i64> {
    const SQL: &str = "select count(*) as n from entry_proposal \
         where offer_id = $1 and decided_at is null";
    Ok(session.query(SQL).bind(offer.to_string()).one::<Number>().await?.n)
}

/// Decides on a proposal: which fields were taken over, and a word on it. `false` when somebody
/// decided before.
pub async fn decide(
    session: &mut Session,
    id: &str,
    now: DateTime<Utc>,
    taken: &[EntryField],
    word: Option<&str>,
) -> Result<bool> {
    const SQL: &str = "update entry_proposal set decided_at = $2, taken = $3, word = $4 \
         where id = $1 and decided_at is null";
    let query = session.query(SQL).bind(id.to_owned()).bind(now).bind(Json(taken.to_vec()));
    Ok(query.bind(word.map(str::to_owned)).execute().await? == 1)
}

/// Who was reminded of which entry since it was last confirmed.
pub async fn list_reminded(session: &mut Session) -> Result<BTreeMap<OfferId, Reminded>> {
    #[derive(sqlx::FromRow)]
    struct Line {
        offer_id: String,
        sent: i64,
        last_at: DateTime<Utc>,
    }
    const SQL: &str = "select offer_id, sent, last_at from entry_reminder";
    let rows = session.query(SQL).all::<Line>().await?;
    let line = |row: Line| {
        (OfferId::from(row.offer_id), Reminded { sent: row.sent, last_at: row.last_at })
    };
    Ok(rows.into_iter().map(line).collect())
}

/// Notes a reminder, unless there were `most` already or one after `quiet_since`. Several nodes may
/// try; one succeeds.
pub async fn remind(
    session: &mut Session,
    offer: &OfferId,
    now: DateTime<Utc>,
    quiet_since: DateTime<Utc>,
    most: i64,
) -> Result<bool> {
    const SQL: &str = "insert into entry_reminder (offer_id, sent, last_at) values ($1, 1, $2) \
         on conflict (offer_id) do update set sent = entry_reminder.sent + 1, last_at = $2 \
         where entry_reminder.sent < $4 and entry_reminder.last_at <= $3";
    let query = session.query(SQL).bind(offer.to_string()).bind(now).bind(quiet_since);
    Ok(query.bind(most).execute().await? == 1)
}

/// Begins anew after an entry was confirmed.
pub async fn forget_reminders(session: &mut Session, offer: &OfferId) -> Result<()> {
    const SQL: &str = "delete from entry_reminder where offer_id = $1";
    session.query(SQL).bind(offer.to_string()).execute().await?;
    Ok(())
}
