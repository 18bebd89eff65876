//! The young person's own words, and who else is involved in a case.

use super::App;
use super::cases::own_case;
use super::error::{Conflict, Error, FieldError, Result};
use super::rights::Actor;
use super::written::{LONGEST_LINE, LONGEST_NOTE, tidy};
use crate::domain::id::{CaseId, ParticipantId};
use crate::domain::portrait::{Circle, Participant, Portrait};
use crate::domain::role::Action;
use crate::store;

/// The words as they shall be.
#[derive(Debug, Clone, Default)]
pub struct PortraitUpdate {
    /// The version the change was made from.
    pub version: i64,
    /// What they are good at.
    pub strengths: Option<String>,
    /// What they want.
    pub wishes: Option<String>,
    /// What was tried or turned down.
    pub tried: Option<String>,
}

/// Somebody to be noted as involved.
#[derive(Debug, Clone)]
pub struct ParticipantDraft {
    /// Key of where they come from.
    pub circle: String,
    /// Who it is.
    pub who: String,
    /// What they do.
    pub part: Option<String>,
    /// How to reach them.
    pub reach: Option<String>,
}

impl App {
    /// Keeps the young person's own words.
    ///
    /// # Errors
    /// [`Conflict::Changed`] when somebody else changed them in between; [`Error::Invalid`];
    /// [`Error::NotFound`].
    pub async fn save_portrait(
        &self,
        actor: &Actor,
        case: &CaseId,
        update: &PortraitUpdate,
    ) -> Result<()> {
        actor.must(Action::WorkOnCases)?;
        let mut tx = self.inner.db.write().await?;
        own_case(&mut tx, actor, case).await?;
        let portrait = checked(update)?;
        if !store::portraits::save(&mut tx, case, &portrait).await? {
            return Err(Conflict::Changed.into());
        }
        self.audit(&mut tx, actor, "case.change", "case", case.as_str()).await?;
        Ok(tx.commit().await?)
    }

    /// Notes that somebody is involved.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Invalid`].
    pub async fn add_participant(
        &self,
        actor: &Actor,
        case: &CaseId,
        draft: &ParticipantDraft,
    ) -> Result<Participant> {
        actor.must(Action::WorkOnCases)?;
        let mut tx = self.inner.db.write().await?;
        own_case(&mut tx, actor, case).await?;
        let participant = self.participant(case, draft)?;
        store::portraits::add_participant(&mut tx, &participant).await?;
        self.audit(&mut tx, actor, "case.change", "case", case.as_str()).await?;
        tx.commit().await?;
        Ok(participant)
    }

    /// Notes that somebody is no longer involved.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub async fn end_participant(
        &self,
        actor: &Actor,
        case: &CaseId,
        id: &ParticipantId,
    ) -> Result<()> {
        actor.must(Action::WorkOnCases)?;
        let mut tx = self.inner.db.write().await?;
        own_case(&mut tx, actor, case).await?;
        if !store::portraits::end_participant(&mut tx, case, id, self.now()).await? {
            return Err(Error::NotFound);
        }
        self.audit(&mut tx, actor, "case.change", "case", case.as_str()).await?;
        Ok(tx.commit().await?)
    }

    /// Notes whether the young person agrees that the family is contacted. Until then no address of it
    /// is shown and nobody of it is invited (§ 8 Abs. 3 SGB VIII, § 36 SGB I).
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub async fn allow_family_contact(
        &self,
        actor: &Actor,
        case: &CaseId,
        allowed: bool,
    ) -> Result<()> {
        actor.must(Action::WorkOnCases)?;
        let mut tx = self.inner.db.write().await?;
        own_case(&mut tx, actor, case).await?;
        let (user, now) = (&actor.user, self.now());
        store::portraits::save_family_contact(&mut tx, case, allowed, user, now).await?;
        self.audit(&mut tx, actor, "case.family", "case", case.as_str()).await?;
        Ok(tx.commit().await?)
    }

    fn participant(&self, case: &CaseId, draft: &ParticipantDraft) -> Result<Participant> {
        let mut problems = Vec::new();
        let mut line = |field, text: Option<&str>| tidy(field, text, LONGEST_LINE, &mut problems);
        let who = line("who", Some(&draft.who));
        let part = line("part", draft.part.as_deref());
        let reach = line("reach", draft.reach.as_deref());
        if draft.who.trim().is_empty() {
            problems.push(FieldError::new("who", "required"));
        }
        let circle = Circle::from_key(&draft.circle);
        if circle.is_none() {
            problems.push(FieldError::new("circle", "not_listed"));
        }
        Error::unless_empty(problems)?;
        Ok(Participant {
            id: self.new_id(),
            case: case.clone(),
            circle: circle.unwrap_or(Circle::Service),
            who: who.unwrap_or_default(),
            part,
            reach,
            since: self.now(),
            ended_at: None,
        })
    }
}

fn checked(update: &PortraitUpdate) -> Result<Portrait> {
    let mut problems = Vec::new();
    let mut note =
        |field, text: &Option<String>| tidy(field, text.as_deref(), LONGEST_NOTE, &mut problems);
    let portrait = Portrait {
        strengths: note("strengths", &update.strengths),
        wishes: note("wishes", &update.wishes),
        tried: note("tried", &update.tried),
        version: update.version,
    };
    Error::unless_empty(problems)?;
    Ok(portrait)
}
