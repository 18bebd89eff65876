//! Contracts of `store::case_keys`: without its key nobody can read a case.

use lotse::store::{MasterKey, Result, Session, case_keys, cases};

use super::stock::{self, at, case};
use crate::support::on_both_databases;

#[derive(sqlx::FromRow)]
struct Text {
    text: String,
}

/// All that lies in the table, as somebody sees who steals the file.
async fn raw(tx: &mut Session) -> Result<String> {
    const SQL: &str = "select cast(facts as text) || coalesce(plz, '') as text from case_file";
    let rows = tx.query(SQL).all::<Text>().await?;
    Ok(rows.into_iter().map(|row| row.text).collect::<Vec<_>>().join("\n"))
}

contract!(remove, |tx| {
    assert!(cases::find(&mut tx, &"north".into(), &"n1".into()).await?.is_some());
    let stored = raw(&mut tx).await?;
    assert!(!stored.contains("34117") && !stored.contains("alter"), "{stored}");
    assert!(case_keys::remove(&mut tx, &"n1".into()).await?);
    assert!(!case_keys::remove(&mut tx, &"n1".into()).await?);
    assert_eq!(cases::find(&mut tx, &"north".into(), &"n1".into()).await?, None);
    assert!(cases::list(&mut tx, &"north".into()).await?.is_empty());
    assert_eq!(cases::list_everywhere(&mut tx).await?.len(), 1, "the others can be read");
});

contract!(list, |tx| {
    let keys = case_keys::list(&mut tx).await?;
    let ids: Vec<_> = keys.iter().map(|(case, _)| case.as_str()).collect();
    assert_eq!(ids, ["n1", "s1"]);
    assert_ne!(keys[0].1, keys[1].1);
});

contract!(add, |tx| {
    let keys = case_keys::list(&mut tx).await?;
    case_keys::remove_all(&mut tx).await?;
    let (id, wrapped) = &keys[0];
    assert!(!case_keys::add(&mut tx, &"nobody".into(), wrapped).await?, "no such case");
    assert!(case_keys::add(&mut tx, id, wrapped).await?);
    assert!(!case_keys::add(&mut tx, id, wrapped).await?, "it has one");
    let found = cases::find(&mut tx, &"north".into(), id).await?;
    assert_eq!(found, Some(case("n1", "north")));
    let (other, _) = &keys[1];
    assert!(case_keys::add(&mut tx, other, wrapped).await?);
    assert!(cases::find(&mut tx, &"south".into(), other).await.is_err(), "another case's key");
});

contract!(remove_all, |tx| {
    assert_eq!(case_keys::remove_all(&mut tx).await?, 2);
    assert!(cases::list_everywhere(&mut tx).await?.is_empty());
});

contract!(count_without, |tx| {
    assert_eq!(case_keys::count_without(&mut tx).await?, 0);
    case_keys::remove(&mut tx, &"n1".into()).await?;
    assert_eq!(case_keys::count_without(&mut tx).await?, 1);
});

#[tokio::test]
async fn another_master_key_opens_nothing_and_says_so() {
    on_both_databases(|db| async move {
        let mut tx = db.write().await?;
        stock::add(&mut tx).await?;
        tx.commit().await?;
        let stranger = db.with_key(MasterKey::new(&[8; 32]));
        let found = cases::list_everywhere(&mut stranger.read().await?).await;
        assert!(matches!(found, Err(sqlx::Error::Decode(_))), "not an empty list");
        let mut tx = stranger.write().await?;
        let appointment = lotse::domain::case::Appointment {
            id: "a1".into(),
            case: "n1".into(),
            referral: None,
            purpose: "x".to_owned(),
            starts_at: at(0),
            minutes: 30,
            place: None,
            companion: None,
            meeting_point: None,
            arrived: None,
            next_step: None,
        };
        assert!(lotse::store::appointments::add(&mut tx, &appointment).await.is_err());
        Ok(())
    })
    .await;
}
