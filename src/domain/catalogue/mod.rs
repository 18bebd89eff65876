//! The catalogue: offers, organizations and locations after HSDS 3.1, and what this field adds.
//!
//! Fields carry the names of HSDS, so that a record can be read and written without loss; what the
//! standard does not know is kept in `extra`. What HSDS lacks and this field needs stands in
//! [`Details`], written out as the additional property `lotse`.

mod ages;
mod details;
mod hours;
mod journey;
mod offer;
mod organization;
mod parts;
mod school_hours;
mod week;

pub use ages::Ages;
pub use details::{
    Access, AccessPath, Condition, ContactWay, Contacting, Details, EasyText, Entry, EntryKind,
    Gender, Secured, Strength, Trust, Verified,
};
pub use hours::{Holidays, Opening, opening};
pub use journey::JourneyPlanner;
pub use offer::{Offer, OfferStatus, ServiceAtLocation};
pub use organization::{
    Location, LocationDetails, LocationKind, LocationType, Organization, Program,
};
pub use parts::{
    Accessibility, Address, Attribute, Capacity, Contact, CostOption, Funding, Identifier,
    Language, Metadata, Phone, RequiredDocument, Schedule, ServiceArea, Taxonomy, TaxonomyTerm,
    Unit, Url,
};
pub use school_hours::SchoolHours;
pub use week::{Stretch, week};

/// Properties of a record that the standard does not know, kept as they came.
pub type Extra = serde_json::Map<String, serde_json::Value>;
