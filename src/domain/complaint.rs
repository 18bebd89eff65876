//! What somebody without account or name says is wrong: with an offer, or with this site.

use super::id::{ComplaintId, OfferId};
use chrono::{DateTime, NaiveDate, Utc};

/// Most characters of one's own words.
pub const LONGEST: usize = 1000;

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Matter {
    /// Telephone, mail or address of an offer.
    Contact,
    /// Its opening hours.
    Hours,
    /// It no longer exists.
    Gone,
    /// Something of the site cannot be read or used.
    Barrier,
    /// Something is translated badly.
    Translation,
    /// Something else.
    Other,
}

impl Matter {
    /// What can be wrong with an offer.
    pub const OF_OFFERS: [Self; 4] = [Self::Contact, Self::Hours, Self::Gone, Self::Other];
    /// What can be wrong with the site.
    pub const OF_THE_SITE: [Self; 3] = [Self::Barrier, Self::Translation, Self::Other];

    /// Its key, as stored and sent.
    pub fn key(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Hours => "hours",
            Self::Gone => "gone",
            Self::Barrier => "barrier",
            Self::Translation => "translation",
            Self::Other => "other",
        }
    }

    /// The matter of that key; something else where there is none.
    ///
    /// ```
    /// use lotse::domain::complaint::Matter;
    /// assert_eq!(Matter::from_key("gone"), Matter::Gone);
    /// assert_eq!(Matter::from_key("?"), Matter::Other);
    /// ```
    pub fn from_key(key: &str) -> Self {
        let all = Self::OF_OFFERS.into_iter().chain(Self::OF_THE_SITE);
        all.into_iter().find(|matter| matter.key() == key).unwrap_or(Self::Other)
    }
}

/// One complaint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Complaint {
    /// Its id.
    pub id: ComplaintId,
    /// The offer; none where it is about the site.
    pub offer: Option<OfferId>,
    /// What is wrong.
    pub matter: Matter,
    /// Their own words; may be empty.
    pub words: String,
    /// Code of the language the page was read in.
    pub language: String,
    /// The day it was said. Not the moment: nobody can be found by when they wrote.
    pub said_on: NaiveDate,
    /// When somebody saw to it.
    pub settled_at: Option<DateTime<Utc>>,
}
