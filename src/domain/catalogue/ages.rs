//! For which ages an offer is, in short.

use super::{Offer, Strength};
use crate::domain::fact::AGE;
use crate::domain::rule::{Check, Rule};

/// A span of ages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ages {
    /// Youngest age.
    pub from: Option<i64>,
    /// Oldest age.
    pub to: Option<i64>,
    /// Whether exceptions happen.
    pub soft: bool,
}

impl Offer {
    /// The ages its own conditions speak of, or those of HSDS where they do not. `None` when nothing
    /// is said.
    pub fn ages(&self) -> Option<Ages> {
        let mut found: Option<Ages> = None;
        for condition in &self.details().conditions {
            let soft = condition.strength == Strength::Soft;
            let Some((from, to)) = span(&condition.rule) else { continue };
            found = Some(found.map_or(Ages { from, to, soft }, |known| Ages {
                from: known.from.max(from),
                to: smaller(known.to, to),
                soft: known.soft && soft,
            }));
        }
        let number = |n: &Option<serde_json::Number>| n.as_ref().and_then(|n| n.as_i64());
        let (from, to) = (number(&self.minimum_age), number(&self.maximum_age));
        let plain = (from.is_some() || to.is_some()).then_some(Ages { from, to, soft: false });
        found.or(plain)
    }
}

fn span(rule: &Rule) -> Option<(Option<i64>, Option<i64>)> {
    match rule {
        Rule::Leaf(test) if test.fact.as_str() == AGE => match test.check {
            Check::Range(from, to) => Some((from, to)),
            Check::Holds | Check::OneOf(_) => None,
        },
        Rule::Norm(inner, _) => span(inner),
        Rule::All(parts) => {
            parts.iter().filter_map(span).reduce(|(from, to), (other_from, other_to)| {
                (from.max(other_from), smaller(to, other_to))
            })
        }
        _ => None,
    }
}

fn smaller(a: Option<i64>, b: Option<i64>) -> Option<i64> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}
