//! Writing HSDS: objects, list items and pages for the API, and the tabular package.
//!
//! Whatever is asked for, a confidential location is written with nothing but that it is there,
//! and an offer's place there with nothing but its id.

mod directory;
mod object;
mod package;
mod sheet;

use serde_json::{Value, json};

pub use directory::Directory;

use super::Object;
use super::schema::Kind;
use crate::domain::catalogue::{
    Location, Offer, Organization, ServiceAtLocation, Taxonomy, TaxonomyTerm,
};
use object::{object, strip_lists};

/// Who will read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Everybody: offers that are over or take nobody are left out.
    Public,
    /// Another system of the same house: all offers. Confidential addresses stay hidden even here.
    Full,
}

/// Writes records, looking up in a [`Directory`] what they point to.
#[derive(Clone, Copy)]
pub struct Writer<'d, 'a> {
    directory: &'d Directory<'a>,
    audience: Audience,
}

impl<'d, 'a> Writer<'d, 'a> {
    /// A writer for these readers.
    pub fn new(directory: &'d Directory<'a>, audience: Audience) -> Self {
        Self { directory, audience }
    }

    /// Whether these readers may see an offer at all.
    fn shows(&self, offer: &Offer) -> bool {
        self.audience == Audience::Full || offer.is_shown()
    }

    /// An offer with everything, as `GET /services/{id}` answers. `None` if these readers must not
    /// see it.
    pub fn service(&self, offer: &Offer) -> Option<Value> {
        self.shows(offer).then(|| Value::Object(self.full_service(offer, true, true)))
    }

    /// An offer as it stands in a list.
    pub fn service_item(&self, offer: &Offer) -> Option<Value> {
        self.shows(offer).then(|| Value::Object(self.short_service(offer)))
    }

    /// An organization with its locations, programs and offers.
    pub fn organization(&self, organization: &Organization) -> Value {
        self.organization_with(organization, |offer| self.full_service(offer, false, true))
    }

    /// An organization with its locations and programs; of its offers what stands in a list.
    pub fn organization_brief(&self, organization: &Organization) -> Value {
        self.organization_with(organization, |offer| {
            let mut item = self.short_service(offer);
            item.remove("organization");
            item
        })
    }

    fn organization_with(
        &self,
        organization: &Organization,
        service: impl Fn(&Offer) -> Object,
    ) -> Value {
        let mut object = self.full_organization(organization);
        let offers = self.directory.offers_of(&organization.id).filter(|offer| self.shows(offer));
        let services: Vec<Value> = offers
            .map(|offer| {
                let mut service = service(offer);
                service.remove("organization_id");
                Value::Object(service)
            })
            .collect();
        if !services.is_empty() {
            object.insert("services".to_owned(), Value::Array(services));
        }
        Value::Object(object)
    }

    /// An organization as it stands in a list.
    pub fn organization_item(&self, organization: &Organization) -> Value {
        let mut item = object(Kind::Organization, organization);
        strip_lists(Kind::Organization, &mut item);
        Value::Object(item)
    }

    /// An offer at one of its locations, with everything.
    pub fn service_at_location(&self, offer: &Offer, place: &ServiceAtLocation) -> Option<Value> {
        if !self.shows(offer) {
            return None;
        }
        let mut object = self.place(place, offer.organization_id.as_ref().map(|id| id.as_str()));
        let service = self.full_service(offer, true, false);
        object.insert("service".to_owned(), Value::Object(service));
        Some(Value::Object(object))
    }

    /// An offer at one of its locations, as it stands in a list.
    pub fn service_at_location_item(
        &self,
        offer: &Offer,
        place: &ServiceAtLocation,
    ) -> Option<Value> {
        if !self.shows(offer) {
            return None;
        }
        let mut object = self.place(place, None);
        strip_lists(Kind::ServiceAtLocation, &mut object);
        if let Some(Value::Object(location)) = object.get_mut("location") {
            strip_lists(Kind::Location, location);
        }
        object.insert("service".to_owned(), Value::Object(self.short_service(offer)));
        Some(Value::Object(object))
    }

    /// A location by itself.
    pub fn location(&self, location: &Location) -> Value {
        Value::Object(self.any_location(location, None))
    }

    /// A taxonomy.
    pub fn taxonomy(&self, taxonomy: &Taxonomy) -> Value {
        Value::Object(object(Kind::Taxonomy, taxonomy))
    }

    /// A term, with its taxonomy if that is known.
    pub fn taxonomy_term(&self, term: &TaxonomyTerm) -> Value {
        let mut written = object(Kind::TaxonomyTerm, term);
        let known = term.taxonomy_id.as_deref().and_then(|id| self.directory.taxonomy(id));
        if let Some(taxonomy) = known {
            let detail = Value::Object(object(Kind::Taxonomy, taxonomy));
            written.insert("taxonomy_detail".to_owned(), detail);
        }
        let detail = written.get("taxonomy_detail").and_then(|detail| detail.get("id"));
        if detail.is_some() && detail == written.get("taxonomy_id") {
            written.remove("taxonomy_id");
        }
        Value::Object(written)
    }

    fn short_service(&self, offer: &Offer) -> Object {
        let mut item = object(Kind::Service, offer);
        strip_lists(Kind::Service, &mut item);
        self.nest_program(offer, &mut item);
        if let Some(organization) = self.organization_of(offer) {
            item.remove("organization_id");
            item.insert("organization".to_owned(), self.organization_item(organization));
        }
        item
    }

    fn organization_of(&self, offer: &Offer) -> Option<&'a Organization> {
        offer.organization_id.as_ref().and_then(|id| self.directory.organization(id.as_str()))
    }
}

/// A page of a list, as the API answers it; `number` counts from 1, `size` is how many a full page
/// holds.
pub fn page(contents: &[Value], total: u64, number: u64, size: u64) -> Value {
    let pages = total.div_ceil(size.max(1));
    json!({
        "total_items": total,
        "total_pages": pages,
        "page_number": number,
        "size": contents.len(),
        "first_page": number <= 1,
        "last_page": number >= pages,
        "empty": contents.is_empty(),
        "contents": contents,
    })
}

/// What the root of the API says of itself.
pub fn base(profile: &str) -> Value {
    json!({ "version": super::VERSION, "profile": profile, "openapi_url": super::OPENAPI_URL })
}
