//! A code after the password: asked for once set up, taken once, demanded where the settings say so.

use chrono::TimeDelta;
use lotse::domain::role::Role;
use lotse::domain::totp;

use super::cookie;
use crate::support::{Backend, TestApp};
use crate::web::site::Answer;
use crate::web::visitor::{AGENCY, PASSWORD, Visitor};

const SESSION: &str = "__Host-lotse";
const STEP: &str = "__Host-lotse-schritt";

/// A browser with a cookie of any name.
struct Browser<'a> {
    test: &'a TestApp,
    cookies: String,
}

impl Browser<'_> {
    async fn get(&self, path: &str) -> Answer {
        let headers = [("cookie", self.cookies.as_str())];
        Visitor::stranger(self.test).send("GET".parse().expect("GET"), path, &[], &headers).await
    }

    async fn post(&self, path: &str, form: &[(&str, &str)]) -> Answer {
        let headers = [("cookie", self.cookies.as_str())];
        Visitor::stranger(self.test).send("POST".parse().expect("POST"), path, form, &headers).await
    }

    async fn code(&self, code: &str) -> Answer {
        self.post("/anmelden/code", &[("code", code), ("weiter", "/fach/faelle")]).await
    }
}

async fn with_user(test: &TestApp, login: &str) {
    test.app.add_user(login, "Jana", Role::CaseManager, AGENCY, PASSWORD).await.expect("a user");
}

/// Password given: the browser that is asked for the next step, and where.
async fn half<'a>(test: &'a TestApp, login: &str) -> (Browser<'a>, String) {
    let form = [("login", login), ("password", PASSWORD), ("weiter", "/fach/faelle")];
    let answer = Visitor::stranger(test).post("/anmelden", &form).await;
    assert_eq!(answer.status, 303);
    assert_eq!(cookie(&answer, SESSION), "", "no session yet");
    let cookies = format!("{STEP}={}", cookie(&answer, STEP));
    (Browser { test, cookies }, answer.header("location").to_owned())
}

/// Letters and digits on a page, as an app would take them.
fn secret_on(page: &Answer) -> Vec<u8> {
    let written = page.text(".factor-secret").replace(' ', "");
    data_encoding::BASE32_NOPAD.decode(written.as_bytes()).expect("base32")
}

/// Sets up a second factor; the secret and the recovery codes.
async fn enrolled(test: &TestApp, login: &str) -> (Vec<u8>, Vec<String>) {
    with_user(test, login).await;
    let session = test.app.log_in(login, PASSWORD).await.expect("the password is right");
    let session = session.session().expect("a session");
    let browser = Browser { test, cookies: format!("{SESSION}={}", session.token) };
    browser.post("/fach/anmeldung", &[("schritt", "neu")]).await;
    let page = browser.get("/fach/anmeldung").await;
    assert!(page.has("svg.qr"));
    let secret = secret_on(&page);
    let wrong = browser.post("/fach/anmeldung", &[("schritt", "an"), ("code", "000000")]).await;
    assert_eq!(wrong.status, 422);
    let code = totp::shown(&secret, test.app.now());
    let done = browser.post("/fach/anmeldung", &[("schritt", "an"), ("code", &code)]).await;
    let codes = done.texts(".factor-codes code");
    assert_eq!(codes.len(), 8);
    let page = browser.get("/fach/anmeldung").await;
    assert!(!page.body.contains(&codes[0]) && !page.has(".factor-secret"), "shown once");
    test.app.advance_clock(TimeDelta::seconds(60));
    (secret, codes)
}

#[tokio::test]
async fn a_code_is_asked_for_and_taken_once() {
    let test = TestApp::new().await;
    let (secret, _) = enrolled(&test, "jana-code").await;
    let (browser, next) = half(&test, "jana-code").await;
    assert_eq!(next, "/anmelden/code?weiter=%2Ffach%2Ffaelle");
    assert_eq!(browser.get("/fach").await.status, 303, "half is not in");
    let enrol = browser.post("/anmelden/einrichten", &[("schritt", "neu")]).await;
    assert_eq!(enrol.status, 409, "whoever has the password alone sets up nothing");
    let wrong = browser.code("123 456").await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.has(".errors[autofocus]") && wrong.has("#code[autocomplete=one-time-code]"));
    let code = totp::shown(&secret, test.app.now());
    let answer = browser.code(&code).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/fach/faelle"));
    let inside = Visitor::stranger(&test).with_cookie(&cookie(&answer, SESSION));
    inside.page("/fach").await;
    assert_eq!(browser.code(&code).await.header("location"), "/anmelden", "the step is over");
    let (other, _) = half(&test, "jana-code").await;
    assert_eq!(other.code(&code).await.status, 422, "the same code does not count again");
}

#[tokio::test]
async fn after_a_few_wrong_codes_the_password_is_asked_for_again() {
    let test = TestApp::new().await;
    let (secret, _) = enrolled(&test, "jana-viele").await;
    let (browser, _) = half(&test, "jana-viele").await;
    for _ in 0..5 {
        assert_eq!(browser.code("000000").await.status, 422);
    }
    let code = totp::shown(&secret, test.app.now());
    assert_eq!(browser.code(&code).await.header("location"), "/anmelden", "right, but too late");
    let (browser, _) = half(&test, "jana-viele").await;
    test.app.advance_clock(TimeDelta::minutes(10));
    let code = totp::shown(&secret, test.app.now());
    assert_eq!(browser.code(&code).await.header("location"), "/anmelden", "too slow");
}

#[tokio::test]
async fn tries_for_one_account_are_limited_however_often_the_password_is_given() {
    let test = TestApp::new().await;
    enrolled(&test, "jana-grenze").await;
    let mut limited = false;
    for _ in 0..4 {
        let form = test.app.log_in("jana-grenze", PASSWORD).await.expect("the password is right");
        let lotse::app::Entered::Half { token, .. } = form else { panic!("{form:?}") };
        let browser = Browser { test: &test, cookies: format!("{STEP}={token}") };
        for _ in 0..5 {
            limited |= browser.code("000000").await.status == 429;
        }
    }
    assert!(limited);
}

#[tokio::test]
async fn a_recovery_code_opens_once() {
    let test = TestApp::new().await;
    let (_, codes) = enrolled(&test, "jana-verloren").await;
    let (browser, _) = half(&test, "jana-verloren").await;
    let typed = codes[0].to_uppercase().replace('-', " ");
    assert_eq!(browser.code(&typed).await.header("location"), "/fach/faelle");
    let (browser, _) = half(&test, "jana-verloren").await;
    assert_eq!(browser.code(&codes[0]).await.status, 422, "used up");
    assert!(test.app.reset_factor("jana-verloren").await.expect("a user"));
    let entered = test.app.log_in("jana-verloren", PASSWORD).await.expect("the password is right");
    assert!(entered.session().is_some(), "the password alone again");
}

#[tokio::test]
async fn where_it_is_demanded_it_is_set_up_before_the_first_session() {
    let test = TestApp::configured(Backend::Sqlite, |config| config.second_factor = true).await;
    with_user(&test, "jana-muss").await;
    let (browser, next) = half(&test, "jana-muss").await;
    assert_eq!(next, "/anmelden/einrichten?weiter=%2Ffach%2Ffaelle");
    let skipped = browser.code("000000").await;
    assert_eq!(skipped.status, 422, "there is no code yet");
    browser.post("/anmelden/einrichten", &[("schritt", "neu")]).await;
    let secret = secret_on(&browser.get("/anmelden/einrichten").await);
    let code = totp::shown(&secret, test.app.now());
    let form = [("code", code.as_str()), ("weiter", "//evil.example")];
    let done = browser.post("/anmelden/einrichten", &form).await;
    assert_eq!(done.texts(".factor-codes code").len(), 8);
    assert!(!done.body.contains("evil.example"));
    let session = cookie(&done, SESSION);
    let inside = Visitor::stranger(&test).with_cookie(&session);
    inside.page("/fach").await;
    test.app.advance_clock(TimeDelta::seconds(60));
    let code = totp::shown(&secret, test.app.now());
    let end = inside.post("/fach/anmeldung", &[("schritt", "ende"), ("code", &code)]).await;
    assert_eq!(end.status, 403, "nobody goes without");
}
