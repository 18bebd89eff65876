//! The young person's own words, and who else is involved in a case.

use chrono::{DateTime, Utc};

use super::{Result, Session};
use crate::domain::id::{CaseId, ParticipantId};
use crate::domain::portrait::{Circle, Participant, Portrait};

#[derive(sqlx::FromRow)]
struct PortraitRow {
    strengths: Option<String>,
    wishes: Option<String>,
    tried: Option<String>,
    version: i64,
}

/// The words of a case; empty ones where nothing was written yet.
pub async fn find(session: &mut Session, case: &CaseId) -> Result<Portrait> {
    const SQL: &str = "select strengths, wishes, tried, version from portrait where case_id = $1";
    let row = session.query(SQL).bind(case.to_string()).optional::<PortraitRow>().await?;
    Ok(row.map_or_else(Portrait::default, |row| Portrait {
        strengths: row.strengths,
        wishes: row.wishes,
        tried: row.tried,
        version: row.version,
    }))
}

/// Keeps the words of a case, if they still have the version that `portrait` carries; the version
/// then rises by one. `false` when somebody else was faster.
pub async fn save(session: &mut Session, case: &CaseId, portrait: &Portrait) -> Result<bool> {
    const SQL: &str = "insert into portrait (case_id, strengths, wishes, tried, version) \
         values ($1, $2, $3, $4, $5 + 1) \
         on conflict (case_id) do update set strengths = excluded.strengths, \
         wishes = excluded.wishes, tried = excluded.tried, version = excluded.version \
         where portrait.version = $5";
    let query = session.query(SQL).bind(case.to_string()).bind(portrait.strengths.clone());
    let query = query.bind(portrait.wishes.clone()).bind(portrait.tried.clone());
    Ok(query.bind(portrait.version).execute().await? == 1)
}

#[derive(sqlx::FromRow)]
struct ParticipantRow {
    id: String,
    case_id: String,
    circle: String,
    who: String,
    part: Option<String>,
    reach: Option<String>,
    since: DateTime<Utc>,
    ended_at: Option<DateTime<Utc>>,
}

impl From<ParticipantRow> for Participant {
    fn from(row: ParticipantRow) -> Self {
        Self {
            id: row.id.into(),
            case: row.case_id.into(),
            // A newer version may know a circle this one does not.
            circle: Circle::from_key(&row.circle).unwrap_or(Circle::Service),
            who: row.who,
            part: row.part,
            reach: row.reach,
            since: row.since,
            ended_at: row.ended_at,
        }
    }
}

/// Adds somebody who is involved.
pub async fn add_participant(session: &mut Session, p: &Participant) -> Result<()> {
    const SQL: &str = "insert into participant (id, case_id, circle, who, part, reach, since, \
         ended_at) values ($1, $2, $3, $4, $5, $6, $7, $8)";
    let query = session.query(SQL).bind(p.id.to_string()).bind(p.case.to_string());
    let query = query.bind(p.circle.key().to_owned()).bind(p.who.clone()).bind(p.part.clone());
    query.bind(p.reach.clone()).bind(p.since).bind(p.ended_at).execute().await?;
    Ok(())
}

/// Notes that somebody is no longer involved. `false` when there is nobody like that in the case.
pub async fn end_participant(
    session: &mut Session,
    case: &CaseId,
    id: &ParticipantId,
    now: DateTime<Utc>,
) -> Result<bool> {
    const SQL: &str = "update participant set ended_at = $3 \
         where id = $1 and case_id = $2 and ended_at is null";
    let query = session.query(SQL).bind(id.to_string()).bind(case.to_string());
    Ok(query.bind(now).execute().await? == 1)
}

/// Who is or was involved in a case, in the order they came.
pub async fn list_participants(session: &mut Session, case: &CaseId) -> Result<Vec<Participant>> {
    const SQL: &str = "select id, case_id, circle, who, part, reach, since, ended_at \
         from participant where case_id = $1 order by since, id";
    let rows = session.query(SQL).bind(case.to_string()).all::<ParticipantRow>().await?;
    Ok(rows.into_iter().map(Into::into).collect())
}
