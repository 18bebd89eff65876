//! Many rules for many profiles: the gap kernel. A plane has one bit for each profile.
//!
//! Each test of the rules is answered for all profiles at once, each named rule once after that; a
//! rule is then a few operations on words of 64 profiles. Cost grows with profiles × rules.
//!
//! ```
//! use lotse::domain::law::Law;
//! use lotse::domain::profile::Profile;
//! use lotse::domain::rule::{Crowd, RuleSet, Truth, parse};
//! let people = [Profile::default().with("alter", 17), Profile::default()];
//! let rules = [parse("alter < 18").unwrap(), parse("alter < 16 | schulden").unwrap()];
//! let rules = RuleSet::compile(&Law::default(), &rules);
//! let crowd = Crowd::of(&people);
//! let grid = crowd.prepare(&rules);
//! assert_eq!(grid.row(0).truth(0), Truth::Yes);
//! assert_eq!(grid.row(1).count(Truth::Unknown), 2);
//! ```
//!
//! For a "what if", compile the changed rules as a set of their own and prepare them for the same
//! crowd. Whatever depends on the home or the language of a person is not in the rules: make
//! [`Planes`] of it with [`Planes::from_fn`] and join them with [`Planes::and`]. An offer that is
//! judged for a later entry needs a crowd of the profiles as they are on that day
//! ([`Profile::between`]).

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::compiled::RuleSet;
use super::grid::Grid;
use super::planes::{Planes, merge, set_bit, words};
use super::{Test, Truth};
use crate::domain::profile::{Known, Profile};

/// Profiles turned on their side: for each fact, who knows what.
#[derive(Debug)]
pub struct Crowd<'a> {
    len: usize,
    facts: BTreeMap<&'a str, Vec<Knowing<'a>>>,
}

/// Everybody of whom the same is known.
#[derive(Debug)]
struct Knowing<'a> {
    known: Known<'a>,
    who: Vec<u64>,
}

impl<'a> Crowd<'a> {
    /// A crowd of these profiles, numbered in their order.
    pub fn of(profiles: &'a [Profile]) -> Self {
        let mut facts: BTreeMap<&str, Vec<Knowing<'_>>> = BTreeMap::new();
        let mut places: FxHashMap<(&str, Known<'_>), usize> = FxHashMap::default();
        for (at, profile) in profiles.iter().enumerate() {
            for fact in profile.facts().keys() {
                let (fact, known) = (fact.as_str(), profile.known(fact.as_str()));
                let column = facts.entry(fact).or_default();
                let place = *places.entry((fact, known)).or_insert_with(|| {
                    column.push(Knowing { known, who: vec![0; words(profiles.len())] });
                    column.len() - 1
                });
                set_bit(&mut column[place].who, at, true);
            }
        }
        Self { len: profiles.len(), facts }
    }

    /// Answers each test and each named rule of a set for everybody.
    pub fn prepare<'r>(&self, rules: &'r RuleSet) -> Grid<'r> {
        Grid::new(rules, self.len, rules.tests.iter().map(|test| self.answers(test)).collect())
    }

    fn answers(&self, test: &Test) -> Planes {
        let mut planes = Planes::all(self.len, Truth::Unknown);
        for knowing in self.facts.get(test.fact.as_str()).into_iter().flatten() {
            match test.truth(knowing.known) {
                Truth::Yes => merge(&mut planes.certain, &knowing.who, |a, b| a | b),
                Truth::No => merge(&mut planes.possible, &knowing.who, |a, b| a & !b),
                Truth::Unknown => {}
            }
        }
        planes
    }
}
