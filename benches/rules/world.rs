//! An invented world of facts, rules and young people, the same in each run: offers that ask for an
//! age, an area and one to three conditions more.

use lotse::clock::Random;
use lotse::domain::fact::{FactId, FactValue};
use lotse::domain::profile::Profile;
use lotse::domain::rule::{Check, Rule, Test};

/// How many different numbers are asked for.
const STRETCH: u8 = 18;
/// Facts: an age, an area, and what else offers ask for.
const FACTS: [(&str, Kind); 15] = [
    ("alter", Kind::Number),
    ("gebiet", Kind::Choice(400)),
    ("schulden", Kind::Bool),
    ("schwanger", Kind::Bool),
    ("in_haft", Kind::Bool),
    ("wohnungslos", Kind::Bool),
    ("arbeitslos", Kind::Bool),
    ("schule", Kind::Choice(6)),
    ("status", Kind::Choice(8)),
    ("wohnen", Kind::Choice(7)),
    ("ausbildung", Kind::Choice(5)),
    ("monate_hier", Kind::Number),
    ("monate_dort", Kind::Number),
    ("kinder", Kind::Number),
    ("stunden", Kind::Number),
];

#[derive(Clone, Copy)]
enum Kind {
    Bool,
    Number,
    Choice(usize),
}

/// The world.
pub struct World(Random);

impl World {
    /// The world as it is at the beginning of each run.
    pub fn new() -> Self {
        Self(Random::seeded(42))
    }

    fn below(&mut self, limit: usize) -> usize {
        u32::from_le_bytes(self.0.bytes()) as usize % limit
    }

    fn number(&mut self) -> i64 {
        10 + i64::from(self.0.bytes::<1>()[0] % STRETCH)
    }

    /// A young person of whom so many quarters of the facts are known.
    pub fn profile(&mut self, quarters: usize) -> Profile {
        let mut profile = Profile::default();
        for (fact, kind) in FACTS {
            if self.below(4) < quarters {
                let value = match kind {
                    Kind::Bool => FactValue::Bool(self.below(2) == 0),
                    Kind::Number => FactValue::Int(self.number()),
                    Kind::Choice(values) => FactValue::Choice(format!("v{}", self.below(values))),
                };
                profile = profile.with(fact, value);
            }
        }
        profile
    }

    /// What an offer demands: an age, an area, and one to three conditions more.
    pub fn rule(&mut self) -> Rule {
        let mut parts = vec![self.test(0), self.test(1)];
        for _ in 0..=self.below(3) {
            parts.push(self.condition());
        }
        Rule::All(parts)
    }

    fn condition(&mut self) -> Rule {
        match self.below(5) {
            0 | 1 => self.any_test(),
            2 => Rule::Not(Box::new(self.any_test())),
            3 => Rule::Any(vec![self.any_test(), self.any_test()]),
            _ => {
                let both = Rule::All(vec![self.any_test(), self.any_test()]);
                Rule::Any(vec![self.any_test(), both])
            }
        }
    }

    fn any_test(&mut self) -> Rule {
        let fact = 2 + self.below(FACTS.len() - 2);
        self.test(fact)
    }

    fn test(&mut self, fact: usize) -> Rule {
        let (fact, kind) = FACTS[fact];
        let check = match kind {
            Kind::Bool => Check::Holds,
            Kind::Number => {
                let (a, b) = (self.number(), self.number());
                Check::Range(Some(a.min(b)), Some(a.max(b)))
            }
            Kind::Choice(values) => {
                let most = 1 + self.below(values.min(20) / 2);
                Check::OneOf((0..most).map(|_| format!("v{}", self.below(values))).collect())
            }
        };
        Rule::Leaf(Test { fact: FactId::from(fact), check })
    }
}
