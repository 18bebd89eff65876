//! Keys of cases beside a copy of the database: one file for all copies of a folder, written anew
//! with each copy. A key that was deleted is therefore gone for every older copy too.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::{Failure, Result};
use crate::store::{Db, case_keys};

/// The file's name.
const NAME: &str = "lotse-case-keys";
/// What its first line begins with; behind it stands which master key wrapped the keys.
const HEAD: &str = "lotse case keys 1 ";

/// The file that belongs to copies in the folder of `copy`.
pub(super) fn beside(copy: &Path) -> PathBuf {
    copy.with_file_name(NAME)
}

/// Moves the keys out of a copy into the file beside it.
pub(super) async fn take_out(copy: &Path, mark: &str) -> Result {
    let file = beside(copy);
    if let Some(other) = mark_of(&file)?.filter(|other| other != mark) {
        let name = file.display();
        return Err(Failure::new(format!(
            "{name} belongs to another installation ({other}); choose another folder"
        )));
    }
    let db = Db::open_sqlite(copy).await?;
    let mut tx = db.write().await?;
    let keys = case_keys::list(&mut tx).await?;
    case_keys::remove_all(&mut tx).await?;
    tx.commit().await?;
    db.close().await;
    let mut lines = format!("{HEAD}{mark}\n");
    for (case, wrapped) in keys {
        lines.push_str(&format!("{case} {wrapped}\n"));
    }
    replace(&file, &lines)
}

/// Puts keys from the file beside `copy` into the database made of it; without a file those of the
/// database that is replaced. Gives how many.
pub(super) async fn put_back(copy: &Path, into: &Path, old: &Path) -> Result<usize> {
    let keys = match fs::read_to_string(beside(copy)) {
        Ok(text) => read(&text),
        Err(_) if old.exists() => {
            let db = Db::open_sqlite(old).await?;
            let keys = case_keys::list(&mut db.read().await?).await.unwrap_or_default();
            db.close().await;
            keys.into_iter().map(|(case, wrapped)| (case.to_string(), wrapped)).collect()
        }
        Err(_) => Vec::new(),
    };
    let db = Db::open_sqlite(into).await?;
    db.migrate().await?;
    let mut tx = db.write().await?;
    let mut put = 0;
    for (case, wrapped) in &keys {
        put += usize::from(case_keys::add(&mut tx, &case.as_str().into(), wrapped).await?);
    }
    tx.commit().await?;
    db.close().await;
    Ok(put)
}

fn read(text: &str) -> Vec<(String, String)> {
    let pair = |line: &str| {
        let (case, wrapped) = line.rsplit_once(' ')?;
        Some((case.to_owned(), wrapped.to_owned()))
    };
    text.lines().skip(1).filter_map(pair).collect()
}

fn mark_of(file: &Path) -> Result<Option<String>> {
    let Ok(text) = fs::read_to_string(file) else { return Ok(None) };
    let first = text.lines().next().unwrap_or_default();
    let mark = first.strip_prefix(HEAD);
    let name = file.display();
    mark.map(|mark| Some(mark.to_owned()))
        .ok_or_else(|| Failure::new(format!("{name} is something else and is left alone")))
}

/// Writes the file anew, never half.
fn replace(file: &Path, text: &str) -> Result {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut new = tempfile::NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))?;
    new.write_all(text.as_bytes())?;
    new.as_file().sync_all()?;
    // Temporary files are for the owner's eyes only, and stay so.
    new.persist(file).map_err(|error| Failure::from(error.error))?;
    Ok(())
}
