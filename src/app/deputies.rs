//! Standing in for a colleague: set up by whoever will be away, or by the administration when somebody
//! fell ill. It has a first and a last day and ends by itself.

use chrono::{NaiveDate, NaiveTime};

use super::App;
use super::consents::end_of;
use super::error::{Error, FieldError, Result};
use super::rights::Actor;
use crate::domain::deputy::{Deputy, LONGEST_DAYS};
use crate::domain::id::{DeputyId, UserId};
use crate::domain::role::{Action, Role};
use crate::store;
use crate::store::people::User;

/// Somebody of the same agency who works on cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colleague {
    /// Their account.
    pub id: UserId,
    /// What they are called.
    pub name: String,
}

impl From<User> for Colleague {
    fn from(user: User) -> Self {
        Self { id: user.id, name: user.name }
    }
}

/// Standing in to be set up.
#[derive(Debug, Clone)]
pub struct DeputyDraft {
    /// Whose cases are looked after.
    pub worker: UserId,
    /// Who looks after them.
    pub deputy: UserId,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
}

/// Whether somebody may set up standing in for others than themselves.
fn for_others(actor: &Actor) -> bool {
    actor.role.may(Action::ManageUsers)
}

fn must_deputise(actor: &Actor) -> Result<()> {
    if for_others(actor) { Ok(()) } else { actor.must(Action::WorkOnCases) }
}

impl App {
    /// The case managers of the own agency, by name.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub async fn colleagues(&self, actor: &Actor) -> Result<Vec<Colleague>> {
        must_deputise(actor)?;
        let mut session = self.inner.db.read().await?;
        let role = Role::CaseManager;
        let users = store::people::list_users(&mut session, &actor.agency, role).await?;
        Ok(users.into_iter().map(Into::into).collect())
    }

    /// Who stands in for whom, as far as it concerns the actor: the latest first.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub async fn deputies(&self, actor: &Actor) -> Result<Vec<Deputy>> {
        must_deputise(actor)?;
        let mut session = self.inner.db.read().await?;
        let mut found = store::deputies::list(&mut session, &actor.agency).await?;
        found.retain(|d| for_others(actor) || d.worker == actor.user || d.deputy == actor.user);
        Ok(found)
    }

    /// Lets a colleague stand in.
    ///
    /// # Errors
    /// [`Error::Forbidden`] for somebody else's cases; [`Error::Invalid`].
    pub async fn deputise(&self, actor: &Actor, draft: &DeputyDraft) -> Result<Deputy> {
        must_deputise(actor)?;
        if draft.worker != actor.user && !for_others(actor) {
            return Err(Error::Forbidden);
        }
        let mut tx = self.inner.db.write().await?;
        let team = store::people::list_users(&mut tx, &actor.agency, Role::CaseManager).await?;
        self.check_deputy(draft, &team)?;
        let deputy = Deputy {
            id: self.new_id(),
            agency: actor.agency.clone(),
            worker: draft.worker.clone(),
            deputy: draft.deputy.clone(),
            starts_at: Self::from_local(draft.from.and_time(NaiveTime::MIN)),
            ends_at: end_of(draft.until),
            ended_at: None,
            made_at: self.now(),
            made_by: actor.user.clone(),
        };
        store::deputies::add(&mut tx, &deputy).await?;
        self.audit(&mut tx, actor, "deputy.add", "deputy", deputy.id.as_str()).await?;
        tx.commit().await?;
        Ok(deputy)
    }

    /// Ends it early.
    ///
    /// # Errors
    /// [`Error::NotFound`] when it does not concern the actor or is over.
    pub async fn end_deputy(&self, actor: &Actor, id: &DeputyId) -> Result<()> {
        if !self.deputies(actor).await?.iter().any(|deputy| deputy.id == *id) {
            return Err(Error::NotFound);
        }
        let mut tx = self.inner.db.write().await?;
        if !store::deputies::end(&mut tx, &actor.agency, id, self.now()).await? {
            return Err(Error::NotFound);
        }
        self.audit(&mut tx, actor, "deputy.end", "deputy", id.as_str()).await?;
        Ok(tx.commit().await?)
    }

    fn check_deputy(&self, draft: &DeputyDraft, team: &[User]) -> Result<()> {
        let mut problems = Vec::new();
        let is_there = |id: &UserId| team.iter().any(|user| user.id == *id);
        if !is_there(&draft.worker) {
            problems.push(FieldError::new("worker", "not_listed"));
        }
        if !is_there(&draft.deputy) || draft.deputy == draft.worker {
            problems.push(FieldError::new("deputy", "not_listed"));
        }
        if draft.from < self.today() {
            problems.push(FieldError::new("from", "in_the_past"));
        }
        let days = (draft.until - draft.from).num_days() + 1;
        if !(1..=LONGEST_DAYS).contains(&days) {
            let expected = LONGEST_DAYS.to_string();
            problems.push(FieldError::expected("until", "too_long_a_time", expected));
        }
        Error::unless_empty(problems)
    }
}
