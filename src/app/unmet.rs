//! Searches that nothing answered: counted by their topic, never by their words.

use super::App;
use super::error::Result;
use super::search::{OfferPage, OfferQuery};
use crate::store;

/// Digits of a postcode that are kept: an area of several hundred thousand people.
const COARSE: usize = 2;

impl App {
    /// Counts a search that found nothing, if its topic is known. The person learns nothing of it, and nobody learns
    /// anything of the person.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn note_unmet(&self, query: &OfferQuery, page: &OfferPage) -> Result<()> {
        let first_page = query.offset == 0;
        let Some(topic) = page.topic.filter(|_| page.total == 0 && first_page) else {
            return Ok(());
        };
        let area = query.plz.as_deref().and_then(|plz| plz.get(..COARSE)).unwrap_or_default();
        let mut tx = self.inner.db.write().await?;
        store::unmet::count(&mut tx, self.today(), topic, area).await?;
        tx.commit().await?;
        Ok(())
    }
}
