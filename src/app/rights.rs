//! Who asks, and what they may do.

use std::collections::BTreeSet;

use serde::Serialize;

use super::App;
use super::error::{Error, Result};
use crate::domain::id::{AgencyId, UserId};
use crate::domain::role::{Action, Role};
use crate::store::{self, Session};

/// Somebody who has shown who they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Actor {
    /// The account.
    pub user: UserId,
    /// The agency they work for.
    pub agency: AgencyId,
    /// What they may do.
    pub role: Role,
    /// What they are called.
    pub name: String,
    /// Where the agency keeps cases apart: those for whom they stand in today. Nothing where it works
    /// as one team and everybody sees all its cases.
    pub stands_in_for: Option<BTreeSet<UserId>>,
}

impl Actor {
    /// Goes on only if the role allows it.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn must(&self, action: Action) -> Result<()> {
        if self.role.may(action) { Ok(()) } else { Err(Error::Forbidden) }
    }
}

impl App {
    /// Writes into the audit trail, in the transaction of the deed.
    pub(super) async fn audit(
        &self,
        session: &mut Session,
        actor: &Actor,
        action: &str,
        subject: &str,
        subject_id: &str,
    ) -> Result<()> {
        let entry = store::audit::Entry {
            id: self.new_id(),
            agency: actor.agency.clone(),
            user: actor.user.clone(),
            at: self.now(),
            action: action.to_owned(),
            subject: subject.to_owned(),
            subject_id: subject_id.to_owned(),
        };
        Ok(store::audit::add(session, &entry).await?)
    }
}
