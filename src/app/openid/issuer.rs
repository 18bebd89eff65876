//! Talking to the other service: what it says of itself, its keys, and a code for a proof. Over HTTPS
//! only, except with this very machine; nothing large, nothing slow, no detour.

use std::time::Duration;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::config::OpenId;
use crate::domain::id_token::Keys;

/// Longest wait for one answer.
const PATIENCE: Duration = Duration::from_secs(7);
/// Largest answer, in bytes.
const LARGEST: u64 = 512 * 1024;

/// What an issuer says of itself (OpenID Connect Discovery 1.0), with its keys.
#[derive(Debug, Deserialize)]
pub(in crate::app) struct Document {
    issuer: String,
    pub(super) authorization_endpoint: String,
    token_endpoint: String,
    jwks_uri: String,
    #[serde(default)]
    token_endpoint_auth_methods_supported: Vec<String>,
    #[serde(skip)]
    pub(super) keys: Keys,
}

/// An issuer to talk to.
#[derive(Clone)]
pub(super) struct Issuer {
    agent: ureq::Agent,
    settings: OpenId,
}

impl Issuer {
    pub(super) fn new(settings: &OpenId) -> Self {
        let agent = ureq::Agent::config_builder()
            .timeout_global(Some(PATIENCE))
            .max_redirects(0)
            .build()
            .new_agent();
        Self { agent, settings: settings.clone() }
    }

    /// What it says of itself, and its keys.
    pub(super) async fn document(&self) -> Result<Document, String> {
        let own = self.clone();
        off_thread(move || {
            let base = own.settings.issuer.trim_end_matches('/');
            let mut document: Document =
                own.get(&format!("{base}/.well-known/openid-configuration"))?;
            if document.issuer != own.settings.issuer {
                return Err("the issuer calls itself otherwise".to_owned());
            }
            safe(&document.authorization_endpoint)?;
            document.keys = own.get(&document.jwks_uri)?;
            Ok(document)
        })
        .await
    }

    /// The proof a code stands for.
    pub(super) async fn token(
        &self,
        document: &Document,
        form: &[(&str, &str)],
    ) -> Result<String, String> {
        #[derive(Deserialize)]
        struct Answer {
            id_token: String,
        }
        let own = self.clone();
        let (endpoint, mut body) = (document.token_endpoint.clone(), written(form));
        let methods = &document.token_endpoint_auth_methods_supported;
        // Where it does not say, the header is what every issuer takes.
        let in_header = methods.is_empty() || methods.iter().any(|m| m == "client_secret_basic");
        let secret = own.settings.secret.clone();
        let header = secret.as_ref().filter(|_| in_header).map(|secret| own.basic(secret));
        if let Some(secret) = secret.filter(|_| !in_header) {
            body = format!("{body}&{}", written(&[("client_secret", &secret)]));
        }
        off_thread(move || {
            safe(&endpoint)?;
            let mut request = own
                .agent
                .post(&endpoint)
                .header("content-type", "application/x-www-form-urlencoded")
                .header("accept", "application/json");
            if let Some(header) = header {
                request = request.header("authorization", header);
            }
            let answer: Answer = read(request.send(body))?;
            Ok(answer.id_token)
        })
        .await
    }

    /// RFC 6749, 2.3.1: both are form-encoded before they are joined.
    fn basic(&self, secret: &str) -> String {
        let pair = format!("{}:{}", encoded(&self.settings.client), encoded(secret));
        format!("Basic {}", data_encoding::BASE64.encode(pair.as_bytes()))
    }

    fn get<T: DeserializeOwned>(&self, address: &str) -> Result<T, String> {
        safe(address)?;
        read(self.agent.get(address).header("accept", "application/json").call())
    }
}

fn read<T: DeserializeOwned>(
    answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>,
) -> Result<T, String> {
    // Errors of the client name the address at most, never what was sent.
    let mut answer = answer.map_err(|error| error.to_string())?;
    if answer.status() != 200 {
        return Err(format!("the issuer answers {}", answer.status()));
    }
    let body = answer.body_mut().with_config().limit(LARGEST).read_to_vec();
    let body = body.map_err(|error| error.to_string())?;
    serde_json::from_slice(&body).map_err(|_| "the issuer's answer cannot be read".to_owned())
}

/// Secrets travel over HTTPS, or do not leave the machine.
fn safe(address: &str) -> Result<(), String> {
    let local = ["http://127.0.0.1:", "http://[::1]:", "http://localhost:"];
    if address.starts_with("https://") || local.iter().any(|start| address.starts_with(start)) {
        return Ok(());
    }
    Err("the issuer names an address without HTTPS".to_owned())
}

/// An address with more in its query.
pub(super) fn with_query(address: &str, pairs: &[(&str, &str)]) -> String {
    let joint = if address.contains('?') { '&' } else { '?' };
    format!("{address}{joint}{}", written(pairs))
}

fn written(pairs: &[(&str, &str)]) -> String {
    let pairs = pairs.iter().map(|(name, value)| format!("{name}={}", encoded(value)));
    pairs.collect::<Vec<_>>().join("&")
}

fn encoded(text: &str) -> String {
    percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
}

/// The client waits where it stands, so it stands where nobody else waits.
async fn off_thread<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, String> + Send + 'static,
) -> Result<T, String> {
    tokio::task::spawn_blocking(work).await.map_err(|error| error.to_string())?
}
