//! Choosing from a list: one from many, one from few, several.

use maud::{Markup, html};

use super::field::Field;
use crate::text::Text;

/// Something to choose.
#[derive(Debug, Clone, Copy, Default)]
pub struct Choice<'a> {
    /// What is sent.
    pub value: &'a str,
    /// What is read.
    pub label: &'a str,
    /// What to know about it.
    pub hint: Option<&'a str>,
    /// Whether it is chosen.
    pub chosen: bool,
}

impl<'a> Choice<'a> {
    /// Something to choose, without further words.
    pub fn new(value: &'a str, label: &'a str, chosen: bool) -> Self {
        Self { value, label, hint: None, chosen }
    }
}

/// One from many. Starts with an empty line unless something is chosen for good.
pub fn select(text: Text, field: &Field<'_>, choices: &[Choice<'_>]) -> Markup {
    let needs_empty = choices.iter().all(|choice| !choice.value.is_empty());
    let input = html! {
        select class=(field.class()) id=(field.name) name=(field.name)
            autocomplete=[field.autocomplete] aria-describedby=[field.described_by()]
            aria-invalid=[field.error.map(|_| "true")] {
            @if needs_empty { option value="" { (text.say("form-choose")) } }
            @for choice in choices {
                option value=(choice.value) selected[choice.chosen] { (choice.label) }
            }
        }
    };
    field.around(text, &input)
}

/// One from few, all in sight. `in_a_row` for short labels.
pub fn radios(text: Text, field: &Field<'_>, choices: &[Choice<'_>], in_a_row: bool) -> Markup {
    group(text, field, choices, ("radio", in_a_row))
}

/// Several from a list.
pub fn checkboxes(text: Text, field: &Field<'_>, choices: &[Choice<'_>]) -> Markup {
    group(text, field, choices, ("checkbox", false))
}

/// Yes, no, or not known: the answer to most questions about a person. Unknown is sent as an empty
/// value and is what stands there before anybody answers.
pub fn yes_no_unknown(text: Text, field: &Field<'_>) -> Markup {
    let (yes, no) = (text.say("form-yes"), text.say("form-no"));
    let unknown = text.say("form-unknown");
    let choices = [
        Choice::new("true", &yes, field.value == "true"),
        Choice::new("false", &no, field.value == "false"),
        Choice::new("", &unknown, field.value.is_empty()),
    ];
    radios(text, field, &choices, true)
}

/// A single box, such as "only with a free place".
pub fn checkbox(name: &str, label: &str, checked: bool) -> Markup {
    html! {
        label.choice {
            input type="checkbox" id=(name) name=(name) value="true" checked[checked];
            span { (label) }
        }
    }
}

fn group(
    text: Text,
    field: &Field<'_>,
    choices: &[Choice<'_>],
    (kind, in_a_row): (&str, bool),
) -> Markup {
    html! {
        fieldset.field.field--wrong[field.error.is_some()] aria-describedby=[field.described_by()] {
            legend.label { (field.label_words(text)) }
            (field.help(text))
            div.choices.choices--row[in_a_row] {
                @for (at, choice) in choices.iter().enumerate() {
                    label.choice {
                        // The first has the field's id, so that the error summary leads to it.
                        input type=(kind) name=(field.name) value=(choice.value)
                            id=[(at == 0).then_some(field.name)] checked[choice.chosen];
                        span {
                            (choice.label)
                            @if let Some(hint) = choice.hint { span.hint { (hint) } }
                        }
                    }
                }
            }
        }
    }
}
