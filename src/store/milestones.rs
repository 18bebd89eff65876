//! What went well on a referral's way.

use chrono::{DateTime, Utc};

use super::{Result, Session};
use crate::domain::id::{AgencyId, ReferralId};
use crate::domain::referral::{Milestone, MilestoneKind};

#[derive(sqlx::FromRow)]
struct Row {
    referral_id: String,
    kind: String,
    at: DateTime<Utc>,
    user_id: String,
}

/// Notes a milestone. `false` when the referral has it already.
pub async fn add(session: &mut Session, m: &Milestone) -> Result<bool> {
    const SQL: &str = "insert into milestone (referral_id, kind, at, user_id) \
         values ($1, $2, $3, $4) on conflict (referral_id, kind) do nothing";
    let query = session.query(SQL).bind(m.referral.to_string()).bind(m.kind.key());
    Ok(query.bind(m.at).bind(m.user.to_string()).execute().await? == 1)
}

/// The milestones of a referral, in the order in which they were noted. A kind this version does not
/// know is left out.
pub async fn list(session: &mut Session, referral: &ReferralId) -> Result<Vec<Milestone>> {
    const SQL: &str = "select referral_id, kind, at, user_id from milestone \
         where referral_id = $1 order by at, kind";
    let rows = session.query(SQL).bind(referral.to_string()).all::<Row>().await?;
    let known = |row: Row| {
        Some(Milestone {
            referral: row.referral_id.into(),
            kind: MilestoneKind::from_key(&row.kind)?,
            at: row.at,
            user: row.user_id.into(),
        })
    };
    Ok(rows.into_iter().filter_map(known).collect())
}

/// How many referrals of an agency reached each milestone.
pub async fn count(session: &mut Session, agency: &AgencyId) -> Result<Vec<(MilestoneKind, i64)>> {
    #[derive(sqlx::FromRow)]
    struct Counted {
        kind: String,
        n: i64,
    }
    const SQL: &str = "select m.kind, count(*) as n from milestone m \
         join referral r on r.id = m.referral_id join case_file c on c.id = r.case_id \
         where c.agency_id = $1 group by m.kind order by m.kind";
    let rows = session.query(SQL).bind(agency.to_string()).all::<Counted>().await?;
    Ok(rows.into_iter().filter_map(|r| Some((MilestoneKind::from_key(&r.kind)?, r.n))).collect())
}
