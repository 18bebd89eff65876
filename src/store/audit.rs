//! The audit trail: who read or changed what, without what was read. Its entries form a chain: each
//! carries a proof over itself and the one before, which nobody can make without the master key. An
//! entry that was changed, taken out, put in or moved breaks it.

use chrono::{DateTime, Utc};

use super::vault::MasterKey;
use super::{Result, Session};
use crate::domain::id::{AgencyId, AuditId, UserId};

/// Entries checked at a time.
const PAGE: i64 = 2000;

/// One entry of the trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: AuditId,
    /// The agency of whoever did it.
    pub agency: AgencyId,
    /// Who did it.
    pub user: UserId,
    /// When.
    pub at: DateTime<Utc>,
    /// What, such as `case.read`.
    pub action: String,
    /// Kind of the thing.
    pub subject: String,
    /// Id of the thing.
    pub subject_id: String,
}

/// Where the chain ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    /// Number of the last entry.
    pub seq: i64,
    /// Its proof; empty before the first entry.
    pub mac: String,
}

/// What is wrong with the chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Break {
    /// The entry of this number is not what was written, or stands where another stood.
    Changed(i64),
    /// The entry of this number is missing.
    Missing(i64),
    /// An entry that was never part of the chain.
    Foreign(String),
    /// Where the chain ends or begins was changed.
    End,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    agency_id: String,
    user_id: String,
    at: DateTime<Utc>,
    action: String,
    subject: String,
    subject_id: String,
}

#[derive(sqlx::FromRow)]
struct ChainRow {
    seq: i64,
    mac: Option<String>,
    #[sqlx(flatten)]
    entry: Row,
}

#[derive(sqlx::FromRow)]
struct HeadRow {
    seq: i64,
    mac: String,
    proof: String,
    base_seq: i64,
    base_mac: String,
    base_proof: String,
}

impl From<Row> for Entry {
    fn from(row: Row) -> Self {
        Self {
            id: row.id.into(),
            agency: row.agency_id.into(),
            user: row.user_id.into(),
            at: row.at,
            action: row.action,
            subject: row.subject,
            subject_id: row.subject_id,
        }
    }
}

impl Entry {
    fn proof(&self, key: &MasterKey, seq: i64, before: &str) -> String {
        key.prove(&[
            before.as_bytes(),
            &seq.to_be_bytes(),
            self.id.as_str().as_bytes(),
            self.agency.as_str().as_bytes(),
            self.user.as_str().as_bytes(),
            &self.at.timestamp().to_be_bytes(),
            self.action.as_bytes(),
            self.subject.as_bytes(),
            self.subject_id.as_bytes(),
        ])
    }
}

fn end_proof(key: &MasterKey, which: &str, seq: i64, mac: &str) -> String {
    key.prove(&[which.as_bytes(), &seq.to_be_bytes(), mac.as_bytes()])
}

/// Adds an entry; it is written when the session is committed.
#[expect(clippy::unused_async, reason = "like every other function of the store")]
pub async fn add(session: &mut Session, entry: &Entry) -> Result<()> {
    session.trail.push(entry.clone());
    Ok(())
}

/// Writes the session's entries at the end of the chain.
pub(super) async fn chain(session: &mut Session) -> Result<()> {
    const TAKE: &str = "update audit_head set seq = seq + $1 where id = 1 \
         returning seq, mac, proof, base_seq, base_mac, base_proof";
    const ADD: &str = "insert into audit \
         (id, agency_id, user_id, at, action, subject, subject_id, seq, mac) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    const END: &str = "update audit_head set mac = $1, proof = $2 where id = 1";
    let entries = std::mem::take(&mut session.trail);
    if entries.is_empty() {
        return Ok(());
    }
    let key = session.master()?;
    let number = i64::try_from(entries.len()).unwrap_or(i64::MAX);
    let head = session.query(TAKE).bind(number).one::<HeadRow>().await?;
    let mut mac = head.mac;
    for (seq, entry) in (head.seq - number + 1..).zip(&entries) {
        mac = entry.proof(&key, seq, &mac);
        let query = session.query(ADD).bind(entry.id.to_string()).bind(entry.agency.to_string());
        let query = query.bind(entry.user.to_string()).bind(entry.at).bind(entry.action.clone());
        let query = query.bind(entry.subject.clone()).bind(entry.subject_id.clone());
        query.bind(seq).bind(mac.clone()).execute().await?;
    }
    let proof = end_proof(&key, "end", head.seq, &mac);
    session.query(END).bind(mac).bind(proof).execute().await?;
    Ok(())
}

/// Takes entries that were written before there was a chain into it, at its beginning.
pub async fn adopt(session: &mut Session) -> Result<usize> {
    const SQL: &str = "select id, agency_id, user_id, at, action, subject, subject_id \
         from audit where seq is null order by at, id";
    if head(session).await?.seq > 0 {
        return Ok(0);
    }
    let rows = session.query(SQL).all::<Row>().await?;
    session.query("delete from audit where seq is null").execute().await?;
    let found = rows.len();
    session.trail.splice(0..0, rows.into_iter().map(Entry::from));
    Ok(found)
}

async fn head(session: &mut Session) -> Result<HeadRow> {
    const SQL: &str = "select seq, mac, proof, base_seq, base_mac, base_proof \
         from audit_head where id = 1";
    session.query(SQL).one().await
}

/// Goes through the whole chain. Gives where it ends and all that is wrong with it.
pub async fn verify(session: &mut Session) -> Result<(End, Vec<Break>)> {
    const ROWS: &str = "select seq, mac, id, agency_id, user_id, at, action, subject, subject_id \
         from audit where seq > $1 order by seq limit $2";
    const FOREIGN: &str = "select id, agency_id, user_id, at, action, subject, subject_id \
         from audit where seq is null order by id";
    let key = session.master()?;
    let head = head(session).await?;
    let mut breaks: Vec<Break> = Vec::new();
    let begun = head.base_seq > 0 || !head.base_proof.is_empty();
    if begun && end_proof(&key, "base", head.base_seq, &head.base_mac) != head.base_proof {
        breaks.push(Break::End);
    }
    let (mut seq, mut mac) = (head.base_seq, head.base_mac);
    loop {
        let rows = session.query(ROWS).bind(seq).bind(PAGE).all::<ChainRow>().await?;
        if rows.is_empty() {
            break;
        }
        for row in rows {
            let gap = row.seq > seq + 1;
            breaks.extend((seq + 1..row.seq).take(20).map(Break::Missing));
            let entry = Entry::from(row.entry);
            let stored = row.mac.unwrap_or_default();
            // Behind a gap the entry before is not known: its own proof cannot be checked.
            if !gap && entry.proof(&key, row.seq, &mac) != stored {
                breaks.push(Break::Changed(row.seq));
            }
            (seq, mac) = (row.seq, stored);
        }
    }
    breaks.extend((seq + 1..=head.seq).take(20).map(Break::Missing));
    let whole = head.seq == 0 || end_proof(&key, "end", head.seq, &head.mac) == head.proof;
    if !whole || (seq == head.seq && mac != head.mac) || seq > head.seq {
        breaks.push(Break::End);
    }
    let foreign = session.query(FOREIGN).all::<Row>().await?;
    breaks.extend(foreign.into_iter().map(|row| Break::Foreign(row.id)));
    Ok((End { seq: head.seq, mac: head.mac }, breaks))
}

/// The proof of one entry, to compare with one noted earlier.
pub async fn proof_of(session: &mut Session, seq: i64) -> Result<Option<String>> {
    #[derive(sqlx::FromRow)]
    struct Proof {
        mac: Option<String>,
    }
    let query = session.query("select mac from audit where seq = $1").bind(seq);
    Ok(query.optional::<Proof>().await?.and_then(|row| row.mac))
}

/// Removes entries older than `before`, oldest first and without a gap; the chain then begins after
/// them. Gives how many.
pub async fn remove_before(session: &mut Session, before: DateTime<Utc>) -> Result<u64> {
    const LAST: &str = "select seq, mac, id, agency_id, user_id, at, action, subject, subject_id \
         from audit where seq < coalesce((select min(seq) from audit where at >= $1), \
         (select seq + 1 from audit_head where id = 1)) order by seq desc limit 1";
    const BASE: &str = "update audit_head set base_seq = $1, base_mac = $2, base_proof = $3 \
         where id = 1";
    let key = session.master()?;
    let last = session.query(LAST).bind(before).optional::<ChainRow>().await?;
    let Some(ChainRow { seq, mac, .. }) = last else { return Ok(0) };
    let mac = mac.unwrap_or_default();
    let proof = end_proof(&key, "base", seq, &mac);
    session.query(BASE).bind(seq).bind(mac).bind(proof).execute().await?;
    session.query("delete from audit where seq <= $1").bind(seq).execute().await
}

/// What happened to one thing, the latest first.
pub async fn list_for(session: &mut Session, subject: &str, id: &str) -> Result<Vec<Entry>> {
    const SQL: &str = "select id, agency_id, user_id, at, action, subject, subject_id \
         from audit where subject = $1 and subject_id = $2 order by at desc, id desc";
    let query = session.query(SQL).bind(subject.to_owned()).bind(id.to_owned());
    Ok(query.all::<Row>().await?.into_iter().map(Into::into).collect())
}
