//! Offers (Angebote): HSDS `service`, with what Lotse adds.

use serde::{Deserialize, Serialize};
use serde_json::Number;

use super::parts::{
    Attribute, Capacity, Contact, CostOption, Funding, Language, Metadata, Phone, RequiredDocument,
    Schedule, ServiceArea, Url, records,
};
use super::{Details, Extra, Program};
use crate::domain::id::{LocationId, OfferId, OrganizationId};

records! {
    /// Something a young person can make use of.
    Offer {
        /// Its name.
        name: String,
        /// Whether it exists at present.
        status: OfferStatus,
        ;
        /// The organization that runs it.
        organization_id: OrganizationId,
        /// The program it belongs to.
        program_id: String,
        /// Another name.
        alternate_name: String,
        /// What it is, in the provider's words.
        description: String,
        /// Web address.
        url: String,
        /// E-mail address.
        email: String,
        /// Interpretation.
        interpretation_services: String,
        /// How to apply.
        application_process: String,
        /// What it costs, in words.
        fees_description: String,
        /// Deprecated by the standard.
        wait_time: String,
        /// Deprecated by the standard.
        fees: String,
        /// Accreditations.
        accreditations: String,
        /// For whom, in words.
        eligibility_description: String,
        /// Youngest age.
        minimum_age: Number,
        /// Oldest age.
        maximum_age: Number,
        /// Day on which the record was last confirmed.
        assured_date: String,
        /// Who confirmed it.
        assurer_email: String,
        /// Deprecated by the standard.
        licenses: String,
        /// A notice to show first.
        alert: String,
        /// When the record was last changed.
        last_modified: String,
        /// The program, if it came along.
        program: Program,
        /// What Lotse adds.
        lotse: Box<Details>,
        ;
        /// Further web addresses.
        additional_urls: Url,
        /// Numbers.
        phones: Phone,
        /// When it is open.
        schedules: Schedule,
        /// Areas served.
        service_areas: ServiceArea,
        /// Where it happens.
        service_at_locations: ServiceAtLocation,
        /// Languages spoken.
        languages: Language,
        /// Who pays.
        funding: Funding,
        /// Costs.
        cost_options: CostOption,
        /// Papers to bring.
        required_documents: RequiredDocument,
        /// People to turn to.
        contacts: Contact,
        /// Capacity as HSDS says it.
        capacities: Capacity,
        /// Attributes: topics among them.
        attributes: Attribute,
        /// Changes.
        metadata: Metadata,
    }

    /// An offer at one of its locations.
    ServiceAtLocation {
        ;
        /// The location.
        location_id: LocationId,
        /// What is special there.
        description: String,
        ;
        /// Areas served from there.
        service_areas: ServiceArea,
        /// People to turn to there.
        contacts: Contact,
        /// Numbers there.
        phones: Phone,
        /// When it is open there.
        schedules: Schedule,
        /// Attributes.
        attributes: Attribute,
        /// Changes.
        metadata: Metadata,
    }
}

/// Whether an offer exists at present.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum OfferStatus {
    /// It takes people.
    #[default]
    #[serde(rename = "active")]
    Active,
    /// It takes nobody at present. Kept, not shown.
    #[serde(rename = "inactive")]
    Inactive,
    /// It is over. Kept, not shown.
    #[serde(rename = "defunct")]
    Defunct,
    /// It pauses and comes back.
    #[serde(rename = "temporarily closed")]
    TemporarilyClosed,
}

impl Offer {
    /// Its id.
    pub fn id(&self) -> OfferId {
        OfferId::from(self.id.as_str())
    }

    /// Whether the public may see it.
    pub fn is_shown(&self) -> bool {
        matches!(self.status, OfferStatus::Active | OfferStatus::TemporarilyClosed)
    }

    /// Whether it takes people at present: a case can be referred to it.
    pub fn takes_people(&self) -> bool {
        self.status == OfferStatus::Active
    }

    /// What Lotse adds; empty for an offer that came from elsewhere.
    pub fn details(&self) -> &Details {
        static NONE: std::sync::LazyLock<Details> = std::sync::LazyLock::new(Details::default);
        self.lotse.as_deref().unwrap_or(&NONE)
    }

    /// Codes of its topics, the best first: Lotse's own, then taxonomy terms it came with.
    pub fn topic_codes(&self) -> impl Iterator<Item = &str> {
        let own = self.details().topics.iter().map(String::as_str);
        let terms = self.attributes.iter().filter_map(|a| a.taxonomy_term.as_ref());
        own.chain(terms.filter_map(|term| term.code.as_deref()))
    }

    /// ISO codes of the languages its people speak, interpreters included.
    pub fn language_codes(&self) -> impl Iterator<Item = &str> {
        let spoken = self.languages.iter().filter_map(|l| l.code.as_deref());
        spoken.chain(self.details().interpreter.iter().map(String::as_str))
    }

    /// All schedules: the offer's own and those at its locations.
    pub fn all_schedules(&self) -> impl Iterator<Item = &Schedule> {
        self.schedules.iter().chain(self.service_at_locations.iter().flat_map(|s| &s.schedules))
    }
}
