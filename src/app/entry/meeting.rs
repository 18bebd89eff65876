//! The list for a meeting of the network: entries that are due, provider by provider, each confirmed
//! with one tap – with its places, where somebody says them.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::app::App;
use crate::app::error::Result;
use crate::app::places::StatementDraft;
use crate::app::rights::Actor;
use crate::domain::catalogue::Offer;
use crate::domain::entry::{Group, confirm, overdue};
use crate::domain::id::OfferId;
use crate::domain::place::{Places, StatementSource};
use crate::domain::role::Action;
use crate::store;

/// Entries on a page: half an hour's work.
const PAGE: usize = 40;

/// A page of the list.
#[derive(Debug)]
pub struct MeetingList {
    /// Its rows: what is due, and what was confirmed today, so that nothing moves under the hands.
    pub rows: Vec<MeetingRow>,
    /// Which page this is, from one.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
    /// How many entries of all pages were confirmed today.
    pub done: usize,
    /// How many entries there are on all pages.
    pub total: usize,
}

/// An entry on the list.
#[derive(Debug)]
pub struct MeetingRow {
    /// The offer.
    pub offer: Arc<Offer>,
    /// Who runs it; empty when nobody is named.
    pub organization: String,
    /// What is due; nothing when it was confirmed today.
    pub due: Vec<Group>,
    /// Its places.
    pub places: Places,
}

impl App {
    /// A page of the entries that are due, by provider and name.
    ///
    /// # Errors
    /// [`crate::app::Error::Forbidden`].
    pub async fn meeting_list(&self, actor: &Actor, page: usize) -> Result<MeetingList> {
        actor.must(Action::EditCatalogue)?;
        actor.must(Action::StatePlaces)?;
        let (catalogue, today) = (self.catalogue(), self.today());
        let today_text = today.to_string();
        let confirmed = |offer: &Offer| offer.assured_date.as_deref() == Some(&*today_text);
        let mut rows: Vec<(&str, &Arc<Offer>, Vec<Group>)> = Vec::new();
        let mut done = 0;
        for offer in catalogue.shown() {
            let due = overdue(offer, today);
            let just_now = due.is_empty() && confirmed(offer);
            done += usize::from(just_now);
            if just_now || !due.is_empty() {
                let organization = catalogue.organization_of(offer);
                rows.push((organization.map_or("", |o| o.name.as_str()), offer, due));
            }
        }
        rows.sort_unstable_by_key(|(organization, offer, _)| {
            (*organization, &offer.name, &offer.id)
        });
        let (total, pages) = (rows.len(), rows.len().div_ceil(PAGE).max(1));
        let page = page.clamp(1, pages);
        let on_page: Vec<_> = rows.into_iter().skip((page - 1) * PAGE).take(PAGE).collect();
        let ids: Vec<OfferId> = on_page.iter().map(|(_, offer, _)| offer.id()).collect();
        let places: BTreeMap<OfferId, Places> = self.places_of(&ids).await?;
        let row = |(organization, offer, due): (&str, &Arc<Offer>, Vec<Group>)| MeetingRow {
            organization: organization.to_owned(),
            places: places.get(&offer.id()).copied().unwrap_or(Places::Unknown),
            offer: offer.clone(),
            due,
        };
        let rows = on_page.into_iter().map(row).collect();
        Ok(MeetingList { rows, page, pages, done, total })
    }

    /// Somebody of the provider said that an entry is right, and perhaps how many places there are.
    ///
    /// # Errors
    /// [`crate::app::Error::Forbidden`], [`crate::app::Error::NotFound`], and as
    /// [`App::state_places`].
    pub async fn confirm_entry(
        &self,
        actor: &Actor,
        id: &OfferId,
        places: Option<&StatementDraft>,
    ) -> Result<()> {
        actor.must(Action::EditCatalogue)?;
        actor.must(Action::StatePlaces)?;
        let said = places.map(|draft| self.checked_statement(id, draft, StatementSource::Lotse));
        let said = said.transpose()?;
        let mut tx = self.inner.db.write().await?;
        let mut offer = self.offer_to_change(&mut tx, id).await?;
        confirm(&mut offer, &Group::ALL, self.today());
        store::catalogue::save_offer(&mut tx, &offer).await?;
        store::entries::forget_reminders(&mut tx, id).await?;
        if let Some(statement) = &said {
            store::places::add(&mut tx, statement, Some(actor.user.as_str())).await?;
            store::offer_hints::settle(&mut tx, id, "places", self.now()).await?;
        }
        self.audit(&mut tx, actor, "entry.confirm", "offer", id.as_str()).await?;
        self.commit_entry(tx).await
    }
}
