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

use rustc_hash::FxHashMap;

use super::compiled::RuleSet;
use super::grid::Grid;
use super::planes::{Planes, merge, set_bit, words};
use super::{Check, Test, Truth};
use crate::domain::profile::{Known, Profile};

/// Profiles turned on their side: for each fact, who knows what.
#[derive(Debug)]
pub struct Crowd<'a> {
    len: usize,
    facts: FxHashMap<(&'a str, Kind), Column<'a>>,
}

/// What kind of thing is known; a test asks for one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Kind {
    Bool,
    Number,
    Choice,
}

/// Everybody who knows a fact.
#[derive(Debug)]
struct Column<'a> {
    who: Vec<u64>,
    /// Those who know the same.
    same: Vec<(Known<'a>, Vec<u64>)>,
    places: FxHashMap<Known<'a>, usize>,
}

impl<'a> Crowd<'a> {
    /// A crowd of these profiles, numbered in their order.
    pub fn of(profiles: impl IntoIterator<Item = &'a Profile>) -> Self {
        let profiles: Vec<&Profile> = profiles.into_iter().collect();
        let mut crowd = Self { len: profiles.len(), facts: FxHashMap::default() };
        for (at, profile) in profiles.iter().copied().enumerate() {
            for fact in profile.facts().keys() {
                let known = profile.known(fact.as_str());
                let kind = match known {
                    Known::Unknown => continue,
                    Known::Bool(_) => Kind::Bool,
                    Known::Between(..) => Kind::Number,
                    Known::Choice(_) => Kind::Choice,
                };
                let nobody = || vec![0; words(profiles.len())];
                let column = crowd.facts.entry((fact.as_str(), kind)).or_insert_with(|| Column {
                    who: nobody(),
                    same: Vec::new(),
                    places: FxHashMap::default(),
                });
                let place = *column.places.entry(known).or_insert_with(|| {
                    column.same.push((known, nobody()));
                    column.same.len() - 1
                });
                set_bit(&mut column.who, at, true);
                set_bit(&mut column.same[place].1, at, true);
            }
        }
        crowd
    }

    /// Answers each test and each named rule of a set for everybody.
    pub fn prepare<'r>(&self, rules: &'r RuleSet) -> Grid<'r> {
        Grid::new(rules, self.len, rules.tests.iter().map(|(_, test)| self.answers(test)).collect())
    }

    fn answers(&self, test: &Test) -> Planes {
        let mut planes = Planes::all(self.len, Truth::Unknown);
        let kind = match test.check {
            Check::Holds => Kind::Bool,
            Check::Range(..) => Kind::Number,
            Check::OneOf(_) => Kind::Choice,
        };
        let Some(column) = self.facts.get(&(test.fact.as_str(), kind)) else { return planes };
        if let Check::OneOf(values) = &test.check {
            // Few values of perhaps hundreds: only those are looked at.
            let places = values.iter().filter_map(|v| column.places.get(&Known::Choice(v)));
            for place in places {
                merge(&mut planes.certain, &column.same[*place].1, |a, b| a | b);
            }
            merge(&mut planes.possible, &column.who, |a, b| a & !b);
            merge(&mut planes.possible, &planes.certain, |a, b| a | b);
            return planes;
        }
        for (known, who) in &column.same {
            match test.truth(*known) {
                Truth::Yes => merge(&mut planes.certain, who, |a, b| a | b),
                Truth::No => merge(&mut planes.possible, who, |a, b| a & !b),
                Truth::Unknown => {}
            }
        }
        planes
    }
}
