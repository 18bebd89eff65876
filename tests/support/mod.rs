//! What every test stands on: an application with a clock that stands still and repeatable ids, on a
//! fresh database of its own – SQLite, or a schema in PostgreSQL.

pub mod catalogue;
mod client;
pub mod http;
pub mod program;

use std::future::Future;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use chrono::{DateTime, TimeZone as _, Utc};
use lotse::app::{Actor, App};
use lotse::clock::{Clock, Random};
use lotse::config::Config;
use lotse::domain::role::Role;
use lotse::index::Index;
use lotse::store::{Db, MasterKey};

pub use client::{Answer, Client};

/// The moment at which tests happen: a Tuesday morning, ten o'clock in Kassel.
pub fn test_now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 24, 9, 0, 0).single().expect("a moment")
}

/// A database to test on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Backend {
    /// Embedded.
    Sqlite,
    /// The server named by `LOTSE_TEST_POSTGRES_URL`.
    Postgres,
}

/// An application under test. Its database goes when it is dropped.
pub struct TestApp {
    pub app: App,
    _dir: tempfile::TempDir,
}

impl TestApp {
    /// An empty application on SQLite.
    pub async fn new() -> Self {
        Self::on(Backend::Sqlite).await
    }

    /// An empty application on that database.
    pub async fn on(backend: Backend) -> Self {
        Self::configured(backend, |_| {}).await
    }

    /// An empty application with further settings.
    pub async fn configured(backend: Backend, set: impl FnOnce(&mut Config)) -> Self {
        let dir = tempfile::tempdir().expect("a folder");
        let db = fresh_db(backend, dir.path().join("lotse.db")).await;
        let mut config =
            Config { listen: ([127, 0, 0, 1], 0).into(), ..Config::at(dir.path().to_owned()) };
        set(&mut config);
        let index = Index::in_memory().expect("an index");
        let clock = Clock::fixed(test_now());
        let app = App::start(db, index, clock, Random::seeded(7), config).await.expect("starts");
        Self { app, _dir: dir }
    }

    /// An application on SQLite with the demonstration region in it.
    pub async fn with_region() -> Self {
        let test = Self::new().await;
        test.app.load_region().await.expect("the region loads");
        test
    }

    /// Somebody with this role in this agency.
    pub async fn actor(&self, role: Role, agency: &str) -> Actor {
        let token = self.token(role, agency).await;
        self.app.actor_of_token(&token).await.expect("the token counts")
    }

    /// A case manager of the agency "Lotsenstelle".
    pub async fn case_manager(&self) -> Actor {
        self.actor(Role::CaseManager, "Lotsenstelle").await
    }

    /// An API token.
    pub async fn token(&self, role: Role, agency: &str) -> String {
        self.app.add_token(role, agency, "test").await.expect("a token")
    }
}

/// Keeps the parts together: an `async move` block that only names `app` would otherwise take it
/// alone, and the folder with its database would go too early.
impl Drop for TestApp {
    fn drop(&mut self) {}
}

/// An empty, migrated database.
pub async fn fresh_db(backend: Backend, file: PathBuf) -> Db {
    let db = match backend {
        Backend::Sqlite => Db::open_sqlite(&file).await.expect("opens"),
        Backend::Postgres => fresh_schema().await,
    };
    db.migrate().await.expect("migrates");
    db.with_key(MasterKey::new(&[7; 32]))
}

/// A schema of its own for each test.
async fn fresh_schema() -> Db {
    Db::open_postgres(&fresh_schema_url().await).await.expect("the schema opens")
}

/// The address of a schema of its own.
pub async fn fresh_schema_url() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let url = postgres_url().expect("LOTSE_TEST_POSTGRES_URL");
    let schema = format!("t{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
    let admin = Db::open_postgres(&url).await.expect("the server answers");
    let mut tx = admin.write().await.expect("a transaction");
    let create = sqlx::AssertSqlSafe(format!("create schema {schema}"));
    tx.query(create).execute().await.expect("a schema");
    tx.commit().await.expect("commits");
    admin.close().await;
    let joint = if url.contains('?') { '&' } else { '?' };
    format!("{url}{joint}options=-csearch_path%3D{schema}")
}

#[expect(clippy::disallowed_methods, reason = "a test has no settings to read it from")]
fn setting(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

fn postgres_url() -> Option<String> {
    setting("LOTSE_TEST_POSTGRES_URL")
}

/// The databases to test on. Where PostgreSQL is demanded (`LOTSE_TEST_REQUIRE=postgres`, as in
/// `tests/run`), its absence is a failure; otherwise it is said aloud.
pub fn backends() -> Vec<Backend> {
    if postgres_url().is_some() {
        return vec![Backend::Sqlite, Backend::Postgres];
    }
    let required = setting("LOTSE_TEST_REQUIRE").is_some_and(|names| names.contains("postgres"));
    assert!(!required, "PostgreSQL is required: set LOTSE_TEST_POSTGRES_URL");
    eprintln!("not run on PostgreSQL: LOTSE_TEST_POSTGRES_URL is not set");
    vec![Backend::Sqlite]
}

/// Runs a test on every database.
pub async fn on_both<F, Done>(test: F)
where
    F: Fn(TestApp) -> Done,
    Done: Future<Output = ()>,
{
    for backend in backends() {
        eprintln!("on {backend:?}");
        test(TestApp::on(backend).await).await;
    }
}

/// Runs a test of the store on every database: bare, with nothing but the schema in it.
pub async fn on_both_databases<F, Done>(test: F)
where
    F: Fn(Db) -> Done,
    Done: Future<Output = lotse::store::Result<()>>,
{
    for backend in backends() {
        eprintln!("on {backend:?}");
        let dir = tempfile::tempdir().expect("a folder");
        let db = fresh_db(backend, dir.path().join("lotse.db")).await;
        test(db.clone()).await.unwrap_or_else(|error| panic!("on {backend:?}: {error}"));
        db.close().await;
    }
}
