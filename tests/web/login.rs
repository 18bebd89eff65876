//! Logging in and out, and what a session is worth.

use chrono::TimeDelta;
use lotse::domain::role::Role;

use super::visitor::{AGENCY, PASSWORD, Visitor};
use crate::support::TestApp;

/// An application with somebody called so; each test its own name, as tries are counted.
async fn with_user(login: &str, role: Role) -> TestApp {
    let test = TestApp::new().await;
    test.app.add_user(login, "Jana", role, AGENCY, PASSWORD).await.expect("a user");
    test
}

fn token(cookie: &str) -> &str {
    let (_, rest) = cookie.split_once('=').expect("a cookie");
    rest.split(';').next().expect("a value")
}

#[tokio::test]
async fn each_role_begins_where_its_work_is() {
    for (role, start) in [
        (Role::CaseManager, "/fach"),
        (Role::Coordinator, "/koordination"),
        (Role::Admin, "/verwaltung"),
    ] {
        let login = format!("beginn-{}", role.key());
        let test = with_user(&login, role).await;
        let visitor = Visitor::stranger(&test);
        let form = [("login", login.as_str()), ("password", PASSWORD)];
        let answer = visitor.post("/anmelden", &form).await;
        assert_eq!((answer.status.as_u16(), answer.header("location")), (303, start));
        let answer = visitor.post("/en/anmelden", &form).await;
        assert_eq!(answer.header("location"), format!("/en{start}"));
        let visitor = visitor.with_cookie(token(answer.header("set-cookie")));
        visitor.page(start).await;
        assert_eq!(visitor.get("/anmelden").await.header("location"), start);
    }
}

#[tokio::test]
async fn the_cookie_is_for_this_host_and_safe_connections_only() {
    let test = with_user("keks", Role::CaseManager).await;
    let form = [("login", "keks"), ("password", PASSWORD)];
    let answer = Visitor::stranger(&test).post("/anmelden", &form).await;
    let cookie = answer.header("set-cookie");
    assert!(cookie.starts_with("__Host-lotse="), "{cookie}");
    for part in ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"] {
        assert!(cookie.split("; ").any(|found| found == part), "{part}: {cookie}");
    }
    assert!(!cookie.contains("Domain"), "{cookie}");
    assert!(token(cookie).len() >= 64, "256 bits");
}

#[tokio::test]
async fn a_wrong_password_and_a_wrong_name_get_the_same_answer() {
    let test = with_user("vorhanden", Role::CaseManager).await;
    let visitor = Visitor::stranger(&test);
    let mut said = Vec::new();
    for login in ["vorhanden", "niemand"] {
        let form = [("login", login), ("password", "falsch falsch falsch")];
        let answer = visitor.post("/anmelden", &form).await;
        assert_eq!(answer.status, 422);
        assert!(answer.header("set-cookie").is_empty());
        assert_eq!(answer.attributes("#login", "value"), [login], "what was typed stays");
        assert!(answer.attributes("#password", "value").iter().all(String::is_empty));
        assert!(answer.text("title").starts_with("Fehler: "));
        said.push(answer.body.replace(login, ""));
    }
    assert_eq!(said[0], said[1]);
}

#[tokio::test]
async fn tries_are_limited() {
    let test = with_user("geraten", Role::CaseManager).await;
    let visitor = Visitor::stranger(&test);
    let form = [("login", "Geraten "), ("password", "falsch falsch falsch")];
    let mut statuses = Vec::new();
    for _ in 0..12 {
        statuses.push(visitor.post("/anmelden", &form).await.status.as_u16());
    }
    assert_eq!(statuses[0], 422);
    assert_eq!(statuses[11], 429, "{statuses:?}");
    let right = [("login", "geraten"), ("password", PASSWORD)];
    assert_eq!(
        visitor.post("/anmelden", &right).await.status,
        429,
        "for the account, not the word"
    );
}

#[tokio::test]
async fn the_way_back_leads_to_our_own_pages_only() {
    let test = with_user("heimweg", Role::CaseManager).await;
    let visitor = Visitor::stranger(&test);
    let asked = visitor.get("/de/fach/faelle?stand=offen").await;
    let login = asked.header("location").to_owned();
    assert!(login.starts_with("/de/anmelden?weiter="), "{login}");
    let page = visitor.page(&login).await;
    let back = page.attributes("input[name=weiter]", "value");
    assert_eq!(back, ["/fach/faelle?stand=offen"]);
    for (back, leads) in [
        (back[0].as_str(), "/fach/faelle?stand=offen"),
        ("//example.org", "/fach"),
        ("https://example.org", "/fach"),
        ("/\\example.org", "/fach"),
        ("", "/fach"),
    ] {
        let form = [("login", "heimweg"), ("password", PASSWORD), ("weiter", back)];
        let answer = visitor.post("/anmelden", &form).await;
        assert_eq!((answer.status.as_u16(), answer.header("location")), (303, leads), "{back}");
    }
}

#[tokio::test]
async fn whoever_logs_out_leaves_nothing_behind() {
    let test = with_user("geht", Role::CaseManager).await;
    let session = test.app.log_in("geht", PASSWORD).await.expect("the password is right");
    let session = session.session().expect("a session");
    let visitor = Visitor::stranger(&test).with_cookie(&session.token);
    visitor.page("/fach").await;
    let answer = visitor.post("/abmelden", &[]).await;
    assert_eq!(answer.status, 303);
    assert!(answer.header("clear-site-data").contains("\"cookies\""));
    assert!(answer.header("set-cookie").contains("Max-Age=0"), "{}", answer.header("set-cookie"));
    assert_eq!(visitor.get("/fach").await.status, 303, "the old cookie is worth nothing");
    assert_eq!(visitor.get("/abmelden").await.status, 405, "a link cannot log anybody out");
}

#[tokio::test]
async fn a_session_ends_by_itself() {
    let test = with_user("ruht", Role::CaseManager).await;
    let session = test.app.log_in("ruht", PASSWORD).await.expect("the password is right");
    let session = session.session().expect("a session");
    let visitor = Visitor::stranger(&test).with_cookie(&session.token);
    for _ in 0..6 {
        test.app.advance_clock(TimeDelta::minutes(110));
        visitor.page("/fach").await;
    }
    test.app.advance_clock(TimeDelta::minutes(70));
    let answer = visitor.get("/fach/faelle").await;
    assert_eq!(answer.status, 303, "after twelve hours, however busy");
    assert_eq!(answer.header("location"), "/anmelden?weiter=%2Ffach%2Ffaelle");
    let session = test.app.log_in("ruht", PASSWORD).await.expect("the password is right");
    let session = session.session().expect("a session");
    let visitor = visitor.with_cookie(&session.token);
    test.app.advance_clock(TimeDelta::hours(2));
    assert_eq!(visitor.get("/fach").await.status, 303, "after two hours without use");
}

#[tokio::test]
async fn whoever_is_disabled_is_out_at_once() {
    let test = with_user("gesperrt", Role::CaseManager).await;
    let session = test.app.log_in("gesperrt", PASSWORD).await.expect("the password is right");
    let session = session.session().expect("a session");
    let visitor = Visitor::stranger(&test).with_cookie(&session.token);
    visitor.page("/fach").await;
    let mut tx = test.app.db().write().await.expect("a transaction");
    tx.query("update user_account set disabled = true").execute().await.expect("disables");
    tx.commit().await.expect("commits");
    assert_eq!(visitor.get("/fach").await.status, 303);
    let form = [("login", "gesperrt"), ("password", PASSWORD)];
    let answer = visitor.post("/anmelden", &form).await;
    assert_eq!(answer.status, 422);
    assert!(answer.body.contains("Benutzername oder Passwort stimmt nicht"));
}
