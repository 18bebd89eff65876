//! The life of an index on disk: made, filled, changed, opened, damaged, outdated.

use std::fs;
use std::path::Path;

use lotse::domain::id::OfferId;
use lotse::index::{Index, IndexError};

use super::{ids, offer};

fn filled(dir: &Path) {
    let index = Index::create(dir).unwrap();
    let offers = [offer("a", "Suchtberatung", ""), offer("b", "Jugendhaus", "")];
    assert_eq!(index.rebuild(offers.into_iter(), 7).unwrap(), 2);
}

#[test]
fn what_was_built_opens_again() {
    let dir = tempfile::tempdir().unwrap();
    filled(dir.path());
    let index = Index::open(dir.path()).unwrap();
    assert_eq!((index.generation(), index.len()), (7, 2));
    assert_eq!(ids(&index, "Sucht"), ["a"]);
}

#[test]
fn an_empty_index_opens_again() {
    let dir = tempfile::tempdir().unwrap();
    drop(Index::create(dir.path()).unwrap());
    assert_eq!(Index::open(dir.path()).unwrap().generation(), 0);
}

#[test]
fn nothing_there_is_missing() {
    let dir = tempfile::tempdir().unwrap();
    assert!(matches!(Index::open(dir.path()), Err(IndexError::Missing)));
    assert!(matches!(Index::open(&dir.path().join("none")), Err(IndexError::Missing)));
}

#[test]
fn a_changed_file_is_damage_and_is_mended_by_a_new_one() {
    let dir = tempfile::tempdir().unwrap();
    filled(dir.path());
    let segment = fs::read_dir(dir.path())
        .unwrap()
        .map(|e| e.unwrap().path())
        .find(|p| p.extension().is_some_and(|e| e == "term"))
        .unwrap();
    let mut bytes = fs::read(&segment).unwrap();
    bytes[0] ^= 0xff;
    fs::write(&segment, bytes).unwrap();
    assert!(matches!(Index::open(dir.path()), Err(IndexError::Damaged(_))));
    fs::remove_file(&segment).unwrap();
    assert!(matches!(Index::open(dir.path()), Err(IndexError::Damaged(_))));
    fs::write(dir.path().join("meta.json"), "{").unwrap();
    assert!(matches!(Index::open(dir.path()), Err(IndexError::Damaged(_))));
    filled(dir.path());
    assert!(Index::open(dir.path()).is_ok());
}

#[test]
fn another_version_is_out_of_date() {
    let dir = tempfile::tempdir().unwrap();
    filled(dir.path());
    let meta = dir.path().join("meta.json");
    let other = fs::read_to_string(&meta).unwrap().replace(r#"\"schema\":"#, r#"\"schema\":9"#);
    fs::write(&meta, other).unwrap();
    assert!(matches!(Index::open(dir.path()), Err(IndexError::OutOfDate)));
}

#[test]
fn foreign_files_are_never_deleted() {
    let dir = tempfile::tempdir().unwrap();
    filled(dir.path());
    fs::write(dir.path().join("tagebuch.txt"), "wichtig").unwrap();
    assert!(matches!(Index::create(dir.path()), Err(IndexError::Occupied(_))));
    assert!(dir.path().join("tagebuch.txt").exists());
    assert!(Index::open(dir.path()).is_ok());
}

#[test]
fn a_second_process_is_kept_out() {
    let dir = tempfile::tempdir().unwrap();
    filled(dir.path());
    let _first = Index::open(dir.path()).unwrap();
    assert!(matches!(Index::open(dir.path()), Err(IndexError::InUse)));
    assert!(matches!(Index::create(dir.path()), Err(IndexError::InUse)));
}

#[test]
fn a_change_is_seen_when_apply_returns() {
    let dir = tempfile::tempdir().unwrap();
    filled(dir.path());
    let index = Index::open(dir.path()).unwrap();
    let changed = vec![offer("b", "Kleiderkammer", ""), offer("c", "Nachhilfe", "")];
    index.apply(changed, &[OfferId::from("a")], 9).unwrap();
    assert_eq!((index.generation(), index.len()), (9, 2));
    assert!(ids(&index, "Sucht").is_empty());
    assert!(ids(&index, "Jugendhaus").is_empty());
    assert_eq!(ids(&index, "Kleider"), ["b"]);
    assert_eq!(ids(&index, "Nachhilfe"), ["c"]);
    drop(index);
    let again = Index::open(dir.path()).unwrap();
    assert_eq!((again.generation(), ids(&again, "Kleider")), (9, vec!["b".to_owned()]));
}

#[test]
fn rebuild_replaces_everything() {
    let index = Index::in_memory().unwrap();
    index.rebuild([offer("a", "Sucht", ""), offer("a", "Schule", "")].into_iter(), 1).unwrap();
    assert_eq!(index.len(), 1, "one id, one offer");
    index.rebuild([offer("b", "Wohnen", "")].into_iter(), 2).unwrap();
    assert_eq!(ids(&index, "Sucht"), Vec::<String>::new());
    assert_eq!(ids(&index, "wohnen"), ["b"]);
}
