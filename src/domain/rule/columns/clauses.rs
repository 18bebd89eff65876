//! Rules taken apart into clauses: all must hold, and each holds where one of its atoms does.
//!
//! Kleene's logic is distributive and obeys De Morgan, so a rule and its clauses have the same truth
//! in all three values. Whatever would not come apart – a fact overriding others, a named rule, an
//! alternative of too many parts – stays whole as an atom of its own that is walked once for each
//! profile.

use rustc_hash::FxHashMap;

use crate::domain::rule::compiled::{Node, RuleSet};
use crate::domain::rule::states::States;
use crate::domain::rule::{Test, Truth};

/// Into how many clauses an alternative may come apart.
const MOST: usize = 12;

/// What an atom looks at.
#[derive(Debug, Clone)]
pub(super) enum Source {
    /// The fact of the same number, in one of its states.
    Fact(States),
    /// A part of a rule that is walked; its states are unknown, no and yes.
    Walked(Node),
}

/// A part of a rule that depends on one source: its truth in each state of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Atom {
    pub(super) source: usize,
    pub(super) truths: Vec<Truth>,
}

/// One of these must hold; no two have the same source.
pub(super) type Clause = Vec<Atom>;

/// What the states of a walked source say.
const WALKED: [Truth; 3] = [Truth::Unknown, Truth::No, Truth::Yes];

/// Takes the rules of a set apart.
pub(super) struct Taking<'s> {
    set: &'s RuleSet,
    pub(super) sources: Vec<Source>,
    /// The source of each test, and its truth in each state of it.
    tests: Vec<Atom>,
    walked: FxHashMap<&'s Node, usize>,
}

/// The sources of a part of a rule.
enum Of {
    None,
    One(usize),
    Many,
}

impl Of {
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Of::None, of) | (of, Of::None) => of,
            (Of::One(one), Of::One(other)) if one == other => Of::One(one),
            _ => Of::Many,
        }
    }
}

impl Source {
    pub(super) fn states(&self) -> usize {
        match self {
            Source::Fact(states) => states.len(),
            Source::Walked(_) => WALKED.len(),
        }
    }
}

impl<'s> Taking<'s> {
    pub(super) fn new(set: &'s RuleSet) -> Self {
        let states = |fact: usize| {
            let tests = set.tests.iter().filter(|(of, _)| *of == fact);
            States::of(tests.map(|(_, test)| &test.check))
        };
        let facts: Vec<States> = (0..set.facts.len()).map(states).collect();
        let atom = |(fact, test): &(usize, Test)| Atom {
            source: *fact,
            truths: facts[*fact].truths(test),
        };
        let tests = set.tests.iter().map(atom).collect();
        let sources = facts.into_iter().map(Source::Fact).collect();
        Self { set, sources, tests, walked: FxHashMap::default() }
    }

    /// The clauses of a rule. Those of one atom have different sources.
    pub(super) fn rule(&mut self, number: usize) -> Vec<Clause> {
        let set = self.set;
        self.clauses(&set.rules[number], false)
    }

    fn clauses(&mut self, node: &'s Node, negated: bool) -> Vec<Clause> {
        match self.of(node) {
            Of::None => return self.constant(node, negated),
            Of::One(source) => return simple(vec![vec![self.atom(node, source, negated)]]),
            Of::Many => {}
        }
        match node {
            Node::Not(inner) => self.clauses(inner, !negated),
            Node::All(parts) if !negated => self.all(parts, negated),
            Node::Any(parts) if negated => self.all(parts, negated),
            Node::All(parts) | Node::Any(parts) => {
                self.any(parts, negated).unwrap_or_else(|| self.whole(node, negated))
            }
            Node::Always(_) | Node::Open | Node::Test(_) | Node::Named(_) | Node::Else(..) => {
                self.whole(node, negated)
            }
        }
    }

    fn all(&mut self, parts: &'s [Node], negated: bool) -> Vec<Clause> {
        simple(parts.iter().flat_map(|part| self.clauses(part, negated)).collect())
    }

    /// Every way to take one clause of each part; `None` when that would be too many.
    fn any(&mut self, parts: &'s [Node], negated: bool) -> Option<Vec<Clause>> {
        let mut ways: Vec<Clause> = vec![Vec::new()];
        for part in parts {
            let clauses = self.clauses(part, negated);
            if ways.len() * clauses.len() > MOST {
                return None;
            }
            let joined =
                ways.iter().flat_map(|way| clauses.iter().map(|clause| either(way, clause)));
            ways = joined.collect();
        }
        Some(simple(ways))
    }

    fn whole(&mut self, node: &'s Node, negated: bool) -> Vec<Clause> {
        let sources = &mut self.sources;
        let source = *self.walked.entry(node).or_insert_with(|| {
            sources.push(Source::Walked(node.clone()));
            sources.len() - 1
        });
        let truths = WALKED.map(|truth| truth.unless(negated)).to_vec();
        vec![vec![Atom { source, truths }]]
    }

    fn constant(&self, node: &Node, negated: bool) -> Vec<Clause> {
        match self.truth(node, 0).unless(negated) {
            Truth::Yes => Vec::new(),
            Truth::No | Truth::Unknown => vec![Vec::new()],
        }
    }

    fn atom(&self, node: &Node, source: usize, negated: bool) -> Atom {
        let truth = |state| self.truth(node, state).unless(negated);
        Atom { source, truths: (0..self.sources[source].states()).map(truth).collect() }
    }

    /// The truth of a part with at most one source in a state of it.
    fn truth(&self, node: &Node, state: usize) -> Truth {
        let truth = |node: &Node| self.truth(node, state);
        match node {
            Node::Always(value) => Truth::from(*value),
            Node::Open | Node::Named(_) => Truth::Unknown,
            Node::Test(at) => self.tests[*at].truths[state],
            Node::All(parts) => parts.iter().map(truth).fold(Truth::Yes, Truth::and),
            Node::Any(parts) => parts.iter().map(truth).fold(Truth::No, Truth::or),
            Node::Not(inner) => !truth(inner),
            Node::Else(first, second) => truth(first).or_else(|| truth(second)),
        }
    }

    fn of(&self, node: &Node) -> Of {
        match node {
            Node::Always(_) => Of::None,
            Node::Open | Node::Named(_) => Of::Many,
            Node::Test(at) => Of::One(self.tests[*at].source),
            Node::Not(inner) => self.of(inner),
            Node::All(parts) | Node::Any(parts) => {
                parts.iter().map(|part| self.of(part)).fold(Of::None, Of::and)
            }
            Node::Else(first, second) => self.of(first).and(self.of(second)),
        }
    }
}

/// The same clauses, without those that always hold; what several single atoms demand of one source
/// becomes one.
fn simple(clauses: Vec<Clause>) -> Vec<Clause> {
    let mut simple: Vec<Clause> = Vec::new();
    for mut clause in clauses {
        if clause.iter().any(|atom| atom.truths.iter().all(|truth| *truth == Truth::Yes)) {
            continue;
        }
        clause.retain(|atom| atom.truths.iter().any(|truth| *truth != Truth::No));
        let single = |other: &&mut Clause| match (other.as_slice(), clause.as_slice()) {
            ([one], [atom]) => one.source == atom.source,
            _ => false,
        };
        if let Some(one) = simple.iter_mut().find(single) {
            join(&mut one[0].truths, &clause[0].truths, Truth::and);
        } else if !simple.contains(&clause) {
            simple.push(clause);
        }
    }
    simple
}

/// A clause that holds where one of the two does.
fn either(one: &Clause, other: &Clause) -> Clause {
    let mut either = one.clone();
    for atom in other {
        match either.iter_mut().find(|known| known.source == atom.source) {
            Some(known) => join(&mut known.truths, &atom.truths, Truth::or),
            None => either.push(atom.clone()),
        }
    }
    either
}

fn join(into: &mut [Truth], from: &[Truth], join: fn(Truth, Truth) -> Truth) {
    for (into, from) in into.iter_mut().zip(from) {
        *into = join(*into, *from);
    }
}
