//! Mails on their way out: taken one by one, each at most once, tried again where the server said "not
//! now".

use chrono::TimeDelta;

use super::App;
use super::error::Result;
use crate::domain::id::ReferralId;
use crate::domain::sending::{Mail, MailKind, MailState, next_try};
use crate::store;

/// Longest a mail may be on its way, before it counts as lost with its process.
const LEASE: TimeDelta = TimeDelta::minutes(5);

/// A mail that leaves now. Nothing in it is about a case.
#[derive(Debug)]
pub struct Outgoing {
    /// Its id in the outbox.
    pub id: String,
    /// Which try this is.
    pub attempt: i64,
    /// What for.
    pub kind: MailKind,
    /// Where to.
    pub to: String,
    /// Name of the offer.
    pub offer: String,
    /// The secret of the link; kept nowhere but in the mail.
    pub token: String,
}

/// How a try ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delivery {
    /// The server took it.
    Sent,
    /// The server said "not now", or could not be reached: nothing was sent.
    Later,
    /// The server will never take it.
    Refused,
    /// Nobody knows, as the connection broke in between.
    Unclear,
}

impl App {
    /// The next mail that is due, with a fresh secret for its link. Whoever gets it must say how it
    /// ended; nobody else gets it, and without a word it counts as unclear, never as unsent.
    ///
    /// Consent is looked at once more: where it is gone, nothing leaves.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn next_mail(&self) -> Result<Option<Outgoing>> {
        loop {
            let mut tx = self.inner.db.write().await?;
            let now = self.now();
            store::outbox::mark_lost(&mut tx, now).await?;
            let Some(mail) = store::outbox::take_due(&mut tx, now, now + LEASE).await? else {
                tx.commit().await?;
                return Ok(None);
            };
            let outgoing = self.outgoing(&mut tx, &mail).await?;
            if outgoing.is_none() {
                store::outbox::finish(&mut tx, &mail.id, MailState::Cancelled, now).await?;
            }
            tx.commit().await?;
            if outgoing.is_some() {
                return Ok(outgoing);
            }
        }
    }

    async fn outgoing(&self, tx: &mut store::Session, mail: &Mail) -> Result<Option<Outgoing>> {
        let Some(link) = store::links::find(tx, &mail.link).await? else { return Ok(None) };
        if let Some(id) = &link.referral {
            let found = store::referrals::find_with_agency(tx, id).await?;
            let Some((referral, _)) = found else { return Ok(None) };
            if !self.may_still_see(tx, &referral.case, id).await? {
                return Ok(None);
            }
        }
        let token = self.new_secret();
        if !store::links::set_secret(tx, &link.id, &super::login::digest(&token)).await? {
            return Ok(None);
        }
        let catalogue = self.catalogue();
        let offer = catalogue.offer(&link.offer).map(|offer| offer.name.clone());
        Ok(Some(Outgoing {
            id: mail.id.clone(),
            attempt: mail.attempts,
            kind: mail.kind,
            to: mail.to.clone(),
            offer: offer.unwrap_or_default(),
            token,
        }))
    }

    /// Says how a mail's try ended.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn mail_done(&self, mail: &Outgoing, delivery: Delivery) -> Result<()> {
        let now = self.now();
        let (state, not_before) = match delivery {
            Delivery::Sent => (MailState::Sent, now),
            Delivery::Refused => (MailState::Failed, now),
            Delivery::Unclear => (MailState::Unclear, now),
            Delivery::Later => match next_try(mail.attempt, now) {
                Some(at) => (MailState::Waiting, at),
                None => (MailState::Failed, now),
            },
        };
        let mut tx = self.inner.db.write().await?;
        store::outbox::finish(&mut tx, &mail.id, state, not_before).await?;
        Ok(tx.commit().await?)
    }

    /// How many mails could not be delivered, or nobody knows whether they were.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn undelivered(&self) -> Result<i64> {
        let mut session = self.inner.db.read().await?;
        let failed = store::outbox::count(&mut session, MailState::Failed).await?;
        Ok(failed + store::outbox::count(&mut session, MailState::Unclear).await?)
    }

    /// The mails sent for a referral of an own case, the latest first.
    ///
    /// # Errors
    /// [`super::Error::NotFound`].
    pub async fn mails_of(&self, actor: &super::Actor, id: &ReferralId) -> Result<Vec<Mail>> {
        let mut session = self.inner.db.read().await?;
        super::follow::own_referral(&mut session, actor, id).await?;
        Ok(store::outbox::list_of_referral(&mut session, id).await?)
    }
}
