//! Somebody who talks to the whole server over HTTP, without a socket in between.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, header};
use lotse::domain::role::Role;
use serde_json::Value;
use tower::ServiceExt as _;

use super::TestApp;

/// Somebody with a token, or nobody.
#[derive(Clone)]
pub struct Client {
    router: Router,
    token: Option<String>,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub text: String,
    /// `Null` when the body is no JSON.
    pub json: Value,
}

impl TestApp {
    /// Somebody without a token.
    pub fn anon(&self) -> Client {
        let router = lotse::cli::serve::router(self.app.clone());
        Client { router, token: None }
    }

    /// Somebody with this role in this agency.
    pub async fn client(&self, role: Role, agency: &str) -> Client {
        let token = Some(self.token(role, agency).await);
        Client { token, ..self.anon() }
    }

    /// A case manager of the agency "Lotsenstelle".
    pub async fn as_case_manager(&self) -> Client {
        self.client(Role::CaseManager, "Lotsenstelle").await
    }

    /// A coordinator of the same agency.
    pub async fn as_coordinator(&self) -> Client {
        self.client(Role::Coordinator, "Lotsenstelle").await
    }
}

impl Client {
    pub async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, &[], Vec::new()).await
    }

    pub async fn post(&self, path: &str, body: Value) -> Answer {
        self.post_with(path, &[], body).await
    }

    /// Posts with further headers.
    pub async fn post_with(&self, path: &str, headers: &[(&str, &str)], body: Value) -> Answer {
        let json = [(header::CONTENT_TYPE.as_str(), "application/json")];
        let headers = [&json, headers].concat();
        self.send(Method::POST, path, &headers, body.to_string().into_bytes()).await
    }

    /// Sends whatever it is told.
    pub async fn send(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: Vec<u8>,
    ) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        if let Some(token) = &self.token {
            request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Body::from(body)).expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("never fails");
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.expect("a body");
        let text = String::from_utf8(bytes.to_vec()).expect("UTF-8");
        let json = serde_json::from_str(&text).unwrap_or_default();
        Answer { status: parts.status.as_u16(), headers: parts.headers, text, json }
    }
}

impl Answer {
    /// The body, if the status is this one.
    #[track_caller]
    pub fn expect(self, status: u16) -> Value {
        assert_eq!(self.status, status, "{}", self.text);
        self.json
    }

    /// The problem, if it is one of this status and kind.
    #[track_caller]
    pub fn problem(self, status: u16, kind: &str) -> Value {
        assert_eq!(self.headers[header::CONTENT_TYPE], "application/problem+json", "{}", self.text);
        let problem = self.expect(status);
        assert_eq!(problem["type"], format!("urn:lotse:problem:{kind}"), "{problem}");
        assert_eq!(problem["status"], status);
        problem
    }
}
