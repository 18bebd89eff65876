//! Secrets at rest: what a case holds is sealed with a key of its own, which is kept wrapped by the
//! master key. XChaCha20-Poly1305 with random nonces; every text is bound to its case and column, so
//! that none can be put in another's place. The master key itself is never stored here.

use std::fmt;
use std::sync::Arc;

use chacha20poly1305::aead::{Aead as _, Generate as _, KeyInit as _, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use data_encoding::{BASE64URL_NOPAD as TEXT, HEXLOWER as HEX};
use hmac::{Hmac, Mac as _};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::Sha256;

use super::Result;
use crate::domain::id::CaseId;

/// What every sealed text begins with: the version of the way it is sealed.
const SEALED: &str = "~1~";
/// Length of a nonce, in bytes.
const NONCE: usize = 24;

/// The key under which all others stand: 256 bits, from a file or the environment.
#[derive(Clone)]
pub struct MasterKey {
    wrapping: Key,
    audit: [u8; 32],
    mark: String,
}

impl fmt::Debug for MasterKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MasterKey")
    }
}

impl MasterKey {
    /// The key made of these bytes. Each use has its own key, derived from them.
    pub fn new(bytes: &[u8; 32]) -> Self {
        let derived = |use_of: &str| mac(bytes, &[use_of.as_bytes()]);
        Self {
            wrapping: Key::from(derived("lotse case keys 1")),
            audit: derived("lotse audit 1"),
            mark: HEX.encode(&derived("lotse mark 1")[..8]),
        }
    }

    /// The key written in hexadecimal; nothing when it is not 64 digits long.
    pub fn from_hex(text: &str) -> Option<Self> {
        let bytes = data_encoding::HEXLOWER_PERMISSIVE.decode(text.trim().as_bytes()).ok()?;
        Some(Self::new(&bytes.try_into().ok()?))
    }

    /// A new key, in hexadecimal.
    pub fn generate_hex() -> String {
        HEX.encode(&Key::generate())
    }

    /// Tells keys apart without giving anything away.
    pub fn mark(&self) -> &str {
        &self.mark
    }

    /// Proof that whoever wrote these parts holds the key.
    pub(super) fn prove(&self, parts: &[&[u8]]) -> String {
        HEX.encode(&mac(&self.audit, parts))
    }

    /// The key of a case, wrapped.
    fn wrap(&self, case: &CaseId, key: &CaseKey) -> Result<String> {
        seal(&XChaCha20Poly1305::new(&self.wrapping), case, "key", &key.0)
    }

    /// The key of a case; nothing when it was wrapped under another master key.
    pub(super) fn unwrap_key(&self, case: &CaseId, wrapped: &str) -> Option<CaseKey> {
        let plain = open(&XChaCha20Poly1305::new(&self.wrapping), case, "key", wrapped)?;
        let bytes: [u8; 32] = plain.try_into().ok()?;
        Some(CaseKey(Key::from(bytes)))
    }
}

/// The key of one case.
#[derive(Clone)]
pub(super) struct CaseKey(Key);

impl CaseKey {
    /// A new key, with the form in which it is stored.
    pub(super) fn make(master: &MasterKey, case: &CaseId) -> Result<(Self, String)> {
        let key = Self(Key::generate());
        let wrapped = master.wrap(case, &key)?;
        Ok((key, wrapped))
    }

    /// A text as it is stored.
    pub(super) fn seal(&self, case: &CaseId, column: &str, text: &str) -> Result<String> {
        seal(&XChaCha20Poly1305::new(&self.0), case, column, text.as_bytes())
    }

    /// The same of a text that may be missing.
    pub(super) fn seal_some(
        &self,
        case: &CaseId,
        column: &str,
        text: Option<&str>,
    ) -> Result<Option<String>> {
        text.map(|text| self.seal(case, column, text)).transpose()
    }

    /// Something larger, as JSON.
    pub(super) fn seal_body(
        &self,
        case: &CaseId,
        column: &str,
        body: &impl Serialize,
    ) -> Result<String> {
        let text = serde_json::to_string(body).map_err(|e| sqlx::Error::Encode(e.into()))?;
        self.seal(case, column, &text)
    }

    /// A sealed text; nothing when it was sealed with another key or is not what was stored.
    fn open(&self, case: &CaseId, column: &str, stored: &str) -> Option<String> {
        let plain = open(&XChaCha20Poly1305::new(&self.0), case, column, stored)?;
        String::from_utf8(plain).ok()
    }
}

/// Why a sealed text stays shut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shut {
    /// Its key was deleted: nobody can read it any more.
    Gone,
    /// Another master key, or not what was stored.
    Broken,
}

/// What opens the texts of one case, as its rows brought it along.
pub(super) struct Lock {
    case: CaseId,
    key: Result<CaseKey, Shut>,
}

impl Lock {
    /// The lock of a case whose key came along, or was not there.
    pub(super) fn of(vault: &Vault, case: &CaseId, wrapped: Option<&str>) -> Self {
        let key = match (wrapped, vault) {
            (None, _) => Err(Shut::Gone),
            (Some(_), None) => Err(Shut::Broken),
            (Some(wrapped), Some(master)) => master.unwrap_key(case, wrapped).ok_or(Shut::Broken),
        };
        Self { case: case.clone(), key }
    }

    /// A stored text. One that was stored before there were keys is as it stands.
    pub(super) fn text(&self, column: &str, stored: String) -> Result<String, Shut> {
        if !stored.starts_with(SEALED) {
            return Ok(stored);
        }
        let key = self.key.as_ref().map_err(|shut| *shut)?;
        key.open(&self.case, column, &stored).ok_or(Shut::Broken)
    }

    /// Something larger that was stored as JSON.
    pub(super) fn body<T: DeserializeOwned>(
        &self,
        column: &str,
        stored: String,
    ) -> Result<T, Shut> {
        serde_json::from_str(&self.text(column, stored)?).map_err(|_| Shut::Broken)
    }

    /// A stored text that may be missing.
    pub(super) fn maybe(
        &self,
        column: &str,
        stored: Option<String>,
    ) -> Result<Option<String>, Shut> {
        stored.map(|stored| self.text(column, stored)).transpose()
    }
}

/// What was opened: nothing where the key is gone.
pub(super) fn opened<T>(found: Result<T, Shut>) -> Result<Option<T>> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(Shut::Gone) => Ok(None),
        Err(Shut::Broken) => {
            Err(sqlx::Error::Decode("a case cannot be opened with this master key".into()))
        }
    }
}

/// All that could be opened; what has no key any more is left out.
pub(super) fn all_opened<T>(found: impl Iterator<Item = Result<T, Shut>>) -> Result<Vec<T>> {
    found.filter_map(|found| opened(found).transpose()).collect()
}

/// What a database knows of secrets: the master key, or none for tools that read no case.
pub(super) type Vault = Option<Arc<MasterKey>>;

/// What sealed text is bound to. The length keeps case and column apart.
fn bound(case: &CaseId, column: &str) -> Vec<u8> {
    format!("{}:{case}:{column}", case.as_str().len()).into_bytes()
}

fn seal(cipher: &XChaCha20Poly1305, case: &CaseId, column: &str, plain: &[u8]) -> Result<String> {
    let nonce = XNonce::generate();
    let payload = Payload { msg: plain, aad: &bound(case, column) };
    let sealed = cipher.encrypt(&nonce, payload);
    let sealed = sealed.map_err(|_| sqlx::Error::Encode("a text cannot be sealed".into()))?;
    let mut bytes = nonce.to_vec();
    bytes.extend(sealed);
    Ok(format!("{SEALED}{}", TEXT.encode(&bytes)))
}

fn open(cipher: &XChaCha20Poly1305, case: &CaseId, column: &str, stored: &str) -> Option<Vec<u8>> {
    let bytes = TEXT.decode(stored.strip_prefix(SEALED)?.as_bytes()).ok()?;
    let (nonce, sealed) = bytes.split_at_checked(NONCE)?;
    let nonce = XNonce::try_from(nonce).ok()?;
    cipher.decrypt(&nonce, Payload { msg: sealed, aad: &bound(case, column) }).ok()
}

/// HMAC-SHA-256 over parts, each with its length before it, so that no two lists look alike.
fn mac(key: &[u8; 32], parts: &[&[u8]]) -> [u8; 32] {
    // A key shorter than the block of the hash is filled up with zeros (RFC 2104).
    let mut block = [0; 64];
    block[..key.len()].copy_from_slice(key);
    let mut mac = Hmac::<Sha256>::new(&block.into());
    for part in parts {
        mac.update(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made() -> (MasterKey, CaseId, CaseKey, String) {
        let (master, case) = (MasterKey::new(&[7; 32]), CaseId::from("c1"));
        let (key, wrapped) = CaseKey::make(&master, &case).expect("a key");
        (master, case, key, wrapped)
    }

    #[test]
    fn what_is_sealed_opens_for_its_case_and_column_only() {
        let (master, case, key, wrapped) = made();
        let sealed = key.seal(&case, "purpose", "Schuldnerberatung").expect("sealed");
        assert!(!sealed.contains("Schuldner"));
        assert_ne!(sealed, key.seal(&case, "purpose", "Schuldnerberatung").expect("sealed"));
        let again = master.unwrap_key(&case, &wrapped).expect("the key");
        let opened = again.open(&case, "purpose", &sealed);
        let shut = Lock::of(&None, &case, Some(&wrapped)).text("purpose", sealed.clone());
        assert_eq!(shut, Err(Shut::Broken));
        let gone = Lock::of(&Some(Arc::new(master.clone())), &case, None);
        assert_eq!(gone.text("purpose", sealed.clone()), Err(Shut::Gone));
        assert_eq!(opened.as_deref(), Some("Schuldnerberatung"));
        assert_eq!(again.open(&case, "place", &sealed), None, "another column");
        assert_eq!(again.open(&"c2".into(), "purpose", &sealed), None, "another case");
        assert_eq!(master.unwrap_key(&"c2".into(), &wrapped).map(|_| ()), None);
        let other = MasterKey::new(&[8; 32]);
        assert!(other.unwrap_key(&case, &wrapped).is_none(), "another master key");
    }

    #[test]
    fn one_changed_sign_is_noticed() {
        let (_, case, key, _) = made();
        let sealed = key.seal(&case, "purpose", "Termin").expect("sealed");
        for at in SEALED.len()..sealed.len() {
            let mut changed = sealed.clone().into_bytes();
            changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
            let changed = String::from_utf8(changed).expect("ASCII");
            if changed != sealed {
                assert_eq!(key.open(&case, "purpose", &changed), None, "at {at}");
            }
        }
    }

    #[test]
    fn keys_are_read_from_hexadecimal_of_the_right_length() {
        let hex = "0A".repeat(32);
        let mark = MasterKey::new(&[10; 32]).mark().to_owned();
        assert_eq!(MasterKey::from_hex(&format!(" {hex}\n")).expect("a key").mark(), mark);
        for wrong in ["", "0a", &hex[1..], &"zz".repeat(32)] {
            assert!(MasterKey::from_hex(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn a_proof_tells_how_its_parts_are_cut() {
        let (master, ..) = made();
        assert_ne!(master.prove(&[b"ab", b"c"]), master.prove(&[b"a", b"bc"]));
    }
}
