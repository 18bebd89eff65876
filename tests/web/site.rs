//! A browser for tests: asks the router, reads the page.

use std::cell::OnceCell;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use lotse::app::App;
use scraper::{Html, Selector};
use tower::ServiceExt as _;

/// All pages around an application.
pub struct Site {
    router: Router,
}

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
    /// The body as it came.
    pub raw: Vec<u8>,
    parsed: OnceCell<Html>,
}

impl Site {
    pub fn of(app: &App) -> Self {
        Self { router: lotse::web::guard::around(lotse::web::routes()).with_state(app.clone()) }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path).body(Body::empty()).expect("a request")).await
    }

    /// A page that must be there.
    pub async fn page(&self, path: &str) -> Answer {
        let answer = self.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        answer
    }

    /// How many bytes an answer's body has, as it is sent.
    pub async fn bytes(&self, request: Request<Body>) -> usize {
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        assert!(response.status().is_success());
        to_bytes(response.into_body(), 8 << 20).await.expect("a body").len()
    }

    pub async fn post(&self, path: &str, form: &str) -> Answer {
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(form.to_owned()));
        self.send(request.expect("a request")).await
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let (status, headers) = (response.status(), response.headers().clone());
        let body = to_bytes(response.into_body(), 8 << 20).await.expect("a body");
        let raw = body.to_vec();
        let body = String::from_utf8_lossy(&raw).into_owned();
        Answer { status, headers, body, raw, parsed: OnceCell::new() }
    }
}

impl Answer {
    pub fn html(&self) -> &Html {
        self.parsed.get_or_init(|| Html::parse_document(&self.body))
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("plain"))
    }

    /// The texts of all that fit the selector.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let (html, selector) = (self.html(), parsed(selector));
        let found = html.select(&selector).map(|part| part.text().collect::<String>());
        found.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
    }

    /// The text of the only one that fits.
    pub fn text(&self, selector: &str) -> String {
        let texts = self.texts(selector);
        assert_eq!(texts.len(), 1, "{selector}: {texts:?}");
        texts.into_iter().next().unwrap_or_default()
    }

    /// An attribute of all that fit the selector and have it.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let (html, selector) = (self.html(), parsed(selector));
        let found = html.select(&selector).filter_map(|part| part.attr(name));
        found.map(str::to_owned).collect()
    }

    pub fn has(&self, selector: &str) -> bool {
        self.html().select(&parsed(selector)).next().is_some()
    }
}

fn parsed(selector: &str) -> Selector {
    Selector::parse(selector).expect("a selector")
}
