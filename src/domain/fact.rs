//! Facts: what can be known of a young person. Names, values and protection come from
//! `seed-data/law/facts.toml`; nothing here knows a particular fact but the age.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::rule::{Check, Rule, Test};
use super::words::Words;

/// The fact every profile may carry and that moves by itself: completed years of life.
pub const AGE: &str = "alter";

/// Largest number of a fact that sets no limit of its own: months of a hundred years.
const LARGEST: i64 = 1200;

/// The name of a fact, such as `alter` or `sgb2_status`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FactId(String);

impl FactId {
    /// The name as written in rules and in the API.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for FactId {
    fn from(name: &str) -> Self {
        Self(name.to_owned())
    }
}

impl From<String> for FactId {
    fn from(name: String) -> Self {
        Self(name)
    }
}

impl std::borrow::Borrow<str> for FactId {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for FactId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A known value. There is no "unknown" here: an unknown fact is one the profile does not hold.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(untagged)]
pub enum FactValue {
    /// Yes or no.
    Bool(bool),
    /// A whole number in the fact's unit.
    Int(i64),
    /// One of the fact's listed values.
    Choice(String),
}

impl fmt::Display for FactValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bool(value) => write!(f, "{value}"),
            Self::Int(value) => write!(f, "{value}"),
            Self::Choice(value) => f.write_str(value),
        }
    }
}

/// Why a fact needs more care than others (Art. 9, 10 DSGVO; § 203 StGB, § 65 SGB VIII).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Protection {
    /// No class beyond what all social data have.
    Ordinary,
    /// Special category, such as health.
    Art9,
    /// Criminal offences and custody.
    Art10,
    /// Reveals a special category only indirectly, such as a residence status.
    Indirect9,
    /// Usually entrusted to a professional bound to secrecy.
    Secret203,
}

/// What values a fact can take.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum FactType {
    /// Yes or no.
    Bool,
    /// A whole number between `min` and `max`, both allowed.
    Int {
        /// What is counted, in German, such as `Monate`.
        #[serde(default)]
        unit: Option<String>,
        /// Smallest value that makes sense.
        #[serde(default)]
        min: Option<i64>,
        /// Largest value that makes sense.
        #[serde(default)]
        max: Option<i64>,
        /// Whether it counts up with every month that passes, as long as all stays as it is.
        #[serde(default)]
        grows: bool,
    },
    /// One of a closed list.
    Enum {
        /// The list, in the order a form shows it.
        values: Vec<Choice>,
    },
}

/// One value of an enum fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// The value as written in rules.
    pub id: String,
    /// How people read it.
    pub label: Words,
}

/// The definition of one fact: the one place forms, validation and API documentation come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactDefinition {
    /// Its name in rules.
    pub id: FactId,
    /// The group it stands in on a form.
    pub group: String,
    /// Type, unit and allowed values.
    #[serde(flatten)]
    pub kind: FactType,
    /// Protection classes; `ordinary` alone means none.
    pub protection: Vec<Protection>,
    /// Short name for forms and tables.
    pub label: Words,
    /// The question in plain words.
    pub question: Words,
    /// How to tell, and why it matters.
    #[serde(default)]
    pub help: Words,
    /// Why a protected fact is asked at all.
    #[serde(default)]
    pub why: Words,
}

impl FactDefinition {
    /// The smallest and the largest number allowed, where it is a number.
    pub fn range(&self) -> (i64, i64) {
        match self.kind {
            FactType::Int { min, max, .. } => (min.unwrap_or(0), max.unwrap_or(LARGEST)),
            FactType::Bool | FactType::Enum { .. } => (0, 0),
        }
    }

    /// Whether asking needs a reason (any class but `ordinary`).
    pub fn is_protected(&self) -> bool {
        self.protection.iter().any(|class| *class != Protection::Ordinary)
    }
}

/// Why a stated value is refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "problem", rename_all = "snake_case")]
pub enum FactProblem {
    /// No fact has this name.
    #[error("unknown fact")]
    UnknownFact,
    /// The value has another type than the fact.
    #[error("wrong type, expected {expected}")]
    WrongType {
        /// `bool`, `int` or `enum`.
        expected: &'static str,
    },
    /// The value is not in the fact's list.
    #[error("not one of the listed values")]
    NotListed,
    /// The number lies outside the fact's range.
    #[error("outside {min}..{max}")]
    OutOfRange {
        /// Smallest allowed value.
        min: i64,
        /// Largest allowed value.
        max: i64,
    },
}

/// All facts, in form order.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    facts: Vec<FactDefinition>,
    by_id: BTreeMap<FactId, usize>,
}

impl Vocabulary {
    /// Keeps the order given.
    pub fn new(facts: Vec<FactDefinition>) -> Self {
        let by_id = facts.iter().enumerate().map(|(at, fact)| (fact.id.clone(), at)).collect();
        Self { facts, by_id }
    }

    /// All definitions in form order.
    pub fn all(&self) -> &[FactDefinition] {
        &self.facts
    }

    /// The definition of `fact`.
    pub fn find(&self, fact: &str) -> Option<&FactDefinition> {
        self.by_id.get(fact).map(|at| &self.facts[*at])
    }

    /// Says whether `value` may stand for `fact`.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn check(&self, fact: &str, value: &FactValue) -> Result<(), FactProblem> {
        let definition = self.find(fact).ok_or(FactProblem::UnknownFact)?;
        match (&definition.kind, value) {
            (FactType::Bool, FactValue::Bool(_)) => Ok(()),
            (FactType::Int { .. }, FactValue::Int(value)) => {
                let (min, max) = definition.range();
                if (min..=max).contains(value) {
                    Ok(())
                } else {
                    Err(FactProblem::OutOfRange { min, max })
                }
            }
            (FactType::Enum { values }, FactValue::Choice(value)) => {
                if values.iter().any(|choice| choice.id == *value) {
                    Ok(())
                } else {
                    Err(FactProblem::NotListed)
                }
            }
            (FactType::Bool, _) => Err(FactProblem::WrongType { expected: "bool" }),
            (FactType::Int { .. }, _) => Err(FactProblem::WrongType { expected: "int" }),
            (FactType::Enum { .. }, _) => Err(FactProblem::WrongType { expected: "enum" }),
        }
    }
}

impl Vocabulary {
    /// What is wrong with the facts and values a rule names. Empty when all is well.
    pub fn problems(&self, rule: &Rule) -> Vec<String> {
        let mut problems = Vec::new();
        rule.visit(&mut |part| {
            if let Rule::Leaf(test) = part {
                problems.extend(self.problem_of(test));
            }
        });
        problems
    }

    fn problem_of(&self, test: &Test) -> Option<String> {
        let fact = &test.fact;
        let Some(definition) = self.find(fact.as_str()) else {
            return Some(format!("no fact is called {fact}"));
        };
        match (&definition.kind, &test.check) {
            (FactType::Bool, Check::Holds) | (FactType::Int { .. }, Check::Range(..)) => None,
            (FactType::Enum { values }, Check::OneOf(named)) => named
                .iter()
                .find(|name| !values.iter().any(|choice| choice.id == **name))
                .map(|name| format!("{fact} has no value {name}")),
            _ => Some(format!("`{test}` does not fit the type of {fact}")),
        }
    }
}
