//! Single values in JSON: cleaned, checked, and whatever the standard does not know kept.

use lotse::hsds::{Audience, Kind, Place, ProblemKind, Writer};
use serde_json::json;

use super::{Reading, assert_same};

#[test]
fn what_the_standard_does_not_know_survives_at_every_level() {
    let phone = json!({"id": "p", "number": "1", "x_phone": [1, {"a": null}], "languages":
        [{"id": "l", "code": "de", "x_language": true}]});
    let service = json!({
        "id": "s", "name": "S", "status": "active", "x_service": {"tief": ["a", 1.5]},
        "phones": [phone], "x_leer": "",
        "lotse": {"kind": "beratung", "topics": ["wohnen"], "open": true, "trust": {"anonymous": true}},
        "attributes": [{"id": "a", "x_attribute": "x", "taxonomy_term":
            {"id": "t", "name": "T", "description": "", "x_term": 1, "taxonomy_detail":
                {"id": "y", "name": "Y", "description": "", "x_taxonomy": 2}}}],
        "capacities": [{"id": "c", "available": 1, "updated": "2024-01-01T00:00:00Z", "x": 1,
            "unit": {"id": "u", "name": "Bett", "x_unit": 0}}],
        "organization": {"id": "o", "name": "O", "description": "", "x_organization": "x",
            "programs": [{"id": "g", "name": "G", "description": "", "x_program": "x"}],
            "locations": [{"id": "m", "location_type": "virtual", "x_location": 1}]},
        "program": {"id": "g", "name": "G", "description": "", "x_program": "x"},
        "service_at_locations": [{"id": "sl", "x_place": "x",
            "location": {"id": "n", "location_type": "physical", "x_location": 1,
                "lotse": {"confidential": false, "kind": "amt"},
                "addresses": [{"id": "d", "address_1": "", "city": "K", "state_province": "HE",
                    "postal_code": "34117", "country": "DE", "address_type": "physical", "x": 1}]}}]
    });
    let reading = Reading::value(&service).clean();
    let directory = reading.directory();
    let written = Writer::new(&directory, Audience::Public).service(reading.offer()).unwrap();
    assert_same(&written, &service);

    let again = Reading::zip(&reading.package());
    let again = again.clean();
    let directory = again.directory();
    let written = Writer::new(&directory, Audience::Public).service(again.offer()).unwrap();
    assert_same(&written, &service);
    assert_eq!(again.offer(), reading.offer());
}

#[test]
fn explicit_links_survive() {
    let service = json!({"id": "s", "name": "S", "status": "active", "organization_id": "o",
        "phones": [{"id": "p", "number": "1", "service_id": "s", "location_id": "anderswo"}],
        "attributes": [{"id": "a", "link_id": "s", "link_entity": "service", "taxonomy_term_id": "t"}],
        "metadata": [{"id": "m", "resource_id": "s", "resource_type": "service",
            "last_action_date": "2024-01-01", "last_action_type": "update", "field_name": "name",
            "previous_value": "", "replacement_value": "S", "updated_by": "x"}]});
    let reading = Reading::value(&service).clean();
    let directory = reading.directory();
    let written = Writer::new(&directory, Audience::Full).service(reading.offer()).unwrap();
    assert_same(&written, &service);
    let again = Reading::zip(&reading.package());
    // The package lacks the organization and the term, and says so.
    assert_eq!(again.problems.len(), 2, "{:#?}", again.report());
}

#[test]
fn prose_loses_html_and_nothing_else() {
    let reading = Reading::value(&json!({
        "id": "s", "name": "Hilfe < 25 Jahre & mehr", "status": "active",
        "description": "<p>Komm <b>vorbei</b>!</p><script>alert(1)</script>",
        "fees": "Kinder &amp; Jugend", "alert": "<Vorname> 1 < 2", "x": "<b>bleibt</b>",
        "url": "https://example.org/?a=1&amp=2",
    }));
    let offer = reading.offer();
    assert_eq!(offer.name, "Hilfe < 25 Jahre & mehr");
    assert_eq!(offer.description.as_deref(), Some("Komm vorbei!"));
    assert_eq!(offer.fees.as_deref(), Some("Kinder & Jugend"));
    assert_eq!(offer.alert.as_deref(), Some("<Vorname> 1 < 2"));
    assert_eq!(offer.extra["x"], "<b>bleibt</b>");
    assert_eq!(offer.url.as_deref(), Some("https://example.org/?a=1&amp=2"));
}

#[test]
fn texts_are_composed_and_control_characters_refused() {
    let reading = Reading::json(
        r#"[{"id": "a", "name": "Ju\u0308rgen", "status": "active", "x": "u\u0308"},
            {"id": "b", "name": "a\u0000b", "status": "active", "lotse": {"summary": "\u001b"}},
            {"id": "c", "name": "C", "status": "active", "phones": [{"id": "p", "number": "1\u0007"}]}]"#,
    );
    assert_eq!(reading.offer().name, "Jürgen");
    assert_eq!(reading.offer().extra["x"], "ü");
    let found: Vec<_> = reading
        .problems
        .iter()
        .map(|p| (p.place.clone(), p.field.as_deref().unwrap(), p.kind.clone()))
        .collect();
    let at = |pointer: &str| Place::Pointer(pointer.to_owned());
    assert_eq!(
        found,
        [
            (at("/1"), "name", ProblemKind::ControlCharacter { code: 0 }),
            (at("/1"), "lotse", ProblemKind::ControlCharacter { code: 0x1b }),
            (at("/2/phones/0"), "number", ProblemKind::ControlCharacter { code: 7 }),
        ]
    );
}

#[test]
fn every_kind_of_mistake_is_named_with_its_place() {
    let long = "x".repeat(100_001);
    let reading = Reading::value(&json!({"contents": [
        {"id": "a", "name": "A", "status": "geschlossen", "minimum_age": "16", "phones": {}},
        {"id": "b", "status": "active", "service_at_locations": [
            {"id": "x", "location": {"id": "l", "location_type": 1}}]},
        {"id": "c", "name": "C", "status": "active", "description": long,
            "url": "JavaScript:alert(1)", "last_modified": "gestern"},
        {"id": "d", "name": "D", "status": "active", "organization_id": "x",
            "organization": {"id": "o", "name": "O", "description": ""}},
        {"id": "e", "name": "E", "status": "active", "lotse": {"gender": "alle"}},
        {"id": "f", "name": "F", "status": "active"},
        {"id": "f", "name": "F", "status": "inactive"},
        {"id": "f", "name": "F", "status": "active"},
        "kein Objekt", {"a": 1},
    ]}));
    let found: Vec<_> = reading
        .problems
        .iter()
        .map(|p| format!("{} {} {}", p.place, p.field.as_deref().unwrap_or("-"), p.kind))
        .collect();
    assert_eq!(
        found,
        [
            "#/contents/0 status \"geschlossen\" is not in the standard's list",
            "#/contents/0 minimum_age must be a number",
            "#/contents/0 phones must be a list",
            "#/contents/1 name required, but missing",
            "#/contents/1/service_at_locations/0/location location_type must be a text",
            "#/contents/2 description 100001 characters, allowed 100000",
            "#/contents/2 url addresses must not use javascript:",
            "#/contents/2 last_modified \"gestern\" is not a date",
            "#/contents/3 organization_id x should be o",
            "#/contents/4 lotse not understood: unknown variant `alle`, expected one of `all`, `girls`, `boys`",
            "#/contents/6 - the same id came before with other content",
            "#/contents/8 - must be an object",
            "#/contents/9 - no record of the standard",
        ]
    );
    assert_eq!(reading.offer().id, "f");
}

#[test]
fn what_stands_in_several_places_becomes_one_record() {
    let organization = json!({"id": "o", "name": "O", "description": ""});
    let fuller = json!({"id": "o", "name": "O", "description": "", "email": "a@b"});
    let service = |id: &str, organization: &serde_json::Value| json!({"id": id, "name": id, "status": "active", "organization": organization});
    let reading = Reading::value(&json!([
        service("a", &organization),
        service("b", &organization),
        service("c", &fuller),
        service("d", &json!({"id": "o", "name": "Anders", "description": ""})),
    ]));
    assert_eq!(reading.records.len(), 5, "{:#?}", reading.records);
    assert_eq!(reading.organization().email.as_deref(), Some("a@b"));
    assert_eq!(
        reading.report(),
        ["input.json#/3/organization [o] name: the same id came before with other content"]
    );
}

#[test]
fn an_offer_at_several_locations_gathers_its_places() {
    let place = |id: &str| {
        json!({"id": id, "location": {"id": format!("l{id}"), "location_type": "physical"},
            "service": {"id": "s", "name": "S", "status": "active"}})
    };
    let reading = Reading::value(&json!({"contents": [place("1"), place("2")]})).clean();
    let places: Vec<_> =
        reading.offer().service_at_locations.iter().map(|place| place.id.as_str()).collect();
    assert_eq!(places, ["1", "2"]);
}

#[test]
fn a_kind_given_beats_guessing() {
    let text = r#"[{"id": "t", "name": "T", "description": "D"}]"#;
    let reading = Reading::json_as(text, Some(Kind::Taxonomy)).clean();
    assert!(matches!(reading.records[..], [lotse::hsds::Record::Taxonomy(_)]));
    let reading = Reading::json(text).clean();
    assert!(matches!(reading.records[..], [lotse::hsds::Record::Organization(_)]));
}

#[test]
fn a_location_of_two_organizations_stays_with_the_first() {
    let organization = |id: &str| {
        json!({"id": id, "name": id, "description": "",
            "locations": [{"id": "l", "location_type": "physical"}]})
    };
    let reading = Reading::value(&json!([organization("a"), organization("b")]));
    assert_eq!(reading.location().organization_id.as_deref(), Some("a"));
    assert_eq!(
        reading.report(),
        ["input.json#/1/locations/0 [l] organization_id: stays with a, also of b"]
    );
    assert!(!reading.problems[0].is_error());
}
