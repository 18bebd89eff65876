//! HSDS in and out.

use std::io::{IsTerminal as _, Write as _};
use std::path::Path;

use super::open::open;
use super::{Failure, Result};
use crate::config::Config;

/// How often progress is shown, in records.
const STEP: usize = 500;

/// Imports a file or folder; every error is printed with its place.
pub(super) async fn import(config: Config, path: &Path, dry_run: bool) -> Result {
    if !path.exists() {
        return Err(Failure::invalid(format!("{} is not there", path.display())));
    }
    let app = open(config).await?;
    let visible = std::io::stderr().is_terminal();
    let report = app
        .import_hsds(path, dry_run, |read| {
            if visible && read % STEP == 0 {
                eprint!("\r{read} records read");
                let _ = std::io::stderr().flush();
            }
        })
        .await?;
    if visible && report.read >= STEP {
        eprintln!();
    }
    for problem in &report.problems {
        println!("{problem}");
    }
    if report.errors > report.problems.len() {
        println!("… and {} more", report.errors - report.problems.len());
    }
    println!("{} records read, {} offers among them", report.read, report.offers);
    if report.errors > 0 {
        let errors = report.errors;
        return Err(Failure::invalid(format!("{errors} errors, nothing was imported")));
    }
    if dry_run {
        println!("dry run: {} would be new or changed, nothing was imported", report.changed);
    } else {
        println!("{} new or changed", report.changed);
    }
    Ok(())
}

/// Exports the catalogue as the tabular package, into a file or to the standard output.
pub(super) async fn export(config: Config, file: Option<&Path>) -> Result {
    let app = open(config).await?;
    let Some(file) = file else {
        let buffer = app.export_hsds(std::io::Cursor::new(Vec::new())).await?;
        std::io::stdout().write_all(buffer.get_ref())?;
        return Ok(());
    };
    // Written beside and then renamed: a half-written export never carries the final name.
    let partial = file.with_extension("partial");
    let output = app.export_hsds(std::fs::File::create(&partial)?).await?;
    output.sync_all()?;
    std::fs::rename(&partial, file)?;
    println!("{} written", file.display());
    Ok(())
}
