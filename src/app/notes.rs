//! Notes of a case. What was confided (§ 65 SGB VIII) is read by whoever wrote it and by nobody else:
//! not by those who stand in for them, not by coordinators, and it is in no copy by itself.

use super::App;
use super::cases::own_case;
use super::error::{Error, FieldError, Result};
use super::rights::Actor;
use super::written::{LONGEST_NOTE, tidy};
use crate::domain::case::Case;
use crate::domain::id::{CaseId, NoteId};
use crate::domain::note::{Confider, Note};
use crate::domain::role::Action;
use crate::store;

/// A note to be written down.
#[derive(Debug, Clone, Default)]
pub struct NoteDraft {
    /// What it says.
    pub words: String,
    /// Who confided it; nobody when all who work on the case may read it.
    pub confider: Option<Confider>,
}

impl App {
    /// The case, and the notes on it the actor may read: the latest first. Written down in the trail.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub async fn notes(&self, actor: &Actor, case: &CaseId) -> Result<(Case, Vec<Note>)> {
        actor.must(Action::WorkOnCases)?;
        let mut tx = self.inner.db.write().await?;
        let case = own_case(&mut tx, actor, case).await?;
        let notes = store::notes::list(&mut tx, &case.id, &actor.user).await?;
        self.audit(&mut tx, actor, "note.read", "case", case.id.as_str()).await?;
        tx.commit().await?;
        Ok((case, notes))
    }

    /// Writes a note down.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Invalid`].
    pub async fn add_note(&self, actor: &Actor, case: &CaseId, draft: &NoteDraft) -> Result<Note> {
        actor.must(Action::WorkOnCases)?;
        let mut tx = self.inner.db.write().await?;
        own_case(&mut tx, actor, case).await?;
        let mut problems = Vec::new();
        let words = tidy("words", Some(&draft.words), LONGEST_NOTE, &mut problems);
        if words.is_none() && problems.is_empty() {
            problems.push(FieldError::new("words", "required"));
        }
        Error::unless_empty(problems)?;
        let note = Note {
            id: self.new_id(),
            case: case.clone(),
            author: actor.user.clone(),
            words: words.unwrap_or_default(),
            confider: draft.confider,
            at: self.now(),
        };
        store::notes::add(&mut tx, &note).await?;
        self.audit(&mut tx, actor, "note.add", "case", case.as_str()).await?;
        tx.commit().await?;
        Ok(note)
    }

    /// Removes a note of one's own.
    ///
    /// # Errors
    /// [`Error::NotFound`] – also for a note of somebody else.
    pub async fn remove_note(&self, actor: &Actor, case: &CaseId, id: &NoteId) -> Result<()> {
        actor.must(Action::WorkOnCases)?;
        let mut tx = self.inner.db.write().await?;
        own_case(&mut tx, actor, case).await?;
        if !store::notes::remove(&mut tx, case, id, &actor.user).await? {
            return Err(Error::NotFound);
        }
        self.audit(&mut tx, actor, "note.remove", "case", case.as_str()).await?;
        Ok(tx.commit().await?)
    }
}
