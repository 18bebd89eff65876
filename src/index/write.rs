//! Changing an index: all offers at once, or a few.

use std::sync::atomic::Ordering;
use std::sync::{Arc, PoisonError};

use rustc_hash::FxHashSet;

use tantivy::{IndexWriter, Term};

use super::columns::Columns;
use super::document::Entry;
use super::manifest::Manifest;
use super::{Index, IndexError, Searchable, View};
use crate::domain::id::OfferId;

/// Threads that analyse, and memory each may fill before it writes a segment.
const MOST_THREADS: usize = 4;
const MEMORY: usize = 96_000_000;

/// A writer; it holds the lock of the directory as long as it lives.
pub(super) fn writer(index: &tantivy::Index) -> Result<IndexWriter<Entry>, IndexError> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(MOST_THREADS);
    Ok(index.writer_with_num_threads(threads, threads * MEMORY)?)
}

impl Index {
    /// Replaces the whole content. Searches see the old one until all is there. Of two offers with one id the first
    /// counts. Gives the number of offers.
    pub fn rebuild(
        &self,
        offers: impl Iterator<Item = Searchable>,
        generation: u64,
    ) -> Result<usize, IndexError> {
        self.change(
            generation,
            |_| Columns::default(),
            |writer, columns| {
                writer.delete_all_documents()?;
                let mut seen = FxHashSet::default();
                for offer in offers {
                    let number = self.numbers_mut().give(offer.id.as_str());
                    if seen.insert(number) {
                        columns.put(number, &offer.row, &offer.name);
                        writer.add_document(Entry::new(offer, self.fields))?;
                    }
                }
                Ok(seen.len())
            },
        )
    }

    /// Adds, replaces and removes offers. When it returns, searches see the change.
    pub fn apply(
        &self,
        upserts: Vec<Searchable>,
        removed: &[OfferId],
        generation: u64,
    ) -> Result<(), IndexError> {
        self.change(generation, Columns::clone, |writer, columns| {
            for id in removed.iter().chain(upserts.iter().map(|offer| &offer.id)) {
                writer.delete_term(Term::from_field_text(self.fields.id, id.as_str()));
                columns.remove(self.numbers_mut().give(id.as_str()));
            }
            for offer in upserts {
                let number = self.numbers_mut().give(offer.id.as_str());
                columns.put(number, &offer.row, &offer.name);
                writer.add_document(Entry::new(offer, self.fields))?;
            }
            Ok(())
        })
    }

    /// Does the work, writes it with the note, and shows it; on an error nothing changes.
    fn change<T>(
        &self,
        generation: u64,
        begin: impl FnOnce(&Columns) -> Columns,
        work: impl FnOnce(&mut IndexWriter<Entry>, &mut Columns) -> tantivy::Result<T>,
    ) -> Result<T, IndexError> {
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        let mut columns = begin(&self.view().columns);
        let worked = work(&mut writer, &mut columns);
        match worked.and_then(|done| commit(&mut writer, generation).map(|()| done)) {
            Ok(done) => {
                self.show(generation, columns)?;
                Ok(done)
            }
            Err(error) => {
                writer.rollback()?;
                Err(error.into())
            }
        }
    }

    fn show(&self, generation: u64, columns: Columns) -> Result<(), IndexError> {
        self.reader.reload()?;
        let searcher = self.reader.searcher();
        let rows = self.view().rows.load(&searcher, &mut self.numbers_mut())?;
        self.set_view(View { searcher, rows, columns: Arc::new(columns) });
        self.generation.store(generation, Ordering::Release);
        Ok(())
    }
}

fn commit(writer: &mut IndexWriter<Entry>, generation: u64) -> tantivy::Result<()> {
    let mut prepared = writer.prepare_commit()?;
    prepared.set_payload(&Manifest::new(generation).to_text());
    prepared.commit()?;
    Ok(())
}
