//! The yearly survey of providers (Bestandserhebung): what each has confirmed since it began, and what
//! is still missing: a work list, in the order of names, never a ranking.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::catalogue::{EntryKind, Offer};
use crate::domain::id::{OfferId, OrganizationId};
use crate::domain::place::{PlaceClass, Places};

/// Something an offer's entry does not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// Contact and hours were not confirmed since.
    Contact,
    /// Conditions were not confirmed since.
    Conditions,
    /// No statement of places counts.
    Places,
    /// When one can start.
    Entry,
    /// How long until the first appointment.
    Days,
    /// Until when the money is secured.
    Funding,
}

impl Missing {
    /// All of them.
    pub const ALL: [Missing; 6] =
        [Self::Contact, Self::Conditions, Self::Places, Self::Entry, Self::Days, Self::Funding];

    /// Its key, as named in the languages.
    pub fn key(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Conditions => "conditions",
            Self::Places => "places",
            Self::Entry => "entry",
            Self::Days => "days",
            Self::Funding => "funding",
        }
    }

    fn is_so(self, offer: &Offer, places: Places, since: NaiveDate) -> bool {
        let details = offer.details();
        let before = |day: Option<NaiveDate>| day.is_none_or(|day| day < since);
        match self {
            Self::Contact => before(details.verified.contact),
            Self::Conditions => before(details.verified.eligibility),
            Self::Places => places.class() == PlaceClass::Unknown,
            Self::Entry => {
                details.entry.as_ref().is_none_or(|entry| entry.kind == EntryKind::Unknown)
            }
            Self::Days => details.access.as_ref().is_none_or(|access| access.days.is_none()),
            Self::Funding => details.secured.is_none(),
        }
    }
}

/// How far a provider has come.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Progress {
    /// The provider; none for offers that name nobody.
    pub organization: Option<OrganizationId>,
    /// Its offers.
    pub offers: usize,
    /// Of these, those that miss nothing.
    pub done: usize,
    /// What is missing, offer by offer.
    pub missing: Vec<(OfferId, Vec<Missing>)>,
}

/// How far each provider has come since the survey began.
pub fn survey<'a>(
    offers: impl Iterator<Item = (&'a Offer, Places)>,
    since: NaiveDate,
) -> Vec<Progress> {
    let mut all: BTreeMap<Option<OrganizationId>, Progress> = BTreeMap::new();
    for (offer, places) in offers {
        let key = offer.organization_id.clone();
        let progress = all.entry(key.clone()).or_default();
        progress.organization = key;
        progress.offers += 1;
        let missing: Vec<Missing> =
            Missing::ALL.into_iter().filter(|m| m.is_so(offer, places, since)).collect();
        if missing.is_empty() {
            progress.done += 1;
        } else {
            progress.missing.push((offer.id(), missing));
        }
    }
    all.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::{Missing, survey};
    use crate::domain::catalogue::Offer;
    use crate::domain::place::Places;

    #[test]
    fn what_was_confirmed_before_the_survey_is_missing_again() {
        let offer = |id: &str, contact: &str| -> Offer {
            serde_json::from_value(serde_json::json!({
                "id": id, "name": id, "status": "active", "organization_id": "org",
                "lotse": {
                    "verified": { "contact": contact, "eligibility": "2026-03-01" },
                    "entry": { "kind": "rolling" },
                    "access": { "path": "selbst", "days": 3 },
                    "secured": { "source": "Land" },
                },
            }))
            .expect("an offer")
        };
        let stated = Places::Stated {
            free: 0,
            total: None,
            waiting: None,
            held: 0,
            stated_at: chrono::DateTime::UNIX_EPOCH,
        };
        let (new, old) = (offer("new", "2026-02-01"), offer("old", "2025-12-31"));
        let since = "2026-01-01".parse().expect("a day");
        let offers = [(&new, stated), (&old, stated), (&new, Places::Unknown)];
        let [progress] = &survey(offers.into_iter(), since)[..] else { panic!("one provider") };
        assert_eq!((progress.offers, progress.done), (3, 1));
        let missing: Vec<_> =
            progress.missing.iter().map(|(id, what)| (id.as_str(), &what[..])).collect();
        assert_eq!(missing, [("old", &[Missing::Contact][..]), ("new", &[Missing::Places][..])]);
    }
}
