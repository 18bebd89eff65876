//! The story itself.

use serde_json::{Value, json};

use super::Demo;
use super::desk::{Desk, Page};
use crate::support::http::Client;

const AGENCY: &str = "Kompetenzagentur Kassel";
const NEED: &str = "sucht";
/// Case managers who want the last place at once.
const ASKING: usize = 20;

#[test]
fn from_a_search_to_the_coordinators_table() {
    let demo = Demo::start();
    let coordinator = demo.api("coordinator", "Koordination");
    let before = Counted::of(&coordinator);

    a_young_person_searches(&demo.client());
    let (jana, today) = Desk::log_in(&demo.client(), "jana", &demo.password);
    assert!(today.path.starts_with("/de/fach"), "{}", today.path);
    let matches = a_case_from_three_fields(&jana, &today);
    the_list_is_that_of_the_api(&demo.client(), &matches);
    let (case, refer) = (case_of(&matches), matches.link("/vermitteln/"));
    let refer = jana.page(&refer);
    let action = refer.path.split('?').next().expect("a path").to_owned();
    let file = jana.send(&refer, &action, &[]);
    assert_eq!(file.status, 200);
    assert_eq!(file.words("#vermittlungen").len(), 1);
    consent_opens_the_gate(&jana, &file);
    an_accompanied_appointment_and_the_arrival(&jana, &case);

    let api = demo.api("case_manager", AGENCY);
    let raced = the_last_place_goes_to_one(&api);

    let after = Counted::of(&coordinator);
    assert_eq!(after.served, before.served + 1, "the arrival");
    assert_eq!(after.total, before.total + 1 + raced, "all needs");
    assert_eq!(after.coverage, before.coverage + 1 + raced, "all cases");
    let (_, gaps) = Desk::log_in(&demo.client(), "petersen", &demo.password);
    assert!(gaps.path.starts_with("/de/koordination"), "{}", gaps.path);
    assert!(gaps.words("table tbody tr").len() > 3);
}

/// What the coordinator sees of the need this is about.
struct Counted {
    served: u64,
    total: u64,
    coverage: u64,
}

impl Counted {
    fn of(coordinator: &Client) -> Self {
        let report = coordinator.get("/api/v1/gaps").expect("an answer").json(200);
        let rows = report["table"]["rows"].as_array().expect("rows");
        let row = rows.iter().find(|row| row["topic"] == NEED).cloned().unwrap_or_default();
        let number = |value: &Value| value.as_u64().unwrap_or(0);
        Self {
            served: number(&row["total"]["served"]["needs"]),
            total: number(&row["total"]["total"]["needs"]),
            coverage: number(&report["coverage"]["cases"]),
        }
    }
}

fn a_young_person_searches(client: &Client) {
    let page = client.get("/de/suche?q=suchtberatunk&plz=34117").expect("an answer");
    assert_eq!(page.status, 200);
    assert_eq!(page.header("set-cookie"), None);
    let found = client.get("/api/v1/offers?q=suchtberatunk").expect("an answer").json(200);
    let hits = found["hits"].as_array().expect("hits");
    assert!(!hits.is_empty());
    let topics = hits[0]["topics"].as_array().expect("topics");
    assert!(topics.iter().any(|topic| topic == NEED), "{topics:?}");
    let offer = page.text().contains(hits[0]["id"].as_str().expect("an id"));
    assert!(offer, "the page shows what the API finds");
}

fn a_case_from_three_fields(desk: &Desk, today: &Page) -> Page {
    let form = desk.page(&today.link("/fach/faelle/neu"));
    let fields = [("code", "Faden-1"), ("facts.alter", "17"), ("needs", NEED), ("plz", "34117")];
    let matches = desk.send(&form, "/fach/faelle/neu", &fields);
    assert_eq!(matches.status, 200, "{}", matches.text);
    assert!(matches.path.contains("/angebote"), "{}", matches.path);
    matches
}

fn the_list_is_that_of_the_api(client: &Client, matches: &Page) {
    let question = json!({ "facts": { "alter": 17 }, "needs": [NEED], "plz": "34117" });
    let groups = client.post("/api/v1/match", &question).expect("an answer").json(200);
    let mut named = Vec::new();
    for group in ["fits", "maybe", "almost"] {
        let offers = groups[group].as_array().expect("a group");
        named.extend(offers.iter().map(|o| o["name"].as_str().expect("a name").to_owned()));
    }
    let shown = matches.words("section > ul.cards article.match h3");
    assert_eq!(shown[..named.len().min(shown.len())], named, "same offers in the same order");
    assert!(!named.is_empty());
}

/// The path of a case without what follows.
fn case_of(page: &Page) -> String {
    let path = page.path.split(['?', '#']).next().expect("a path");
    path.split("/angebote").next().expect("a case").to_owned()
}

fn consent_opens_the_gate(desk: &Desk, file: &Page) {
    let asked = [("to", "angefragt"), ("reason", "")];
    let refused = desk.send(file, "/schritt", &asked);
    assert_eq!(refused.status, 409, "{}", refused.text);
    let form = desk.page(&refused.link("/einwilligungen/neu?"));
    let file = desk.send(&form, "/einwilligungen/neu", &[]);
    assert_eq!(file.status, 200, "{}", file.text);
    let sent = desk.send(&file, "/schritt", &asked);
    assert_eq!(sent.status, 200, "{}", sent.text);
}

fn an_accompanied_appointment_and_the_arrival(desk: &Desk, case: &str) {
    let file = desk.page(case);
    let form = desk.page(&file.link("/termine/neu?vermittlung="));
    let fields = [
        ("purpose", "Erstgespräch"),
        ("date", "2026-01-05"),
        ("time", "10:00"),
        ("companion", "Frau Amsel"),
        ("meeting_point", "Haltestelle"),
        ("ersttermin", "true"),
    ];
    let file = desk.send(&form, "/termine/neu", &fields);
    assert_eq!(file.status, 200, "{}", file.text);
    let appointment = desk.page(&file.link("/fach/termine/"));
    let calendar = desk.page(&appointment.link(".ics"));
    assert!(calendar.text.starts_with("BEGIN:VCALENDAR"), "{}", calendar.text);
    let arrived = [("arrived", "ja"), ("next_step", "zweites Gespräch")];
    let file = desk.send(&appointment, "/ergebnis", &arrived);
    assert_eq!(file.status, 200, "{}", file.text);
    let states = file.words("section:has(#vermittlungen) .badge");
    assert!(states.iter().any(|state| state == "angekommen"), "{states:?}");
}

/// Everybody refers at once; how many cases there are now more.
fn the_last_place_goes_to_one(api: &Client) -> u64 {
    let page = api.get(&format!("/api/v1/offers?topic={NEED}&limit=1")).expect("x").json(200);
    let offer = page["hits"][0]["id"].as_str().expect("an offer");
    let places = format!("/api/v1/offers/{offer}/places");
    // As many as are held already, and one more.
    let held = held_places(api, offer);
    api.post(&places, &json!({ "free": held + 1 })).expect("an answer").json(201);
    let cases: Vec<String> = (0..ASKING)
        .map(|_| {
            let case = api.post("/api/v1/cases", &json!({ "needs": [NEED] })).expect("an answer");
            case.json(201)["id"].as_str().expect("an id").to_owned()
        })
        .collect();
    let answers: Vec<(u16, Value)> = std::thread::scope(|scope| {
        let ask = |case: &String| {
            let path = format!("/api/v1/cases/{case}/referrals");
            scope.spawn(move || {
                let answer = api.post(&path, &json!({ "offer": offer })).expect("an answer");
                (answer.status, answer.json(answer.status))
            })
        };
        let asking: Vec<_> = cases.iter().map(ask).collect();
        asking.into_iter().map(|one| one.join().expect("no panic")).collect()
    });
    let won = answers.iter().filter(|(status, _)| *status == 201).count();
    assert_eq!(won, 1, "{answers:?}");
    for (status, answer) in answers.iter().filter(|(status, _)| *status != 201) {
        assert_eq!(*status, 409, "{answer}");
        let others = answer["alternatives"].as_array().expect("alternatives");
        assert!(!others.is_empty() && others.iter().all(|o| o["offer"] != offer), "{answer}");
    }
    ASKING as u64
}

/// How many places open referrals hold: what is missing from a statement just made.
fn held_places(api: &Client, offer: &str) -> u64 {
    let places = format!("/api/v1/offers/{offer}/places");
    api.post(&places, &json!({ "free": 100 })).expect("an answer").json(201);
    let record = api.get(&format!("/api/v1/offers/{offer}")).expect("an answer").json(200);
    100 - record["places"]["free"].as_u64().expect("a number")
}
