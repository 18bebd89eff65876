//! Appointments.

use chrono::{DateTime, Utc};

use super::{Result, Session};
use crate::domain::case::{Appointment, Escort};
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
    wants_to_say: Option<String>,
    speaks: Option<String>,
    papers: Option<String>,
    way_back: Option<String>,
    met: Option<String>,
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
            escort: Escort {
                wants_to_say: row.wants_to_say,
                speaks: row.speaks,
                papers: row.papers,
                way_back: row.way_back,
            },
            arrived: row.arrived,
            next_step: row.next_step,
            met: row.met,
        }
    }
}

/// Adds an appointment.
pub async fn add(session: &mut Session, a: &Appointment) -> Result<()> {
    const SQL: &str = "insert into appointment (id, case_id, referral_id, purpose, starts_at, \
         minutes, place, companion, meeting_point, arrived, next_step, wants_to_say, speaks, papers, way_back, met) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)";
    let query = session.query(SQL).bind(a.id.to_string()).bind(a.case.to_string());
    let query = query.bind(a.referral.as_ref().map(ToString::to_string)).bind(a.purpose.clone());
    let query = query.bind(a.starts_at).bind(a.minutes).bind(a.place.clone());
    let query = query.bind(a.companion.clone()).bind(a.meeting_point.clone());
    let query = query.bind(a.arrived).bind(a.next_step.clone());
    let query = query.bind(a.escort.wants_to_say.clone()).bind(a.escort.speaks.clone());
    let query = query.bind(a.escort.papers.clone()).bind(a.escort.way_back.clone());
    query.bind(a.met.clone()).execute().await?;
    Ok(())
}

/// Notes whether the young person arrived and what comes next.
pub async fn update_outcome(session: &mut Session, a: &Appointment) -> Result<bool> {
    const SQL: &str = "update appointment set arrived = $2, next_step = $3, met = $4 where id = $1";
    let query = session.query(SQL).bind(a.id.to_string()).bind(a.arrived);
    let query = query.bind(a.next_step.clone()).bind(a.met.clone());
    Ok(query.execute().await? == 1)
}

/// An appointment of a case of this agency.
pub async fn find(
    session: &mut Session,
    agency: &AgencyId,
    id: &AppointmentId,
) -> Result<Option<Appointment>> {
    const SQL: &str = "select a.id, a.case_id, a.referral_id, a.purpose, a.starts_at, a.minutes, \
         a.place, a.companion, a.meeting_point, a.arrived, a.next_step, \
         a.wants_to_say, a.speaks, a.papers, a.way_back, a.met \
         from appointment a join case_file c on c.id = a.case_id \
         where a.id = $1 and c.agency_id = $2";
    let query = session.query(SQL).bind(id.to_string()).bind(agency.to_string());
    Ok(query.optional::<Row>().await?.map(Into::into))
}

/// The appointments of a case, the next ones first.
pub async fn list(session: &mut Session, case: &CaseId) -> Result<Vec<Appointment>> {
    const SQL: &str = "select id, case_id, referral_id, purpose, starts_at, minutes, place, \
         companion, meeting_point, arrived, next_step, wants_to_say, speaks, papers, \
         way_back, met from appointment where case_id = $1 \
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
         a.place, a.companion, a.meeting_point, a.arrived, a.next_step, \
         a.wants_to_say, a.speaks, a.papers, a.way_back, a.met \
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
         a.place, a.companion, a.meeting_point, a.arrived, a.next_step, \
         a.wants_to_say, a.speaks, a.papers, a.way_back, a.met \
         from appointment a join case_file c on c.id = a.case_id \
         where c.agency_id = $1 and a.starts_at < $2 and a.arrived is null \
         order by a.starts_at, a.id";
    let query = session.query(SQL).bind(agency.to_string()).bind(before);
    Ok(query.all::<Row>().await?.into_iter().map(Into::into).collect())
}

/// The appointments of all agencies that belong to a referral: for the gap report only.
pub async fn list_of_referrals_everywhere(session: &mut Session) -> Result<Vec<Appointment>> {
    const SQL: &str = "select id, case_id, referral_id, purpose, starts_at, minutes, place, \
         companion, meeting_point, arrived, next_step, wants_to_say, speaks, papers, \
         way_back, met from appointment \
         where referral_id is not null order by starts_at, id";
    let rows = session.query(SQL).all::<Row>().await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// How many appointments of a kind ended how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ArrivalCount {
    /// Whether somebody went along.
    pub accompanied: bool,
    /// Whether the young person got there.
    pub arrived: bool,
    /// How many.
    pub n: i64,
}

/// How many answered appointments of an agency, accompanied or not, were reached or not.
pub async fn count_arrivals(session: &mut Session, agency: &AgencyId) -> Result<Vec<ArrivalCount>> {
    #[derive(sqlx::FromRow)]
    struct Counted {
        accompanied: i64,
        reached: i64,
        n: i64,
    }
    const SQL: &str = "select cast(case when a.companion is null then 0 else 1 end as bigint) \
         as accompanied, cast(case when a.arrived then 1 else 0 end as bigint) as reached, \
         count(*) as n from appointment a join case_file c on c.id = a.case_id \
         where c.agency_id = $1 and a.arrived is not null group by 1, 2 order by 1, 2";
    let rows = session.query(SQL).bind(agency.to_string()).all::<Counted>().await?;
    let count = |row: Counted| ArrivalCount {
        accompanied: row.accompanied == 1,
        arrived: row.reached == 1,
        n: row.n,
    };
    Ok(rows.into_iter().map(count).collect())
}
