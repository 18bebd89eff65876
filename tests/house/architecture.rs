//! Who may import whom: the one table, and a test that reads the sources against it.

use super::sources::{files, take_apart};

/// A module and what of ours it may import.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("text", &["domain"]),
    ("store", &["domain"]),
    ("index", &["domain"]),
    ("hsds", &["domain"]),
    ("config", &["domain"]),
    ("clock", &[]),
    ("error", &["domain"]),
    ("app", &["domain", "store", "index", "hsds", "config", "clock", "error"]),
    ("print", &[]),
    ("web", &["app", "domain", "text", "error", "print"]),
    ("api", &["app", "domain", "text", "error", "hsds"]),
    (
        "cli",
        &[
            "domain", "text", "store", "index", "hsds", "config", "clock", "error", "app", "web",
            "api",
        ],
    ),
    ("main", &["cli"]),
    ("lib", &[]),
];

#[test]
fn modules_import_only_what_the_table_allows() {
    let files = files("src", &[".rs"]);
    assert!(files.len() > 20, "only {} files read", files.len());
    let wrong: Vec<String> =
        files.iter().flat_map(|file| wrong_in(&file.path, &file.text)).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// What a file imports and may not.
fn wrong_in(path: &str, text: &str) -> Vec<String> {
    let module = module_of(path);
    let Some((_, allowed)) = MAY_IMPORT.iter().find(|(name, _)| *name == module) else {
        return vec![format!("{path}: the module {module} is not in the table")];
    };
    imports(path, text)
        .into_iter()
        .filter(|used| *used != module && !allowed.contains(&used.as_str()))
        .map(|used| format!("{path}: {module} may not import {used}"))
        .collect()
}

/// The top-level module a file belongs to.
fn module_of(path: &str) -> &str {
    let inside = path.strip_prefix("src/").unwrap_or(path);
    let first = inside.split('/').next().unwrap_or(inside);
    first.strip_suffix(".rs").unwrap_or(first)
}

/// The top-level modules a file names, whichever way it gets there: `crate::a`, `crate::{a, b::c}`,
/// `lotse::a`, or enough `super::` to leave its own module.
fn imports(path: &str, text: &str) -> Vec<String> {
    let code: String = take_apart(text).code.split_whitespace().collect::<Vec<_>>().join(" ");
    let code = code.replace(" :: ", "::");
    let mut found = Vec::new();
    for root in ["crate::", "lotse::"] {
        found.extend(after_root(&code, root));
    }
    // One more for tests that stand in a module of their own at the end of the file.
    for up in depth(path)..=depth(path) + 1 {
        let names = after_root(&code, &"super::".repeat(up));
        found.extend(names.into_iter().filter(|name| MAY_IMPORT.iter().any(|(m, _)| m == name)));
    }
    found.sort();
    found.dedup();
    found
}

/// The names that follow a root of paths.
fn after_root(code: &str, root: &str) -> Vec<String> {
    let begins = |at: usize| {
        let before = code[..at].chars().next_back();
        before.is_none_or(|c| !c.is_alphanumeric() && c != '_' && c != '$' && c != ':')
    };
    let starts = code.match_indices(root).filter(|(at, _)| begins(*at));
    starts.flat_map(|(at, _)| named(&code[at + root.len()..])).collect()
}

/// How many `super::` lead from a file's module to the root of the crate.
fn depth(path: &str) -> usize {
    let folders = path.matches('/').count();
    if path.ends_with("/mod.rs") { folders - 1 } else { folders }
}

/// The first names of what follows a root: one name, or those of a group.
fn named(rest: &str) -> Vec<String> {
    let first = |item: &str| -> String {
        let item = item.trim().trim_start_matches("r#");
        item.chars().take_while(|c| c.is_alphanumeric() || *c == '_' || *c == '*').collect()
    };
    let Some(group) = rest.strip_prefix('{') else { return vec![first(rest)] };
    let mut names = Vec::new();
    let mut item = String::new();
    let mut open = 1;
    for c in group.chars() {
        match c {
            '{' => open += 1,
            '}' => open -= 1,
            ',' if open == 1 => {
                names.push(first(&item));
                item.clear();
                continue;
            }
            _ => {}
        }
        if open == 0 {
            break;
        }
        item.push(c);
    }
    names.push(first(&item));
    names.retain(|name| !name.is_empty());
    names
}

#[test]
fn every_way_to_a_forbidden_import_is_caught() {
    let ways = [
        "use crate::store::Db;",
        "use crate::{domain::id::OfferId, store::{self, Db}};",
        "use crate::{\n    domain,\n    store,\n};",
        "fn f() { crate::store::cases::list(); }",
        "use lotse::store;",
        "use super::super::store::Db;",
        "use super::super::{store, domain};",
        "mod tests { use super::super::super::store; }",
    ];
    for way in ways {
        let wrong = wrong_in("src/web/page.rs", way);
        assert_eq!(wrong, ["src/web/page.rs: web may not import store"], "{way}");
    }
    assert_eq!(
        wrong_in("src/domain/mod.rs", "use super::app::App;"),
        ["src/domain/mod.rs: domain may not import app"]
    );
    assert_eq!(wrong_in("src/web/page.rs", "use crate::*;").len(), 1);
    assert_eq!(wrong_in("src/extra/page.rs", "").len(), 1);
}

#[test]
fn allowed_imports_comments_and_strings_are_not_complained_of() {
    let text = "// use crate::store::Db;\n/// [`crate::store`]\nuse crate::app::App;\n\
        use super::store;\nlet s = \"crate::store\";\nuse mycrate::store;\n\
        mod tests { use super::Page; }";
    assert_eq!(wrong_in("src/web/staff/page.rs", text), Vec::<String>::new());
}
