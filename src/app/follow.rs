//! What follows from a referral: when somebody should look again, what an ending means for the offer
//! and the need, the waiting list, and what went well on the way.

use chrono::NaiveDate;

use super::App;
use super::error::{Conflict, Error, Result};
use super::reach::{must_reach, within_reach};
use super::rights::Actor;
use crate::domain::holidays::LandHolidays;
use crate::domain::id::{OfferId, ReferralId};
use crate::domain::law::LawState;
use crate::domain::referral::{
    Cause, Consequence, Milestone, MilestoneKind, Referral, StepRefused, WaitClass, Waiting,
};
use crate::domain::role::Action;
use crate::store::offer_hints::Hint;
use crate::store::{self, Session};

/// The state of a referral on a waiting list.
const WAITING: &str = "warteliste";
/// The state of a referral nobody came to.
pub(super) const MISSED: &str = "nicht_erschienen";
/// Kinds of hints about an offer.
const PLACES: &str = "places";
const RECORD: &str = "record";

/// A referral with all that belongs to it.
#[derive(Debug)]
pub struct ReferralFile {
    /// The referral.
    pub referral: Referral,
    /// The code of its case.
    pub code: String,
    /// The steps it took, in order.
    pub steps: Vec<store::referrals::Step>,
    /// What is known of its waiting.
    pub waiting: Option<Waiting>,
    /// What went well.
    pub milestones: Vec<Milestone>,
    /// The law it was judged by.
    pub law: Option<LawState>,
}

impl ReferralFile {
    /// Which try is under way: every missed appointment opens the next.
    pub fn attempt(&self) -> usize {
        1 + self.steps.iter().filter(|step| step.state == MISSED).count()
    }
}

impl App {
    /// The last day on which nothing needs to be done about a referral.
    pub fn due(&self, referral: &Referral) -> Option<NaiveDate> {
        let state = self.knowledge().states.find(&referral.state)?;
        let since = Self::local(referral.state_since).date();
        state.due(since, &LandHolidays::of(&self.config().land))
    }

    /// Whether somebody should look at a referral again.
    pub fn is_overdue(&self, referral: &Referral) -> bool {
        self.due(referral).is_some_and(|due| due < self.today())
    }

    /// A referral of an own case with all that belongs to it.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub async fn referral_file(&self, actor: &Actor, id: &ReferralId) -> Result<ReferralFile> {
        let (referral, steps) = self.referral(actor, id).await?;
        let mut session = self.inner.db.read().await?;
        let case = super::cases::own_case(&mut session, actor, &referral.case).await?;
        Ok(ReferralFile {
            code: case.code,
            waiting: store::waiting::find(&mut session, id).await?,
            milestones: store::milestones::list(&mut session, id).await?,
            law: store::law::find_referral(&mut session, id).await?,
            referral,
            steps,
        })
    }

    /// Notes how long a wait may take and what bridges it.
    ///
    /// # Errors
    /// [`Conflict::Step`] when the referral is on no waiting list; [`Error::Invalid`] for an offer
    /// that does not exist; [`Error::NotFound`].
    pub async fn note_waiting(
        &self,
        actor: &Actor,
        id: &ReferralId,
        class: WaitClass,
        bridge: Option<OfferId>,
    ) -> Result<()> {
        if bridge.as_ref().is_some_and(|offer| self.catalogue().offer(offer).is_none()) {
            return Err(Error::field("bridge", "unknown_offer"));
        }
        self.change_waiting(actor, id, |waiting| Waiting { class, bridge, ..waiting }).await
    }

    /// Notes that the place is still wanted: the next question comes in two weeks.
    ///
    /// # Errors
    /// As [`App::note_waiting`].
    pub async fn still_wanted(&self, actor: &Actor, id: &ReferralId) -> Result<()> {
        let now = self.now();
        self.change_waiting(actor, id, |waiting| Waiting { wanted_at: now, ..waiting }).await
    }

    async fn change_waiting(
        &self,
        actor: &Actor,
        id: &ReferralId,
        change: impl FnOnce(Waiting) -> Waiting,
    ) -> Result<()> {
        actor.must(Action::WorkOnCases)?;
        let mut tx = self.inner.db.write().await?;
        let referral = own_referral(&mut tx, actor, id).await?;
        if referral.state != WAITING {
            let possible = vec![WAITING.to_owned()];
            let refused =
                StepRefused::NotNext { from: referral.state, to: WAITING.to_owned(), possible };
            return Err(Conflict::Step(refused).into());
        }
        let known = store::waiting::find(&mut tx, id).await?;
        let waiting = known.unwrap_or_else(|| begun(&referral));
        store::waiting::save(&mut tx, &change(waiting)).await?;
        self.audit(&mut tx, actor, "referral.wait", "referral", id.as_str()).await?;
        Ok(tx.commit().await?)
    }

    /// Those on a waiting list who should be asked whether the place is still wanted.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub async fn to_ask_again(&self, actor: &Actor) -> Result<Vec<Waiting>> {
        actor.must(Action::WorkOnCases)?;
        let mut session = self.inner.db.read().await?;
        let mut waiting = store::waiting::list_of_agency(&mut session, &actor.agency).await?;
        if actor.stands_in_for.is_some() {
            let all = store::referrals::list_of_agency(&mut session, &actor.agency).await?;
            let near = within_reach(&mut session, actor, all, |r| &r.case).await?;
            waiting.retain(|waiting| near.iter().any(|r| r.id == waiting.referral));
        }
        let now = self.now();
        Ok(waiting.into_iter().filter(|waiting| waiting.must_ask(now)).collect())
    }

    /// Notes that something went well. Noting it twice changes nothing.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub async fn note_milestone(
        &self,
        actor: &Actor,
        id: &ReferralId,
        kind: MilestoneKind,
    ) -> Result<()> {
        actor.must(Action::WorkOnCases)?;
        let mut tx = self.inner.db.write().await?;
        own_referral(&mut tx, actor, id).await?;
        let (referral, at, user) = (id.clone(), self.now(), actor.user.clone());
        if store::milestones::add(&mut tx, &Milestone { referral, kind, at, user }).await? {
            self.audit(&mut tx, actor, "referral.milestone", "referral", id.as_str()).await?;
        }
        Ok(tx.commit().await?)
    }

    /// What the own agency's referrals achieved, graded: figures of one's own, no ranking.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub async fn milestones_reached(&self, actor: &Actor) -> Result<Vec<(MilestoneKind, i64)>> {
        actor.must(Action::WorkOnCases)?;
        let mut session = self.inner.db.read().await?;
        Ok(store::milestones::count(&mut session, &actor.agency).await?)
    }

    /// What a step brings with it, in its transaction: the waiting list begins, and a refusal leaves
    /// a hint at the offer where its entry or its places turned out to be wrong.
    pub(super) async fn follow_step(&self, tx: &mut Session, stepped: &Referral) -> Result<()> {
        if stepped.state == WAITING {
            store::waiting::save(tx, &begun(stepped)).await?;
        }
        let Some(cause) = stepped.reason else { return Ok(()) };
        let kind = match self.knowledge().causes.consequence(cause) {
            Consequence::MarkPlaceWrong if self.promises_a_place(tx, &stepped.offer).await? => {
                PLACES
            }
            Consequence::FixRecord => RECORD,
            _ => return Ok(()),
        };
        self.hint(tx, &stepped.offer, kind, cause).await
    }

    async fn promises_a_place(&self, tx: &mut Session, offer: &OfferId) -> Result<bool> {
        Ok(self.places_left(tx, offer).await?.free().is_some_and(|free| free > 0))
    }

    async fn hint(
        &self,
        tx: &mut Session,
        offer: &OfferId,
        kind: &str,
        cause: Cause,
    ) -> Result<()> {
        let hint = Hint {
            id: self.new_id(),
            offer: offer.clone(),
            kind: kind.to_owned(),
            cause: Some(cause),
            noted_at: self.now(),
        };
        store::offer_hints::add(tx, &hint).await?;
        Ok(())
    }

    /// Offers whose entry or places turned out to be wrong.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub async fn offer_hints(&self, actor: &Actor) -> Result<Vec<Hint>> {
        actor.must(Action::EditCatalogue)?;
        let mut session = self.inner.db.read().await?;
        Ok(store::offer_hints::list_open(&mut session).await?)
    }

    /// Somebody looked at an offer's entry and set it right.
    ///
    /// # Errors
    /// [`Error::Forbidden`], or [`Error::NotFound`] when there was no hint.
    pub async fn settle_hints(&self, actor: &Actor, offer: &OfferId, kind: &str) -> Result<()> {
        actor.must(Action::EditCatalogue)?;
        let mut tx = self.inner.db.write().await?;
        if store::offer_hints::settle(&mut tx, offer, kind, self.now()).await? == 0 {
            return Err(Error::NotFound);
        }
        self.audit(&mut tx, actor, "offer.hints", "offer", offer.as_str()).await?;
        Ok(tx.commit().await?)
    }
}

/// The waiting of a referral that just came onto the list.
fn begun(referral: &Referral) -> Waiting {
    Waiting {
        referral: referral.id.clone(),
        class: WaitClass::Unknown,
        since: referral.state_since,
        wanted_at: referral.state_since,
        bridge: None,
    }
}

/// The referral, if its case is the actor's agency's and within their reach.
pub(super) async fn own_referral(
    session: &mut Session,
    actor: &Actor,
    id: &ReferralId,
) -> Result<Referral> {
    let referral = store::referrals::find(session, &actor.agency, id).await?;
    let referral = referral.ok_or(Error::NotFound)?;
    must_reach(session, actor, &referral.case).await?;
    Ok(referral)
}
