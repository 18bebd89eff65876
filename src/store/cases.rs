//! Cases and their needs. Every function that finds a case is told the agency that asks: a case of
//! another agency is not there.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sqlx::types::Json;

use super::{Result, Session};
use crate::domain::case::{Case, Need};
use crate::domain::fact::{FactId, FactValue};
use crate::domain::id::{AgencyId, CaseId, NeedId};

#[derive(sqlx::FromRow)]
struct CaseRow {
    id: String,
    agency_id: String,
    worker_id: String,
    code: String,
    facts: Json<BTreeMap<FactId, FactValue>>,
    plz: Option<String>,
    radius_km: Option<f64>,
    language: Option<String>,
    opened_at: DateTime<Utc>,
    closed_at: Option<DateTime<Utc>>,
    version: i64,
}

impl From<CaseRow> for Case {
    fn from(row: CaseRow) -> Self {
        Self {
            id: row.id.into(),
            agency: row.agency_id.into(),
            worker: row.worker_id.into(),
            code: row.code,
            facts: row.facts.0,
            plz: row.plz,
            radius_km: row.radius_km,
            language: row.language,
            opened_at: row.opened_at,
            closed_at: row.closed_at,
            version: row.version,
        }
    }
}

#[derive(sqlx::FromRow)]
struct NeedRow {
    id: String,
    case_id: String,
    topic: String,
    priority: i64,
    since: DateTime<Utc>,
    closed_at: Option<DateTime<Utc>>,
    after_id: Option<String>,
}

impl From<NeedRow> for Need {
    fn from(row: NeedRow) -> Self {
        Self {
            id: row.id.into(),
            case: row.case_id.into(),
            topic: row.topic,
            priority: row.priority,
            since: row.since,
            closed_at: row.closed_at,
            after: row.after_id.map(Into::into),
        }
    }
}

/// Adds a case. `false` when the agency already uses that code.
pub async fn add(session: &mut Session, case: &Case) -> Result<bool> {
    const SQL: &str = "insert into case_file (id, agency_id, worker_id, code, facts, plz, \
         radius_km, language, opened_at, closed_at, version) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) \
         on conflict (agency_id, code) do nothing";
    let query = session.query(SQL).bind(case.id.to_string()).bind(case.agency.to_string());
    let query = query.bind(case.worker.to_string()).bind(case.code.clone());
    let query = query.bind(Json(case.facts.clone())).bind(case.plz.clone()).bind(case.radius_km);
    let query = query.bind(case.language.clone()).bind(case.opened_at).bind(case.closed_at);
    Ok(query.bind(case.version).execute().await? == 1)
}

/// Changes facts, surroundings, code and closing of a case, if it still has the version that
/// `case` carries; the version then rises by one. `false` when somebody else was faster.
pub async fn update(session: &mut Session, case: &Case) -> Result<bool> {
    const SQL: &str = "update case_file set code = $3, facts = $4, plz = $5, radius_km = $6, \
         language = $7, closed_at = $8, version = version + 1 \
         where id = $1 and version = $2 and agency_id = $9";
    let query = session.query(SQL).bind(case.id.to_string()).bind(case.version);
    let query = query.bind(case.code.clone()).bind(Json(case.facts.clone()));
    let query = query.bind(case.plz.clone()).bind(case.radius_km).bind(case.language.clone());
    let query = query.bind(case.closed_at).bind(case.agency.to_string());
    Ok(query.execute().await? == 1)
}

/// A case of this agency.
pub async fn find(session: &mut Session, agency: &AgencyId, id: &CaseId) -> Result<Option<Case>> {
    const SQL: &str = "select id, agency_id, worker_id, code, facts, plz, radius_km, language, \
         opened_at, closed_at, version from case_file where id = $1 and agency_id = $2";
    let query = session.query(SQL).bind(id.to_string()).bind(agency.to_string());
    Ok(query.optional::<CaseRow>().await?.map(Into::into))
}

/// All cases of this agency, open ones first, the latest first.
pub async fn list(session: &mut Session, agency: &AgencyId) -> Result<Vec<Case>> {
    const SQL: &str = "select id, agency_id, worker_id, code, facts, plz, radius_km, language, \
         opened_at, closed_at, version from case_file where agency_id = $1 \
         order by case when closed_at is null then 0 else 1 end, opened_at desc, id desc";
    let rows = session.query(SQL).bind(agency.to_string()).all::<CaseRow>().await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// The cases of all agencies: for the gap report only, which shows no single case.
pub async fn list_everywhere(session: &mut Session) -> Result<Vec<Case>> {
    const SQL: &str = "select id, agency_id, worker_id, code, facts, plz, radius_km, language, \
         opened_at, closed_at, version from case_file order by id";
    let rows = session.query(SQL).all::<CaseRow>().await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// Adds a need.
pub async fn add_need(session: &mut Session, need: &Need) -> Result<()> {
    const SQL: &str = "insert into need (id, case_id, topic, priority, since, closed_at, after_id) \
         values ($1, $2, $3, $4, $5, $6, $7)";
    let query = session.query(SQL).bind(need.id.to_string()).bind(need.case.to_string());
    let query = query.bind(need.topic.clone()).bind(need.priority).bind(need.since);
    let query = query.bind(need.closed_at);
    query.bind(need.after.as_ref().map(ToString::to_string)).execute().await?;
    Ok(())
}

/// Sets how urgent a need is; 1 comes first. `false` when there is no such need.
pub async fn set_priority(session: &mut Session, need: &NeedId, priority: i64) -> Result<bool> {
    const SQL: &str = "update need set priority = $2 where id = $1";
    Ok(session.query(SQL).bind(need.to_string()).bind(priority).execute().await? == 1)
}

/// Lets a need of a case wait for another one of the same case, or for none. `false` when there is
/// no such need.
pub async fn set_after(
    session: &mut Session,
    case: &CaseId,
    need: &NeedId,
    after: Option<&NeedId>,
) -> Result<bool> {
    const SQL: &str = "update need set after_id = $3 where id = $1 and case_id = $2";
    let query = session.query(SQL).bind(need.to_string()).bind(case.to_string());
    Ok(query.bind(after.map(ToString::to_string)).execute().await? == 1)
}

/// Settles or drops a need of a case. `false` when there is no such open need.
pub async fn close_need(
    session: &mut Session,
    case: &CaseId,
    need: &NeedId,
    now: DateTime<Utc>,
) -> Result<bool> {
    const SQL: &str = "update need set closed_at = $3 \
         where id = $1 and case_id = $2 and closed_at is null";
    let query = session.query(SQL).bind(need.to_string()).bind(case.to_string());
    Ok(query.bind(now).execute().await? == 1)
}

/// The needs of a case, the most urgent first.
pub async fn list_needs(session: &mut Session, case: &CaseId) -> Result<Vec<Need>> {
    const SQL: &str = "select id, case_id, topic, priority, since, closed_at, after_id from need \
         where case_id = $1 order by priority, since, id";
    let rows = session.query(SQL).bind(case.to_string()).all::<NeedRow>().await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// The needs of all cases of an agency: one query for a whole list.
pub async fn list_needs_of_agency(session: &mut Session, agency: &AgencyId) -> Result<Vec<Need>> {
    const SQL: &str = "select n.id, n.case_id, n.topic, n.priority, n.since, n.closed_at, n.after_id \
         from need n join case_file c on c.id = n.case_id where c.agency_id = $1 \
         order by n.priority, n.since, n.id";
    let rows = session.query(SQL).bind(agency.to_string()).all::<NeedRow>().await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// All needs of all agencies: for the gap report only.
pub async fn list_needs_everywhere(session: &mut Session) -> Result<Vec<Need>> {
    const SQL: &str = "select id, case_id, topic, priority, since, closed_at, after_id \
         from need order by id";
    let rows = session.query(SQL).all::<NeedRow>().await?;
    Ok(rows.into_iter().map(Into::into).collect())
}
