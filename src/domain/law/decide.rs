//! Can a rule ever hold? And whose answer does a new wording change? Decided by a search over the
//! values that facts can take, cut into the pieces between which the rules tell a difference.

use std::collections::BTreeMap;

use super::Law;
use crate::domain::fact::{FactId, FactType, FactValue, Vocabulary};
use crate::domain::profile::Profile;
use crate::domain::rule::{Check, Rule, Test};

/// Steps after which the search gives up.
const PATIENCE: usize = 200_000;
/// How far `$names` are followed; data that leads back to itself must not hang the search.
const DEPTH: usize = 12;

/// What is looked for: a profile of which all of this is true.
#[derive(Debug, Clone, Copy)]
pub enum Wanted<'a> {
    /// The rule certainly holds.
    Holds(&'a Law, &'a Rule),
    /// The rule certainly does not hold.
    Fails(&'a Law, &'a Rule),
}

/// What the search found.
#[derive(Debug, Clone, PartialEq)]
pub enum Decided {
    /// Such a profile.
    Found(Profile),
    /// That there is none.
    Never,
    /// Nothing, in reasonable time.
    GaveUp,
}

impl Decided {
    /// Looks for a profile. What only a person can say (`?"…"`) may come out either way when
    /// `settled`; otherwise it stays open.
    pub fn search(facts: &Vocabulary, wanted: &[Wanted<'_>], settled: bool) -> Self {
        let mut atoms = Atoms { facts, settled, domains: Vec::new(), at: BTreeMap::new() };
        for part in wanted {
            let (Wanted::Holds(law, rule) | Wanted::Fails(law, rule)) = part;
            atoms.collect(law, rule, DEPTH);
        }
        let parts = wanted.iter().map(|part| match part {
            Wanted::Holds(law, rule) => atoms.formula(law, rule, true, DEPTH),
            Wanted::Fails(law, rule) => atoms.formula(law, rule, false, DEPTH),
        });
        let formula = Formula::All(parts.collect());
        let open = atoms.domains.iter().map(|domain| vec![true; domain.values.len()]).collect();
        let mut patience = PATIENCE;
        match assign(&formula, open, &mut patience) {
            Some(chosen) => Self::Found(atoms.profile(&chosen)),
            None if patience == 0 => Self::GaveUp,
            None => Self::Never,
        }
    }
}

/// Something that takes one of several values: a fact, or what a person must say.
struct Domain {
    name: String,
    /// Representatives of what can be told apart; `None` is "not known".
    values: Vec<Option<FactValue>>,
}

/// A formula over domains.
enum Formula {
    /// The domain has one of the marked values.
    In(usize, Vec<bool>),
    All(Vec<Formula>),
    Any(Vec<Formula>),
}

struct Atoms<'a> {
    facts: &'a Vocabulary,
    settled: bool,
    domains: Vec<Domain>,
    at: BTreeMap<String, usize>,
}

impl Atoms<'_> {
    /// Notes every fact and open question, and where numbers must be cut.
    fn collect(&mut self, law: &Law, rule: &Rule, depth: usize) {
        let mut names = Vec::new();
        rule.visit(&mut |part| match part {
            Rule::Leaf(test) => self.note(test),
            Rule::Open(note) => self.note_open(note),
            Rule::Named(name) => names.extend(law.rule(name)),
            _ => {}
        });
        if depth > 0 {
            names.into_iter().for_each(|rule| self.collect(law, rule, depth - 1));
        }
    }

    fn note(&mut self, test: &Test) {
        let name = test.fact.as_str().to_owned();
        let kind = self.facts.find(&name).map(|definition| &definition.kind);
        let values = match (kind, &test.check) {
            (Some(FactType::Enum { values }), _) => {
                values.iter().map(|choice| FactValue::Choice(choice.id.clone())).collect()
            }
            (Some(FactType::Int { min, max, .. }), Check::Range(from, to)) => {
                cuts(min.unwrap_or(0), max.unwrap_or(1200), *from, *to)
            }
            _ => vec![FactValue::Bool(true), FactValue::Bool(false)],
        };
        let domain = self.domain(name);
        for value in values.into_iter().map(Some) {
            if !domain.values.contains(&value) {
                domain.values.push(value);
            }
        }
    }

    fn note_open(&mut self, note: &str) {
        let settled = self.settled;
        let domain = self.domain(format!("?{note}"));
        if settled && domain.values.len() == 1 {
            domain.values.extend([true, false].map(|value| Some(FactValue::Bool(value))));
        }
    }

    fn domain(&mut self, name: String) -> &mut Domain {
        let at = *self.at.entry(name.clone()).or_insert_with(|| {
            self.domains.push(Domain { name, values: vec![None] });
            self.domains.len() - 1
        });
        &mut self.domains[at]
    }

    /// When the rule certainly holds (`yes`), or certainly does not.
    fn formula(&self, law: &Law, rule: &Rule, yes: bool, depth: usize) -> Formula {
        let part = |rule: &Rule| self.formula(law, rule, yes, depth);
        match rule {
            Rule::Always(value) => Formula::always(*value == yes),
            Rule::Leaf(test) => {
                self.values(test.fact.as_str(), |value| test.truth(value.into()) == yes.into())
            }
            Rule::Open(note) => {
                self.values(&format!("?{note}"), |value| *value == FactValue::Bool(yes))
            }
            Rule::Named(name) => match law.rule(name).filter(|_| depth > 0) {
                Some(rule) => self.formula(law, rule, yes, depth - 1),
                None => Formula::always(false),
            },
            Rule::Not(inner) => self.formula(law, inner, !yes, depth),
            Rule::Norm(inner, _) => part(inner),
            Rule::All(parts) if yes => Formula::All(parts.iter().map(part).collect()),
            Rule::Any(parts) if !yes => Formula::All(parts.iter().map(part).collect()),
            Rule::All(parts) | Rule::Any(parts) => Formula::Any(parts.iter().map(part).collect()),
            Rule::Else(first, second) => {
                let undecided = [true, false].map(|way| self.formula(law, first, way, depth).not());
                let otherwise = undecided.into_iter().chain([part(second)]).collect();
                Formula::Any(vec![part(first), Formula::All(otherwise)])
            }
        }
    }

    fn values(&self, name: &str, admits: impl Fn(&FactValue) -> bool) -> Formula {
        match self.at.get(name) {
            Some(&at) => {
                let values = self.domains[at].values.iter();
                Formula::In(at, values.map(|v| v.as_ref().is_some_and(&admits)).collect())
            }
            None => Formula::always(false),
        }
    }

    /// The profile of a choice: of each fact that was narrowed down, the first value left.
    fn profile(&self, chosen: &[Vec<bool>]) -> Profile {
        let mut facts = BTreeMap::new();
        for (domain, left) in self.domains.iter().zip(chosen) {
            let first = left.iter().position(|open| *open).and_then(|at| domain.values[at].clone());
            if let (Some(value), true) = (first, !domain.name.starts_with('?')) {
                facts.insert(FactId::from(domain.name.as_str()), value);
            }
        }
        Profile::new(facts)
    }
}

/// Numbers between which a test tells a difference: the ends of its range and their neighbours.
fn cuts(min: i64, max: i64, from: Option<i64>, to: Option<i64>) -> Vec<FactValue> {
    let around = [from.map(|n| n - 1), from, to, to.map(|n| n + 1), Some(min), Some(max)];
    let inside = around.into_iter().flatten().filter(|n| (min..=max).contains(n));
    inside.map(FactValue::Int).collect()
}

impl Formula {
    fn always(value: bool) -> Self {
        if value { Formula::All(Vec::new()) } else { Formula::Any(Vec::new()) }
    }

    fn not(self) -> Self {
        match self {
            Formula::In(at, marked) => Formula::In(at, marked.iter().map(|m| !m).collect()),
            Formula::All(parts) => Formula::Any(parts.into_iter().map(Formula::not).collect()),
            Formula::Any(parts) => Formula::All(parts.into_iter().map(Formula::not).collect()),
        }
    }

    /// True, false, or the part on which it still hangs.
    fn look(&self, left: &[Vec<bool>]) -> Look<'_> {
        match self {
            Formula::In(at, marked) => {
                let open = || left[*at].iter().zip(marked).filter(|(left, _)| **left);
                if open().all(|(_, marked)| *marked) {
                    Look::True
                } else if open().all(|(_, marked)| !*marked) {
                    Look::False
                } else {
                    Look::Hangs(*at, marked)
                }
            }
            Formula::All(parts) => Look::over(parts, left, true),
            Formula::Any(parts) => Look::over(parts, left, false),
        }
    }
}

enum Look<'a> {
    True,
    False,
    Hangs(usize, &'a [bool]),
}

impl<'a> Look<'a> {
    fn over(parts: &'a [Formula], left: &[Vec<bool>], all: bool) -> Self {
        let mut hangs = None;
        for part in parts {
            match (part.look(left), all) {
                (Look::False, true) => return Look::False,
                (Look::True, false) => return Look::True,
                (Look::Hangs(at, marked), _) => {
                    hangs.get_or_insert((at, marked));
                }
                _ => {}
            }
        }
        match hangs {
            Some((at, marked)) => Look::Hangs(at, marked),
            None if all => Look::True,
            None => Look::False,
        }
    }
}

/// Narrows the domains down until the formula holds.
fn assign(formula: &Formula, left: Vec<Vec<bool>>, patience: &mut usize) -> Option<Vec<Vec<bool>>> {
    if *patience == 0 {
        return None;
    }
    *patience -= 1;
    let (at, marked) = match formula.look(&left) {
        Look::True => return Some(left),
        Look::False => return None,
        Look::Hangs(at, marked) => (at, marked.to_vec()),
    };
    for wanted in [true, false] {
        let mut narrowed = left.clone();
        for (open, marked) in narrowed[at].iter_mut().zip(&marked) {
            *open &= *marked == wanted;
        }
        if let Some(found) = assign(formula, narrowed, patience) {
            return Some(found);
        }
    }
    None
}
