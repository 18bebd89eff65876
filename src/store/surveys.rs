//! Reminders of the survey: when each provider had its last, and how many.

use chrono::{DateTime, Utc};

use super::{Result, Session};
use crate::domain::id::OrganizationId;

/// The reminders of a provider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminded {
    /// The provider.
    pub organization: OrganizationId,
    /// When the last left.
    pub sent_at: DateTime<Utc>,
    /// How many there were.
    pub sent: i64,
}

/// Notes a reminder. `false` when there was one after `quiet_since`: then none should leave.
pub async fn remind(
    session: &mut Session,
    organization: &OrganizationId,
    now: DateTime<Utc>,
    quiet_since: DateTime<Utc>,
) -> Result<bool> {
    const SQL: &str = "insert into survey_reminder (organization_id, sent_at, sent) \
         values ($1, $2, 1) on conflict (organization_id) do update set sent_at = excluded.sent_at, \
         sent = survey_reminder.sent + 1 where survey_reminder.sent_at <= $3";
    let query = session.query(SQL).bind(organization.to_string()).bind(now).bind(quiet_since);
    Ok(query.execute().await? == 1)
}

/// All providers that were reminded, by id.
pub async fn list(session: &mut Session) -> Result<Vec<Reminded>> {
    #[derive(sqlx::FromRow)]
    struct Row {
        organization_id: String,
        sent_at: DateTime<Utc>,
        sent: i64,
    }
    const SQL: &str = "select organization_id, sent_at, sent from survey_reminder \
         order by organization_id";
    let reminded = |row: Row| Reminded {
        organization: row.organization_id.into(),
        sent_at: row.sent_at,
        sent: row.sent,
    };
    Ok(session.query(SQL).all::<Row>().await?.into_iter().map(reminded).collect())
}
