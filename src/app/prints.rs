//! Printed catalogues: which offers go in, and for those that take a while who works on it and how
//! far it is.
//!
//! Setting the pages is no use case; whoever shows pages does it and tells here how far it is. The
//! state stands in the database, so any node can answer for a print that another one makes, and take
//! it up when that one is gone.

use std::sync::Arc;

use chrono::TimeDelta;

use super::App;
use super::catalogue::OfferView;
use super::error::{Error, Result};
use super::login::digest;
use crate::domain::catalogue::Offer;
use crate::domain::id::{OfferId, PrintId};
use crate::domain::place::Places;
use crate::store;
use crate::store::prints::{Print, PrintOrder, PrintState};

/// Seconds after which a print that no node touched is taken up by another.
const STALE: i64 = 60;
/// How often work on a print is begun before it counts as failed: it may be what stops the nodes.
const MOST_TRIES: i64 = 3;
/// Hours for which a print can be fetched.
const KEPT: i64 = 24;
/// Prints kept at a time; the oldest go first.
const MOST_KEPT: i64 = 100;
/// Offers a list of one's own may hold.
const LONGEST_LIST: usize = 60;

/// An order that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ordered {
    /// Under which id it can be asked for.
    pub id: PrintId,
    /// Whether whoever ordered must now see to it; otherwise somebody does or it is done.
    pub to_do: bool,
}

impl App {
    /// Takes an order. The same order at the same state of the catalogue on the same day is printed
    /// once for everybody.
    ///
    /// # Errors
    /// [`Error::NotFound`] for an unknown topic.
    pub async fn order_print(&self, order: &PrintOrder) -> Result<Ordered> {
        self.known_topic(order.topic.as_deref())?;
        let said = format!("{order:?} {} {}", self.catalogue().generation, self.today());
        let (hash, now) = (digest(&said), self.now());
        let mut tx = self.inner.db.write().await?;
        store::prints::forget(&mut tx, now - TimeDelta::hours(KEPT), MOST_KEPT).await?;
        let (id, stale) = (self.new_id(), now - TimeDelta::seconds(STALE));
        let to_do = store::prints::claim(&mut tx, &id, (order, &hash), now, stale).await?;
        let id = store::prints::of_order(&mut tx, &hash).await?.ok_or(Error::NotFound)?;
        tx.commit().await?;
        Ok(Ordered { id, to_do })
    }

    fn known_topic(&self, topic: Option<&str>) -> Result<()> {
        let unknown = topic.is_some_and(|code| self.catalogue().topics().find(code).is_none());
        if unknown { Err(Error::NotFound) } else { Ok(()) }
    }

    /// How a print stands.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none, or no longer.
    pub async fn print(&self, id: &PrintId) -> Result<Print> {
        let mut session = self.inner.db.read().await?;
        let print = store::prints::find(&mut session, id).await?.ok_or(Error::NotFound)?;
        let given_up = self.is_left(&print) && print.tries >= MOST_TRIES;
        Ok(if given_up { Print { state: PrintState::Failed, ..print } } else { print })
    }

    /// Whether the node that worked on it is gone.
    fn is_left(&self, print: &Print) -> bool {
        !matches!(print.state, PrintState::Done | PrintState::Failed)
            && print.touched_at < self.now() - TimeDelta::seconds(STALE)
    }

    /// Takes up a print whose node is gone. `true` when whoever asks must now see to it.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn take_up_print(&self, print: &Print) -> Result<bool> {
        if !self.is_left(print) {
            return Ok(false);
        }
        let (now, mut tx) = (self.now(), self.inner.db.write().await?);
        let stale = now - TimeDelta::seconds(STALE);
        let taken = store::prints::take_up(&mut tx, &print.id, now, stale, MOST_TRIES).await?;
        tx.commit().await?;
        Ok(taken)
    }

    /// Notes how far a print is, and how many offers it holds where that is known.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn note_print(
        &self,
        id: &PrintId,
        state: PrintState,
        offers: Option<usize>,
    ) -> Result<()> {
        let offers = offers.and_then(|offers| i64::try_from(offers).ok());
        let mut tx = self.inner.db.write().await?;
        store::prints::note(&mut tx, id, state, offers, self.now()).await?;
        Ok(tx.commit().await?)
    }

    /// Notes that work on a print goes on, so that no other node takes it up.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn touch_print(&self, id: &PrintId) -> Result<()> {
        let mut tx = self.inner.db.write().await?;
        store::prints::touch(&mut tx, id, self.now()).await?;
        Ok(tx.commit().await?)
    }

    /// Puts a print where it can be fetched.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn finish_print(&self, id: &PrintId, content: Vec<u8>) -> Result<()> {
        let mut tx = self.inner.db.write().await?;
        store::prints::finish(&mut tx, id, content, self.now()).await?;
        Ok(tx.commit().await?)
    }

    /// The PDF of a print.
    ///
    /// # Errors
    /// [`Error::NotFound`] when it is not done.
    pub async fn print_content(&self, id: &PrintId) -> Result<Vec<u8>> {
        let mut session = self.inner.db.read().await?;
        store::prints::content(&mut session, id).await?.ok_or(Error::NotFound)
    }

    /// The offers of a topic and those below it as they are now, or all of them.
    ///
    /// # Errors
    /// [`Error::NotFound`] for an unknown topic.
    pub async fn offers_to_print(&self, topic: Option<&str>) -> Result<Vec<OfferView>> {
        self.known_topic(topic)?;
        let catalogue = self.catalogue();
        let topics = catalogue.topics();
        let wanted = |code: &str| topic.is_none_or(|topic| topics.covers(topic, code));
        let places = self.all_places().await?;
        let places_of = |offer: &Offer| places.get(&offer.id()).copied().unwrap_or(Places::Unknown);
        let chosen =
            catalogue.shown().filter(|offer| topic.is_none() || offer.topic_codes().any(wanted));
        Ok(chosen.map(|offer| self.view(&catalogue, offer, places_of(offer))).collect())
    }

    /// The offers of a list of one's own; what is gone since is left out.
    ///
    /// # Errors
    /// [`Error::Invalid`] for too long a list.
    pub async fn offers_of_list(&self, ids: &[OfferId]) -> Result<Vec<OfferView>> {
        if ids.len() > LONGEST_LIST {
            return Err(Error::field("ids", "too_many"));
        }
        let catalogue = self.catalogue();
        let places = self.places_of(ids).await?;
        let shown = ids.iter().filter_map(|id| catalogue.offer(id)).filter(|o| o.is_shown());
        let view = |offer: &Arc<Offer>| {
            let places = places.get(&offer.id()).copied().unwrap_or(Places::Unknown);
            self.view(&catalogue, offer, places)
        };
        Ok(shown.map(view).collect())
    }
}
