//! Form fields: label, hint, error, input. The id of a field is its name; what was typed is kept.

use maud::{Markup, html};

use super::icon::{Icon, icon};
use crate::text::Text;

/// What every field has.
#[derive(Debug, Clone, Copy, Default)]
pub struct Field<'a> {
    /// Its name in the form, and its id.
    pub name: &'a str,
    /// What is asked.
    pub label: &'a str,
    /// How to answer.
    pub hint: Option<&'a str>,
    /// What is wrong with the answer.
    pub error: Option<&'a str>,
    /// The answer so far.
    pub value: &'a str,
    /// Whether it may stay empty; said beside the label.
    pub optional: bool,
    /// What a browser may fill in, such as `postal-code`.
    pub autocomplete: Option<&'a str>,
    /// Which keys a phone shows, such as `numeric`.
    pub inputmode: Option<&'a str>,
    /// How wide the input is: `short`, `middle`, or all there is.
    pub width: Option<&'a str>,
    /// Longest answer.
    pub maxlength: Option<u32>,
}

impl<'a> Field<'a> {
    /// A field with nothing but a name and a label.
    pub fn new(name: &'a str, label: &'a str) -> Self {
        Self { name, label, ..Self::default() }
    }

    /// Ids of what describes the input.
    pub(super) fn described_by(&self) -> Option<String> {
        let hint = self.hint.map(|_| format!("{}-hint", self.name));
        let error = self.error.map(|_| format!("{}-error", self.name));
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// The label's words, and that the field may stay empty.
    pub(super) fn label_words(&self, text: Text) -> Markup {
        html! {
            (self.label)
            @if self.optional { " " span.optional { "(" (text.say("form-optional")) ")" } }
        }
    }

    /// Hint and error, above the input.
    pub(super) fn help(&self, text: Text) -> Markup {
        html! {
            @if let Some(hint) = self.hint { p.hint id={ (self.name) "-hint" } { (hint) } }
            @if let Some(error) = self.error {
                p.wrong id={ (self.name) "-error" } {
                    (icon(Icon::Warning)) span { span.hush { (text.say("form-error")) ": " } (error) }
                }
            }
        }
    }

    /// Label, help and the input.
    pub(super) fn around(&self, text: Text, input: &Markup) -> Markup {
        html! {
            div.field.field--wrong[self.error.is_some()] {
                label.label for=(self.name) { (self.label_words(text)) }
                (self.help(text))
                (input)
            }
        }
    }

    pub(super) fn class(&self) -> String {
        self.width.map_or_else(|| "input".to_owned(), |width| format!("input input--{width}"))
    }

    fn input(&self, text: Text, kind: &str) -> Markup {
        let input = html! {
            input class=(self.class()) id=(self.name) name=(self.name) type=(kind) value=(self.value)
                autocomplete=[self.autocomplete] inputmode=[self.inputmode]
                maxlength=[self.maxlength] aria-describedby=[self.described_by()]
                aria-invalid=[self.error.map(|_| "true")];
        };
        self.around(text, &input)
    }
}

/// A line of text.
pub fn text_field(text: Text, field: &Field<'_>) -> Markup {
    field.input(text, "text")
}

/// A line of text to search with.
pub fn search_field(text: Text, field: &Field<'_>) -> Markup {
    field.input(text, "search")
}

/// A password.
pub fn password(text: Text, field: &Field<'_>) -> Markup {
    field.input(text, "password")
}

/// A day.
pub fn date(text: Text, field: &Field<'_>) -> Markup {
    Field { width: Some("middle"), ..*field }.input(text, "date")
}

/// A time of day.
pub fn time(text: Text, field: &Field<'_>) -> Markup {
    Field { width: Some("short"), ..*field }.input(text, "time")
}

/// A whole number, with what it counts. A text input: number inputs scroll away and swallow what
/// they do not like.
pub fn number(text: Text, field: &Field<'_>, unit: Option<&str>) -> Markup {
    let field = Field { inputmode: Some("numeric"), width: Some("short"), ..*field };
    let input = html! {
        div.with-unit {
            input class=(field.class()) id=(field.name) name=(field.name) type="text"
                value=(field.value) inputmode="numeric" autocomplete=[field.autocomplete]
                maxlength=[field.maxlength] aria-describedby=[field.described_by()]
                aria-invalid=[field.error.map(|_| "true")];
            @if let Some(unit) = unit { span { (unit) } }
        }
    };
    field.around(text, &input)
}

/// Several lines of text.
pub fn textarea(text: Text, field: &Field<'_>, rows: u32) -> Markup {
    let input = html! {
        textarea.input id=(field.name) name=(field.name) dir="auto" rows=(rows) maxlength=[field.maxlength]
            aria-describedby=[field.described_by()] aria-invalid=[field.error.map(|_| "true")] {
            (field.value)
        }
    };
    field.around(text, &input)
}

/// Something a form carries along unseen.
pub fn hidden(name: &str, value: &str) -> Markup {
    html! { input type="hidden" name=(name) value=(value); }
}

/// What one can do with a form, the main thing first.
pub fn actions(buttons: impl IntoIterator<Item = Markup>) -> Markup {
    html! { div.actions { @for button in buttons { (button) } } }
}
