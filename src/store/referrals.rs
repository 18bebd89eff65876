//! Referrals and the steps they took.

use chrono::{DateTime, Utc};

use super::{Result, Session};
use crate::domain::id::{AgencyId, CaseId, ReferralId, UserId};
use crate::domain::referral::{Cause, Referral};

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    case_id: String,
    need_id: Option<String>,
    offer_id: String,
    state: String,
    hold_until: Option<DateTime<Utc>>,
    taken_at: Option<DateTime<Utc>>,
    created_at: DateTime<Utc>,
    state_since: DateTime<Utc>,
    reason: Option<String>,
}

impl From<Row> for Referral {
    fn from(row: Row) -> Self {
        Self {
            id: row.id.into(),
            case: row.case_id.into(),
            need: row.need_id.map(Into::into),
            offer: row.offer_id.into(),
            state: row.state,
            hold_until: row.hold_until,
            taken_at: row.taken_at,
            created_at: row.created_at,
            state_since: row.state_since,
            reason: row.reason.as_deref().and_then(Cause::from_key),
        }
    }
}

/// A step a referral took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its id.
    pub id: String,
    /// The referral.
    pub referral: ReferralId,
    /// The state it went into.
    pub state: String,
    /// Why.
    pub reason: Option<Cause>,
    /// When.
    pub at: DateTime<Utc>,
    /// Who noted it.
    pub user: UserId,
}

#[derive(sqlx::FromRow)]
struct StepRow {
    id: String,
    referral_id: String,
    state: String,
    reason: Option<String>,
    at: DateTime<Utc>,
    user_id: String,
}

impl From<StepRow> for Step {
    fn from(row: StepRow) -> Self {
        Self {
            id: row.id,
            referral: row.referral_id.into(),
            state: row.state,
            reason: row.reason.as_deref().and_then(Cause::from_key),
            at: row.at,
            user: row.user_id.into(),
        }
    }
}

/// Adds a referral.
pub async fn add(session: &mut Session, r: &Referral) -> Result<()> {
    const SQL: &str = "insert into referral (id, case_id, need_id, offer_id, state, hold_until, \
         taken_at, created_at, state_since, reason) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    let query = session.query(SQL).bind(r.id.to_string()).bind(r.case.to_string());
    let query = query.bind(r.need.as_ref().map(ToString::to_string)).bind(r.offer.to_string());
    let query = query.bind(r.state.clone()).bind(r.hold_until).bind(r.taken_at);
    query.bind(r.created_at).bind(r.state_since).bind(r.reason.map(Cause::key)).execute().await?;
    Ok(())
}

/// Moves a referral that is still in state `from`. `false` when it is not: somebody was faster.
pub async fn update_state(session: &mut Session, r: &Referral, from: &str) -> Result<bool> {
    const SQL: &str = "update referral set state = $3, hold_until = $4, taken_at = $5, \
         state_since = $6, reason = $7 where id = $1 and state = $2";
    let query = session.query(SQL).bind(r.id.to_string()).bind(from.to_owned());
    let query = query.bind(r.state.clone()).bind(r.hold_until).bind(r.taken_at);
    Ok(query.bind(r.state_since).bind(r.reason.map(Cause::key)).execute().await? == 1)
}

/// Notes a step.
pub async fn add_step(session: &mut Session, step: &Step) -> Result<()> {
    const SQL: &str = "insert into referral_step (id, referral_id, state, reason, at, user_id) \
         values ($1, $2, $3, $4, $5, $6)";
    let query = session.query(SQL).bind(step.id.clone()).bind(step.referral.to_string());
    let query = query.bind(step.state.clone()).bind(step.reason.map(Cause::key)).bind(step.at);
    query.bind(step.user.to_string()).execute().await?;
    Ok(())
}

/// The steps a referral took, in order.
pub async fn list_steps(session: &mut Session, referral: &ReferralId) -> Result<Vec<Step>> {
    const SQL: &str = "select id, referral_id, state, reason, at, user_id from referral_step \
         where referral_id = $1 order by at, id";
    let rows = session.query(SQL).bind(referral.to_string()).all::<StepRow>().await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// The steps of all referrals of a case, in order.
pub async fn list_steps_of_case(session: &mut Session, case: &CaseId) -> Result<Vec<Step>> {
    const SQL: &str = "select s.id, s.referral_id, s.state, s.reason, s.at, s.user_id \
         from referral_step s join referral r on r.id = s.referral_id \
         where r.case_id = $1 order by s.at, s.id";
    let rows = session.query(SQL).bind(case.to_string()).all::<StepRow>().await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// A referral of a case of this agency.
pub async fn find(
    session: &mut Session,
    agency: &AgencyId,
    id: &ReferralId,
) -> Result<Option<Referral>> {
    const SQL: &str = "select r.id, r.case_id, r.need_id, r.offer_id, r.state, r.hold_until, \
         r.taken_at, r.created_at, r.state_since, r.reason \
         from referral r join case_file c on c.id = r.case_id \
         where r.id = $1 and c.agency_id = $2";
    let query = session.query(SQL).bind(id.to_string()).bind(agency.to_string());
    Ok(query.optional::<Row>().await?.map(Into::into))
}

/// A referral of whatever agency, with that agency: for whoever holds a provider's link to it.
pub async fn find_with_agency(
    session: &mut Session,
    id: &ReferralId,
) -> Result<Option<(Referral, AgencyId)>> {
    #[derive(sqlx::FromRow)]
    struct WithAgency {
        agency_id: String,
        #[sqlx(flatten)]
        referral: Row,
    }
    const SQL: &str = "select r.id, r.case_id, r.need_id, r.offer_id, r.state, r.hold_until, \
         r.taken_at, r.created_at, r.state_since, r.reason, c.agency_id \
         from referral r join case_file c on c.id = r.case_id where r.id = $1";
    let row = session.query(SQL).bind(id.to_string()).optional::<WithAgency>().await?;
    Ok(row.map(|row| (row.referral.into(), row.agency_id.into())))
}

/// The referrals of a case, the latest first.
pub async fn list(session: &mut Session, case: &CaseId) -> Result<Vec<Referral>> {
    const SQL: &str = "select id, case_id, need_id, offer_id, state, hold_until, taken_at, \
         created_at, state_since, reason from referral where case_id = $1 \
         order by created_at desc, id desc";
    let rows = session.query(SQL).bind(case.to_string()).all::<Row>().await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// The referrals of all cases of an agency, those longest in their state first.
pub async fn list_of_agency(session: &mut Session, agency: &AgencyId) -> Result<Vec<Referral>> {
    const SQL: &str = "select r.id, r.case_id, r.need_id, r.offer_id, r.state, r.hold_until, \
         r.taken_at, r.created_at, r.state_since, r.reason \
         from referral r join case_file c on c.id = r.case_id where c.agency_id = $1 \
         order by r.state_since, r.id";
    let rows = session.query(SQL).bind(agency.to_string()).all::<Row>().await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// All referrals of all agencies: for the gap report only.
pub async fn list_everywhere(session: &mut Session) -> Result<Vec<Referral>> {
    const SQL: &str = "select id, case_id, need_id, offer_id, state, hold_until, taken_at, \
         created_at, state_since, reason from referral order by id";
    let rows = session.query(SQL).all::<Row>().await?;
    Ok(rows.into_iter().map(Into::into).collect())
}
