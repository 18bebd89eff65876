//! Contracts of `store::notes`.

use lotse::domain::note::{Confider, Note};
use lotse::store::notes;

use super::stock::at;

fn note(id: &str, confider: Option<Confider>, minute: i64) -> Note {
    Note {
        id: id.into(),
        case: "n1".into(),
        author: "anna".into(),
        words: "Ruft lieber an".to_owned(),
        confider,
        at: at(minute),
    }
}

contract!(add, |tx| {
    let confided = note("c", Some(Confider::Other), 0);
    notes::add(&mut tx, &confided).await?;
    assert_eq!(notes::list(&mut tx, &"n1".into(), &"anna".into()).await?, [confided]);
});

contract!(list, |tx| {
    let (all, own) = (note("all", None, 0), note("own", Some(Confider::YoungPerson), 5));
    notes::add(&mut tx, &all).await?;
    notes::add(&mut tx, &own).await?;
    let case = "n1".into();
    assert_eq!(notes::list(&mut tx, &case, &"bela".into()).await?, [all.clone()], "not confided");
    assert_eq!(notes::list(&mut tx, &case, &"anna".into()).await?, [own, all]);
    assert!(notes::list(&mut tx, &"s1".into(), &"anna".into()).await?.is_empty());
});

contract!(count_confided, |tx| {
    for (id, confider) in [("a", None), ("b", Some(Confider::Other))] {
        notes::add(&mut tx, &note(id, confider, 0)).await?;
    }
    assert_eq!(notes::count_confided(&mut tx, &"n1".into()).await?, 1);
    assert_eq!(notes::count_confided(&mut tx, &"s1".into()).await?, 0);
});

contract!(remove, |tx| {
    notes::add(&mut tx, &note("a", None, 0)).await?;
    let (case, id) = ("n1".into(), "a".into());
    assert!(!notes::remove(&mut tx, &case, &id, &"bela".into()).await?, "somebody else's");
    assert!(!notes::remove(&mut tx, &"s1".into(), &id, &"anna".into()).await?, "another case's");
    assert!(notes::remove(&mut tx, &case, &id, &"anna".into()).await?);
    assert!(notes::list(&mut tx, &case, &"anna".into()).await?.is_empty());
});
