//! One fact as a form field, and a form read back into facts. The name of a field is that of the
//! fact with `facts.` before it, as errors name it.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::posted::Posted;
use super::problems::Problems;
use crate::domain::fact::{FactDefinition, FactId, FactType, FactValue, Vocabulary};
use crate::text::Text;
use crate::web::view::{self, Choice, Field};

/// The name of a fact's field.
pub fn name(fact: &FactDefinition) -> String {
    format!("facts.{}", fact.id)
}

/// What a field shows for a known value.
pub fn typed(value: Option<&FactValue>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}

/// The field. Yes or no has a third answer; unknown is what stands there before anybody answers.
pub fn show(text: Text, fact: &FactDefinition, value: &str, problems: &Problems) -> Markup {
    let code = text.lang().code();
    let name = name(fact);
    let why = Some(fact.why.get(code)).filter(|_| fact.is_protected());
    let field = Field {
        value,
        hint: why.filter(|why| !why.is_empty()),
        error: problems.at(&name),
        width: Some("middle"),
        autocomplete: Some("off"),
        ..Field::new(&name, fact.label.get(code))
    };
    match &fact.kind {
        FactType::Bool => three_way(text, &field),
        FactType::Int { unit, .. } => {
            let unit = unit.as_ref().map(|unit| {
                text.say_with(&format!("unit-{}", unit.to_lowercase()), &[("count", 2.into())])
            });
            view::number(text, &field, unit.as_deref())
        }
        FactType::Enum { values } => {
            let unknown = text.say("fact-unknown");
            let mut choices = vec![Choice::new("", &unknown, value.is_empty())];
            choices.extend(
                values.iter().map(|v| Choice::new(&v.id, v.label.get(code), value == v.id)),
            );
            view::select(text, &Field { width: None, ..field }, &choices)
        }
    }
}

/// Yes, no, unknown – without the "I" of a young person's form.
fn three_way(text: Text, field: &Field<'_>) -> Markup {
    let (yes, no, unknown) = (text.say("form-yes"), text.say("form-no"), text.say("fact-unknown"));
    let choices = [
        Choice::new("true", &yes, field.value == "true"),
        Choice::new("false", &no, field.value == "false"),
        Choice::new("", &unknown, field.value.is_empty()),
    ];
    html! { div.three { (view::radios(text, field, &choices, true)) } }
}

/// The facts of a form. What cannot be read is a problem; what is empty is unknown.
pub fn read(
    text: Text,
    vocabulary: &Vocabulary,
    posted: &Posted,
    problems: &mut Problems,
) -> BTreeMap<FactId, FactValue> {
    let mut facts = BTreeMap::new();
    for fact in vocabulary.all() {
        let name = name(fact);
        let typed = posted.get(&name);
        if typed.is_empty() {
            continue;
        }
        let value = match (&fact.kind, typed) {
            (FactType::Bool, "true") => FactValue::Bool(true),
            (FactType::Bool, "false") => FactValue::Bool(false),
            (FactType::Bool, _) => {
                problems.add(&name, text.say("error-choice"));
                continue;
            }
            (FactType::Int { .. }, typed) => match typed.parse() {
                Ok(number) => FactValue::Int(number),
                Err(_) => {
                    problems.add(&name, text.say("error-number"));
                    continue;
                }
            },
            (FactType::Enum { .. }, typed) => FactValue::Choice(typed.to_owned()),
        };
        facts.insert(fact.id.clone(), value);
    }
    facts
}
