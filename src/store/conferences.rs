//! Case conferences. All but their time is sealed.

use chrono::{DateTime, Utc};

use super::vault::all_opened;
use super::{Result, Session};
use crate::domain::conference::Conference;
use crate::domain::id::CaseId;

const BODY: &str = "conference.body";

/// Adds a conference.
pub async fn add(session: &mut Session, c: &Conference) -> Result<()> {
    const SQL: &str = "insert into conference (id, case_id, starts_at, held_at, body) values ($1, $2, $3, $4, $5)";
    let body = session.key_of(&c.case).await?.seal_body(&c.case, BODY, c)?;
    let query = session.query(SQL).bind(c.id.to_string()).bind(c.case.to_string());
    query.bind(c.starts_at).bind(c.held_at).bind(body).execute().await?;
    Ok(())
}

/// Notes what became of a conference. `false` when that was noted before.
pub async fn hold(session: &mut Session, c: &Conference) -> Result<bool> {
    const SQL: &str = "update conference set held_at = $3, body = $4 \
         where id = $1 and case_id = $2 and held_at is null";
    let body = session.key_of(&c.case).await?.seal_body(&c.case, BODY, c)?;
    let query = session.query(SQL).bind(c.id.to_string()).bind(c.case.to_string());
    Ok(query.bind(c.held_at).bind(body).execute().await? == 1)
}

/// The conferences of a case, the latest first.
pub async fn list(session: &mut Session, case: &CaseId) -> Result<Vec<Conference>> {
    #[derive(sqlx::FromRow)]
    struct Row {
        body: String,
        wrapped: Option<String>,
    }
    const SQL: &str = "select c.body, k.wrapped from conference c \
         left join case_key k on k.case_id = c.case_id where c.case_id = $1 \
         order by c.starts_at desc, c.id desc";
    let rows = session.query(SQL).bind(case.to_string()).all::<Row>().await?;
    all_opened(
        rows.into_iter().map(|row| session.lock(case, row.wrapped.as_deref()).body(BODY, row.body)),
    )
}

/// The short code of a case's sheet: the one it has, or this new one.
pub async fn ensure_slip(
    session: &mut Session,
    case: &CaseId,
    code: &str,
    now: DateTime<Utc>,
) -> Result<String> {
    #[derive(sqlx::FromRow)]
    struct Row {
        code: String,
    }
    const ADD: &str = "insert into slip (case_id, code, made_at) values ($1, $2, $3) \
         on conflict (case_id) do nothing";
    const FIND: &str = "select code from slip where case_id = $1";
    let query = session.query(ADD).bind(case.to_string()).bind(code.to_owned());
    query.bind(now).execute().await?;
    Ok(session.query(FIND).bind(case.to_string()).one::<Row>().await?.code)
}

/// The case whose sheet has this code.
pub async fn find_by_slip(session: &mut Session, code: &str) -> Result<Option<CaseId>> {
    #[derive(sqlx::FromRow)]
    struct Row {
        case_id: String,
    }
    const SQL: &str = "select case_id from slip where code = $1";
    let row = session.query(SQL).bind(code.to_owned()).optional::<Row>().await?;
    Ok(row.map(|row| row.case_id.into()))
}
