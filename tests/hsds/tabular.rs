//! The tabular form: the report on the standard's CSV examples, round trips through zip, and tables
//! that are not as they should be.

use std::collections::BTreeMap;

use lotse::hsds::{Place, ProblemKind, Record};

use super::{Reading, example};

const FILES: [&str; 24] = [
    "accessibility",
    "addresses",
    "attributes",
    "contacts",
    "cost_options",
    "funding",
    "languages",
    "locations",
    "meta_table_descriptions",
    "metadata",
    "organization_identifiers",
    "organizations",
    "phones",
    "programs",
    "required_documents",
    "schedules",
    "service_areas",
    "service_at_location",
    "service_capacity",
    "services",
    "taxonomies",
    "taxonomy_terms",
    "units",
    "url",
];

fn examples() -> Option<BTreeMap<String, String>> {
    FILES
        .iter()
        .map(|name| Some((format!("{name}.csv"), example(&format!("csv/{name}.csv"))?)))
        .collect()
}

fn read(files: &BTreeMap<String, String>) -> Reading {
    let files: Vec<(&str, &str)> = files.iter().map(|(n, t)| (n.as_str(), t.as_str())).collect();
    Reading::tables(&files)
}

#[test]
fn the_examples_have_eight_dangling_keys_and_one_capacity_too_many() {
    let Some(files) = examples() else { return };
    let reading = read(&files);
    let mut wrong = reading.wrong();
    wrong.sort();
    let expected = [
        "contacts.csv:2 [1e7efce3-639b-4880-940c-b95cd30cdb50] organization_id: there is no organization ae67a707-5893-4225-b0b1-320ab9cb596b",
        "contacts.csv:2 [1e7efce3-639b-4880-940c-b95cd30cdb50] service_at_location_id: there is no service_at_location 93eaf18d-1cd2-4ec7-bffb-3c9172ee5070",
        "locations.csv:2 [3a19ff88-4620-4d17-9830-ac1d859eb5d5] organization_id: there is no organization 985e4a42-bd9f-4edc-911d-0243a4640aca",
        "metadata.csv:2 [6cd71e9f-1013-49d9-8370-26b8f59d3e5a] resource_id: there is no location 38960354-e7d2-4cfa-a368-820f729d6ccf",
        "service_areas.csv:2 [381c64f1-a724-4884-9c21-ac96c21cca3e] service_at_location_id: there is no service_at_location af69894e-7bed-11ef-a85c-07e0918a608c",
        "service_capacity.csv:2 [8896b788-7b3e-11ef-8db9-7f3d040352b3] available: 12 available of at most 10",
        "service_capacity.csv:2 [8896b788-7b3e-11ef-8db9-7f3d040352b3] service_id: there is no service f75b808e-7bdb-11ef-afaa-ab00a77dc5c4",
        "service_capacity.csv:2 [8896b788-7b3e-11ef-8db9-7f3d040352b3] unit_id: there is no unit 187a37a2-7b40-11ef-9790-dbf7623d4407",
        "taxonomy_terms.csv:2 [3f7b145d-84af-42d7-8fae-eaca714b02b2] taxonomy_id: there is no taxonomy 07ff6aee-a219-438c-b694-d2fcb6c5373b",
    ];
    assert_eq!(wrong, expected);
    // Worth knowing, but not wrong: what may lie elsewhere or names no table.
    let mut notes: Vec<_> =
        reading.report().into_iter().filter(|line| !wrong.contains(line)).collect();
    notes.sort();
    let places: Vec<_> = notes.iter().map(|n| n.split(' ').next().unwrap()).collect();
    assert_eq!(
        places,
        ["attributes.csv:2", "organizations.csv:2", "taxonomy_terms.csv:2", "url.csv:2"]
    );
}

/// The examples with their nine mistakes mended.
fn mended() -> Option<BTreeMap<String, String>> {
    let mut files = examples()?;
    for (file, old, new) in [
        ("contacts.csv", "ae67a707-5893-4225-b0b1-320ab9cb596b", ORGANIZATION),
        ("contacts.csv", "93eaf18d-1cd2-4ec7-bffb-3c9172ee5070", PLACE),
        ("locations.csv", "985e4a42-bd9f-4edc-911d-0243a4640aca", ORGANIZATION),
        ("metadata.csv", "38960354-e7d2-4cfa-a368-820f729d6ccf", LOCATION),
        ("attributes.csv", "f28dd44b-0c4d-479f-8e90-4c52219a8b3c", SERVICE),
        ("service_areas.csv", "af69894e-7bed-11ef-a85c-07e0918a608c", PLACE),
        ("service_capacity.csv", "f75b808e-7bdb-11ef-afaa-ab00a77dc5c4", SERVICE),
        ("service_capacity.csv", "187a37a2-7b40-11ef-9790-dbf7623d4407", UNIT),
        ("service_capacity.csv", ",12,10,", ",9,10,"),
        ("taxonomy_terms.csv", "07ff6aee-a219-438c-b694-d2fcb6c5373b", TAXONOMY),
    ] {
        let text = files.get_mut(file)?;
        assert!(text.contains(old), "{file} {old}");
        *text = text.replace(old, new);
    }
    Some(files)
}

const ORGANIZATION: &str = "d9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610";
const PLACE: &str = "e94c9f38-1e8f-4564-91d4-d53501ab1765";
const LOCATION: &str = "3a19ff88-4620-4d17-9830-ac1d859eb5d5";
const SERVICE: &str = "ac148810-d857-441c-9679-408f346de14b";
const UNIT: &str = "8896b788-7b3e-11ef-8db9-7f3d040352b3";
const TAXONOMY: &str = "5c4d79d7-cc55-470e-9f1f-8cad074e4892";

#[test]
fn the_mended_examples_are_joined_by_their_keys() {
    let Some(files) = mended() else { return };
    let reading = read(&files);
    assert!(reading.wrong().is_empty(), "{:#?}", reading.report());
    let offer = reading.offer();
    assert_eq!(offer.organization_id.as_ref().unwrap().as_str(), ORGANIZATION);
    assert_eq!(offer.program.as_ref().unwrap().name, "Community Mental Health Support");
    assert_eq!(offer.phones[0].languages[0].code.as_deref(), Some("ur"));
    assert_eq!(offer.contacts[0].phones[0].number, "\"+44 1234 234567\"");
    assert_eq!(offer.capacities[0].unit.name, "Kilogram");
    let term = offer.attributes[0].taxonomy_term.as_ref().unwrap();
    assert_eq!(term.taxonomy_detail.as_ref().unwrap().id, TAXONOMY);
    let place = &offer.service_at_locations[0];
    assert_eq!(place.location_id.as_ref().unwrap().as_str(), LOCATION);
    assert_eq!(place.contacts.len(), 1);
    assert_eq!(place.service_areas.len(), 1);
    let location = reading.location();
    assert_eq!(location.metadata[0].replacement_value, "MyCity New Civic Center");
    assert_eq!(location.addresses[0].city, "MyCity");
    assert_eq!(reading.organization().programs.len(), 1);
    assert_eq!(reading.organization().funding.len(), 1);
}

#[test]
fn the_mended_examples_come_back_through_a_package() {
    let Some(files) = mended() else { return };
    let before = read(&files);
    let package = before.package();
    let after = Reading::zip(&package);
    assert!(after.wrong().is_empty(), "{:#?}", after.report());
    assert_eq!(before.records, after.records);
    assert_eq!(package, after.package(), "the same records give the same bytes");
}

#[test]
fn the_tables_as_json_are_read() {
    let Some(text) = example("tabular.json") else { return };
    let reading = Reading::json(&text);
    for problem in &reading.problems {
        let dangling = matches!(problem.kind, ProblemKind::DanglingKey { .. });
        assert!(dangling || !problem.is_error(), "{problem}");
    }
    assert_eq!(reading.wrong().len(), 5, "{:#?}", reading.wrong());
    assert!(reading.records.iter().any(|record| matches!(record, Record::Offer(_))));
}

const SERVICES: &str = "id,organization_id,name,status\n";
const ORGANIZATIONS: (&str, &str) =
    ("organizations.csv", "id,name,description\no,Verein,\"Ein, Verein\"\n");

#[track_caller]
fn kinds(services: &str) -> Vec<(Place, Option<String>, ProblemKind)> {
    let reading = Reading::tables(&[ORGANIZATIONS, ("data/services.csv", services)]);
    let problems = reading.problems.into_iter();
    problems.map(|p| (p.place, p.field, p.kind)).collect()
}

fn field(name: &str) -> Option<String> {
    Some(name.to_owned())
}

#[test]
fn every_mistake_in_a_row_is_named_with_line_and_field() {
    let services = format!(
        "{SERVICES}a,o,A,active\n\n\"b\",o,\"zwei\nZeilen\",offen\nc,x,,\n,o,D,active\na,o,Anders,active\n"
    );
    assert_eq!(
        kinds(&services),
        [
            (Place::Line(4), field("status"), ProblemKind::NotInList { value: "offen".into() }),
            (Place::Line(6), field("name"), ProblemKind::Missing),
            (Place::Line(6), field("status"), ProblemKind::Missing),
            (Place::Line(7), field("id"), ProblemKind::Missing),
            (Place::Line(8), field("name"), ProblemKind::DuplicateId),
            (
                Place::Line(6),
                field("organization_id"),
                ProblemKind::DanglingKey { target: "organization", key: "x".into() }
            ),
        ]
    );
}

#[test]
fn spreadsheets_of_all_kinds_are_read() {
    let semicolons = "\u{feff}id;organization_id;name;status\r\na;o;Büro; active\r\n";
    assert_eq!(
        kinds(semicolons),
        [(Place::Line(2), field("status"), ProblemKind::NotInList { value: " active".into() })]
    );
    let odd = format!("{SERVICES}a,o,A\n");
    assert_eq!(
        kinds(&odd),
        [
            (Place::Line(2), None, ProblemKind::CellCount { cells: 3, columns: 4 }),
            (Place::Line(2), field("status"), ProblemKind::Missing),
        ]
    );
    let twice = "id,organization_id,name,status,name\na,o,A,active,B\n";
    assert_eq!(kinds(twice), [(Place::Line(1), field("name"), ProblemKind::DuplicateColumn)]);
    assert_eq!(kinds(""), []);
}

#[test]
fn unknown_columns_are_kept_and_unknown_tables_noted() {
    let services = "id,organization_id,name,status,notiz,minimum_age,lotse\n\
                    a,o,A,active,'=SUMME(A1),16,\"{\"\"kind\"\":\"\"beratung\"\"}\"\n";
    let reading = Reading::tables(&[
        ORGANIZATIONS,
        ("services.csv", services),
        ("umfrage.csv", "a,b\n1,2\n"),
        ("LIESMICH.txt", "Hallo"),
    ]);
    let offer = reading.offer();
    assert_eq!(offer.extra["notiz"], "=SUMME(A1)");
    assert_eq!(offer.minimum_age, Some(16.into()));
    assert_eq!(offer.details().kind.as_deref(), Some("beratung"));
    assert_eq!(reading.report(), ["umfrage.csv: no table of the standard; left out"]);
}

#[test]
fn values_are_checked_cell_by_cell() {
    let reading = Reading::tables(&[
        ORGANIZATIONS,
        (
            "services.csv",
            "id,organization_id,name,status,url,minimum_age,assured_date,email\n\
             a,o,A,active,javascript:alert(1),sechzehn,31.12.2025,kein\n",
        ),
        ("schedules.csv", "id,service_id,opens_at,freq\ns,a,10 Uhr,DAILY\n"),
        ("cost_options.csv", "id,amount\nk,5\n"),
    ]);
    let found: Vec<_> =
        reading.problems.iter().map(|p| (p.file.as_str(), p.field.as_deref().unwrap())).collect();
    assert_eq!(
        found,
        [
            ("services.csv", "url"),
            ("services.csv", "minimum_age"),
            ("services.csv", "assured_date"),
            ("services.csv", "email"),
            ("schedules.csv", "opens_at"),
            ("schedules.csv", "freq"),
            ("cost_options.csv", "service_id"),
        ]
    );
    assert!(!reading.records.iter().any(|record| matches!(record, Record::Offer(_))));
}

#[test]
fn invalid_utf8_names_line_and_field() {
    let mut reading = Reading::default();
    let bytes = b"id,organization_id,name,status\na,o,B\xfcro,active\n".to_vec();
    let files = vec![("services.csv".to_owned(), &bytes[..])];
    lotse::hsds::read::tables("input", files, lotse::hsds::Limits::default(), &mut |f| {
        reading.take(f)
    });
    let first = &reading.problems[0];
    assert_eq!(first.to_string(), "services.csv:2 [a] name: not UTF-8");
}

#[test]
fn what_several_records_share_keeps_its_ids_and_its_order() {
    let phone = |id: &str| serde_json::json!({"id": id, "number": id, "languages": [{"id": "l", "code": "de"}]});
    let service = |id: &str, phones: [&str; 2]| {
        serde_json::json!({"id": id, "name": id, "status": "active", "organization_id": "o",
            "phones": phones.map(phone),
            "contacts": [{"id": "k", "name": "K", "phones": [phone("2"), phone("1")]}],
            "attributes": [{"id": "a", "value": "x", "taxonomy_term": {"id": "t", "name": "T", "description": ""}}]})
    };
    let before = Reading::value(&serde_json::json!([
        {"id": "o", "name": "O", "description": "", "phones": [phone("1"), phone("2")]},
        service("s", ["1", "2"]), service("t", ["2", "1"]),
    ]))
    .clean();
    let after = Reading::zip(&before.package()).clean();
    assert_eq!(before.records.len(), after.records.len());
    for record in &before.records {
        assert!(after.records.contains(record), "{record:#?}");
    }
}

#[test]
fn one_id_for_different_things_is_told_apart() {
    let service = serde_json::json!({"id": "s", "name": "S", "status": "active", "organization_id": "o",
        "phones": [{"id": "1", "number": "111"}], "contacts":
            [{"id": "k", "phones": [{"id": "1", "number": "222"}]}],
        "organization": {"id": "o", "name": "O", "description": ""}});
    let before = Reading::value(&service).clean();
    let after = Reading::zip(&before.package()).clean();
    assert_eq!(after.offer().phones, before.offer().phones);
    assert_eq!(after.offer().contacts[0].phones[0].number, "222");
    assert_ne!(after.offer().contacts[0].phones[0].id, "1");
}
