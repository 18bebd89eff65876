//! The judged questions of `index/judged/` against the demonstration region, and those of `county/` against a catalogue
//! of another county, each with the floors that stand beside them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use lotse::app::App;
use lotse::domain::judged::{MARKS, Means, Question};
use lotse::index::knowledge::{floors, judged};
use serde::Deserialize;

use crate::support::TestApp;

/// Row, mark, least mean.
type Floors = BTreeMap<String, BTreeMap<String, f64>>;

#[derive(Deserialize)]
struct QuestionFile {
    query: Vec<Question>,
}

async fn table(app: &App, files: &[(String, String)]) -> BTreeMap<String, Means> {
    let mut table: BTreeMap<String, Means> = BTreeMap::new();
    for (kind, text) in files {
        let file: QuestionFile = toml::from_str(text).unwrap();
        for question in &file.query {
            let (_, marks) = app.judge(question).await.unwrap();
            let part = if question.held { "held back" } else { "tuned" };
            let tongue = if question.lang == "de" { "German" } else { "other languages" };
            for row in ["all", tongue, kind] {
                table.entry(format!("{part}: {row}")).or_default().add(&marks);
            }
        }
    }
    table
}

fn assert_above(table: &BTreeMap<String, Means>, floors: &Floors) {
    let mut below = Vec::new();
    for (row, least) in floors {
        let means = table.get(row).unwrap_or_else(|| panic!("no row {row}"));
        for (mark, least) in least {
            let at =
                MARKS.iter().position(|m| m == mark).unwrap_or_else(|| panic!("no mark {mark}"));
            let mean = means.all()[at].unwrap();
            println!("{row}, {mark}: {mean:.3}, at least {least}");
            if mean < *least {
                below.push(format!("{row}, {mark}: {mean:.3} is below {least}"));
            }
        }
    }
    assert!(below.is_empty(), "{}", below.join("\n"));
}

#[tokio::test]
async fn judged_questions_are_answered_well() {
    let app = TestApp::with_region().await;
    let files: Vec<(String, String)> =
        judged().into_iter().map(|(kind, text)| (kind.to_owned(), text.to_owned())).collect();
    let table = table(&app.app, &files).await;
    assert!(table["tuned: all"].questions + table["held back: all"].questions >= 150);
    assert_above(&table, &floors().unwrap());
}

#[tokio::test]
async fn another_county_is_answered_well() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/search/county");
    let app = TestApp::new().await;
    let report = app.app.import_hsds(&folder.join("offers.json"), false, |_| {}).await.unwrap();
    assert!(report.kept);
    let read = |path: &PathBuf| std::fs::read_to_string(path).unwrap();
    let all = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let files: Vec<(String, String)> = all
        .filter(|path| path.extension().is_some_and(|e| e == "toml"))
        .map(|path| (path.file_stem().unwrap().to_string_lossy().into_owned(), read(&path)))
        .filter(|(kind, _)| kind != "floors")
        .collect();
    let table = table(&app.app, &files).await;
    assert_above(&table, &toml::from_str(&read(&folder.join("floors.toml"))).unwrap());
}
