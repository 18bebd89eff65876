//! Cases and their needs. Every function that finds a case is told the agency that asks: a case of
//! another agency is not there.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sqlx::types::Json;

use super::vault::{CaseKey, Lock, Shut, all_opened, opened};
use super::{Result, Session};
use crate::domain::case::{Case, Need};
use crate::domain::fact::{FactId, FactValue};
use crate::domain::id::{AgencyId, CaseId, NeedId, UserId};

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
    /// The key to what is sealed, wrapped.
    wrapped: Option<String>,
}

/// What is sealed of a case: all but its code and its times.
#[derive(Serialize, Deserialize)]
struct Inside {
    facts: BTreeMap<FactId, FactValue>,
    plz: Option<String>,
    radius_km: Option<f64>,
    language: Option<String>,
}

/// Under this name the sealed content stands where the facts stood.
const SEALED: &str = "sealed";

impl Inside {
    fn seal(case: &Case, key: &CaseKey) -> Result<BTreeMap<FactId, FactValue>> {
        let inside = Self {
            facts: case.facts.clone(),
            plz: case.plz.clone(),
            radius_km: case.radius_km,
            language: case.language.clone(),
        };
        let sealed = key.seal_body(&case.id, SEALED, &inside)?;
        Ok(BTreeMap::from([(SEALED.into(), FactValue::Choice(sealed))]))
    }

    fn open(row: &CaseRow, lock: &Lock) -> Result<Self, Shut> {
        let Some(FactValue::Choice(sealed)) = row.facts.0.get(SEALED) else {
            // Stored before there were keys.
            let (facts, plz) = (row.facts.0.clone(), row.plz.clone());
            return Ok(Self {
                facts,
                plz,
                radius_km: row.radius_km,
                language: row.language.clone(),
            });
        };
        lock.body(SEALED, sealed.clone())
    }
}

impl CaseRow {
    fn opened(self, session: &Session) -> Result<Case, Shut> {
        let id = CaseId::from(self.id.as_str());
        let inside = Inside::open(&self, &session.lock(&id, self.wrapped.as_deref()))?;
        Ok(Case {
            id,
            agency: self.agency_id.into(),
            worker: self.worker_id.into(),
            code: self.code,
            facts: inside.facts,
            plz: inside.plz,
            radius_km: inside.radius_km,
            language: inside.language,
            opened_at: self.opened_at,
            closed_at: self.closed_at,
            version: self.version,
        })
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

/// Adds a case and its key. `false` when the agency already uses that code.
pub async fn add(session: &mut Session, case: &Case) -> Result<bool> {
    const SQL: &str = "insert into case_file \
         (id, agency_id, worker_id, code, facts, opened_at, closed_at, version) \
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (agency_id, code) do nothing";
    let (key, wrapped) = CaseKey::make(&*session.master()?, &case.id)?;
    let query = session.query(SQL).bind(case.id.to_string()).bind(case.agency.to_string());
    let query = query.bind(case.worker.to_string()).bind(case.code.clone());
    let query = query.bind(Json(Inside::seal(case, &key)?)).bind(case.opened_at);
    let added = query.bind(case.closed_at).bind(case.version).execute().await? == 1;
    if added {
        session.keep_key(&case.id, wrapped).await?;
    }
    Ok(added)
}

/// Changes facts, surroundings, code and closing of a case, if it still has the version that
/// `case` carries; the version then rises by one. `false` when somebody else was faster.
pub async fn update(session: &mut Session, case: &Case) -> Result<bool> {
    const SQL: &str = "update case_file set code = $3, facts = $4, plz = null, radius_km = null, \
         language = null, closed_at = $5, version = version + 1 \
         where id = $1 and version = $2 and agency_id = $6";
    let key = session.key_of(&case.id).await?;
    let query = session.query(SQL).bind(case.id.to_string()).bind(case.version);
    let query = query.bind(case.code.clone()).bind(Json(Inside::seal(case, &key)?));
    let query = query.bind(case.closed_at).bind(case.agency.to_string());
    Ok(query.execute().await? == 1)
}

/// A case of this agency. One whose key was deleted is not there any more.
pub async fn find(session: &mut Session, agency: &AgencyId, id: &CaseId) -> Result<Option<Case>> {
    const SQL: &str = "select c.id, c.agency_id, c.worker_id, c.code, c.facts, c.plz, c.radius_km, \
         c.language, c.opened_at, c.closed_at, c.version, k.wrapped \
         from case_file c left join case_key k on k.case_id = c.id \
         where c.id = $1 and c.agency_id = $2";
    let query = session.query(SQL).bind(id.to_string()).bind(agency.to_string());
    let Some(row) = query.optional::<CaseRow>().await? else { return Ok(None) };
    opened(row.opened(session))
}

/// All cases of this agency, open ones first, the latest first.
pub async fn list(session: &mut Session, agency: &AgencyId) -> Result<Vec<Case>> {
    const SQL: &str = "select c.id, c.agency_id, c.worker_id, c.code, c.facts, c.plz, c.radius_km, \
         c.language, c.opened_at, c.closed_at, c.version, k.wrapped \
         from case_file c left join case_key k on k.case_id = c.id where c.agency_id = $1 \
         order by case when c.closed_at is null then 0 else 1 end, c.opened_at desc, c.id desc";
    let rows = session.query(SQL).bind(agency.to_string()).all::<CaseRow>().await?;
    all_opened(rows.into_iter().map(|row| row.opened(session)))
}

/// Whose case each one of this agency is.
pub async fn list_workers(
    session: &mut Session,
    agency: &AgencyId,
) -> Result<Vec<(CaseId, UserId)>> {
    #[derive(sqlx::FromRow)]
    struct Row {
        id: String,
        worker_id: String,
    }
    const SQL: &str = "select id, worker_id from case_file where agency_id = $1 order by id";
    let rows = session.query(SQL).bind(agency.to_string()).all::<Row>().await?;
    Ok(rows.into_iter().map(|row| (row.id.into(), row.worker_id.into())).collect())
}

/// The cases of all agencies: for the gap report only, which shows no single case.
pub async fn list_everywhere(session: &mut Session) -> Result<Vec<Case>> {
    const SQL: &str = "select c.id, c.agency_id, c.worker_id, c.code, c.facts, c.plz, c.radius_km, \
         c.language, c.opened_at, c.closed_at, c.version, k.wrapped \
         from case_file c left join case_key k on k.case_id = c.id order by c.id";
    let rows = session.query(SQL).all::<CaseRow>().await?;
    all_opened(rows.into_iter().map(|row| row.opened(session)))
}

/// Seals what was stored before there were keys. Gives how many cases.
pub async fn seal_plain(session: &mut Session) -> Result<usize> {
    const SQL: &str = "select c.id, c.agency_id, c.worker_id, c.code, c.facts, c.plz, c.radius_km, \
         c.language, c.opened_at, c.closed_at, c.version, k.wrapped \
         from case_file c left join case_key k on k.case_id = c.id \
         where k.wrapped is null order by c.id";
    const SET: &str = "update case_file set facts = $2, plz = null, radius_km = null, \
         language = null where id = $1";
    let rows = session.query(SQL).all::<CaseRow>().await?;
    let plain = all_opened(rows.into_iter().map(|row| row.opened(session)))?;
    for case in &plain {
        let key = session.key_of(&case.id).await?;
        let sealed = Json(Inside::seal(case, &key)?);
        session.query(SET).bind(case.id.to_string()).bind(sealed).execute().await?;
    }
    Ok(plain.len())
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
