//! Contracts of `store::audit`: entries form a chain that nobody can mend without the master key.

use lotse::store::audit::{self, Break, Entry};
use lotse::store::{Db, Result};

use super::stock::at;
use crate::support::on_both_databases;

fn entry(id: &str, subject_id: &str, minute: i64) -> Entry {
    Entry {
        id: id.into(),
        agency: "north".into(),
        user: "anna".into(),
        at: at(minute),
        action: "case.read".to_owned(),
        subject: "case".to_owned(),
        subject_id: subject_id.to_owned(),
    }
}

/// Five entries, written in two goes.
async fn five(db: &Db) -> Result<()> {
    for minutes in [&[0, 1, 2][..], &[3, 4]] {
        let mut tx = db.write().await?;
        for minute in minutes {
            let id = format!("e{}", minute + 1);
            audit::add(&mut tx, &entry(&id, "n1", *minute)).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}

async fn breaks(db: &Db) -> Result<Vec<Break>> {
    Ok(audit::verify(&mut db.read().await?).await?.1)
}

#[tokio::test]
async fn add() {
    on_both_databases(|db| async move {
        let mut tx = db.write().await?;
        audit::add(&mut tx, &entry("e1", "n1", 0)).await?;
        drop(tx);
        let mut session = db.read().await?;
        let none = audit::list_for(&mut session, "case", "n1").await?;
        assert!(none.is_empty(), "what was not done is not written down");
        drop(session);
        five(&db).await?;
        let found = audit::list_for(&mut db.read().await?, "case", "n1").await?;
        let ids: Vec<_> = found.iter().map(|entry| entry.id.as_str()).collect();
        assert_eq!(ids, ["e5", "e4", "e3", "e2", "e1"]);
        assert_eq!(found[4], entry("e1", "n1", 0));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn list_for() {
    on_both_databases(|db| async move {
        let (first, last) = (entry("e1", "n1", 0), entry("e2", "n1", 5));
        let mut tx = db.write().await?;
        for entry in [&first, &last, &entry("e3", "s1", 3)] {
            audit::add(&mut tx, entry).await?;
        }
        tx.commit().await?;
        let mut session = db.read().await?;
        assert_eq!(audit::list_for(&mut session, "case", "n1").await?, [last, first]);
        assert!(audit::list_for(&mut session, "referral", "n1").await?.is_empty());
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn verify() {
    on_both_databases(|db| async move {
        five(&db).await?;
        let (end, found) = audit::verify(&mut db.read().await?).await?;
        assert_eq!((end.seq, found), (5, Vec::new()));
        Ok(())
    })
    .await;
}

/// What somebody with the database but without the key might do, and what is noticed.
#[tokio::test]
async fn every_meddling_is_noticed() {
    let cases: &[(&[&str], Break)] = &[
        (&["update audit set user_id = 'bela' where seq = 3"], Break::Changed(3)),
        (&["update audit set action = 'x', mac = 'y' where seq = 5"], Break::Changed(5)),
        (&["delete from audit where seq = 2"], Break::Missing(2)),
        (&["delete from audit where seq = 5"], Break::Missing(5)),
        (
            &[
                "delete from audit where seq = 5",
                "update audit_head set seq = 4, mac = (select mac from audit where seq = 4)",
            ],
            Break::End,
        ),
        (
            &["delete from audit where seq = 2", "update audit set seq = seq - 1 where seq > 2"],
            Break::Changed(2),
        ),
        (
            &[
                "update audit set seq = 99 where seq = 2",
                "update audit set seq = 2 where seq = 3",
                "update audit set seq = 3 where seq = 99",
            ],
            Break::Changed(2),
        ),
        (
            &["insert into audit (id, agency_id, user_id, at, action, subject, subject_id) \
               select 'new', agency_id, user_id, at, action, subject, subject_id from audit \
               where seq = 1"],
            Break::Foreign("new".to_owned()),
        ),
        (
            &[
                "delete from audit where seq <= 2",
                "update audit_head set base_seq = 2, \
               base_mac = 'x', base_proof = 'y'",
            ],
            Break::End,
        ),
    ];
    on_both_databases(|db| async move {
        five(&db).await?;
        for (statements, broken) in cases {
            let mut tx = db.write().await?;
            for sql in *statements {
                tx.query(*sql).execute().await?;
            }
            let (_, found) = audit::verify(&mut tx).await?;
            assert!(found.contains(broken), "{statements:?}: {found:?}");
        }
        assert_eq!(breaks(&db).await?, [], "nothing of that was committed");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn adopt() {
    on_both_databases(|db| async move {
        let mut tx = db.write().await?;
        tx.query(
            "insert into audit (id, agency_id, user_id, at, action, subject, subject_id) \
            values ('old', 'north', 'anna', $1, 'login', 'user', 'anna')",
        )
        .bind(at(-9))
        .execute()
        .await?;
        assert_eq!(audit::adopt(&mut tx).await?, 1);
        tx.commit().await?;
        assert_eq!(breaks(&db).await?, []);
        let mut tx = db.write().await?;
        assert_eq!(audit::adopt(&mut tx).await?, 0, "only at the beginning");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn proof_of() {
    on_both_databases(|db| async move {
        five(&db).await?;
        let mut session = db.read().await?;
        let (end, _) = audit::verify(&mut session).await?;
        assert_eq!(audit::proof_of(&mut session, 5).await?, Some(end.mac));
        assert_eq!(audit::proof_of(&mut session, 6).await?, None);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn remove_before() {
    on_both_databases(|db| async move {
        five(&db).await?;
        let mut tx = db.write().await?;
        assert_eq!(audit::remove_before(&mut tx, at(2)).await?, 2);
        assert_eq!(audit::remove_before(&mut tx, at(2)).await?, 0);
        tx.commit().await?;
        assert_eq!(breaks(&db).await?, [], "the chain begins later and is whole");
        let mut tx = db.write().await?;
        assert_eq!(audit::remove_before(&mut tx, at(99)).await?, 3);
        audit::add(&mut tx, &entry("e6", "n1", 100)).await?;
        tx.commit().await?;
        assert_eq!(breaks(&db).await?, []);
        Ok(())
    })
    .await;
}
