//! One SQL text, two databases: a thin front over sqlx's drivers for SQLite and PostgreSQL.
//!
//! Statements use `$1`, `$2`, … Every value bound and every row read must fit both drivers; the
//! traits [`Bind`] and [`ReadRow`] let the compiler check that. Nothing but this file and
//! `migrate.rs` names sqlx's functions.

#![expect(
    clippy::disallowed_methods,
    reason = "this is the front that all other files use instead"
)]

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use sqlx::error::BoxDynError;
use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgArguments, PgConnection, PgPool, PgPoolOptions, PgRow};
use sqlx::sqlite::{
    SqliteArguments, SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePool,
    SqlitePoolOptions, SqliteRow, SqliteSynchronous,
};
use sqlx::{
    Arguments as _, Encode, FromRow, Postgres, SqlSafeStr, SqlStr, Sqlite, Transaction, Type,
};

use super::audit;
use super::vault::{Lock, MasterKey, Vault};
use crate::domain::id::CaseId;

/// What a store function returns.
pub type Result<T, E = sqlx::Error> = std::result::Result<T, E>;

/// A value both databases can take.
pub trait Bind:
    for<'q> Encode<'q, Sqlite> + Type<Sqlite> + for<'q> Encode<'q, Postgres> + Type<Postgres>
{
}

impl<T> Bind for T where
    T: for<'q> Encode<'q, Sqlite> + Type<Sqlite> + for<'q> Encode<'q, Postgres> + Type<Postgres>
{
}

/// A row both databases can give; `#[derive(sqlx::FromRow)]` is enough.
pub trait ReadRow:
    for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin
{
}

impl<T> ReadRow for T where
    T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin
{
}

/// A database, with the key to what is sealed in it.
#[derive(Debug, Clone)]
pub struct Db {
    pub(super) pool: Pool,
    vault: Vault,
}

/// Where the connections come from.
#[derive(Debug, Clone)]
pub(super) enum Pool {
    /// Embedded: one writer, several readers.
    Sqlite {
        /// Reads.
        read: SqlitePool,
        /// Writes, one after the other.
        write: SqlitePool,
    },
    /// A server that several nodes share.
    Postgres(PgPool),
}

/// A connection to read from, or an open transaction; with what the audit trail will say of it.
pub struct Session {
    link: Link,
    vault: Vault,
    pub(super) trail: Vec<audit::Entry>,
}

enum Link {
    /// A snapshot to read from, on SQLite.
    SqliteRead(PoolConnection<Sqlite>),
    /// A transaction on SQLite.
    SqliteTx(Transaction<'static, Sqlite>),
    /// A connection to read from, on PostgreSQL.
    PostgresRead(PoolConnection<Postgres>),
    /// A transaction on PostgreSQL.
    PostgresTx(Transaction<'static, Postgres>),
}

impl Db {
    /// Opens the database file at `path`, making it when it is not there.
    ///
    /// # Errors
    /// When the file cannot be opened.
    pub async fn open_sqlite(path: &Path) -> Result<Self> {
        // full: what was answered must survive a power cut.
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            // What was deleted must be gone from the file, keys above all.
            .pragma("secure_delete", "on")
            .busy_timeout(Duration::from_secs(10));
        let writer = SqlitePoolOptions::new().max_connections(1);
        let write =
            writer.acquire_timeout(Duration::from_secs(30)).connect_with(options.clone()).await?;
        let read = SqlitePoolOptions::new().max_connections(4).connect_with(options).await?;
        Ok(Self { pool: Pool::Sqlite { read, write }, vault: None })
    }

    /// Connects to a PostgreSQL server.
    ///
    /// # Errors
    /// When it cannot be reached.
    pub async fn open_postgres(url: &str) -> Result<Self> {
        let pool = PgPoolOptions::new().max_connections(8).acquire_timeout(Duration::from_secs(30));
        Ok(Self { pool: Pool::Postgres(pool.connect(url).await?), vault: None })
    }

    /// The same with the key to what is sealed in it.
    #[must_use]
    pub fn with_key(mut self, key: MasterKey) -> Self {
        self.vault = Some(Arc::new(key));
        self
    }

    /// Whether it can open what is sealed.
    pub fn has_key(&self) -> bool {
        self.vault.is_some()
    }

    /// Whether it is a server that several nodes may share.
    pub fn is_shared(&self) -> bool {
        matches!(self.pool, Pool::Postgres(_))
    }

    fn session(&self, link: Link) -> Session {
        Session { link, vault: self.vault.clone(), trail: Vec::new() }
    }

    /// A connection to read from.
    ///
    /// # Errors
    /// When there is none in time.
    pub async fn read(&self) -> Result<Session> {
        Ok(self.session(match &self.pool {
            Pool::Sqlite { read, .. } => Link::SqliteRead(read.acquire().await?),
            Pool::Postgres(pool) => Link::PostgresRead(pool.acquire().await?),
        }))
    }

    /// A transaction that reads one consistent state from beginning to end.
    ///
    /// # Errors
    /// When there is no connection in time.
    pub async fn snapshot(&self) -> Result<Session> {
        const POSTGRES: &str = "begin isolation level repeatable read, read only";
        Ok(self.session(match &self.pool {
            Pool::Sqlite { read, .. } => Link::SqliteTx(read.begin_with("begin").await?),
            Pool::Postgres(pool) => Link::PostgresTx(pool.begin_with(POSTGRES).await?),
        }))
    }

    /// A transaction to write in. On SQLite it takes the write lock at once, so that reading before
    /// writing cannot end in "database is locked".
    ///
    /// # Errors
    /// When there is no connection in time.
    pub async fn write(&self) -> Result<Session> {
        Ok(self.session(match &self.pool {
            Pool::Sqlite { write, .. } => {
                Link::SqliteTx(write.begin_with("begin immediate").await?)
            }
            Pool::Postgres(pool) => Link::PostgresTx(pool.begin().await?),
        }))
    }

    /// Closes all connections; on SQLite this also folds the write-ahead log into the file.
    pub async fn close(&self) {
        match &self.pool {
            Pool::Sqlite { read, write } => {
                read.close().await;
                write.close().await;
            }
            Pool::Postgres(pool) => pool.close().await,
        }
    }

    /// What this database is called, for people.
    pub fn kind(&self) -> &'static str {
        if self.is_shared() { "PostgreSQL" } else { "SQLite" }
    }
}

tokio::task_local! {
    /// Statements run so far by whoever counts them, and how long they took.
    static STATEMENTS: std::cell::Cell<(u64, Duration)>;
}

/// Runs something and says how many statements it sent to the database: a page must not send more
/// of them the more rows it shows.
pub async fn counting<T>(work: impl Future<Output = T>) -> (T, u64) {
    let (done, (statements, _)) = timing(work).await;
    (done, statements)
}

/// Runs something and says how many statements it sent to the database, and how long it waited for
/// them.
pub async fn timing<T>(work: impl Future<Output = T>) -> (T, (u64, Duration)) {
    let counted = async {
        let done = work.await;
        (done, STATEMENTS.with(std::cell::Cell::get))
    };
    STATEMENTS.scope(std::cell::Cell::default(), counted).await
}

/// Counts a statement for whoever counts. Nobody does while a service runs; then there is nothing to
/// add to.
async fn counted<T>(statement: impl Future<Output = T>) -> T {
    if STATEMENTS.try_with(|_| ()).is_err() {
        return statement.await;
    }
    let begun = std::time::Instant::now();
    let done = statement.await;
    STATEMENTS.with(|counted| {
        let (statements, time) = counted.get();
        counted.set((statements + 1, time + begun.elapsed()));
    });
    done
}

/// A connection with the arguments gathered for it, always of one database.
enum Bound<'c> {
    Sqlite(&'c mut SqliteConnection, SqliteArguments),
    Postgres(&'c mut PgConnection, PgArguments),
}

/// A statement whose values are being bound.
pub struct Query<'c> {
    sql: SqlStr,
    bound: Bound<'c>,
    /// The first value that could not be encoded; reported when the statement runs.
    failed: Option<BoxDynError>,
}

impl Session {
    /// A statement to run here.
    pub fn query(&mut self, sql: impl SqlSafeStr) -> Query<'_> {
        let bound = match &mut self.link {
            Link::SqliteRead(c) => Bound::Sqlite(c, SqliteArguments::default()),
            Link::SqliteTx(tx) => Bound::Sqlite(tx, SqliteArguments::default()),
            Link::PostgresRead(c) => Bound::Postgres(c, PgArguments::default()),
            Link::PostgresTx(tx) => Bound::Postgres(tx, PgArguments::default()),
        };
        Query { sql: sql.into_sql_str(), bound, failed: None }
    }

    /// Makes everything written here last. A session that is dropped without it changes nothing.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn commit(mut self) -> Result<()> {
        // Last, because all writers meet there: nobody waits for anything else while holding it.
        audit::chain(&mut self).await?;
        match self.link {
            Link::SqliteTx(tx) => tx.commit().await,
            Link::PostgresTx(tx) => tx.commit().await,
            Link::SqliteRead(_) | Link::PostgresRead(_) => Ok(()),
        }
    }

    /// What opens the texts of a case whose wrapped key a row brought along.
    pub(super) fn lock(&self, case: &CaseId, wrapped: Option<&str>) -> Lock {
        Lock::of(&self.vault, case, wrapped)
    }

    /// The key under which all others stand.
    pub(super) fn master(&self) -> Result<Arc<MasterKey>> {
        self.vault.clone().ok_or_else(|| sqlx::Error::Configuration("no master key".into()))
    }
}

impl<'c> Query<'c> {
    /// Binds the next value.
    #[must_use]
    pub fn bind(mut self, value: impl Bind) -> Self {
        let added = match &mut self.bound {
            Bound::Sqlite(_, args) => args.add(value),
            Bound::Postgres(_, args) => args.add(value),
        };
        if let Err(error) = added {
            self.failed.get_or_insert(error);
        }
        self
    }

    /// All rows.
    ///
    /// # Errors
    /// What the database says.
    pub async fn all<T: ReadRow>(self) -> Result<Vec<T>> {
        match self.ready()? {
            (sql, Bound::Sqlite(c, args)) => {
                counted(sqlx::query_as_with(sql, args).fetch_all(c)).await
            }
            (sql, Bound::Postgres(c, args)) => {
                counted(sqlx::query_as_with(sql, args).fetch_all(c)).await
            }
        }
    }

    /// The row, if there is one.
    ///
    /// # Errors
    /// What the database says.
    pub async fn optional<T: ReadRow>(self) -> Result<Option<T>> {
        match self.ready()? {
            (sql, Bound::Sqlite(c, args)) => {
                counted(sqlx::query_as_with(sql, args).fetch_optional(c)).await
            }
            (sql, Bound::Postgres(c, args)) => {
                counted(sqlx::query_as_with(sql, args).fetch_optional(c)).await
            }
        }
    }

    /// The row there must be.
    ///
    /// # Errors
    /// What the database says; `RowNotFound` when there is none.
    pub async fn one<T: ReadRow>(self) -> Result<T> {
        self.optional().await?.ok_or(sqlx::Error::RowNotFound)
    }

    /// Runs it and says how many rows it touched.
    ///
    /// # Errors
    /// What the database says.
    pub async fn execute(self) -> Result<u64> {
        Ok(match self.ready()? {
            (sql, Bound::Sqlite(c, args)) => {
                counted(sqlx::query_with(sql, args).execute(c)).await?.rows_affected()
            }
            (sql, Bound::Postgres(c, args)) => {
                counted(sqlx::query_with(sql, args).execute(c)).await?.rows_affected()
            }
        })
    }

    fn ready(self) -> Result<(SqlStr, Bound<'c>)> {
        match self.failed {
            Some(error) => Err(sqlx::Error::Encode(error)),
            None => Ok((self.sql, self.bound)),
        }
    }
}
