//! Mails on their way. A mail is put here in the transaction of the deed it tells of, and leaves at
//! most once: whoever takes it out says so first.

use chrono::{DateTime, Utc};

use super::{Number, Result, Session};
use crate::domain::id::ReferralId;
use crate::domain::sending::{Mail, MailKind, MailState};

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    kind: String,
    link_id: String,
    recipient: String,
    state: String,
    not_before: DateTime<Utc>,
    attempts: i64,
    created_at: DateTime<Utc>,
}

impl From<Row> for Mail {
    fn from(row: Row) -> Self {
        let request = row.kind == MailKind::Request.key();
        Self {
            id: row.id,
            kind: if request { MailKind::Request } else { MailKind::Upkeep },
            link: row.link_id,
            to: row.recipient,
            state: MailState::from_key(&row.state),
            not_before: row.not_before,
            attempts: row.attempts,
            created_at: row.created_at,
        }
    }
}

/// Puts a mail into the outbox.
pub async fn add(session: &mut Session, mail: &Mail) -> Result<()> {
    const SQL: &str = "insert into outbox (id, kind, link_id, recipient, state, not_before, \
         attempts, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)";
    let query = session.query(SQL).bind(mail.id.clone()).bind(mail.kind.key());
    let query = query.bind(mail.link.clone()).bind(mail.to.clone()).bind(mail.state.key());
    let query = query.bind(mail.not_before).bind(mail.attempts).bind(mail.created_at);
    query.execute().await?;
    Ok(())
}

/// Takes the next mail that is due, for as long as the lease lasts. Nobody else gets it.
pub async fn take_due(
    session: &mut Session,
    now: DateTime<Utc>,
    lease_until: DateTime<Utc>,
) -> Result<Option<Mail>> {
    const SQL: &str = "update outbox set state = 'sending', attempts = attempts + 1, \
         lease_until = $2 where state = 'waiting' and id = (select id from outbox \
         where state = 'waiting' and not_before <= $1 order by not_before, id limit 1) \
         returning id, kind, link_id, recipient, state, not_before, attempts, created_at";
    let query = session.query(SQL).bind(now).bind(lease_until);
    Ok(query.optional::<Row>().await?.map(Into::into))
}

/// Says how a try ended. `false` when the mail is no longer on its way.
pub async fn finish(
    session: &mut Session,
    id: &str,
    state: MailState,
    not_before: DateTime<Utc>,
) -> Result<bool> {
    const SQL: &str = "update outbox set state = $2, not_before = $3, lease_until = null \
         where id = $1 and state = 'sending'";
    let query = session.query(SQL).bind(id.to_owned()).bind(state.key()).bind(not_before);
    Ok(query.execute().await? == 1)
}

/// Marks mails whose process was lost on the way: nobody knows whether they left.
pub async fn mark_lost(session: &mut Session, now: DateTime<Utc>) -> Result<u64> {
    const SQL: &str = "update outbox set state = 'unclear', lease_until = null \
         where state = 'sending' and lease_until < $1";
    session.query(SQL).bind(now).execute().await
}

/// Takes back what has not left yet for a referral. Gives how many mails.
pub async fn cancel_of_referral(session: &mut Session, referral: &ReferralId) -> Result<u64> {
    const SQL: &str = "update outbox set state = 'cancelled' where state = 'waiting' \
         and link_id in (select id from provider_link where referral_id = $1)";
    session.query(SQL).bind(referral.to_string()).execute().await
}

/// The mails that carry a link to a referral, the latest first.
pub async fn list_of_referral(session: &mut Session, referral: &ReferralId) -> Result<Vec<Mail>> {
    const SQL: &str = "select o.id, o.kind, o.link_id, o.recipient, o.state, o.not_before, \
         o.attempts, o.created_at from outbox o join provider_link l on l.id = o.link_id \
         where l.referral_id = $1 order by o.created_at desc, o.id desc";
    let rows = session.query(SQL).bind(referral.to_string()).all::<Row>().await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// How many mails are in this state.
pub async fn count(session: &mut Session, state: MailState) -> Result<i64> {
    const SQL: &str = "select count(*) as n from outbox where state = $1";
    Ok(session.query(SQL).bind(state.key()).one::<Number>().await?.n)
}
