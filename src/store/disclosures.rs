//! What was passed on, to whom, on which ground: the chain that stays visible.

use chrono::{DateTime, Utc};
use sqlx::types::Json;

use super::vault::{Shut, all_opened};
use super::{Result, Session};
use crate::domain::fact::FactId;
use crate::domain::id::{CaseId, OrganizationId, ReferralId};
use crate::domain::sending::{Disclosure, Ground};

const REASON: &str = "disclosure.reason";

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    case_id: String,
    referral_id: String,
    recipient_id: String,
    consent_id: Option<String>,
    ground: Option<String>,
    reason: Option<String>,
    need: bool,
    facts: Json<Vec<FactId>>,
    at: DateTime<Utc>,
    user_id: String,
    stopped_at: Option<DateTime<Utc>>,
    wrapped: Option<String>,
}

impl Row {
    fn opened(self, session: &Session) -> Result<Disclosure, Shut> {
        let case = CaseId::from(self.case_id);
        let lock = session.lock(&case, self.wrapped.as_deref());
        Ok(Disclosure {
            id: self.id,
            case,
            referral: self.referral_id.into(),
            recipient: self.recipient_id.into(),
            consent: self.consent_id.map(Into::into),
            ground: self.ground.as_deref().and_then(Ground::from_key),
            reason: lock.maybe(REASON, self.reason)?,
            need: self.need,
            facts: self.facts.0,
            at: self.at,
            user: self.user_id.into(),
            stopped_at: self.stopped_at,
        })
    }
}

/// Notes that something was passed on.
pub async fn add(session: &mut Session, d: &Disclosure) -> Result<()> {
    const SQL: &str = "insert into disclosure (id, case_id, referral_id, recipient_id, consent_id, \
         ground, reason, need, facts, at, user_id, stopped_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    let key = session.key_of(&d.case).await?;
    let reason = key.seal_some(&d.case, REASON, d.reason.as_deref())?;
    let query = session.query(SQL).bind(d.id.clone()).bind(d.case.to_string());
    let query = query.bind(d.referral.to_string()).bind(d.recipient.to_string());
    let query = query.bind(d.consent.as_ref().map(ToString::to_string));
    let query = query.bind(d.ground.map(Ground::key)).bind(reason).bind(d.need);
    let query = query.bind(Json(d.facts.clone())).bind(d.at).bind(d.user.to_string());
    query.bind(d.stopped_at).execute().await?;
    Ok(())
}

/// All that was passed on of a case, the latest first.
pub async fn list(session: &mut Session, case: &CaseId) -> Result<Vec<Disclosure>> {
    const SQL: &str = "select d.id, d.case_id, d.referral_id, d.recipient_id, d.consent_id, \
         d.ground, d.reason, d.need, d.facts, d.at, d.user_id, d.stopped_at, k.wrapped \
         from disclosure d left join case_key k on k.case_id = d.case_id \
         where d.case_id = $1 order by d.at desc, d.id desc";
    let rows = session.query(SQL).bind(case.to_string()).all::<Row>().await?;
    all_opened(rows.into_iter().map(|row| row.opened(session)))
}

/// Ends what can still be seen on one referral.
pub async fn stop_of_referral(
    session: &mut Session,
    referral: &ReferralId,
    now: DateTime<Utc>,
) -> Result<u64> {
    const SQL: &str = "update disclosure set stopped_at = $2 \
         where referral_id = $1 and stopped_at is null";
    session.query(SQL).bind(referral.to_string()).bind(now).execute().await
}

/// The referrals of a case on which this recipient can still see something by consent.
pub async fn list_open_by_consent(
    session: &mut Session,
    case: &CaseId,
    recipient: &OrganizationId,
) -> Result<Vec<ReferralId>> {
    #[derive(sqlx::FromRow)]
    struct Open {
        referral_id: String,
    }
    const SQL: &str = "select distinct referral_id from disclosure where case_id = $1 \
         and recipient_id = $2 and ground is null and stopped_at is null order by referral_id";
    let query = session.query(SQL).bind(case.to_string()).bind(recipient.to_string());
    Ok(query.all::<Open>().await?.into_iter().map(|row| row.referral_id.into()).collect())
}
