//! Taking one JSON object apart: what it nests and has a life of its own becomes a record of its
//! own, linked by id.

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::object::check_object;
use super::seen::{Admit, Kept, Seen};
use super::{Record, Report};
use crate::hsds::Object;
use crate::hsds::problem::{Place, ProblemKind};
use crate::hsds::schema::{Kind, Need, tables};

/// Takes objects apart and hands on their records.
pub(super) struct Splitter<'a, 's> {
    report: &'a mut Report<'s>,
    seen: Seen,
    hint: Option<Kind>,
}

impl<'a, 's> Splitter<'a, 's> {
    pub(super) fn new(report: &'a mut Report<'s>, hint: Option<Kind>) -> Self {
        Self { report, seen: Seen::default(), hint }
    }

    pub(super) fn report(&mut self) -> &mut Report<'s> {
        self.report
    }

    /// Hands on what was kept until here: the input has ended.
    pub(super) fn finish(self) {
        for Kept { kind, place, object } in self.seen.kept() {
            emit(self.report, kind, object, &Place::Pointer(place));
        }
    }

    /// One element of the input.
    pub(super) fn item(&mut self, value: Value, pointer: &str) {
        let Value::Object(mut object) = value else {
            let wrong = ProblemKind::WrongType { expected: "an object" };
            self.report.problem(Place::Pointer(pointer.to_owned()), None, None, wrong);
            return;
        };
        let Some(kind) = self.hint.or_else(|| recognise(&object)) else {
            let id = object.get("id").and_then(Value::as_str).map(str::to_owned);
            let place = Place::Pointer(pointer.to_owned());
            self.report.problem(place, id.as_deref(), None, ProblemKind::UnknownObject);
            return;
        };
        let usable = check_object(self.report, kind, &mut object, pointer);
        if usable {
            self.terms(kind, &object, pointer);
        }
        match kind {
            Kind::Service => self.service(object, usable, pointer),
            Kind::Organization => drop(self.organization(object, usable, pointer)),
            Kind::ServiceAtLocation => self.service_at_location(object, usable, pointer),
            _ => self.admit(kind, object, usable, pointer),
        }
    }

    /// An offer; its organization, program and locations first.
    fn service(&mut self, mut object: Object, usable: bool, pointer: &str) {
        let mut usable = usable;
        if let Some(Value::Object(organization)) = object.remove("organization") {
            let at = format!("{pointer}/organization");
            let id = self.organization(organization, usable, &at);
            usable &= self.link(&mut object, "organization_id", id, pointer);
        }
        let organization = object.get("organization_id").cloned();
        if let Some(Value::Object(program)) = object.get("program") {
            let id = program.get("id").and_then(Value::as_str).map(str::to_owned);
            let mut program = program.clone();
            if let Some(organization) = organization {
                program.entry("organization_id").or_insert(organization);
            }
            self.admit(Kind::Program, program, usable, &format!("{pointer}/program"));
            usable &= self.link(&mut object, "program_id", id, pointer);
        }
        if let Some(Value::Array(places)) = object.get_mut("service_at_locations") {
            for (index, place) in places.iter_mut().enumerate() {
                let at = format!("{pointer}/service_at_locations/{index}");
                if let Value::Object(place) = place {
                    usable &= self.location_of(place, usable, &at);
                }
            }
        }
        self.admit(Kind::Service, object, usable, pointer);
    }

    /// An offer at a location, which comes with the offer around it.
    fn service_at_location(&mut self, mut object: Object, usable: bool, pointer: &str) {
        self.seen.services_in_parts = true;
        let usable = usable & self.location_of(&mut object, usable, pointer);
        if let Some(Value::Object(mut service)) = object.remove("service") {
            let places =
                service.entry("service_at_locations").or_insert_with(|| Value::Array(vec![]));
            if let Value::Array(places) = places
                && !places.iter().any(|place| place.get("id") == object.get("id"))
            {
                places.push(Value::Object(object));
            }
            self.service(service, usable, &format!("{pointer}/service"));
        } else if usable {
            let value = Value::Object(object);
            self.report.record(Record::Other { kind: Kind::ServiceAtLocation, value });
        }
    }

    /// Takes the location out of an offer's place. `false` if the two contradict each other.
    fn location_of(&mut self, place: &mut Object, usable: bool, pointer: &str) -> bool {
        let Some(Value::Object(location)) = place.remove("location") else { return true };
        let id = location.get("id").and_then(Value::as_str).map(str::to_owned);
        self.admit(Kind::Location, location, usable, &format!("{pointer}/location"));
        self.link(place, "location_id", id, pointer)
    }

    /// An organization, then its programs, locations and offers; its id.
    fn organization(&mut self, mut object: Object, usable: bool, at: &str) -> Option<String> {
        let id = object.get("id").and_then(Value::as_str).map(str::to_owned);
        let locations = object.remove("locations");
        let services = object.remove("services");
        let programs = object.get("programs").cloned();
        self.admit(Kind::Organization, object, usable, at);
        let id = id?;
        for (name, list) in [("programs", programs), ("locations", locations)] {
            let kind = if name == "programs" { Kind::Program } else { Kind::Location };
            for (index, item) in objects(list) {
                let at = format!("{at}/{name}/{index}");
                let mut item = item;
                item.entry("organization_id").or_insert_with(|| Value::from(id.as_str()));
                self.admit(kind, item, usable, &at);
            }
        }
        for (index, mut service) in objects(services) {
            let at = format!("{at}/services/{index}");
            if !service.contains_key("organization") {
                service.entry("organization_id").or_insert_with(|| Value::from(id.as_str()));
            }
            self.service(service, usable, &at);
        }
        Some(id)
    }

    /// Terms and taxonomies that stand within attributes.
    fn terms(&mut self, kind: Kind, object: &Object, pointer: &str) {
        for nest in kind.table().one.iter().chain(kind.lists()) {
            let nested: Box<dyn Iterator<Item = &Value>> = match object.get(nest.name) {
                Some(Value::Array(list)) => Box::new(list.iter()),
                Some(value) => Box::new(std::iter::once(value)),
                None => continue,
            };
            for value in nested {
                let Value::Object(inner) = value else { continue };
                self.terms(nest.kind, inner, pointer);
                if nest.kind == Kind::TaxonomyTerm {
                    self.admit(Kind::TaxonomyTerm, inner.clone(), true, pointer);
                }
            }
        }
        if kind == Kind::TaxonomyTerm
            && let Some(Value::Object(taxonomy)) = object.get("taxonomy_detail")
        {
            self.admit(Kind::Taxonomy, taxonomy.clone(), true, pointer);
        }
    }

    /// States a link that nesting said. `false` if the record itself says otherwise.
    fn link(&mut self, object: &mut Object, field: &str, id: Option<String>, at: &str) -> bool {
        let Some(id) = id else { return false };
        match object.get(field).and_then(Value::as_str) {
            Some(key) if key != id => {
                let wrong = ProblemKind::KeyMismatch { key: key.to_owned(), expected: id };
                let record = object.get("id").and_then(Value::as_str);
                self.report.problem(Place::Pointer(at.to_owned()), record, Some(field), wrong);
                false
            }
            Some(_) => true,
            None => {
                object.insert(field.to_owned(), Value::String(id));
                true
            }
        }
    }

    /// Leaves a record that stands under two organizations with the first: the standard knows one.
    fn settle_owner(&mut self, kind: Kind, id: &str, object: &mut Object, pointer: &str) {
        let owner = object.get("organization_id").and_then(Value::as_str);
        let Some(second) = owner.map(str::to_owned) else { return };
        let Some(first) = self.seen.other_owner(kind, id, &second).map(str::to_owned) else {
            return;
        };
        object.insert("organization_id".to_owned(), Value::from(first.as_str()));
        let place = Place::Pointer(pointer.to_owned());
        let wrong = ProblemKind::TwoOwners { first, second };
        self.report.problem(place, Some(id), Some("organization_id"), wrong);
    }

    /// Hands a record on, or keeps it for the end.
    fn admit(&mut self, kind: Kind, mut object: Object, usable: bool, pointer: &str) {
        let Some(id) = object.get("id").and_then(Value::as_str).map(str::to_owned) else { return };
        if kind == Kind::TaxonomyTerm
            && let Some(detail) = object.get("taxonomy_detail").and_then(|d| d.get("id")).cloned()
        {
            object.entry("taxonomy_id").or_insert(detail);
        }
        if !usable {
            return;
        }
        if matches!(kind, Kind::Location | Kind::Program) {
            self.settle_owner(kind, &id, &mut object, pointer);
        }
        match self.seen.admit(kind, &id, object, pointer) {
            Admit::Kept => {}
            Admit::Differs(field) => {
                let place = Place::Pointer(pointer.to_owned());
                let field = field.as_deref();
                self.report.problem(place, Some(&id), field, ProblemKind::DuplicateId);
            }
            Admit::Take(object) => {
                let place = Place::Pointer(pointer.to_owned());
                emit(self.report, kind, object, &place);
            }
        }
    }
}

/// Makes a domain record of an object and hands it on.
pub(super) fn emit(report: &mut Report<'_>, kind: Kind, object: Object, place: &Place) {
    let id = object.get("id").and_then(Value::as_str).map(str::to_owned);
    let value = Value::Object(object);
    let record = match kind {
        Kind::Organization => parse(value).map(Record::Organization),
        Kind::Program => parse(value).map(Record::Program),
        Kind::Location => parse(value).map(Record::Location),
        Kind::Service => parse(value).map(Record::Offer),
        Kind::Taxonomy => parse(value).map(Record::Taxonomy),
        Kind::TaxonomyTerm => parse(value).map(Record::Term),
        _ => Ok(Record::Other { kind, value }),
    };
    match record {
        Ok(record) => report.record(record),
        Err(detail) => {
            let field = kind.has_lotse().then_some("lotse");
            let wrong = ProblemKind::Unreadable { detail: detail.to_string() };
            report.problem(place.clone(), id.as_deref(), field, wrong);
        }
    }
}

fn parse<T: DeserializeOwned>(value: Value) -> Result<T, serde_json::Error> {
    serde_json::from_value(value)
}

fn objects(list: Option<Value>) -> impl Iterator<Item = (usize, Object)> {
    let list = match list {
        Some(Value::Array(list)) => list,
        _ => Vec::new(),
    };
    list.into_iter().enumerate().filter_map(|(index, item)| match item {
        Value::Object(object) => Some((index, object)),
        _ => None,
    })
}

/// The kind of record whose fields fit best.
fn recognise(object: &Object) -> Option<Kind> {
    const ROOTS: [Kind; 7] = [
        Kind::Service,
        Kind::Organization,
        Kind::Location,
        Kind::ServiceAtLocation,
        Kind::TaxonomyTerm,
        Kind::Taxonomy,
        Kind::Program,
    ];
    let others = tables().iter().map(|t| t.kind).filter(|kind| !ROOTS.contains(kind));
    let mut best = None;
    for kind in ROOTS.into_iter().chain(others) {
        let table = kind.table();
        let known = |name: &String| {
            table.field(name).is_some()
                || table.one.iter().any(|nest| nest.name == *name)
                || kind.lists().any(|nest| nest.name == *name)
                || table.links().contains(&name.as_str())
        };
        let fits = object.keys().filter(|name| known(name)).count();
        let lacks = table
            .fields
            .iter()
            .filter(|field| matches!(field.need, Need::Required | Need::Filled))
            .filter(|field| !object.contains_key(field.name))
            .count();
        // An id alone is no evidence.
        let score = (2 * fits).saturating_sub(lacks);
        if fits > 1 && best.is_none_or(|(most, _)| score > most) {
            best = Some((score, kind));
        }
    }
    best.map(|(_, kind)| kind)
}
