//! Planning areas and official figures, brought in by whoever runs the installation.

use std::path::Path;

use super::open::open_database_only;
use super::{Failure, Result};
use crate::config::Config;

/// Takes a map of planning areas.
pub(super) async fn areas(config: Config, file: &Path) -> Result {
    let text = read(file)?;
    let app = open_database_only(config).await?;
    let taken = app.import_areas(&text).await;
    app.db().close().await;
    match taken? {
        Ok(count) => println!("{count} planning areas"),
        Err(problem) => {
            return Err(Failure::invalid(format!("{}: {problem}", file.display())));
        }
    }
    Ok(())
}

/// Takes official figures; every problem is printed with its line and column.
pub(super) async fn figures(config: Config, file: &Path) -> Result {
    let text = read(file)?;
    let app = open_database_only(config).await?;
    let taken = app.import_figures(&text).await;
    app.db().close().await;
    match taken? {
        Ok(count) => println!("{count} figures"),
        Err(problems) => {
            for problem in &problems {
                println!("{}: {problem}", file.display());
            }
            return Err(Failure::invalid(format!(
                "{} errors, nothing was imported",
                problems.len()
            )));
        }
    }
    Ok(())
}

fn read(file: &Path) -> Result<String> {
    std::fs::read_to_string(file)
        .map_err(|error| Failure::invalid(format!("{}: {error}", file.display())))
}
