//! Whatever an offer holds, it comes back from JSON and from the tabular package as it was.

use std::io::Cursor;

use lotse::domain::catalogue::{
    Attribute, Capacity, Contact, CostOption, Details, Language, Location, Metadata, Offer,
    OfferStatus, Organization, Phone, Program, Schedule, ServiceAtLocation, Taxonomy, TaxonomyTerm,
    Unit,
};
use lotse::hsds::{Audience, Directory, Writer};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use serde_json::{Number, Value};
use unicode_normalization::UnicodeNormalization as _;

use super::Reading;

/// Texts people write, and texts that test every escape: HTML, formulas, apostrophes, quotes, line
/// breaks, right-to-left, emoji.
fn prose() -> impl Strategy<Value = String> {
    let any = any::<String>().prop_map(|text| text.chars().filter(|c| !c.is_control()).collect());
    let parts = prop::sample::select(vec![
        "",
        "'",
        "''",
        "=",
        "+49",
        "-",
        "@",
        "\t",
        "\r",
        "\n",
        "\r\n",
        "\"",
        ",",
        ";",
        "<",
        ">",
        "&",
        "&amp;",
        "&lt;b&gt;",
        "<b>",
        "</p>",
        "<br>",
        "<script>",
        "< 25",
        "ß",
        "Jürgen",
        "مرحبا",
        "\u{202e}",
        "👩‍👩‍👧",
        "\u{feff}",
        "\u{a0}",
        " ",
        "Привет",
        "{\"a\":1}",
        "x",
    ]);
    let made = vec(parts, 0..6).prop_map(|parts| parts.concat());
    prop_oneof![made, any].prop_map(|text: String| text.nfc().collect())
}

fn filled() -> impl Strategy<Value = String> {
    prose().prop_filter("not empty", |text| !text.is_empty())
}

fn number() -> impl Strategy<Value = Number> {
    prop_oneof![
        any::<i32>().prop_map(Number::from),
        (-1e9..1e9_f64).prop_map(|n| Number::from_f64(n).expect("finite")),
    ]
}

fn extra() -> impl Strategy<Value = lotse::domain::catalogue::Extra> {
    let value = prop_oneof![
        prose().prop_map(Value::from),
        number().prop_map(Value::Number),
        any::<bool>().prop_map(Value::from),
        vec(prose(), 0..3).prop_map(Value::from),
        prose().prop_map(|text| serde_json::json!({ "tief": { "er": text } })),
    ];
    let name = prop_oneof!["x_[a-zäöü]{1,5}", Just("=x".into()), Just("x:json".into())];
    vec((name, value), 0..3).prop_map(|pairs| pairs.into_iter().collect())
}

fn languages(prefix: &'static str) -> impl Strategy<Value = Vec<Language>> {
    vec((of(prose()), of("[a-z]{2}"), extra()), 0..3).prop_map(move |list| {
        let made = list.into_iter().enumerate().map(|(n, (name, code, extra))| Language {
            id: format!("{prefix}-l{n}"),
            name,
            code,
            extra,
            ..Language::default()
        });
        made.collect()
    })
}

fn phones(prefix: &'static str) -> impl Strategy<Value = Vec<Phone>> {
    vec((prose(), of(number()), of(prose()), languages(prefix), extra()), 0..3).prop_map(
        move |list| {
            let made = list.into_iter().enumerate().map(|(n, phone)| {
                let (number, extension, description, mut languages, extra) = phone;
                for language in &mut languages {
                    language.id = format!("{prefix}-p{n}-{}", language.id);
                }
                let id = format!("{prefix}-p{n}");
                Phone { id, number, extension, description, languages, extra, ..Phone::default() }
            });
            made.collect()
        },
    )
}

fn schedules(prefix: &'static str) -> impl Strategy<Value = Vec<Schedule>> {
    vec((of(Just("09:30".to_owned())), of(prose()), of(number())), 0..3).prop_map(move |list| {
        let made = list.into_iter().enumerate().map(|(n, (opens_at, notes, timezone))| Schedule {
            id: format!("{prefix}-s{n}"),
            freq: Some("WEEKLY".to_owned()),
            byday: Some("MO,TU".to_owned()),
            opens_at,
            notes,
            timezone,
            ..Schedule::default()
        });
        made.collect()
    })
}

fn attributes() -> impl Strategy<Value = Vec<Attribute>> {
    vec((of(prose()), of(prose()), prose(), any::<bool>()), 0..3).prop_map(|list| {
        let made = list.into_iter().enumerate().map(|(n, (value, label, name, detail))| {
            let taxonomy =
                Taxonomy { id: format!("y{n}"), name: name.clone(), ..Taxonomy::default() };
            let term = TaxonomyTerm {
                id: format!("t{n}"),
                name,
                taxonomy_detail: detail.then_some(taxonomy),
                ..TaxonomyTerm::default()
            };
            let id = format!("a{n}");
            Attribute { id, value, label, taxonomy_term: Some(term), ..Attribute::default() }
        });
        made.collect()
    })
}

fn contacts() -> impl Strategy<Value = Vec<Contact>> {
    (of(prose()), phones("c"), extra()).prop_map(|(name, phones, extra)| {
        vec![Contact { id: "c".into(), name, phones, extra, ..Contact::default() }]
    })
}

fn costs() -> impl Strategy<Value = Vec<CostOption>> {
    vec((of(number()), of(prose())), 0..3).prop_map(|list| {
        let made = list.into_iter().enumerate().map(|(n, (amount, option))| CostOption {
            id: format!("k{n}"),
            amount,
            option,
            ..CostOption::default()
        });
        made.collect()
    })
}

fn capacities() -> impl Strategy<Value = Vec<Capacity>> {
    of((0..9_u32, prose(), extra())).prop_map(|made| {
        let made = made.map(|(free, name, extra)| Capacity {
            id: "q".into(),
            available: Some(free.into()),
            maximum: Some(9.into()),
            updated: "2026-01-01T10:00:00Z".into(),
            unit: Unit { id: "u".into(), name, ..Unit::default() },
            extra,
            ..Capacity::default()
        });
        made.into_iter().collect()
    })
}

fn metadata() -> impl Strategy<Value = Vec<Metadata>> {
    of((prose(), prose())).prop_map(|made| {
        let made = made.map(|(previous_value, replacement_value)| Metadata {
            id: "m".into(),
            last_action_date: "2026-01-01".into(),
            previous_value,
            replacement_value,
            ..Metadata::default()
        });
        made.into_iter().collect()
    })
}

fn details() -> impl Strategy<Value = Option<Box<Details>>> {
    of((of(prose()), vec(prose(), 0..3), of(any::<bool>()))).prop_map(|made| {
        made.map(|(summary, steps, open)| {
            Box::new(Details { summary, steps, open, ..Details::default() })
        })
    })
}

fn places() -> impl Strategy<Value = Vec<ServiceAtLocation>> {
    (of(prose()), phones("sl"), schedules("sl"), extra()).prop_map(|made| {
        let (description, phones, schedules, extra) = made;
        let location_id = Some("loc".into());
        let id = "sl".to_owned();
        let place = ServiceAtLocation {
            id,
            location_id,
            description,
            phones,
            schedules,
            extra,
            ..ServiceAtLocation::default()
        };
        vec![place]
    })
}

prop_compose! {
    fn texts()(
        name in filled(), alternate_name in of(prose()), description in of(prose()),
        alert in of(prose()), fees in of(prose()), minimum_age in of(number()),
    ) -> Offer {
        Offer { name, alternate_name, description, alert, fees, minimum_age, ..Offer::default() }
    }
}

prop_compose! {
    fn offers()(
        texts in texts(), id in filled().prop_map(|id| id.chars().take(60).collect::<String>()),
        phones in phones("o"), schedules in schedules("o"), languages in languages("o"),
        (attributes, contacts, costs) in (attributes(), contacts(), costs()),
        (capacities, metadata, lotse) in (capacities(), metadata(), details()),
        (places, program, extra) in (places(), of(prose()), extra()),
    ) -> Offer {
        let program = program.map(|name| Program { id: "pr".into(), name, ..Program::default() });
        Offer {
            id: id.nfc().collect(),
            status: OfferStatus::TemporarilyClosed,
            organization_id: Some("org".into()),
            program_id: program.as_ref().map(|program| program.id.clone()),
            program, phones, schedules, languages, attributes, contacts, capacities, metadata,
            cost_options: costs, lotse, service_at_locations: places, extra,
            ..texts
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_offer_comes_back(offer in offers()) {
        let organization = Organization { id: "org".into(), name: "O".into(), ..Organization::default() };
        let location = Location { id: "loc".into(), ..Location::default() };
        let mut directory = Directory::new();
        directory.add_organization(&organization);
        directory.add_location(&location);
        directory.add_offer(&offer);
        let writer = Writer::new(&directory, Audience::Public);

        let written = writer.service(&offer).unwrap();
        let reading = Reading::value(&written).clean();
        prop_assert_eq!(reading.offer(), &offer);
        prop_assert_eq!(reading.organization(), &organization);
        prop_assert_eq!(reading.location(), &location);

        let package = writer.package(Cursor::new(Vec::new())).unwrap().into_inner();
        let reading = Reading::zip(&package).clean();
        prop_assert_eq!(reading.offer(), &offer);
    }

    #[test]
    fn no_input_makes_the_reader_fall_over(text in prose(), json in any::<bool>()) {
        if json {
            Reading::json(&format!("[{{\"id\": {}}}]", Value::from(text)));
        } else {
            Reading::tables(&[("services.csv", &text)]);
            Reading::json(&text);
            Reading::zip(text.as_bytes());
        }
    }
}
