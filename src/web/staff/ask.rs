//! Forms of the case work: each field is one line in the page that shows it. What was typed is kept,
//! what is wrong stands at its field.

use maud::Markup;

use super::posted::Posted;
use super::problems::Problems;
use crate::text::{Named, Text};
use crate::web::view::{self, Choice, Field};

/// A field: its name in the form, the keys of its label and hint, and whether it may stay empty.
#[derive(Debug, Clone, Copy)]
pub struct Ask {
    name: &'static str,
    label: &'static str,
    hint: Option<&'static str>,
    optional: bool,
}

impl Ask {
    /// A field that must be filled in.
    pub const fn new(name: &'static str, label: &'static str) -> Self {
        Self { name, label, hint: None, optional: false }
    }

    /// The same with a hint.
    pub const fn hint(self, key: &'static str) -> Self {
        Self { hint: Some(key), ..self }
    }

    /// The same, and it may stay empty.
    pub const fn optional(self) -> Self {
        Self { optional: true, ..self }
    }
}

/// A form that is being shown.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// The voice of the page.
    pub text: Text,
    /// What was typed.
    pub posted: &'a Posted,
    /// What is wrong with it.
    pub problems: &'a Problems,
}

impl Asked<'_> {
    fn with(
        self,
        ask: Ask,
        longest: Option<u32>,
        show: impl FnOnce(&Field<'_>) -> Markup,
    ) -> Markup {
        let (label, hint) = (self.text.say(ask.label), ask.hint.map(|key| self.text.say(key)));
        show(&Field {
            value: self.posted.get(ask.name),
            error: self.problems.at(ask.name),
            hint: hint.as_deref(),
            optional: ask.optional,
            autocomplete: Some("off"),
            maxlength: longest,
            ..Field::new(ask.name, &label)
        })
    }

    /// A line of text.
    pub fn line(self, ask: Ask) -> Markup {
        self.with(ask, Some(300), |field| view::text_field(self.text, field))
    }

    /// Several lines.
    pub fn lines(self, ask: Ask, rows: u32) -> Markup {
        self.with(ask, Some(2000), |field| view::textarea(self.text, field, rows))
    }

    /// A day.
    pub fn day(self, ask: Ask) -> Markup {
        self.with(ask, None, |field| view::date(self.text, field))
    }

    /// A time of day.
    pub fn time(self, ask: Ask) -> Markup {
        self.with(ask, None, |field| view::time(self.text, field))
    }

    /// A whole number, with what it counts.
    pub fn number(self, ask: Ask, unit: Option<&str>) -> Markup {
        self.with(ask, None, |field| view::number(self.text, field, unit))
    }

    /// One from many: values with their labels.
    pub fn select(self, ask: Ask, choices: &[(String, String)]) -> Markup {
        self.with(ask, None, |field| view::select(self.text, field, &self.marked(ask, choices)))
    }

    /// One from few.
    pub fn radios(self, ask: Ask, choices: &[(String, String)]) -> Markup {
        self.with(ask, None, |field| {
            view::radios(self.text, field, &self.marked(ask, choices), false)
        })
    }

    /// Several.
    pub fn boxes(self, ask: Ask, choices: &[(String, String)]) -> Markup {
        self.with(ask, None, |field| view::checkboxes(self.text, field, &self.marked(ask, choices)))
    }

    fn marked<'c>(self, ask: Ask, choices: &'c [(String, String)]) -> Vec<Choice<'c>> {
        let chosen = |value: &str| self.posted.all(ask.name).any(|one| one == value);
        choices.iter().map(|(value, label)| Choice::new(value, label, chosen(value))).collect()
    }
}

/// Choices of a domain enum: each key with its name.
pub fn choices<T: Named>(
    text: Text,
    all: &[T],
    key: impl Fn(&T) -> &'static str,
) -> Vec<(String, String)> {
    all.iter().map(|one| (key(one).to_owned(), text.name(one).into_owned())).collect()
}
