//! A calendar under a secret address: a calendar program asks for it without a log-in. It can be
//! taken back, and a new one replaces the old.

use chrono::TimeDelta;

use super::App;
use super::error::{Error, Result};
use super::login::digest;
use super::rights::Actor;
use crate::domain::case::Appointment;
use crate::domain::role::{Action, Role};
use crate::store;

/// Days back and ahead that a calendar shows.
const BACK: i64 = 14;
const AHEAD: i64 = 120;

impl App {
    /// A new secret address for the own calendar. It is shown once; any other stops working.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub async fn new_feed(&self, actor: &Actor) -> Result<String> {
        actor.must(Action::WorkOnCases)?;
        let secret = self.new_secret();
        let mut tx = self.inner.db.write().await?;
        store::feeds::set(&mut tx, &actor.user, &digest(&secret), self.now()).await?;
        self.audit(&mut tx, actor, "feed.new", "user", actor.user.as_str()).await?;
        tx.commit().await?;
        Ok(secret)
    }

    /// Takes the own calendar address back.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub async fn end_feed(&self, actor: &Actor) -> Result<()> {
        actor.must(Action::WorkOnCases)?;
        let mut tx = self.inner.db.write().await?;
        store::feeds::remove(&mut tx, &actor.user).await?;
        self.audit(&mut tx, actor, "feed.end", "user", actor.user.as_str()).await?;
        Ok(tx.commit().await?)
    }

    /// The appointments under a secret address, each with the code of its case.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is no such address, or whoever it belonged to may no longer
    /// see cases.
    pub async fn feed(&self, secret: &str) -> Result<Vec<(Appointment, String)>> {
        let mut session = self.inner.db.read().await?;
        let user = store::feeds::find(&mut session, &digest(secret)).await?;
        let user = store::people::find_user(&mut session, &user.ok_or(Error::NotFound)?).await?;
        let may = |role: Role| role.may(Action::WorkOnCases);
        let user = user.filter(|user| !user.disabled && may(user.role)).ok_or(Error::NotFound)?;
        let (from, to) = (self.now() - TimeDelta::days(BACK), self.now() + TimeDelta::days(AHEAD));
        let all = store::appointments::list_between(&mut session, &user.agency, from, to).await?;
        let cases = store::cases::list(&mut session, &user.agency).await?;
        let code = |a: &Appointment| {
            let own = cases.iter().find(|case| case.id == a.case && case.worker == user.id);
            own.map(|case| case.code.clone())
        };
        Ok(all.into_iter().filter_map(|a| code(&a).map(|code| (a, code))).collect())
    }
}
