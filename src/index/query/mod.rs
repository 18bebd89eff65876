//! From what a person typed to hits: `plan` decides what is looked for, `concepts`, `synonyms`, `typos` and `dictionary` widen it,
//! `clause` turns it into tantivy's terms, `walk` finds,
//! `run` ranks and counts. `request` is what is asked and answered.

mod clause;
mod concepts;
mod dictionary;
pub(super) mod distance;
mod near;
mod plan;
mod request;
mod run;
mod suggest;
mod synonyms;
mod typos;
mod walk;
mod wanted;

use dictionary::Dictionary;

use super::columns::select::Select;
use super::meaning::Meaning;
use super::{Index, IndexError};

pub use request::{Found, Hit, Judged, Order, Request};
pub use suggest::Suggestion;

/// Longest query read, in characters.
const LONGEST: usize = 10_000;

impl Index {
    /// The offers that answer `query`, best first, at most `limit`. Any text is a valid query.
    pub fn search(&self, query: &str, limit: usize) -> Result<Found, IndexError> {
        self.find(&Request { words: Some(query), limit, ..Request::default() })
    }

    /// The offers that answer a request, in its order.
    pub fn find(&self, request: &Request<'_>) -> Result<Found, IndexError> {
        let view = self.view();
        let select = Select::new(&view.columns, &request.only, request.near);
        let numbers = self.numbers();
        let run =
            run::Run { view: &view, numbers: &numbers, fields: &self.fields, select, request };
        let Some(words) = request.words else { return Ok(run.all()) };
        let words: String = words.chars().take(LONGEST).collect();
        let mut dictionary = Dictionary::new(&view.searcher, &self.fields);
        let meant = request.meaning.is_none().then(|| plan::meaning(&words, &mut dictionary));
        let Some(meaning) = request.meaning.or(meant.as_ref()) else { return Ok(run.all()) };
        let plan = plan::plan(meaning, &mut dictionary)?;
        let mut found = run.by_words(&plan)?;
        found.corrected = plan.corrected.filter(|_| found.total > 0);
        Ok(found)
    }

    /// What a query means to this index. Any text is a valid query.
    pub fn understand(&self, query: &str) -> Meaning {
        let view = self.view();
        let query: String = query.chars().take(LONGEST).collect();
        plan::meaning(&query, &mut Dictionary::new(&view.searcher, &self.fields))
    }

    /// Words of the index that continue what was typed, most frequent first.
    pub fn suggest(&self, typed: &str, limit: usize) -> Result<Vec<Suggestion>, IndexError> {
        let typed: String = typed.chars().take(LONGEST).collect();
        Ok(suggest::suggest(&typed, &self.view().searcher, &self.fields, limit)?)
    }
}
