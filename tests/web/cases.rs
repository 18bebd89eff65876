//! What is typed into a case: nothing of it is lost, whatever happens to the session or in the other
//! tab.

use lotse::app::{NeedStyle, PortraitUpdate};
use lotse::domain::role::Role;

use super::visitor::{AGENCY, Things, Visitor};
use crate::support::TestApp;

async fn begun() -> (TestApp, Things, Visitor) {
    let test = TestApp::with_region().await;
    let things = Things::of(&test).await;
    let visitor = Visitor::case_manager(&test).await;
    (test, things, visitor)
}

fn hours(test: &TestApp, hours: i64) {
    test.app.advance_clock(chrono::TimeDelta::hours(hours));
}

#[tokio::test]
async fn a_form_sent_after_the_session_is_kept_and_comes_back() {
    let test = TestApp::with_region().await;
    let login = "petra";
    let password = super::visitor::PASSWORD;
    test.app.add_user(login, "Petra", Role::CaseManager, AGENCY, password).await.expect("a user");
    let session = test.app.log_in(login, password).await.expect("the password is right");
    let session = session.session().expect("a session");
    let visitor = Visitor::stranger(&test).with_cookie(&session.token);
    let form = visitor.page("/fach/faelle/neu").await;
    let draft = form.attributes("[name=entwurf]", "value").remove(0);
    hours(&test, 3);
    let fields = [
        ("entwurf", draft.as_str()),
        ("code", "Wal-7"),
        ("facts.alter", "17"),
        ("needs", "schulden"),
    ];
    let answer = visitor.post("/fach/faelle/neu", &fields).await;
    assert_eq!(answer.status, 303);
    let way = answer.header("location").to_owned();
    assert!(way.starts_with("/anmelden?weiter="), "{way}");
    let page = visitor.page(&way).await;
    assert!(page.body.contains("Eingaben sind gesichert"));
    let back = page.attributes("[name=weiter]", "value").remove(0);
    let fields = [("login", login), ("password", password), ("weiter", back.as_str())];
    let answer = visitor.post("/anmelden", &fields).await;
    let again = test.app.log_in(login, password).await.expect("the password is right");
    let again = again.session().expect("a session");
    let visitor = Visitor::stranger(&test).with_cookie(&again.token);
    let form = visitor.page(answer.header("location")).await;
    assert_eq!(form.attributes("input[name=code]", "value"), ["Wal-7"]);
    assert!(form.has("[value=schulden][checked]"));
    let fields = [("entwurf", draft.as_str()), ("facts.alter", "17"), ("needs", "schulden")];
    assert_eq!(visitor.post("/fach/faelle/neu", &fields).await.status, 303);
    let form = visitor.page("/fach/faelle/neu").await;
    assert!(!form.body.contains("Verwerfen"), "what was sent is no draft any more");
}

#[tokio::test]
async fn nobody_else_sees_or_changes_a_draft_and_a_logged_out_session_keeps_none() {
    let (test, things, visitor) = begun().await;
    let path = things.path("/worte");
    let keep = [("formular", path.as_str()), ("fall", things.case.id.as_str()), ("wishes", "Koch")];
    assert_eq!(visitor.post("/fach/entwuerfe/d1", &keep).await.status, 204);
    assert!(visitor.page(&path).await.body.contains("nie abgeschickt"));
    let back = format!("{path}?entwurf=d1");
    assert_eq!(visitor.page(&back).await.text("textarea#wishes"), "Koch");
    let colleague = Visitor::case_manager(&test).await;
    assert!(!colleague.page(&path).await.body.contains("nie abgeschickt"));
    assert_eq!(colleague.page(&back).await.text("textarea#wishes"), "");
    assert_eq!(colleague.post("/fach/entwuerfe/d1", &keep).await.status, 404, "it is not theirs");
    let other = Visitor::of(&test, Role::CaseManager, "Andere Stelle").await;
    assert_eq!(other.post("/fach/entwuerfe/d2", &keep).await.status, 404, "nor is the case");
    visitor.post("/abmelden", &[]).await;
    assert_eq!(visitor.post("/fach/entwuerfe/d3", &keep).await.status, 303);
    assert_eq!(visitor.post(&path, &keep).await.header("location"), "/anmelden");
}

#[tokio::test]
async fn each_tab_has_a_draft_of_its_own_and_one_can_be_discarded() {
    let (_test, things, visitor) = begun().await;
    let path = things.path("/worte");
    let first = visitor.page(&path).await.attributes("[name=entwurf]", "value").remove(0);
    let second = visitor.page(&path).await.attributes("[name=entwurf]", "value").remove(0);
    assert_ne!(first, second);
    for (id, words) in [(&first, "eins"), (&second, "zwei")] {
        let keep = [("formular", path.as_str()), ("wishes", words)];
        assert_eq!(visitor.post(&format!("/fach/entwuerfe/{id}"), &keep).await.status, 204);
    }
    let page = visitor.page(&path).await;
    assert_eq!(page.texts(".notice form button").len(), 2);
    let discard = format!("/fach/entwuerfe/{first}/verwerfen");
    let answer = visitor.post(&discard, &[("formular", path.as_str())]).await;
    let page = visitor.page(answer.header("location")).await;
    assert_eq!(page.texts(".notice form button").len(), 1);
    let page = visitor.page(&format!("{path}?entwurf={second}")).await;
    assert_eq!(page.text("textarea#wishes"), "zwei");
}

#[tokio::test]
async fn two_who_write_at_once_see_both_texts() {
    let (test, things, visitor) = begun().await;
    let actor = test.case_manager().await;
    let path = things.path("/worte");
    let form = visitor.page(&path).await;
    let version = form.attributes("[name=version]", "value").remove(0);
    let theirs =
        PortraitUpdate { wishes: Some("Gärtner werden".to_owned()), ..PortraitUpdate::default() };
    test.app.save_portrait(&actor, &things.case.id, &theirs).await.expect("saved");
    let mine =
        [("version", version.as_str()), ("wishes", "Koch werden"), ("strengths", "geduldig")];
    let page = visitor.post(&path, &mine).await;
    assert_eq!(page.status, 409);
    assert!(page.has("[role=alert][autofocus]"), "the focus goes where it is said");
    assert_eq!(page.text("textarea#wishes"), "Koch werden");
    assert_eq!(page.texts(".beside .own-words"), ["–", "Gärtner werden"]);
    let version = page.attributes("[name=version]", "value").remove(0);
    let both = [("version", version.as_str()), ("wishes", "Koch oder Gärtner")];
    let answer = visitor.post(&path, &both).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    assert!(visitor.page(&things.path("")).await.body.contains("Koch oder Gärtner"));
}

#[tokio::test]
async fn who_is_involved_is_noted_and_leaves() {
    let (_test, things, visitor) = begun().await;
    let path = things.path("/beteiligte");
    let wrong = visitor.post(&path, &[("part", "hilft bei Mathe")]).await;
    assert_eq!(wrong.status, 422);
    assert_eq!(wrong.attributes(".errors a", "href"), ["#who", "#circle"]);
    assert_eq!(wrong.attributes("input[name=part]", "value"), ["hilft bei Mathe"]);
    let right = [("who", "Opa"), ("circle", "family"), ("part", "hilft bei Mathe")];
    assert_eq!(visitor.post(&path, &right).await.status, 303);
    let page = visitor.page(&things.path("")).await;
    assert!(page.body.contains("Opa"));
    let end = page.attributes("form[action$=beenden]", "action").remove(0);
    assert_eq!(visitor.post(&end, &[]).await.status, 303);
    assert!(!visitor.page(&things.path("")).await.body.contains("Opa"));
}

#[tokio::test]
async fn needs_come_by_urgency_or_by_what_starts_soon_and_first_then_stays() {
    let (test, things, visitor) = begun().await;
    let actor = test.case_manager().await;
    let case = &things.case.id;
    for topic in ["schulabschluss", "notschlafstelle", "jugendtreff"] {
        test.app.add_need(&actor, case, topic).await.expect("a need");
    }
    let shown = async || visitor.page(&things.path("")).await.texts(".needs strong");
    let order = async |style: &str| {
        let answer = visitor.post(&things.path("/bedarfe/ordnen"), &[("style", style)]).await;
        assert_eq!(answer.status, 303);
        shown().await
    };
    let urgent = order("dringend").await;
    assert_eq!(urgent[..2], ["Schlafplatz heute", "Schulden"]);
    let quick = order("schnell").await;
    assert_ne!(urgent, quick, "another style, another order");
    let needs = test.app.case_file(&actor, case).await.expect("the case").needs;
    let id = |topic: &str| needs.iter().find(|n| n.topic == topic).expect("a need").id.clone();
    let wait = things.path(&format!("/bedarfe/{}/danach", id("notschlafstelle")));
    let after = id("schulabschluss");
    assert_eq!(visitor.post(&wait, &[("after", after.as_str())]).await.status, 303);
    for style in ["dringend", "schnell"] {
        let names = order(style).await;
        let at = |name: &str| names.iter().position(|n| n == name).expect("shown");
        assert!(at("Schulabschluss nachholen") < at("Schlafplatz heute"), "{style}: {names:?}");
    }
    let circle = things.path(&format!("/bedarfe/{after}/danach"));
    let back = id("notschlafstelle");
    let page = visitor.post(&circle, &[("after", back.as_str())]).await;
    assert_eq!(page.status, 422);
    assert!(page.body.contains("auf sich selbst warten"));
    test.app.order_needs(&actor, case, NeedStyle::Urgent).await.expect("still in order");
}
