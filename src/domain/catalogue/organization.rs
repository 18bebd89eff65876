//! Organizations (Träger), their programs and their locations (Orte).

use serde::{Deserialize, Serialize};
use serde_json::Number;

use super::Extra;
use super::parts::{
    Accessibility, Address, Attribute, Contact, Funding, Identifier, Language, Metadata, Phone,
    Schedule, Url, records,
};
use crate::domain::geo::Point;

records! {
    /// An organization that runs offers.
    Organization {
        /// Its name.
        name: String,
        /// What it is.
        description: String,
        ;
        /// Another name.
        alternate_name: String,
        /// E-mail address.
        email: String,
        /// Web address.
        website: String,
        /// Deprecated by the standard.
        tax_status: String,
        /// Deprecated by the standard.
        tax_id: String,
        /// Year of foundation.
        year_incorporated: Number,
        /// Legal form.
        legal_status: String,
        /// Address of a logo.
        logo: String,
        /// A stable address of the organization.
        uri: String,
        /// The organization it belongs to.
        parent_organization_id: String,
        ;
        /// Further web addresses.
        additional_websites: Url,
        /// Who pays.
        funding: Funding,
        /// People to turn to.
        contacts: Contact,
        /// Numbers.
        phones: Phone,
        /// Programs.
        programs: Program,
        /// Identifiers elsewhere.
        organization_identifiers: Identifier,
        /// Attributes.
        attributes: Attribute,
        /// Changes.
        metadata: Metadata,
    }

    /// A program several offers belong to.
    Program {
        /// Its name.
        name: String,
        /// What it is for.
        description: String,
        ;
        /// The organization.
        organization_id: String,
        /// Another name.
        alternate_name: String,
        ;
        /// Attributes.
        attributes: Attribute,
        /// Changes.
        metadata: Metadata,
    }

    /// A place where offers happen.
    Location {
        /// A building, a letter box, or nowhere in particular.
        location_type: LocationType,
        ;
        /// Web address, for virtual locations.
        url: String,
        /// The organization.
        organization_id: String,
        /// Its name.
        name: String,
        /// Another name.
        alternate_name: String,
        /// What it is like.
        description: String,
        /// How to get there.
        transportation: String,
        /// Degrees north.
        latitude: Number,
        /// Degrees east.
        longitude: Number,
        /// Identifier elsewhere.
        external_identifier: String,
        /// Scheme of that identifier.
        external_identifier_type: String,
        /// What Lotse adds.
        lotse: LocationDetails,
        ;
        /// Languages spoken.
        languages: Language,
        /// Addresses.
        addresses: Address,
        /// People to turn to.
        contacts: Contact,
        /// Accessibility.
        accessibility: Accessibility,
        /// Numbers.
        phones: Phone,
        /// When it is open.
        schedules: Schedule,
        /// Attributes.
        attributes: Attribute,
        /// Changes.
        metadata: Metadata,
    }
}

/// What HSDS calls a location.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LocationType {
    /// One can go there.
    #[default]
    Physical,
    /// One can write there.
    Postal,
    /// Online.
    Virtual,
}

/// What Lotse adds to a location.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LocationDetails {
    /// Its address protects people; it is never shown in public, on a map or in an export.
    #[serde(default)]
    pub confidential: bool,
    /// What kind of place it is to a young person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<LocationKind>,
    /// Access features that were stated: `rollstuhl`, `aufzug`, `wc`, …
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub access: Vec<String>,
}

/// What kind of place a location is: independence and closeness can be felt in a room (R38).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LocationKind {
    /// Belongs to nobody the young person has trouble with.
    Neutral,
    /// An authority.
    Amt,
    /// A school.
    Schule,
    /// The provider's own house.
    Traeger,
    /// Comes to where people are.
    Mobil,
    /// On the screen.
    Online,
    /// A hospital.
    Klinik,
}

impl Location {
    /// Whether its address must stay secret.
    pub fn is_confidential(&self) -> bool {
        self.lotse.as_ref().is_some_and(|details| details.confidential)
    }

    /// Where it lies. `None` when that is not known.
    pub fn point(&self) -> Option<Point> {
        let latitude = self.latitude.as_ref()?.as_f64()?;
        let longitude = self.longitude.as_ref()?.as_f64()?;
        Some(Point { latitude, longitude })
    }

    /// Where it lies, if that may be shown.
    pub fn public_point(&self) -> Option<Point> {
        if self.is_confidential() { None } else { self.point() }
    }

    /// The address one can go to.
    pub fn address(&self) -> Option<&Address> {
        let physical = self.addresses.iter().find(|a| a.address_type == "physical");
        physical.or(self.addresses.first())
    }

    /// The town, if that may be shown. Of a confidential location not even this: in a small town it
    /// is as good as the address.
    pub fn public_town(&self) -> Option<&str> {
        if self.is_confidential() { None } else { self.address().map(|a| a.city.as_str()) }
    }

    /// Whether one need not travel to it: online, or it comes along.
    pub fn is_anywhere(&self) -> bool {
        let kind = self.lotse.as_ref().and_then(|details| details.kind);
        self.location_type == LocationType::Virtual || kind == Some(LocationKind::Online)
    }
}
