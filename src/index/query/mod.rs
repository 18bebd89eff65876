//! From what a person typed to hits: `plan` decides what is looked for, `concepts`, `synonyms`, `typos` and `dictionary` widen it,
//! `clause` turns it into tantivy's terms, `run` finds and ranks.

mod clause;
mod concepts;
mod dictionary;
pub(super) mod distance;
mod near;
mod plan;
mod run;
mod suggest;
mod synonyms;
mod typos;
mod wanted;

use super::meaning::Meaning;
use super::{Index, IndexError};
use crate::domain::id::OfferId;

pub use suggest::Suggestion;

/// Longest query read, in characters.
const LONGEST: usize = 10_000;

/// An offer that answers a query.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// The offer.
    pub offer: OfferId,
    /// How well it answers; comparable within one query only.
    pub score: f32,
}

/// The answer to a query.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Found {
    /// Best first.
    pub hits: Vec<Hit>,
    /// How many offers answer, also those beyond the limit.
    pub total: usize,
    /// The query as it was understood, when a word of it was taken for a typing error.
    pub corrected: Option<String>,
}

impl Index {
    /// The offers that answer `query`, best first, at most `limit`. Any text is a valid query.
    pub fn search(&self, query: &str, limit: usize) -> Result<Found, IndexError> {
        let view = self.view();
        let query: String = query.chars().take(LONGEST).collect();
        let plan = plan::plan(&query, &view.searcher, &self.fields)?;
        let (hits, total) = run::run(&plan, &view, &self.fields, limit)?;
        let corrected = plan.corrected.filter(|_| total > 0);
        Ok(Found { hits, total, corrected })
    }

    /// What a query means to this index. Any text is a valid query.
    pub fn understand(&self, query: &str) -> Meaning {
        let view = self.view();
        let query: String = query.chars().take(LONGEST).collect();
        plan::meaning(&query, &mut dictionary::Dictionary::new(&view.searcher, &self.fields))
    }

    /// Words of the index that continue what was typed, most frequent first.
    pub fn suggest(&self, typed: &str, limit: usize) -> Result<Vec<Suggestion>, IndexError> {
        let typed: String = typed.chars().take(LONGEST).collect();
        Ok(suggest::suggest(&typed, &self.view().searcher, &self.fields, limit)?)
    }
}
