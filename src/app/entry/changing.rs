//! Changing one offer's record: read under its lock, written with its change noted.

use crate::app::App;
use crate::app::error::{Error, Result};
use crate::domain::catalogue::Offer;
use crate::domain::id::OfferId;
use crate::store::{self, Session};

impl App {
    /// The offer's record as it is in the database, locked until the transaction ends: two changes
    /// at once come one after the other, and none is lost.
    pub(super) async fn offer_to_change(&self, tx: &mut Session, id: &OfferId) -> Result<Offer> {
        store::places::lock_offer(tx, id).await?;
        store::catalogue::find_offer(tx, id).await?.ok_or(Error::NotFound)
    }

    /// Commits a change of an offer and lets this node follow at once; others do within seconds.
    pub(super) async fn commit_entry(&self, tx: Session) -> Result<()> {
        tx.commit().await?;
        self.catch_up().await
    }
}
