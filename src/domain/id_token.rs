//! Proofs of identity (ID tokens, OpenID Connect Core 1.0, 3.1.3.7): a signed text that says who
//! somebody is. Nothing in it is believed before signature, issuer, recipient, time and nonce are right.

use chrono::{DateTime, TimeDelta, Utc};
use data_encoding::BASE64URL_NOPAD as TEXT;
use ring::signature::{
    ECDSA_P256_SHA256_FIXED, RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents, UnparsedPublicKey,
};
use serde::Deserialize;
use serde_json::Value;
use subtle::ConstantTimeEq as _;

/// How far the clocks of issuer and recipient may differ.
const LEEWAY: TimeDelta = TimeDelta::seconds(60);
/// Longest token that is looked at, in bytes.
const LONGEST: usize = 64 * 1024;

/// The public keys of an issuer (JWK set, RFC 7517). What is not for signatures is passed over.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Keys {
    /// The keys.
    pub keys: Vec<Jwk>,
}

/// A public key.
#[derive(Debug, Clone, Deserialize)]
pub struct Jwk {
    kty: String,
    #[serde(default)]
    kid: Option<String>,
    #[serde(default, rename = "use")]
    used_for: Option<String>,
    #[serde(default)]
    alg: Option<String>,
    #[serde(default)]
    crv: Option<String>,
    #[serde(default)]
    n: Option<String>,
    #[serde(default)]
    e: Option<String>,
    #[serde(default)]
    x: Option<String>,
    #[serde(default)]
    y: Option<String>,
}

/// What a token must say.
#[derive(Debug, Clone, Copy)]
pub struct Expected<'a> {
    /// Who must have signed it, to the letter.
    pub issuer: &'a str,
    /// Whom it must be for.
    pub client: &'a str,
    /// What was sent along, so that no older token counts.
    pub nonce: &'a str,
}

/// Why a token is refused. For the log, not for whoever sent it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It cannot be read.
    #[error("the token cannot be read")]
    Unreadable,
    /// Signed in a way that is not taken; "none" is one.
    #[error("the token is signed in a way that is not taken")]
    Algorithm,
    /// No key fits.
    #[error("no key of the issuer fits the token")]
    UnknownKey,
    /// The signature is wrong.
    #[error("the signature of the token is wrong")]
    Signature,
    /// Of another issuer.
    #[error("the token is of another issuer")]
    Issuer,
    /// For somebody else.
    #[error("the token is for another recipient")]
    Audience,
    /// Too old, or not valid yet.
    #[error("the token is not valid at this time")]
    Time,
    /// Of another log-in.
    #[error("the token belongs to another log-in")]
    Nonce,
}

#[derive(Deserialize)]
struct Header {
    alg: String,
    #[serde(default)]
    kid: Option<String>,
    /// Extensions that must be understood; none are.
    #[serde(default)]
    crit: Option<Value>,
}

#[derive(Deserialize)]
struct Claims {
    iss: String,
    aud: Audience,
    exp: i64,
    iat: i64,
    #[serde(default)]
    nbf: Option<i64>,
    #[serde(default)]
    azp: Option<String>,
    #[serde(default)]
    nonce: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Several(Vec<String>),
}

/// The claims of a token, once everything about it is right.
///
/// # Errors
/// [`Refused`].
pub fn check(
    token: &str,
    keys: &Keys,
    expected: &Expected<'_>,
    now: DateTime<Utc>,
) -> Result<Value, Refused> {
    let parts: Vec<&str> = token.split('.').collect();
    let [header, body, signature] = parts[..] else { return Err(Refused::Unreadable) };
    if token.len() > LONGEST {
        return Err(Refused::Unreadable);
    }
    let signed = &token[..header.len() + 1 + body.len()];
    let header: Header = decoded(header)?;
    let signature = TEXT.decode(signature.as_bytes()).map_err(|_| Refused::Unreadable)?;
    if header.crit.is_some() {
        return Err(Refused::Algorithm);
    }
    let key = keys.of(&header)?;
    key.verify(&header.alg, signed.as_bytes(), &signature)?;
    let claims: Value = decoded(body)?;
    let known: Claims = Claims::deserialize(&claims).map_err(|_| Refused::Unreadable)?;
    judge(&known, expected, now)?;
    Ok(claims)
}

fn decoded<T: for<'de> Deserialize<'de>>(part: &str) -> Result<T, Refused> {
    let bytes = TEXT.decode(part.as_bytes()).map_err(|_| Refused::Unreadable)?;
    serde_json::from_slice(&bytes).map_err(|_| Refused::Unreadable)
}

fn judge(claims: &Claims, expected: &Expected<'_>, now: DateTime<Utc>) -> Result<(), Refused> {
    if claims.iss != expected.issuer {
        return Err(Refused::Issuer);
    }
    let several = match &claims.aud {
        Audience::One(one) => std::slice::from_ref(one),
        Audience::Several(several) => several,
    };
    let for_us = several.iter().any(|one| one == expected.client);
    let handed_to = claims.azp.as_deref();
    // A token for several must say that it was made for us; one that names somebody else was not.
    let wrong_party = handed_to.is_some_and(|party| party != expected.client)
        || several.len() > 1 && handed_to.is_none();
    if !for_us || wrong_party {
        return Err(Refused::Audience);
    }
    let at = |seconds: i64| DateTime::from_timestamp(seconds, 0).ok_or(Refused::Time);
    let early = |from: i64| -> Result<bool, Refused> { Ok(at(from)? > now + LEEWAY) };
    if at(claims.exp)? <= now - LEEWAY
        || early(claims.iat)?
        || claims.nbf.map_or(Ok(false), early)?
    {
        return Err(Refused::Time);
    }
    let nonce = claims.nonce.as_deref().unwrap_or_default();
    if bool::from(nonce.as_bytes().ct_eq(expected.nonce.as_bytes())) {
        Ok(())
    } else {
        Err(Refused::Nonce)
    }
}

impl Keys {
    /// The key a token names; where it names none, the only one that fits.
    fn of(&self, header: &Header) -> Result<&Jwk, Refused> {
        let kind = match header.alg.as_str() {
            "RS256" => "RSA",
            "ES256" => "EC",
            _ => return Err(Refused::Algorithm),
        };
        let mut fitting = self.keys.iter().filter(|key| {
            key.kty == kind
                && key.used_for.as_deref().is_none_or(|used| used == "sig")
                && key.alg.as_deref().is_none_or(|alg| alg == header.alg)
                && (header.kid.is_none() || key.kid == header.kid)
        });
        let first = fitting.next().ok_or(Refused::UnknownKey)?;
        if header.kid.is_none() && fitting.next().is_some() {
            return Err(Refused::UnknownKey);
        }
        Ok(first)
    }
}

impl Jwk {
    fn verify(&self, alg: &str, signed: &[u8], signature: &[u8]) -> Result<(), Refused> {
        let bytes = |part: &Option<String>| {
            let text = part.as_deref().ok_or(Refused::UnknownKey)?;
            TEXT.decode(text.as_bytes()).map_err(|_| Refused::UnknownKey)
        };
        let verified = if alg == "RS256" {
            let (n, e) = (bytes(&self.n)?, bytes(&self.e)?);
            let key = RsaPublicKeyComponents { n, e };
            key.verify(&RSA_PKCS1_2048_8192_SHA256, signed, signature)
        } else {
            if self.crv.as_deref() != Some("P-256") {
                return Err(Refused::UnknownKey);
            }
            // The point as SEC 1 writes it, uncompressed.
            let point = [vec![4], bytes(&self.x)?, bytes(&self.y)?].concat();
            UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, point).verify(signed, signature)
        };
        verified.map_err(|_| Refused::Signature)
    }
}
