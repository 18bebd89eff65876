//! The master key: where it comes from, and whether it belongs to this database.

use std::fs;
use std::io::{ErrorKind, Write as _};
use std::path::Path;

use super::error::{Error, Result};
use crate::config::Config;
use crate::store::{self, Db, MasterKey};

/// Under this name the database remembers which master key it belongs to.
const MARK: &str = "master_key";

/// The master key from the settings or the file; nothing where there is none yet.
///
/// # Errors
/// When the key is none, or the file cannot be read.
pub fn read_master_key(config: &Config) -> Result<Option<MasterKey>> {
    let unusable = |from: &str| failed(format!("{from} is no master key (64 hexadecimal digits)"));
    if let Some(hex) = &config.master_key {
        return MasterKey::from_hex(hex).map(Some).ok_or_else(|| unusable("LOTSE_MASTER_KEY"));
    }
    let file = config.key_file();
    match fs::read_to_string(&file) {
        Ok(hex) => {
            let name = file.display().to_string();
            MasterKey::from_hex(&hex).map(Some).ok_or_else(|| unusable(&name))
        }
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(failed(format!("{}: {error}", file.display()))),
    }
}

/// The database with its master key, made at the very first start. What was stored before there were
/// keys is sealed now.
pub(super) async fn unlock(db: Db, config: &Config) -> Result<Db> {
    let mark = store::settings::find(&mut db.read().await?, MARK).await?;
    let key = match (read_master_key(config)?, &mark) {
        (Some(key), _) => key,
        (None, None) => made(config)?,
        (None, Some(_)) => return Err(failed(missing(config))),
    };
    let mut tx = db.write().await?;
    if store::settings::keep(&mut tx, MARK, key.mark()).await? != key.mark() {
        return Err(failed("this is not the master key the database was sealed with".to_owned()));
    }
    tx.commit().await?;
    let db = db.with_key(key);
    let mut tx = db.write().await?;
    let sealed = store::cases::seal_plain(&mut tx).await?;
    let adopted = store::audit::adopt(&mut tx).await?;
    tx.commit().await?;
    if sealed + adopted > 0 {
        tracing::info!(sealed, adopted, "cases were sealed, audit entries taken into the chain");
    }
    Ok(db)
}

fn missing(config: &Config) -> String {
    let file = config.key_file();
    format!(
        "the master key of this database is missing: put it into {} or LOTSE_MASTER_KEY. Without it \
         nobody can read what cases hold",
        file.display()
    )
}

/// A new master key in a file only the owner can read. Somebody else may be faster: theirs counts.
fn made(config: &Config) -> Result<MasterKey> {
    let file = config.key_file();
    fs::create_dir_all(&config.data)?;
    match write_secret(&file, &MasterKey::generate_hex()) {
        Ok(()) => {}
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
        Err(error) => return Err(failed(format!("{}: {error}", file.display()))),
    }
    read_master_key(config)?.ok_or_else(|| failed(missing(config)))
}

/// Writes a file that is not there yet, for the owner's eyes only.
fn write_secret(file: &Path, text: &str) -> std::io::Result<()> {
    use std::os::unix::fs::OpenOptionsExt as _;
    let mut options = fs::OpenOptions::new();
    let mut file = options.write(true).create_new(true).mode(0o600).open(file)?;
    writeln!(file, "{text}")?;
    file.sync_all()
}

fn failed(message: String) -> Error {
    Error::Internal(message.into())
}
