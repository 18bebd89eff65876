//! The verdicts of each rule of a set on everybody in a crowd.

use super::Truth;
use super::compiled::{Node, RuleSet};
use super::planes::Planes;

/// A set of rules prepared for a crowd: a row for each rule, a cell for each profile.
#[derive(Debug)]
pub struct Grid<'r> {
    rules: &'r RuleSet,
    len: usize,
    tests: Vec<Planes>,
    named: Vec<Planes>,
}

impl<'r> Grid<'r> {
    /// `tests` are the answers of a crowd of `len` to the tests of the set.
    pub(super) fn new(rules: &'r RuleSet, len: usize, tests: Vec<Planes>) -> Self {
        let mut grid = Self { rules, len, tests, named: Vec::new() };
        for node in &rules.named {
            let planes = grid.walk().row(node);
            grid.named.push(planes);
        }
        grid
    }

    /// The verdicts of one rule on everybody.
    ///
    /// # Panics
    /// When there is no rule of that number.
    pub fn row(&self, rule: usize) -> Planes {
        self.walk().row(&self.rules.rules[rule])
    }

    /// Calls `f` with the number of each rule and its verdicts on everybody.
    pub fn each(&self, mut f: impl FnMut(usize, &Planes)) {
        let mut walk = self.walk();
        for (number, node) in self.rules.rules.iter().enumerate() {
            let row = walk.row(node);
            f(number, &row);
            walk.spare.push(row);
        }
    }

    fn walk(&self) -> Walk<'_> {
        Walk { grid: self, spare: Vec::new() }
    }
}

/// A walk through rules that works on everybody at each step.
struct Walk<'g> {
    grid: &'g Grid<'g>,
    /// Planes to write on, from earlier steps.
    spare: Vec<Planes>,
}

/// How a part joins what was worked out before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Join {
    /// Nothing was.
    Set,
    And,
    Or,
}

impl Walk<'_> {
    fn row(&mut self, node: &Node) -> Planes {
        let mut planes = self.fresh();
        self.fold(node, false, Join::Set, &mut planes);
        planes.trim();
        planes
    }

    fn fresh(&mut self) -> Planes {
        self.spare.pop().unwrap_or_else(|| Planes::all(self.grid.len, Truth::No))
    }

    /// Joins the verdicts of a node, or the opposite of them when `negated`, to those in `into`.
    fn fold(&mut self, node: &Node, negated: bool, join: Join, into: &mut Planes) {
        match node {
            Node::Always(value) => self.constant(Truth::from(*value != negated), join, into),
            Node::Open => self.constant(Truth::Unknown, join, into),
            Node::Test(at) => take(&self.grid.tests[*at], negated, join, into),
            Node::Named(at) => take(&self.grid.named[*at], negated, join, into),
            Node::Not(inner) => self.fold(inner, !negated, join, into),
            // A negated `all` is an `any` of negated parts, and the other way round (De Morgan).
            Node::All(parts) if !negated => self.group(parts, negated, (join, Join::And), into),
            Node::Any(parts) if negated => self.group(parts, negated, (join, Join::And), into),
            Node::All(parts) | Node::Any(parts) => {
                self.group(parts, negated, (join, Join::Or), into);
            }
            Node::Else(first, second) => {
                let (mut stated, mut derived) = (self.fresh(), self.fresh());
                self.fold(first, negated, Join::Set, &mut stated);
                self.fold(second, negated, Join::Set, &mut derived);
                stated.or_else(&derived);
                take(&stated, false, join, into);
                self.spare.extend([stated, derived]);
            }
        }
    }

    /// `join` is how the group joins `into`, and how its parts join each other.
    fn group(&mut self, parts: &[Node], negated: bool, join: (Join, Join), into: &mut Planes) {
        let (outside, inside) = join;
        let Some((first, rest)) = parts.split_first() else {
            return self.constant(Truth::from(inside == Join::And), outside, into);
        };
        if outside == Join::Set || outside == inside {
            self.fold(first, negated, outside, into);
            rest.iter().for_each(|part| self.fold(part, negated, inside, into));
            return;
        }
        let mut aside = self.fresh();
        self.group(parts, negated, (Join::Set, inside), &mut aside);
        take(&aside, false, outside, into);
        self.spare.push(aside);
    }

    fn constant(&mut self, truth: Truth, join: Join, into: &mut Planes) {
        take(&Planes::all(self.grid.len, truth), false, join, into);
    }
}

fn take(from: &Planes, negated: bool, join: Join, into: &mut Planes) {
    match (join, negated) {
        (Join::Set, false) => into.merge(from, |_, new| new),
        (Join::Set, true) => into.merge_not(from, |_, new| new),
        (Join::And, false) => into.merge(from, |old, new| old & new),
        (Join::And, true) => into.merge_not(from, |old, new| old & new),
        (Join::Or, false) => into.merge(from, |old, new| old | new),
        (Join::Or, true) => into.merge_not(from, |old, new| old | new),
    }
}
