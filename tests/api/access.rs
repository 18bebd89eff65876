//! Who may do what: every route that wants a token is walked with every wrong one.

use axum::http::{Method, header};
use lotse::api::{Access, ROUTES, Route};
use lotse::domain::role::{Action, Role};
use serde_json::{Value, json};

use super::{consent_for, offer_about, referral_to};
use crate::support::{Answer, Client, TestApp, on_both};

/// Things of one agency, one of each kind.
struct Things {
    case: String,
    referral: String,
    appointment: String,
    consent: String,
    offer: String,
    organization: String,
}

impl Things {
    async fn of(client: &Client) -> Self {
        let (offer, organization) = offer_about(client, "schulabschluss").await;
        super::state_places(client, &offer, 5).await;
        let (case, referral) = referral_to(client, &offer, "schulabschluss").await;
        let made = |answer: Answer| answer.expect(201)["id"].as_str().expect("an id").to_owned();
        let path = format!("/api/v1/cases/{case}/appointments");
        let body = json!({ "purpose": "Erstgespräch", "starts_at": "2026-11-25T10:00" });
        let appointment = made(client.post(&path, body).await);
        let path = format!("/api/v1/cases/{case}/consents");
        let consent = made(client.post(&path, consent_for(&organization)).await);
        Self { case, referral, appointment, consent, offer, organization }
    }

    /// The route's path with one of these things in it.
    fn path(&self, route: &Route) -> String {
        if !route.path.contains("{id}") {
            return route.path.to_owned();
        }
        let thing = match route.path.split('/').nth(3) {
            Some("cases") => &self.case,
            Some("referrals") => &self.referral,
            Some("appointments") => &self.appointment,
            Some("consents") => &self.consent,
            Some("offers") => &self.offer,
            other => panic!("what is a {other:?}? ({})", route.path),
        };
        route.path.replace("{id}", thing)
    }

    /// A body the route would take.
    fn body(&self, route: &Route) -> Value {
        match route.takes {
            None => json!({}),
            Some("CaseDraft") => json!({ "code": "Wal-7" }),
            Some("ReferralDraft") => json!({ "offer": self.offer }),
            Some("AppointmentDraft") => {
                json!({ "purpose": "Besuch", "starts_at": "2026-11-26T10:00" })
            }
            Some("ConsentDraft") => consent_for(&self.organization),
            Some("Transition") => json!({ "to": "zurueckgezogen" }),
            Some("Outcome") => json!({ "arrived": true }),
            Some("PlacesDraft") => json!({ "free": 1 }),
            Some("EligibilityQuestion") => json!({ "facts": {} }),
            Some("GapChanges") => {
                let new =
                    json!({ "kind": "new_offer", "topic": "sucht", "plz": "34117", "more": 5 });
                json!({ "changes": [new] })
            }
            Some("GapReleaseDraft") => {
                json!({ "title": "Sommer", "first": "2026-Q3", "last": "2026-Q3" })
            }
            Some("MatchQuestion") => json!({ "facts": {}, "needs": ["sucht"] }),
            Some(other) => panic!("what goes into a {other}?"),
        }
    }

    async fn walk(&self, client: &Client, route: &Route) -> Answer {
        if route.method == Method::GET {
            client.get(&self.path(route)).await
        } else {
            client.post(&self.path(route), self.body(route)).await
        }
    }
}

fn about_cases() -> impl Iterator<Item = &'static Route> {
    ROUTES.iter().filter(|route| route.access == Access::Token(Action::WorkOnCases))
}

#[tokio::test]
async fn nothing_of_another_agency_is_there() {
    on_both(async |test| {
        test.app.load_region().await.expect("loads");
        let own = test.as_case_manager().await;
        let things = Things::of(&own).await;
        let elsewhere = test.client(Role::CaseManager, "Anderswo").await;
        let before = own.get(&format!("/api/v1/cases/{}", things.case)).await.expect(200);
        let mut walked = 0;
        for route in about_cases().filter(|route| route.path.contains("{id}")) {
            let foreign = things.walk(&elsewhere, route).await;
            let foreign = foreign.problem(404, "not_found");
            // What is not there at all looks exactly the same.
            let nowhere = route.path.replace("{id}", "0193-nichts");
            let missing = if route.method == Method::GET {
                elsewhere.get(&nowhere).await
            } else {
                elsewhere.post(&nowhere, things.body(route)).await
            };
            assert_eq!(missing.problem(404, "not_found"), foreign, "{}", route.path);
            walked += 1;
        }
        assert!(walked >= 8, "{walked} routes");
        let after = own.get(&format!("/api/v1/cases/{}", things.case)).await.expect(200);
        assert_eq!(after, before);
    })
    .await;
}

#[tokio::test]
async fn without_a_token_or_with_a_wrong_role_nothing_happens() {
    let test = TestApp::with_region().await;
    let own = test.as_case_manager().await;
    let things = Things::of(&own).await;
    let (anon, coordinator) = (test.anon(), test.as_coordinator().await);
    let admin = test.client(Role::Admin, "Lotsenstelle").await;
    for route in ROUTES {
        let Access::Token(action) = route.access else { continue };
        let answer = things.walk(&anon, route).await;
        assert_eq!(answer.headers[header::WWW_AUTHENTICATE], "Bearer realm=\"lotse\"");
        answer.problem(401, "not_logged_in");
        let clients =
            [(Role::CaseManager, &own), (Role::Coordinator, &coordinator), (Role::Admin, &admin)];
        for (role, client) in clients {
            // The role is looked at before the body.
            let path = things.path(route);
            let answer = client.send(route.method.clone(), &path, &[], Vec::new()).await;
            assert_eq!(answer.status == 403, !role.may(action), "{role:?} {path}: {}", answer.text);
        }
    }
}

#[tokio::test]
async fn a_token_is_said_the_right_way_or_not_at_all() {
    let test = TestApp::new().await;
    let token = test.token(Role::CaseManager, "Lotsenstelle").await;
    let values = [
        (format!("Bearer {token}"), 201),
        (format!("bearer  {token}"), 201),
        (format!("Basic {token}"), 401),
        (format!("Bearer {token}x"), 401),
        ("Bearer ".to_owned(), 401),
        (token.clone(), 401),
    ];
    for (value, status) in values {
        let headers = [("authorization", value.as_str())];
        let answer = test.anon().post_with("/api/v1/cases", &headers, json!({})).await;
        assert_eq!(answer.status, status, "{value}");
    }
}

#[tokio::test]
async fn every_route_of_the_list_is_in_the_router() {
    let test = TestApp::with_region().await;
    let own = test.as_case_manager().await;
    let coordinator = test.as_coordinator().await;
    let things = Things::of(&own).await;
    for route in ROUTES {
        let path = things.path(route);
        let own = if route.access == Access::Token(Action::ReadGaps) { &coordinator } else { &own };
        let answer = if route.method == Method::GET {
            own.get(&path).await
        } else {
            own.post(&path, things.body(route)).await
        };
        let known = [route.status, 409].contains(&answer.status);
        assert!(known, "{} {path}: {} {}", route.method, answer.status, answer.text);
        assert_eq!(answer.headers[header::CACHE_CONTROL], "no-store");
    }
}
