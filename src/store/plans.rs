//! Steps of plans.

use chrono::{DateTime, NaiveDate, Utc};

use super::vault::{Shut, all_opened};
use super::{Result, Session};
use crate::domain::id::{AgencyId, CaseId, PlanStepId};
use crate::domain::plan::{Horizon, Owner, PlanStep};

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    case_id: String,
    title: String,
    offer_id: Option<String>,
    owner: String,
    owner_name: Option<String>,
    horizon: String,
    stage: i64,
    due: Option<String>,
    hours_per_week: Option<i64>,
    created_at: DateTime<Utc>,
    done_at: Option<DateTime<Utc>>,
    wrapped: Option<String>,
}

impl Row {
    fn opened(self, session: &Session) -> Result<PlanStep, Shut> {
        let case = CaseId::from(self.case_id);
        let lock = session.lock(&case, self.wrapped.as_deref());
        Ok(PlanStep {
            id: self.id.into(),
            case,
            title: lock.text("plan_step.title", self.title)?,
            offer: self.offer_id.map(Into::into),
            // A newer version may know keys this one does not.
            owner: Owner::from_key(&self.owner).unwrap_or(Owner::Other),
            owner_name: lock.maybe("plan_step.owner_name", self.owner_name)?,
            horizon: Horizon::from_key(&self.horizon).unwrap_or(Horizon::Near),
            stage: self.stage,
            due: self.due.and_then(|day| day.parse().ok()),
            hours_per_week: self.hours_per_week,
            created_at: self.created_at,
            done_at: self.done_at,
        })
    }
}

/// Adds a step.
pub async fn add(session: &mut Session, step: &PlanStep) -> Result<()> {
    const SQL: &str = "insert into plan_step (id, case_id, title, offer_id, owner, owner_name, \
         horizon, stage, due, hours_per_week, created_at, done_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    let key = session.key_of(&step.case).await?;
    let title = key.seal(&step.case, "plan_step.title", &step.title)?;
    let owner_name = step.owner_name.as_deref();
    let owner_name = key.seal_some(&step.case, "plan_step.owner_name", owner_name)?;
    let query = session.query(SQL).bind(step.id.to_string()).bind(step.case.to_string());
    let query = query.bind(title).bind(step.offer.as_ref().map(ToString::to_string));
    let query = query.bind(step.owner.key().to_owned()).bind(owner_name);
    let query = query.bind(step.horizon.key().to_owned()).bind(step.stage);
    let query = query.bind(step.due.map(|day| day.to_string())).bind(step.hours_per_week);
    query.bind(step.created_at).bind(step.done_at).execute().await?;
    Ok(())
}

/// The steps of a case, in order.
pub async fn list(session: &mut Session, case: &CaseId) -> Result<Vec<PlanStep>> {
    const SQL: &str = "select s.id, s.case_id, s.title, s.offer_id, s.owner, s.owner_name, \
         s.horizon, s.stage, s.due, s.hours_per_week, s.created_at, s.done_at, k.wrapped \
         from plan_step s left join case_key k on k.case_id = s.case_id where s.case_id = $1 \
         order by s.stage, s.created_at, s.id";
    let rows = session.query(SQL).bind(case.to_string()).all::<Row>().await?;
    all_opened(rows.into_iter().map(|row| row.opened(session)))
}

/// Open steps of an agency's open cases that are due on or before a day, the most urgent first.
pub async fn list_due(
    session: &mut Session,
    agency: &AgencyId,
    until: NaiveDate,
) -> Result<Vec<PlanStep>> {
    const SQL: &str = "select s.id, s.case_id, s.title, s.offer_id, s.owner, s.owner_name, \
         s.horizon, s.stage, s.due, s.hours_per_week, s.created_at, s.done_at, k.wrapped \
         from plan_step s join case_file c on c.id = s.case_id \
         left join case_key k on k.case_id = s.case_id \
         where c.agency_id = $1 and c.closed_at is null and s.done_at is null and s.due <= $2 \
         order by s.due, s.stage, s.id";
    let query = session.query(SQL).bind(agency.to_string()).bind(until.to_string());
    let rows = query.all::<Row>().await?;
    all_opened(rows.into_iter().map(|row| row.opened(session)))
}

/// Notes that a step of a case is done, or open again. `false` when there is no such step.
pub async fn set_done(
    session: &mut Session,
    case: &CaseId,
    id: &PlanStepId,
    done_at: Option<DateTime<Utc>>,
) -> Result<bool> {
    const SQL: &str = "update plan_step set done_at = $3 where id = $1 and case_id = $2";
    let query = session.query(SQL).bind(id.to_string()).bind(case.to_string());
    Ok(query.bind(done_at).execute().await? == 1)
}

/// Takes a step out of the plan. `false` when there is no such step.
pub async fn remove(session: &mut Session, case: &CaseId, id: &PlanStepId) -> Result<bool> {
    const SQL: &str = "delete from plan_step where id = $1 and case_id = $2";
    let query = session.query(SQL).bind(id.to_string()).bind(case.to_string());
    Ok(query.execute().await? == 1)
}
