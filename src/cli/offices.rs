//! Commands that change one thing: users, tokens, the index.

use std::io::{BufRead as _, IsTerminal as _, Write as _};

use super::open::{open, open_database_only};
use super::{Failure, Result};
use crate::app::Error;
use crate::config::Config;
use crate::domain::role::Role;

/// Builds the search index anew.
pub(super) async fn reindex(config: Config) -> Result {
    let app = open(config).await?;
    let count = app.reindex().await?;
    println!("{count} offers indexed");
    Ok(())
}

/// Adds a user; the password comes from the terminal or the first line of the input.
pub(super) async fn add_user(
    config: Config,
    login: &str,
    name: &str,
    role: Role,
    agency: &str,
) -> Result {
    let app = open_database_only(config).await?;
    let password = read_password()?;
    match app.add_user(login, name, role, agency, &password).await {
        Ok(_) => {
            println!("{login} may log in");
            Ok(())
        }
        Err(Error::Invalid(problems)) => {
            let words: Vec<_> = problems
                .into_iter()
                .map(|p| format!("{}: {} {}", p.field, p.problem, p.expected.unwrap_or_default()))
                .collect();
            Err(Failure::invalid(words.join("; ")))
        }
        Err(error) => Err(error.into()),
    }
}

/// Takes a second factor away; running sessions end.
pub(super) async fn reset_second_factor(config: Config, login: &str) -> Result {
    let app = open_database_only(config).await?;
    match app.reset_factor(login).await {
        Ok(true) => println!("{login} logs in with the password alone now, or sets up a new one"),
        Ok(false) => println!("{login} had no second factor"),
        Err(Error::NotFound) => return Err(Failure::invalid(format!("nobody logs in as {login}"))),
        Err(error) => return Err(error.into()),
    }
    Ok(())
}

/// Makes a token and prints it as the last line.
pub(super) async fn add_token(config: Config, role: Role, agency: &str, label: &str) -> Result {
    let app = open_database_only(config).await?;
    let token = app.add_token(role, agency, label).await?;
    eprintln!("A token for {agency} ({}). It is shown once and kept nowhere:", role.key());
    println!("{token}");
    Ok(())
}

fn read_password() -> Result<String> {
    let input = std::io::stdin();
    if input.is_terminal() {
        print!("Password (at least {} characters): ", crate::app::SHORTEST_PASSWORD);
        std::io::stdout().flush()?;
    }
    let mut line = String::new();
    input.lock().read_line(&mut line)?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
