//! A case manager's work, page by page: what is kept, what is refused, what follows.

use lotse::app::StatementDraft;
use lotse::domain::fact::{FactId, FactValue};

use super::site::Answer;
use super::visitor::{Things, Visitor, offer_about, organization_of};
use crate::support::TestApp;

async fn begun() -> (TestApp, Things, Visitor) {
    let test = TestApp::with_region().await;
    let things = Things::of(&test).await;
    let visitor = Visitor::case_manager(&test).await;
    (test, things, visitor)
}

/// The page one is sent to.
async fn followed(visitor: &Visitor, answer: &Answer) -> Answer {
    assert_eq!(answer.status, 303, "{}", answer.body);
    visitor.page(answer.header("location")).await
}

#[tokio::test]
async fn three_fields_lead_to_the_first_list() {
    let test = TestApp::with_region().await;
    let visitor = Visitor::case_manager(&test).await;
    let form =
        [("code", ""), ("facts.alter", "17"), ("needs", "schulabschluss"), ("needs", "psyche")];
    let answer = visitor.post("/fach/faelle/neu", &form).await;
    assert!(answer.header("location").ends_with("/angebote?erledigt=fall"));
    let list = followed(&visitor, &answer).await;
    assert!(list.has("[role=status]"), "what was done is said");
    assert_eq!(list.texts(".tabs a").len(), 2, "one view for each need");
    assert!(list.texts(".match h3").len() > 3);
    assert!(list.has(".group--fits, .group--maybe"));
    assert!(
        list.has("details .group--no") || !list.has(".group--no"),
        "what does not fit is folded"
    );
    for (key, name) in [("naehe", "Nähe"), ("einstieg", "nächster Einstieg")] {
        let address =
            answer.header("location").replace("erledigt=fall", &format!("reihenfolge={key}"));
        let list = visitor.page(&address).await;
        assert_eq!(list.text(".orders [aria-current]"), name);
    }
}

#[tokio::test]
async fn a_form_with_errors_keeps_what_was_typed_and_says_what_is_wrong() {
    let test = TestApp::with_region().await;
    let visitor = Visitor::case_manager(&test).await;
    let form =
        [("code", "Wal-7"), ("facts.alter", "siebzehn"), ("plz", "99999"), ("radius_km", "weit")];
    let page = visitor.post("/fach/faelle/neu", &form).await;
    assert_eq!(page.status, 422);
    assert!(page.text("title").starts_with("Fehler: "));
    let links = page.attributes(".errors a", "href");
    assert_eq!(links, ["#facts.alter", "#radius_km", "#needs"]);
    for link in &links {
        let id = link.trim_start_matches('#');
        assert!(page.has(&format!("[id='{id}']")), "{link} leads nowhere");
    }
    assert!(page.has(".errors[autofocus]"));
    for (name, value) in form {
        assert_eq!(page.attributes(&format!("input[name='{name}']"), "value"), [value], "{name}");
    }
    assert!(page.has("details[open] [name=plz]"), "what is wrong is not folded away");
    let form = [("facts.alter", "17"), ("needs", "schulden"), ("plz", "99999")];
    let page = visitor.post("/fach/faelle/neu", &form).await;
    assert_eq!(page.attributes(".errors a", "href"), ["#plz"]);
    assert!(page.has("[value=schulden][checked]"));
}

#[tokio::test]
async fn a_code_is_taken_once() {
    let (_test, _things, visitor) = begun().await;
    let form = [("code", "Fuchs-27"), ("facts.alter", "17"), ("needs", "schulden")];
    let page = visitor.post("/fach/faelle/neu", &form).await;
    assert_eq!(page.status, 422);
    assert_eq!(page.attributes(".errors a", "href"), ["#code"]);
}

#[tokio::test]
async fn a_form_sent_twice_makes_one_referral() {
    let (test, things, visitor) = begun().await;
    let offer = offer_about(&test, "schulabschluss");
    let path = things.path(&format!("/vermitteln/{offer}"));
    let form = visitor.page(&path).await;
    let key = form.attributes("[name=key]", "value").remove(0);
    assert_eq!(form.attributes("[name=need]", "value").remove(0), things.need.as_str());
    let again = visitor.page(&path).await.attributes("[name=key]", "value").remove(0);
    assert_ne!(key, again, "each form has a key of its own");
    let fields = [("need", things.need.as_str()), ("key", key.as_str())];
    let first = visitor.post(&path, &fields).await;
    let second = visitor.post(&path, &fields).await;
    assert_eq!(first.header("location"), second.header("location"));
    let page = followed(&visitor, &second).await;
    assert_eq!(page.texts("#vermittlungen").len(), 1);
    let third = visitor.post(&path, &[("need", ""), ("key", again.as_str())]).await;
    assert_eq!(third.status, 409, "another form for the same offer");
    assert!(third.body.contains("läuft schon eine Vermittlung"));
    let actor = test.case_manager().await;
    let file = test.app.case_file(&actor, &things.case.id).await.expect("the case");
    assert_eq!(file.referrals.iter().filter(|r| r.offer == offer).count(), 1);
}

#[tokio::test]
async fn without_a_place_there_are_others_one_tap_away() {
    let (test, things, visitor) = begun().await;
    let actor = test.case_manager().await;
    let offer = offer_about(&test, "schulabschluss");
    test.app.add_need(&actor, &things.case.id, "schulabschluss").await.expect("a need");
    let none = StatementDraft { free: 0, ..StatementDraft::default() };
    test.app.state_places(&actor, &offer, &none).await.expect("full");
    let path = things.path(&format!("/vermitteln/{offer}"));
    let page = visitor.post(&path, &[("need", ""), ("key", "k1")]).await;
    assert_eq!(page.status, 409);
    let others = page.attributes("article form", "action");
    assert!(!others.is_empty(), "{}", page.body);
    let key = page.attributes("article [name=key]", "value").remove(0);
    let answer = visitor.post(&others[0], &[("need", ""), ("key", &key)]).await;
    followed(&visitor, &answer).await;
}

#[tokio::test]
async fn nothing_is_sent_without_a_consent_and_the_way_to_one_is_short() {
    let (test, things, visitor) = begun().await;
    let withdraw = things.path(&format!("/einwilligungen/{}/zuruecknehmen", things.consent));
    assert!(visitor.page(&withdraw).await.has("form[method=post]"), "asks before it acts");
    followed(&visitor, &visitor.post(&withdraw, &[]).await).await;
    let step = format!("/fach/vermittlungen/{}/schritt", things.referral);
    let page = visitor.post(&step, &[("to", "angefragt")]).await;
    assert_eq!(page.status, 409);
    let form = page.attributes("[role=alert] a", "href").remove(0);
    let page = visitor.page(&form).await;
    let chosen = page.attributes("select[name=recipient] option[selected]", "value");
    assert_eq!(chosen, [organization_of(&test, &things.offer)]);
    assert_eq!(page.attributes("[name=until]", "value"), ["2027-02-24"], "three months");
    assert!(!page.has("[value=protected_facts][checked]"), "protected content is never ticked");
    assert!(page.has("[value=contact][checked]"));
    let form = form.split('?').next().expect("a path");
    let empty = visitor.post(form, &[("purpose", "Kontakt"), ("until", "bald")]).await;
    assert_eq!(empty.status, 422);
    let wrong = empty.attributes(".errors a", "href");
    assert_eq!(wrong, ["#until", "#recipient", "#contents"]);
    assert_eq!(empty.attributes("[name=purpose]", "value"), ["Kontakt"]);
    let fields = [
        ("recipient", things.organization.as_str()),
        ("purpose", "Kontakt"),
        ("contents", "contact"),
        ("until", "2027-01-31"),
        ("form", "paper"),
    ];
    followed(&visitor, &visitor.post(form, &fields).await).await;
    let page = followed(&visitor, &visitor.post(&step, &[("to", "angefragt")]).await).await;
    assert!(page.body.contains("angefragt"));
}

#[tokio::test]
async fn an_ending_needs_its_reason_and_an_illegal_step_is_explained() {
    let (_test, things, visitor) = begun().await;
    let step = format!("/fach/vermittlungen/{}/schritt", things.referral);
    let page = visitor.post(&step, &[("to", "laeuft")]).await;
    assert_eq!(page.status, 409);
    assert!(page.text("[role=alert]").contains("folgt nicht"));
    visitor.post(&step, &[("to", "angefragt")]).await;
    let page = visitor.post(&step, &[("to", "abgelehnt")]).await;
    assert_eq!(page.status, 422);
    assert!(page.has("[role=alert] select[name=reason]"), "asked for on the spot");
    let answer = visitor.post(&step, &[("to", "abgelehnt"), ("reason", "kein_platz")]).await;
    let page = followed(&visitor, &answer).await;
    assert!(page.body.contains("Kein Platz frei"));
}

#[tokio::test]
async fn two_who_change_the_same_facts_see_both() {
    let (test, things, visitor) = begun().await;
    let path = things.path("/fakten");
    let form = visitor.page(&path).await;
    let version = form.attributes("[name=version]", "value").remove(0);
    let before = form.attributes("[name=vorher]", "value").remove(0);
    let other = [
        ("version", version.as_str()),
        ("facts.alter", "20"),
        ("facts.schulden", "true"),
        ("facts.schwanger", "false"),
        ("plz", "34117"),
    ];
    followed(&visitor, &visitor.post(&path, &other).await).await;
    let mine = [
        ("version", version.as_str()),
        ("vorher", before.as_str()),
        ("facts.alter", "19"),
        ("facts.schulden", "false"),
        ("facts.schwanger", "false"),
        ("plz", "37269"),
    ];
    let page = visitor.post(&path, &mine).await;
    assert_eq!(page.status, 409);
    assert_eq!(page.texts(".side-by-side").len(), 3, "{:?}", page.texts(".side-by-side"));
    let chosen = |name: &str| page.attributes(&format!("[name='{name}'][checked]"), "value");
    assert_eq!(chosen("facts.alter"), ["20"], "only the other side changed it");
    assert_eq!(chosen("facts.schulden"), ["false"], "both did: one's own input stays");
    assert_eq!(chosen("plz"), ["37269"], "only one's own side changed it");
    assert_eq!(page.attributes("[type=hidden][name='facts.schwanger']", "value"), ["false"]);
    let version = page.attributes("[name=version]", "value").remove(0);
    let settled = [
        ("version", version.as_str()),
        ("facts.alter", "20"),
        ("facts.schulden", "false"),
        ("facts.schwanger", "false"),
        ("plz", "37269"),
    ];
    followed(&visitor, &visitor.post(&path, &settled).await).await;
    let actor = test.case_manager().await;
    let case = test.app.case_file(&actor, &things.case.id).await.expect("the case").case;
    assert_eq!(case.facts.get("alter"), Some(&FactValue::Int(20)));
    assert_eq!(case.facts.get("schulden"), Some(&FactValue::Bool(false)));
    assert_eq!(case.plz.as_deref(), Some("37269"));
}

#[tokio::test]
async fn facts_that_are_not_facts_stay_in_the_form() {
    let (_test, things, visitor) = begun().await;
    let form = [("version", "1"), ("facts.alter", "neunzehn"), ("facts.schulden", "true")];
    let page = visitor.post(&things.path("/fakten"), &form).await;
    assert_eq!(page.status, 422);
    assert_eq!(page.attributes("[name='facts.alter']", "value"), ["neunzehn"]);
    assert_eq!(page.attributes("[name='facts.schulden'][checked]", "value"), ["true"]);
}

#[tokio::test]
async fn a_question_is_answered_on_the_page_of_the_case() {
    let (test, things, visitor) = begun().await;
    let answer = visitor.post(&things.path("/frage"), &[("facts.schulden", "true")]).await;
    followed(&visitor, &answer).await;
    let actor = test.case_manager().await;
    let case = test.app.case_file(&actor, &things.case.id).await.expect("the case").case;
    assert_eq!(case.facts.get(&FactId::from("schulden")), Some(&FactValue::Bool(true)));
    assert_eq!(case.facts.get("alter"), Some(&FactValue::Int(19)), "the others stay");
    let page = visitor.post(&things.path("/frage"), &[("facts.schulden", "false")]).await;
    assert_eq!(page.status, 409, "somebody has answered otherwise");
    assert_eq!(page.texts(".side-by-side").len(), 1);
    assert_eq!(visitor.post(&things.path("/frage"), &[]).await.status, 422);
}

#[tokio::test]
async fn needs_come_go_and_change_places() {
    let (test, things, visitor) = begun().await;
    let add = [("topic", "wohnungslos")];
    followed(&visitor, &visitor.post(&things.path("/bedarfe"), &add).await).await;
    assert_eq!(visitor.post(&things.path("/bedarfe"), &add).await.status, 422, "once is enough");
    let actor = test.case_manager().await;
    let file = test.app.case_file(&actor, &things.case.id).await.expect("the case");
    let second = file.needs[1].id.clone();
    let first = visitor.post(&things.path(&format!("/bedarfe/{second}/zuerst")), &[]).await;
    let page = followed(&visitor, &first).await;
    assert!(page.texts(".needs > li")[0].contains("Keine Wohnung"));
    let close = visitor.post(&things.path(&format!("/bedarfe/{second}/schliessen")), &[]).await;
    let page = followed(&visitor, &close).await;
    assert_eq!(page.texts(".needs > li").len(), 1);
    let gone = visitor.post(&things.path(&format!("/bedarfe/{second}/zuerst")), &[]).await;
    assert_eq!(gone.status, 404, "what is settled has no place in the order");
}

#[tokio::test]
async fn an_appointment_is_made_and_answered_with_one_tap() {
    let (test, things, visitor) = begun().await;
    visitor
        .post(&format!("/fach/vermittlungen/{}/schritt", things.referral), &[("to", "angefragt")])
        .await;
    let path = things.path("/termine/neu");
    let form = visitor.page(&format!("{path}?vermittlung={}", things.referral)).await;
    assert_eq!(form.attributes("[name=minutes]", "value"), ["60"]);
    assert!(!form.attributes("[name=place]", "value")[0].is_empty(), "the place of the offer");
    assert!(form.has("[name=ersttermin][checked]"));
    let empty = visitor.post(&path, &[("place", "Rathaus"), ("minutes", "3")]).await;
    assert_eq!(empty.status, 422);
    assert_eq!(empty.attributes(".errors a", "href"), ["#purpose", "#date", "#time"]);
    assert_eq!(empty.attributes("[name=place]", "value"), ["Rathaus"]);
    let fields = [
        ("purpose", "Erstgespräch"),
        ("date", "2026-11-24"),
        ("time", "11:00"),
        ("minutes", "45"),
        ("companion", "Jana"),
        ("referral", things.referral.as_str()),
        ("ersttermin", "true"),
    ];
    let page = followed(&visitor, &visitor.post(&path, &fields).await).await;
    assert!(page.body.contains("erster Termin geplant"), "the referral follows");
    let today = visitor.page("/fach").await;
    assert!(today.texts(".card__title").iter().any(|card| card == "11:00–11:45 · Fuchs-27"));
    test.app.advance_clock(chrono::TimeDelta::minutes(90));
    let today = visitor.page("/fach").await;
    let action = today.attributes("form[action$='/ergebnis']", "action").remove(0);
    let answer = visitor.post(&action, &[("arrived", "ja"), ("zurueck", "heute")]).await;
    assert_eq!(answer.header("location"), "/fach?erledigt=ergebnis");
    followed(&visitor, &answer).await;
    let page = visitor.page(&things.path("")).await;
    assert!(page.texts(".card .badge").contains(&"angekommen".to_owned()));
    assert_eq!(visitor.post(&action, &[("arrived", "")]).await.status, 422);
}

#[tokio::test]
async fn places_are_said_as_on_the_telephone() {
    let (test, things, visitor) = begun().await;
    let path = format!("/fach/angebote/{}", things.offer);
    let actor = test.case_manager().await;
    for (fields, free, waiting) in [
        (&[("step", "keine")][..], 0, None),
        (&[("step", "wenige")], 1, None),
        (&[("step", "mehrere"), ("free", "7"), ("total", "12")], 7, None),
        (&[("step", "warteliste")], 0, Some(1)),
        (&[("step", "warteliste"), ("waiting", "9")], 0, Some(9)),
    ] {
        test.app.advance_clock(chrono::TimeDelta::seconds(1));
        let answer = visitor.post(&format!("{path}/plaetze"), fields).await;
        followed(&visitor, &answer).await;
        let said = test.app.place_history(&actor, &things.offer).await.expect("a history");
        assert_eq!((said[0].free, said[0].waiting), (free, waiting), "{fields:?}");
    }
    let page = visitor.post(&format!("{path}/plaetze"), &[("free", "9"), ("total", "3")]).await;
    assert_eq!(page.status, 422);
    assert_eq!(page.attributes(".errors a", "href"), ["#free"]);
    assert!(page.has("details[open] [name=total][value='3']"));
    assert_eq!(visitor.post(&format!("{path}/plaetze"), &[]).await.status, 422);
}

#[tokio::test]
async fn a_case_is_closed_and_opened_by_whoever_saw_it_last() {
    let (_test, things, visitor) = begun().await;
    let stale = visitor.post(&things.path("/abschliessen"), &[("version", "0")]).await;
    assert_eq!(stale.status, 409);
    let close = visitor.post(&things.path("/abschliessen"), &[("version", "1")]).await;
    let page = followed(&visitor, &close).await;
    assert!(page.body.contains("Fall wieder öffnen"));
    assert!(!visitor.page("/fach/faelle").await.body.contains("Fuchs-27"));
    assert!(
        visitor.page("/fach/faelle?stand=abgeschlossen&q=fuchs").await.body.contains("Fuchs-27")
    );
    followed(&visitor, &visitor.post(&things.path("/oeffnen"), &[("version", "2")]).await).await;
}

#[tokio::test]
async fn pages_have_one_heading_no_inline_code_and_forms_of_our_own_checking() {
    let (_test, things, visitor) = begun().await;
    for path in [
        "/fach".to_owned(),
        "/fach/faelle".to_owned(),
        "/fach/faelle/neu".to_owned(),
        "/fach/angebote?q=schulden".to_owned(),
        format!("/fach/angebote/{}", things.offer),
        format!("/fach/termine/{}", things.appointment),
        things.path(""),
        things.path("/fakten"),
        things.path("/angebote"),
        things.path("/einwilligungen/neu"),
        things.path("/termine/neu"),
        things.path(&format!("/vermitteln/{}", things.offer)),
    ] {
        for path in [path.clone(), format!("/en{path}")] {
            let page = visitor.page(&path).await;
            assert_eq!(page.texts("h1").len(), 1, "{path}");
            assert!(!page.has("[style], script:not([src]), style, [onclick]"), "{path}");
            assert!(!page.text("title").contains("Fuchs"), "{path}: the code is not in the title");
            let ids = page.attributes("[id]", "id");
            let mut unique = ids.clone();
            unique.sort();
            unique.dedup();
            assert_eq!(ids.len(), unique.len(), "{path}: {ids:?}");
            for target in page.attributes("label[for]", "for") {
                assert!(ids.contains(&target), "{path}: label for {target}");
            }
        }
    }
}
