//! Asking a provider for a place: what goes to whom, on which ground, and taking it back in time.
//!
//! The lock stands here, on the server: nothing is prepared without a consent that covers exactly
//! what is chosen, or a legal ground with a reason; and it is looked at again when the mail leaves.

use chrono::TimeDelta;

use super::App;
use super::cases::own_case;
use super::error::{Conflict, Error, FieldError, Result};
use super::follow::own_referral;
use super::rights::Actor;
use super::written::{LONGEST_NOTE, tidy};
use crate::domain::case::{Consent, Content};
use crate::domain::fact::FactId;
use crate::domain::id::{OfferId, OrganizationId, ReferralId};
use crate::domain::referral::Referral;
use crate::domain::role::Action;
use crate::domain::sending::{
    Disclosure, Ground, Link, Mail, MailKind, MailState, UNDO, content_of,
};
use crate::store::{self, Session};

/// The state of a referral that was asked for.
pub(super) const ASKED: &str = "angefragt";
/// How long a provider may answer by its link, in days.
const LINK_DAYS: i64 = 60;
/// Shortest reason for passing on without a consent, in characters.
const SHORTEST_REASON: usize = 20;

/// What shall be passed on.
#[derive(Debug, Clone, Default)]
pub struct SendDraft {
    /// Whether the need is named.
    pub need: bool,
    /// Which facts.
    pub facts: Vec<FactId>,
    /// A legal ground instead of a consent, with the reason in words.
    pub ground: Option<(Ground, String)>,
}

impl App {
    /// Asks the provider by mail: the referral is marked as asked for, a mail with a personal link
    /// waits half a minute in the outbox, and what is passed on is written down. All or nothing.
    ///
    /// # Errors
    /// [`Conflict::NoConsent`] when no consent covers all that is chosen; [`Conflict::Step`];
    /// [`Error::Invalid`] for a fact the case does not know, a missing reason or a provider without
    /// an address; [`Error::NotFound`].
    pub async fn send_request(
        &self,
        actor: &Actor,
        id: &ReferralId,
        draft: &SendDraft,
    ) -> Result<Mail> {
        actor.must(Action::WorkOnCases)?;
        let mut tx = self.inner.db.write().await?;
        let referral = own_referral(&mut tx, actor, id).await?;
        let case = own_case(&mut tx, actor, &referral.case).await?;
        self.must_not_be_restricted(&mut tx, &case.id).await?;
        let mut problems = Vec::new();
        for fact in draft.facts.iter().filter(|fact| !case.facts.contains_key(*fact)) {
            problems.push(FieldError::new(format!("facts.{fact}"), "unknown_fact"));
        }
        let reason = check_ground(draft, &mut problems);
        let to = self.mail_address(&referral.offer);
        if to.is_none() {
            problems.push(FieldError::new("recipient", "no_address"));
        }
        Error::unless_empty(problems)?;
        let recipient = self.recipient_of(&referral.offer)?;
        let consent = match draft.ground {
            Some(_) => None,
            None => Some(self.covering_consent(&mut tx, &referral, &recipient, draft).await?),
        };
        let asked = self.next_state(&referral, ASKED, None)?;
        let stepped = self.enter(&mut tx, actor, &referral, (asked, None)).await?;
        let disclosure = Disclosure {
            id: self.new_id(),
            case: case.id.clone(),
            referral: id.clone(),
            recipient,
            consent: consent.map(|consent| consent.id),
            ground: draft.ground.as_ref().map(|(ground, _)| *ground),
            reason,
            need: draft.need,
            facts: draft.facts.clone(),
            at: self.now(),
            user: actor.user.clone(),
            stopped_at: None,
        };
        store::disclosures::add(&mut tx, &disclosure).await?;
        let link = self.new_link(&stepped.offer, Some(id.clone()));
        let mail = self.put_mail(&mut tx, &link, MailKind::Request, to.unwrap_or_default()).await?;
        self.audit(&mut tx, actor, "referral.send", "referral", id.as_str()).await?;
        tx.commit().await?;
        Ok(mail)
    }

    /// A consent that allows all that is chosen to be passed on to this recipient.
    async fn covering_consent(
        &self,
        tx: &mut Session,
        referral: &Referral,
        recipient: &OrganizationId,
        draft: &SendDraft,
    ) -> Result<Consent> {
        let consents = store::consents::list(tx, &referral.case).await?;
        let found = consents.into_iter().find(|consent| {
            consent.recipient == *recipient
                && self.contents_of(draft).iter().all(|c| consent.allows(*c, self.now()))
        });
        found.ok_or_else(|| {
            let catalogue = self.catalogue();
            let organization = catalogue.organization(recipient.as_str());
            let recipient = organization.map_or_else(String::new, |o| o.name.clone());
            Conflict::NoConsent { recipient }.into()
        })
    }

    /// What a consent must allow for what is chosen. A fact nobody knows counts as protected.
    pub fn contents_of(&self, draft: &SendDraft) -> Vec<Content> {
        let vocabulary = &self.knowledge().law.vocabulary;
        let of_fact = |fact: &FactId| {
            vocabulary.find(fact.as_str()).map_or(Content::ProtectedFacts, content_of)
        };
        let mut contents = vec![Content::Contact];
        contents.extend(draft.need.then_some(Content::Need));
        contents.extend(draft.facts.iter().map(of_fact));
        contents.sort();
        contents.dedup();
        contents
    }

    /// Where requests to an offer go by mail.
    pub fn mail_address(&self, offer: &OfferId) -> Option<String> {
        let catalogue = self.catalogue();
        let offer = catalogue.offer(offer)?;
        let own = offer.details().contact.as_ref().and_then(|contact| contact.email.clone());
        let organization = catalogue.organization_of(offer);
        let found = own
            .or_else(|| offer.email.clone())
            .or_else(|| organization.and_then(|organization| organization.email.clone()));
        found.filter(|address| address.contains('@'))
    }

    pub(super) fn recipient_of(&self, offer: &OfferId) -> Result<OrganizationId> {
        let catalogue = self.catalogue();
        let offer = catalogue.offer(offer).ok_or(Error::NotFound)?;
        let organization = catalogue.organization_of(offer);
        let found = organization.map(|organization| organization.id.as_str().into());
        found.ok_or_else(|| Error::field("recipient", "unknown_organization"))
    }

    pub(super) fn new_link(&self, offer: &OfferId, referral: Option<ReferralId>) -> Link {
        Link {
            id: self.new_id(),
            offer: offer.clone(),
            referral,
            created_at: self.now(),
            expires_at: self.now() + TimeDelta::days(LINK_DAYS),
            revoked_at: None,
        }
    }

    pub(super) async fn put_mail(
        &self,
        tx: &mut Session,
        link: &Link,
        kind: MailKind,
        to: String,
    ) -> Result<Mail> {
        let mail = Mail {
            id: self.new_id(),
            kind,
            link: link.id.clone(),
            to,
            state: MailState::Waiting,
            not_before: self.now() + UNDO,
            attempts: 0,
            created_at: self.now(),
        };
        store::links::add(tx, link).await?;
        store::outbox::add(tx, &mail).await?;
        Ok(mail)
    }

    /// Takes a request back before it has left: mail, link and what could be seen go, and the
    /// referral is as it was before.
    ///
    /// # Errors
    /// [`Conflict::Changed`] when it has left; [`Error::NotFound`].
    pub async fn take_back(&self, actor: &Actor, id: &ReferralId) -> Result<()> {
        actor.must(Action::WorkOnCases)?;
        let mut tx = self.inner.db.write().await?;
        let referral = own_referral(&mut tx, actor, id).await?;
        if referral.state != ASKED || store::outbox::cancel_of_referral(&mut tx, id).await? == 0 {
            return Err(Conflict::Changed.into());
        }
        self.shut(&mut tx, id).await?;
        let steps = store::referrals::list_steps(&mut tx, id).await?;
        let before = steps.iter().rev().find(|step| step.state != ASKED);
        let state = before.and_then(|step| self.knowledge().states.find(&step.state));
        let state = state.ok_or(Error::NotFound)?;
        let stepped = referral.entered(state, None, self.now());
        if !store::referrals::update_state(&mut tx, &stepped, ASKED).await? {
            return Err(Conflict::Changed.into());
        }
        self.note_step(&mut tx, actor, &stepped).await?;
        self.audit(&mut tx, actor, "referral.take_back", "referral", id.as_str()).await?;
        Ok(tx.commit().await?)
    }

    /// Ends what a provider can see of a referral.
    async fn shut(&self, tx: &mut Session, id: &ReferralId) -> Result<()> {
        let now = self.now();
        store::links::revoke_of_referral(tx, id, now).await?;
        store::disclosures::stop_of_referral(tx, id, now).await?;
        Ok(())
    }

    /// Stops what still runs toward a recipient after a consent was withdrawn, in its transaction,
    /// unless another consent covers it.
    pub(super) async fn stop_sendings(&self, tx: &mut Session, withdrawn: &Consent) -> Result<()> {
        let (case, recipient) = (&withdrawn.case, &withdrawn.recipient);
        for id in store::disclosures::list_open_by_consent(tx, case, recipient).await? {
            if !self.may_still_see(tx, case, &id).await? {
                store::outbox::cancel_of_referral(tx, &id).await?;
                self.shut(tx, &id).await?;
            }
        }
        Ok(())
    }

    /// Takes a provider's link away.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub async fn revoke_links(&self, actor: &Actor, id: &ReferralId) -> Result<()> {
        actor.must(Action::WorkOnCases)?;
        let mut tx = self.inner.db.write().await?;
        own_referral(&mut tx, actor, id).await?;
        store::outbox::cancel_of_referral(&mut tx, id).await?;
        self.shut(&mut tx, id).await?;
        self.audit(&mut tx, actor, "referral.revoke", "referral", id.as_str()).await?;
        Ok(tx.commit().await?)
    }
}

/// The reason for passing on without a consent, as it is kept.
fn check_ground(draft: &SendDraft, problems: &mut Vec<FieldError>) -> Option<String> {
    let (_, reason) = draft.ground.as_ref()?;
    let reason = tidy("reason", Some(reason), LONGEST_NOTE, problems);
    if reason.as_ref().is_none_or(|reason| reason.chars().count() < SHORTEST_REASON) {
        problems.push(FieldError::expected("reason", "too_short", SHORTEST_REASON.to_string()));
    }
    reason
}
