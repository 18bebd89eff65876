//! Copies of the database, and putting one back.

use std::path::Path;

use super::open::locked_database;
use super::{Failure, Result, keys};
use crate::app::read_master_key;
use crate::config::Config;
use crate::index::{Index, IndexError};
use crate::store::{Db, upkeep};

/// Copies the database into a new file and checks the copy.
pub(super) async fn backup(config: Config, file: &Path) -> Result {
    if file.exists() {
        return Err(Failure::new(format!("{} is there already", file.display())));
    }
    if config.database_url.is_none() && !config.database_file().exists() {
        let place = config.data.display();
        return Err(Failure::new(format!("no database in {place}; name the folder with --data")));
    }
    let db = locked_database(&config).await?;
    let mark = read_master_key(&config)?.map(|key| key.mark().to_owned()).unwrap_or_default();
    upkeep::copy_into(&db, file).await?;
    keys::take_out(file, &mark).await?;
    let (rows, problems) = look_into(file).await?;
    if let Some(problem) = problems.first() {
        return Err(Failure::new(format!("the copy is damaged: {problem}")));
    }
    println!("{} written: {}", file.display(), in_words(&rows));
    println!("Keys of cases: {}, for all copies in this folder", keys::beside(file).display());
    if config.master_key.is_none() {
        println!(
            "Keep {} somewhere else: without it no copy can be read",
            config.key_file().display()
        );
    }
    Ok(())
}

/// Puts a copy in the place of the database. The old one is kept beside it.
pub(super) async fn restore(config: Config, file: &Path) -> Result {
    if config.database_url.is_some() {
        return Err(Failure::new("restore works on SQLite; use pg_restore for PostgreSQL"));
    }
    if !file.is_file() {
        return Err(Failure::invalid(format!("{} is no file", file.display())));
    }
    // Under a program that runs, what it writes afterwards would go nowhere.
    if matches!(Index::open(&config.index_dir()), Err(IndexError::InUse)) {
        let place = config.data.display();
        return Err(Failure::new(format!("a Lotse runs in {place}; stop it first")));
    }
    let damaged = |why: &str| {
        let name = file.display();
        Failure::invalid(format!(
            "{name} is no copy of a Lotse database ({why}); nothing was changed"
        ))
    };
    std::fs::create_dir_all(&config.data)?;
    let target = config.database_file();
    // In a folder of its own, which goes in every case: a log left beside it would be taken for that
    // of the next copy.
    let folder = tempfile::tempdir_in(&config.data)?;
    let incoming = folder.path().join("incoming.db");
    std::fs::copy(file, &incoming)?;
    let looked = look_into(&incoming).await;
    let (rows, problems) = looked.map_err(|failure| damaged(&failure.message))?;
    if let Some(problem) = problems.first() {
        return Err(damaged(problem));
    }
    let put = keys::put_back(file, &incoming, &target).await?;
    if target.exists() {
        set_aside(&target).await?;
    }
    std::fs::rename(&incoming, &target)?;
    // The index belongs to the old database; the next start builds it anew.
    let _ = std::fs::remove_dir_all(config.index_dir());
    println!("restored: {}, {put} keys of cases", in_words(&rows));
    Ok(())
}

/// Folds the write-ahead log into the old file and moves it aside; what could not be folded goes
/// along.
async fn set_aside(target: &Path) -> Result {
    if let Ok(old) = Db::open_sqlite(target).await {
        old.close().await;
    }
    for part in ["db", "db-wal", "db-shm"] {
        let (old, kept) = part.split_at(2);
        let from = target.with_extension(part);
        if from.exists() {
            std::fs::rename(from, target.with_extension(format!("{old}.before-restore{kept}")))?;
        }
    }
    Ok(())
}

async fn look_into(file: &Path) -> Result<(Vec<(&'static str, i64)>, Vec<String>)> {
    let copy = Db::open_sqlite(file).await?;
    let looked = async {
        let mut session = copy.read().await?;
        let problems = upkeep::problems(&copy, &mut session).await?;
        Ok((upkeep::counts(&mut session).await?, problems))
    };
    let looked = looked.await;
    copy.close().await;
    looked
}

fn in_words(rows: &[(&str, i64)]) -> String {
    rows.iter().map(|(table, n)| format!("{n} {table}")).collect::<Vec<_>>().join(", ")
}
