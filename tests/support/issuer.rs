//! A small service to log in by (OpenID Connect), for tests: says who it is, hands out keys, and
//! changes a code into a proof once client, way back and verifier are right.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use data_encoding::{BASE64, BASE64URL_NOPAD as TEXT};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

pub const CLIENT: &str = "lotse-test";
pub const SECRET: &str = "geheim & lang";

/// The service.
#[derive(Clone)]
pub struct Issuer {
    pub address: String,
    inner: Arc<Mutex<Inner>>,
}

struct Inner {
    key: Arc<EcdsaKeyPair>,
    kid: u32,
    /// The proof a code stands for, and the challenge it was asked with.
    code: Option<(String, String)>,
}

impl Issuer {
    pub async fn begin() -> Self {
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.expect("a port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        let inner = Inner { key: Arc::new(new_key()), kid: 1, code: None };
        let issuer = Self { address, inner: Arc::new(Mutex::new(inner)) };
        let routes = Router::new()
            .route("/.well-known/openid-configuration", get(document))
            .route("/keys", get(keys))
            .route("/token", post(token))
            .with_state(issuer.clone());
        tokio::spawn(async move { axum::serve(listener, routes).await });
        issuer
    }

    /// A new key under a new name; the old one is gone.
    pub fn turn_key(&self) {
        let mut inner = self.inner.lock().expect("unbroken");
        inner.key = Arc::new(new_key());
        inner.kid += 1;
    }

    /// Somebody logged in at the page of that address: gives the way back, with a code that stands
    /// for these claims (those every proof has are added where they are missing).
    pub fn logs_in(&self, page: &str, claims: &Value) -> String {
        let asked = |name: &str| query(page, name).unwrap_or_default();
        let mut whole = json!({
            "iss": self.address,
            "aud": CLIENT,
            "nonce": asked("nonce"),
            "iat": crate::support::test_now().timestamp(),
            "exp": crate::support::test_now().timestamp() + 300,
        });
        let more = claims.as_object().expect("claims").clone();
        whole.as_object_mut().expect("claims").extend(more);
        let token = self.signed(&whole);
        let mut inner = self.inner.lock().expect("unbroken");
        inner.code = Some((token, asked("code_challenge")));
        format!("?code=einmal&state={}&iss={}", asked("state"), escaped(&self.address))
    }

    /// A proof of these claims, rightly signed.
    pub fn signed(&self, claims: &Value) -> String {
        let inner = self.inner.lock().expect("unbroken");
        let header = json!({"alg": "ES256", "kid": inner.kid.to_string()});
        let part = |value: &Value| TEXT.encode(value.to_string().as_bytes());
        let text = format!("{}.{}", part(&header), part(claims));
        let signature = inner.key.sign(&SystemRandom::new(), text.as_bytes()).expect("signed");
        format!("{text}.{}", TEXT.encode(signature.as_ref()))
    }

    /// Its keys, as it hands them out.
    pub fn keys(&self) -> Value {
        let inner = self.inner.lock().expect("unbroken");
        let point = inner.key.public_key().as_ref();
        let (x, y) = (TEXT.encode(&point[1..33]), TEXT.encode(&point[33..]));
        let kid = inner.kid.to_string();
        json!({"keys": [{"kty": "EC", "crv": "P-256", "use": "sig", "kid": kid, "x": x, "y": y}]})
    }
}

fn new_key() -> EcdsaKeyPair {
    let random = SystemRandom::new();
    let way = &ECDSA_P256_SHA256_FIXED_SIGNING;
    let document = EcdsaKeyPair::generate_pkcs8(way, &random).expect("a key");
    EcdsaKeyPair::from_pkcs8(way, document.as_ref(), &random).expect("a key")
}

fn answer(value: &Value) -> Response {
    ([("content-type", "application/json")], value.to_string()).into_response()
}

async fn document(State(issuer): State<Issuer>) -> Response {
    let at = |path: &str| format!("{}{path}", issuer.address);
    answer(&json!({
        "issuer": issuer.address,
        "authorization_endpoint": at("/login?tenant=1"),
        "token_endpoint": at("/token"),
        "jwks_uri": at("/keys"),
        "token_endpoint_auth_methods_supported": ["client_secret_basic"],
    }))
}

async fn keys(State(issuer): State<Issuer>) -> Response {
    answer(&issuer.keys())
}

async fn token(State(issuer): State<Issuer>, headers: HeaderMap, form: String) -> Response {
    let form = format!("?{form}");
    let said = |name: &str| query(&form, name).unwrap_or_default();
    let basic = BASE64.encode(format!("{}:{}", escaped(CLIENT), escaped(SECRET)).as_bytes());
    let proven = headers.get("authorization").is_some_and(|h| h == &format!("Basic {basic}"));
    let known = issuer.inner.lock().expect("unbroken").code.take();
    let challenge = TEXT.encode(&Sha256::digest(said("code_verifier").as_bytes()));
    let right = proven
        && said("grant_type") == "authorization_code"
        && said("code") == "einmal"
        && said("redirect_uri").ends_with("/anmelden/openid/zurueck");
    match known.filter(|(_, asked)| right && *asked == challenge) {
        Some((token, _)) => answer(&json!({"id_token": token, "token_type": "Bearer"})),
        None => StatusCode::BAD_REQUEST.into_response(),
    }
}

/// A value in an address's query.
pub fn query(address: &str, name: &str) -> Option<String> {
    let (_, query) = address.split_once('?')?;
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let value = pairs.filter(|(known, _)| *known == name).map(|(_, value)| value).next()?;
    Some(percent_encoding::percent_decode_str(value).decode_utf8_lossy().into_owned())
}

pub fn escaped(text: &str) -> String {
    percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
}
