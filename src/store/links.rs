//! Personal links of providers. Only a hash of the secret is kept.

use chrono::{DateTime, Utc};

use super::{Result, Session};
use crate::domain::id::ReferralId;
use crate::domain::sending::Link;

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    offer_id: String,
    referral_id: Option<String>,
    created_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
    revoked_at: Option<DateTime<Utc>>,
}

impl From<Row> for Link {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            offer: row.offer_id.into(),
            referral: row.referral_id.map(Into::into),
            created_at: row.created_at,
            expires_at: row.expires_at,
            revoked_at: row.revoked_at,
        }
    }
}

/// Adds a link without a secret: it opens nothing yet.
pub async fn add(session: &mut Session, link: &Link) -> Result<()> {
    const SQL: &str = "insert into provider_link \
         (id, offer_id, referral_id, created_at, expires_at, revoked_at) \
         values ($1, $2, $3, $4, $5, $6)";
    let query = session.query(SQL).bind(link.id.clone()).bind(link.offer.to_string());
    let query = query.bind(link.referral.as_ref().map(ToString::to_string));
    query.bind(link.created_at).bind(link.expires_at).bind(link.revoked_at).execute().await?;
    Ok(())
}

/// Gives a link its secret, or a new one. `false` when there is no such link or it was revoked.
pub async fn set_secret(session: &mut Session, id: &str, token_hash: &str) -> Result<bool> {
    const SQL: &str =
        "update provider_link set token_hash = $2 where id = $1 and revoked_at is null";
    let query = session.query(SQL).bind(id.to_owned()).bind(token_hash.to_owned());
    Ok(query.execute().await? == 1)
}

/// The link of that secret.
pub async fn find_by_secret(session: &mut Session, token_hash: &str) -> Result<Option<Link>> {
    const SQL: &str = "select id, offer_id, referral_id, created_at, expires_at, revoked_at \
         from provider_link where token_hash = $1";
    Ok(session.query(SQL).bind(token_hash.to_owned()).optional::<Row>().await?.map(Into::into))
}

/// A link.
pub async fn find(session: &mut Session, id: &str) -> Result<Option<Link>> {
    const SQL: &str = "select id, offer_id, referral_id, created_at, expires_at, revoked_at \
         from provider_link where id = $1";
    Ok(session.query(SQL).bind(id.to_owned()).optional::<Row>().await?.map(Into::into))
}

/// Revokes all links that answer a referral. Gives how many.
pub async fn revoke_of_referral(
    session: &mut Session,
    referral: &ReferralId,
    now: DateTime<Utc>,
) -> Result<u64> {
    const SQL: &str = "update provider_link set revoked_at = $2 \
         where referral_id = $1 and revoked_at is null";
    session.query(SQL).bind(referral.to_string()).bind(now).execute().await
}
