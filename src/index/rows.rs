//! The row number of each offer, and of each document of the index: reading an id from the store for every hit would
//! cost more than the search.

use std::collections::HashMap;
use std::sync::Arc;

use rustc_hash::FxHashMap;
use tantivy::{Searcher, SegmentReader, index::SegmentId};

use crate::domain::id::OfferId;

/// Row numbers of offers. An offer keeps its number as long as the program runs, also when it goes and comes back.
#[derive(Debug, Default)]
pub struct Numbers {
    of: FxHashMap<Arc<str>, u32>,
    offers: Vec<OfferId>,
}

impl Numbers {
    /// The number of an offer, a new one if it has none.
    pub fn give(&mut self, id: &str) -> u32 {
        if let Some(number) = self.of.get(id) {
            return *number;
        }
        let number = self.offers.len() as u32;
        self.of.insert(id.into(), number);
        self.offers.push(id.into());
        number
    }

    /// The offer of a number that was given.
    pub fn offer(&self, number: u32) -> &OfferId {
        &self.offers[number as usize]
    }
}

/// Rows by segment; a segment never changes, so its table is kept as long as the segment lives.
#[derive(Debug, Clone, Default)]
pub struct Rows {
    of: HashMap<SegmentId, Arc<[u32]>>,
    /// In the order of the searcher's segments.
    order: Vec<Arc<[u32]>>,
}

impl Rows {
    /// The tables of a searcher, taking over what is known.
    pub fn load(&self, searcher: &Searcher, numbers: &mut Numbers) -> tantivy::Result<Self> {
        let mut next = Self::default();
        for segment in searcher.segment_readers() {
            let known = self.of.get(&segment.segment_id()).cloned();
            let table = known.map_or_else(|| read(segment, numbers), Ok)?;
            next.of.insert(segment.segment_id(), Arc::clone(&table));
            next.order.push(table);
        }
        Ok(next)
    }

    /// The rows of a segment's documents.
    pub fn of_segment(&self, segment: usize) -> &[u32] {
        &self.order[segment]
    }

    /// The rows of all documents that are not deleted.
    pub fn alive<'a>(&'a self, searcher: &'a Searcher) -> impl Iterator<Item = u32> + 'a {
        self.order
            .iter()
            .zip(searcher.segment_readers())
            .flat_map(|(rows, segment)| segment.doc_ids_alive().map(|doc| rows[doc as usize]))
    }
}

/// Reads the dictionary of ids once from front to back: looking each up by its place in it costs far more.
fn read(segment: &SegmentReader, numbers: &mut Numbers) -> tantivy::Result<Arc<[u32]>> {
    let Some(column) = segment.fast_fields().str("id")? else { return Ok(Arc::default()) };
    let mut by_ord = Vec::with_capacity(column.num_terms());
    let mut ids = column.dictionary().stream()?;
    while ids.advance() {
        by_ord.push(numbers.give(&String::from_utf8_lossy(ids.key())));
    }
    let row = |doc| {
        let ord = column.term_ords(doc).next().unwrap_or_default();
        by_ord.get(ord as usize).copied().unwrap_or_default()
    };
    Ok((0..segment.max_doc()).map(row).collect())
}
