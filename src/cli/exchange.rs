//! HSDS in and out.

use std::io::{IsTerminal as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};

use super::open::open_database_only;
use super::{Failure, Result};
use crate::app::ImportReport;
use crate::config::Config;
use crate::hsds::Severity;

/// How often progress is shown, in records.
const STEP: usize = 500;

/// Imports a file or folder; every problem is printed with its place.
pub(super) async fn import(config: Config, path: &Path, dry_run: bool) -> Result {
    if !path.exists() {
        return Err(Failure::invalid(format!("{} is not there", path.display())));
    }
    let app = open_database_only(config).await?;
    let mut progress = Progress::new();
    let report = app.import_hsds(path, dry_run, |read| progress.show(read)).await;
    progress.end();
    app.db().close().await;
    told(&report?, dry_run)
}

/// Prints what was found and done.
fn told(report: &ImportReport, dry_run: bool) -> Result {
    let mut out = std::io::stdout().lock();
    for problem in &report.problems {
        let weight = match problem.severity() {
            Severity::Error => "",
            Severity::Warning => " (warning)",
            Severity::Note => " (note)",
        };
        writeln!(out, "{}{weight}", one_line(&problem.to_string()))?;
    }
    if report.found > report.problems.len() {
        writeln!(out, "… and {}", counted(report.found - report.problems.len(), "more problem"))?;
    }
    let (records, offers) = (counted(report.read, "record"), counted(report.offers, "offer"));
    writeln!(out, "{records} read, {offers} among them")?;
    if report.errors > 0 {
        let errors = counted(report.errors, "error");
        return Err(Failure::invalid(format!("{errors}, nothing was imported")));
    }
    if dry_run {
        writeln!(out, "dry run: {} would be new or changed, nothing was imported", report.changed)?;
    } else {
        writeln!(out, "{} new or changed", report.changed)?;
    }
    Ok(())
}

fn counted(count: usize, what: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {what}{plural}")
}

/// A problem quotes the file: a line break or an escape sequence in it must not reach the terminal.
fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_control() { line.extend(c.escape_default()) } else { line.push(c) }
    }
    line
}

/// Counts up on a terminal; elsewhere it stays silent.
struct Progress {
    visible: bool,
    shown: bool,
}

impl Progress {
    fn new() -> Self {
        Self { visible: std::io::stderr().is_terminal(), shown: false }
    }

    fn show(&mut self, read: usize) {
        if self.visible && read.is_multiple_of(STEP) {
            eprint!("\r{read} records read");
            let _ = std::io::stderr().flush();
            self.shown = true;
        }
    }

    fn end(&mut self) {
        if self.shown {
            eprintln!();
        }
    }
}

/// Exports the catalogue as the tabular package, into a file or to the standard output.
pub(super) async fn export(config: Config, file: Option<&Path>) -> Result {
    let Some(file) = file else { return to_stdout(config).await };
    let app = open_database_only(config).await?;
    // Written beside and then renamed: a half-written export never carries the final name.
    let partial = partial(file);
    let cannot = |error: std::io::Error| Failure::new(format!("{}: {error}", file.display()));
    let output = std::fs::File::create(&partial).map_err(cannot)?;
    let written =
        async { app.export_hsds(output).await?.sync_all().map_err(crate::app::Error::from) };
    if let Err(error) = written.await {
        let _ = std::fs::remove_file(&partial);
        return Err(error.into());
    }
    std::fs::rename(&partial, file).map_err(cannot)?;
    println!("{} written", file.display());
    Ok(())
}

/// A zip cannot be written to a pipe in one go: its directory is written last, and entries point
/// back. It is made in a file that has no name and copied out.
async fn to_stdout(config: Config) -> Result {
    if std::io::stdout().is_terminal() {
        return Err(Failure::invalid("a zip is no text: name a file, or send it on with > or |"));
    }
    let app = open_database_only(config).await?;
    let mut output = app.export_hsds(tempfile::tempfile()?).await?;
    output.rewind()?;
    std::io::copy(&mut output, &mut std::io::stdout().lock())?;
    Ok(())
}

fn partial(file: &Path) -> PathBuf {
    let mut name = file.file_name().unwrap_or_default().to_owned();
    name.push(".partial");
    file.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_stays_on_its_line() {
        assert_eq!(one_line("a.csv:2 x: \u{1b}[31m\nrot é"), "a.csv:2 x: \\u{1b}[31m\\nrot é");
    }

    #[test]
    fn a_half_written_file_has_another_name() {
        assert_eq!(partial(Path::new("/a/b.zip")), Path::new("/a/b.zip.partial"));
        assert_eq!(partial(Path::new("b")), Path::new("b.partial"));
    }
}
