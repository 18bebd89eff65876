//! What things are called on pages for professionals, and addresses made of ids.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::app::App;
use crate::domain::fact::{FactDefinition, FactType, FactValue};
use crate::domain::id::{CaseId, OfferId};
use crate::text::Text;

/// All but what needs no escape in a part of an address.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// Part of an address: an imported id may hold anything.
pub fn segment(id: &str) -> String {
    utf8_percent_encode(id, ESCAPED).to_string()
}

/// A page of a case; `rest` begins with a slash or is empty.
pub fn case_path(case: &CaseId, rest: &str) -> String {
    format!("/fach/faelle/{}{rest}", segment(case.as_str()))
}

/// An offer as professionals see it.
pub fn offer_path(offer: &OfferId) -> String {
    format!("/fach/angebote/{}", segment(offer.as_str()))
}

/// Referring a case to an offer.
pub fn refer_path(case: &CaseId, offer: &OfferId) -> String {
    case_path(case, &format!("/vermitteln/{}", segment(offer.as_str())))
}

/// What a topic is called.
pub fn topic(app: &App, text: Text, code: &str) -> String {
    let catalogue = app.catalogue();
    let known = catalogue.topics().find(code);
    known.map_or_else(|| code.to_owned(), |topic| topic.label.get(text.lang().code()).to_owned())
}

/// What an offer is called, also when it is no longer shown.
pub fn offer(app: &App, text: Text, id: &OfferId) -> String {
    let catalogue = app.catalogue();
    let name = catalogue.offer(id).map(|offer| offer.name.clone());
    name.unwrap_or_else(|| text.say("staff-offer-gone").into_owned())
}

/// What a state of a referral is called.
pub fn state(app: &App, text: Text, code: &str) -> String {
    let known = app.knowledge().states.find(code);
    known.map_or_else(|| code.to_owned(), |state| state.label.get(text.lang().code()).to_owned())
}

/// A value of a fact in words: `Ja`, `3 Monate`, `in einer Wohngruppe`.
pub fn value(text: Text, fact: &FactDefinition, value: &FactValue) -> String {
    match (&fact.kind, value) {
        (_, FactValue::Bool(true)) => text.say("form-yes").into_owned(),
        (_, FactValue::Bool(false)) => text.say("form-no").into_owned(),
        (FactType::Int { unit: Some(unit), .. }, FactValue::Int(n)) => text.counted(unit, *n),
        (_, FactValue::Int(n)) => text.number(*n),
        (FactType::Enum { values }, FactValue::Choice(id)) => {
            let choice = values.iter().find(|choice| choice.id == *id);
            choice.map_or_else(|| id.clone(), |c| c.label.get(text.lang().code()).to_owned())
        }
        (_, FactValue::Choice(id)) => id.clone(),
    }
}
