//! Contracts of `store::drafts`.

use lotse::store::drafts::{self, Draft};

use super::stock::at;

fn draft(id: &str, user: &str, minute: i64) -> Draft {
    Draft {
        id: id.into(),
        user: user.into(),
        case: Some("n1".into()),
        form: "/fach/faelle/n1/worte".to_owned(),
        fields: vec![("a".to_owned(), "ä\n\"'".to_owned()), ("a".to_owned(), String::new())],
        saved_at: at(minute),
    }
}

contract!(save, |tx| {
    let first = draft("d", "anna", 1);
    assert!(drafts::save(&mut tx, &first).await?);
    let later = Draft { fields: Vec::new(), saved_at: at(2), ..first.clone() };
    assert!(drafts::save(&mut tx, &later).await?, "kept in place of the first");
    assert_eq!(drafts::find(&mut tx, &"anna".into(), &"d".into()).await?, Some(later.clone()));
    let foreign = Draft { user: "bela".into(), ..first };
    assert!(!drafts::save(&mut tx, &foreign).await?, "the id is somebody else's");
    assert_eq!(drafts::find(&mut tx, &"anna".into(), &"d".into()).await?, Some(later));
});

contract!(find, |tx| {
    let bare = Draft { case: None, ..draft("d", "anna", 1) };
    drafts::save(&mut tx, &bare).await?;
    assert_eq!(drafts::find(&mut tx, &"anna".into(), &"d".into()).await?, Some(bare));
    assert_eq!(drafts::find(&mut tx, &"bela".into(), &"d".into()).await?, None);
});

contract!(list, |tx| {
    for (id, user, minute) in [("old", "anna", 1), ("new", "anna", 2), ("other", "bela", 3)] {
        drafts::save(&mut tx, &draft(id, user, minute)).await?;
    }
    let found = drafts::list(&mut tx, &"anna".into()).await?;
    assert_eq!(found.iter().map(|d| d.id.as_str()).collect::<Vec<_>>(), ["new", "old"]);
});

contract!(remove, |tx| {
    drafts::save(&mut tx, &draft("d", "anna", 1)).await?;
    assert!(!drafts::remove(&mut tx, &"bela".into(), &"d".into()).await?);
    assert!(drafts::remove(&mut tx, &"anna".into(), &"d".into()).await?);
    assert!(!drafts::remove(&mut tx, &"anna".into(), &"d".into()).await?);
});

contract!(remove_older, |tx| {
    for (id, minute) in [("old", 1), ("new", 5)] {
        drafts::save(&mut tx, &draft(id, "anna", minute)).await?;
    }
    assert_eq!(drafts::remove_older(&mut tx, at(5)).await?, 1);
    assert_eq!(drafts::list(&mut tx, &"anna".into()).await?.len(), 1);
});
