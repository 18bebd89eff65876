//! The fields of an entry a provider may propose to change, read and written as plain text.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::due::Group;
use crate::domain::catalogue::{Condition, Offer, OfferStatus, Phone, Strength};
use crate::domain::fact::AGE;
use crate::domain::id::OfferId;
use crate::domain::rule::{Check, Rule, Test};

/// A field of an entry. Ways to make contact are among them: requests go there by mail, so that
/// whoever found a lost link must not be able to turn them elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryField {
    /// What it is, in a sentence.
    Summary,
    /// What it is, at length.
    Description,
    /// For whom, in words.
    Eligibility,
    /// For whom not, in words.
    Exclusions,
    /// Youngest age.
    AgeFrom,
    /// Oldest age.
    AgeTo,
    /// What it costs.
    Fees,
    /// What else to know about the hours.
    HoursNote,
    /// Telephone.
    Phone,
    /// E-mail address.
    Email,
    /// Set to [`OVER`] when the offer no longer exists.
    Status,
    /// What else should be set right; nothing that could be written by itself.
    Note,
}

/// What [`EntryField::Status`] says when an offer no longer exists.
pub const OVER: &str = "defunct";

/// What fields should say.
pub type Wanted = BTreeMap<EntryField, String>;

/// A change a provider proposes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Its id.
    pub id: String,
    /// The offer.
    pub offer: OfferId,
    /// What should stand there.
    pub wanted: Wanted,
    /// When.
    pub proposed_at: DateTime<Utc>,
    /// When somebody decided, what they took over and what they said.
    pub decided: Option<(DateTime<Utc>, Vec<EntryField>, Option<String>)>,
}

impl EntryField {
    /// All fields, as a form asks for them.
    pub const ALL: [Self; 12] = [
        Self::Summary,
        Self::Description,
        Self::Eligibility,
        Self::Exclusions,
        Self::AgeFrom,
        Self::AgeTo,
        Self::Fees,
        Self::HoursNote,
        Self::Phone,
        Self::Email,
        Self::Status,
        Self::Note,
    ];

    /// Its key, as stored and sent.
    pub fn key(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Description => "description",
            Self::Eligibility => "eligibility",
            Self::Exclusions => "exclusions",
            Self::AgeFrom => "age_from",
            Self::AgeTo => "age_to",
            Self::Fees => "fees",
            Self::HoursNote => "hours_note",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Status => "status",
            Self::Note => "note",
        }
    }

    /// The field of that key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.key() == key)
    }

    /// Longest text, in characters.
    pub fn longest(self) -> usize {
        match self {
            Self::Summary => 140,
            Self::Description => 4000,
            Self::Eligibility | Self::Exclusions | Self::Note => 1000,
            Self::AgeFrom | Self::AgeTo => 2,
            Self::Fees | Self::HoursNote => 300,
            Self::Phone | Self::Email | Self::Status => 100,
        }
    }

    /// The group that is confirmed with it.
    pub fn group(self) -> Option<Group> {
        match self {
            Self::Summary | Self::Description | Self::Fees => Some(Group::Texts),
            Self::Eligibility | Self::Exclusions | Self::AgeFrom | Self::AgeTo => {
                Some(Group::Conditions)
            }
            Self::HoursNote | Self::Phone | Self::Email => Some(Group::Contact),
            Self::Status | Self::Note => None,
        }
    }

    /// What an offer says there.
    pub fn read(self, offer: &Offer) -> String {
        let details = offer.details();
        let contact = details.contact.as_ref();
        let age = |age: Option<i64>| age.map(|age| age.to_string());
        let text = match self {
            Self::Summary => details.summary.clone(),
            Self::Description => offer.description.clone(),
            Self::Eligibility => offer.eligibility_description.clone(),
            Self::Exclusions => details.exclusions.clone(),
            Self::AgeFrom => age(offer.ages().and_then(|ages| ages.from)),
            Self::AgeTo => age(offer.ages().and_then(|ages| ages.to)),
            Self::Fees => offer.fees_description.clone(),
            Self::HoursNote => details.schedule_note.clone(),
            Self::Phone => contact
                .and_then(|contact| contact.phone.clone())
                .or_else(|| offer.phones.first().map(|phone| phone.number.clone())),
            Self::Email => {
                contact.and_then(|contact| contact.email.clone()).or_else(|| offer.email.clone())
            }
            Self::Status => (offer.status == OfferStatus::Defunct).then(|| OVER.to_owned()),
            Self::Note => None,
        };
        text.unwrap_or_default()
    }

    /// Writes it into an offer. A note is for people only.
    pub fn write(self, offer: &mut Offer, value: &str) {
        let said = Some(value.to_owned()).filter(|value| !value.is_empty());
        let age = value.parse().ok();
        let known = offer.ages();
        match self {
            Self::Description => offer.description = said,
            Self::Eligibility => offer.eligibility_description = said,
            Self::Fees => offer.fees_description = said,
            Self::AgeFrom => set_ages(offer, (age, known.and_then(|ages| ages.to))),
            Self::AgeTo => set_ages(offer, (known.and_then(|ages| ages.from), age)),
            Self::Status if value == OVER => offer.status = OfferStatus::Defunct,
            Self::Phone | Self::Email => write_contact(offer, self, said),
            Self::Status | Self::Note => {}
            Self::Summary => offer.lotse.get_or_insert_default().summary = said,
            Self::Exclusions => offer.lotse.get_or_insert_default().exclusions = said,
            Self::HoursNote => offer.lotse.get_or_insert_default().schedule_note = said,
        }
    }
}

/// Number and address stand where they were read.
fn write_contact(offer: &mut Offer, field: EntryField, said: Option<String>) {
    let own = offer.lotse.as_deref_mut().and_then(|details| details.contact.as_mut());
    match (field, own) {
        (EntryField::Phone, Some(contact)) if contact.phone.is_some() => contact.phone = said,
        (EntryField::Email, Some(contact)) if contact.email.is_some() => contact.email = said,
        (EntryField::Email, _) => offer.email = said,
        (_, _) => match (said, offer.phones.first_mut()) {
            (Some(number), Some(phone)) => phone.number = number,
            (Some(number), None) => {
                let id = format!("{}-phone", offer.id);
                offer.phones.push(Phone { id, number, ..Phone::default() });
            }
            (None, Some(_)) => {
                offer.phones.remove(0);
            }
            (None, None) => {}
        },
    }
}

/// The ages an offer is for, in HSDS's fields and in the conditions that speak of age.
fn set_ages(offer: &mut Offer, (from, to): (Option<i64>, Option<i64>)) {
    offer.minimum_age = from.map(Into::into);
    offer.maximum_age = to.map(Into::into);
    let conditions = &mut offer.lotse.get_or_insert_default().conditions;
    let mut spoken_of = false;
    for condition in &mut *conditions {
        spoken_of |= set_range(&mut condition.rule, from, to);
    }
    if !spoken_of {
        let test = Test { fact: AGE.into(), check: Check::Range(from, to) };
        let rule = Rule::Leaf(test);
        conditions.push(Condition { rule, strength: Strength::Hard, note: None });
    }
}

/// Sets every range of ages that must hold for the rule to hold.
fn set_range(rule: &mut Rule, from: Option<i64>, to: Option<i64>) -> bool {
    match rule {
        Rule::Leaf(test) if test.fact.as_str() == AGE => match &mut test.check {
            range @ Check::Range(..) => {
                *range = Check::Range(from, to);
                true
            }
            Check::Holds | Check::OneOf(_) => false,
        },
        Rule::Norm(inner, _) => set_range(inner, from, to),
        Rule::All(parts) => {
            parts.iter_mut().fold(false, |any, part| set_range(part, from, to) | any)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rule::parse;

    #[test]
    fn what_is_written_is_what_is_read() {
        let mut offer = Offer::default();
        for field in EntryField::ALL {
            let value = match field {
                EntryField::AgeFrom => "14",
                EntryField::AgeTo => "26",
                EntryField::Status => OVER,
                _ => "neu",
            };
            field.write(&mut offer, value);
            let expected = if field == EntryField::Note { "" } else { value };
            assert_eq!(field.read(&offer), expected, "{field:?}");
            assert_eq!(EntryField::from_key(field.key()), Some(field));
        }
        EntryField::Phone.write(&mut offer, "");
        assert_eq!(EntryField::Phone.read(&offer), "");
    }

    #[test]
    fn a_condition_with_other_parts_keeps_them() {
        let rule = parse("alter >= 16 & wohnsitz_in_kassel [§ 13 SGB VIII]").expect("a rule");
        let mut offer = Offer::default();
        let condition = Condition { rule, strength: Strength::Hard, note: None };
        offer.lotse.get_or_insert_default().conditions.push(condition);
        EntryField::AgeFrom.write(&mut offer, "14");
        let printed = offer.details().conditions[0].rule.to_string();
        assert!(printed.contains("14") && !printed.contains("16"), "{printed}");
        assert!(printed.contains("wohnsitz_in_kassel") && printed.contains("§ 13"), "{printed}");
        assert_eq!(offer.details().conditions.len(), 1);
    }
}
