//! Forms that were begun and not yet sent: kept while somebody types, and when a session ends before
//! the form is sent. A draft is seen by whoever typed it and by nobody else.

use chrono::{DateTime, TimeDelta, Utc};

use super::App;
use super::cases::own_case;
use super::error::{Error, Result};
use super::login::digest;
use super::rights::Actor;
use crate::domain::id::{CaseId, DraftId};
use crate::domain::role::Action;
use crate::store;
use crate::store::drafts::Draft;

/// A draft nobody touches goes after so long.
const KEPT: TimeDelta = TimeDelta::days(14);
/// Most characters of a draft.
const LONGEST: usize = 100_000;

/// What a draft is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftOf {
    /// Path of the form.
    pub form: String,
    /// The case it is about.
    pub case: Option<CaseId>,
}

/// A draft as it is shown again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptDraft {
    /// Its id.
    pub id: DraftId,
    /// What it is of.
    pub of: DraftOf,
    /// Names and values in the order of the form.
    pub fields: Vec<(String, String)>,
    /// When it was last kept.
    pub saved_at: DateTime<Utc>,
}

impl From<Draft> for KeptDraft {
    fn from(draft: Draft) -> Self {
        Self {
            id: draft.id,
            of: DraftOf { form: draft.form, case: draft.case },
            fields: draft.fields,
            saved_at: draft.saved_at,
        }
    }
}

impl App {
    /// Keeps a form as it was typed so far.
    ///
    /// # Errors
    /// [`Error::Forbidden`]; [`Error::NotFound`] for another agency's case or somebody else's draft;
    /// [`Error::Invalid`] when it is too long.
    pub async fn keep_draft(
        &self,
        actor: &Actor,
        id: &DraftId,
        of: &DraftOf,
        fields: &[(String, String)],
    ) -> Result<()> {
        actor.must(Action::WorkOnCases)?;
        let length: usize = fields.iter().map(|(name, value)| name.len() + value.len()).sum();
        if length > LONGEST || id.as_str().len() > 64 || of.form.len() > 200 {
            return Err(Error::field("form", "too_long"));
        }
        let now = self.now();
        let mut tx = self.inner.db.write().await?;
        if let Some(case) = &of.case {
            own_case(&mut tx, actor, case).await?;
        }
        let draft = Draft {
            id: id.clone(),
            user: actor.user.clone(),
            case: of.case.clone(),
            form: of.form.clone(),
            fields: fields.to_vec(),
            saved_at: now,
        };
        store::drafts::remove_older(&mut tx, now - KEPT).await?;
        if !store::drafts::save(&mut tx, &draft).await? {
            return Err(Error::NotFound);
        }
        Ok(tx.commit().await?)
    }

    /// Keeps a form that was sent after its session had run out, for whoever's session it was. After
    /// logging out nothing is kept: that session is gone for good.
    ///
    /// # Errors
    /// [`Error::NotLoggedIn`] when the session is not known; otherwise like [`App::keep_draft`].
    pub async fn keep_late_draft(
        &self,
        token: &str,
        id: &DraftId,
        of: &DraftOf,
        fields: &[(String, String)],
    ) -> Result<()> {
        let mut session = self.inner.db.read().await?;
        let login = store::sessions::find(&mut session, &digest(token)).await?;
        let login = login.ok_or(Error::NotLoggedIn)?;
        let user = store::people::find_user(&mut session, &login.user).await?;
        let user = user.filter(|user| !user.disabled).ok_or(Error::NotLoggedIn)?;
        let actor = self.actor_of(&mut session, user).await?;
        drop(session);
        self.keep_draft(&actor, id, of, fields).await
    }

    /// A draft of one's own.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub async fn draft(&self, actor: &Actor, id: &DraftId) -> Result<KeptDraft> {
        actor.must(Action::WorkOnCases)?;
        let mut session = self.inner.db.read().await?;
        let found = store::drafts::find(&mut session, &actor.user, id).await?;
        found.map(Into::into).ok_or(Error::NotFound)
    }

    /// One's own drafts, the latest first.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub async fn drafts(&self, actor: &Actor) -> Result<Vec<KeptDraft>> {
        actor.must(Action::WorkOnCases)?;
        let mut session = self.inner.db.read().await?;
        let since = self.now() - KEPT;
        let found = store::drafts::list(&mut session, &actor.user).await?;
        Ok(found.into_iter().filter(|d| d.saved_at >= since).map(Into::into).collect())
    }

    /// Throws a draft of one's own away; it does no harm when it is gone already.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub async fn drop_draft(&self, actor: &Actor, id: &DraftId) -> Result<()> {
        actor.must(Action::WorkOnCases)?;
        let mut tx = self.inner.db.write().await?;
        store::drafts::remove(&mut tx, &actor.user, id).await?;
        Ok(tx.commit().await?)
    }
}
