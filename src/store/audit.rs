//! The audit trail: who read or changed what, without what was read.

use chrono::{DateTime, Utc};

use super::{Result, Session};
use crate::domain::id::{AgencyId, AuditId, UserId};

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

/// Adds an entry.
pub async fn add(session: &mut Session, entry: &Entry) -> Result<()> {
    const SQL: &str = "insert into audit (id, agency_id, user_id, at, action, subject, subject_id) \
         values ($1, $2, $3, $4, $5, $6, $7)";
    let query = session.query(SQL).bind(entry.id.to_string()).bind(entry.agency.to_string());
    let query = query.bind(entry.user.to_string()).bind(entry.at).bind(entry.action.clone());
    query.bind(entry.subject.clone()).bind(entry.subject_id.clone()).execute().await?;
    Ok(())
}

/// What happened to one thing, the latest first.
pub async fn list_for(session: &mut Session, subject: &str, id: &str) -> Result<Vec<Entry>> {
    const SQL: &str = "select id, agency_id, user_id, at, action, subject, subject_id \
         from audit where subject = $1 and subject_id = $2 order by at desc, id desc";
    let query = session.query(SQL).bind(subject.to_owned()).bind(id.to_owned());
    let rows = query.all::<Row>().await?;
    Ok(rows
        .into_iter()
        .map(|row| Entry {
            id: row.id.into(),
            agency: row.agency_id.into(),
            user: row.user_id.into(),
            at: row.at,
            action: row.action,
            subject: row.subject,
            subject_id: row.subject_id,
        })
        .collect())
}
