//! Rules compiled once: `$names` looked up, norms dropped, each test numbered.

use rustc_hash::FxHashMap;

use super::{Rule, Test, Truth};
use crate::domain::fact::FactId;
use crate::domain::law::Law;
use crate::domain::profile::{Known, Profile};

/// Rules in the form in which thousands are judged at a time, numbered in the order given.
///
/// A test that many rules make, and a rule that many name, stands here once.
#[derive(Debug, Clone, Default)]
pub struct RuleSet {
    pub(super) facts: Vec<FactId>,
    /// Each test with the number of its fact.
    pub(super) tests: Vec<(usize, Test)>,
    /// What `$names` stand for; each refers to earlier ones only.
    pub(super) named: Vec<Node>,
    pub(super) rules: Vec<Node>,
}

/// A compiled rule.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Node {
    Always(bool),
    /// What no fact decides.
    Open,
    /// A test, by its number.
    Test(usize),
    /// A named rule, by its number.
    Named(usize),
    All(Vec<Node>),
    Any(Vec<Node>),
    Not(Box<Node>),
    Else(Box<Node>, Box<Node>),
}

impl RuleSet {
    /// Compiles `rules`; `law` supplies what `$names` stand for.
    pub fn compile<'a>(law: &'a Law, rules: impl IntoIterator<Item = &'a Rule>) -> Self {
        let mut compiler = Compiler {
            law,
            set: Self::default(),
            facts: FxHashMap::default(),
            tests: FxHashMap::default(),
            named: FxHashMap::default(),
        };
        for rule in rules {
            let node = compiler.node(rule);
            compiler.set.rules.push(node);
        }
        compiler.set
    }

    /// How many rules there are.
    pub fn len(&self) -> usize {
        self.rules.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }

    /// Looks each fact of the rules up once, to walk them one by one.
    pub fn walker<'a>(&'a self, profile: &'a Profile) -> Walker<'a> {
        let knows = self.facts.iter().map(|fact| profile.known(fact.as_str())).collect();
        Walker { set: self, knows }
    }
}

/// Walks the trees of a set for one profile.
#[derive(Debug)]
pub struct Walker<'a> {
    set: &'a RuleSet,
    /// What is known of each fact of the set.
    pub(super) knows: Vec<Known<'a>>,
}

impl Walker<'_> {
    /// The truth of a rule, which is that of [`Judge::truth`](super::Judge::truth).
    ///
    /// # Panics
    /// When there is no rule of that number.
    pub fn truth(&self, rule: usize) -> Truth {
        self.walk(&self.set.rules[rule])
    }

    pub(super) fn walk(&self, node: &Node) -> Truth {
        let truth = |node: &Node| self.walk(node);
        match node {
            Node::Always(value) => Truth::from(*value),
            Node::Open => Truth::Unknown,
            Node::Test(at) => {
                let (fact, test) = &self.set.tests[*at];
                test.truth(self.knows[*fact])
            }
            Node::Named(at) => truth(&self.set.named[*at]),
            Node::All(parts) => parts.iter().map(truth).fold(Truth::Yes, Truth::and),
            Node::Any(parts) => parts.iter().map(truth).fold(Truth::No, Truth::or),
            Node::Not(inner) => !truth(inner),
            Node::Else(first, second) => truth(first).or_else(|| truth(second)),
        }
    }
}

struct Compiler<'a> {
    law: &'a Law,
    set: RuleSet,
    facts: FxHashMap<&'a FactId, usize>,
    tests: FxHashMap<&'a Test, usize>,
    /// `None` while the rule behind the name is being compiled.
    named: FxHashMap<&'a str, Option<usize>>,
}

impl<'a> Compiler<'a> {
    fn node(&mut self, rule: &'a Rule) -> Node {
        match rule {
            Rule::Always(value) => Node::Always(*value),
            Rule::Open(_) => Node::Open,
            Rule::Leaf(test) => Node::Test(self.test(test)),
            Rule::Named(name) => self.name(name),
            Rule::All(parts) => Node::All(self.parts(parts, |node| match node {
                Node::All(parts) => Ok(parts),
                other => Err(other),
            })),
            Rule::Any(parts) => Node::Any(self.parts(parts, |node| match node {
                Node::Any(parts) => Ok(parts),
                other => Err(other),
            })),
            Rule::Not(inner) => Node::Not(Box::new(self.node(inner))),
            Rule::Else(first, second) => {
                Node::Else(Box::new(self.node(first)), Box::new(self.node(second)))
            }
            Rule::Norm(inner, _) => self.node(inner),
        }
    }

    /// The parts of a group; `same` opens those that are a group of the same kind.
    fn parts(&mut self, parts: &'a [Rule], same: fn(Node) -> Result<Vec<Node>, Node>) -> Vec<Node> {
        let mut flat = Vec::with_capacity(parts.len());
        for part in parts {
            match same(self.node(part)) {
                Ok(inner) => flat.extend(inner),
                Err(node) => flat.push(node),
            }
        }
        flat
    }

    fn test(&mut self, test: &'a Test) -> usize {
        let set = &mut self.set;
        let fact = *self.facts.entry(&test.fact).or_insert_with(|| {
            set.facts.push(test.fact.clone());
            set.facts.len() - 1
        });
        *self.tests.entry(test).or_insert_with(|| {
            set.tests.push((fact, test.clone()));
            set.tests.len() - 1
        })
    }

    /// A name without a rule is open, and so is one that leads back to itself.
    fn name(&mut self, name: &'a str) -> Node {
        if let Some(known) = self.named.get(name) {
            return known.map_or(Node::Open, Node::Named);
        }
        let Some(rule) = self.law.rule(name) else { return Node::Open };
        self.named.insert(name, None);
        let node = self.node(rule);
        self.set.named.push(node);
        let number = self.set.named.len() - 1;
        self.named.insert(name, Some(number));
        Node::Named(number)
    }
}
