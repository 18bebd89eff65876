//! Appointments.

use chrono::{DateTime, Utc};

use super::vault::{Shut, all_opened, opened};
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
    wrapped: Option<String>,
}

impl Row {
    fn opened(self, session: &Session) -> Result<Appointment, Shut> {
        let case = CaseId::from(self.case_id);
        let lock = session.lock(&case, self.wrapped.as_deref());
        Ok(Appointment {
            id: self.id.into(),
            case,
            referral: self.referral_id.map(Into::into),
            purpose: lock.text("appointment.purpose", self.purpose)?,
            starts_at: self.starts_at,
            minutes: self.minutes,
            place: lock.maybe("appointment.place", self.place)?,
            companion: lock.maybe("appointment.companion", self.companion)?,
            meeting_point: lock.maybe("appointment.meeting_point", self.meeting_point)?,
            arrived: self.arrived,
            next_step: lock.maybe("appointment.next_step", self.next_step)?,
        })
    }
}

/// Adds an appointment.
pub async fn add(session: &mut Session, a: &Appointment) -> Result<()> {
    const SQL: &str = "insert into appointment (id, case_id, referral_id, purpose, starts_at, \
         minutes, place, companion, meeting_point, arrived, next_step) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    let key = session.key_of(&a.case).await?;
    let purpose = key.seal(&a.case, "appointment.purpose", &a.purpose)?;
    let place = key.seal_some(&a.case, "appointment.place", a.place.as_deref())?;
    let companion = key.seal_some(&a.case, "appointment.companion", a.companion.as_deref())?;
    let meeting = a.meeting_point.as_deref();
    let meeting = key.seal_some(&a.case, "appointment.meeting_point", meeting)?;
    let next_step = key.seal_some(&a.case, "appointment.next_step", a.next_step.as_deref())?;
    let query = session.query(SQL).bind(a.id.to_string()).bind(a.case.to_string());
    let query = query.bind(a.referral.as_ref().map(ToString::to_string)).bind(purpose);
    let query = query.bind(a.starts_at).bind(a.minutes).bind(place).bind(companion);
    query.bind(meeting).bind(a.arrived).bind(next_step).execute().await?;
    Ok(())
}

/// Notes whether the young person arrived and what comes next.
pub async fn update_outcome(session: &mut Session, a: &Appointment) -> Result<bool> {
    const SQL: &str = "update appointment set arrived = $2, next_step = $3 where id = $1";
    let key = session.key_of(&a.case).await?;
    let next_step = key.seal_some(&a.case, "appointment.next_step", a.next_step.as_deref())?;
    let query = session.query(SQL).bind(a.id.to_string()).bind(a.arrived);
    Ok(query.bind(next_step).execute().await? == 1)
}

/// An appointment of a case of this agency.
pub async fn find(
    session: &mut Session,
    agency: &AgencyId,
    id: &AppointmentId,
) -> Result<Option<Appointment>> {
    const SQL: &str = "select a.id, a.case_id, a.referral_id, a.purpose, a.starts_at, a.minutes, \
         a.place, a.companion, a.meeting_point, a.arrived, a.next_step, k.wrapped \
         from appointment a join case_file c on c.id = a.case_id \
         left join case_key k on k.case_id = a.case_id \
         where a.id = $1 and c.agency_id = $2";
    let query = session.query(SQL).bind(id.to_string()).bind(agency.to_string());
    let Some(row) = query.optional::<Row>().await? else { return Ok(None) };
    opened(row.opened(session))
}

/// The appointments of a case, the next ones first.
pub async fn list(session: &mut Session, case: &CaseId) -> Result<Vec<Appointment>> {
    const SQL: &str = "select a.id, a.case_id, a.referral_id, a.purpose, a.starts_at, a.minutes, \
         a.place, a.companion, a.meeting_point, a.arrived, a.next_step, k.wrapped \
         from appointment a left join case_key k on k.case_id = a.case_id where a.case_id = $1 \
         order by a.starts_at, a.id";
    let rows = session.query(SQL).bind(case.to_string()).all::<Row>().await?;
    all_opened(rows.into_iter().map(|row| row.opened(session)))
}

/// The appointments of an agency's cases that start between the two, in order.
pub async fn list_between(
    session: &mut Session,
    agency: &AgencyId,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<Vec<Appointment>> {
    const SQL: &str = "select a.id, a.case_id, a.referral_id, a.purpose, a.starts_at, a.minutes, \
         a.place, a.companion, a.meeting_point, a.arrived, a.next_step, k.wrapped \
         from appointment a join case_file c on c.id = a.case_id \
         left join case_key k on k.case_id = a.case_id \
         where c.agency_id = $1 and a.starts_at >= $2 and a.starts_at < $3 \
         order by a.starts_at, a.id";
    let query = session.query(SQL).bind(agency.to_string()).bind(from).bind(to);
    let rows = query.all::<Row>().await?;
    all_opened(rows.into_iter().map(|row| row.opened(session)))
}

/// Past appointments of an agency's cases of which nobody said whether somebody arrived.
pub async fn list_unanswered(
    session: &mut Session,
    agency: &AgencyId,
    before: DateTime<Utc>,
) -> Result<Vec<Appointment>> {
    const SQL: &str = "select a.id, a.case_id, a.referral_id, a.purpose, a.starts_at, a.minutes, \
         a.place, a.companion, a.meeting_point, a.arrived, a.next_step, k.wrapped \
         from appointment a join case_file c on c.id = a.case_id \
         left join case_key k on k.case_id = a.case_id \
         where c.agency_id = $1 and a.starts_at < $2 and a.arrived is null \
         order by a.starts_at, a.id";
    let query = session.query(SQL).bind(agency.to_string()).bind(before);
    let rows = query.all::<Row>().await?;
    all_opened(rows.into_iter().map(|row| row.opened(session)))
}

/// The appointments of all agencies that belong to a referral: for the gap report only.
pub async fn list_of_referrals_everywhere(session: &mut Session) -> Result<Vec<Appointment>> {
    const SQL: &str = "select a.id, a.case_id, a.referral_id, a.purpose, a.starts_at, a.minutes, \
         a.place, a.companion, a.meeting_point, a.arrived, a.next_step, k.wrapped \
         from appointment a left join case_key k on k.case_id = a.case_id \
         where a.referral_id is not null order by a.starts_at, a.id";
    let rows = session.query(SQL).all::<Row>().await?;
    all_opened(rows.into_iter().map(|row| row.opened(session)))
}
