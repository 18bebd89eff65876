//! What a case manager's day needs beside appointments and referrals: places that opened.

use std::collections::BTreeSet;

use super::App;
use super::error::Result;
use super::reach::within_reach;
use super::rights::Actor;
use crate::domain::id::NeedId;
use crate::domain::referral::{Cause, Referral};
use crate::domain::role::Action;
use crate::store;

/// The state of those who wait for a place.
const WAITING: &str = "warteliste";

impl App {
    /// Referrals of the own agency that wait for a place or were declined because all were taken,
    /// while the need is still open – and now there is a place.
    ///
    /// # Errors
    /// [`super::Error::Forbidden`].
    pub async fn opened_places(&self, actor: &Actor) -> Result<Vec<Referral>> {
        actor.must(Action::WorkOnCases)?;
        let places = self.all_places().await?;
        let mut session = self.inner.db.snapshot().await?;
        let referrals = store::referrals::list_of_agency(&mut session, &actor.agency).await?;
        let referrals = within_reach(&mut session, actor, referrals, |r| &r.case).await?;
        let needs = store::cases::list_needs_of_agency(&mut session, &actor.agency).await?;
        let open: BTreeSet<&NeedId> =
            needs.iter().filter(|need| need.closed_at.is_none()).map(|need| &need.id).collect();
        let wanted = |r: &Referral| {
            let full = r.state == WAITING || r.reason == Some(Cause::KeinPlatz);
            full && r.need.as_ref().is_some_and(|need| open.contains(need))
        };
        let now_free = |r: &Referral| {
            places.get(&r.offer).is_some_and(|places| {
                // What was said before the referral got where it is says nothing new.
                places.free().is_some_and(|free| free > 0)
                    && places.stated_at().is_some_and(|at| at > r.state_since)
            })
        };
        Ok(referrals.into_iter().filter(|r| wanted(r) && now_free(r)).collect())
    }
}
