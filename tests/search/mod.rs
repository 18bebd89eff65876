//! The search as the app uses it: gold of the German analysis, life of an index, queries people type.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail loudly")]

mod danger;
mod fuzz;
mod german;
mod gold;
mod judged;
mod kin;
mod life;
mod live;
mod queries;

use lotse::domain::id::OfferId;
use lotse::index::{Index, Searchable};

/// An offer of which only name and running text matter.
fn offer(id: &str, name: &str, text: &str) -> Searchable {
    Searchable { text: text.to_owned(), ..Searchable::named(OfferId::from(id), name) }
}

/// An index in memory over the given offers.
fn index_of(offers: Vec<Searchable>) -> Index {
    let index = Index::in_memory().unwrap();
    index.rebuild(offers.into_iter(), 1).unwrap();
    index
}

/// Ids of the hits, best first.
fn ids(index: &Index, query: &str) -> Vec<String> {
    let found = index.search(query, 100).unwrap();
    found.hits.iter().map(|hit| hit.offer.to_string()).collect()
}
