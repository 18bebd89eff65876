//! Reading the notation of rules.
//!
//! ```text
//! rule   = any { "??" any }
//! any    = all { "|" all }
//! all    = not { "&" not }
//! not    = "!" not | atom { "[" norm "]" }
//! atom   = "(" rule ")" | "ja" | "nein" | '?"' text '"' | "$" name | fact [ test ]
//! test   = ("=" | "!=" | "<" | "<=" | ">" | ">=") value
//!        | "in" "{" value { "," value } "}" | "in" number ".." number
//! ```
//! `#` begins a comment that ends with the line.

use super::{Check, Rule, Test};
use crate::domain::fact::FactId;

/// Where a rule stops making sense.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {message}")]
pub struct ParseError {
    /// Line in the rule's text, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What was expected.
    pub message: String,
}

/// How deep brackets and negations may nest; more is a mistake, and would exhaust the stack.
const MAX_DEPTH: usize = 64;
/// How many `[norm]` or `??` may follow one another: each is one level more.
const MAX_CHAIN: usize = 8;
/// How deep the rule itself may be.
const MAX_HEIGHT: usize = 128;

/// Reads a rule.
///
/// # Errors
/// The first place that cannot be read, and what was expected there.
///
/// ```
/// use lotse::domain::rule::parse;
/// let rule = parse("alter < 27 [§ 7 SGB VIII] & (schulden | mietschulden)")?;
/// assert_eq!(rule.to_string(), "alter < 27 [§ 7 SGB VIII] & (schulden | mietschulden)");
/// assert_eq!(parse("alter <").unwrap_err().to_string(), "line 1, column 8: expected a number");
/// # Ok::<(), lotse::domain::rule::ParseError>(())
/// ```
pub fn parse(text: &str) -> Result<Rule, ParseError> {
    let mut parser = Parser { chars: text.chars().collect(), at: 0, depth: 0 };
    let rule = parser.rule()?;
    parser.blank();
    if parser.at < parser.chars.len() {
        return parser.fail("expected `&`, `|`, `??` or the end");
    }
    if height(&rule) > MAX_HEIGHT {
        return parser.too_deep();
    }
    Ok(rule)
}

fn height(rule: &Rule) -> usize {
    let inner = match rule {
        Rule::All(parts) | Rule::Any(parts) => parts.iter().map(height).max().unwrap_or(0),
        Rule::Not(inner) | Rule::Norm(inner, _) => height(inner),
        Rule::Else(first, second) => height(first).max(height(second)),
        Rule::Always(_) | Rule::Leaf(_) | Rule::Open(_) | Rule::Named(_) => 0,
    };
    inner + 1
}

struct Parser {
    chars: Vec<char>,
    at: usize,
    depth: usize,
}

type Parsed<T> = Result<T, ParseError>;

impl Parser {
    fn rule(&mut self) -> Parsed<Rule> {
        self.descend()?;
        let mut rule = self.any()?;
        let mut chain = 0;
        while self.eat("??") {
            chain += 1;
            if chain > MAX_CHAIN {
                return self.too_deep();
            }
            rule = Rule::Else(Box::new(rule), Box::new(self.any()?));
        }
        self.depth -= 1;
        Ok(rule)
    }

    fn descend(&mut self) -> Parsed<()> {
        self.depth += 1;
        if self.depth > MAX_DEPTH { self.too_deep() } else { Ok(()) }
    }

    fn too_deep<T>(&self) -> Parsed<T> {
        self.fail("nested too deeply")
    }

    fn any(&mut self) -> Parsed<Rule> {
        let mut parts = vec![self.all()?];
        while self.eat("|") {
            parts.push(self.all()?);
        }
        Ok(one_or(parts, Rule::Any))
    }

    fn all(&mut self) -> Parsed<Rule> {
        let mut parts = vec![self.not()?];
        while self.eat("&") {
            parts.push(self.not()?);
        }
        Ok(one_or(parts, Rule::All))
    }

    fn not(&mut self) -> Parsed<Rule> {
        if self.eat("!") {
            self.descend()?;
            let inner = self.not()?;
            self.depth -= 1;
            return Ok(Rule::Not(Box::new(inner)));
        }
        let mut rule = self.atom()?;
        let mut chain = 0;
        while self.eat("[") {
            chain += 1;
            if chain > MAX_CHAIN {
                return self.too_deep();
            }
            let norm = self.until(']')?;
            rule = Rule::Norm(Box::new(rule), norm);
        }
        Ok(rule)
    }

    fn atom(&mut self) -> Parsed<Rule> {
        if self.eat("(") {
            let rule = self.rule()?;
            return if self.eat(")") { Ok(rule) } else { self.fail("expected `)`") };
        }
        if self.eat("?\"") {
            return Ok(Rule::Open(self.until('"')?));
        }
        if self.eat("$") {
            return Ok(Rule::Named(self.word("a name")?));
        }
        let word = self.word("a fact, `$name`, `?\"…\"`, `(`, `ja` or `nein`")?;
        match word.as_str() {
            "ja" => Ok(Rule::Always(true)),
            "nein" => Ok(Rule::Always(false)),
            _ => self.test(&FactId::from(word)),
        }
    }

    fn test(&mut self, fact: &FactId) -> Parsed<Rule> {
        let leaf = |check| Ok(Rule::Leaf(Test { fact: fact.clone(), check }));
        let but = |check| Ok(Rule::Not(Box::new(Rule::Leaf(Test { fact: fact.clone(), check }))));
        if self.eat("<=") {
            return leaf(Check::Range(None, Some(self.next_number()? - 1)));
        }
        if self.eat(">=") {
            return leaf(Check::Range(Some(self.number()?), None));
        }
        if self.eat("<") {
            return leaf(Check::Range(None, Some(self.number()? - 1)));
        }
        if self.eat(">") {
            return leaf(Check::Range(Some(self.next_number()?), None));
        }
        if self.eat("!=") {
            return but(self.value()?);
        }
        if self.eat("=") {
            return leaf(self.value()?);
        }
        if self.eat_word("in") {
            return leaf(self.set()?);
        }
        leaf(Check::Holds)
    }

    fn set(&mut self) -> Parsed<Check> {
        if !self.eat("{") {
            let from = self.number()?;
            if !self.eat("..") {
                return self.fail("expected `..`");
            }
            let to = self.number()?;
            if to < from {
                return self.fail("the range is empty");
            }
            return Ok(Check::Range(Some(from), Some(to)));
        }
        let mut values = vec![self.word("a value")?];
        while self.eat(",") {
            values.push(self.word("a value")?);
        }
        if self.eat("}") { Ok(Check::OneOf(values)) } else { self.fail("expected `,` or `}`") }
    }

    fn value(&mut self) -> Parsed<Check> {
        self.blank();
        if self.peek().is_some_and(|c| c.is_ascii_digit() || c == '-') {
            let number = self.number()?;
            return Ok(Check::Range(Some(number), Some(number)));
        }
        Ok(Check::OneOf(vec![self.word("a value")?]))
    }

    fn number(&mut self) -> Parsed<i64> {
        self.blank();
        let start = self.at;
        if self.peek() == Some('-') {
            self.at += 1;
        }
        while self.peek().is_some_and(|c| c.is_ascii_digit()) {
            self.at += 1;
        }
        let digits: String = self.chars[start..self.at].iter().collect();
        // Far beyond any age, month or amount; keeps `n ± 1` from overflowing.
        match digits.parse::<i32>() {
            Ok(number) => Ok(i64::from(number)),
            Err(_) => {
                self.at = start;
                self.fail("expected a number")
            }
        }
    }

    /// The number after the one that is written there; that too must be one that can be written.
    fn next_number(&mut self) -> Parsed<i64> {
        match self.number()? {
            number if number < i64::from(i32::MAX) => Ok(number + 1),
            _ => self.fail("expected a smaller number"),
        }
    }

    fn word(&mut self, expected: &str) -> Parsed<String> {
        self.blank();
        let start = self.at;
        while self.peek().is_some_and(|c| c.is_alphanumeric() || c == '_') {
            self.at += 1;
        }
        if start == self.at {
            return self.fail(&format!("expected {expected}"));
        }
        Ok(self.chars[start..self.at].iter().collect())
    }

    fn until(&mut self, end: char) -> Parsed<String> {
        let start = self.at;
        while let Some(c) = self.peek() {
            self.at += 1;
            if c == end {
                let text: String = self.chars[start..self.at - 1].iter().collect();
                return Ok(text.split_whitespace().collect::<Vec<_>>().join(" "));
            }
        }
        self.fail(&format!("expected `{end}`"))
    }

    fn eat(&mut self, token: &str) -> bool {
        self.blank();
        let end = self.at + token.chars().count();
        let found =
            self.chars.get(self.at..end).is_some_and(|s| s.iter().copied().eq(token.chars()));
        if found {
            self.at = end;
        }
        found
    }

    fn eat_word(&mut self, word: &str) -> bool {
        let before = self.at;
        if self.eat(word) && !self.peek().is_some_and(|c| c.is_alphanumeric() || c == '_') {
            return true;
        }
        self.at = before;
        false
    }

    fn blank(&mut self) {
        while let Some(c) = self.peek() {
            if c == '#' {
                while self.peek().is_some_and(|c| c != '\n') {
                    self.at += 1;
                }
            } else if c.is_whitespace() {
                self.at += 1;
            } else {
                break;
            }
        }
    }

    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    fn fail<T>(&self, message: &str) -> Parsed<T> {
        let before = &self.chars[..self.at];
        let line = before.iter().filter(|c| **c == '\n').count() + 1;
        let column = before.iter().rev().take_while(|c| **c != '\n').count() + 1;
        Err(ParseError { line, column, message: message.to_owned() })
    }
}

fn one_or(mut parts: Vec<Rule>, many: fn(Vec<Rule>) -> Rule) -> Rule {
    if parts.len() == 1 { parts.swap_remove(0) } else { many(parts) }
}
