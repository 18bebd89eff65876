//! Logging in by another service (OpenID Connect, authorization code flow with PKCE). The other
//! service says who somebody is; what they may do here stands here. Nobody gets an account by it.

mod issuer;

use std::sync::Arc;
use std::time::Duration;

use data_encoding::BASE64URL_NOPAD as TEXT;
use serde::Deserialize;
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

use self::issuer::{Document, Issuer};
use super::App;
use super::error::{Error, Result};
use super::login::LoggedIn;
use crate::config::OpenId;
use crate::domain::id_token::{Expected, Refused, check};
use crate::store;

/// What this node knows of the other service.
pub(super) type Known = tokio::sync::Mutex<Option<Arc<Document>>>;

/// A log-in that begins: where to go, and what the browser keeps meanwhile.
#[derive(Debug)]
pub struct OpenIdStep {
    /// The page of the other service.
    pub address: String,
    /// Goes into a cookie; only whoever holds it can come back.
    pub kept: String,
}

/// What the other service sends back with somebody.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct OpenIdReturn {
    /// What changes into a proof of identity, once.
    pub code: String,
    /// What was sent along.
    pub state: String,
    /// Who sends it (RFC 9207), where the service says so.
    pub iss: String,
    /// That it did not work out.
    pub error: String,
}

/// What the browser keeps: state, nonce and verifier.
struct Kept<'a> {
    state: &'a str,
    nonce: &'a str,
    verifier: &'a str,
}

impl<'a> Kept<'a> {
    fn of(text: &'a str) -> Option<Self> {
        let mut parts = text.split('.');
        let kept = Self { state: parts.next()?, nonce: parts.next()?, verifier: parts.next()? };
        let whole = parts.next().is_none() && !kept.state.is_empty() && !kept.nonce.is_empty();
        whole.then_some(kept)
    }
}

impl App {
    /// What the other service is called, where one is set up.
    pub fn openid_name(&self) -> Option<&str> {
        self.config().openid.as_ref().map(|openid| openid.name.as_str())
    }

    /// Begins a log-in by the other service, which sends people back to the path `back`.
    ///
    /// # Errors
    /// [`Error::NotFound`] where none is set up; [`Error::Internal`] when it does not answer.
    pub async fn begin_openid(&self, back: &str) -> Result<OpenIdStep> {
        let openid = self.config().openid.as_ref().ok_or(Error::NotFound)?;
        let document = self.openid_document(openid).await?;
        let (state, nonce, verifier) = (self.new_secret(), self.new_secret(), self.new_secret());
        let challenge = TEXT.encode(&Sha256::digest(verifier.as_bytes()));
        let back = self.openid_return(back);
        let scope = format!("openid {}", openid.scope());
        let asked: [(&str, &str); 8] = [
            ("response_type", "code"),
            ("client_id", &openid.client),
            ("redirect_uri", &back),
            ("scope", scope.trim_end()),
            ("state", &state),
            ("nonce", &nonce),
            ("code_challenge", &challenge),
            ("code_challenge_method", "S256"),
        ];
        let address = issuer::with_query(&document.authorization_endpoint, &asked);
        Ok(OpenIdStep { address, kept: format!("{state}.{nonce}.{verifier}") })
    }

    /// Ends a log-in by the other service: its proof is fetched and looked at, and whoever it speaks
    /// of is logged in, if they have an account here.
    ///
    /// # Errors
    /// [`Error::NotFound`] where none is set up; [`Error::NotLoggedIn`] when it did not work out, or
    /// this browser did not begin it; [`Error::Forbidden`] when nobody here is meant.
    pub async fn end_openid(
        &self,
        kept: &str,
        path: &str,
        back: &OpenIdReturn,
    ) -> Result<LoggedIn> {
        let openid = self.config().openid.as_ref().ok_or(Error::NotFound)?;
        let kept = Kept::of(kept).ok_or(Error::NotLoggedIn)?;
        let same = kept.state.as_bytes().ct_eq(back.state.as_bytes());
        let other_issuer = !back.iss.is_empty() && back.iss != openid.issuer;
        if !bool::from(same) || other_issuer || !back.error.is_empty() || back.code.is_empty() {
            return Err(Error::NotLoggedIn);
        }
        let document = self.openid_document(openid).await?;
        let way_back = self.openid_return(path);
        let form: [(&str, &str); 5] = [
            ("grant_type", "authorization_code"),
            ("code", &back.code),
            ("redirect_uri", &way_back),
            ("client_id", &openid.client),
            ("code_verifier", kept.verifier),
        ];
        let token =
            Issuer::new(openid).token(&document, &form).await.map_err(|why| refused(&why))?;
        let claims = self.openid_claims(openid, &document, &token, kept.nonce).await?;
        let login = openid.login_in(&claims).ok_or(Error::Forbidden)?;
        let mut tx = self.inner.db.write().await?;
        let user = store::people::find_by_login(&mut tx, login).await?;
        let user = user.filter(|user| !user.disabled && may_log_in(user));
        self.begin_session(tx, &user.ok_or(Error::Forbidden)?).await
    }

    /// Looks at a proof; where its key is not known, the service may have new ones.
    async fn openid_claims(
        &self,
        openid: &OpenId,
        document: &Document,
        token: &str,
        nonce: &str,
    ) -> Result<serde_json::Value> {
        let expected = Expected { issuer: &openid.issuer, client: &openid.client, nonce };
        match check(token, &document.keys, &expected, self.now()) {
            Err(Refused::UnknownKey) => {
                *self.inner.openid.lock().await = None;
                let fresh = self.openid_document(openid).await?;
                check(token, &fresh.keys, &expected, self.now()).map_err(|why| refused(&why))
            }
            checked => checked.map_err(|why| refused(&why)),
        }
    }

    /// What the service says of itself, with its keys; asked once and kept.
    async fn openid_document(&self, openid: &OpenId) -> Result<Arc<Document>> {
        let mut known = self.inner.openid.lock().await;
        if let Some(document) = &*known {
            return Ok(document.clone());
        }
        let asked = tokio::time::timeout(PATIENCE, Issuer::new(openid).document()).await;
        let document = asked.map_err(|_| Error::Internal("the issuer does not answer".into()))?;
        let document = Arc::new(document.map_err(|error| Error::Internal(error.into()))?);
        *known = Some(document.clone());
        Ok(document)
    }

    fn openid_return(&self, path: &str) -> String {
        format!("{}{path}", self.config().outside())
    }
}

/// Longest wait for the service to say who it is.
const PATIENCE: Duration = Duration::from_secs(15);

/// An account of a token for the API is nobody who logs in.
fn may_log_in(user: &store::people::User) -> bool {
    !user.login.starts_with("token:")
}

/// Whoever sent it learns only that it did not work; the log says why.
fn refused(why: &dyn std::fmt::Display) -> Error {
    tracing::warn!(%why, "a log-in by the other service was refused");
    Error::NotLoggedIn
}
