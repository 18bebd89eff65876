//! Consents: for one recipient, one purpose, certain content, a period. Withdrawing acts at once.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::App;
use super::cases::own_case;
use super::error::{Error, FieldError, Result};
use super::rights::Actor;
use super::written::{LONGEST_LINE, tidy};
use crate::domain::case::{Consent, Content};
use crate::domain::id::{CaseId, ConsentId, OrganizationId};
use crate::domain::role::Action;
use crate::domain::sending::Disclosure;
use crate::store;

/// Longest period of a consent, in days.
const LONGEST_DAYS: i64 = 366;
/// Version of the text that is explained when a consent is given.
pub(super) const TEXT_VERSION: &str = "2026-11";

/// A consent to be recorded.
#[derive(Debug, Clone)]
pub struct ConsentDraft {
    /// Who may receive.
    pub recipient: OrganizationId,
    /// What for.
    pub purpose: String,
    /// What may be passed on.
    pub contents: Vec<Content>,
    /// Last day it holds.
    pub until: NaiveDate,
    /// Whether it was signed on paper; otherwise given here.
    pub on_paper: bool,
}

/// The first moment after a day.
pub(super) fn end_of(day: NaiveDate) -> DateTime<Utc> {
    App::from_local(day.and_time(NaiveTime::MIN) + TimeDelta::days(1))
}

impl App {
    /// Records a consent.
    ///
    /// # Errors
    /// [`Error::NotFound`] for another agency's case; [`Error::Invalid`] when recipient, purpose,
    /// contents or period are missing or too wide.
    pub async fn add_consent(
        &self,
        actor: &Actor,
        case: &CaseId,
        draft: &ConsentDraft,
    ) -> Result<Consent> {
        actor.must(Action::WorkOnCases)?;
        let purpose = self.check_consent(draft)?;
        let mut tx = self.inner.db.write().await?;
        own_case(&mut tx, actor, case).await?;
        let consent = Consent {
            id: self.new_id(),
            case: case.clone(),
            recipient: draft.recipient.clone(),
            purpose,
            contents: BTreeSet::from_iter(draft.contents.iter().copied()).into_iter().collect(),
            given_at: self.now(),
            valid_until: end_of(draft.until),
            withdrawn_at: None,
            form: if draft.on_paper { "paper" } else { "electronic" }.to_owned(),
            text_version: TEXT_VERSION.to_owned(),
        };
        store::consents::add(&mut tx, &consent).await?;
        self.audit(&mut tx, actor, "consent.add", "case", case.as_str()).await?;
        tx.commit().await?;
        Ok(consent)
    }

    /// Withdraws a consent: from now on nothing is sent on its ground.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none in force.
    pub async fn withdraw_consent(
        &self,
        actor: &Actor,
        case: &CaseId,
        consent: &ConsentId,
    ) -> Result<()> {
        actor.must(Action::WorkOnCases)?;
        let mut tx = self.inner.db.write().await?;
        own_case(&mut tx, actor, case).await?;
        if !store::consents::withdraw(&mut tx, case, consent, self.now()).await? {
            return Err(Error::NotFound);
        }
        let withdrawn = store::consents::find(&mut tx, &actor.agency, consent).await?;
        self.stop_sendings(&mut tx, &withdrawn.ok_or(Error::NotFound)?).await?;
        self.audit(&mut tx, actor, "consent.withdraw", "case", case.as_str()).await?;
        Ok(tx.commit().await?)
    }

    /// [`App::withdraw_consent`] for whoever knows the consent but not the case.
    ///
    /// # Errors
    /// [`Error::NotFound`] when the own agency has none of that id, or it is no longer in force.
    pub async fn withdraw_consent_by_id(&self, actor: &Actor, id: &ConsentId) -> Result<()> {
        actor.must(Action::WorkOnCases)?;
        let mut session = self.inner.db.read().await?;
        let found = store::consents::find(&mut session, &actor.agency, id).await?;
        drop(session);
        self.withdraw_consent(actor, &found.ok_or(Error::NotFound)?.case, id).await
    }

    /// All that was passed on of a case, also after a consent was withdrawn: the latest first.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub async fn disclosures(&self, actor: &Actor, case: &CaseId) -> Result<Vec<Disclosure>> {
        actor.must(Action::WorkOnCases)?;
        let mut session = self.inner.db.read().await?;
        own_case(&mut session, actor, case).await?;
        Ok(store::disclosures::list(&mut session, case).await?)
    }

    /// Whether a period that ends with this day is not over and not too long.
    pub(super) fn check_until(&self, until: NaiveDate) -> Option<FieldError> {
        let days = (until - self.today()).num_days();
        let expected = format!("0–{LONGEST_DAYS}");
        (!(0..=LONGEST_DAYS).contains(&days))
            .then(|| FieldError::expected("until", "out_of_range", expected))
    }

    /// The purpose as it is kept, if all is well.
    fn check_consent(&self, draft: &ConsentDraft) -> Result<String> {
        let mut problems = Vec::new();
        if self.catalogue().organization(draft.recipient.as_str()).is_none() {
            problems.push(FieldError::new("recipient", "unknown_organization"));
        }
        let purpose = tidy("purpose", Some(&draft.purpose), LONGEST_LINE, &mut problems);
        if draft.purpose.trim().is_empty() {
            problems.push(FieldError::new("purpose", "required"));
        }
        if draft.contents.is_empty() {
            problems.push(FieldError::new("contents", "required"));
        }
        problems.extend(self.check_until(draft.until));
        Error::unless_empty(problems)?;
        Ok(purpose.unwrap_or_default())
    }
}
