//! Which cases of the own agency somebody reaches. Where the agency works as one team: all of them.
//! Where it keeps cases apart: the own ones, and those of whoever they stand in for today.

use std::collections::BTreeSet;

use super::App;
use super::cases::own_case;
use super::error::Result;
use super::rights::Actor;
use crate::domain::id::{CaseId, UserId};
use crate::store::people::User;
use crate::store::{self, Session};

impl Actor {
    /// Whether they may see the cases of this case manager of their agency.
    pub(super) fn reaches(&self, worker: &UserId) -> bool {
        self.stands_in_for
            .as_ref()
            .is_none_or(|others| *worker == self.user || others.contains(worker))
    }
}

impl App {
    /// Somebody with an account, as they may act now.
    pub(super) async fn actor_of(&self, session: &mut Session, user: User) -> Result<Actor> {
        let User { id, agency, role, name, .. } = user;
        let actor = Actor { user: id, agency, role, name, stands_in_for: None };
        self.with_reach(session, actor).await
    }

    /// The actor with what they reach at this moment: standing in begins and ends by itself.
    pub(super) async fn with_reach(&self, session: &mut Session, actor: Actor) -> Result<Actor> {
        let (agency, user) = (&actor.agency, &actor.user);
        let stands_in_for =
            store::deputies::find_workers(session, agency, user, self.now()).await?;
        Ok(Actor { stands_in_for, ..actor })
    }
}

/// Goes on only if a case of the own agency is within reach.
///
/// # Errors
/// [`super::Error::NotFound`].
pub(super) async fn must_reach(session: &mut Session, actor: &Actor, case: &CaseId) -> Result<()> {
    if actor.stands_in_for.is_some() {
        own_case(session, actor, case).await?;
    }
    Ok(())
}

/// Of things that belong to cases of the own agency, those within reach.
pub(super) async fn within_reach<T>(
    session: &mut Session,
    actor: &Actor,
    mut found: Vec<T>,
    case: impl Fn(&T) -> &CaseId,
) -> Result<Vec<T>> {
    if actor.stands_in_for.is_some() {
        let workers = store::cases::list_workers(session, &actor.agency).await?;
        let near: BTreeSet<CaseId> =
            workers.into_iter().filter(|(_, w)| actor.reaches(w)).map(|(case, _)| case).collect();
        found.retain(|one| near.contains(case(one)));
    }
    Ok(found)
}
