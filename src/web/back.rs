//! The way to the log-in page and back: only to pages of our own.

use super::address::address;
use super::here::Here;
use super::view::to;

/// The log-in page, which returns to `path` (without language prefix) afterwards.
pub fn login_for(here: &Here, path: Option<&str>) -> String {
    let known = path.and_then(own_path).filter(|path| *path != to::LOGIN);
    let back = known.map_or_else(String::new, |path| here.link(path));
    here.link(&address(to::LOGIN, &[("weiter", &back)]))
}

/// The path, if it is one of our own: browsers read `//host`, `/\host` and addresses with signs
/// nobody sees as leading elsewhere.
///
/// ```
/// use lotse::web::back::own_path;
/// assert_eq!(own_path("/fach/faelle?q=a"), Some("/fach/faelle?q=a"));
/// assert_eq!(own_path("//example.org"), None);
/// assert_eq!(own_path("https://example.org"), None);
/// ```
pub fn own_path(path: &str) -> Option<&str> {
    let rest = path.strip_prefix('/')?;
    let odd = |c: char| c == '\\' || c.is_control() || c.is_whitespace();
    (!rest.starts_with('/') && !path.contains(odd)).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Lang, Text};

    #[test]
    fn nothing_leads_elsewhere() {
        for path in ["//evil", "/\\evil", "/a\\b", "/\t/evil", "/\n/evil", "javascript:1", "", "a"]
        {
            assert_eq!(own_path(path), None, "{path:?}");
        }
    }

    #[test]
    fn the_log_in_page_knows_the_way_back_and_not_to_itself() {
        let here = Here::at(Text::new(Lang::De), "/fach");
        assert_eq!(login_for(&here, Some("/fach?a=b")), "/anmelden?weiter=%2Ffach%3Fa%3Db");
        assert_eq!(login_for(&here, Some("/anmelden")), "/anmelden");
        assert_eq!(login_for(&here, Some("//evil")), "/anmelden");
    }
}
