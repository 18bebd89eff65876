//! What a search filters by, counts and sorts by, resident in memory, one row for each offer: `bits` a set of rows,
//! `spots` places on the ground, `select` the filter of one request.
//!
//! A row has properties, such as "topic: schulden". Each property has a number and the set of rows that have it, so
//! that a filter is a handful of sets laid over each other; each row lists the numbers of its properties, so that
//! counting them for the hits touches one place in memory for each hit.

pub mod bits;
pub mod select;
pub mod spots;

use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::domain::geo::Point;
use bits::Bits;
use spots::Spot;

/// How much may lie unused before everything is written anew.
const MOST_UNUSED: usize = 2;

/// What is known of one offer beside its words.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Row {
    /// Facet and value, such as `("topic", "schulden")`.
    pub properties: Vec<(&'static str, String)>,
    /// Where it is.
    pub points: Vec<Point>,
    /// Whether one need not travel.
    pub anywhere: bool,
}

/// A property: a value of a facet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Property {
    /// The facet.
    pub facet: &'static str,
    /// The value.
    pub value: Arc<str>,
}

/// The columns. A change copies little of them.
#[derive(Debug, Clone, Default)]
pub struct Columns {
    /// Rows that are there.
    there: Bits,
    anywhere: Bits,
    numbers: FxHashMap<&'static str, FxHashMap<Arc<str>, u32>>,
    properties: Vec<Property>,
    /// Rows by property.
    having: Vec<Arc<Bits>>,
    /// Properties by row.
    of_row: Lists<u32>,
    /// Places by row.
    spots: Lists<Spot>,
    /// Name by row, as it sorts.
    names: Lists<u8>,
}

impl Columns {
    /// Writes a row, in place of what it was.
    pub fn put(&mut self, number: u32, row: &Row, name: &str) {
        self.remove(number);
        self.there.insert(number);
        if row.anywhere {
            self.anywhere.insert(number);
        }
        let mut properties: Vec<u32> =
            row.properties.iter().map(|(facet, value)| self.number(facet, value)).collect();
        properties.sort_unstable();
        properties.dedup();
        for property in &properties {
            Arc::make_mut(&mut self.having[*property as usize]).insert(number);
        }
        self.of_row.put(number, properties);
        self.spots.put(number, row.points.iter().map(|point| Spot::from(*point)));
        self.names.put(number, name.bytes());
    }

    /// Takes a row out.
    pub fn remove(&mut self, number: u32) {
        if !self.there.contains(number) {
            return;
        }
        self.there.remove(number);
        self.anywhere.remove(number);
        for property in self.of_row.get(number) {
            Arc::make_mut(&mut self.having[*property as usize]).remove(number);
        }
        self.of_row.put(number, []);
        self.spots.put(number, []);
        self.names.put(number, []);
    }

    fn number(&mut self, facet: &'static str, value: &str) -> u32 {
        let of_facet = self.numbers.entry(facet).or_default();
        if let Some(number) = of_facet.get(value) {
            return *number;
        }
        let (number, value) = (self.properties.len() as u32, Arc::<str>::from(value));
        of_facet.insert(Arc::clone(&value), number);
        self.properties.push(Property { facet, value });
        self.having.push(Arc::default());
        number
    }

    /// Rows that have a property.
    fn having(&self, facet: &str, value: &str) -> Option<&Bits> {
        let number = self.numbers.get(facet)?.get(value)?;
        Some(&self.having[*number as usize])
    }

    /// How many of the rows have each property; properties none of them has are left out.
    pub fn count(&self, rows: impl Iterator<Item = u32>) -> Vec<(Property, usize)> {
        let mut counts = vec![0_usize; self.properties.len()];
        for row in rows {
            for property in self.of_row.get(row) {
                counts[*property as usize] += 1;
            }
        }
        let counted = self.properties.iter().zip(counts);
        counted.filter(|(_, count)| *count > 0).map(|(p, count)| (p.clone(), count)).collect()
    }

    /// The name of a row, as it sorts.
    pub fn name(&self, row: u32) -> &[u8] {
        self.names.get(row)
    }

    /// All rows.
    pub fn all(&self) -> &Bits {
        &self.there
    }

    /// The square of the shortest straight line to a place of the row; none when it has no place.
    pub fn chord2(&self, row: u32, from: Spot) -> Option<f64> {
        if self.anywhere.contains(row) {
            return Some(0.0);
        }
        self.spots.get(row).iter().map(|spot| spot.chord2(from)).min_by(f64::total_cmp)
    }
}

/// A short list for each row, all in one piece of memory. What is replaced lies unused until it is too much.
#[derive(Debug, Clone)]
struct Lists<T> {
    items: Vec<T>,
    /// Where a row's list begins and how long it is.
    spans: Vec<(u32, u32)>,
    used: usize,
}

impl<T> Default for Lists<T> {
    fn default() -> Self {
        Self { items: Vec::new(), spans: Vec::new(), used: 0 }
    }
}

impl<T: Copy> Lists<T> {
    fn get(&self, row: u32) -> &[T] {
        let Some((start, length)) = self.spans.get(row as usize) else { return &[] };
        &self.items[*start as usize..(*start + *length) as usize]
    }

    fn put(&mut self, row: u32, list: impl IntoIterator<Item = T>) {
        let row = row as usize;
        if row >= self.spans.len() {
            self.spans.resize(row + 1, (0, 0));
        }
        let start = self.items.len();
        self.items.extend(list);
        let length = self.items.len() - start;
        self.used = self.used + length - self.spans[row].1 as usize;
        self.spans[row] = (start as u32, length as u32);
        if self.items.len() > self.used.max(1024) * MOST_UNUSED {
            self.tidy();
        }
    }

    fn tidy(&mut self) {
        let mut items = Vec::with_capacity(self.used);
        for (start, length) in &mut self.spans {
            let from = *start as usize;
            *start = items.len() as u32;
            items.extend_from_slice(&self.items[from..from + *length as usize]);
        }
        self.items = items;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(topic: &str) -> Row {
        Row { properties: vec![("topic", topic.to_owned())], ..Row::default() }
    }

    #[test]
    fn rows_change_and_go() {
        let mut columns = Columns::default();
        columns.put(0, &row("sucht"), "a");
        columns.put(1, &row("sucht"), "b");
        let before = columns.clone();
        columns.put(0, &row("wohnen"), "c");
        columns.remove(1);
        let counts = |columns: &Columns| {
            let all = columns.count(columns.all().iter()).into_iter();
            all.map(|(p, n)| (p.value.to_string(), n)).collect::<Vec<_>>()
        };
        assert_eq!(counts(&before), [("sucht".to_owned(), 2)]);
        assert_eq!(counts(&columns), [("wohnen".to_owned(), 1)]);
        assert_eq!(columns.name(0), b"c");
    }

    #[test]
    fn what_is_replaced_is_tidied_up() {
        let mut lists = Lists::default();
        for round in 0..10_000_u32 {
            lists.put(round % 7, [round, round + 1]);
        }
        assert!(lists.items.len() <= 2_048, "{}", lists.items.len());
        assert_eq!(lists.get(9_999 % 7), [9_999, 10_000]);
        assert_eq!(lists.get(100), [0_u32; 0]);
    }
}
