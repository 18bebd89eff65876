//! The few files a page loads, baked into the program. Their path carries a hash of the content, so
//! that a browser may keep them for good and still sees every change at once.

use std::sync::LazyLock;

use sha2::{Digest as _, Sha256};

use super::view::to;

/// Where the files lie; the router answers `GET /assets/{name}` with [`find`].
pub const FOLDER: &str = "/assets/";

/// How long a browser may keep them.
pub const CACHE: &str = "public, max-age=31536000, immutable";

/// A file.
#[derive(Debug)]
pub struct Asset {
    /// Its path, hash included: `/assets/lotse.3f9a….css`.
    pub path: String,
    /// Its media type.
    pub media_type: &'static str,
    /// What is in it.
    pub content: &'static str,
}

/// The stylesheet of every page.
pub static STYLE: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("css", "text/css; charset=utf-8", include_str!("lotse.css")));

/// What pages for professionals need beside it.
pub static STAFF_STYLE: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("css", "text/css; charset=utf-8", include_str!("staff.css")));

/// What pages gain when scripts run.
pub static SCRIPT: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("js", "text/javascript; charset=utf-8", include_str!("lotse.js")));

/// What pages for professionals gain when scripts run.
pub static STAFF_SCRIPT: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("js", "text/javascript; charset=utf-8", include_str!("staff.js")));

/// Suggestions in search fields.
pub static SUGGEST_SCRIPT: LazyLock<Asset> = LazyLock::new(|| {
    Asset::new("js", "text/javascript; charset=utf-8", include_str!("suggest.js"))
});

/// The list on somebody's own device.
pub static SAVED_SCRIPT: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("js", "text/javascript; charset=utf-8", include_str!("saved.js")));

/// The service worker, which has no hash in its address: it keeps the files of this very state, and
/// is a new one whenever one of them is.
pub static WORKER: LazyLock<String> = LazyLock::new(|| {
    let files = [&STYLE, &SCRIPT, &SUGGEST_SCRIPT, &SAVED_SCRIPT, &ICON]
        .map(|asset| format!("\"{}\"", asset.path));
    let staff = to::STAFF.map(|root| format!("\"{root}\""));
    let (files, staff) = (files.join(", "), staff.join(", "));
    let source = include_str!("worker.js");
    format!("\"use strict\";\nconst FILES = [{files}];\nconst STAFF = [{staff}];\n{source}")
});

/// The sign in the browser's tab.
pub static ICON: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("svg", "image/svg+xml", include_str!("icon.svg")));

impl Asset {
    fn new(ending: &str, media_type: &'static str, content: &'static str) -> Self {
        let hash: String =
            Sha256::digest(content).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
        Self { path: format!("{FOLDER}lotse.{hash}.{ending}"), media_type, content }
    }
}

/// The file of that name, as in `lotse.3f9a….css`.
pub fn find(name: &str) -> Option<&'static Asset> {
    let all: [&'static Asset; 7] =
        [&STYLE, &STAFF_STYLE, &SCRIPT, &SUGGEST_SCRIPT, &SAVED_SCRIPT, &STAFF_SCRIPT, &ICON];
    all.into_iter().find(|asset| asset.path.strip_prefix(FOLDER) == Some(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_leads_to_its_file_and_to_no_other() {
        let name = STYLE.path.strip_prefix(FOLDER).expect("in the folder");
        assert_eq!(find(name).map(|asset| asset.media_type), Some("text/css; charset=utf-8"));
        assert!(find("lotse.css").is_none());
    }

    #[test]
    fn the_style_works_in_both_directions_and_stays_small() {
        for style in [STYLE.content, STAFF_STYLE.content] {
            for sided in ["left", "right", "margin-top", "padding-bottom", "http", "@import"] {
                let found = style.lines().find(|l| l.contains(sided) && !l.contains("^=\"http\""));
                assert!(found.is_none(), "{sided}: {found:?}");
            }
            assert!(style.len() < 40_000, "{} bytes", style.len());
        }
    }
}
