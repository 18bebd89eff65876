//! Reasons in words: why somebody may or may not have something, and what is still open.

use chrono::Datelike as _;

use crate::domain::fact::Vocabulary;
use crate::domain::outlook::Turn;
use crate::domain::rule::{Claim, Reason, Truth};

use super::condition::{Condition, claim};
use super::{Named as _, Text};

/// A reason for the young person: `Du bist 15 bis 26 Jahre alt.`
///
/// Where the language has a sentence of its own for a fact (`claim-alter-range-yes`), it is used;
/// otherwise one built from the fact's label or question.
pub fn public(text: Text, facts: &Vocabulary, reason: &Reason) -> String {
    let truth = reason.holds.member();
    match &reason.claim {
        Claim::Fact { test, negated } => {
            let condition = Condition::of(text, facts, test, *negated);
            let own = format!("claim-{}-{}-{truth}", test.fact, condition.form);
            let general = format!("reason-{}-{truth}", condition.form);
            let key = if text.knows(&own) { own } else { general };
            text.say_with(
                &key,
                &[
                    ("fact", condition.label.as_str().into()),
                    ("question", condition.question.as_str().into()),
                    ("wanted", condition.wanted()),
                ],
            )
        }
        Claim::Open { note } => text.say_with("reason-open", &[("note", note.as_str().into())]),
        Claim::Unconditional => {
            let none = reason.holds == Truth::No;
            text.say(if none { "reason-never" } else { "reason-always" }).into_owned()
        }
        Claim::Area { prefixes } => {
            let key = format!("reason-area-{truth}");
            text.say_with(&key, &[("area", text.list_or(prefixes).into())])
        }
        Claim::Distance { km, limit_km } => {
            let key = format!("reason-distance-{truth}");
            let (km, limit) = (text.km(*km), text.km(*limit_km));
            text.say_with(&key, &[("km", km.into()), ("limit", limit.into())])
        }
        Claim::Language { code } => {
            let key = format!("reason-language-{truth}");
            text.say_with(&key, &[("language", text.language(code).into())])
        }
    }
}

/// A reason for professionals: `Alter: 15 bis 26 Jahre – trifft zu`.
pub fn staff(text: Text, facts: &Vocabulary, reason: &Reason) -> String {
    let condition = claim(text, facts, &reason.claim);
    let key = match (&reason.claim, reason.holds) {
        (Claim::Unconditional, Truth::No) => return text.say("reason-never").into_owned(),
        (Claim::Unconditional, _) => return condition,
        (_, Truth::Yes) => "finding-yes",
        (_, Truth::No) => "finding-no",
        (_, Truth::Unknown) => "finding-unknown",
    };
    text.say_with(key, &[("condition", condition.into())])
}

/// What a condition demands, without saying whether it holds: `Alter: 15 bis 26 Jahre`.
pub fn demand(text: Text, facts: &Vocabulary, reason: &Reason) -> String {
    claim(text, facts, &reason.claim)
}

/// From when a condition will hold by itself: `ab dem 18. Geburtstag`, `ab 3/2027`.
pub fn from(text: Text, turn: Turn) -> String {
    match turn {
        Turn::Birthday(years) => text.say_with("from-birthday", &[("years", years.into())]),
        Turn::Day(day) => text.say_with("from-day", &[("date", text.day(day).into())]),
        Turn::Month(day) => text.say_with(
            "from-month",
            &[("month", day.month().to_string().into()), ("year", day.year().to_string().into())],
        ),
    }
}
