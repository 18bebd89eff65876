//! The law as this node knows it: what is built into the program, with the changes that people
//! entered. Every node follows the database; a case is judged by the law of the day asked.

mod change;
mod impact;
mod needs;
mod people;

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError};

use chrono::NaiveDate;

use super::App;
use super::error::Result;
use crate::domain::law::{Law, LawBook, LawChange, LawState};
use crate::store;

pub use change::{LawDraft, LawPreview, Objection};
pub use impact::{Impact, Redirected, Turned};
pub use people::{Person, Whose};

/// Days whose law is kept ready.
const READY: usize = 32;

/// The law at one state of the database.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    book: Arc<LawBook>,
    changes: Arc<Vec<LawChange>>,
    /// The law of some days. Days between which nothing begins or ends share it.
    days: BTreeMap<NaiveDate, Arc<Law>>,
    /// Each law in use, with what is in force under it.
    laws: Vec<(Vec<bool>, Arc<Law>)>,
}

impl Shelf {
    /// The law built into the program, with these changes.
    pub(super) fn new(built_in: &LawBook, changes: Vec<LawChange>) -> Self {
        let book = Arc::new(built_in.amended(&changes));
        Self { book, changes: Arc::new(changes), ..Self::default() }
    }

    fn law_on(&mut self, date: NaiveDate) -> Arc<Law> {
        if self.days.len() >= READY {
            self.days.clear();
            self.laws.clear();
        }
        let in_force = self.book.in_force(date);
        let law = match self.laws.iter().find(|(known, _)| *known == in_force) {
            Some((_, law)) => law.clone(),
            None => {
                let law = Arc::new(self.book.on(date));
                self.laws.push((in_force, law.clone()));
                law
            }
        };
        self.days.insert(date, law.clone());
        law
    }

    fn number(&self) -> i64 {
        self.changes.last().map_or(0, |change| change.number)
    }
}

impl App {
    /// The law in force on a day.
    pub fn law_on(&self, date: NaiveDate) -> Arc<Law> {
        if let Some(law) = self.shelf().days.get(&date) {
            return law.clone();
        }
        self.inner.law.write().unwrap_or_else(PoisonError::into_inner).law_on(date)
    }

    /// All versions of everything.
    pub fn law_book(&self) -> Arc<LawBook> {
        self.shelf().book.clone()
    }

    /// The changes that people entered, in their order.
    pub fn law_changes(&self) -> Arc<Vec<LawChange>> {
        self.shelf().changes.clone()
    }

    /// The law as it was known at a state: what was judged then can be judged again.
    pub fn law_of(&self, state: &LawState) -> Law {
        let known = self.law_changes();
        let then = known.iter().filter(|change| change.number <= state.number);
        self.knowledge().law.amended(then).on(state.date)
    }

    /// The state of the law now, for a day.
    pub fn law_state(&self, date: NaiveDate) -> LawState {
        LawState { edition: self.knowledge().edition(), number: self.shelf().number(), date }
    }

    fn shelf(&self) -> std::sync::RwLockReadGuard<'_, Shelf> {
        self.inner.law.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads the changes anew if there are any that this node does not know.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub(super) async fn follow_law(&self) -> Result<()> {
        let mut session = self.inner.db.snapshot().await?;
        if store::law::latest_number(&mut session).await? == self.shelf().number() {
            return Ok(());
        }
        let changes = store::law::list(&mut session).await?;
        let shelf = Shelf::new(&self.knowledge().law, changes);
        let mut known = self.inner.law.write().unwrap_or_else(PoisonError::into_inner);
        // Somebody else may have read more in between.
        if shelf.number() > known.number() {
            *known = shelf;
        }
        Ok(())
    }
}
