//! Printing a rule back into its notation; parsing the result gives the same rule.

use std::fmt::{self, Display, Formatter};

use super::{Check, Rule, Test};

/// How tightly a rule binds, loosest first.
fn strength(rule: &Rule) -> u8 {
    match rule {
        Rule::Else(..) => 0,
        Rule::Any(_) => 1,
        Rule::All(_) => 2,
        Rule::Not(inner) if differs(inner).is_some() => 5,
        Rule::Not(_) => 3,
        Rule::Norm(..) => 4,
        Rule::Always(_) | Rule::Leaf(_) | Rule::Open(_) | Rule::Named(_) => 5,
    }
}

/// The single value a test asks for, where the denial of it is written `fact != value`.
fn differs(rule: &Rule) -> Option<(&Test, String)> {
    let Rule::Leaf(test) = rule else { return None };
    Some((test, single(&test.check)?))
}

/// The single value a check asks for. A listed value that looks like a number keeps its braces.
fn single(check: &Check) -> Option<String> {
    match check {
        Check::Range(Some(from), Some(to)) if from == to => Some(from.to_string()),
        Check::OneOf(values) => match values.as_slice() {
            [value] if !value.starts_with(|c: char| c.is_ascii_digit()) => Some(value.clone()),
            _ => None,
        },
        Check::Holds | Check::Range(..) => None,
    }
}

fn inside(f: &mut Formatter<'_>, rule: &Rule, at_least: u8) -> fmt::Result {
    if strength(rule) < at_least { write!(f, "({rule})") } else { write!(f, "{rule}") }
}

fn joined(f: &mut Formatter<'_>, parts: &[Rule], sign: &str, at_least: u8) -> fmt::Result {
    for (at, part) in parts.iter().enumerate() {
        if at > 0 {
            write!(f, " {sign} ")?;
        }
        inside(f, part, at_least)?;
    }
    Ok(())
}

impl Display for Rule {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Rule::Always(true) => f.write_str("ja"),
            Rule::Always(false) => f.write_str("nein"),
            Rule::Leaf(test) => write!(f, "{test}"),
            Rule::Open(text) => write!(f, "?\"{text}\""),
            Rule::Named(name) => write!(f, "${name}"),
            Rule::All(parts) => joined(f, parts, "&", 3),
            Rule::Any(parts) => joined(f, parts, "|", 2),
            Rule::Not(inner) => match differs(inner) {
                Some((test, value)) => write!(f, "{} != {value}", test.fact),
                None => {
                    f.write_str("!")?;
                    inside(f, inner, 3)
                }
            },
            Rule::Else(first, second) => {
                inside(f, first, 0)?;
                f.write_str(" ?? ")?;
                inside(f, second, 1)
            }
            Rule::Norm(inner, norm) => {
                inside(f, inner, 4)?;
                write!(f, " [{norm}]")
            }
        }
    }
}

impl Display for Test {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let fact = &self.fact;
        if let Some(value) = single(&self.check) {
            return write!(f, "{fact} = {value}");
        }
        match &self.check {
            Check::Holds => write!(f, "{fact}"),
            Check::Range(None, None) => write!(f, "{fact} >= {}", i32::MIN),
            Check::Range(Some(from), None) => write!(f, "{fact} >= {from}"),
            Check::Range(None, Some(to)) => write!(f, "{fact} < {}", to + 1),
            Check::Range(Some(from), Some(to)) => write!(f, "{fact} in {from}..{to}"),
            Check::OneOf(values) => write!(f, "{fact} in {{{}}}", values.join(", ")),
        }
    }
}
