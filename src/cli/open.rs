//! Opening an installation: data directory, database, search index.

use crate::app::{App, read_master_key};
use crate::clock::{Clock, Random};
use crate::config::Config;
use crate::index::{Index, IndexError};
use crate::store::Db;

use super::{Failure, Result};

/// Opens database and index and puts the application together.
pub(super) async fn open(config: Config) -> Result<App> {
    let db = database(&config).await?;
    let index = index(&config)?;
    Ok(App::start(db, index, Clock::System, Random::System, config).await?)
}

/// Opens the database only: for commands that change data while a server may hold the search index.
/// The server follows by itself; without one, the next start does.
pub(super) async fn open_database_only(config: Config) -> Result<App> {
    let db = database(&config).await?;
    Ok(App::start_without_catalogue(db, Clock::System, Random::System, config).await?)
}

/// Opens the database and brings its schema up to date.
pub(super) async fn database(config: &Config) -> Result<Db> {
    let name = config.database_name();
    let db = match &config.database_url {
        Some(url) if url.starts_with("postgres") => Db::open_postgres(url).await,
        Some(_) => return Err(Failure::new("LOTSE_DATABASE_URL must begin with postgres://")),
        None => {
            std::fs::create_dir_all(&config.data)
                .map_err(|error| Failure::new(format!("{}: {error}", config.data.display())))?;
            Db::open_sqlite(&config.database_file()).await
        }
    };
    let db = db.map_err(|error| Failure::new(format!("cannot open {name}: {error}")))?;
    db.migrate().await.map_err(|error| Failure::new(format!("cannot migrate {name}: {error}")))?;
    Ok(db)
}

/// Opens the database with the key to what is sealed in it, changing nothing but its schema.
pub(super) async fn locked_database(config: &Config) -> Result<Db> {
    let key = read_master_key(config)?;
    let key = key.ok_or_else(|| Failure::new("there is no master key; start Lotse once first"))?;
    Ok(database(config).await?.with_key(key))
}

/// Opens the search index. One that is missing, damaged or of another version is begun anew; the
/// application then fills it from the database.
fn index(config: &Config) -> Result<Index> {
    let dir = config.index_dir();
    match Index::open(&dir) {
        Ok(index) => Ok(index),
        Err(error) => {
            if !matches!(error, IndexError::Missing) {
                tracing::warn!(%error, "the search index cannot be used and is built anew");
            }
            Ok(Index::create(&dir)?)
        }
    }
}
