//! Routes for people one knows, in the demonstration region.

use std::collections::{BTreeMap, BTreeSet};

use lotse::app::{Error, RouteRequest, Routes};
use lotse::domain::fact::{FactId, FactValue};
use lotse::domain::route::Merit;
use serde::Deserialize;

use crate::support::TestApp;

#[derive(Deserialize)]
struct File {
    person: Vec<Person>,
}

#[derive(Deserialize)]
struct Person {
    name: String,
    goal: String,
    plz: String,
    facts: BTreeMap<FactId, FactValue>,
    shows: Vec<String>,
    hides: Vec<String>,
}

async fn routes(
    test: &TestApp,
    goal: &str,
    facts: BTreeMap<FactId, FactValue>,
    plz: &str,
) -> Routes {
    let request = RouteRequest {
        goal: goal.to_owned(),
        facts,
        plz: Some(plz.to_owned()),
        ..RouteRequest::default()
    };
    test.app.find_routes(&request).await.expect("routes")
}

#[tokio::test]
async fn everybody_sees_the_ways_that_are_open_to_them() {
    let test = TestApp::with_region().await;
    let file: File = toml::from_str(include_str!("people.toml")).expect("the people");
    for person in file.person {
        let found = routes(&test, &person.goal, person.facts, &person.plz).await;
        assert!(found.complete && !found.already, "{}", person.name);
        let last: BTreeSet<&str> = found
            .routes
            .iter()
            .filter_map(|chosen| chosen.route.legs.last())
            .map(|leg| leg.way.as_str())
            .collect();
        for way in &person.shows {
            assert!(last.contains(way.as_str()), "{}: {way} is not among {last:?}", person.name);
        }
        for way in &person.hides {
            assert!(!last.contains(way.as_str()), "{}: {way} is among {last:?}", person.name);
        }
        let arrivals: Vec<_> = found.routes.iter().map(|chosen| chosen.route.arrival()).collect();
        assert!(arrivals.is_sorted(), "{}", person.name);
        assert!(found.routes[0].merits.contains(&Merit::Earliest), "{}", person.name);
        for leg in found.routes.iter().flat_map(|chosen| &chosen.route.legs) {
            assert!(found.offers.contains_key(&leg.offer), "{}", person.name);
        }
    }
}

#[tokio::test]
async fn one_thing_can_come_before_another() {
    let test = TestApp::with_region().await;
    let facts = [
        ("alter", FactValue::Int(19)),
        ("land", "HE".into()),
        ("schulabschluss", "keiner".into()),
        ("schulbesuch", "keine".into()),
        ("ausbildung", "keine".into()),
        ("vollzeitschulpflicht_erfuellt", true.into()),
        ("deutschniveau", "A2".into()),
    ];
    let facts = facts.map(|(fact, value)| (FactId::from(fact), value)).into();
    let found = routes(&test, "mittlerer_abschluss", facts, "34117").await;
    let longest = found.routes.iter().map(|chosen| chosen.route.legs.len()).max();
    assert!(longest >= Some(2), "a certificate, and then the next one");
    for chosen in &found.routes {
        for pair in chosen.route.legs.windows(2) {
            assert!(pair[0].done <= pair[1].entry, "one after the other");
        }
    }
}

#[tokio::test]
async fn who_has_arrived_needs_no_route_and_what_is_wrong_is_named() {
    let test = TestApp::with_region().await;
    let facts = BTreeMap::from([(FactId::from("schulabschluss"), "mittlerer".into())]);
    let found = routes(&test, "hauptschulabschluss", facts, "34117").await;
    assert!(found.already && found.routes.is_empty());
    let wrong = RouteRequest { goal: "mond".to_owned(), ..RouteRequest::default() };
    assert!(matches!(test.app.find_routes(&wrong).await, Err(Error::Invalid(_))));
    let wrong = RouteRequest {
        goal: "ausbildung".to_owned(),
        plz: Some("00000".to_owned()),
        facts: BTreeMap::from([(FactId::from("alter"), FactValue::Bool(true))]),
        ..RouteRequest::default()
    };
    let Err(Error::Invalid(problems)) = test.app.find_routes(&wrong).await else {
        panic!("neither is right");
    };
    let fields: Vec<_> = problems.iter().map(|problem| problem.field.as_str()).collect();
    assert_eq!(fields, ["plz", "facts.alter"]);
}
