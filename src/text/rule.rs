//! A whole rule in words: a nested list a lawyer and a young person can both follow.

use crate::domain::fact::Vocabulary;
use crate::domain::law::Law;
use crate::domain::rule::Rule;

use super::Text;
use super::condition::Condition;

/// How far `$names` are followed; data that leads back to itself must not hang a page.
const DEPTH: usize = 6;

/// One line of a rule in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The words.
    pub words: String,
    /// The norm it comes from.
    pub norm: Option<String>,
    /// The lines below it.
    pub below: Vec<Line>,
}

/// What the words are taken from.
#[derive(Debug, Clone, Copy)]
pub struct Speaker<'a> {
    /// The language.
    pub text: Text,
    /// What facts are called.
    pub facts: &'a Vocabulary,
    /// What `$names` stand for.
    pub law: &'a Law,
}

impl Speaker<'_> {
    /// The rule in words.
    pub fn line(&self, rule: &Rule) -> Line {
        self.walk(rule, false, DEPTH)
    }

    fn walk(&self, rule: &Rule, negated: bool, depth: usize) -> Line {
        let say = |key: &str| Line::of(self.text.say(key).into_owned());
        match rule {
            Rule::Always(value) if *value != negated => say("condition-always"),
            Rule::Always(_) => say("condition-never"),
            Rule::Leaf(test) => {
                let condition = Condition::of(self.text, self.facts, test, negated);
                Line::of(condition.words(self.text))
            }
            Rule::Open(note) => {
                Line::of(self.text.say_with("rule-open", &[("note", note.as_str().into())]))
            }
            Rule::Named(name) => self.named(name, negated, depth),
            Rule::Not(inner) => self.walk(inner, !negated, depth),
            Rule::Norm(inner, norm) => {
                let mut line = self.walk(inner, negated, depth);
                line.norm.get_or_insert_with(|| norm.clone());
                line
            }
            Rule::Else(first, second) => {
                let below =
                    vec![self.walk(first, negated, depth), self.walk(second, negated, depth)];
                Line { below, ..say("rule-else") }
            }
            Rule::All(parts) => self.group(!negated, parts, negated, depth),
            Rule::Any(parts) => self.group(negated, parts, negated, depth),
        }
    }

    /// All together, or one of them. A negated `all` is an `any` of negated parts (De Morgan).
    fn group(&self, all: bool, parts: &[Rule], negated: bool, depth: usize) -> Line {
        let mut below: Vec<Line> = parts.iter().map(|p| self.walk(p, negated, depth)).collect();
        if below.len() == 1 {
            return below.remove(0);
        }
        let words = self.text.say(if all { "rule-all" } else { "rule-any" }).into_owned();
        Line { below, ..Line::of(words) }
    }

    fn named(&self, name: &str, negated: bool, depth: usize) -> Line {
        let label = self.law.label(name).map(|words| words.get(self.text.lang().code()));
        let label = label.map_or_else(|| name.replace('_', " "), str::to_owned);
        let key = if negated { "rule-named-not" } else { "rule-named" };
        let below = match self.law.rule(name) {
            Some(rule) if depth > 0 => vec![self.walk(rule, negated, depth - 1)],
            _ => Vec::new(),
        };
        Line {
            words: self.text.say_with(key, &[("name", label.into())]),
            norm: self.law.norm(name).map(str::to_owned),
            below,
        }
    }
}

impl Line {
    fn of(words: String) -> Self {
        Self { words, norm: None, below: Vec::new() }
    }
}
