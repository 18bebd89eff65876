//! Whether the law as data makes sense: nothing names what does not exist, nothing leads back to
//! itself, and no day has two versions of a rule.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{LawBook, Provision};
use crate::domain::rule::Rule;

impl LawBook {
    /// What is wrong with the data: unknown facts, values and names, names that lead back to
    /// themselves, two versions in force on one day. Empty when all is well.
    pub fn problems(&self) -> Vec<String> {
        let mut problems = Vec::new();
        let known: BTreeSet<&str> = self
            .derived
            .iter()
            .map(|d| d.id.as_str())
            .chain(self.instruments.iter().map(|i| i.id.as_str()))
            .collect();
        for (id, rule) in self.rules() {
            problems
                .extend(self.vocabulary.problems(rule).into_iter().map(|p| format!("{id}: {p}")));
            let unknown = rule.names().into_iter().filter(|name| !known.contains(name));
            problems.extend(unknown.map(|name| format!("{id}: no rule is called ${name}")));
        }
        problems.extend(self.circles());
        problems.extend(overlaps(&self.derived));
        problems.extend(overlaps(&self.instruments));
        problems.extend(overlaps(&self.interfaces));
        problems
    }

    fn rules(&self) -> impl Iterator<Item = (&str, &Rule)> {
        let derived = self.derived.iter().map(|d| (d.id.as_str(), &d.rule));
        let instruments = self.instruments.iter().map(|i| (i.id.as_str(), &i.rule));
        let agencies = self.instruments.iter().flat_map(|i| {
            let agencies = i.responsible.iter().filter_map(|r| r.when.as_ref());
            let bindings = i.binding_when.iter().map(|entry| &entry.when);
            agencies.chain(bindings).map(|when| (i.id.as_str(), when))
        });
        let interfaces = self.interfaces.iter().map(|i| (i.id.as_str(), &i.when));
        let contradictions = self.contradictions.iter().map(|c| (c.id.as_str(), &c.when));
        derived.chain(instruments).chain(agencies).chain(interfaces).chain(contradictions)
    }

    fn circles(&self) -> Vec<String> {
        let mut edges: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for derived in &self.derived {
            edges.entry(&derived.id).or_default().extend(derived.rule.names());
        }
        for instrument in &self.instruments {
            edges.entry(&instrument.id).or_default().extend(instrument.rule.names());
        }
        let mut circles = Vec::new();
        for start in edges.keys() {
            let mut seen = BTreeSet::new();
            let mut open: Vec<&str> = edges[start].iter().copied().collect();
            while let Some(name) = open.pop() {
                if name == *start {
                    circles.push(format!("{start}: the rule leads back to itself"));
                    break;
                }
                if seen.insert(name) {
                    open.extend(edges.get(name).into_iter().flatten());
                }
            }
        }
        circles
    }
}

/// Versions of one id of which two are in force on the same day.
fn overlaps<T: Provision>(all: &[T]) -> Vec<String> {
    let mut found = Vec::new();
    for (at, one) in all.iter().enumerate() {
        let others = all[at + 1..].iter().filter(|other| other.id() == one.id());
        let begins = |other: &T| one.edition().valid_from.max(other.edition().valid_from);
        let ends_before = |other: &T, day: Option<NaiveDate>| {
            [one, other]
                .iter()
                .any(|v| v.edition().valid_to.is_some_and(|to| day.is_some_and(|d| to < d)))
        };
        let together = others.filter(|other| !ends_before(other, begins(other)));
        found.extend(together.map(|_| format!("{}: two versions on one day", one.id())));
    }
    found
}
