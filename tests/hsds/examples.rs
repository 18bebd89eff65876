//! The standard's own JSON examples: the full ones come back equal, the others are read.

use lotse::hsds::{Audience, ProblemKind, Record, Severity, Writer, write};
use serde_json::Value;

use super::{Reading, assert_same, example, example_json};

/// The examples offer 12 of at most 10 places; that much is wrong with them and no more.
fn only_capacity(reading: &Reading) {
    let wrong = reading.problems.iter().filter(|p| p.severity() > Severity::Note);
    let wrong: Vec<_> = wrong.map(|p| &p.kind).collect();
    assert!(matches!(wrong[..], [ProblemKind::CapacityAboveMaximum { .. }]), "{wrong:#?}");
}

#[test]
fn a_full_service_comes_back() {
    let Some(original) = example_json("service_full.json") else { return };
    let reading = Reading::value(&original);
    only_capacity(&reading);
    let directory = reading.directory();
    let writer = Writer::new(&directory, Audience::Public);
    let written = writer.service(reading.offer()).expect("shown");
    assert_same(&written, &original);
    let names: Vec<_> = reading.records.iter().map(name).collect();
    assert_eq!(names, ["offer", "taxonomy", "term", "organization", "program", "location"]);
}

#[test]
fn a_full_organization_comes_back() {
    let Some(original) = example_json("organization_full.json") else { return };
    let reading = Reading::value(&original);
    only_capacity(&reading);
    let directory = reading.directory();
    let written = Writer::new(&directory, Audience::Public).organization(reading.organization());
    assert_same(&written, &original);
}

#[test]
fn a_full_service_at_location_comes_back() {
    let Some(original) = example_json("service_at_location_full.json") else { return };
    let reading = Reading::value(&original);
    only_capacity(&reading);
    let directory = reading.directory();
    let writer = Writer::new(&directory, Audience::Public);
    let offer = reading.offer();
    let written = writer.service_at_location(offer, &offer.service_at_locations[0]).expect("shown");
    assert_same(&written, &original);
}

#[test]
fn full_examples_survive_the_tabular_form() {
    for name in ["service_full.json", "organization_full.json", "service_at_location_full.json"] {
        let Some(original) = example_json(name) else { return };
        let before = Reading::value(&original);
        let after = Reading::zip(&before.package());
        only_capacity(&after);
        let (left, right) = (before.directory(), after.directory());
        let (left, right) =
            (Writer::new(&left, Audience::Full), Writer::new(&right, Audience::Full));
        assert_same(&left.service(before.offer()).unwrap(), &right.service(after.offer()).unwrap());
        assert_same(
            &left.organization(before.organization()),
            &right.organization(after.organization()),
        );
        assert_eq!(before.offer(), after.offer(), "{name}");
    }
}

#[test]
fn lists_and_pages_are_read_and_come_back() {
    let Some(page) = example_json("service_list.json") else { return };
    let reading = Reading::value(&page).clean();
    let directory = reading.directory();
    let writer = Writer::new(&directory, Audience::Public);
    let item = writer.service_item(reading.offer()).unwrap();
    assert_same(&item, &page["contents"][0]);
    assert_same(&write::page(&[item], 10, 1, 1), &page);

    let page = example_json("organization_list.json").unwrap();
    let reading = Reading::value(&page).clean();
    let directory = reading.directory();
    let writer = Writer::new(&directory, Audience::Public);
    assert_same(&writer.organization_item(reading.organization()), &page["contents"][0]);

    let page = example_json("service_at_location_list.json").unwrap();
    let reading = Reading::value(&page).clean();
    let directory = reading.directory();
    let writer = Writer::new(&directory, Audience::Public);
    let offer = reading.offer();
    let item = writer.service_at_location_item(offer, &offer.service_at_locations[0]).unwrap();
    assert_same(&item, &page["contents"][0]);
}

#[test]
fn taxonomies_locations_and_the_root_are_read() {
    for name in ["taxonomy.json", "taxonomy_list.json"] {
        let Some(text) = example(name) else { return };
        let reading = Reading::json(&text).clean();
        assert_eq!(reading.records.iter().map(self::name).collect::<Vec<_>>(), ["taxonomy"]);
    }
    for name in ["taxonomy_term.json", "taxonomy_term_list.json"] {
        let original = example_json(name).unwrap();
        let reading = Reading::value(&original).clean();
        let directory = reading.directory();
        let [Record::Taxonomy(_), Record::Term(term)] = &reading.records[..] else {
            panic!("{:#?}", reading.records);
        };
        let written = Writer::new(&directory, Audience::Public).taxonomy_term(term);
        let original = original.get("contents").map_or(&original, |list| &list[0]);
        assert_same(&written, original);
    }
    let original = example_json("location.json").unwrap();
    let reading = Reading::value(&original).clean();
    let directory = reading.directory();
    let writer = Writer::new(&directory, Audience::Public);
    assert_same(&writer.location(reading.location()), &original);

    let base = example_json("base.json").unwrap();
    assert!(Reading::value(&base).clean().records.is_empty());
    let ours = write::base("https://path/to/profile");
    let names = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&ours), names(&base));
}

fn name(record: &Record) -> &'static str {
    match record {
        Record::Organization(_) => "organization",
        Record::Program(_) => "program",
        Record::Location(_) => "location",
        Record::Offer(_) => "offer",
        Record::Taxonomy(_) => "taxonomy",
        Record::Term(_) => "term",
        Record::Other { kind, .. } => kind.name(),
    }
}
