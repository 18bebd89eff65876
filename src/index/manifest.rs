//! The note an index carries: what built it and up to which change it reaches. It travels with each commit of
//! tantivy, so data and note never disagree.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::IndexError;
use super::analysis::words;
use super::knowledge::{files, knowledge};

/// Raised whenever fields or tokens change their meaning, or what offers put into them.
const SCHEMA_VERSION: u32 = 2;

/// The note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    schema: u32,
    analysis: String,
    /// Last change that is in the index.
    pub generation: u64,
}

impl Manifest {
    /// A note of this build.
    pub fn new(generation: u64) -> Self {
        Self { schema: SCHEMA_VERSION, analysis: fingerprint().to_owned(), generation }
    }

    /// As it is kept.
    pub fn to_text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The note of an index, if this build may use the index.
    pub fn check(kept: Option<&str>) -> Result<Self, IndexError> {
        let kept: Self =
            kept.and_then(|text| serde_json::from_str(text).ok()).ok_or(IndexError::OutOfDate)?;
        if kept == Self::new(kept.generation) { Ok(kept) } else { Err(IndexError::OutOfDate) }
    }
}

/// Hash of the language data and of what the analysis makes of every compound part, so that a change of the
/// stemmer shows as well.
fn fingerprint() -> &'static str {
    static PRINT: LazyLock<String> = LazyLock::new(|| {
        let mut hash = Sha256::new();
        for (path, content) in files() {
            hash.update(path);
            hash.update(content);
        }
        let mut parts: Vec<_> = knowledge().parts.keys().collect();
        parts.sort_unstable();
        for part in parts {
            let stems = words().get(&format!("{part}beratung"));
            hash.update(&stems.whole);
            stems.parts.iter().for_each(|p| hash.update(p));
        }
        hash.finalize().iter().take(16).map(|b| format!("{b:02x}")).collect()
    });
    &PRINT
}
