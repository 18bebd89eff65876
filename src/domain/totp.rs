//! Codes by time (TOTP, RFC 6238, over HOTP, RFC 4226): SHA-1, six digits, thirty seconds – what every
//! authenticator app understands.

use chrono::{DateTime, Utc};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha1::Sha1;
use subtle::{ConditionallySelectable as _, ConstantTimeEq as _};

/// Seconds a code lasts.
const STEP: i64 = 30;
/// Steps before and after now that are taken too: clocks differ, and typing takes time.
const AROUND: i64 = 1;
/// Codes are numbers below this one.
const CODES: u32 = 1_000_000;
/// Length of a secret, in bytes, as RFC 4226 recommends for SHA-1.
pub const SECRET: usize = 20;

/// The code of a counter.
fn code(secret: &[u8], counter: i64) -> u32 {
    let Ok(mut mac) = Hmac::<Sha1>::new_from_slice(secret) else { return CODES };
    mac.update(&counter.to_be_bytes());
    let hash = mac.finalize().into_bytes();
    let at = usize::from(hash[hash.len() - 1] & 0xf);
    let word = [hash[at], hash[at + 1], hash[at + 2], hash[at + 3]];
    (u32::from_be_bytes(word) & 0x7fff_ffff) % CODES
}

/// The code shown at `now`, as digits.
///
/// ```
/// use chrono::DateTime;
/// use lotse::domain::totp::shown;
/// // RFC 6238, appendix B, the last six digits.
/// let at = |seconds| DateTime::from_timestamp(seconds, 0).unwrap();
/// assert_eq!(shown(b"12345678901234567890", at(59)), "287082");
/// assert_eq!(shown(b"12345678901234567890", at(1_111_111_109)), "081804");
/// assert_eq!(shown(b"12345678901234567890", at(20_000_000_000)), "353130");
/// ```
pub fn shown(secret: &[u8], now: DateTime<Utc>) -> String {
    format!("{:06}", code(secret, now.timestamp() / STEP))
}

/// The step a typed code belongs to, if it is right at `now` and later than the last one taken.
/// Every step is looked at, so that the time tells nothing.
pub fn matching_step(
    secret: &[u8],
    typed: &str,
    now: DateTime<Utc>,
    last_step: i64,
) -> Option<i64> {
    let typed: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    let digits = typed.len() == 6 && typed.bytes().all(|byte| byte.is_ascii_digit());
    let typed: u32 = typed.parse().ok().filter(|_| digits)?;
    let current = now.timestamp() / STEP;
    let mut found = 0_i64;
    for step in current - AROUND..=current + AROUND {
        let right = code(secret, step).ct_eq(&typed);
        found.conditional_assign(&step, right);
    }
    (found > last_step).then_some(found)
}

/// The address an authenticator app reads from a QR code.
pub fn enrolment(secret: &[u8], login: &str, place: &str) -> String {
    let escape = |text: &str| {
        percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
    };
    let (login, place, secret) = (escape(login), escape(place), written(secret));
    format!("otpauth://totp/{place}:{login}?secret={secret}&issuer={place}")
}

/// A secret as people type it into an app.
pub fn written(secret: &[u8]) -> String {
    data_encoding::BASE32_NOPAD.encode(secret)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &[u8] = b"12345678901234567890";

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds, 0).expect("a moment")
    }

    #[test]
    fn the_codes_before_and_after_are_taken_and_none_twice() {
        let now = at(1_111_111_109);
        let step = 1_111_111_109 / STEP;
        for (seconds, taken) in [(-60, false), (-30, true), (0, true), (30, true), (60, false)] {
            let code = shown(SECRET, at(1_111_111_109 + seconds));
            let found = matching_step(SECRET, &code, now, 0);
            assert_eq!(found, taken.then_some(step + seconds / STEP), "{seconds}");
        }
        let code = shown(SECRET, now);
        assert_eq!(matching_step(SECRET, &code, now, step), None, "it was taken");
        let spaced = format!("{} {}", &code[..3], &code[3..]);
        assert_eq!(matching_step(SECRET, &spaced, now, 0), Some(step));
    }

    #[test]
    fn what_is_no_code_is_none() {
        for typed in ["", "12345", "1234567", "12345a", "+12345", "-12345", "１２３４５６"] {
            assert_eq!(matching_step(SECRET, typed, at(59), 0), None, "{typed}");
        }
    }

    #[test]
    fn the_address_keeps_odd_names_apart() {
        let address = enrolment(SECRET, "jana&x@haus", "Lotse Kassel");
        assert!(address.starts_with("otpauth://totp/Lotse%20Kassel:jana%26x%40haus?secret=GEZD"));
    }
}
