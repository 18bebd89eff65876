//! Reminding providers by mail that an entry should be confirmed: one mail for all offers reached at
//! an address, three at most, a week apart; then somebody should call.

use std::collections::BTreeMap;

use crate::app::App;
use crate::app::error::{Error, Result};
use crate::app::rights::Actor;
use crate::domain::entry::{MOST_REMINDERS, Reminded, overdue};
use crate::domain::id::OfferId;
use crate::domain::role::Action;
use crate::domain::sending::MailKind;
use crate::store;

/// Under this name the database remembers whether reminders leave.
const SWITCH: &str = "entry_reminders";
const ON: &str = "on";
/// Mails at a time: nobody's mail server should think us mad.
const AT_ONCE: usize = 20;

/// How the catalogue is looked after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Upkeep {
    /// Whether reminders leave by themselves.
    pub reminding: bool,
    /// Entries with something due.
    pub due: usize,
    /// Entries whose provider did not answer to three mails.
    pub to_call: usize,
    /// Proposals nobody has decided on, fifty at most.
    pub proposals: usize,
}

impl App {
    /// How the catalogue is looked after.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub async fn upkeep(&self, actor: &Actor) -> Result<Upkeep> {
        actor.must(Action::EditCatalogue)?;
        let mut session = self.inner.db.read().await?;
        let reminded = store::entries::list_reminded(&mut session).await?;
        let (catalogue, today, now) = (self.catalogue(), self.today(), self.now());
        let due: Vec<_> =
            catalogue.shown().filter(|offer| !overdue(offer, today).is_empty()).collect();
        let to_call = |id: &OfferId| reminded.get(id).is_some_and(|known| known.must_call(now));
        Ok(Upkeep {
            reminding: self.is_reminding(&mut session).await?,
            to_call: due.iter().filter(|offer| to_call(&offer.id())).count(),
            due: due.len(),
            proposals: store::entries::list_open(&mut session, 50).await?.len(),
        })
    }

    async fn is_reminding(&self, session: &mut store::Session) -> Result<bool> {
        Ok(store::settings::find(session, SWITCH).await?.as_deref() == Some(ON))
    }

    /// Lets reminders leave by themselves, or no longer.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub async fn switch_reminders(&self, actor: &Actor, on: bool) -> Result<()> {
        actor.must(Action::EditCatalogue)?;
        let mut tx = self.inner.db.write().await?;
        store::settings::set(&mut tx, SWITCH, if on { ON } else { "off" }).await?;
        self.audit(&mut tx, actor, "entry.reminders", "setting", SWITCH).await?;
        Ok(tx.commit().await?)
    }

    /// Puts the reminders that are due into the outbox, a few at a time. Gives how many. On several
    /// nodes each leaves once.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn remind_providers(&self) -> Result<usize> {
        let mut session = self.inner.db.read().await?;
        if !self.is_reminding(&mut session).await? {
            return Ok(0);
        }
        let reminded = store::entries::list_reminded(&mut session).await?;
        drop(session);
        let quiet_since = Reminded::quiet_since(self.now());
        let waits = |id: &OfferId| {
            reminded
                .get(id)
                .is_none_or(|known| known.sent < MOST_REMINDERS && known.last_at <= quiet_since)
        };
        let mut sent = 0;
        for ((_, address), mut offers) in self.due_by_address() {
            offers.retain(|id| waits(id));
            if sent < AT_ONCE && !offers.is_empty() && self.remind(&offers, &address).await? {
                sent += 1;
            }
        }
        Ok(sent)
    }

    /// Offers with something due, by provider and address.
    fn due_by_address(&self) -> BTreeMap<(Option<String>, String), Vec<OfferId>> {
        let (catalogue, today) = (self.catalogue(), self.today());
        let mut found: BTreeMap<_, Vec<OfferId>> = BTreeMap::new();
        for offer in catalogue.shown().filter(|offer| !overdue(offer, today).is_empty()) {
            if let Some(address) = self.mail_address(&offer.id()) {
                let organization = offer.organization_id.as_ref().map(ToString::to_string);
                found.entry((organization, address)).or_default().push(offer.id());
            }
        }
        found
    }

    /// One mail for all these offers. `false` when another node was quicker.
    async fn remind(&self, offers: &[OfferId], address: &str) -> Result<bool> {
        let now = self.now();
        let quiet_since = Reminded::quiet_since(now);
        let mut tx = self.inner.db.write().await?;
        let mut first = None;
        for id in offers {
            if store::entries::remind(&mut tx, id, now, quiet_since, MOST_REMINDERS).await? {
                first = first.or(Some(id));
            }
        }
        let Some(first) = first else { return Ok(false) };
        let link = self.new_link(first, None);
        self.put_mail(&mut tx, &link, MailKind::Upkeep, address.to_owned()).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// Sends a provider the link to an entry now, because somebody asked for it.
    ///
    /// # Errors
    /// [`Error::Forbidden`]; [`Error::NotFound`]; [`Error::Invalid`] for an offer without an address.
    pub async fn send_entry_link(&self, actor: &Actor, id: &OfferId) -> Result<()> {
        actor.must(Action::EditCatalogue)?;
        self.catalogue().offer(id).ok_or(Error::NotFound)?;
        let no_address = || Error::field("recipient", "no_address");
        let address = self.mail_address(id).ok_or_else(no_address)?;
        let link = self.new_link(id, None);
        let mut tx = self.inner.db.write().await?;
        self.put_mail(&mut tx, &link, MailKind::Upkeep, address).await?;
        self.audit(&mut tx, actor, "entry.link", "offer", id.as_str()).await?;
        Ok(tx.commit().await?)
    }
}
