//! The attacker who narrows bounds: what every sum says of its parts, again and again.

use serde::Serialize;

use super::Cells;

/// More than any count.
const UNBOUNDED: i64 = i64::MAX / 4;
/// Sweeps after which narrowing stops; each is a pass over all sums.
const SWEEPS: usize = 200;

/// What a count can be: both ends are possible as far as single sums say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Interval {
    /// At least.
    pub low: i64,
    /// At most.
    pub high: i64,
}

impl Interval {
    /// Whether it can only be one number.
    pub fn is_exact(self) -> bool {
        self.low == self.high
    }
}

/// What can be said of every count.
pub(super) fn bounds(cells: &Cells, hidden: &[bool]) -> Vec<Interval> {
    let mut known: Vec<Interval> = cells
        .counts
        .iter()
        .zip(&cells.floors)
        .zip(hidden)
        .map(|((count, floor), hidden)| match hidden {
            true => Interval { low: *floor, high: UNBOUNDED },
            false => Interval { low: i64::from(count.needs), high: i64::from(count.needs) },
        })
        .collect();
    // A sum whose cells are all shown says nothing new.
    let telling: Vec<_> = cells.sums.iter().filter(|s| s.cells().any(|c| hidden[c])).collect();
    for _ in 0..SWEEPS {
        let mut moved = false;
        for sum in &telling {
            moved |= narrow(&mut known, sum.total, &sum.parts);
        }
        if !moved {
            break;
        }
    }
    known
}

/// Narrows one sum's total and parts by each other. Says whether anything moved.
fn narrow(known: &mut [Interval], total: usize, parts: &[usize]) -> bool {
    let add = |a: i64, b: i64| if a >= UNBOUNDED || b >= UNBOUNDED { UNBOUNDED } else { a + b };
    let low: i64 = parts.iter().map(|part| known[*part].low).sum();
    let high = parts.iter().map(|part| known[*part].high).fold(0, add);
    let mut moved = tighten(&mut known[total], low, high);
    let total = known[total];
    for part in parts {
        let own = known[*part];
        let others_low = low - own.low;
        // What the others can be at most, taken from the whole only where the whole is bounded.
        let others = || parts.iter().filter(|p| *p != part).map(|p| known[*p].high);
        let others_high = if high < UNBOUNDED { high - own.high } else { others().fold(0, add) };
        let least = if others_high < UNBOUNDED { total.low - others_high } else { own.low };
        let most = if total.high < UNBOUNDED { total.high - others_low } else { UNBOUNDED };
        moved |= tighten(&mut known[*part], least, most);
    }
    moved
}

fn tighten(interval: &mut Interval, low: i64, high: i64) -> bool {
    let tighter = Interval { low: interval.low.max(low), high: interval.high.min(high) };
    let moved = tighter != *interval;
    *interval = tighter;
    moved
}
