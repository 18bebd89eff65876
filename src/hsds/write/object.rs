//! Records as JSON objects: what they point to nested, confidential addresses left out.

use serde::Serialize;
use serde_json::{Value, json};

use super::Writer;
use crate::domain::catalogue::{
    Location, LocationDetails, Offer, Organization, Program, ServiceAtLocation,
};
use crate::hsds::schema::{Form, Kind};
use crate::hsds::{Object, text};

/// A record as an object, its prose safe from being taken for HTML.
pub(super) fn object(kind: Kind, record: &impl Serialize) -> Object {
    // Our records are plain data with text keys: turning them into JSON cannot fail.
    let mut object = match serde_json::to_value(record) {
        Ok(Value::Object(object)) => object,
        _ => Object::new(),
    };
    seal(kind, &mut object);
    object
}

fn seal(kind: Kind, object: &mut Object) {
    let table = kind.table();
    for (name, value) in object.iter_mut() {
        let nest = table.one.iter().chain(kind.lists()).find(|nest| nest.name == name);
        match (value, nest) {
            (Value::String(prose), _)
                if table.field(name).is_some_and(|f| f.form == Form::Text) =>
            {
                if let std::borrow::Cow::Owned(escaped) = text::escape(prose) {
                    *prose = escaped;
                }
            }
            (Value::Object(inner), Some(nest)) => seal(nest.kind, inner),
            (Value::Array(list), Some(nest)) => {
                for item in list {
                    if let Value::Object(inner) = item {
                        seal(nest.kind, inner);
                    }
                }
            }
            _ => {}
        }
    }
}

/// Leaves out the lists the standard leaves out of list items.
pub(super) fn strip_lists(kind: Kind, object: &mut Object) {
    for nest in kind.lists() {
        object.remove(nest.name);
    }
}

/// Takes an id away that nesting states.
fn drop_if(object: &mut Object, field: &str, implied: Option<&str>) {
    if implied.is_some() && object.get(field).and_then(Value::as_str) == implied {
        object.remove(field);
    }
}

impl Writer<'_, '_> {
    /// An offer with everything, with its organization and its places if wanted.
    pub(super) fn full_service(&self, offer: &Offer, organization: bool, places: bool) -> Object {
        let mut object = object(Kind::Service, offer);
        object.remove("service_at_locations");
        self.nest_program(offer, &mut object);
        self.hide_changes(offer, &mut object);
        if organization && let Some(organization) = self.organization_of(offer) {
            object.remove("organization_id");
            let nested = self.full_organization(organization);
            object.insert("organization".to_owned(), Value::Object(nested));
        }
        if places && !offer.service_at_locations.is_empty() {
            let around = offer.organization_id.as_ref().map(|id| id.as_str());
            let places = offer.service_at_locations.iter();
            let places = places.map(|place| Value::Object(self.place(place, around))).collect();
            object.insert("service_at_locations".to_owned(), Value::Array(places));
        }
        object
    }

    /// Nests an offer's program: the directory's if it is there, else the one that came along.
    pub(super) fn nest_program(&self, offer: &Offer, service: &mut Object) {
        let id = offer.program_id.as_deref();
        let known = id.and_then(|id| self.directory.program(id)).or(offer.program.as_ref());
        let Some(program) = known else { return };
        drop_if(service, "program_id", Some(&program.id));
        let owner = offer.organization_id.as_ref().map(|id| id.as_str());
        service.insert("program".to_owned(), Value::Object(self.program(program, owner)));
    }

    fn program(&self, program: &Program, around: Option<&str>) -> Object {
        let mut object = object(Kind::Program, program);
        drop_if(&mut object, "organization_id", around);
        object
    }

    /// An organization with its programs and locations.
    pub(super) fn full_organization(&self, organization: &Organization) -> Object {
        let mut object = self.plain_organization(organization);
        let mut programs: Vec<Value> = Vec::new();
        for program in &organization.programs {
            let program = self.directory.program(&program.id).unwrap_or(program);
            programs.push(Value::Object(self.program(program, Some(&organization.id))));
        }
        for program in self.directory.programs_of(&organization.id) {
            if organization.programs.iter().all(|known| known.id != program.id) {
                programs.push(Value::Object(self.program(program, Some(&organization.id))));
            }
        }
        if !programs.is_empty() {
            object.insert("programs".to_owned(), Value::Array(programs));
        }
        let locations = self.directory.locations_of(&organization.id);
        let locations: Vec<Value> = locations
            .map(|location| Value::Object(self.any_location(location, Some(&organization.id))))
            .collect();
        if !locations.is_empty() {
            object.insert("locations".to_owned(), Value::Array(locations));
        }
        object
    }

    /// An offer's place with its location. Of a place at a confidential location, or at one nobody
    /// looked up, nothing is told but its id.
    pub(super) fn place(&self, place: &ServiceAtLocation, around: Option<&str>) -> Object {
        let mut written = object(Kind::ServiceAtLocation, place);
        let Some(id) = &place.location_id else { return written };
        let location = self.directory.location(id.as_str());
        if location.is_none_or(Location::is_confidential) {
            written.retain(|name, _| matches!(name.as_str(), "id" | "location_id"));
        }
        if let Some(location) = location {
            written.remove("location_id");
            let around = around.filter(|id| self.directory.organization(id).is_some());
            let nested = self.any_location(location, around);
            written.insert("location".to_owned(), Value::Object(nested));
        }
        written
    }

    /// A location, as much of it as may be told.
    pub(super) fn any_location(&self, location: &Location, around: Option<&str>) -> Object {
        let mut written = if location.is_confidential() {
            veiled(location)
        } else {
            object(Kind::Location, location)
        };
        drop_if(&mut written, "organization_id", around);
        written
    }

    fn is_hidden(&self, location: &str) -> bool {
        self.directory.location(location).is_none_or(Location::is_confidential)
    }

    /// Leaves out of an offer what was changed at confidential locations.
    pub(super) fn hide_changes(&self, offer: &Offer, service: &mut Object) {
        let places = offer.service_at_locations.iter().filter_map(|p| p.location_id.as_ref());
        let any_hidden = places.map(|id| id.as_str()).any(|id| self.is_hidden(id));
        self.hide_changes_if(any_hidden, service);
    }

    /// An organization without what was changed at its confidential locations, or at locations
    /// nobody looked up.
    pub(super) fn plain_organization(&self, organization: &Organization) -> Object {
        let mut object = object(Kind::Organization, organization);
        let mut locations = self.directory.locations_of(&organization.id).peekable();
        let any_hidden = locations.peek().is_none() || locations.any(Location::is_confidential);
        self.hide_changes_if(any_hidden, &mut object);
        object
    }

    /// A change tells what stood there before. One that does not say which location it was made to
    /// stays only if none is confidential.
    fn hide_changes_if(&self, any_hidden: bool, object: &mut Object) {
        if let Some(Value::Array(changes)) = object.get_mut("metadata") {
            changes.retain(|change| {
                let text = |name: &str| change.get(name).and_then(Value::as_str);
                if text("resource_type").and_then(Kind::from_name) != Some(Kind::Location) {
                    return true;
                }
                !text("resource_id").map_or(any_hidden, |id| self.is_hidden(id))
            });
        }
    }
}

/// All that may be told of a confidential location: that it is there. Its name or its town alone
/// can be enough to find whoever hides in it.
fn veiled(location: &Location) -> Object {
    let full = object(Kind::Location, location);
    let told = ["id", "location_type", "organization_id"];
    let mut veiled: Object =
        full.into_iter().filter(|(name, _)| told.contains(&name.as_str())).collect();
    let details = LocationDetails { confidential: true, ..LocationDetails::default() };
    veiled.insert("lotse".to_owned(), json!(details));
    veiled
}
