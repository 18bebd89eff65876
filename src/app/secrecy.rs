//! Releases from the duty of confidence (§ 203 StGB, § 65 SGB VIII): records of their own beside the
//! consents, as others than the young person may have to give them.

use chrono::NaiveDate;

use super::App;
use super::cases::own_case;
use super::consents::end_of;
use super::error::{Error, FieldError, Result};
use super::rights::Actor;
use super::written::{LONGEST_LINE, tidy};
use crate::domain::case::SecrecyRelease;
use crate::domain::id::{CaseId, OrganizationId};
use crate::domain::role::Action;
use crate::store;

/// A release from the duty of confidence to be recorded.
#[derive(Debug, Clone)]
pub struct SecrecyReleaseDraft {
    /// Who releases.
    pub given_by: String,
    /// Who is released.
    pub bound: String,
    /// Toward whom.
    pub toward: OrganizationId,
    /// What for.
    pub purpose: String,
    /// Last day it holds.
    pub until: NaiveDate,
}

impl App {
    /// Records a release from the duty of confidence (§ 203 StGB, § 65 SGB VIII): a record of its own,
    /// as others than the young person may have to give it. It allows no sending by itself.
    ///
    /// # Errors
    /// [`Error::NotFound`] for another agency's case; [`Error::Invalid`] when something is missing
    /// or the period is too long.
    pub async fn add_secrecy_release(
        &self,
        actor: &Actor,
        case: &CaseId,
        draft: &SecrecyReleaseDraft,
    ) -> Result<SecrecyRelease> {
        actor.must(Action::WorkOnCases)?;
        let mut problems = Vec::new();
        if self.catalogue().organization(draft.toward.as_str()).is_none() {
            problems.push(FieldError::new("toward", "unknown_organization"));
        }
        let mut line = |field: &str, text: &str| {
            let kept = tidy(field, Some(text), LONGEST_LINE, &mut problems);
            if kept.is_none() && text.trim().is_empty() {
                problems.push(FieldError::new(field, "required"));
            }
            kept.unwrap_or_default()
        };
        let given_by = line("given_by", &draft.given_by);
        let bound = line("bound", &draft.bound);
        let purpose = line("purpose", &draft.purpose);
        problems.extend(self.check_until(draft.until));
        Error::unless_empty(problems)?;
        let mut tx = self.inner.db.write().await?;
        own_case(&mut tx, actor, case).await?;
        let release = SecrecyRelease {
            id: self.new_id(),
            case: case.clone(),
            given_by,
            bound,
            toward: draft.toward.clone(),
            purpose,
            given_at: self.now(),
            valid_until: end_of(draft.until),
            withdrawn_at: None,
        };
        store::secrecy::add(&mut tx, &release).await?;
        self.audit(&mut tx, actor, "release.add", "case", case.as_str()).await?;
        tx.commit().await?;
        Ok(release)
    }

    /// The releases of a case, the latest first.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub async fn secrecy_releases(
        &self,
        actor: &Actor,
        case: &CaseId,
    ) -> Result<Vec<SecrecyRelease>> {
        actor.must(Action::WorkOnCases)?;
        let mut session = self.inner.db.read().await?;
        own_case(&mut session, actor, case).await?;
        Ok(store::secrecy::list(&mut session, case).await?)
    }

    /// Withdraws a release.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none in force.
    pub async fn withdraw_secrecy_release(
        &self,
        actor: &Actor,
        case: &CaseId,
        id: &str,
    ) -> Result<()> {
        actor.must(Action::WorkOnCases)?;
        let mut tx = self.inner.db.write().await?;
        own_case(&mut tx, actor, case).await?;
        if !store::secrecy::withdraw(&mut tx, case, id, self.now()).await? {
            return Err(Error::NotFound);
        }
        self.audit(&mut tx, actor, "release.withdraw", "case", case.as_str()).await?;
        Ok(tx.commit().await?)
    }
}
