//! What must never leave the house: confidential addresses, and offers that are over.

use std::io::{Cursor, Read as _};

use lotse::domain::catalogue::{Offer, OfferStatus};
use lotse::hsds::{Audience, Directory, Record, Writer};
use serde_json::{Value, json};
use zip::ZipArchive;

use super::Reading;

/// Everything that would give the place away carries this word.
const SECRET: &str = "GEHEIM";

fn shelter() -> Reading {
    let contact = json!({"id": "k", "name": SECRET, "phones": [{"id": "kp", "number": SECRET}]});
    let change = |id: &str, resource: Option<&str>| {
        json!({"id": id, "resource_id": resource, "resource_type": "location",
            "last_action_date": "2024-01-01", "last_action_type": "update",
            "field_name": "name", "previous_value": SECRET, "replacement_value": SECRET,
            "updated_by": "x"})
    };
    Reading::value(&json!({
        "id": "s", "name": "Schutzhaus", "status": "active",
        "metadata": [change("m1", Some("l")), change("m2", None)],
        "organization": {"id": "o", "name": "Verein", "description": "",
            "locations": [{"id": "l", "location_type": "physical"}],
            "metadata": [change("m4", Some("l")), change("m5", None)]},
        "service_at_locations": [{
            "id": "sl", "description": SECRET, "contacts": [contact],
            "phones": [{"id": "p1", "number": SECRET}], "x_weg": SECRET,
            "schedules": [{"id": "z", "notes": SECRET}],
            "location": {
                "id": "l", "location_type": "physical", "organization_id": "o",
                "name": "Zuflucht", "alternate_name": SECRET, "description": SECRET,
                "url": format!("https://{SECRET}.example"), "transportation": SECRET,
                "latitude": 51.123_456, "longitude": 9.123_456,
                "external_identifier": SECRET, "external_identifier_type": SECRET,
                "lotse": {"confidential": true, "access": [SECRET]}, "x_haus": SECRET,
                "addresses": [{"id": "a", "address_1": SECRET, "city": "Kassel",
                    "state_province": "HE", "postal_code": SECRET, "country": "DE",
                    "address_type": "physical"}],
                "contacts": [contact], "phones": [{"id": "p2", "number": SECRET}],
                "accessibility": [{"id": "b", "description": SECRET}],
                "metadata": [change("m3", None)],
                "schedules": [{"id": "z2", "description": SECRET}],
            }
        }]
    }))
    .clean()
}

/// All texts an archive holds, unpacked.
fn unpacked(bytes: &[u8]) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut all = String::new();
    for index in 0..archive.len() {
        archive.by_index(index).expect("an entry").read_to_string(&mut all).expect("a text");
    }
    all
}

#[test]
fn of_a_confidential_location_only_that_it_is_there_is_told() {
    let reading = shelter();
    let directory = reading.directory();
    let offer = reading.offer();
    let place = &offer.service_at_locations[0];
    for audience in [Audience::Public, Audience::Full] {
        let writer = Writer::new(&directory, audience);
        let package = writer.package(Cursor::new(Vec::new())).unwrap().into_inner();
        let outputs = [
            writer.service(offer).unwrap().to_string(),
            writer.service_item(offer).unwrap().to_string(),
            writer.organization(reading.organization()).to_string(),
            writer.service_at_location(offer, place).unwrap().to_string(),
            writer.service_at_location_item(offer, place).unwrap().to_string(),
            writer.location(reading.location()).to_string(),
            unpacked(&package),
        ];
        for output in &outputs {
            for told in [SECRET, "51.123", "9.123", "Zuflucht", "Kassel"] {
                assert!(!output.contains(told), "{told} in {output}");
            }
        }
        assert_eq!(
            writer.service(offer).unwrap()["service_at_locations"],
            json!([{"id": "sl", "location": {"id": "l", "location_type": "physical",
                "lotse": {"confidential": true}}}])
        );
        assert!(Reading::zip(&package).clean().location().is_confidential());
    }
}

#[test]
fn a_place_whose_location_nobody_looked_up_is_not_told() {
    let reading = shelter();
    let mut directory = Directory::new();
    directory.add_organization(reading.organization());
    let writer = Writer::new(&directory, Audience::Full);
    let written = writer.service(reading.offer()).unwrap();
    assert!(!written.to_string().contains(SECRET), "{written:#}");
}

#[test]
fn the_public_sees_only_what_exists() {
    let reading = shelter();
    for (status, seen) in [
        (OfferStatus::Active, true),
        (OfferStatus::TemporarilyClosed, true),
        (OfferStatus::Inactive, false),
        (OfferStatus::Defunct, false),
    ] {
        let offer = Offer { status, ..reading.offer().clone() };
        let record = Record::Offer(Box::new(offer.clone()));
        let directory: Directory<'_> = reading.records.iter().chain([&record]).collect();
        let public = Writer::new(&directory, Audience::Public);
        let place = &offer.service_at_locations[0];
        assert_eq!(public.service(&offer).is_some(), seen);
        assert_eq!(public.service_item(&offer).is_some(), seen);
        assert_eq!(public.service_at_location(&offer, place).is_some(), seen);
        assert_eq!(public.service_at_location_item(&offer, place).is_some(), seen);
        let organization = public.organization(reading.organization());
        assert_eq!(organization.get("services").is_some(), seen);
        let package = public.package(Cursor::new(Vec::new())).unwrap().into_inner();
        assert_eq!(unpacked(&package).contains("Schutzhaus"), seen);
        let full = Writer::new(&directory, Audience::Full);
        assert_eq!(full.service(&offer).map(|s| s["id"].clone()), Some(Value::from("s")));
    }
}

#[test]
fn cells_cannot_be_formulas() {
    let reading = Reading::value(&json!({
        "id": "=1", "name": "+49", "status": "active", "description": "@x", "alert": "-1",
        "fees": "\t=2", "=böse": "=3", "timezone": "-4", "minimum_age": -5,
        "organization": {"id": "o", "name": "=cmd|' /C calc'!A0", "description": ""}
    }))
    .clean();
    let package = reading.package();
    let mut archive = ZipArchive::new(Cursor::new(&package)).unwrap();
    for index in 0..archive.len() {
        let entry = archive.by_index(index).unwrap();
        if !entry.name().unwrap().ends_with(".csv") {
            continue;
        }
        let mut csv = csv::ReaderBuilder::new().has_headers(false).from_reader(entry);
        for record in csv.records() {
            for cell in &record.unwrap() {
                let risky = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
                assert!(!risky || cell.parse::<f64>().is_ok(), "{cell:?}");
            }
        }
    }
    let again = Reading::zip(&package).clean();
    assert_eq!(again.offer(), reading.offer());
    assert_eq!(again.organization(), reading.organization());
}
