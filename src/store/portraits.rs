//! The young person's own words, and who else is involved in a case.

use chrono::{DateTime, Utc};

use super::vault::{Lock, Shut, all_opened, opened};
use super::{Result, Session};
use crate::domain::id::{CaseId, ParticipantId, UserId};
use crate::domain::portrait::{Circle, Participant, Portrait};

#[derive(sqlx::FromRow)]
struct PortraitRow {
    strengths: Option<String>,
    wishes: Option<String>,
    tried: Option<String>,
    version: i64,
    wrapped: Option<String>,
}

impl PortraitRow {
    fn opened(self, lock: &Lock) -> Result<Portrait, Shut> {
        Ok(Portrait {
            strengths: lock.maybe("portrait.strengths", self.strengths)?,
            wishes: lock.maybe("portrait.wishes", self.wishes)?,
            tried: lock.maybe("portrait.tried", self.tried)?,
            version: self.version,
        })
    }
}

/// The words of a case; empty ones where nothing was written yet.
pub async fn find(session: &mut Session, case: &CaseId) -> Result<Portrait> {
    const SQL: &str = "select p.strengths, p.wishes, p.tried, p.version, k.wrapped \
         from portrait p left join case_key k on k.case_id = p.case_id where p.case_id = $1";
    let row = session.query(SQL).bind(case.to_string()).optional::<PortraitRow>().await?;
    let Some(row) = row else { return Ok(Portrait::default()) };
    let lock = session.lock(case, row.wrapped.as_deref());
    Ok(opened(row.opened(&lock))?.unwrap_or_default())
}

/// Keeps the words of a case, if they still have the version that `portrait` carries; the version
/// then rises by one. `false` when somebody else was faster.
pub async fn save(session: &mut Session, case: &CaseId, portrait: &Portrait) -> Result<bool> {
    const SQL: &str = "insert into portrait (case_id, strengths, wishes, tried, version) \
         values ($1, $2, $3, $4, $5 + 1) \
         on conflict (case_id) do update set strengths = excluded.strengths, \
         wishes = excluded.wishes, tried = excluded.tried, version = excluded.version \
         where portrait.version = $5";
    let key = session.key_of(case).await?;
    let seal = |column: &str, text: &Option<String>| key.seal_some(case, column, text.as_deref());
    let strengths = seal("portrait.strengths", &portrait.strengths)?;
    let wishes = seal("portrait.wishes", &portrait.wishes)?;
    let tried = seal("portrait.tried", &portrait.tried)?;
    let query = session.query(SQL).bind(case.to_string()).bind(strengths);
    let query = query.bind(wishes).bind(tried);
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
    wrapped: Option<String>,
}

impl ParticipantRow {
    fn opened(self, session: &Session) -> Result<Participant, Shut> {
        let case = CaseId::from(self.case_id);
        let lock = session.lock(&case, self.wrapped.as_deref());
        Ok(Participant {
            id: self.id.into(),
            case,
            // A newer version may know a circle this one does not.
            circle: Circle::from_key(&self.circle).unwrap_or(Circle::Service),
            who: lock.text("participant.who", self.who)?,
            part: lock.maybe("participant.part", self.part)?,
            reach: lock.maybe("participant.reach", self.reach)?,
            since: self.since,
            ended_at: self.ended_at,
        })
    }
}

/// Adds somebody who is involved.
pub async fn add_participant(session: &mut Session, p: &Participant) -> Result<()> {
    const SQL: &str = "insert into participant (id, case_id, circle, who, part, reach, since, \
         ended_at) values ($1, $2, $3, $4, $5, $6, $7, $8)";
    let key = session.key_of(&p.case).await?;
    let who = key.seal(&p.case, "participant.who", &p.who)?;
    let part = key.seal_some(&p.case, "participant.part", p.part.as_deref())?;
    let reach = key.seal_some(&p.case, "participant.reach", p.reach.as_deref())?;
    let query = session.query(SQL).bind(p.id.to_string()).bind(p.case.to_string());
    let query = query.bind(p.circle.key().to_owned()).bind(who).bind(part);
    query.bind(reach).bind(p.since).bind(p.ended_at).execute().await?;
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
    const SQL: &str = "select p.id, p.case_id, p.circle, p.who, p.part, p.reach, p.since, \
         p.ended_at, k.wrapped from participant p left join case_key k on k.case_id = p.case_id \
         where p.case_id = $1 order by p.since, p.id";
    let rows = session.query(SQL).bind(case.to_string()).all::<ParticipantRow>().await?;
    all_opened(rows.into_iter().map(|row| row.opened(session)))
}

/// Whether the family may be contacted: not unless somebody noted that the young person agreed.
pub async fn find_family_contact(session: &mut Session, case: &CaseId) -> Result<bool> {
    #[derive(sqlx::FromRow)]
    struct Row {
        allowed: bool,
    }
    const SQL: &str = "select allowed from family_contact where case_id = $1";
    let row = session.query(SQL).bind(case.to_string()).optional::<Row>().await?;
    Ok(row.is_some_and(|row| row.allowed))
}

/// Notes whether the family may be contacted.
pub async fn save_family_contact(
    session: &mut Session,
    case: &CaseId,
    allowed: bool,
    by: &UserId,
    now: DateTime<Utc>,
) -> Result<()> {
    const SQL: &str = "insert into family_contact (case_id, allowed, at, user_id) \
         values ($1, $2, $3, $4) on conflict (case_id) do update set allowed = excluded.allowed, \
         at = excluded.at, user_id = excluded.user_id";
    let query = session.query(SQL).bind(case.to_string()).bind(allowed).bind(now);
    query.bind(by.to_string()).execute().await?;
    Ok(())
}
