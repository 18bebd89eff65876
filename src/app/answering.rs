//! Providers without an account: a personal link opens one offer, and perhaps one referral to it.
//! Looking changes nothing – mail programs look into links by themselves; only a posted form does.

use chrono::{DateTime, Utc};

use super::App;
use super::error::{Conflict, Error, Result};
use super::places::StatementDraft;
use crate::domain::case::Content;
use crate::domain::fact::{FactId, FactValue};
use crate::domain::id::{CaseId, OfferId, OrganizationId, ReferralId};
use crate::domain::place::{PlaceStatement, Places, StatementSource};
use crate::domain::referral::{Cause, Referral, StepRefused, Who};
use crate::domain::sending::{Disclosure, Link, content_of};
use crate::store::{self, Session};

/// What a provider sees by its link.
#[derive(Debug)]
pub struct ProviderView {
    /// The offer.
    pub offer: OfferId,
    /// Its places, as last stated.
    pub places: Places,
    /// Until when the link opens anything.
    pub expires_at: DateTime<Utc>,
    /// Whether somebody was told that there was no place although one was stated.
    pub places_doubted: bool,
    /// The request, as long as it may be seen.
    pub request: Option<RequestView>,
}

/// A request, as far as the consent or the legal ground goes.
#[derive(Debug)]
pub struct RequestView {
    /// The code of the case.
    pub code: String,
    /// The agency that asks.
    pub agency: String,
    /// The case manager.
    pub worker: String,
    /// Code of its state.
    pub state: String,
    /// Topic of the need, if it was chosen.
    pub need: Option<String>,
    /// The facts that were chosen, as they are known now.
    pub facts: Vec<(FactId, FactValue)>,
}

impl App {
    /// What a personal link opens.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is no such link, it was revoked or it is too old: which of
    /// these is not said.
    pub async fn provider_view(&self, token: &str) -> Result<ProviderView> {
        let mut session = self.inner.db.snapshot().await?;
        let link = self.open_link(&mut session, token).await?;
        let hints = store::offer_hints::list_of(&mut session, &link.offer).await?;
        Ok(ProviderView {
            places: self.places_left(&mut session, &link.offer).await?,
            places_doubted: hints.iter().any(|hint| hint.kind == "places"),
            request: self.request_view(&mut session, &link).await?,
            offer: link.offer,
            expires_at: link.expires_at,
        })
    }

    pub(super) async fn open_link(&self, session: &mut Session, token: &str) -> Result<Link> {
        let hash = super::login::digest(token);
        let link = store::links::find_by_secret(session, &hash).await?;
        let now = self.now();
        let link = link.filter(|link| link.is_open(now)).ok_or(Error::NotFound)?;
        self.catalogue().offer(&link.offer).ok_or(Error::NotFound)?;
        Ok(link)
    }

    async fn request_view(
        &self,
        session: &mut Session,
        link: &Link,
    ) -> Result<Option<RequestView>> {
        let Some(id) = &link.referral else { return Ok(None) };
        let Some((referral, agency)) = store::referrals::find_with_agency(session, id).await?
        else {
            return Ok(None);
        };
        let Some(seen) = self.seen(session, &referral.case, id).await? else { return Ok(None) };
        let case = store::cases::find(session, &agency, &referral.case).await?;
        let Some(case) = case else { return Ok(None) };
        let needs = store::cases::list_needs(session, &case.id).await?;
        let need = needs.into_iter().find(|need| Some(&need.id) == referral.need.as_ref());
        let agency = store::people::find_agency(session, &agency).await?;
        let worker = store::people::find_user(session, &case.worker).await?;
        let known = |fact: FactId| case.facts.get(&fact).cloned().map(|value| (fact, value));
        Ok(Some(RequestView {
            code: case.code,
            agency: agency.map(|agency| agency.name).unwrap_or_default(),
            worker: worker.map(|worker| worker.name).unwrap_or_default(),
            state: referral.state,
            need: need.filter(|_| seen.need).map(|need| need.topic),
            facts: seen.facts.into_iter().filter_map(known).collect(),
        }))
    }

    /// The latest thing passed on for a referral that may still be seen.
    async fn seen(
        &self,
        session: &mut Session,
        case: &CaseId,
        id: &ReferralId,
    ) -> Result<Option<Disclosure>> {
        let all = store::disclosures::list(session, case).await?;
        let latest = all.into_iter().find(|d| d.referral == *id && d.stopped_at.is_none());
        let Some(disclosure) = latest else { return Ok(None) };
        if disclosure.ground.is_some() {
            return Ok(Some(disclosure));
        }
        let vocabulary = &self.knowledge().law.vocabulary;
        let mut contents = vec![Content::Contact];
        contents.extend(disclosure.need.then_some(Content::Need));
        contents.extend(disclosure.facts.iter().map(|fact| {
            vocabulary.find(fact.as_str()).map_or(Content::ProtectedFacts, content_of)
        }));
        let consents = store::consents::list(session, case).await?;
        let covers = consents.iter().any(|consent| {
            consent.recipient == disclosure.recipient
                && contents.iter().all(|content| consent.allows(*content, self.now()))
        });
        Ok(covers.then_some(disclosure))
    }

    /// Whether what was passed on for a referral may still be seen.
    pub(super) async fn may_still_see(
        &self,
        session: &mut Session,
        case: &CaseId,
        id: &ReferralId,
    ) -> Result<bool> {
        Ok(self.seen(session, case, id).await?.is_some())
    }

    /// A provider's answer to a referral.
    ///
    /// # Errors
    /// [`Error::NotFound`] as for [`App::provider_view`], also when the consent is gone;
    /// [`Conflict::Step`] when the answer does not follow or is not the provider's to give;
    /// [`Conflict::NoConsent`] for an arrival nobody consented to be told of; [`Error::Invalid`]
    /// for a reason that is not a provider's.
    pub async fn answer_request(
        &self,
        token: &str,
        to: &str,
        reason: Option<Cause>,
    ) -> Result<Referral> {
        let causes = &self.knowledge().causes;
        if reason.is_some_and(|cause| causes.by_provider().all(|known| known != cause)) {
            return Err(Error::field("reason", "not_listed"));
        }
        let mut tx = self.inner.db.write().await?;
        let link = self.open_link(&mut tx, token).await?;
        let id = link.referral.as_ref().ok_or(Error::NotFound)?;
        let found = store::referrals::find_with_agency(&mut tx, id).await?;
        let (referral, agency) = found.ok_or(Error::NotFound)?;
        if !self.may_still_see(&mut tx, &referral.case, id).await? {
            return Err(Error::NotFound);
        }
        let states = &self.knowledge().states;
        let state = states.find(to).filter(|state| state.is_set_by(Who::Traeger));
        let Some(state) = state else {
            return Err(Conflict::Step(StepRefused::NoSuchState(to.to_owned())).into());
        };
        if state.arrived || to == super::follow::MISSED {
            self.must_allow_arrival(&mut tx, &referral).await?;
        }
        let case = store::cases::find(&mut tx, &agency, &referral.case).await?;
        let case = case.ok_or(Error::NotFound)?;
        // Whatever comes by the link is written to whom the case belongs to, and marked as such.
        let actor = self.provider_of(&case);
        let next = self.next_state(&referral, to, reason)?;
        let stepped = self.enter(&mut tx, &actor, &referral, (next, reason)).await?;
        self.audit(&mut tx, &actor, "referral.answer_by_link", "referral", id.as_str()).await?;
        tx.commit().await?;
        Ok(stepped)
    }

    /// Whether somebody arrived is told only where the young person consented to that (DS-17).
    async fn must_allow_arrival(&self, tx: &mut Session, referral: &Referral) -> Result<()> {
        let recipient: OrganizationId = self.recipient_of(&referral.offer)?;
        let consents = store::consents::list(tx, &referral.case).await?;
        let now = self.now();
        let allowed =
            consents.iter().any(|c| c.recipient == recipient && c.allows(Content::Arrival, now));
        if allowed {
            return Ok(());
        }
        Err(Conflict::NoConsent { recipient: String::new() }.into())
    }

    fn provider_of(&self, case: &crate::domain::case::Case) -> super::Actor {
        super::Actor {
            user: case.worker.clone(),
            agency: case.agency.clone(),
            role: crate::domain::role::Role::CaseManager,
            name: String::new(),
            stands_in_for: None,
        }
    }

    /// A provider says how many places there are. Live at once; doubts about the last statement are
    /// settled by it.
    ///
    /// # Errors
    /// [`Error::NotFound`] as for [`App::provider_view`]; [`Error::Invalid`].
    pub async fn state_places_by_link(
        &self,
        token: &str,
        draft: &StatementDraft,
    ) -> Result<Places> {
        let mut tx = self.inner.db.write().await?;
        let link = self.open_link(&mut tx, token).await?;
        let statement: PlaceStatement =
            self.checked_statement(&link.offer, draft, StatementSource::Traeger)?;
        store::places::lock_offer(&mut tx, &link.offer).await?;
        store::places::add(&mut tx, &statement, None).await?;
        store::offer_hints::settle(&mut tx, &link.offer, "places", self.now()).await?;
        let places = self.places_left(&mut tx, &link.offer).await?;
        tx.commit().await?;
        Ok(places)
    }
}
