//! HSDS in and out, through the application, the public API and the commands, on both databases.

mod api;
mod bulk;
mod command;
mod examples;
mod filters;
mod life;
mod region;
mod schema;
mod secrets;

use std::io::Cursor;
use std::path::{Path, PathBuf};

use lotse::app::{App, ImportReport};
use serde_json::{Value, json};

use crate::support::Client;

/// A folder that comes with the standard and not with the project.
fn shared(path: &str) -> Option<PathBuf> {
    let Some(shared) = std::env::var_os("LOTSE_TEST_SHARED") else {
        println!("not run: needs the HSDS 3.1 package, set LOTSE_TEST_SHARED");
        return None;
    };
    Some(PathBuf::from(shared).join("hsds-3.1").join(path))
}

fn json_of(path: &Path) -> Value {
    let text = std::fs::read_to_string(path).expect("a file");
    serde_json::from_str(&text).expect("JSON")
}

/// Imports a file that lies in the file system.
async fn import_file(app: &App, path: &Path) -> ImportReport {
    app.import_hsds(path, false, |_| {}).await.expect("the database works")
}

/// Imports bytes as a file of that name.
async fn import_bytes(app: &App, name: &str, bytes: &[u8]) -> ImportReport {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join(name);
    std::fs::write(&path, bytes).expect("a file");
    import_file(app, &path).await
}

/// Imports JSON that must be well.
#[track_caller]
fn is_kept(report: ImportReport) -> ImportReport {
    assert!(report.kept, "{:#?}", lines(&report));
    report
}

async fn import(app: &App, value: &Value) -> ImportReport {
    is_kept(import_bytes(app, "offers.json", value.to_string().as_bytes()).await)
}

/// The problems, one a line, without the folder of the file.
fn lines(report: &ImportReport) -> Vec<String> {
    let short = |line: String| {
        let file = line.find([' ', '#']).unwrap_or(line.len());
        line[line[..file].rfind('/').map_or(0, |at| at + 1)..].to_owned()
    };
    report.problems.iter().map(|problem| short(problem.to_string())).collect()
}

async fn export(app: &App) -> Vec<u8> {
    let output = app.export_hsds(Cursor::new(Vec::new())).await.expect("an export");
    output.into_inner()
}

/// Everything on all pages of a list.
async fn walk(client: &Client, path: &str) -> Vec<Value> {
    let joint = if path.contains('?') { '&' } else { '?' };
    let mut all = Vec::new();
    for number in 1.. {
        let page = client.get(&format!("{path}{joint}page={number}")).await.expect(200);
        assert_eq!(page["page_number"], number);
        assert_eq!(page["first_page"], number == 1);
        let contents = page["contents"].as_array().expect("a list");
        assert_eq!(page["size"], contents.len());
        assert_eq!(page["empty"], contents.is_empty());
        all.extend(contents.iter().cloned());
        if page["last_page"] == true {
            assert_eq!(page["total_items"], all.len());
            break;
        }
    }
    all
}

fn texts<'v>(list: &'v [Value], field: &str) -> Vec<&'v str> {
    list.iter().map(|item| item[field].as_str().expect("a text")).collect()
}

/// A small offer of one organization.
fn service(id: &str) -> Value {
    json!({ "id": id, "name": format!("Angebot {id}"), "status": "active",
        "organization": { "id": "o", "name": "Träger", "description": "" } })
}

/// Fails where two JSON values differ, apart from nulls and empty lists.
#[track_caller]
fn assert_same(left: &Value, right: &Value) {
    let (left, right) = (trimmed(left), trimmed(right));
    assert_eq!(left, right, "\nleft:  {left:#}\nright: {right:#}");
}

fn trimmed(value: &Value) -> Value {
    let empty = |value: &Value| value.is_null() || value.as_array().is_some_and(Vec::is_empty);
    match value {
        Value::Object(object) => {
            let kept = object.iter().map(|(name, value)| (name.clone(), trimmed(value)));
            Value::Object(kept.filter(|(_, value)| !empty(value)).collect())
        }
        Value::Array(list) => Value::Array(list.iter().map(trimmed).collect()),
        other => other.clone(),
    }
}
