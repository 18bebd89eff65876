//! Referrals: booking a place for a case, and the steps that follow.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::App;
use super::cases::{match_request, own_case};
use super::error::{Conflict, Error, Result};
use super::follow::{MISSED, own_referral};
use super::reach::within_reach;
use super::rights::Actor;
use crate::domain::case::{Case, Content, Need};
use crate::domain::id::{CaseId, NeedId, OfferId, ReferralId};
use crate::domain::place::{Places, hold_until};
use crate::domain::referral::{Cause, Referral, State};
use crate::domain::role::Action;
use crate::store::idempotency::Answer;
use crate::store::{self, Session};

/// The state in which a referral that holds a place begins.
pub(super) const FIRST_STATE: &str = "gewaehlt";
/// The state a kept appointment leads to.
const ARRIVED: &str = "erschienen";

/// A referral to be made.
#[derive(Debug, Clone)]
pub struct ReferralRequest {
    /// The offer.
    pub offer: OfferId,
    /// The need it serves; found by topic when missing.
    pub need: Option<NeedId>,
    /// A repeat under the same key makes nothing new and gets the same answer.
    pub key: Option<String>,
}

/// A referral that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Referred {
    /// Its id.
    pub id: String,
    /// Code of its state.
    pub state: String,
    /// Until when it holds a place.
    pub hold_until: Option<DateTime<Utc>>,
}

impl App {
    /// Refers a case to an offer and holds a place for ten working days.
    ///
    /// Bookings of one offer queue up, so that the last place goes to exactly one.
    ///
    /// # Errors
    /// [`Conflict::NoPlace`] with the next best offers; [`Conflict::AlreadyReferred`];
    /// [`Conflict::KeyReused`]; [`Error::NotFound`] for another agency's case; [`Error::Invalid`]
    /// for an offer that does not exist.
    pub async fn refer(
        &self,
        actor: &Actor,
        case: &CaseId,
        request: &ReferralRequest,
    ) -> Result<Referred> {
        actor.must(Action::WorkOnCases)?;
        let mut tx = self.inner.db.write().await?;
        let file = own_case(&mut tx, actor, case).await?;
        // The lock comes first: a repeat under the same key then sees what the first one did.
        let offer = &request.offer;
        let known = self.catalogue().offer(offer).is_some_and(|offer| offer.takes_people());
        if !known || !store::places::lock_offer(&mut tx, offer).await? {
            return Err(Error::field("offer", "unknown_offer"));
        }
        let hash = super::login::digest(&format!("{case} {offer} {:?}", request.need));
        if let Some(answer) = self.answered(&mut tx, actor, request, &hash).await? {
            return Ok(answer);
        }
        let needs = store::cases::list_needs(&mut tx, case).await?;
        let need = self.need_served(&needs, request)?;
        self.refuse_second(&mut tx, case, offer).await?;
        if self.places_left(&mut tx, offer).await?.free() == Some(0) {
            drop(tx);
            return Err(self.no_place(&file, &needs, need.as_ref(), offer).await);
        }
        let referral = self.new_referral(case, need, offer);
        let referred = self.book(&mut tx, actor, &referral).await?;
        if let Some(key) = &request.key {
            let answer =
                Answer { request_hash: hash, status: 201, body: serde_json::to_string(&referred)? };
            if !store::idempotency::add(&mut tx, &actor.agency, key, &answer, self.now()).await? {
                return Err(Conflict::KeyReused.into());
            }
        }
        tx.commit().await?;
        Ok(referred)
    }

    async fn book(&self, tx: &mut Session, actor: &Actor, referral: &Referral) -> Result<Referred> {
        store::referrals::add(tx, referral).await?;
        store::law::note_referral(tx, &referral.id, &self.law_state(self.today())).await?;
        self.note_step(tx, actor, referral).await?;
        Ok(Referred {
            id: referral.id.to_string(),
            state: referral.state.clone(),
            hold_until: referral.hold_until,
        })
    }

    fn new_referral(&self, case: &CaseId, need: Option<NeedId>, offer: &OfferId) -> Referral {
        let now = self.now();
        Referral {
            id: self.new_id(),
            case: case.clone(),
            need,
            offer: offer.clone(),
            state: FIRST_STATE.to_owned(),
            hold_until: Some(hold_until(now)),
            taken_at: None,
            created_at: now,
            state_since: now,
            reason: None,
        }
    }

    /// The answer already given under the request's key.
    async fn answered(
        &self,
        tx: &mut Session,
        actor: &Actor,
        request: &ReferralRequest,
        hash: &str,
    ) -> Result<Option<Referred>> {
        let Some(key) = &request.key else { return Ok(None) };
        let Some(answer) = store::idempotency::find(tx, &actor.agency, key).await? else {
            return Ok(None);
        };
        if answer.request_hash != hash {
            return Err(Conflict::KeyReused.into());
        }
        Ok(Some(serde_json::from_str(&answer.body)?))
    }

    /// The need named, or the most urgent open one the offer is about.
    fn need_served(&self, needs: &[Need], request: &ReferralRequest) -> Result<Option<NeedId>> {
        if let Some(id) = &request.need {
            let known = needs.iter().any(|need| need.id == *id);
            return if known {
                Ok(request.need.clone())
            } else {
                Err(Error::field("need", "unknown_need"))
            };
        }
        let catalogue = self.catalogue();
        let covers = |need: &&Need| {
            catalogue.offer(&request.offer).is_some_and(|offer| {
                offer.topic_codes().any(|topic| catalogue.topics().covers(&need.topic, topic))
            })
        };
        let open = needs.iter().filter(|need| need.closed_at.is_none());
        Ok(open.filter(covers).map(|need| need.id.clone()).next())
    }

    async fn refuse_second(&self, tx: &mut Session, case: &CaseId, offer: &OfferId) -> Result<()> {
        let open = |referral: &Referral| {
            self.knowledge().states.find(&referral.state).is_some_and(|state| !state.closed)
        };
        let referrals = store::referrals::list(tx, case).await?;
        match referrals.into_iter().find(|r| r.offer == *offer && open(r)) {
            Some(referral) => Err(Conflict::AlreadyReferred(referral.id).into()),
            None => Ok(()),
        }
    }

    pub(super) async fn places_left(&self, tx: &mut Session, offer: &OfferId) -> Result<Places> {
        let statement = store::places::find_latest(tx, offer).await?;
        let held = store::places::count_held(tx, offer, self.now()).await?;
        Ok(Places::at(statement.as_ref(), u32::try_from(held).unwrap_or(0), self.now()))
    }

    async fn no_place(
        &self,
        case: &Case,
        needs: &[Need],
        need: Option<&NeedId>,
        offer: &OfferId,
    ) -> Error {
        let mut request = match_request(case, needs);
        if let Some(need) = needs.iter().find(|n| Some(&n.id) == need) {
            request.needs = vec![need.topic.clone()];
        } else if let Some(offer) = self.catalogue().offer(offer) {
            request.needs = offer.topic_codes().map(str::to_owned).collect();
        }
        // Whoever cannot have the place is told so, even if nothing else can be offered.
        let alternatives = self.alternatives(&request, offer).await.unwrap_or_default();
        Conflict::NoPlace(alternatives).into()
    }

    /// Moves a referral into another state.
    ///
    /// # Errors
    /// [`Conflict::Step`] when the state does not follow; [`Conflict::NoConsent`] when something
    /// would be sent without a valid consent; [`Conflict::NoPlace`] when a place must be held anew
    /// and none is left; [`Conflict::Changed`] when somebody else was faster; [`Error::NotFound`].
    pub async fn step_referral(
        &self,
        actor: &Actor,
        id: &ReferralId,
        to: &str,
        reason: Option<Cause>,
    ) -> Result<Referral> {
        actor.must(Action::WorkOnCases)?;
        let mut tx = self.inner.db.write().await?;
        let referral = own_referral(&mut tx, actor, id).await?;
        let stepped = self.step(&mut tx, actor, &referral, to, reason).await?;
        tx.commit().await?;
        Ok(stepped)
    }

    /// [`App::step_referral`] within a transaction.
    pub(super) async fn step(
        &self,
        tx: &mut Session,
        actor: &Actor,
        referral: &Referral,
        to: &str,
        reason: Option<Cause>,
    ) -> Result<Referral> {
        let state = self.next_state(referral, to, reason)?;
        if state.consent {
            self.must_not_be_restricted(tx, &referral.case).await?;
            self.must_have_consent(tx, &referral.case, &referral.offer).await?;
        }
        self.enter(tx, actor, referral, (state, reason)).await
    }

    /// The state a step leads to, if it follows from the present one.
    pub(super) fn next_state(
        &self,
        referral: &Referral,
        to: &str,
        reason: Option<Cause>,
    ) -> Result<&State> {
        let state = self.knowledge().states.step(&referral.state, to, reason);
        Ok(state.map_err(Conflict::Step)?)
    }

    /// Moves a referral into a state that follows, once it is clear that what is sent may be sent.
    pub(super) async fn enter(
        &self,
        tx: &mut Session,
        actor: &Actor,
        referral: &Referral,
        (state, reason): (&State, Option<Cause>),
    ) -> Result<Referral> {
        store::places::lock_offer(tx, &referral.offer).await?;
        let stepped = self.stepped(tx, referral, state, reason).await?;
        if !store::referrals::update_state(tx, &stepped, &referral.state).await? {
            return Err(Conflict::Changed.into());
        }
        self.note_step(tx, actor, &stepped).await?;
        self.follow_step(tx, &stepped).await?;
        Ok(stepped)
    }

    async fn stepped(
        &self,
        tx: &mut Session,
        referral: &Referral,
        state: &State,
        reason: Option<Cause>,
    ) -> Result<Referral> {
        let now = self.now();
        if referral.must_hold_anew(state, now)
            && self.places_left(tx, &referral.offer).await?.free() == Some(0)
        {
            return Err(Conflict::NoPlace(Vec::new()).into());
        }
        Ok(referral.entered(state, reason, now))
    }

    pub(super) async fn note_step(
        &self,
        tx: &mut Session,
        actor: &Actor,
        referral: &Referral,
    ) -> Result<()> {
        let step = store::referrals::Step {
            id: self.new_id(),
            referral: referral.id.clone(),
            state: referral.state.clone(),
            reason: referral.reason,
            at: referral.state_since,
            user: actor.user.clone(),
        };
        store::referrals::add_step(tx, &step).await?;
        self.audit(tx, actor, "referral.step", "referral", referral.id.as_str()).await
    }

    async fn must_have_consent(
        &self,
        tx: &mut Session,
        case: &CaseId,
        offer: &OfferId,
    ) -> Result<()> {
        let catalogue = self.catalogue();
        let recipient = catalogue.offer(offer).and_then(|offer| catalogue.organization_of(offer));
        let consents = store::consents::list(tx, case).await?;
        let now = self.now();
        let given = recipient.is_some_and(|organization| {
            consents.iter().any(|consent| {
                consent.recipient.as_str() == organization.id
                    && consent.allows(Content::Contact, now)
            })
        });
        if given {
            return Ok(());
        }
        let recipient =
            recipient.map_or_else(String::new, |organization| organization.name.clone());
        Err(Conflict::NoConsent { recipient }.into())
    }

    /// What an appointment's outcome means for its referral; nothing where the step does not follow.
    pub(super) async fn step_by_outcome(
        &self,
        tx: &mut Session,
        actor: &Actor,
        id: &ReferralId,
        arrived: bool,
    ) -> Result<()> {
        let Some(referral) = store::referrals::find(tx, &actor.agency, id).await? else {
            return Ok(());
        };
        let to = if arrived { ARRIVED } else { MISSED };
        if self.knowledge().states.step(&referral.state, to, None).is_ok() {
            self.step(tx, actor, &referral, to, None).await?;
        }
        Ok(())
    }

    /// A referral of an own case, with the steps it took.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub async fn referral(
        &self,
        actor: &Actor,
        id: &ReferralId,
    ) -> Result<(Referral, Vec<store::referrals::Step>)> {
        actor.must(Action::WorkOnCases)?;
        let mut tx = self.inner.db.write().await?;
        let referral = own_referral(&mut tx, actor, id).await?;
        let steps = store::referrals::list_steps(&mut tx, id).await?;
        self.audit(&mut tx, actor, "referral.read", "referral", id.as_str()).await?;
        tx.commit().await?;
        Ok((referral, steps))
    }

    /// The open referrals of the own agency, those longest in their state first.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub async fn open_referrals(&self, actor: &Actor) -> Result<Vec<Referral>> {
        actor.must(Action::WorkOnCases)?;
        let mut session = self.inner.db.read().await?;
        let referrals = store::referrals::list_of_agency(&mut session, &actor.agency).await?;
        let referrals = within_reach(&mut session, actor, referrals, |r| &r.case).await?;
        let open = |r: &Referral| {
            self.knowledge().states.find(&r.state).is_some_and(|state| !state.closed)
        };
        Ok(referrals.into_iter().filter(open).collect())
    }
}
