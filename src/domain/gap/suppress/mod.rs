//! Protection of small numbers: what is hidden so that no published sum gives a small count away.
//!
//! - *Primary*: a count behind which stand one to four people is hidden ([`THRESHOLD`]). Zero is
//!   shown: it speaks of nobody.
//! - *Secondary*: as long as an attacker who knows every published count, every sum, and that a
//!   hidden count is at least one, can say a hidden count exactly, one more count is hidden in a
//!   sum that gave it away – the smallest that is no total, if there is one. The attacker is
//!   [`attack`]: bounds on every count, narrowed until nothing moves, and then [`linear`]: sums
//!   added and subtracted in every way.
//!
//! Zeros are never hidden. So a hidden count is never zero, which the attacker knows too.
//! The system of sums is the whole published set: one table with all its margins, and every other
//! table that shares a count with it.

mod attack;
mod linear;

use super::table::Count;

pub use attack::Interval;

/// Fewer people than this are never counted in public.
pub const THRESHOLD: u32 = 5;

/// Counts and the sums between them.
#[derive(Debug, Clone, Default)]
pub struct Cells {
    counts: Vec<Count>,
    sums: Vec<Sum>,
    /// The sums each cell stands in.
    within: Vec<Vec<usize>>,
    /// Whether a cell is the total of some sum.
    is_total: Vec<bool>,
}

/// `total` is the sum of `parts`: all of them numbers of cells.
#[derive(Debug, Clone)]
struct Sum {
    total: usize,
    parts: Vec<usize>,
}

impl Sum {
    fn cells(&self) -> impl Iterator<Item = usize> {
        self.parts.iter().copied().chain([self.total])
    }
}

impl Cells {
    /// Adds a count and says its number.
    pub fn add(&mut self, count: Count) -> usize {
        self.counts.push(count);
        self.within.push(Vec::new());
        self.is_total.push(false);
        self.counts.len() - 1
    }

    /// Says that the needs of `total` are those of all `parts` together.
    pub fn sum(&mut self, total: usize, parts: Vec<usize>) {
        let sum = Sum { total, parts };
        for cell in sum.cells() {
            self.within[cell].push(self.sums.len());
        }
        self.is_total[total] = true;
        self.sums.push(sum);
    }

    /// Which counts to hide, by their numbers.
    pub fn hidden(&self) -> Vec<bool> {
        let small = |count: &Count| count.needs > 0 && count.cases < THRESHOLD;
        let mut hidden: Vec<bool> = self.counts.iter().map(small).collect();
        loop {
            let mut given_away = self.pinned(&hidden);
            if given_away.is_empty() {
                given_away = linear::determined(self, &hidden);
            }
            if given_away.is_empty() {
                return hidden;
            }
            let mut helped = false;
            for cell in given_away {
                if let Some(more) = self.companion(cell, &hidden) {
                    hidden[more] = true;
                    helped = true;
                }
            }
            if !helped {
                // Nothing is left to hide near it: then nothing is published.
                return self.counts.iter().map(|count| count.needs > 0).collect();
            }
        }
    }

    /// What can be said of every count from those that are not hidden.
    pub fn intervals(&self, hidden: &[bool]) -> Vec<Interval> {
        attack::bounds(self, hidden)
    }

    /// The hidden counts whose bounds meet.
    fn pinned(&self, hidden: &[bool]) -> Vec<usize> {
        let intervals = self.intervals(hidden);
        let exact = |cell: &usize| hidden[*cell] && intervals[*cell].is_exact();
        (0..self.counts.len()).filter(exact).collect()
    }

    /// The count to hide along with `cell`: of the sums with the fewest other hidden counts, the
    /// smallest that is no total. Where all its sums are hidden already, one of a sum further on.
    fn companion(&self, cell: usize, hidden: &[bool]) -> Option<usize> {
        let mut seen = vec![false; self.counts.len()];
        let mut ring = vec![cell];
        while !ring.is_empty() {
            for at in &ring {
                seen[*at] = true;
            }
            let sums = ring.iter().flat_map(|at| self.within[*at].iter().copied());
            let best = sums.clone().filter_map(|sum| self.cheapest(sum, hidden)).min();
            if let Some((_, _, _, found)) = best {
                return Some(found);
            }
            let cells = sums.flat_map(|sum| self.sums[sum].cells());
            let mut next: Vec<usize> = cells.filter(|at| hidden[*at] && !seen[*at]).collect();
            next.sort_unstable();
            next.dedup();
            ring = next;
        }
        None
    }

    /// What hiding one more count of a sum would cost, and which.
    fn cheapest(&self, sum: usize, hidden: &[bool]) -> Option<(usize, bool, u32, usize)> {
        let sum = &self.sums[sum];
        let already = sum.cells().filter(|cell| hidden[*cell]).count();
        let shown = sum.cells().filter(|cell| !hidden[*cell] && self.counts[*cell].needs > 0);
        let cost = |cell: usize| (already, self.is_total[cell], self.counts[cell].needs, cell);
        shown.map(cost).min()
    }
}
