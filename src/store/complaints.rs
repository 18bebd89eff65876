//! Complaints: what somebody without account or name said is wrong.

use chrono::{DateTime, NaiveTime, Utc};

use super::{Number, Result, Session};
use crate::domain::complaint::{Complaint, Matter};
use crate::domain::id::{ComplaintId, OfferId};

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    offer_id: Option<String>,
    matter: String,
    words: String,
    language: String,
    said_on: DateTime<Utc>,
    settled_at: Option<DateTime<Utc>>,
}

/// Adds a complaint.
pub async fn add(session: &mut Session, complaint: &Complaint) -> Result<()> {
    const SQL: &str = "insert into complaint \
         (id, offer_id, matter, words, language, said_on, settled_at) \
         values ($1, $2, $3, $4, $5, $6, $7)";
    let offer = complaint.offer.as_ref().map(ToString::to_string);
    let query = session.query(SQL).bind(complaint.id.to_string()).bind(offer);
    let query = query.bind(complaint.matter.key().to_owned()).bind(complaint.words.clone());
    let query = query.bind(complaint.language.clone());
    let query = query.bind(complaint.said_on.and_time(NaiveTime::MIN).and_utc());
    query.bind(complaint.settled_at).execute().await?;
    Ok(())
}

/// What nobody has seen to yet, the oldest first, at most `limit`.
pub async fn list_open(session: &mut Session, limit: i64) -> Result<Vec<Complaint>> {
    const SQL: &str = "select id, offer_id, matter, words, language, said_on, settled_at \
         from complaint where settled_at is null order by said_on, id limit $1";
    let rows = session.query(SQL).bind(limit).all::<Row>().await?;
    Ok(rows.into_iter().map(complaint).collect())
}

/// How many about this offer, or about the site, nobody has seen to yet.
pub async fn count_open(session: &mut Session, offer: Option<&OfferId>) -> Result<i64> {
    const SQL: &str = "select count(*) as n from complaint \
         where settled_at is null and coalesce(offer_id, '') = $1";
    let offer = offer.map(ToString::to_string).unwrap_or_default();
    Ok(session.query(SQL).bind(offer).one::<Number>().await?.n)
}

/// Marks a complaint as seen to; false when it was so already or never was.
pub async fn settle(session: &mut Session, id: &ComplaintId, at: DateTime<Utc>) -> Result<bool> {
    const SQL: &str = "update complaint set settled_at = $1 where id = $2 and settled_at is null";
    Ok(session.query(SQL).bind(at).bind(id.to_string()).execute().await? > 0)
}

/// Deletes what was seen to before a moment; how many there were.
pub async fn forget_settled(session: &mut Session, before: DateTime<Utc>) -> Result<u64> {
    const SQL: &str = "delete from complaint where settled_at < $1";
    session.query(SQL).bind(before).execute().await
}

fn complaint(row: Row) -> Complaint {
    Complaint {
        id: row.id.into(),
        offer: row.offer_id.map(OfferId::from),
        matter: Matter::from_key(&row.matter),
        words: row.words,
        language: row.language,
        said_on: row.said_on.date_naive(),
        settled_at: row.settled_at,
    }
}
