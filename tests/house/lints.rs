//! House rules that no compiler checks: bans are in place, files are short and say what they hold.

use std::collections::BTreeSet;

use super::sources::{SourceFile, files, take_apart};

/// Files that are longer than 400 lines for a reason. Shorten one and it must leave the list.
const LONG: &[&str] = &[
    // The small records of HSDS, one field a line.
    "src/domain/catalogue/parts.rs",
    // The seed format of the demonstration region beside what becomes of it.
    "src/app/region.rs",
    // The fields of all objects of HSDS, one a line.
    "src/hsds/schema/tables.rs",
];
const LONGEST: usize = 400;

/// What `clippy.toml` bans, so that no ban goes by the way.
const BANNED: &[&str] = &[
    "chrono::Utc::now",
    "chrono::Local::now",
    "std::time::SystemTime::now",
    "uuid::Uuid::now_v7",
    "uuid::Uuid::new_v4",
    "sqlx::query",
    "sqlx::query_as",
    "sqlx::query_scalar",
    "sqlx::query_with",
    "sqlx::query_as_with",
    "std::env::var",
    "axum::extract::Path",
    "axum::extract::Query",
    "axum::extract::Form",
    "axum::extract::Json",
    "axum::Json",
    "axum::Form",
];

fn rust() -> Vec<SourceFile> {
    let mut all = files("src", &[".rs"]);
    all.extend(files("tests", &[".rs"]));
    assert!(all.len() > 40, "only {} files read", all.len());
    all
}

fn none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn clippy_bans_the_shortcuts_and_says_what_to_do_instead() {
    let text = include_str!("../../clippy.toml");
    let settings: toml::Table = text.parse().expect("clippy.toml");
    let mut banned = BTreeSet::new();
    for list in ["disallowed-methods", "disallowed-types"] {
        for entry in settings[list].as_array().expect("a list") {
            let path = entry["path"].as_str().expect("a path");
            let reason = entry.get("reason").and_then(|r| r.as_str()).unwrap_or_default();
            assert!(reason.len() > 20, "{path}: no reason, no substitute");
            banned.insert(path);
        }
    }
    for path in BANNED {
        assert!(banned.contains(path), "{path} is not banned any more");
    }
}

#[test]
fn every_file_says_in_its_first_line_what_lives_there() {
    let wrong: Vec<String> = rust()
        .into_iter()
        .filter(|file| !file.text.lines().next().is_some_and(|line| line.starts_with("//! ")))
        .map(|file| file.path)
        .collect();
    none(&wrong);
}

#[test]
fn no_file_is_long_without_a_reason() {
    let long: Vec<String> = rust()
        .into_iter()
        .filter(|file| file.text.lines().count() > LONGEST)
        .map(|file| file.path)
        .collect();
    let unexplained: Vec<_> = long.iter().filter(|path| !LONG.contains(&path.as_str())).collect();
    assert!(unexplained.is_empty(), "longer than {LONGEST} lines: {unexplained:#?}");
    for path in LONG {
        assert!(long.iter().any(|long| long == path), "{path} is short now: take it off the list");
    }
}

#[test]
fn nothing_is_left_unfinished() {
    let mut wrong = Vec::new();
    for file in rust() {
        let code = take_apart(&file.text).code;
        for mark in ["todo!", "unimplemented!", "dbg!"] {
            if code.contains(mark) {
                wrong.push(format!("{}: {mark}", file.path));
            }
        }
    }
    none(&wrong);
}

#[test]
fn sql_lives_in_the_store_only() {
    let mut wrong = Vec::new();
    for file in files("src", &[".rs"]) {
        if file.path.starts_with("src/store/") {
            continue;
        }
        for text in take_apart(&file.text).strings.iter().filter(|text| is_sql(text)) {
            wrong.push(format!("{}: {text}", file.path));
        }
    }
    none(&wrong);
}

#[test]
fn the_time_is_asked_in_one_place_only() {
    let mut wrong = Vec::new();
    for file in rust().into_iter().filter(|file| file.path != "src/clock.rs") {
        let code = take_apart(&file.text).code;
        for call in ["Utc::now", "Local::now", "SystemTime::now"] {
            if code.contains(call) {
                wrong.push(format!("{}: {call}", file.path));
            }
        }
    }
    none(&wrong);
}

#[test]
fn sql_is_written_in_lower_case() {
    let mut wrong = Vec::new();
    for file in files("src/store", &[".rs"]) {
        let strings = take_apart(&file.text).strings;
        for text in strings.iter().filter(|text| is_sql(text)) {
            if let Some(word) = loud_word(text) {
                wrong.push(format!("{}: {word} in {text}", file.path));
            }
        }
    }
    let migrations = files("migrations", &[".sql"]);
    assert!(!migrations.is_empty());
    for file in migrations {
        let code = |line: &str| line.split("--").next().unwrap_or_default().to_owned();
        let text: Vec<String> = file.text.lines().map(code).collect();
        if let Some(word) = loud_word(&text.join("\n")) {
            wrong.push(format!("{}: {word}", file.path));
        }
    }
    none(&wrong);
}

/// Whether a string is a statement, and not a sentence that happens to hold the word "from".
fn is_sql(text: &str) -> bool {
    let text = text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    let follows = |first: &str, then: &str| text.starts_with(first) && text.contains(then);
    follows("select ", " from ")
        || follows("with ", " select ")
        || follows("update ", " set ")
        || ["insert into ", "delete from ", "create table ", "alter table ", "drop table "]
            .iter()
            .any(|start| text.starts_with(start))
}

/// A keyword in capitals.
fn loud_word(sql: &str) -> Option<&str> {
    const LOUD: [&str; 14] = [
        "SELECT", "FROM", "WHERE", "INSERT", "UPDATE", "DELETE", "INTO", "VALUES", "SET", "AND",
        "ORDER", "JOIN", "CREATE", "TABLE",
    ];
    sql.split(|c: char| !c.is_alphanumeric() && c != '_').find(|word| LOUD.contains(word))
}

#[test]
fn statements_are_told_from_sentences() {
    assert!(is_sql("select body\n from offer"));
    assert!(is_sql("DELETE FROM session"));
    assert!(is_sql("update offer set booking = 1"));
    assert!(!is_sql("choose a place from the list"));
    assert!(!is_sql("update the entry"));
    assert_eq!(loud_word("select id FROM offer"), Some("FROM"));
    assert_eq!(loud_word("select from_date from offer"), None);
}

#[test]
fn nothing_names_the_machine_it_was_written_on() {
    // Put together here, so that this file does not name them itself.
    let folders = ["work", "home", "root", "Users", "tmp"].map(|name| format!("/{name}/"));
    let mut wrong = Vec::new();
    for file in files("", &[".rs", ".toml", ".md", ".sql", ".css", ".js", ".sh", ".ftl", ".csv"]) {
        for folder in &folders {
            let hit = file.text.match_indices(folder.as_str()).find(|(at, _)| {
                let before = file.text[..*at].chars().next_back();
                before.is_none_or(|c| !c.is_alphanumeric() && !"._-}/".contains(c))
            });
            if let Some((at, _)) = hit {
                let line = file.text[..at].matches('\n').count() + 1;
                wrong.push(format!("{}:{line} names {folder}", file.path));
            }
        }
    }
    none(&wrong);
}
