//! The tabular package: all tables as CSV in a zip, with a `datapackage.json` that describes them.

use std::io::{self, Seek, Write};

use serde_json::{Value, json};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::Writer;
use super::object::object;
use super::sheet::Sheets;
use crate::domain::catalogue::{Location, Offer};
use crate::hsds::schema::{Form, Kind, Need};

impl Writer<'_, '_> {
    /// Writes everything in the directory that these readers may see. The same directory always
    /// gives the same bytes.
    pub fn package<W: Write + Seek>(&self, output: W) -> io::Result<W> {
        let sheets = self.sheets();
        let mut zip = ZipWriter::new(output);
        let mut resources = Vec::new();
        for (kind, sheet) in sheets.filled() {
            let (heading, rows) = sheet.cells(kind);
            resources.push(resource(kind, &heading));
            zip.start_file(kind.file(), SimpleFileOptions::default())?;
            let mut csv = csv::Writer::from_writer(&mut zip);
            csv.write_record(&heading)?;
            for row in rows {
                csv.write_record(&row)?;
            }
            csv.flush()?;
        }
        zip.start_file("datapackage.json", SimpleFileOptions::default())?;
        let description = json!({
            "name": "human_services_data",
            "title": "Human Services Data Specification",
            "profile": "tabular-data-package",
            "version": crate::hsds::VERSION,
            "homepage": "https://docs.openreferral.org",
            "resources": resources,
        });
        serde_json::to_writer_pretty(&mut zip, &description)?;
        Ok(zip.finish()?)
    }

    fn sheets(&self) -> Sheets {
        let mut sheets = Sheets::default();
        for taxonomy in self.directory.taxonomies() {
            sheets.put(Kind::Taxonomy, object(Kind::Taxonomy, taxonomy));
        }
        for term in self.directory.terms() {
            sheets.put(Kind::TaxonomyTerm, object(Kind::TaxonomyTerm, term));
        }
        for organization in self.directory.organizations() {
            sheets.put(Kind::Organization, self.plain_organization(organization));
        }
        for program in self.directory.programs() {
            sheets.put(Kind::Program, object(Kind::Program, program));
        }
        for location in self.directory.locations() {
            sheets.put(Kind::Location, self.any_location(location, None));
        }
        for offer in self.directory.offers().filter(|offer| self.shows(offer)) {
            sheets.put(Kind::Service, self.flat_service(offer));
        }
        for (kind, value) in self.directory.others() {
            let place = value.get("location_id").and_then(Value::as_str);
            let hidden =
                |id: &str| self.directory.location(id).is_none_or(Location::is_confidential);
            if let Value::Object(object) = value
                && !place.is_some_and(hidden)
            {
                sheets.put_alone(kind, object.clone());
            }
        }
        sheets
    }

    /// An offer with its places, which name their locations but do not hold them.
    fn flat_service(&self, offer: &Offer) -> crate::hsds::Object {
        let mut service = object(Kind::Service, offer);
        self.hide_changes(offer, &mut service);
        let places = offer.service_at_locations.iter().map(|place| {
            let mut written = self.place(place, None);
            if written.remove("location").is_some()
                && let Some(id) = &place.location_id
            {
                written.insert("location_id".to_owned(), Value::from(id.as_str()));
            }
            Value::Object(written)
        });
        service.insert("service_at_locations".to_owned(), places.collect());
        service
    }
}

/// What `datapackage.json` says of one table (<https://specs.frictionlessdata.io/tabular-data-package/>).
fn resource(kind: Kind, heading: &[String]) -> Value {
    let table = kind.table();
    let field = |name: &String| {
        let known = table.field(name);
        let form = match known.map(|field| field.form) {
            Some(Form::Number) => "number",
            _ => "string",
        };
        let required = known.is_some_and(|field| field.need != Need::Optional)
            || table.needs.contains(&name.as_str());
        json!({ "name": name, "type": form, "constraints": { "required": required } })
    };
    let fields: Vec<Value> = heading.iter().map(field).collect();
    let keys = heading.iter().filter(|name| table.parent() != Some(name.as_str()));
    let keys = keys.filter(|name| *name != "id").filter_map(|name| {
        let target = table.target(name)?;
        Some(json!({
            "fields": name, "reference": { "resource": target.name(), "fields": "id" }
        }))
    });
    let keys: Vec<Value> = keys.collect();
    json!({
        "name": table.name,
        "path": table.file,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": { "primaryKey": "id", "fields": fields, "foreignKeys": keys },
    })
}
