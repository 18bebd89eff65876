//! Releases from the duty of confidence (§ 203 StGB, § 65 SGB VIII): who releases whom, toward whom.

use chrono::{DateTime, Utc};

use super::vault::{Shut, all_opened};
use super::{Result, Session};
use crate::domain::case::SecrecyRelease;
use crate::domain::id::{CaseId, OrganizationId};

const BY: &str = "release.given_by";
const BOUND: &str = "release.bound";
const PURPOSE: &str = "release.purpose";

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    case_id: String,
    given_by: String,
    bound: String,
    toward_id: String,
    purpose: String,
    given_at: DateTime<Utc>,
    valid_until: DateTime<Utc>,
    withdrawn_at: Option<DateTime<Utc>>,
    wrapped: Option<String>,
}

impl Row {
    fn opened(self, session: &Session) -> Result<SecrecyRelease, Shut> {
        let case = CaseId::from(self.case_id);
        let lock = session.lock(&case, self.wrapped.as_deref());
        Ok(SecrecyRelease {
            id: self.id,
            case,
            given_by: lock.text(BY, self.given_by)?,
            bound: lock.text(BOUND, self.bound)?,
            toward: OrganizationId::from(self.toward_id),
            purpose: lock.text(PURPOSE, self.purpose)?,
            given_at: self.given_at,
            valid_until: self.valid_until,
            withdrawn_at: self.withdrawn_at,
        })
    }
}

/// Adds a release.
pub async fn add(session: &mut Session, r: &SecrecyRelease) -> Result<()> {
    const SQL: &str = "insert into confidence_release (id, case_id, given_by, bound, toward_id, \
         purpose, given_at, valid_until, withdrawn_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let key = session.key_of(&r.case).await?;
    let given_by = key.seal(&r.case, BY, &r.given_by)?;
    let bound = key.seal(&r.case, BOUND, &r.bound)?;
    let purpose = key.seal(&r.case, PURPOSE, &r.purpose)?;
    let query = session.query(SQL).bind(r.id.clone()).bind(r.case.to_string());
    let query = query.bind(given_by).bind(bound).bind(r.toward.to_string()).bind(purpose);
    query.bind(r.given_at).bind(r.valid_until).bind(r.withdrawn_at).execute().await?;
    Ok(())
}

/// The releases of a case, the latest first.
pub async fn list(session: &mut Session, case: &CaseId) -> Result<Vec<SecrecyRelease>> {
    const SQL: &str = "select r.id, r.case_id, r.given_by, r.bound, r.toward_id, r.purpose, \
         r.given_at, r.valid_until, r.withdrawn_at, k.wrapped from confidence_release r \
         left join case_key k on k.case_id = r.case_id where r.case_id = $1 \
         order by r.given_at desc, r.id desc";
    let rows = session.query(SQL).bind(case.to_string()).all::<Row>().await?;
    all_opened(rows.into_iter().map(|row| row.opened(session)))
}

/// Withdraws a release of a case. `false` when there is none in force.
pub async fn withdraw(
    session: &mut Session,
    case: &CaseId,
    id: &str,
    now: DateTime<Utc>,
) -> Result<bool> {
    const SQL: &str = "update confidence_release set withdrawn_at = $3 \
         where id = $1 and case_id = $2 and withdrawn_at is null";
    let query = session.query(SQL).bind(id.to_owned()).bind(case.to_string());
    Ok(query.bind(now).execute().await? == 1)
}
