//! One condition in words, the same for everybody: `Alter: 15 bis 26 Jahre`.

use crate::domain::fact::{FactDefinition, FactType, Vocabulary};
use crate::domain::rule::{Check, Claim, Test};

use super::{Text, Value};

/// A condition taken apart, so that sentences can be built around it.
pub(super) struct Condition {
    /// Which family of sentences fits: `is`, `isnot`, `range`, `outside`, `oneof`, `noneof`.
    pub(super) form: &'static str,
    /// What people call the fact.
    pub(super) label: String,
    /// The question that would settle it.
    pub(super) question: String,
    /// What is demanded of it: a span or a list; empty for yes or no.
    pub(super) wanted: String,
}

impl Condition {
    /// What a test demands, or the opposite of it when `negated`.
    pub(super) fn of(text: Text, facts: &Vocabulary, test: &Test, negated: bool) -> Self {
        let name = test.fact.as_str();
        let definition = facts.find(name);
        let code = text.lang().code();
        let label = definition.map_or_else(|| name.replace('_', " "), |d| d.label.get(code).into());
        let question = definition.map_or_else(|| label.clone(), |d| d.question.get(code).into());
        let (form, wanted) = match &test.check {
            Check::Holds if negated => ("isnot", String::new()),
            Check::Holds => ("is", String::new()),
            Check::Range(from, to) => range(text, definition, *from, *to, negated),
            Check::OneOf(values) => {
                let labels: Vec<String> =
                    values.iter().map(|v| choice(text, definition, v)).collect();
                (if negated { "noneof" } else { "oneof" }, text.list_or(&labels))
            }
        };
        Self { form, label, question, wanted }
    }

    /// The condition as a short statement.
    pub(super) fn words(&self, text: Text) -> String {
        let key = format!("condition-{}", self.form);
        text.say_with(&key, &[("fact", self.label.as_str().into()), ("wanted", self.wanted())])
    }

    /// What is demanded, as a value for a sentence.
    pub(super) fn wanted(&self) -> Value<'_> {
        self.wanted.as_str().into()
    }
}

/// Any claim as a short statement.
pub(super) fn claim(text: Text, facts: &Vocabulary, claim: &Claim) -> String {
    match claim {
        Claim::Fact { test, negated } => Condition::of(text, facts, test, *negated).words(text),
        Claim::Open { note } => note.clone(),
        Claim::Unconditional => text.say("condition-always").into_owned(),
        Claim::Area { prefixes } => {
            text.say_with("condition-area", &[("area", text.list_or(prefixes).into())])
        }
        Claim::Distance { limit_km, .. } => {
            text.say_with("condition-distance", &[("limit", text.km(*limit_km).into())])
        }
        Claim::Language { code } => {
            text.say_with("condition-language", &[("language", text.language(code).into())])
        }
    }
}

/// What people call a listed value.
fn choice(text: Text, definition: Option<&FactDefinition>, value: &str) -> String {
    let Some(FactType::Enum { values }) = definition.map(|d| &d.kind) else {
        return value.replace('_', " ");
    };
    values.iter().find(|choice| choice.id == value).map_or_else(
        || value.replace('_', " "),
        |choice| choice.label.get(text.lang().code()).to_owned(),
    )
}

fn range(
    text: Text,
    definition: Option<&FactDefinition>,
    from: Option<i64>,
    to: Option<i64>,
    negated: bool,
) -> (&'static str, String) {
    // What fails "at least 18" is "at most 17": say so rather than "not".
    let (form, from, to) = match (negated, from, to) {
        (true, Some(from), None) => ("range", None, Some(from - 1)),
        (true, None, Some(to)) => ("range", Some(to + 1), None),
        (true, from, to) => ("outside", from, to),
        (false, from, to) => ("range", from, to),
    };
    let key = match (from, to) {
        (Some(from), Some(to)) if from == to => "range-exactly",
        (Some(_), Some(_)) => "range-between",
        (Some(_), None) => "range-from",
        (None, Some(_)) => "range-upto",
        (None, None) => "range-any",
    };
    let counted = to.or(from).unwrap_or(0);
    let unit = match definition.map(|d| &d.kind) {
        Some(FactType::Int { unit: Some(unit), .. }) => counted_unit(text, unit, counted),
        _ => String::new(),
    };
    let values =
        [("from", from.unwrap_or(0).into()), ("to", to.unwrap_or(0).into()), ("unit", unit.into())];
    (form, text.say_with(key, &values).trim_end().to_owned())
}

/// A unit of the vocabulary in the language, in the form its number asks for.
fn counted_unit(text: Text, unit: &str, count: i64) -> String {
    let key = format!("unit-{}", unit.to_lowercase());
    if text.knows(&key) { text.say_with(&key, &[("count", count.into())]) } else { unit.to_owned() }
}

impl Text {
    /// A number of a fact with its unit: `3 Monate`.
    pub fn counted(self, unit: &str, count: i64) -> String {
        let unit = counted_unit(self, unit, count);
        self.say_with("format-counted", &[("count", count.into()), ("unit", unit.into())])
    }
}
