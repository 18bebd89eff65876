//! Complaints: anybody may say what is wrong, without account or name; whoever looks after the
//! catalogue sees to it.

use chrono::TimeDelta;

use super::error::{Error, FieldError, Result};
use super::{Actor, App};
use crate::domain::complaint::{Complaint, LONGEST, Matter};
use crate::domain::id::{ComplaintId, OfferId};
use crate::domain::role::Action;
use crate::store;

/// Open complaints about one offer from which on further ones tell nothing new.
const ENOUGH: i64 = 20;
/// Most complaints shown at once.
const SHOWN: i64 = 200;
/// Days after which a settled complaint is deleted.
const KEPT_DAYS: i64 = 30;

/// What somebody says.
#[derive(Debug, Clone)]
pub struct ComplaintDraft {
    /// The offer; none where it is about the site.
    pub offer: Option<OfferId>,
    /// What is wrong.
    pub matter: Matter,
    /// Their own words; may be empty.
    pub words: String,
    /// Code of the language the page was read in.
    pub language: String,
}

impl App {
    /// Keeps a complaint. Where there are plenty about the same thing already, it is thanked for and
    /// not kept, so that nobody can bury the rest.
    ///
    /// # Errors
    /// [`Error::NotFound`] for an offer that is not shown, [`Error::Invalid`] for words that are too
    /// long.
    pub async fn complain(&self, draft: ComplaintDraft) -> Result<()> {
        if let Some(offer) = &draft.offer {
            let catalogue = self.catalogue();
            catalogue.offer(offer).filter(|offer| offer.is_shown()).ok_or(Error::NotFound)?;
        }
        if draft.words.chars().count() > LONGEST {
            let too_long = FieldError::expected("words", "too_long", LONGEST.to_string());
            return Err(Error::Invalid(vec![too_long]));
        }
        let mut tx = self.inner.db.write().await?;
        if store::complaints::count_open(&mut tx, draft.offer.as_ref()).await? >= ENOUGH {
            return Ok(());
        }
        let complaint = Complaint {
            id: self.new_id(),
            offer: draft.offer,
            matter: draft.matter,
            words: draft.words,
            language: draft.language,
            said_on: self.today(),
            settled_at: None,
        };
        store::complaints::add(&mut tx, &complaint).await?;
        Ok(tx.commit().await?)
    }

    /// What nobody has seen to yet, the oldest first.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub async fn open_complaints(&self, actor: &Actor) -> Result<Vec<Complaint>> {
        actor.must(Action::EditCatalogue)?;
        let mut session = self.inner.db.read().await?;
        Ok(store::complaints::list_open(&mut session, SHOWN).await?)
    }

    /// Marks a complaint as seen to. Old ones are deleted along the way.
    ///
    /// # Errors
    /// [`Error::Forbidden`], or [`Error::NotFound`] when somebody was quicker.
    pub async fn settle_complaint(&self, actor: &Actor, id: &ComplaintId) -> Result<()> {
        actor.must(Action::EditCatalogue)?;
        let now = self.now();
        let mut tx = self.inner.db.write().await?;
        if !store::complaints::settle(&mut tx, id, now).await? {
            return Err(Error::NotFound);
        }
        store::complaints::forget_settled(&mut tx, now - TimeDelta::days(KEPT_DAYS)).await?;
        self.audit(&mut tx, actor, "complaint.settle", "complaint", id.as_str()).await?;
        Ok(tx.commit().await?)
    }
}
