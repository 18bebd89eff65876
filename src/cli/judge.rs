//! Judging the search: asks judged questions and prints how good the answers are, by kind and by language.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::Deserialize;

use super::open::open;
use super::{Failure, Result};
use crate::app::App;
use crate::config::Config;
use crate::domain::judged::{Answered, MARKS, Marks, Means, Question};
use crate::index::knowledge;

/// What to judge.
pub(super) struct Wanted<'a> {
    /// Files of questions; the built-in ones when there are none.
    pub(super) files: &'a [PathBuf],
    /// Whether the catalogue of the data directory is asked; else the demonstration region.
    pub(super) own_data: bool,
    /// Whether each question below a mark is told.
    pub(super) details: bool,
}

#[derive(Deserialize)]
struct QuestionFile {
    query: Vec<Question>,
}

/// Asks and prints. Fails when a mean is below its floor.
pub(super) async fn run(mut config: Config, wanted: &Wanted<'_>) -> Result {
    let kinds = questions(wanted.files)?;
    let folder = tempfile::Builder::new().prefix("lotse-judge-").tempdir()?;
    if !wanted.own_data {
        config.data = folder.path().to_owned();
        config.database_url = None;
        config.demo = true;
    }
    let app = open(config).await?;
    if !wanted.own_data {
        app.load_demo().await?;
    }
    let mut table: BTreeMap<String, Means> = BTreeMap::new();
    for (kind, questions) in &kinds {
        for question in questions {
            let (answered, marks) = app.judge(question).await?;
            let part = if question.held { "held back" } else { "tuned" };
            let german = if question.lang == "de" { "German" } else { "other languages" };
            let rows =
                [format!("{part}: all"), format!("{part}: {german}"), format!("{part}: {kind}")];
            for row in rows {
                table.entry(row).or_default().add(&marks);
            }
            if wanted.details && !question.held {
                tell(&app, kind, question, &answered, &marks);
            }
        }
    }
    print(&table);
    below_floors(&table)
}

fn questions(files: &[PathBuf]) -> Result<Vec<(String, Vec<Question>)>> {
    let mut kinds = Vec::new();
    if files.is_empty() {
        for (kind, text) in knowledge::judged() {
            kinds.push((kind.to_owned(), read(kind, text)?));
        }
    }
    for file in files {
        let text = std::fs::read_to_string(file)
            .map_err(|error| Failure::new(format!("{}: {error}", file.display())))?;
        let kind = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        kinds.push((kind.clone(), read(&kind, &text)?));
    }
    Ok(kinds)
}

fn read(name: &str, text: &str) -> Result<Vec<Question>> {
    let file: QuestionFile =
        toml::from_str(text).map_err(|error| Failure::invalid(format!("{name}: {error}")))?;
    Ok(file.query)
}

/// What is wrong with an answer.
fn tell(app: &App, kind: &str, question: &Question, answered: &Answered, marks: &Marks) {
    let worst = marks.all().into_iter().flatten().fold(1.0, f64::min);
    if worst >= 0.8 {
        return;
    }
    let marked: Vec<String> = MARKS
        .iter()
        .zip(marks.all())
        .filter_map(|(name, mark)| Some(format!("{name} {:.2}", mark.filter(|m| *m < 0.8)?)))
        .collect();
    println!("\n[{kind}] {:?}: {} of {}", question.text, marked.join(", "), answered.total);
    for hit in &answered.hits {
        let name = app.catalogue().offer(&hit.as_str().into()).map(|offer| offer.name.clone());
        let grade = question.relevant.get(hit).copied().unwrap_or(0);
        println!("    {grade} {}", name.as_ref().unwrap_or(hit));
    }
    let missing = question.relevant.iter().filter(|(slug, _)| !answered.hits.contains(slug));
    let missing: Vec<String> = missing.map(|(slug, grade)| format!("{slug} {grade}")).collect();
    println!("    missing: {}", missing.join(", "));
}

fn print(table: &BTreeMap<String, Means>) {
    println!("{:<28}{:>5}  {}", "", "", MARKS.map(|name| format!("{name:>18}")).join(""));
    for (row, means) in table {
        let cells = means.all().map(|mean| match mean {
            Some(mean) => format!("{mean:>18.3}"),
            None => format!("{:>18}", "-"),
        });
        println!("{row:<28}{:>5}  {}", means.questions, cells.join(""));
    }
}

fn below_floors(table: &BTreeMap<String, Means>) -> Result {
    let mut below = Vec::new();
    for (row, floors) in knowledge::floors().map_err(Failure::new)? {
        let Some(means) = table.get(&row) else { continue };
        for (name, mean) in MARKS.iter().zip(means.all()) {
            if let (Some(floor), Some(mean)) = (floors.get(*name), mean)
                && mean < *floor
            {
                below.push(format!("{row}, {name}: {mean:.3} is below {floor}"));
            }
        }
    }
    if below.is_empty() { Ok(()) } else { Err(Failure::new(below.join("\n"))) }
}
