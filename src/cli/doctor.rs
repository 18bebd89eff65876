//! Checks of an installation, one line each.

use super::open::database;
use super::{Failure, Result};
use crate::app::{Knowledge, read_master_key};
use crate::config::Config;
use crate::index::{Index, IndexError};
use crate::store::{Db, case_keys, cases, catalogue, people, upkeep};

/// How a check came out.
enum Outcome {
    Good(String),
    /// Works, but somebody should look.
    Odd(String),
    Bad(String),
}

/// Runs all checks; fails when one of them does.
pub(super) async fn run(config: Config) -> Result {
    let mut bad = 0;
    let mut tell = |what: &str, outcome: Outcome| {
        let (sign, words) = match outcome {
            Outcome::Good(words) => ("ok  ", words),
            Outcome::Odd(words) => ("look", words),
            Outcome::Bad(words) => {
                bad += 1;
                ("BAD ", words)
            }
        };
        println!("{sign} {what}: {words}");
    };
    tell("settings", settings(&config));
    tell("law", law(&config));
    match database(&config).await {
        Ok(db) => {
            tell("database", inside(&db, &config).await);
            tell("people", log_ins(&db).await);
            tell("keys", keys(db.clone(), &config).await);
            tell("index", index(&db, &config).await);
        }
        Err(failure) => tell("database", Outcome::Bad(failure.message)),
    }
    if bad == 0 { Ok(()) } else { Err(Failure::new(format!("{bad} checks failed"))) }
}

fn settings(config: &Config) -> Outcome {
    let words = format!("listens on {}, data in {}", config.listen, config.data.display());
    if config.listen.ip().is_loopback() {
        Outcome::Good(words)
    } else {
        Outcome::Odd(format!("{words}; put a server that speaks HTTPS in front of it"))
    }
}

fn law(config: &Config) -> Outcome {
    let knowledge = match Knowledge::of(config) {
        Ok(knowledge) => knowledge,
        Err(error) => return Outcome::Bad(error.to_string()),
    };
    let (instruments, facts) =
        (knowledge.law.instruments.len(), knowledge.law.vocabulary.all().len());
    match knowledge.law.problems().first() {
        None => Outcome::Good(format!("{instruments} versions of instruments, {facts} facts")),
        Some(problem) => Outcome::Bad(problem.clone()),
    }
}

async fn inside(db: &Db, config: &Config) -> Outcome {
    let look = async {
        let mut session = db.read().await?;
        let problems = upkeep::problems(db, &mut session).await?;
        let rows = upkeep::counts(&mut session).await?;
        Ok::<_, sqlx::Error>((problems, rows))
    };
    match look.await {
        Err(error) => Outcome::Bad(error.to_string()),
        Ok((problems, _)) if !problems.is_empty() => Outcome::Bad(problems.join("; ")),
        Ok((_, rows)) => {
            let rows: Vec<_> = rows.iter().map(|(table, n)| format!("{n} {table}")).collect();
            Outcome::Good(format!("{} {}: {}", db.kind(), config.database_name(), rows.join(", ")))
        }
    }
}

/// Whether the master key is there, is seen by nobody else, and opens what is sealed.
async fn keys(db: Db, config: &Config) -> Outcome {
    let key = match read_master_key(config) {
        Err(error) => return Outcome::Bad(error.to_string()),
        Ok(None) => return Outcome::Odd("no master key yet; the first start makes one".to_owned()),
        Ok(Some(key)) => key,
    };
    if config.master_key.is_none() && is_seen_by_others(&config.key_file()) {
        let file = config.key_file();
        return Outcome::Bad(format!("others can read {}: chmod 600", file.display()));
    }
    let db = db.with_key(key);
    let look = async {
        let mut session = db.read().await?;
        let without = case_keys::count_without(&mut session).await?;
        Ok::<_, sqlx::Error>((cases::list_everywhere(&mut session).await?.len(), without))
    };
    match look.await {
        Err(error) => Outcome::Bad(error.to_string()),
        Ok((cases, 0)) => Outcome::Good(format!("the master key opens {cases} cases")),
        Ok((cases, without)) => Outcome::Odd(format!(
            "the master key opens {cases} cases; {without} have no key any more"
        )),
    }
}

fn is_seen_by_others(file: &std::path::Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::metadata(file).is_ok_and(|about| about.permissions().mode() & 0o077 != 0)
}

async fn log_ins(db: &Db) -> Outcome {
    let look = async { people::count_users(&mut db.read().await?).await };
    match look.await {
        Err(error) => Outcome::Bad(error.to_string()),
        Ok(0) => Outcome::Odd("nobody can log in yet (lotse user add …)".to_owned()),
        Ok(n) => Outcome::Good(format!("{n} may log in")),
    }
}

async fn index(db: &Db, config: &Config) -> Outcome {
    let look = async { catalogue::latest_change(&mut db.read().await?).await };
    let latest = match look.await {
        Err(error) => return Outcome::Bad(error.to_string()),
        Ok(latest) => u64::try_from(latest).unwrap_or(0),
    };
    match Index::open(&config.index_dir()) {
        Ok(index) if index.generation() == latest => Outcome::Good("up to date".to_owned()),
        Ok(_) => Outcome::Odd("behind the database; the next start catches up".to_owned()),
        Err(IndexError::InUse) => Outcome::Good("in use by the Lotse that runs".to_owned()),
        Err(IndexError::Missing) => Outcome::Odd("none yet; the next start builds it".to_owned()),
        Err(error) => Outcome::Odd(format!("{error}; the next start builds it anew")),
    }
}
