//! What is asked of the index, and what it answers.

use crate::domain::id::OfferId;
use crate::index::columns::Property;
use crate::index::columns::select::{Near, OneOf};
use crate::index::meaning::Meaning;

/// What the caller knows of an offer that the index does not: nothing when it does not pass.
pub(super) type Judge<'a> = dyn Fn(&OfferId) -> Option<Judged> + 'a;

/// What the caller says of an offer that passes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Judged {
    /// Lower classes come first where nothing else orders more strongly.
    pub class: u8,
    /// What its score is multiplied by.
    pub lift: f32,
}

impl Default for Judged {
    fn default() -> Self {
        Self { class: 0, lift: 1.0 }
    }
}

/// A request. All its demands must be met.
#[derive(Default)]
pub struct Request<'a> {
    /// Words, as typed. Without them every offer is a candidate.
    pub words: Option<&'a str>,
    /// What the words mean, where that is known already.
    pub meaning: Option<&'a Meaning>,
    /// Properties, one value at least of each.
    pub only: Vec<OneOf>,
    /// Where from, and how far.
    pub near: Option<Near>,
    /// The caller's own judgement, asked last.
    pub judge: Option<&'a Judge<'a>>,
    /// The order of the hits.
    pub order: Order,
    /// Hits to skip.
    pub skip: usize,
    /// Most hits given.
    pub limit: usize,
    /// Whether the properties of all hits are counted.
    pub counted: bool,
}

/// How hits are ordered; what is equal comes by distance, then by name.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    /// What fits the words best; without words by the judge's class.
    #[default]
    Best,
    /// The nearest first.
    Distance,
    /// By name.
    Name,
}

/// An offer that answers a request.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// The offer.
    pub offer: OfferId,
    /// How well its words answer; comparable within one request only, zero without words.
    pub score: f32,
}

/// The answer to a request.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Found {
    /// In the order asked for.
    pub hits: Vec<Hit>,
    /// How many offers answer, also those beyond the limit.
    pub total: usize,
    /// How many of these have a property, for each property that any has.
    pub counts: Vec<(Property, usize)>,
    /// The query as it was understood, when a word of it was taken for a typing error.
    pub corrected: Option<String>,
}
