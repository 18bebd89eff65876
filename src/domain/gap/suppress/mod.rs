//! Protection of small numbers: what is hidden so that no published sum gives a small count away.
//!
//! - *Primary*: a count behind which stand fewer than [`THRESHOLD`] people is hidden. Zero is hidden
//!   as well ([`Zero::Hidden`]), so that a hidden count can be anything from zero on; what is hidden
//!   reads "under five, or protected". Where zeros are shown ([`Zero::Shown`]) they stay, and
//!   everybody knows that a hidden count beside them is at least one.
//! - *Secondary*: as long as an attacker who knows every published count and every sum can say that
//!   a hidden count is under the threshold, or what it is, one more count is hidden in a sum that
//!   gave it away: the one worth least, then the smallest. The attacker is [`attack`], bounds
//!   on every count, narrowed until nothing moves, and then [`linear`], sums added and subtracted in
//!   every way.
//!
//! The system of sums is the whole published set: one table with all its margins, and every other
//! table that shares a count with it.

mod attack;
mod linear;

use super::table::Count;

pub use attack::Interval;

/// Fewer people than this are never counted in public.
pub const THRESHOLD: u32 = 5;

/// What becomes of a count that is zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zero {
    /// It is hidden like every small count.
    Hidden,
    /// It is shown, and never hidden to protect another.
    Shown,
}

/// Counts and the sums between them.
#[derive(Debug, Clone, Default)]
pub struct Cells {
    counts: Vec<Count>,
    zeros: Vec<Zero>,
    sums: Vec<Sum>,
    /// The sums each cell stands in.
    within: Vec<Vec<usize>>,
    /// How much would be lost by hiding a count.
    worth: Vec<u32>,
    /// What everybody knows a count to be at least.
    floors: Vec<i64>,
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
    /// Adds a count and says its number. Where one of several must be hidden, it is the one worth
    /// least.
    pub fn add(&mut self, count: Count, worth: u32, zero: Zero) -> usize {
        self.counts.push(count);
        self.zeros.push(zero);
        self.within.push(Vec::new());
        self.worth.push(worth);
        self.floors.push(i64::from(zero == Zero::Shown));
        self.counts.len() - 1
    }

    /// Says that the needs of `total` are those of all `parts` together.
    pub fn sum(&mut self, total: usize, parts: Vec<usize>) {
        let sum = Sum { total, parts };
        for cell in sum.cells() {
            self.within[cell].push(self.sums.len());
        }
        self.sums.push(sum);
    }

    /// Says that everybody knows this count not to be zero.
    pub fn at_least_one(&mut self, cell: usize) {
        self.floors[cell] = 1;
    }

    /// Which counts to hide, by their numbers.
    pub fn hidden(&self) -> Vec<bool> {
        let small = |cell: usize| self.counts[cell].cases < THRESHOLD && self.may_be_hidden(cell);
        let mut hidden: Vec<bool> = (0..self.counts.len()).map(small).collect();
        loop {
            while let Some(more) = self.sums.iter().find_map(|sum| self.breach(sum, &hidden)) {
                hidden[more] = true;
            }
            let mut given_away = self.cornered(&hidden);
            if given_away.is_empty() {
                given_away = linear::determined(self, &hidden);
            }
            // One at a time: what protects the first often protects the rest.
            let Some(cell) = given_away.first() else { return hidden };
            match self.companion(*cell, &hidden) {
                Some(more) => hidden[more] = true,
                // Nothing is left to hide near it: then nothing is published.
                None => return vec![true; hidden.len()],
            }
        }
    }

    fn may_be_hidden(&self, cell: usize) -> bool {
        self.counts[cell].needs > 0 || self.zeros[cell] == Zero::Hidden
    }

    /// The count to hide where a single sum gives something away: what is hidden in it is one count,
    /// or is known to be under the threshold altogether.
    fn breach(&self, sum: &Sum, hidden: &[bool]) -> Option<usize> {
        let concealed = sum.cells().filter(|cell| hidden[*cell]).count();
        let needs = |cell: &usize| self.counts[*cell].needs;
        let rest: u32 = sum.parts.iter().filter(|part| hidden[**part]).map(needs).sum();
        let small = !hidden[sum.total] && concealed > 0 && rest < THRESHOLD;
        if concealed == 1 || small {
            self.cheapest(sum, hidden).map(|(_, cell)| cell)
        } else {
            None
        }
    }

    /// What can be said of every count from those that are not hidden.
    pub fn intervals(&self, hidden: &[bool]) -> Vec<Interval> {
        attack::bounds(self, hidden)
    }

    /// The hidden counts whose bounds meet, or lie under the threshold.
    fn cornered(&self, hidden: &[bool]) -> Vec<usize> {
        let intervals = self.intervals(hidden);
        let small = |at: Interval| at.is_exact() || at.high < i64::from(THRESHOLD);
        (0..hidden.len()).filter(|cell| hidden[*cell] && small(intervals[*cell])).collect()
    }

    /// The count to hide along with `cell`, of all sums it stands in: the one worth least, in the sum
    /// with the fewest other hidden counts, the smallest. Where all its sums are hidden already, one
    /// of a sum further on.
    fn companion(&self, cell: usize, hidden: &[bool]) -> Option<usize> {
        let mut seen = vec![false; hidden.len()];
        let mut ring = vec![cell];
        while !ring.is_empty() {
            for at in &ring {
                seen[*at] = true;
            }
            let sums = ring.iter().flat_map(|at| self.within[*at].iter().copied());
            let best = sums.clone().filter_map(|sum| self.cheapest(&self.sums[sum], hidden)).min();
            if let Some((_, found)) = best {
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

    /// The count of a sum that would be missed least, with what hiding it costs.
    fn cheapest(&self, sum: &Sum, hidden: &[bool]) -> Option<((u32, usize, u32), usize)> {
        let already = sum.cells().filter(|cell| hidden[*cell]).count();
        let shown = sum.cells().filter(|cell| !hidden[*cell] && self.may_be_hidden(*cell));
        let cost = |cell: usize| (self.worth[cell], already, self.counts[cell].needs);
        shown.map(|cell| (cost(cell), cell)).min()
    }
}
