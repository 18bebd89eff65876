//! A mail the day before to whoever wants one: that there are appointments, and not a word more.

use chrono::{NaiveTime, TimeDelta, Timelike as _};

use super::App;
use super::error::{Error, Result};
use super::outbox::Delivery;
use super::rights::Actor;
use crate::domain::role::Action;
use crate::store;
use crate::store::day_reminders::DayReminder;

/// From which hour of the day before reminders leave.
const FROM_HOUR: u32 = 15;
/// After which one that did not leave is tried again.
const AGAIN: TimeDelta = TimeDelta::minutes(15);
/// Longest address.
const LONGEST: usize = 254;

impl App {
    /// Where the own reminders go.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub async fn day_reminder(&self, actor: &Actor) -> Result<Option<String>> {
        actor.must(Action::WorkOnCases)?;
        let mut session = self.inner.db.read().await?;
        Ok(store::day_reminders::find(&mut session, &actor.user).await?)
    }

    /// Sends the own reminders to this address from now on; to none when it is empty.
    ///
    /// # Errors
    /// [`Error::Forbidden`]; [`Error::Invalid`] for what is no address.
    pub async fn set_day_reminder(&self, actor: &Actor, address: &str) -> Result<()> {
        actor.must(Action::WorkOnCases)?;
        let address = address.trim();
        let odd = |c: char| c.is_whitespace() || c.is_control() || "<>,;".contains(c);
        let good = address.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty() && !host.is_empty() && !host.contains('@')
        });
        if !address.is_empty() && (!good || address.len() > LONGEST || address.contains(odd)) {
            return Err(Error::field("address", "no_address"));
        }
        let mut tx = self.inner.db.write().await?;
        if address.is_empty() {
            store::day_reminders::remove(&mut tx, &actor.user).await?;
        } else {
            store::day_reminders::set(&mut tx, &actor.user, address, self.now()).await?;
        }
        self.audit(&mut tx, actor, "day_reminder.set", "user", actor.user.as_str()).await?;
        Ok(tx.commit().await?)
    }

    /// The next reminder for tomorrow, in the afternoon. It counts as sent once it was given out.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn next_day_reminder(&self) -> Result<Option<DayReminder>> {
        if self.local_now().hour() < FROM_HOUR {
            return Ok(None);
        }
        let Some(day) = self.today().succ_opt() else { return Ok(None) };
        let from = Self::from_local(day.and_time(NaiveTime::MIN));
        let until = Self::from_local(day.and_time(NaiveTime::MIN) + TimeDelta::days(1));
        let mut tx = self.inner.db.write().await?;
        let due = (from, until);
        let taken = store::day_reminders::take_due(&mut tx, day, due, self.now()).await?;
        tx.commit().await?;
        Ok(taken)
    }

    /// Says how it went: what certainly did not leave is tried again.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn day_reminder_done(
        &self,
        reminder: &DayReminder,
        delivery: Delivery,
    ) -> Result<()> {
        if delivery != Delivery::Later {
            return Ok(());
        }
        let mut tx = self.inner.db.write().await?;
        let again = self.now() + AGAIN;
        store::day_reminders::give_back(&mut tx, &reminder.user, again).await?;
        Ok(tx.commit().await?)
    }
}
