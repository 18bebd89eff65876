//! All rules of a set for one profile at a time. A plane has one bit for each rule.
//!
//! Rules are taken apart into clauses ([`clauses`]). Clauses of different rules share a slot; a slot
//! has a column for each source its clauses look at, and a column has planes for each state of its
//! source. To judge a profile is to look up the state of each source once, and then to
//! join one pair of planes of each column: by "or" within a slot, by "and" between slots.
//!
//! ```
//! use lotse::domain::law::Law;
//! use lotse::domain::profile::Profile;
//! use lotse::domain::rule::{Columns, RuleSet, Truth, parse};
//! let rules = ["alter < 27", "alter >= 18 & schulden", "alter < 16 | schulden"];
//! let rules: Vec<_> = rules.iter().map(|rule| parse(rule).unwrap()).collect();
//! let columns = Columns::of(RuleSet::compile(&Law::default(), &rules));
//! let truths = columns.judge(&Profile::default().with("alter", 17));
//! assert_eq!(truths.truth(0), Truth::Yes);
//! assert_eq!(truths.truth(1), Truth::No);
//! assert_eq!(truths.truth(2), Truth::Unknown);
//! ```

mod build;
mod clauses;
mod slot;

use self::clauses::Source;
use self::slot::Slot;
use super::Truth;
use super::compiled::{RuleSet, Walker};
use super::planes::Planes;
use crate::domain::profile::Profile;

/// Words of a plane that are worked through at a time, so that they stay at hand: 4 kB.
const PAGE: usize = 512;

/// A set of rules turned on its side.
#[derive(Debug)]
pub struct Columns {
    set: RuleSet,
    sources: Vec<Source>,
    slots: Vec<Slot>,
    /// Rules that hold as far as no slot speaks against them.
    start: Vec<u64>,
    /// Rules that are walked one by one: what they rest on is shared with too few others.
    aside: Vec<usize>,
}

impl Columns {
    /// The columns of a set.
    pub fn of(set: RuleSet) -> Self {
        build::columns(set)
    }

    /// The truth of every rule for a profile, by the number of the rule.
    pub fn judge(&self, profile: &Profile) -> Planes {
        let walker = self.set.walker(profile);
        let Some(states) = self.states(&walker) else {
            return Planes::from_fn(self.set.len(), |rule| walker.truth(rule));
        };
        let mut truths = Planes::all(self.set.len(), Truth::No);
        let pages = truths.certain.chunks_mut(PAGE).zip(truths.possible.chunks_mut(PAGE));
        let mut side = [[0; PAGE]; 2];
        for (number, (certain, possible)) in pages.enumerate() {
            let (from, len) = (number * PAGE, certain.len());
            certain.copy_from_slice(&self.start[from..from + len]);
            possible.copy_from_slice(certain);
            for slot in &self.slots {
                slot.demand(&states, from, certain, possible, &mut side);
            }
        }
        for rule in &self.aside {
            truths.set(*rule, walker.truth(*rule));
        }
        truths
    }

    /// The state of each source; `None` where a profile is in none of them.
    fn states(&self, walker: &Walker<'_>) -> Option<Vec<usize>> {
        let state = |(number, source): (usize, &Source)| match source {
            Source::Fact(states) => states.at(walker.knows[number]),
            Source::Walked(node) => Some(match walker.walk(node) {
                Truth::Unknown => 0,
                Truth::No => 1,
                Truth::Yes => 2,
            }),
        };
        self.sources.iter().enumerate().map(state).collect()
    }

    /// How many bytes of planes one judgement reads, to compare with what memory can deliver.
    pub fn bytes_read(&self, profile: &Profile) -> usize {
        let states = self.states(&self.set.walker(profile)).unwrap_or_default();
        let words: usize = self.slots.iter().map(|slot| slot.words_read(&states)).sum();
        (words + self.start.len()) * size_of::<u64>()
    }

    /// How many rules are walked one by one.
    pub fn walked(&self) -> usize {
        self.aside.len()
    }
}
