//! How long cases are kept: what decides it, what stands against it, and the record of what was erased.

use chrono::{DateTime, Utc};

use super::{Result, Session};
use crate::domain::id::{AgencyId, CaseId, ErasureId, UserId};
use crate::domain::retention::{Erasure, ErasureGround, Hold, HoldGround, KeptCase};

#[derive(sqlx::FromRow)]
struct HoldRow {
    case_id: String,
    ground: String,
    until: DateTime<Utc>,
    set_at: DateTime<Utc>,
    set_by: String,
}

impl From<HoldRow> for Hold {
    fn from(row: HoldRow) -> Self {
        Self {
            case: row.case_id.into(),
            // A word this version does not know restricts the most.
            ground: HoldGround::from_key(&row.ground).unwrap_or(HoldGround::Einschraenkung),
            until: row.until,
            set_at: row.set_at,
            set_by: row.set_by.into(),
        }
    }
}

/// Lets a case stay for a time; a hold it has is replaced.
pub async fn save_hold(session: &mut Session, hold: &Hold) -> Result<()> {
    const SQL: &str = "insert into case_hold (case_id, ground, until, set_at, set_by) \
         values ($1, $2, $3, $4, $5) on conflict (case_id) do update set \
         ground = excluded.ground, until = excluded.until, set_at = excluded.set_at, \
         set_by = excluded.set_by";
    let query = session.query(SQL).bind(hold.case.to_string()).bind(hold.ground.key());
    query.bind(hold.until).bind(hold.set_at).bind(hold.set_by.to_string()).execute().await?;
    Ok(())
}

/// The hold of a case, also one that is over.
pub async fn find_hold(session: &mut Session, case: &CaseId) -> Result<Option<Hold>> {
    const SQL: &str =
        "select case_id, ground, until, set_at, set_by from case_hold where case_id = $1";
    Ok(session.query(SQL).bind(case.to_string()).optional::<HoldRow>().await?.map(Into::into))
}

/// Takes the hold of a case away. `false` when it has none.
pub async fn remove_hold(session: &mut Session, case: &CaseId) -> Result<bool> {
    let query = session.query("delete from case_hold where case_id = $1").bind(case.to_string());
    Ok(query.execute().await? == 1)
}

/// The cases of an agency with what decides how long they are kept, the oldest first. One statement,
/// and nothing that is sealed.
pub async fn list(session: &mut Session, agency: &AgencyId) -> Result<Vec<KeptCase>> {
    #[derive(sqlx::FromRow)]
    struct Row {
        id: String,
        code: String,
        worker_id: String,
        closed_at: Option<DateTime<Utc>>,
        touched_at: DateTime<Utc>,
        ground: Option<String>,
        until: Option<DateTime<Utc>>,
        set_at: Option<DateTime<Utc>>,
        set_by: Option<String>,
    }
    const SQL: &str = "select c.id, c.code, c.worker_id, c.closed_at, \
         coalesce((select max(a.at) from audit a where a.subject = 'case' and a.subject_id = c.id), \
         c.opened_at) as touched_at, h.ground, h.until, h.set_at, h.set_by \
         from case_file c left join case_hold h on h.case_id = c.id \
         where c.agency_id = $1 order by c.opened_at, c.id";
    let rows = session.query(SQL).bind(agency.to_string()).all::<Row>().await?;
    let kept = |row: Row| {
        let parts = (row.ground, row.until, row.set_at, row.set_by);
        let hold = match parts {
            (Some(ground), Some(until), Some(set_at), Some(set_by)) => {
                Some(HoldRow { case_id: row.id.clone(), ground, until, set_at, set_by }.into())
            }
            _ => None,
        };
        KeptCase {
            id: row.id.into(),
            code: row.code,
            worker: row.worker_id.into(),
            closed_at: row.closed_at,
            touched_at: row.touched_at,
            hold,
        }
    };
    Ok(rows.into_iter().map(kept).collect())
}

#[derive(sqlx::FromRow)]
struct ErasureRow {
    id: String,
    agency_id: String,
    case_id: String,
    ground: String,
    proposed_by: String,
    proposed_at: DateTime<Utc>,
    decided_by: Option<String>,
    decided_at: Option<DateTime<Utc>>,
    erased: Option<bool>,
}

impl From<ErasureRow> for Erasure {
    fn from(row: ErasureRow) -> Self {
        Self {
            id: row.id.into(),
            agency: row.agency_id.into(),
            case: row.case_id.into(),
            ground: ErasureGround::from_key(&row.ground).unwrap_or(ErasureGround::Irrtum),
            proposed_by: row.proposed_by.into(),
            proposed_at: row.proposed_at,
            decided_by: row.decided_by.map(Into::into),
            decided_at: row.decided_at,
            erased: row.erased,
        }
    }
}

/// Proposes a case for erasure. `false` when it is proposed already.
pub async fn propose(session: &mut Session, e: &Erasure) -> Result<bool> {
    const SQL: &str = "insert into erasure (id, agency_id, case_id, ground, proposed_by, proposed_at) \
         select $1, $2, $3, $4, $5, $6 where not exists \
         (select 1 from erasure where case_id = $3 and decided_at is null)";
    let query = session.query(SQL).bind(e.id.to_string()).bind(e.agency.to_string());
    let query = query.bind(e.case.to_string()).bind(e.ground.key());
    Ok(query.bind(e.proposed_by.to_string()).bind(e.proposed_at).execute().await? == 1)
}

/// A proposal of an agency.
pub async fn find(
    session: &mut Session,
    agency: &AgencyId,
    id: &ErasureId,
) -> Result<Option<Erasure>> {
    const SQL: &str = "select id, agency_id, case_id, ground, proposed_by, proposed_at, decided_by, \
         decided_at, erased from erasure where id = $1 and agency_id = $2";
    let query = session.query(SQL).bind(id.to_string()).bind(agency.to_string());
    Ok(query.optional::<ErasureRow>().await?.map(Into::into))
}

/// Notes what became of a proposal. `false` when that was decided before.
pub async fn decide(
    session: &mut Session,
    id: &ErasureId,
    by: &UserId,
    now: DateTime<Utc>,
    erased: bool,
) -> Result<bool> {
    const SQL: &str = "update erasure set decided_by = $2, decided_at = $3, erased = $4 \
         where id = $1 and decided_at is null";
    let query = session.query(SQL).bind(id.to_string()).bind(by.to_string());
    Ok(query.bind(now).bind(erased).execute().await? == 1)
}

/// Proposals of an agency and what became of them, the latest first.
pub async fn list_erasures(session: &mut Session, agency: &AgencyId) -> Result<Vec<Erasure>> {
    const SQL: &str = "select id, agency_id, case_id, ground, proposed_by, proposed_at, decided_by, \
         decided_at, erased from erasure where agency_id = $1 order by proposed_at desc, id desc";
    let rows = session.query(SQL).bind(agency.to_string()).all::<ErasureRow>().await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// Erases a case of an agency with all that belongs to it, its key first. `false` when there is none.
pub async fn erase(session: &mut Session, agency: &AgencyId, case: &CaseId) -> Result<bool> {
    const SQL: &str = "delete from case_file where id = $1 and agency_id = $2";
    const KEY: &str = "delete from case_key where case_id = $1 and exists \
         (select 1 from case_file where id = $1 and agency_id = $2)";
    let query = session.query(KEY).bind(case.to_string()).bind(agency.to_string());
    query.execute().await?;
    let query = session.query(SQL).bind(case.to_string()).bind(agency.to_string());
    Ok(query.execute().await? == 1)
}
