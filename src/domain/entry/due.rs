//! How long a confirmation counts, by group of fields.

use chrono::{NaiveDate, TimeDelta};

use crate::domain::catalogue::{Offer, Verified};

/// A group of fields that is confirmed together. Places have a time of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Contact and hours: half a year; three months where it must work in a crisis.
    Contact,
    /// Conditions: a year, or until the money runs out.
    Conditions,
    /// Texts: a year.
    Texts,
}

impl Group {
    /// All groups.
    pub const ALL: [Self; 3] = [Self::Contact, Self::Conditions, Self::Texts];

    /// Its key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Conditions => "conditions",
            Self::Texts => "texts",
        }
    }

    fn confirmed(self, offer: &Offer) -> Option<NaiveDate> {
        let verified = offer.details().verified;
        match self {
            Self::Contact => verified.contact,
            Self::Conditions => verified.eligibility,
            Self::Texts => verified.texts,
        }
    }

    /// How many days a confirmation counts.
    fn days(self, offer: &Offer) -> i64 {
        match self {
            Self::Contact if offer.details().kind.as_deref() == Some("krise") => 90,
            Self::Contact => 180,
            Self::Conditions | Self::Texts => 365,
        }
    }
}

/// Whether a group should be confirmed on `today`. What nobody ever confirmed is due.
pub fn is_due(offer: &Offer, group: Group, today: NaiveDate) -> bool {
    let Some(confirmed) = group.confirmed(offer) else { return true };
    let ran_out = offer.details().secured.as_ref().and_then(|secured| secured.until);
    let new_money = group == Group::Conditions
        && ran_out.is_some_and(|until| confirmed <= until && until < today);
    new_money || confirmed + TimeDelta::days(group.days(offer)) < today
}

/// The groups that are due on `today`.
///
/// ```
/// use lotse::domain::catalogue::{Details, Offer, Verified};
/// use lotse::domain::entry::{Group, overdue};
/// let verified = Verified {
///     contact: "2026-04-01".parse().ok(), eligibility: "2026-04-01".parse().ok(), texts: None,
/// };
/// let details = Details { verified, ..Details::default() };
/// let offer = Offer { lotse: Some(Box::new(details)), ..Offer::default() };
/// let today = "2026-11-24".parse().unwrap();
/// assert_eq!(overdue(&offer, today), [Group::Contact, Group::Texts]);
/// ```
pub fn overdue(offer: &Offer, today: NaiveDate) -> Vec<Group> {
    Group::ALL.into_iter().filter(|group| is_due(offer, *group, today)).collect()
}

/// Notes that these groups were confirmed on `today`.
pub fn confirm(offer: &mut Offer, groups: &[Group], today: NaiveDate) {
    let verified: &mut Verified = &mut offer.lotse.get_or_insert_default().verified;
    for group in groups {
        let day = match group {
            Group::Contact => &mut verified.contact,
            Group::Conditions => &mut verified.eligibility,
            Group::Texts => &mut verified.texts,
        };
        *day = Some(today);
    }
    offer.assured_date = Some(today.to_string());
}
