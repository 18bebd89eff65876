//! Contracts of `store::migrate`.

use lotse::store::{Db, settings};

use crate::support::on_both_databases;

#[tokio::test]
async fn migrate() {
    on_both_databases(|db| async move {
        let mut tx = db.write().await?;
        settings::set(&mut tx, "region", "kept").await?;
        tx.commit().await?;
        // It was migrated when it was opened; again changes nothing, on as many nodes as there are.
        let (one, other) = tokio::join!(db.migrate(), db.migrate());
        one.expect("migrates again");
        other.expect("migrates at the same time");
        let mut session = db.read().await?;
        assert_eq!(settings::find(&mut session, "region").await?.as_deref(), Some("kept"));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_database_of_a_newer_lotse_is_refused() {
    on_both_databases(|db: Db| async move {
        let mut tx = db.write().await?;
        tx.query("update _sqlx_migrations set version = 9999 where version = 1").execute().await?;
        tx.commit().await?;
        let error = db.migrate().await.expect_err("it does not know version 9999");
        assert!(error.to_string().contains("9999"), "{error}");
        Ok(())
    })
    .await;
}
