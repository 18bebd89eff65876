//! Full-text search over offers: German analysis, a tantivy index, ranking by words.
//!
//! Beside the words, each offer has a row of properties and places in memory, by which a search filters, counts and
//! sorts. What changes by the hour (opening, free places) or needs the law (age) is the app's to judge, offer by
//! offer. `index/README.md` says how to teach it words.
//!
//! | file | is |
//! |---|---|
//! | [`analysis`] | text to terms |
//! | [`knowledge`] | the data of `index/` |
//! | `schema`, `document` | fields and weights; an offer as a document |
//! | [`meaning`] | what a query means: concepts in nine languages, danger, wishes |
//! | `manifest`, `directory`, `rows`, `write` | keeping an index on disk, fresh and whole |
//! | [`columns`] | what is filtered, counted and sorted by, resident in memory |
//! | `query` | what a person typed to hits |

pub mod analysis;
pub mod columns;
mod directory;
mod document;
mod error;
pub mod knowledge;
mod manifest;
pub mod meaning;
mod query;
mod rows;
mod schema;
mod write;

use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use tantivy::{IndexReader, IndexWriter, ReloadPolicy, Searcher};

pub use document::Searchable;
pub use error::IndexError;
pub use query::{Found, Hit, Judged, Order, Request, Suggestion};

use columns::{Columns, Row};
use document::Entry;
use manifest::Manifest;
use rows::{Numbers, Rows};
use schema::Fields;

use crate::domain::id::OfferId;

/// A search index. Searches run side by side, changes one after the other.
pub struct Index {
    fields: Fields,
    reader: IndexReader,
    writer: Mutex<IndexWriter<Entry>>,
    view: RwLock<Arc<View>>,
    numbers: RwLock<Numbers>,
    generation: AtomicU64,
}

/// One consistent state of the index: what a search works on.
#[derive(Clone)]
struct View {
    searcher: Searcher,
    rows: Rows,
    columns: Arc<Columns>,
}

impl Index {
    /// Opens the index in a directory, if it is whole and of this version.
    pub fn open(dir: &Path) -> Result<Self, IndexError> {
        let index = directory::open(dir)?;
        let kept = index.load_metas()?.payload;
        let manifest = Manifest::check(kept.as_deref())?;
        if index.schema() != schema::schema().0 {
            return Err(IndexError::OutOfDate);
        }
        Self::with(index, manifest.generation)
    }

    /// Makes an empty index in a directory; an index that is there is removed, anything else stays and is an error.
    pub fn create(dir: &Path) -> Result<Self, IndexError> {
        let directory = directory::empty(dir)?;
        let settings = tantivy::IndexSettings::default();
        let index = tantivy::Index::create(directory, schema::schema().0, settings)?;
        Self::with(index, 0)?.started()
    }

    /// An empty index that leaves nothing behind.
    pub fn in_memory() -> Result<Self, IndexError> {
        Self::with(tantivy::Index::create_in_ram(schema::schema().0), 0)?.started()
    }

    /// Tells an index that was opened what is known of its offers beside their words: they are not kept on disk.
    /// Offers that are not in the index are skipped.
    pub fn describe(&self, offers: impl Iterator<Item = (OfferId, String, Row)>) {
        let _one_change_at_a_time = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        let view = self.view();
        let mut columns = Columns::clone(&view.columns);
        let mut numbers = self.numbers_mut();
        for (id, name, row) in offers {
            let number = numbers.give(id.as_str());
            if columns.all().contains(number) {
                columns.put(number, &row, &name);
            }
        }
        drop(numbers);
        self.set_view(View { columns: Arc::new(columns), ..View::clone(&view) });
    }

    /// The last change that is in the index.
    pub fn generation(&self) -> u64 {
        self.generation.load(Ordering::Acquire)
    }

    /// How many offers are in the index.
    pub fn len(&self) -> usize {
        usize::try_from(self.view().searcher.num_docs()).unwrap_or(usize::MAX)
    }

    /// Whether no offer is in the index.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn with(mut index: tantivy::Index, generation: u64) -> Result<Self, IndexError> {
        index.set_tokenizers(schema::tokenizers());
        let writer = write::writer(&index)?;
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let searcher = reader.searcher();
        let mut numbers = Numbers::default();
        let rows = Rows::default().load(&searcher, &mut numbers)?;
        let mut columns = Columns::default();
        rows.alive(&searcher).for_each(|row| columns.put(row, &Row::default(), ""));
        let view = View { searcher, rows, columns: Arc::new(columns) };
        Ok(Self {
            fields: schema::schema().1,
            reader,
            writer: Mutex::new(writer),
            view: RwLock::new(Arc::new(view)),
            numbers: RwLock::new(numbers),
            generation: AtomicU64::new(generation),
        })
    }

    /// Writes the first note, so that an index made and never filled opens again.
    fn started(self) -> Result<Self, IndexError> {
        self.apply(Vec::new(), &[], 0)?;
        Ok(self)
    }

    fn view(&self) -> Arc<View> {
        Arc::clone(&self.view.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn set_view(&self, view: View) {
        *self.view.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(view);
    }

    fn numbers(&self) -> RwLockReadGuard<'_, Numbers> {
        self.numbers.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn numbers_mut(&self) -> RwLockWriteGuard<'_, Numbers> {
        self.numbers.write().unwrap_or_else(PoisonError::into_inner)
    }
}

impl std::fmt::Debug for Index {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Index").field("offers", &self.len()).finish_non_exhaustive()
    }
}
