//! The judged questions of `index/judged/` against the demonstration region, with the floors that stand beside them.

use std::collections::BTreeMap;

use lotse::domain::judged::{MARKS, Means, Question};
use lotse::index::knowledge::{floors, judged};
use serde::Deserialize;

use crate::support::TestApp;

#[derive(Deserialize)]
struct QuestionFile {
    query: Vec<Question>,
}

#[tokio::test]
async fn judged_questions_are_answered_well() {
    let app = TestApp::with_region().await;
    let mut table: BTreeMap<String, Means> = BTreeMap::new();
    for (kind, text) in judged() {
        let file: QuestionFile = toml::from_str(text).unwrap();
        for question in &file.query {
            let (_, marks) = app.app.judge(question).await.unwrap();
            let part = if question.held { "held back" } else { "tuned" };
            let tongue = if question.lang == "de" { "German" } else { "other languages" };
            for row in ["all", tongue, kind] {
                table.entry(format!("{part}: {row}")).or_default().add(&marks);
            }
        }
    }
    assert!(table["tuned: all"].questions + table["held back: all"].questions >= 150);
    let mut below = Vec::new();
    for (row, least) in floors().unwrap() {
        let means = table.get(&row).unwrap_or_else(|| panic!("no row {row}"));
        for (mark, least) in least {
            let at =
                MARKS.iter().position(|m| *m == mark).unwrap_or_else(|| panic!("no mark {mark}"));
            let mean = means.all()[at].unwrap();
            println!("{row}, {mark}: {mean:.3}, at least {least}");
            if mean < least {
                below.push(format!("{row}, {mark}: {mean:.3} is below {least}"));
            }
        }
    }
    assert!(below.is_empty(), "{}", below.join("\n"));
}
