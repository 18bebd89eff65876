//! Contracts of `store::db`: the front to both databases.

use lotse::store::{Db, Result, Session, settings};

use crate::support::{Backend, fresh_db, on_both_databases};

#[derive(Debug, PartialEq, sqlx::FromRow)]
struct Pair {
    key: String,
    value: String,
}

/// Three settings, `a` to `c`.
async fn three(db: &Db) -> Result<()> {
    let mut tx = db.write().await?;
    for key in ["a", "b", "c"] {
        settings::set(&mut tx, key, "1").await?;
    }
    tx.commit().await
}

async fn value(session: &mut Session, key: &str) -> Result<Option<String>> {
    settings::find(session, key).await
}

#[tokio::test]
async fn open_sqlite() {
    let dir = tempfile::tempdir().expect("a folder");
    let file = dir.path().join("lotse.db");
    let db = Db::open_sqlite(&file).await.expect("makes the file");
    assert!(file.exists());
    assert_eq!(db.kind(), "SQLite");
    assert!(Db::open_sqlite(&dir.path().join("no/such/folder/lotse.db")).await.is_err());
}

#[tokio::test]
async fn open_postgres() {
    assert!(Db::open_postgres("not an address").await.is_err());
    on_both_databases(|db| async move {
        let kind = if db.is_shared() { "PostgreSQL" } else { "SQLite" };
        assert_eq!(db.kind(), kind);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_sqlite_answers_survives_a_power_cut() {
    #[derive(sqlx::FromRow)]
    struct Pragmas {
        journal: String,
        synchronous: i64,
        foreign_keys: i64,
    }
    const SQL: &str = "select j.journal_mode as journal, s.synchronous as synchronous, \
         f.foreign_keys as foreign_keys \
         from pragma_journal_mode j, pragma_synchronous s, pragma_foreign_keys f";
    const FULL: i64 = 2;
    let dir = tempfile::tempdir().expect("a folder");
    let db = fresh_db(Backend::Sqlite, dir.path().join("lotse.db")).await;
    let sessions = [db.read().await, db.snapshot().await, db.write().await];
    for session in sessions {
        let set = session.expect("opens").query(SQL).one::<Pragmas>().await.expect("a row");
        assert_eq!((set.journal.as_str(), set.synchronous, set.foreign_keys), ("wal", FULL, 1));
    }
}

#[tokio::test]
async fn read() {
    on_both_databases(|db| async move {
        three(&db).await?;
        // Several at a time, also while somebody writes.
        let mut tx = db.write().await?;
        settings::set(&mut tx, "a", "2").await?;
        let (mut one, mut other) = (db.read().await?, db.read().await?);
        assert_eq!(value(&mut one, "a").await?.as_deref(), Some("1"), "not yet committed");
        assert_eq!(value(&mut other, "b").await?.as_deref(), Some("1"));
        tx.commit().await?;
        assert_eq!(value(&mut one, "a").await?.as_deref(), Some("2"));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn snapshot() {
    on_both_databases(|db| async move {
        three(&db).await?;
        let mut snapshot = db.snapshot().await?;
        assert_eq!(value(&mut snapshot, "a").await?.as_deref(), Some("1"));
        let mut tx = db.write().await?;
        settings::set(&mut tx, "b", "2").await?;
        tx.commit().await?;
        assert_eq!(value(&mut snapshot, "b").await?.as_deref(), Some("1"), "as it was");
        drop(snapshot);
        assert_eq!(value(&mut db.read().await?, "b").await?.as_deref(), Some("2"));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn write() {
    on_both_databases(|db| async move {
        three(&db).await?;
        let mut tx = db.write().await?;
        settings::set(&mut tx, "a", "2").await?;
        assert_eq!(value(&mut tx, "a").await?.as_deref(), Some("2"), "one sees one's own");
        drop(tx);
        assert_eq!(value(&mut db.read().await?, "a").await?.as_deref(), Some("1"), "undone");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn commit() {
    on_both_databases(|db| async move {
        let mut tx = db.write().await?;
        settings::set(&mut tx, "a", "2").await?;
        tx.commit().await?;
        assert_eq!(value(&mut db.read().await?, "a").await?.as_deref(), Some("2"));
        db.read().await?.commit().await
    })
    .await;
}

#[tokio::test]
async fn close() {
    on_both_databases(|db| async move {
        db.close().await;
        assert!(db.read().await.is_err());
        assert!(db.write().await.is_err());
        Ok(())
    })
    .await;
    // Everything is in the one file then: a copy of it is a backup.
    let dir = tempfile::tempdir().expect("a folder");
    let db = fresh_db(Backend::Sqlite, dir.path().join("lotse.db")).await;
    three(&db).await.expect("writes");
    db.close().await;
    let names: Vec<_> = std::fs::read_dir(dir.path()).expect("a folder").flatten().collect();
    assert_eq!(names.len(), 1, "{names:?}");
}

#[tokio::test]
async fn all() {
    on_both_databases(|db| async move {
        three(&db).await?;
        let mut session = db.read().await?;
        let sql = "select key, value from setting where key > $1 order by key";
        let found = session.query(sql).bind("a".to_owned()).all::<Pair>().await?;
        let keys: Vec<_> = found.iter().map(|pair| pair.key.as_str()).collect();
        assert_eq!(keys, ["b", "c"]);
        Ok(())
    })
    .await;
}

const ONE: &str = "select key, value from setting where key = $1";

#[tokio::test]
async fn optional() {
    on_both_databases(|db| async move {
        three(&db).await?;
        let mut session = db.read().await?;
        let a = session.query(ONE).bind("a".to_owned()).optional::<Pair>().await?;
        assert_eq!(a, Some(Pair { key: "a".to_owned(), value: "1".to_owned() }));
        let z = session.query(ONE).bind("z".to_owned()).optional::<Pair>().await?;
        assert_eq!(z, None);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn one() {
    on_both_databases(|db| async move {
        three(&db).await?;
        let mut session = db.read().await?;
        assert_eq!(session.query(ONE).bind("a".to_owned()).one::<Pair>().await?.value, "1");
        let none = session.query(ONE).bind("z".to_owned()).one::<Pair>().await;
        assert!(matches!(none, Err(sqlx::Error::RowNotFound)));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn execute() {
    on_both_databases(|db| async move {
        three(&db).await?;
        let mut tx = db.write().await?;
        let sql = "update setting set value = $2 where key > $1";
        let touched = tx.query(sql).bind("a".to_owned()).bind("9".to_owned()).execute().await?;
        assert_eq!(touched, 2);
        assert!(tx.query("update nothing set x = 1").execute().await.is_err());
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn counting() {
    on_both_databases(|db| async move {
        let work = async {
            let mut session = db.read().await?;
            for _ in 0..3 {
                lotse::store::upkeep::counts(&mut session).await?;
            }
            lotse::store::Result::<()>::Ok(())
        };
        let (done, statements) = lotse::store::counting(work).await;
        done?;
        assert_eq!(statements, 15, "five tables, three times");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn timing() {
    on_both_databases(|db| async move {
        three(&db).await?;
        let work = async {
            let mut session = db.read().await?;
            settings::find(&mut session, "a").await
        };
        let (found, (statements, time)) = lotse::store::timing(work).await;
        assert_eq!((found?.as_deref(), statements), (Some("1"), 1));
        assert!(time > std::time::Duration::ZERO);
        Ok(())
    })
    .await;
}
