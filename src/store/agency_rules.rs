//! What agencies lay down for themselves.

use chrono::{DateTime, Utc};

use super::{Result, Session};
use crate::domain::agency_rule::AgencyRule;
use crate::domain::id::{AgencyId, UserId};

#[derive(sqlx::FromRow)]
struct Row {
    own_cases_only: bool,
    closed_months: i64,
    idle_months: i64,
    warning_days: i64,
}

/// The rules of an agency, if it laid down any.
pub async fn find(session: &mut Session, agency: &AgencyId) -> Result<Option<AgencyRule>> {
    const SQL: &str = "select own_cases_only, closed_months, idle_months, warning_days \
         from agency_rule where agency_id = $1";
    let row = session.query(SQL).bind(agency.to_string()).optional::<Row>().await?;
    Ok(row.map(|row| AgencyRule {
        own_cases_only: row.own_cases_only,
        closed_months: row.closed_months,
        idle_months: row.idle_months,
        warning_days: row.warning_days,
    }))
}

/// Lays down the rules of an agency.
pub async fn save(
    session: &mut Session,
    agency: &AgencyId,
    rule: &AgencyRule,
    by: &UserId,
    now: DateTime<Utc>,
) -> Result<()> {
    const SQL: &str = "insert into agency_rule (agency_id, own_cases_only, closed_months, \
         idle_months, warning_days, changed_at, changed_by) values ($1, $2, $3, $4, $5, $6, $7) \
         on conflict (agency_id) do update set own_cases_only = excluded.own_cases_only, \
         closed_months = excluded.closed_months, idle_months = excluded.idle_months, \
         warning_days = excluded.warning_days, changed_at = excluded.changed_at, \
         changed_by = excluded.changed_by";
    let query = session.query(SQL).bind(agency.to_string()).bind(rule.own_cases_only);
    let query = query.bind(rule.closed_months).bind(rule.idle_months).bind(rule.warning_days);
    query.bind(now).bind(by.to_string()).execute().await?;
    Ok(())
}
