//! Logging in by another service, against a small one of our own.

use axum::http::Method;
use lotse::config::OpenId;
use lotse::domain::role::Role;
use serde_json::{Value, json};

use super::cookie;
use crate::support::issuer::{CLIENT, Issuer, SECRET, query};
use crate::support::{Backend, TestApp};
use crate::web::site::Answer;
use crate::web::visitor::{AGENCY, PASSWORD, Visitor};

const KEPT: &str = "__Host-lotse-openid";
const SESSION: &str = "__Host-lotse";
const BACK: &str = "/anmelden/openid/zurueck";

async fn begun(claim: &str) -> (TestApp, Issuer) {
    let issuer = Issuer::begin().await;
    let openid = OpenId {
        issuer: issuer.address.clone(),
        client: CLIENT.to_owned(),
        secret: Some(SECRET.to_owned()),
        claim: claim.to_owned(),
        name: "Kreis-Konto".to_owned(),
    };
    let test = TestApp::configured(Backend::Sqlite, |config| config.openid = Some(openid)).await;
    for login in ["jana", "jana@example.org"] {
        let role = Role::CaseManager;
        test.app.add_user(login, "Jana", role, AGENCY, PASSWORD).await.expect("a user");
    }
    (test, issuer)
}

/// The page of the other service, and what the browser keeps.
async fn there(test: &TestApp) -> (String, String) {
    let answer = Visitor::stranger(test).get("/anmelden/openid?weiter=%2Ffach%2Ffaelle").await;
    assert_eq!(answer.status, 303);
    (answer.header("location").to_owned(), cookie(&answer, KEPT))
}

async fn back(test: &TestApp, kept: &str, way: &str) -> Answer {
    let cookies = format!("{KEPT}={kept}");
    let path = format!("{BACK}{way}");
    let headers = [("cookie", cookies.as_str())];
    Visitor::stranger(test).send(Method::GET, &path, &[], &headers).await
}

/// There and back with these claims.
async fn through(test: &TestApp, issuer: &Issuer, claims: Value) -> Answer {
    let (page, kept) = there(test).await;
    back(test, &kept, &issuer.logs_in(&page, &claims)).await
}

fn refused(answer: &Answer) {
    assert_eq!(answer.status, 403, "{}", answer.body);
    assert_eq!(cookie(answer, SESSION), "");
    assert_eq!(cookie(answer, KEPT), "", "what was kept is gone");
}

#[tokio::test]
async fn whoever_has_an_account_here_is_logged_in_and_goes_where_they_wanted() {
    let (test, issuer) = begun("preferred_username").await;
    let page = Visitor::stranger(&test).page("/anmelden").await;
    assert!(page.body.contains("Anmelden mit Kreis-Konto"));
    let (page, kept) = there(&test).await;
    assert!(page.starts_with(&format!("{}/login?tenant=1&", issuer.address)), "{page}");
    for (name, value) in
        [("response_type", "code"), ("client_id", CLIENT), ("code_challenge_method", "S256")]
    {
        assert_eq!(query(&page, name).as_deref(), Some(value));
    }
    assert_eq!(query(&page, "scope").as_deref(), Some("openid profile"));
    let way = issuer.logs_in(&page, &json!({"preferred_username": "Jana"}));
    let answer = back(&test, &kept, &way).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/fach/faelle"));
    let inside = Visitor::stranger(&test).with_cookie(&cookie(&answer, SESSION));
    inside.page("/fach").await;
    assert_eq!(inside.get("/verwaltung").await.status, 403, "the role is the one here");
    refused(&back(&test, &kept, &way).await);
}

#[tokio::test]
async fn nobody_gets_an_account_by_it() {
    let (test, issuer) = begun("preferred_username").await;
    let admin = json!({"preferred_username": "fremd", "role": "admin", "groups": ["admin"]});
    refused(&through(&test, &issuer, admin).await);
    refused(&through(&test, &issuer, json!({"sub": "jana"})).await);
    let token = test.token(Role::Admin, AGENCY).await;
    let actor = test.app.actor_of_token(&token).await.expect("the token counts");
    let login = format!("token:{}", actor.user);
    refused(&through(&test, &issuer, json!({"preferred_username": login})).await);
}

#[tokio::test]
async fn an_address_nobody_checked_is_nobodys() {
    let (test, issuer) = begun("email").await;
    let email = "jana@example.org";
    refused(&through(&test, &issuer, json!({"email": email})).await);
    refused(&through(&test, &issuer, json!({"email": email, "email_verified": false})).await);
    let checked = json!({"email": email, "email_verified": true});
    assert_eq!(through(&test, &issuer, checked).await.status, 303);
}

#[tokio::test]
async fn only_the_browser_that_began_comes_back() {
    let (test, issuer) = begun("preferred_username").await;
    let jana = || json!({"preferred_username": "jana"});
    let (page, kept) = there(&test).await;
    let (_, others) = there(&test).await;
    let way = issuer.logs_in(&page, &jana());
    refused(&back(&test, &others, &way).await);
    refused(&back(&test, "", &way).await);
    let state = query(&page, "state").expect("a state");
    refused(&back(&test, &kept, &way.replace(&state, &"0".repeat(64))).await);
    let mixed = "?code=einmal&state=".to_owned() + &state + "&iss=https%3A%2F%2Fevil.example";
    refused(&back(&test, &kept, &mixed).await);
    refused(&back(&test, &kept, &format!("?error=access_denied&state={state}")).await);
    // A verifier of another log-in: the service itself says no.
    let mut parts: Vec<&str> = kept.split('.').collect();
    let foreign = "1".repeat(64);
    parts[2] = &foreign;
    refused(&back(&test, &parts.join("."), &way).await);
}

#[tokio::test]
async fn a_proof_of_another_log_in_or_time_is_refused_and_a_new_key_is_not() {
    let (test, issuer) = begun("preferred_username").await;
    let jana = |more: Value| {
        let mut claims = json!({"preferred_username": "jana"});
        claims.as_object_mut().expect("claims").extend(more.as_object().expect("more").clone());
        claims
    };
    let then = test.app.now().timestamp() - 3600;
    for more in [
        json!({"nonce": "alt"}),
        json!({"exp": then}),
        json!({"aud": "andere"}),
        json!({"iss": "https://evil.example"}),
    ] {
        refused(&through(&test, &issuer, jana(more)).await);
    }
    issuer.turn_key();
    assert_eq!(through(&test, &issuer, jana(json!({}))).await.status, 303);
}

#[tokio::test]
async fn without_a_service_there_is_no_such_way() {
    let test = TestApp::new().await;
    let stranger = Visitor::stranger(&test);
    assert_eq!(stranger.get("/anmelden/openid").await.status, 404);
    assert_eq!(stranger.get(&format!("{BACK}?code=a&state=b")).await.status, 404);
    assert!(!stranger.page("/anmelden").await.body.contains("/anmelden/openid"));
}
