//! Proofs of identity: everything that can be wrong about one is refused.

use chrono::{TimeDelta, Utc};
use data_encoding::{BASE64, BASE64URL_NOPAD as TEXT};
use lotse::domain::id_token::{Expected, Keys, Refused, check};
use ring::rand::SystemRandom;
use ring::rsa::{KeyPair, PublicKeyComponents};
use ring::signature::RSA_PKCS1_SHA256;
use serde_json::{Value, json};

use crate::support::issuer::Issuer;
use crate::support::test_now;

const EXPECTED: Expected<'static> =
    Expected { issuer: "https://id.example", client: "lotse", nonce: "n-1" };

fn claims(change: &Value) -> Value {
    let now = test_now().timestamp();
    let mut claims = json!({
        "iss": "https://id.example", "aud": "lotse", "nonce": "n-1",
        "iat": now, "exp": now + 300, "sub": "jana",
    });
    for (name, value) in change.as_object().expect("changes") {
        claims[name] = value.clone();
    }
    claims
}

fn keys(value: Value) -> Keys {
    serde_json::from_value(value).expect("keys")
}

fn judged(issuer: &Issuer, token: &str) -> Result<Value, Refused> {
    check(token, &keys(issuer.keys()), &EXPECTED, test_now())
}

#[tokio::test]
async fn each_claim_that_is_wrong_is_refused() {
    let issuer = Issuer::begin().await;
    let now = test_now().timestamp();
    let whole = judged(&issuer, &issuer.signed(&claims(&json!({})))).expect("right");
    assert_eq!(whole["sub"], "jana");
    for fine in [
        json!({"aud": ["lotse"]}),
        json!({"aud": ["lotse", "andere"], "azp": "lotse"}),
        json!({"exp": now - 30}),
        json!({"iat": now + 30, "nbf": now + 30}),
    ] {
        assert!(judged(&issuer, &issuer.signed(&claims(&fine))).is_ok(), "{fine}");
    }
    for (wrong, why) in [
        (json!({"iss": "https://id.example/"}), Refused::Issuer),
        (json!({"aud": "andere"}), Refused::Audience),
        (json!({"aud": []}), Refused::Audience),
        (json!({"aud": ["lotse", "andere"]}), Refused::Audience),
        (json!({"azp": "andere"}), Refused::Audience),
        (json!({"exp": now - 61}), Refused::Time),
        (json!({"exp": i64::MAX}), Refused::Time),
        (json!({"iat": now + 61}), Refused::Time),
        (json!({"nbf": now + 61}), Refused::Time),
        (json!({"nonce": "n-2"}), Refused::Nonce),
        (json!({"nonce": null}), Refused::Nonce),
        (json!({"exp": "morgen"}), Refused::Unreadable),
    ] {
        assert_eq!(judged(&issuer, &issuer.signed(&claims(&wrong))), Err(why), "{wrong}");
    }
}

#[tokio::test]
async fn whatever_was_not_signed_by_the_issuer_is_refused() {
    let issuer = Issuer::begin().await;
    let right = issuer.signed(&claims(&json!({})));
    let [header, body, signature] = right.split('.').collect::<Vec<_>>()[..] else { panic!() };
    let part = |value: Value| TEXT.encode(value.to_string().as_bytes());
    let other = part(claims(&json!({"sub": "bela"})));
    let none = part(json!({"alg": "none"}));
    let hmac = part(json!({"alg": "HS256", "kid": "1"}));
    let extended = part(json!({"alg": "ES256", "kid": "1", "crit": ["b64"], "b64": false}));
    let foreign = part(json!({"alg": "ES256", "kid": "9"}));
    for (token, why) in [
        (format!("{header}.{other}.{signature}"), Refused::Signature),
        (format!("{header}.{body}.{}", "A".repeat(86)), Refused::Signature),
        (format!("{header}.{body}."), Refused::Signature),
        (format!("{none}.{body}."), Refused::Algorithm),
        (format!("{hmac}.{body}.{signature}"), Refused::Algorithm),
        (format!("{extended}.{body}.{signature}"), Refused::Algorithm),
        (format!("{foreign}.{body}.{signature}"), Refused::UnknownKey),
        (format!("{header}.{body}"), Refused::Unreadable),
        (format!("{right}.x"), Refused::Unreadable),
        (String::new(), Refused::Unreadable),
        ("a.".repeat(40_000), Refused::Unreadable),
    ] {
        assert_eq!(judged(&issuer, &token), Err(why), "{token:.60}");
    }
    issuer.turn_key();
    assert_eq!(judged(&issuer, &right), Err(Refused::UnknownKey), "the key is gone");
}

#[test]
fn rsa_keys_are_taken_too_and_never_for_another_way() {
    let file: String = include_str!("rsa-for-tests.b64").split_whitespace().collect();
    let pair = KeyPair::from_der(&BASE64.decode(file.as_bytes()).expect("base64")).expect("key");
    let public: PublicKeyComponents<Vec<u8>> = pair.public().into();
    let jwk = |alg: &str| {
        let (n, e) = (TEXT.encode(&public.n), TEXT.encode(&public.e));
        keys(json!({"keys": [{"kty": "RSA", "alg": alg, "n": n, "e": e}, {"kty": "oct"}]}))
    };
    let part = |value: &Value| TEXT.encode(value.to_string().as_bytes());
    let text = format!("{}.{}", part(&json!({"alg": "RS256"})), part(&claims(&json!({}))));
    let mut signature = vec![0; pair.public().modulus_len()];
    let random = SystemRandom::new();
    pair.sign(&RSA_PKCS1_SHA256, &random, text.as_bytes(), &mut signature).expect("signed");
    let token = format!("{text}.{}", TEXT.encode(&signature));
    assert!(check(&token, &jwk("RS256"), &EXPECTED, test_now()).is_ok());
    assert_eq!(check(&token, &jwk("PS256"), &EXPECTED, test_now()), Err(Refused::UnknownKey));
    let late = test_now() + TimeDelta::hours(1);
    let late: chrono::DateTime<Utc> = late;
    assert_eq!(check(&token, &jwk("RS256"), &EXPECTED, late), Err(Refused::Time));
}
