//! What is wrong with a form: which field, in words.

use maud::Markup;

use super::posted::Posted;
use crate::app::FieldError;
use crate::text::Text;
use crate::web::view;

/// Messages by field. The name of a field in the form is its name in the error.
#[derive(Debug, Default)]
pub struct Problems(Vec<(String, String)>);

impl Problems {
    /// What a use case complains about.
    pub fn of(text: Text, errors: &[FieldError]) -> Self {
        Self(errors.iter().map(|e| (field(&e.field), words(text, e))).collect())
    }

    /// One more.
    pub fn add(&mut self, field: &str, message: impl Into<String>) {
        self.0.push((field.to_owned(), message.into()));
    }

    /// One more where a field was left empty.
    pub fn require(&mut self, text: Text, posted: &Posted, field: &str) {
        if posted.get(field).is_empty() {
            self.add(field, text.say("error-required"));
        }
    }

    /// Those of another check.
    pub fn extend(&mut self, other: Self) {
        let new = other.0.into_iter().filter(|(field, _)| self.at(field).is_none());
        let new: Vec<_> = new.collect();
        self.0.extend(new);
    }

    /// The message at a field.
    pub fn at(&self, field: &str) -> Option<&str> {
        self.0.iter().find(|(name, _)| name == field).map(|(_, message)| message.as_str())
    }

    /// All messages.
    pub fn messages(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(_, message)| message.as_str())
    }

    /// Whether all is well.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The list above the form.
    pub fn summary(&self, text: Text) -> Markup {
        let errors: Vec<(&str, String)> =
            self.0.iter().map(|(field, message)| (field.as_str(), message.clone())).collect();
        view::error_summary(text, &errors)
    }
}

/// A list's entries share one field on the page.
fn field(name: &str) -> String {
    match name.split_once('.') {
        Some(("needs", _)) => "needs".to_owned(),
        _ => name.to_owned(),
    }
}

/// A problem in words.
pub fn words(text: Text, error: &FieldError) -> String {
    let key = match error.problem {
        "wrong_code" => "factor-wrong",
        "required" => "error-required",
        "wrong_type" => "error-number",
        "unknown_postcode" => "error-plz-unknown",
        "already_released" => "reports-released",
        "not_over" => "reports-not-over",
        "before_first" => "reports-order",
        "more_than_total" => "staff-error-more-than-total",
        "circle" => "staff-error-circle",
        "already_there" => "staff-error-already-there",
        "in_the_future" => "error-future",
        "family_closed" => "error-family-closed",
        "in_the_past" => "error-past-day",
        "out_of_reach" => "error-far-day",
        "out_of_range" => return range(text, error.expected.as_deref()),
        "too_long_a_time" => {
            let max = error.expected.as_deref().unwrap_or_default();
            return text.say_with("error-long-time", &[("max", max.into())]);
        }
        "too_long" => {
            let max = error.expected.as_deref().unwrap_or_default();
            return text.say_with("error-too-long", &[("max", max.into())]);
        }
        _ => "error-choice",
    };
    text.say(key).into_owned()
}

fn range(text: Text, expected: Option<&str>) -> String {
    let (from, to) = expected.and_then(|span| span.split_once('–')).unwrap_or(("0", "500"));
    text.say_with("error-range", &[("from", from.into()), ("to", to.into())])
}
