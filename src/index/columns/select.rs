//! The filter of one request: which rows pass.

use super::bits::Bits;
use super::spots::{Spot, chord2_of};
use super::{Columns, Row};
use crate::domain::geo::Point;

/// One of these values of a facet is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OneOf {
    /// The facet.
    pub facet: &'static str,
    /// The values.
    pub values: Vec<String>,
}

/// Where somebody is, and how far they would go.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Near {
    /// Where.
    pub from: Point,
    /// How far, in kilometres; any distance when missing.
    pub within_km: Option<f64>,
}

/// A filter, ready to be asked for single rows.
#[derive(Debug)]
pub struct Select<'a> {
    columns: &'a Columns,
    /// Rows with the properties asked for; all when missing.
    rows: Option<Bits>,
    from: Option<Spot>,
    within: Option<f64>,
}

impl<'a> Select<'a> {
    /// The filter for these demands, all of which must be met.
    pub fn new(columns: &'a Columns, only: &[OneOf], near: Option<Near>) -> Self {
        let mut rows: Option<Bits> = None;
        for one_of in only {
            let any = columns.any(one_of);
            match &mut rows {
                Some(rows) => rows.and(&any),
                None => rows = Some(any),
            }
        }
        let within = near.and_then(|near| near.within_km).map(chord2_of);
        Self { columns, rows, from: near.map(|near| near.from.into()), within }
    }

    /// Whether a row passes.
    pub fn admits(&self, row: u32) -> bool {
        self.rows.as_ref().unwrap_or(&self.columns.there).contains(row)
            && self.within.is_none_or(|most| self.distance(row).is_some_and(|far| far <= most))
    }

    /// The rows that pass, in order.
    pub fn rows(&self) -> impl Iterator<Item = u32> {
        let rows = self.rows.as_ref().unwrap_or(&self.columns.there);
        rows.iter().filter(|row| self.admits(*row))
    }

    /// How far a row is, in a measure that sorts as kilometres do; none when nobody knows.
    pub fn distance(&self, row: u32) -> Option<f64> {
        match self.from {
            Some(from) => self.columns.chord2(row, from),
            None => self.columns.anywhere.contains(row).then_some(0.0),
        }
    }
}

impl Columns {
    fn any(&self, one_of: &OneOf) -> Bits {
        let mut rows = Bits::default();
        for value in &one_of.values {
            if let Some(having) = self.having(one_of.facet, value) {
                rows.or(having);
            }
        }
        rows
    }
}

impl Row {
    /// The row with one property more.
    #[must_use]
    pub fn with(mut self, facet: &'static str, value: impl Into<String>) -> Self {
        self.properties.push((facet, value.into()));
        self
    }
}
