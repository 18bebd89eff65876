//! A provider's own entry behind its personal link: confirmed with one tap, hours changed at once,
//! everything else proposed.

use std::sync::Arc;

use sha2::{Digest as _, Sha256};

use crate::app::App;
use crate::app::error::{Conflict, Error, FieldError, Result};
use crate::app::rights::Actor;
use crate::app::written::tidy;
use crate::domain::catalogue::Offer;
use crate::domain::entry::{
    Block, EntryField, Group, OVER, Proposal, Wanted, blocks, confirm, overdue, set_blocks,
};
use crate::domain::id::{AgencyId, OfferId, UserId};
use crate::domain::role::Role;
use crate::domain::sending::Link;
use crate::store::{self, Session};

/// Proposals for one offer that may wait for a decision at a time.
const MOST_OPEN: i64 = 5;
/// Proposals a provider sees again.
const RECENT: i64 = 3;
/// Oldest age that makes sense here.
const OLDEST: i64 = 99;

/// An entry as its provider sees it.
#[derive(Debug)]
pub struct EntryView {
    /// The offer.
    pub offer: Arc<Offer>,
    /// What should be confirmed.
    pub due: Vec<Group>,
    /// The hours a form can show.
    pub blocks: Vec<Block>,
    /// Stands for these hours, so that a change of others in between is noticed.
    pub seen: String,
    /// What was proposed lately, the latest first.
    pub proposals: Vec<Proposal>,
    /// The other offers the link opens.
    pub others: Vec<Arc<Offer>>,
}

/// Opening hours as a form sends them.
#[derive(Debug, Clone, Default)]
pub struct HoursDraft {
    /// What the form was made from.
    pub seen: String,
    /// All blocks, those shown first.
    pub blocks: Vec<Block>,
}

impl App {
    /// What a link says of an entry: that of its own offer, or of another one it opens.
    ///
    /// # Errors
    /// [`Error::NotFound`] as for [`App::provider_view`], or for an offer the link does not open.
    pub async fn entry_view(&self, token: &str, wanted: Option<&OfferId>) -> Result<EntryView> {
        let mut session = self.inner.db.snapshot().await?;
        let link = self.link_to(&mut session, token, wanted).await?;
        let proposals = store::entries::list_of(&mut session, &link.offer, RECENT).await?;
        let catalogue = self.catalogue();
        let offer = catalogue.offer(&link.offer).ok_or(Error::NotFound)?.clone();
        let blocks = blocks(&offer, self.today());
        let others = self.opened_by(&link).into_iter().filter(|other| other.id != offer.id);
        Ok(EntryView {
            due: overdue(&offer, self.today()),
            seen: stamp(&blocks),
            others: others.collect(),
            blocks,
            proposals,
            offer,
        })
    }

    /// The link, turned to the wanted one of the offers it opens.
    pub(in crate::app) async fn link_to(
        &self,
        session: &mut Session,
        token: &str,
        wanted: Option<&OfferId>,
    ) -> Result<Link> {
        let mut link = self.open_link(session, token).await?;
        if let Some(wanted) = wanted.filter(|wanted| **wanted != link.offer) {
            let opened = self.opened_by(&link);
            let found = opened.iter().find(|offer| offer.id() == *wanted);
            link.offer = found.ok_or(Error::NotFound)?.id();
        }
        Ok(link)
    }

    /// The offers a link opens: its own, and where it answers no referral, those of the same provider
    /// that are reached at the same address. The mail went there anyway.
    fn opened_by(&self, link: &Link) -> Vec<Arc<Offer>> {
        let catalogue = self.catalogue();
        let Some(own) = catalogue.offer(&link.offer) else { return Vec::new() };
        let address = self.mail_address(&link.offer);
        if link.referral.is_some() || own.organization_id.is_none() || address.is_none() {
            return vec![own.clone()];
        }
        let same = catalogue.shown().filter(|offer| {
            offer.organization_id == own.organization_id
                && self.mail_address(&offer.id()) == address
        });
        same.cloned().collect()
    }

    /// "Everything is right": all groups count as confirmed today.
    ///
    /// # Errors
    /// [`Error::NotFound`] as for [`App::entry_view`].
    pub async fn confirm_by_link(&self, token: &str, wanted: Option<&OfferId>) -> Result<()> {
        let mut tx = self.inner.db.write().await?;
        let link = self.link_to(&mut tx, token, wanted).await?;
        let mut offer = self.offer_to_change(&mut tx, &link.offer).await?;
        confirm(&mut offer, &Group::ALL, self.today());
        store::catalogue::save_offer(&mut tx, &offer).await?;
        store::entries::forget_reminders(&mut tx, &link.offer).await?;
        self.audit_link(&mut tx, &link, "entry.confirm").await?;
        self.commit_entry(tx).await
    }

    /// Changes the opening hours. Live at once.
    ///
    /// # Errors
    /// [`Error::NotFound`] as for [`App::entry_view`]; [`Conflict::Changed`] when others changed them
    /// in between.
    pub async fn change_hours_by_link(
        &self,
        token: &str,
        wanted: Option<&OfferId>,
        draft: &HoursDraft,
    ) -> Result<()> {
        let mut tx = self.inner.db.write().await?;
        let link = self.link_to(&mut tx, token, wanted).await?;
        let mut offer = self.offer_to_change(&mut tx, &link.offer).await?;
        let today = self.today();
        if stamp(&blocks(&offer, today)) != draft.seen {
            return Err(Conflict::Changed.into());
        }
        set_blocks(&mut offer, &draft.blocks, today, || self.new_id());
        confirm(&mut offer, &[Group::Contact], today);
        offer.last_modified = Some(self.now().to_rfc3339());
        store::catalogue::save_offer(&mut tx, &offer).await?;
        self.audit_link(&mut tx, &link, "entry.hours").await?;
        self.commit_entry(tx).await
    }

    /// Proposes to change what is not live at once.
    ///
    /// # Errors
    /// [`Error::NotFound`] as for [`App::entry_view`]; [`Error::Invalid`] for nothing new or a field
    /// that cannot be so; [`Error::TooMany`] while enough proposals wait.
    pub async fn propose_by_link(
        &self,
        token: &str,
        wanted: Option<&OfferId>,
        fields: &Wanted,
    ) -> Result<()> {
        let mut tx = self.inner.db.write().await?;
        let link = self.link_to(&mut tx, token, wanted).await?;
        let offer = self.offer_to_change(&mut tx, &link.offer).await?;
        let changed = changed(&offer, fields)?;
        if store::entries::count_open(&mut tx, &link.offer).await? >= MOST_OPEN {
            return Err(Error::TooMany);
        }
        let proposal = Proposal {
            id: self.new_id(),
            offer: link.offer.clone(),
            wanted: changed,
            proposed_at: self.now(),
            decided: None,
        };
        store::entries::add(&mut tx, &proposal).await?;
        self.audit_link(&mut tx, &link, "entry.propose").await?;
        Ok(tx.commit().await?)
    }

    /// Whatever comes by a link without a case is written to the link itself: nobody is logged in.
    pub(in crate::app) async fn audit_link(
        &self,
        tx: &mut Session,
        link: &Link,
        action: &str,
    ) -> Result<()> {
        let nobody = Actor {
            user: UserId::from(format!("link:{}", link.id)),
            agency: AgencyId::from(String::new()),
            role: Role::CaseManager,
            name: String::new(),
            stands_in_for: None,
        };
        self.audit(tx, &nobody, action, "offer", link.offer.as_str()).await
    }
}

/// The fields that would say something else than now, tidied and checked.
fn changed(offer: &Offer, fields: &Wanted) -> Result<Wanted> {
    let mut problems = Vec::new();
    let mut changed = Wanted::new();
    for (field, value) in fields {
        let known = field.read(offer);
        let value = tidy(field.key(), Some(value), field.longest(), &mut problems);
        let value = value.unwrap_or_default();
        if value != known.trim() {
            check(*field, &value, &mut problems);
            changed.insert(*field, value);
        }
    }
    let after = |field: EntryField| {
        changed.get(&field).cloned().unwrap_or_else(|| field.read(offer)).parse::<i64>().ok()
    };
    let (from, to) = (after(EntryField::AgeFrom), after(EntryField::AgeTo));
    let of_age = |field: &EntryField| matches!(field, EntryField::AgeFrom | EntryField::AgeTo);
    if changed.keys().any(of_age) && (from, to) == (None, None) {
        problems.push(FieldError::new(EntryField::AgeFrom.key(), "required"));
    }
    if from.zip(to).is_some_and(|(from, to)| from > to) {
        problems.push(FieldError::expected(EntryField::AgeTo.key(), "out_of_range", "0–99"));
    }
    if changed.is_empty() && problems.is_empty() {
        problems.push(FieldError::new(EntryField::Note.key(), "required"));
    }
    Error::unless_empty(problems)?;
    Ok(changed)
}

fn check(field: EntryField, value: &str, problems: &mut Vec<FieldError>) {
    let age = |value: &str| value.parse::<i64>().is_ok_and(|age| (0..=OLDEST).contains(&age));
    let wrong = match field {
        EntryField::AgeFrom | EntryField::AgeTo => !value.is_empty() && !age(value),
        EntryField::Email => !value.is_empty() && !value.contains('@'),
        EntryField::Status => value != OVER,
        _ => false,
    };
    if wrong {
        problems.push(FieldError::expected(field.key(), "out_of_range", "0–99"));
    }
}

/// Stands for hours as they are.
fn stamp(blocks: &[Block]) -> String {
    let digest = Sha256::digest(format!("{blocks:?}").as_bytes());
    data_encoding::HEXLOWER.encode(&digest[..8])
}
