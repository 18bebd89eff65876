//! Checking and cleaning one JSON object and all it holds, by the tables of the standard.

use serde_json::Value;

use super::Report;
use crate::hsds::problem::{Place, ProblemKind};
use crate::hsds::schema::{Field, Form, Kind, Need};
use crate::hsds::{Object, check, text};

/// Checks and cleans an object of that kind in place, and everything nested in it. `true` if it
/// can be used.
pub(super) fn check_object(
    report: &mut Report<'_>,
    kind: Kind,
    object: &mut Object,
    pointer: &str,
) -> bool {
    let before = report.errors;
    let table = kind.table();
    object.retain(|_, value| !value.is_null());
    let id = object.get("id").and_then(Value::as_str).map(str::to_owned);
    let mut at = At { report, pointer, id: id.as_deref() };
    for field in table.fields {
        let required = match field.need {
            Need::Required => !object.contains_key(field.name),
            Need::Filled => object.get(field.name).is_none_or(|v| v.as_str() == Some("")),
            Need::Optional | Need::Tabular => false,
        };
        if required {
            at.problem(field.name, ProblemKind::Missing);
        }
    }
    if kind == Kind::Capacity && !object.contains_key("unit") {
        at.problem("unit", ProblemKind::Missing);
    }
    for (name, value) in object.iter_mut() {
        at.check_property(kind, name, value);
    }
    capacity(kind, object, &mut |field, problem| at.problem(field, problem));
    report.errors == before
}

/// Whether more is free than there is.
pub(super) fn capacity(
    kind: Kind,
    object: &Object,
    problem: &mut dyn FnMut(&'static str, ProblemKind),
) {
    if kind != Kind::Capacity {
        return;
    }
    let number = |name: &str| object.get(name).and_then(Value::as_f64);
    if let (Some(available), Some(maximum)) = (number("available"), number("maximum"))
        && available > maximum
    {
        let text = |name: &str| object.get(name).map(Value::to_string).unwrap_or_default();
        problem(
            "available",
            ProblemKind::CapacityAboveMaximum {
                available: text("available"),
                maximum: text("maximum"),
            },
        );
    }
}

struct At<'a, 's> {
    report: &'a mut Report<'s>,
    pointer: &'a str,
    id: Option<&'a str>,
}

impl At<'_, '_> {
    fn problem(&mut self, field: &str, kind: ProblemKind) {
        let place = Place::Pointer(self.pointer.to_owned());
        self.report.problem(place, self.id, Some(field), kind);
    }

    fn check_property(&mut self, kind: Kind, name: &str, value: &mut Value) {
        if let Some(problem) = check::forbidden(name) {
            self.problem(name, problem);
        }
        let table = kind.table();
        if let Some(field) = table.field(name) {
            self.check_field(field, value);
        } else if let Some(nest) = table.one.iter().find(|nest| nest.name == name) {
            let pointer = format!("{}/{name}", self.pointer);
            match value {
                Value::Object(object) => {
                    check_object(self.report, nest.kind, object, &pointer);
                }
                _ => self.problem(name, ProblemKind::WrongType { expected: "an object" }),
            }
        } else if let Some(nest) = kind.lists().find(|nest| nest.name == name) {
            let Value::Array(list) = value else {
                self.problem(name, ProblemKind::WrongType { expected: "a list" });
                return;
            };
            for (index, item) in list.iter_mut().enumerate() {
                let pointer = format!("{}/{name}/{index}", self.pointer);
                match item {
                    Value::Object(object) => {
                        check_object(self.report, nest.kind, object, &pointer);
                    }
                    _ => self.problem(name, ProblemKind::WrongType { expected: "objects" }),
                }
            }
        } else if table.links().contains(&name) {
            self.check_field(&Field { name: "", form: Form::Key, need: Need::Optional }, value);
        } else {
            self.check_extra(name, value);
        }
    }

    fn check_field(&mut self, field: &Field, value: &mut Value) {
        match (field.form, value) {
            (Form::Number, Value::Number(_)) => {}
            (Form::Number, _) => {
                self.problem(field.name, ProblemKind::WrongType { expected: "a number" });
            }
            (form, Value::String(text)) => {
                clean(form, text);
                let wrong = check::forbidden(text).or_else(|| check::text(form, text));
                if let Some(problem) = wrong {
                    self.problem(field.name, problem);
                }
            }
            _ => self.problem(field.name, ProblemKind::WrongType { expected: "a text" }),
        }
    }

    /// What the standard does not know is kept as it came, but for Unicode.
    fn check_extra(&mut self, name: &str, value: &mut Value) {
        if let Some(problem) = clean_extra(value) {
            self.problem(name, problem);
        }
    }
}

/// Brings all texts within a value to NFC; what is wrong with the first that must not be kept.
pub(super) fn clean_extra(value: &mut Value) -> Option<ProblemKind> {
    match value {
        Value::String(text) => {
            clean(Form::Long, text);
            check::forbidden(text).or_else(|| check::text(Form::Long, text))
        }
        Value::Array(list) => list.iter_mut().find_map(clean_extra),
        Value::Object(object) => object
            .iter_mut()
            .find_map(|(key, item)| check::forbidden(key).or_else(|| clean_extra(item))),
        Value::Null | Value::Bool(_) | Value::Number(_) => None,
    }
}

/// Brings a text to NFC and, if it is prose, takes HTML out of it.
pub(super) fn clean(form: Form, text: &mut String) {
    let cleaned = if form == Form::Text { text::plain(text) } else { text::nfc(text) };
    if let std::borrow::Cow::Owned(cleaned) = cleaned {
        *text = cleaned;
    }
}
