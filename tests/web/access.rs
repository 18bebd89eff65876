//! Who may see which page: every route is listed here, and walked with everybody who may not.

use axum::http::Method;
use lotse::domain::role::Role;

use super::visitor::{AGENCY, Things, Visitor};
use crate::house::sources::files;
use crate::support::TestApp;

/// Who may have a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Who {
    /// Everybody, logged in or not.
    All,
    /// Everybody who is logged in.
    Staff,
    /// These roles.
    Only(&'static [Role]),
}

use Role::{Admin, CaseManager, Coordinator};
use Who::{All, Only, Staff};

const CASES: Who = Only(&[CaseManager]);
const PLACES: Who = Only(&[CaseManager, Coordinator]);

/// Every route: methods, path, who may have it.
const ROUTES: &[(&str, &str, Who)] = &[
    ("GET", "/assets/{name}", All),
    ("GET", "/favicon.ico", All),
    ("GET", "/robots.txt", All),
    ("GET", "/", All),
    ("GET", "/erste-schritte", All),
    ("GET", "/suche", All),
    ("GET", "/angebot/{id}", All),
    ("GET", "/hilfe", All),
    ("GET", "/themen", All),
    ("GET", "/thema/{code}", All),
    ("GET POST", "/was-geht", All),
    ("GET", "/ueber", All),
    ("GET", "/datenschutz", All),
    ("GET", "/barrierefreiheit", All),
    ("GET", "/impressum", All),
    ("GET", "/zahlen", All),
    ("GET", "/zahlen/{release}", All),
    ("GET", "/zahlen/{release}/{file}", All),
    ("GET", "/sprachen", All),
    ("GET", "/deine-rechte", All),
    ("GET POST", "/schreib-uns", All),
    ("GET", "/schulabschluss", All),
    ("GET POST", "/merkliste", All),
    ("GET", "/offline", All),
    ("GET", "/dienst.js", All),
    ("GET POST", "/angebot/{id}/stimmt-nicht", All),
    ("GET", "/weg", All),
    ("GET POST", "/anmelden", All),
    ("POST", "/abmelden", All),
    ("GET", "/verwaltung", Only(&[Admin])),
    ("GET POST", "/verwaltung/regeln", Only(&[Admin])),
    ("GET", "/verwaltung/datenschutz", Only(&[Admin])),
    ("GET POST", "/fach/vertretung", Only(&[CaseManager, Admin])),
    ("POST", "/fach/vertretung/{deputy}/beenden", Only(&[CaseManager, Admin])),
    ("GET POST", "/fach/faelle/{case}/notizen", CASES),
    ("GET POST", "/fach/faelle/{case}/entbindungen", CASES),
    ("POST", "/fach/faelle/{case}/entbindungen/{secrecy}/zuruecknehmen", CASES),
    ("GET POST", "/fach/faelle/{case}/zuweisung", CASES),
    ("POST", "/fach/faelle/{case}/zuweisung/{assignment}/entscheiden", CASES),
    ("POST", "/fach/faelle/{case}/zuweisung/{assignment}/rueckmeldung", CASES),
    ("GET", "/fach/faelle/{case}/rueckmeldung/{feedback}", CASES),
    ("POST", "/fach/faelle/{case}/rueckmeldung/{feedback}/antwort", CASES),
    ("POST", "/fach/faelle/{case}/rueckmeldung/{feedback}/gesendet", CASES),
    ("GET", "/fach/faelle/{case}/konferenzen", CASES),
    ("GET POST", "/fach/faelle/{case}/konferenzen/neu", CASES),
    ("GET", "/fach/faelle/{case}/konferenzen/{conference}", CASES),
    ("POST", "/fach/faelle/{case}/konferenzen/{conference}/ergebnis", CASES),
    ("GET POST", "/fach/faelle/{case}/pendelbogen", CASES),
    ("GET", "/fach/pendelbogen/{slip}", CASES),
    ("POST", "/fach/faelle/{case}/familie", CASES),
    ("GET", "/fach/faelle/{case}/aufbewahrung", CASES),
    ("POST", "/fach/faelle/{case}/aufbewahrung/sperren", CASES),
    ("POST", "/fach/faelle/{case}/aufbewahrung/entsperren", CASES),
    ("POST", "/fach/faelle/{case}/aufbewahrung/loeschen", CASES),
    ("GET", "/fach/aufbewahrung", CASES),
    ("POST", "/fach/aufbewahrung/{erasure}/bestaetigen", CASES),
    ("POST", "/fach/aufbewahrung/{erasure}/ablehnen", CASES),
    ("GET", "/fach/faelle/{case}/auskunft", CASES),
    ("GET", "/fach/faelle/{case}/auskunft/daten", CASES),
    ("POST", "/fach/faelle/{case}/notizen/{note}/entfernen", CASES),
    ("GET", "/koordination", Only(&[Coordinator])),
    ("GET", "/koordination/was-waere-wenn", Only(&[Coordinator])),
    ("GET POST", "/koordination/berichte", Only(&[Coordinator])),
    ("GET POST", "/koordination/berichte/{release}", Only(&[Coordinator])),
    ("POST", "/koordination/berichte/{release}/freigeben", Only(&[Coordinator])),
    ("GET", "/koordination/berichte/{release}/{file}", Only(&[Coordinator])),
    ("GET POST", "/koordination/beschluesse", Only(&[Coordinator])),
    ("GET POST", "/koordination/beschluesse/{decision}", Only(&[Coordinator])),
    ("POST", "/koordination/was-waere-wenn/im-hintergrund", Only(&[Coordinator])),
    ("GET POST", "/koordination/was-waere-wenn/im-hintergrund/{job}", Only(&[Coordinator])),
    ("GET", "/koordination/erhebung", Only(&[Coordinator])),
    ("POST", "/koordination/erhebung/erinnern", Only(&[Coordinator])),
    ("GET", "/koordination/quellen", Only(&[Coordinator])),
    ("POST", "/koordination/quellen/zahlen", Only(&[Coordinator])),
    ("POST", "/koordination/quellen/entfernen", Only(&[Coordinator])),
    ("POST", "/koordination/quellen/karte", Only(&[Coordinator])),
    ("GET", "/koordination/katalog", Only(&[Coordinator, Admin])),
    ("GET", "/koordination/recht", Staff),
    ("GET", "/koordination/recht/{rule}", Staff),
    ("GET POST", "/koordination/recht/{rule}/neu", Only(&[Coordinator, Admin])),
    ("GET", "/koordination/hinweise", Only(&[Coordinator, Admin])),
    ("POST", "/koordination/hinweise/{complaint}/erledigt", Only(&[Coordinator, Admin])),
    ("POST", "/koordination/hinweise/angebot/{offer}/{kind}/erledigt", Only(&[Coordinator, Admin])),
    ("GET", "/fach", CASES),
    ("GET", "/fach/suche", Staff),
    ("GET", "/fach/anspruch", Staff),
    ("GET", "/fach/angebote", PLACES),
    ("GET", "/fach/angebote/{offer}", PLACES),
    ("POST", "/fach/angebote/{offer}/plaetze", PLACES),
    ("GET", "/fach/faelle", CASES),
    ("GET POST", "/fach/faelle/neu", CASES),
    ("GET", "/fach/faelle/{case}", CASES),
    ("GET", "/fach/faelle/{case}/angebote", CASES),
    ("GET", "/fach/faelle/{case}/ansprueche", CASES),
    ("GET POST", "/fach/faelle/{case}/fakten", CASES),
    ("POST", "/fach/faelle/{case}/frage", CASES),
    ("POST", "/fach/faelle/{case}/bedarfe", CASES),
    ("POST", "/fach/faelle/{case}/bedarfe/{need}/schliessen", CASES),
    ("POST", "/fach/faelle/{case}/bedarfe/{need}/zuerst", CASES),
    ("POST", "/fach/faelle/{case}/bedarfe/{need}/danach", CASES),
    ("POST", "/fach/faelle/{case}/bedarfe/ordnen", CASES),
    ("GET POST", "/fach/faelle/{case}/worte", CASES),
    ("GET", "/fach/faelle/{case}/wege", CASES),
    ("GET", "/fach/faelle/{case}/plan", CASES),
    ("POST", "/fach/faelle/{case}/plan/schritte", CASES),
    ("POST", "/fach/faelle/{case}/plan/schritte/{step}/erledigt", CASES),
    ("POST", "/fach/faelle/{case}/plan/schritte/{step}/offen", CASES),
    ("POST", "/fach/faelle/{case}/plan/schritte/{step}/entfernen", CASES),
    ("POST", "/fach/faelle/{case}/plan/weg", CASES),
    ("GET", "/fach/faelle/{case}/plan/mein", CASES),
    ("GET", "/fach/faelle/{case}/plan/kalender", CASES),
    ("GET", "/fach/kalender", CASES),
    ("POST", "/fach/kalender/neu", CASES),
    ("POST", "/fach/kalender/beenden", CASES),
    ("GET", "/kalender/{secret}", All),
    ("GET POST", "/fach/faelle/{case}/beteiligte", CASES),
    ("POST", "/fach/faelle/{case}/beteiligte/{participant}/beenden", CASES),
    ("POST", "/fach/entwuerfe/{draft}", CASES),
    ("POST", "/fach/entwuerfe/{draft}/verwerfen", CASES),
    ("POST", "/fach/faelle/{case}/abschliessen", CASES),
    ("POST", "/fach/faelle/{case}/oeffnen", CASES),
    ("GET POST", "/fach/faelle/{case}/vermitteln/{offer}", CASES),
    ("GET POST", "/fach/faelle/{case}/einwilligungen/neu", CASES),
    ("GET POST", "/fach/faelle/{case}/einwilligungen/{consent}/zuruecknehmen", CASES),
    ("GET POST", "/fach/faelle/{case}/termine/neu", CASES),
    ("GET", "/fach/termine/{appointment}", CASES),
    ("POST", "/fach/termine/{appointment}/ergebnis", CASES),
    ("POST", "/fach/vermittlungen/{referral}/schritt", CASES),
    ("GET", "/fach/vermittlungen/{referral}", CASES),
    ("POST", "/fach/vermittlungen/{referral}/gelungen", CASES),
    ("GET POST", "/fach/vermittlungen/{referral}/senden", CASES),
    ("POST", "/fach/vermittlungen/{referral}/zurueckholen", CASES),
    ("POST", "/fach/vermittlungen/{referral}/sperren", CASES),
    // Whoever holds the secret; without it there is nothing.
    ("GET", "/antwort/{token}", All),
    ("POST", "/antwort/{token}/schritt", All),
    ("POST", "/antwort/{token}/plaetze", All),
    ("POST", "/fach/vermittlungen/{referral}/warteliste", CASES),
    ("POST", "/fach/vermittlungen/{referral}/gewuenscht", CASES),
];

/// The list's routes with a method each.
fn routes() -> impl Iterator<Item = (Method, &'static str, Who)> {
    ROUTES.iter().flat_map(|(methods, path, who)| {
        let methods = methods.split(' ').map(|method| method.parse().expect("a method"));
        methods.map(move |method| (method, *path, *who))
    })
}

fn filled(path: &str, things: &Things) -> String {
    path.replace("{case}", things.case.id.as_str())
        .replace("{need}", things.need.as_str())
        .replace("{offer}", things.offer.as_str())
        .replace("{release}", things.release.as_str())
        .replace("{decision}", things.decision.as_str())
        .replace("{job}", things.job.as_str())
        .replace("{file}", "daten.csv")
        .replace("{consent}", things.consent.as_str())
        .replace("{appointment}", things.appointment.as_str())
        .replace("{participant}", "nobody")
        .replace("{step}", "none")
        .replace("{draft}", "draft-1")
        .replace("{referral}", things.referral.as_str())
        .replace("{rule}", "sgb8_11_jugendarbeit")
        .replace("{complaint}", "none")
        .replace("{deputy}", "none")
        .replace("{note}", "none")
        .replace("{erasure}", "none")
        .replace("{secrecy}", "none")
        .replace("{kind}", "record")
        .replace("{conference}", things.conference.as_str())
        .replace("{slip}", &things.slip)
        .replace("{assignment}", things.assignment.as_str())
        .replace("{feedback}", things.feedback.as_str())
}

/// What a case holds, to see whether anything changed.
async fn held(test: &TestApp, things: &Things) -> String {
    let actor = test.case_manager().await;
    let file = test.app.case_file(&actor, &things.case.id).await.expect("the case");
    let places = test.app.place_history(&actor, &things.offer).await.expect("the places");
    let cases = test.app.list_cases(&actor).await.expect("the cases").len();
    format!("{file:?} {places:?} {cases}")
}

/// The path in a call of `.route(`, with the methods behind it.
fn declared(call: &str, names: &[(String, String)]) -> Option<(String, Vec<&'static str>)> {
    let (path, rest) = call.split_once(',')?;
    let path = match path.trim().strip_prefix("to::") {
        Some(name) => names.iter().find(|(known, _)| known == name)?.1.clone(),
        None => path.trim().strip_prefix('"')?.strip_suffix('"')?.to_owned(),
    };
    let end = rest.find(".route(").or_else(|| rest.find(".merge(")).unwrap_or(rest.len());
    let own = rest[..end].split("\n}").next().unwrap_or_default();
    let methods = [("get(", "GET"), ("post(", "POST"), ("home()", "GET")];
    Some((path, methods.iter().filter(|(call, _)| own.contains(call)).map(|(_, m)| *m).collect()))
}

#[test]
fn every_route_of_the_sources_is_listed_here() {
    let addresses = files("src/web/view", &["to.rs"]).remove(0).text;
    let names: Vec<(String, String)> = addresses
        .lines()
        .filter_map(|line| {
            let (name, value) = line.strip_prefix("pub const ")?.split_once(": &str = ")?;
            Some((name.to_owned(), value.trim_matches(['"', ';']).to_owned()))
        })
        .collect();
    let mut found = Vec::new();
    for folder in ["public", "provider", "staff", "coordination"] {
        for file in files(&format!("src/web/{folder}"), &[".rs"]) {
            for call in file.text.split(".route(").skip(1) {
                let route = declared(call, &names);
                found.push(route.unwrap_or_else(|| panic!("{}: {call:.60}", file.path)));
            }
        }
    }
    found.sort();
    let mut listed: Vec<_> = ROUTES
        .iter()
        .map(|(methods, path, _)| ((*path).to_owned(), methods.split(' ').collect::<Vec<_>>()))
        .collect();
    listed.sort();
    assert_eq!(found, listed);
}

#[tokio::test]
async fn strangers_are_sent_to_the_log_in_and_nothing_changes() {
    let test = TestApp::with_region().await;
    let things = Things::of(&test).await;
    let before = held(&test, &things).await;
    let stranger = Visitor::stranger(&test);
    let expired = Visitor::stranger(&test).with_cookie("nothing-of-ours");
    for (method, path, _) in routes().filter(|(_, _, who)| *who != All) {
        for visitor in [&stranger, &expired] {
            let path = filled(path, &things);
            let answer = visitor.send(method.clone(), &path, &[], &[]).await;
            assert_eq!(answer.status, 303, "{method} {path}");
            assert!(answer.header("location").starts_with("/anmelden"), "{method} {path}");
        }
    }
    assert_eq!(held(&test, &things).await, before);
}

#[tokio::test]
async fn roles_get_only_what_is_theirs() {
    let test = TestApp::with_region().await;
    let things = Things::of(&test).await;
    let before = held(&test, &things).await;
    for role in Role::ALL {
        let visitor = Visitor::of(&test, role, AGENCY).await;
        for (method, path, who) in routes() {
            let Only(roles) = who else { continue };
            let address = filled(path, &things);
            if !roles.contains(&role) {
                let answer = visitor.send(method.clone(), &address, &[], &[]).await;
                assert_eq!(answer.status, 403, "{} {method} {path}", role.key());
            } else if method == Method::GET {
                assert_eq!(visitor.get(&address).await.status, 200, "{} {path}", role.key());
            }
        }
    }
    assert_eq!(held(&test, &things).await, before, "no GET changes anything");
}

#[tokio::test]
async fn another_agency_finds_nothing() {
    let test = TestApp::with_region().await;
    let things = Things::of(&test).await;
    let before = held(&test, &things).await;
    let other = Visitor::of(&test, CaseManager, "Andere Stelle").await;
    let fields = [
        ("topic", "wohnungslos"),
        ("to", "zurueckgezogen"),
        ("arrived", "ja"),
        ("version", "1"),
        ("facts.alter", "20"),
        ("key", "einmal"),
        ("purpose", "Besuch"),
        ("date", "2026-12-01"),
        ("time", "10:00"),
        ("minutes", "30"),
        ("recipient", things.organization.as_str()),
        ("contents", "contact"),
        ("until", "2026-12-31"),
    ];
    let own = ["{case}", "{need}", "{consent}", "{appointment}", "{referral}", "{slip}"];
    let mut walked = 0;
    for (method, path, _) in routes().filter(|(_, p, _)| own.iter().any(|part| p.contains(part))) {
        let address = filled(path, &things);
        for form in [&fields[..], &[]] {
            let answer = other.send(method.clone(), &address, form, &[]).await;
            assert_eq!(answer.status, 404, "{method} {path}");
            assert!(!answer.body.contains("Fuchs-27"), "{method} {path}");
        }
        walked += 1;
    }
    assert!(walked > 20, "only {walked} routes walked");
    let calendar = other.get(&format!("/fach/termine/{}.ics", things.appointment)).await;
    assert_eq!(calendar.status, 404);
    for list in ["/fach", "/fach/faelle"] {
        assert!(!other.page(list).await.body.contains("Fuchs-27"), "{list}");
    }
    assert_eq!(held(&test, &things).await, before);
}

#[tokio::test]
async fn a_form_of_another_site_is_refused() {
    let test = TestApp::with_region().await;
    let things = Things::of(&test).await;
    let before = held(&test, &things).await;
    let visitor = Visitor::case_manager(&test).await;
    let elsewhere = [
        [("sec-fetch-site", "cross-site")],
        [("sec-fetch-site", "same-site")],
        [("origin", "https://example.org")],
    ];
    for (method, path, _) in routes().filter(|(method, _, _)| method == Method::POST) {
        let path = filled(path, &things);
        for headers in &elsewhere {
            let headers = [&headers[..], &[("host", "lotse.example")]].concat();
            let answer = visitor.send(method.clone(), &path, &[], &headers).await;
            assert_eq!(answer.status, 403, "{path} {headers:?}");
        }
    }
    assert_eq!(held(&test, &things).await, before);
}

#[tokio::test]
async fn pages_of_staff_are_kept_by_nobody() {
    let test = TestApp::with_region().await;
    let things = Things::of(&test).await;
    for role in Role::ALL {
        let visitor = Visitor::of(&test, role, AGENCY).await;
        for (_, path, who) in routes().filter(|(method, _, _)| method == Method::GET) {
            if matches!(who, Only(roles) if roles.contains(&role)) {
                let answer = visitor.page(&filled(path, &things)).await;
                assert_eq!(answer.header("cache-control"), "no-store", "{path}");
            }
        }
    }
}
