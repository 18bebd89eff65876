//! Migrations: one folder for both databases. `0007_x.sql` runs on both, `0007_x.sqlite.sql` and
//! `0007_x.postgres.sql` on one.

use sqlx::migrate::{MigrateError, Migrator};

use super::db::{Db, Pool};

static MIGRATIONS: Migrator = sqlx::migrate!("./migrations");

impl Db {
    /// Brings the schema up to date.
    ///
    /// # Errors
    /// When a step fails, or when the database was last used by a newer Lotse.
    pub async fn migrate(&self) -> Result<(), MigrateError> {
        match &self.pool {
            Pool::Sqlite { write, .. } => steps_for(".sqlite").run(write).await,
            Pool::Postgres(pool) => steps_for(".postgres").run(pool).await,
        }
    }
}

fn steps_for(suffix: &str) -> Migrator {
    let runs = |name: &str| name.ends_with(suffix) || !name.contains('.');
    let steps = MIGRATIONS.iter().filter(|step| runs(&step.description)).cloned();
    Migrator::with_migrations(steps.collect())
}
