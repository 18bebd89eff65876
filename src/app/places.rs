//! Saying how many places there are.

use chrono::{DateTime, TimeDelta, Utc};

use super::App;
use super::error::{Error, FieldError, Result};
use super::rights::Actor;
use crate::domain::id::OfferId;
use crate::domain::place::{PlaceStatement, Places, StatementSource};
use crate::domain::role::Action;
use crate::store;

/// Days a statement counts when nobody says otherwise …
const VALID_DAYS: i64 = 14;
/// … and for housing and crisis, where places go fast.
const VALID_DAYS_HOUSING: i64 = 7;
/// Statements a history shows.
const HISTORY: i64 = 12;
/// Longest a statement may count, in days.
pub(super) const LONGEST_DAYS: i64 = 92;

/// What somebody says about an offer's places.
#[derive(Debug, Clone, Default)]
pub struct StatementDraft {
    /// Free places.
    pub free: u32,
    /// Places in all.
    pub total: Option<u32>,
    /// People on the waiting list.
    pub waiting: Option<u32>,
    /// Until when it may be believed; a usual time when missing.
    pub valid_until: Option<DateTime<Utc>>,
}

impl App {
    /// What was said of an offer's places lately, the latest first.
    ///
    /// # Errors
    /// [`Error::Forbidden`], or [`Error::NotFound`] for an offer that does not exist.
    pub async fn place_history(
        &self,
        actor: &Actor,
        offer: &OfferId,
    ) -> Result<Vec<PlaceStatement>> {
        actor.must(Action::StatePlaces)?;
        self.catalogue().offer(offer).ok_or(Error::NotFound)?;
        let mut session = self.inner.db.read().await?;
        Ok(store::places::list_of(&mut session, offer, HISTORY).await?)
    }

    /// Adds a statement about an offer's places.
    ///
    /// # Errors
    /// [`Error::Forbidden`], [`Error::NotFound`], or [`Error::Invalid`] when more places are free
    /// than there are, or when it should count for longer than three months.
    pub async fn state_places(
        &self,
        actor: &Actor,
        offer: &OfferId,
        draft: &StatementDraft,
    ) -> Result<Places> {
        actor.must(Action::StatePlaces)?;
        let now = self.now();
        let statement = self.checked_statement(offer, draft, StatementSource::Lotse)?;
        let mut tx = self.inner.db.write().await?;
        if !store::places::lock_offer(&mut tx, offer).await? {
            return Err(Error::NotFound);
        }
        store::places::add(&mut tx, &statement, Some(actor.user.as_str())).await?;
        let held = store::places::count_held(&mut tx, offer, now).await?;
        self.audit(&mut tx, actor, "places.state", "offer", offer.as_str()).await?;
        tx.commit().await?;
        Ok(Places::at(Some(&statement), u32::try_from(held).unwrap_or(0), now))
    }

    /// The statement a draft makes, if it can be believed.
    pub(super) fn checked_statement(
        &self,
        offer: &OfferId,
        draft: &StatementDraft,
        source: StatementSource,
    ) -> Result<PlaceStatement> {
        let catalogue = self.catalogue();
        let known = catalogue.offer(offer).ok_or(Error::NotFound)?;
        let now = self.now();
        let fast =
            matches!(known.details().kind.as_deref(), Some("wohnen" | "notschlafen" | "krise"));
        let usual = TimeDelta::days(if fast { VALID_DAYS_HOUSING } else { VALID_DAYS });
        let valid_until = draft.valid_until.unwrap_or(now + usual);
        check(draft, valid_until, now)?;
        Ok(PlaceStatement {
            id: self.new_id(),
            offer: offer.clone(),
            free: draft.free,
            total: draft.total,
            waiting: draft.waiting,
            source,
            stated_at: now,
            valid_until,
        })
    }
}

fn check(draft: &StatementDraft, valid_until: DateTime<Utc>, now: DateTime<Utc>) -> Result<()> {
    let mut problems = Vec::new();
    if draft.total.is_some_and(|total| draft.free > total) {
        problems.push(FieldError::new("free", "more_than_total"));
    }
    if draft.free > 100_000 || draft.total.is_some_and(|n| n > 100_000) {
        problems.push(FieldError::expected("free", "out_of_range", "0–100000"));
    }
    if valid_until <= now || valid_until > now + TimeDelta::days(LONGEST_DAYS) {
        let expected = format!("1–{LONGEST_DAYS}");
        problems.push(FieldError::expected("valid_until", "out_of_range", expected));
    }
    Error::unless_empty(problems)
}
