//! Contracts of `store::upkeep`.

use lotse::store::{Db, Result, upkeep};

use super::stock;
use crate::support::{Backend, fresh_db, on_both_databases};

async fn stocked(db: &Db) -> Result<()> {
    let mut tx = db.write().await?;
    stock::add(&mut tx).await?;
    tx.commit().await
}

#[tokio::test]
async fn copy_into() {
    on_both_databases(|db| async move {
        stocked(&db).await?;
        let dir = tempfile::tempdir().expect("a folder");
        let file = dir.path().join("copy.db");
        if db.is_shared() {
            let error = upkeep::copy_into(&db, &file).await.expect_err("it has its own tools");
            assert!(error.to_string().contains("pg_dump"), "{error}");
            return Ok(());
        }
        // Somebody is writing at that moment; what is not committed is not in the copy.
        let mut tx = db.write().await?;
        stock_one_more(&mut tx).await?;
        upkeep::copy_into(&db, &file).await?;
        tx.commit().await?;
        let copy = Db::open_sqlite(&file).await?;
        let copied = upkeep::counts(&mut copy.read().await?).await?;
        assert_eq!(copied[1], ("offer", 2));
        assert_eq!(upkeep::counts(&mut db.read().await?).await?[1], ("offer", 3));
        assert!(upkeep::copy_into(&db, &file).await.is_err(), "nothing is overwritten");
        Ok(())
    })
    .await;
}

async fn stock_one_more(tx: &mut lotse::store::Session) -> Result<()> {
    lotse::store::catalogue::save_offer(tx, &stock::offer("sing")).await.map(|_| ())
}

#[tokio::test]
async fn problems() {
    on_both_databases(|db| async move {
        stocked(&db).await?;
        let mut session = db.read().await?;
        assert_eq!(upkeep::problems(&db, &mut session).await?, Vec::<String>::new());
        Ok(())
    })
    .await;
    let dir = tempfile::tempdir().expect("a folder");
    let db = fresh_db(Backend::Sqlite, dir.path().join("lotse.db")).await;
    let mut session = db.read().await.expect("a connection");
    // As another program might do that does not ask for the links to hold.
    for sql in [
        "pragma foreign_keys = off",
        "insert into offer_location (offer_id, location_id) values ('x', 'y')",
    ] {
        session.query(sql).execute().await.expect("runs");
    }
    let found = upkeep::problems(&db, &mut session).await.expect("checks");
    assert!(found.iter().any(|line| line.starts_with("offer_location:")), "{found:?}");
}

contract!(counts, |tx| {
    let found = upkeep::counts(&mut tx).await?;
    let expected =
        [("organization", 1), ("offer", 2), ("case_file", 2), ("referral", 0), ("audit", 0)];
    assert_eq!(found, expected);
});
