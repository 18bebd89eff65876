//! What providers propose, beside what stands there now; taken over field by field, or refused with
//! a word.

use std::sync::Arc;

use crate::app::App;
use crate::app::error::{Conflict, Error, FieldError, Result};
use crate::app::rights::Actor;
use crate::app::written::{LONGEST_LINE, tidy};
use crate::domain::catalogue::Offer;
use crate::domain::entry::{EntryField, Piece, Proposal, confirm, difference};
use crate::domain::role::Action;
use crate::store;

/// Most proposals shown at once.
const SHOWN: i64 = 50;

/// A proposal beside the offer it is for.
#[derive(Debug)]
pub struct Review {
    /// The proposal.
    pub proposal: Proposal,
    /// The offer as it is now.
    pub offer: Arc<Offer>,
    /// Field by field.
    pub differences: Vec<Difference>,
}

/// What would change in one field.
#[derive(Debug)]
pub struct Difference {
    /// The field.
    pub field: EntryField,
    /// What stands there, and what should.
    pub pieces: Vec<Piece>,
}

impl App {
    /// Proposals nobody has decided on, the oldest first.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub async fn open_proposals(&self, actor: &Actor) -> Result<Vec<Review>> {
        actor.must(Action::EditCatalogue)?;
        let mut session = self.inner.db.read().await?;
        let open = store::entries::list_open(&mut session, SHOWN).await?;
        let catalogue = self.catalogue();
        let review = |proposal: Proposal| {
            let offer = catalogue.offer(&proposal.offer)?.clone();
            let differences = proposal.wanted.iter().map(|(field, after)| Difference {
                field: *field,
                pieces: difference(&field.read(&offer), after),
            });
            Some(Review { differences: differences.collect(), proposal, offer })
        };
        Ok(open.into_iter().filter_map(review).collect())
    }

    /// Takes over these fields of a proposal and lets go of the others. Live at once.
    ///
    /// # Errors
    /// [`Error::Forbidden`]; [`Error::NotFound`]; [`Error::Invalid`] when no field was chosen;
    /// [`Conflict::Changed`] when somebody decided before.
    pub async fn accept_proposal(
        &self,
        actor: &Actor,
        id: &str,
        fields: &[EntryField],
        word: Option<&str>,
    ) -> Result<()> {
        actor.must(Action::EditCatalogue)?;
        let mut problems = Vec::new();
        let word = tidy("word", word, LONGEST_LINE, &mut problems);
        Error::unless_empty(problems)?;
        let mut tx = self.inner.db.write().await?;
        let proposal = store::entries::find(&mut tx, id).await?.ok_or(Error::NotFound)?;
        let taken: Vec<EntryField> =
            proposal.wanted.keys().filter(|field| fields.contains(field)).copied().collect();
        if taken.is_empty() {
            return Err(Error::field("fields", "required"));
        }
        let mut offer = self.offer_to_change(&mut tx, &proposal.offer).await?;
        for field in &taken {
            field.write(&mut offer, &proposal.wanted[field]);
        }
        let groups: Vec<_> = taken.iter().filter_map(|field| field.group()).collect();
        confirm(&mut offer, &groups, self.today());
        offer.last_modified = Some(self.now().to_rfc3339());
        store::catalogue::save_offer(&mut tx, &offer).await?;
        if !store::entries::decide(&mut tx, id, self.now(), &taken, word.as_deref()).await? {
            return Err(Conflict::Changed.into());
        }
        self.audit(&mut tx, actor, "entry.accept", "offer", proposal.offer.as_str()).await?;
        self.commit_entry(tx).await
    }

    /// Refuses a proposal with a word the provider reads.
    ///
    /// # Errors
    /// As [`App::accept_proposal`]; [`Error::Invalid`] without a word.
    pub async fn refuse_proposal(&self, actor: &Actor, id: &str, word: &str) -> Result<()> {
        actor.must(Action::EditCatalogue)?;
        let mut problems = Vec::new();
        let word = tidy("word", Some(word), LONGEST_LINE, &mut problems);
        if word.is_none() && problems.is_empty() {
            problems.push(FieldError::new("word", "required"));
        }
        Error::unless_empty(problems)?;
        let mut tx = self.inner.db.write().await?;
        let proposal = store::entries::find(&mut tx, id).await?.ok_or(Error::NotFound)?;
        if !store::entries::decide(&mut tx, id, self.now(), &[], word.as_deref()).await? {
            return Err(Conflict::Changed.into());
        }
        self.audit(&mut tx, actor, "entry.refuse", "offer", proposal.offer.as_str()).await?;
        Ok(tx.commit().await?)
    }
}
