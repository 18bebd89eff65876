//! Numbers that each Land sets itself, such as how long school is compulsory: one table of them, and the
//! derived facts that follow from it.

use serde::Deserialize;

use super::{Derived, Edition};
use crate::domain::fact::FactId;
use crate::domain::rule::{Check, Rule, Test};
use crate::domain::words::Words;

/// The fact that says which Land it is.
const LAND: &str = "land";

/// A number of the law of the Länder that a fact is compared with.
#[derive(Debug, Clone, Deserialize)]
pub struct LandParameter {
    id: String,
    label: Words,
    norm: String,
    /// The fact that must reach the number.
    fact: FactId,
    /// A fact that says the answer itself, and counts before what follows.
    stated: Option<FactId>,
    /// Below this it holds in no Land.
    never_below: Option<i64>,
    /// From here on it holds in every Land.
    certain_from: i64,
    /// What to ask where the law of the Land was not read.
    ask: String,
    #[serde(flatten)]
    edition: Edition,
    #[serde(default)]
    note: Words,
    /// The Länder of which the number is known.
    #[serde(default)]
    value: Vec<LandValue>,
}

/// The number of some Länder.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct LandValue {
    land: Vec<String>,
    from: i64,
}

impl LandParameter {
    /// The derived fact that follows. While the Land is not known it is open wherever the Länder differ.
    pub fn derived(self) -> Derived {
        Derived {
            rule: self.rule(),
            id: self.id,
            label: self.label,
            norm: self.norm,
            note: self.note,
            edition: self.edition,
        }
    }

    fn rule(&self) -> Rule {
        let known = self
            .value
            .iter()
            .map(|value| Rule::All(vec![one_of(value.land.clone()), self.at_least(value.from)]));
        let elsewhere = self.not_read();
        let rule = if self.value.is_empty() {
            elsewhere
        } else {
            let lands = self.value.iter().flat_map(|value| value.land.clone()).collect();
            let elsewhere = Rule::All(vec![Rule::Not(Box::new(one_of(lands))), elsewhere]);
            Rule::Any(known.chain([elsewhere]).collect())
        };
        match &self.stated {
            Some(fact) => {
                let test = Test { fact: fact.clone(), check: Check::Holds };
                Rule::Else(Box::new(Rule::Leaf(test)), Box::new(rule))
            }
            None => rule,
        }
    }

    /// What can be said without the law of the Land.
    fn not_read(&self) -> Rule {
        let open = Rule::Open(self.ask.clone());
        let between = match self.never_below {
            Some(least) => Rule::All(vec![self.at_least(least), open]),
            None => open,
        };
        Rule::Any(vec![self.at_least(self.certain_from), between])
    }

    fn at_least(&self, number: i64) -> Rule {
        Rule::Leaf(Test { fact: self.fact.clone(), check: Check::Range(Some(number), None) })
    }
}

fn one_of(lands: Vec<String>) -> Rule {
    Rule::Leaf(Test { fact: FactId::from(LAND), check: Check::OneOf(lands) })
}
