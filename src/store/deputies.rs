//! Who stands in for whom.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::{Result, Session};
use crate::domain::deputy::Deputy;
use crate::domain::id::{AgencyId, DeputyId, UserId};

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    agency_id: String,
    worker_id: String,
    deputy_id: String,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    ended_at: Option<DateTime<Utc>>,
    made_at: DateTime<Utc>,
    made_by: String,
}

impl From<Row> for Deputy {
    fn from(row: Row) -> Self {
        Self {
            id: row.id.into(),
            agency: row.agency_id.into(),
            worker: row.worker_id.into(),
            deputy: row.deputy_id.into(),
            starts_at: row.starts_at,
            ends_at: row.ends_at,
            ended_at: row.ended_at,
            made_at: row.made_at,
            made_by: row.made_by.into(),
        }
    }
}

/// Adds somebody who stands in.
pub async fn add(session: &mut Session, d: &Deputy) -> Result<()> {
    const SQL: &str = "insert into deputy (id, agency_id, worker_id, deputy_id, starts_at, ends_at, \
         ended_at, made_at, made_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let query = session.query(SQL).bind(d.id.to_string()).bind(d.agency.to_string());
    let query = query.bind(d.worker.to_string()).bind(d.deputy.to_string());
    let query = query.bind(d.starts_at).bind(d.ends_at).bind(d.ended_at);
    query.bind(d.made_at).bind(d.made_by.to_string()).execute().await?;
    Ok(())
}

/// All of an agency, the latest first.
pub async fn list(session: &mut Session, agency: &AgencyId) -> Result<Vec<Deputy>> {
    const SQL: &str = "select id, agency_id, worker_id, deputy_id, starts_at, ends_at, ended_at, \
         made_at, made_by from deputy where agency_id = $1 order by starts_at desc, id desc";
    let rows = session.query(SQL).bind(agency.to_string()).all::<Row>().await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// Ends one early. `false` when the agency has none of that id that still runs.
pub async fn end(
    session: &mut Session,
    agency: &AgencyId,
    id: &DeputyId,
    now: DateTime<Utc>,
) -> Result<bool> {
    const SQL: &str = "update deputy set ended_at = $3 \
         where id = $1 and agency_id = $2 and ended_at is null and ends_at > $3";
    let query = session.query(SQL).bind(id.to_string()).bind(agency.to_string());
    Ok(query.bind(now).execute().await? == 1)
}

/// Those for whom somebody stands in at `now`, where the agency keeps cases apart; nothing where it
/// works as one team. One statement, as it is asked with every request.
pub async fn find_workers(
    session: &mut Session,
    agency: &AgencyId,
    deputy: &UserId,
    now: DateTime<Utc>,
) -> Result<Option<BTreeSet<UserId>>> {
    #[derive(sqlx::FromRow)]
    struct Worker {
        worker_id: Option<String>,
    }
    const SQL: &str = "select d.worker_id from agency_rule r left join deputy d \
         on d.agency_id = r.agency_id and d.deputy_id = $2 and d.starts_at <= $3 \
         and d.ends_at > $3 and d.ended_at is null \
         where r.agency_id = $1 and r.own_cases_only";
    let query = session.query(SQL).bind(agency.to_string()).bind(deputy.to_string());
    let rows = query.bind(now).all::<Worker>().await?;
    let apart = !rows.is_empty();
    let workers = rows.into_iter().filter_map(|row| row.worker_id.map(Into::into)).collect();
    Ok(apart.then_some(workers))
}
