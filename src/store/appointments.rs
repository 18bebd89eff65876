//! Appointments.

use chrono::{DateTime, Utc};

use super::{Result, Session};
use crate::domain::case::Appointment;
use crate::domain::id::{AgencyId, AppointmentId, CaseId};

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    case_id: String,
    referral_id: Option<String>,
    purpose: String,
    starts_at: DateTime<Utc>,
    minutes: i64,
    place: Option<String>,
    companion: Option<String>,
    meeting_point: Option<String>,
    arrived: Option<bool>,
    next_step: Option<String>,
}

impl From<Row> for Appointment {
    fn from(row: Row) -> Self {
        Self {
            id: row.id.into(),
            case: row.case_id.into(),
            referral: row.referral_id.map(Into::into),
            purpose: row.purpose,
            starts_at: row.starts_at,
            minutes: row.minutes,
            place: row.place,
            companion: row.companion,
            meeting_point: row.meeting_point,
            arrived: row.arrived,
            next_step: row.next_step,
        }
    }
}

/// Adds an appointment.
pub async fn add(session: &mut Session, a: &Appointment) -> Result<()> {
    const SQL: &str = "insert into appointment (id, case_id, referral_id, purpose, starts_at, \
         minutes, place, companion, meeting_point, arrived, next_step) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    let query = session.query(SQL).bind(a.id.to_string()).bind(a.case.to_string());
    let query = query.bind(a.referral.as_ref().map(ToString::to_string)).bind(a.purpose.clone());
    let query = query.bind(a.starts_at).bind(a.minutes).bind(a.place.clone());
    let query = query.bind(a.companion.clone()).bind(a.meeting_point.clone());
    query.bind(a.arrived).bind(a.next_step.clone()).execute().await?;
    Ok(())
}

/// Notes whether the young person arrived and what comes next.
pub async fn update_outcome(session: &mut Session, a: &Appointment) -> Result<bool> {
    const SQL: &str = "update appointment set arrived = $2, next_step = $3 where id = $1";
    let query = session.query(SQL).bind(a.id.to_string()).bind(a.arrived);
    Ok(query.bind(a.next_step.clone()).execute().await? == 1)
}

/// An appointment of a case of this agency.
pub async fn find(
    session: &mut Session,
    agency: &AgencyId,
    id: &AppointmentId,
) -> Result<Option<Appointment>> {
    const SQL: &str = "select a.id, a.case_id, a.referral_id, a.purpose, a.starts_at, a.minutes, \
         a.place, a.companion, a.meeting_point, a.arrived, a.next_step \
         from appointment a join case_file c on c.id = a.case_id \
         where a.id = $1 and c.agency_id = $2";
    let query = session.query(SQL).bind(id.to_string()).bind(agency.to_string());
    Ok(query.optional::<Row>().await?.map(Into::into))
}

/// The appointments of a case, the next ones first.
pub async fn list(session: &mut Session, case: &CaseId) -> Result<Vec<Appointment>> {
    const SQL: &str = "select id, case_id, referral_id, purpose, starts_at, minutes, place, \
         companion, meeting_point, arrived, next_step from appointment where case_id = $1 \
         order by starts_at, id";
    let rows = session.query(SQL).bind(case.to_string()).all::<Row>().await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// The appointments of an agency's cases that start between the two, in order.
pub async fn list_between(
    session: &mut Session,
    agency: &AgencyId,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<Vec<Appointment>> {
    const SQL: &str = "select a.id, a.case_id, a.referral_id, a.purpose, a.starts_at, a.minutes, \
         a.place, a.companion, a.meeting_point, a.arrived, a.next_step \
         from appointment a join case_file c on c.id = a.case_id \
         where c.agency_id = $1 and a.starts_at >= $2 and a.starts_at < $3 \
         order by a.starts_at, a.id";
    let query = session.query(SQL).bind(agency.to_string()).bind(from).bind(to);
    Ok(query.all::<Row>().await?.into_iter().map(Into::into).collect())
}

/// Past appointments of an agency's cases of which nobody said whether somebody arrived.
pub async fn list_unanswered(
    session: &mut Session,
    agency: &AgencyId,
    before: DateTime<Utc>,
) -> Result<Vec<Appointment>> {
    const SQL: &str = "select a.id, a.case_id, a.referral_id, a.purpose, a.starts_at, a.minutes, \
         a.place, a.companion, a.meeting_point, a.arrived, a.next_step \
         from appointment a join case_file c on c.id = a.case_id \
         where c.agency_id = $1 and a.starts_at < $2 and a.arrived is null \
         order by a.starts_at, a.id";
    let query = session.query(SQL).bind(agency.to_string()).bind(before);
    Ok(query.all::<Row>().await?.into_iter().map(Into::into).collect())
}

/// The appointments of all agencies that belong to a referral: for the gap report only.
pub async fn list_of_referrals_everywhere(session: &mut Session) -> Result<Vec<Appointment>> {
    const SQL: &str = "select id, case_id, referral_id, purpose, starts_at, minutes, place, \
         companion, meeting_point, arrived, next_step from appointment \
         where referral_id is not null order by starts_at, id";
    let rows = session.query(SQL).all::<Row>().await?;
    Ok(rows.into_iter().map(Into::into).collect())
}
