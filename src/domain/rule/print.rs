//! Printing a rule back into its notation; parsing the result gives the same rule.

use std::fmt::{self, Display, Formatter};

use super::{Check, Rule, Test};

/// How tightly a rule binds, loosest first.
fn strength(rule: &Rule) -> u8 {
    match rule {
        Rule::Else(..) => 0,
        Rule::Any(_) => 1,
        Rule::All(_) => 2,
        Rule::Not(_) => 3,
        Rule::Norm(..) => 4,
        Rule::Always(_) | Rule::Leaf(_) | Rule::Open(_) | Rule::Named(_) => 5,
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
            Rule::Not(inner) => {
                f.write_str("!")?;
                inside(f, inner, 3)
            }
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
        match &self.check {
            Check::Holds => write!(f, "{fact}"),
            Check::Range(None, None) => write!(f, "{fact} >= {}", i32::MIN),
            Check::Range(Some(from), None) => write!(f, "{fact} >= {from}"),
            Check::Range(None, Some(to)) => write!(f, "{fact} < {}", to + 1),
            Check::Range(Some(from), Some(to)) if from == to => write!(f, "{fact} = {from}"),
            Check::Range(Some(from), Some(to)) => write!(f, "{fact} in {from}..{to}"),
            Check::OneOf(values) if values.len() == 1 => write!(f, "{fact} = {}", values[0]),
            Check::OneOf(values) => write!(f, "{fact} in {{{}}}", values.join(", ")),
        }
    }
}
