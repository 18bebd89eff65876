//! The offer id of each document, in memory: reading it from the store for every hit would cost more than the search.

use std::collections::HashMap;
use std::sync::Arc;

use tantivy::{Searcher, SegmentReader, index::SegmentId};

use crate::domain::id::OfferId;

/// Ids by segment; a segment never changes, so its table is kept as long as the segment lives.
#[derive(Debug, Clone, Default)]
pub struct Ids {
    of: HashMap<SegmentId, Arc<[OfferId]>>,
    /// In the order of the searcher's segments.
    order: Vec<Arc<[OfferId]>>,
}

impl Ids {
    /// The tables of a searcher, taking over what is known.
    pub fn load(&self, searcher: &Searcher) -> tantivy::Result<Self> {
        let mut next = Self::default();
        for segment in searcher.segment_readers() {
            let known = self.of.get(&segment.segment_id()).cloned();
            let table = known.map_or_else(|| read(segment), Ok)?;
            next.of.insert(segment.segment_id(), Arc::clone(&table));
            next.order.push(table);
        }
        Ok(next)
    }

    /// The offer of a document.
    pub fn get(&self, segment: u32, doc: u32) -> Option<&OfferId> {
        self.order.get(segment as usize)?.get(doc as usize)
    }
}

fn read(segment: &SegmentReader) -> tantivy::Result<Arc<[OfferId]>> {
    let mut table = Vec::with_capacity(segment.max_doc() as usize);
    if let Some(column) = segment.fast_fields().str("id")? {
        let mut id = String::new();
        for doc in 0..segment.max_doc() {
            id.clear();
            if let Some(ord) = column.term_ords(doc).next() {
                column.ord_to_str(ord, &mut id)?;
            }
            table.push(OfferId::from(id.as_str()));
        }
    }
    Ok(table.into())
}
