//! Referrals on a waiting list.

use chrono::{DateTime, Utc};

use super::{Result, Session};
use crate::domain::id::{AgencyId, ReferralId};
use crate::domain::referral::{WaitClass, Waiting};

#[derive(sqlx::FromRow)]
struct Row {
    referral_id: String,
    class: String,
    since: DateTime<Utc>,
    wanted_at: DateTime<Utc>,
    bridge_id: Option<String>,
}

impl From<Row> for Waiting {
    fn from(row: Row) -> Self {
        Self {
            referral: row.referral_id.into(),
            class: WaitClass::from_key(&row.class),
            since: row.since,
            wanted_at: row.wanted_at,
            bridge: row.bridge_id.map(Into::into),
        }
    }
}

/// Notes that a referral waits, or changes what is known of it.
pub async fn save(session: &mut Session, w: &Waiting) -> Result<()> {
    const SQL: &str = "insert into waiting (referral_id, class, since, wanted_at, bridge_id) \
         values ($1, $2, $3, $4, $5) on conflict (referral_id) do update set \
         class = excluded.class, since = excluded.since, wanted_at = excluded.wanted_at, \
         bridge_id = excluded.bridge_id";
    let query = session.query(SQL).bind(w.referral.to_string()).bind(w.class.key());
    let query = query.bind(w.since).bind(w.wanted_at);
    query.bind(w.bridge.as_ref().map(ToString::to_string)).execute().await?;
    Ok(())
}

/// What is known of a referral's waiting.
pub async fn find(session: &mut Session, referral: &ReferralId) -> Result<Option<Waiting>> {
    const SQL: &str = "select referral_id, class, since, wanted_at, bridge_id from waiting \
         where referral_id = $1";
    Ok(session.query(SQL).bind(referral.to_string()).optional::<Row>().await?.map(Into::into))
}

/// All referrals of an agency's open cases that are on a waiting list, the longest unasked first.
pub async fn list_of_agency(session: &mut Session, agency: &AgencyId) -> Result<Vec<Waiting>> {
    const SQL: &str = "select w.referral_id, w.class, w.since, w.wanted_at, w.bridge_id \
         from waiting w join referral r on r.id = w.referral_id \
         join case_file c on c.id = r.case_id where c.agency_id = $1 \
         and c.closed_at is null and r.state = 'warteliste' order by w.wanted_at, w.referral_id";
    let rows = session.query(SQL).bind(agency.to_string()).all::<Row>().await?;
    Ok(rows.into_iter().map(Into::into).collect())
}
