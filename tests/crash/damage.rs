//! A search index that is gone, cut, changed or from another version: the start builds it anew from
//! the database, and nothing is lost.

use std::fs;
use std::path::{Path, PathBuf};

use super::{House, found, import, ledger};
use crate::support::catalogue;

const OFFERS: usize = 12;

/// Does something to the folder of an index.
type Damage = fn(&Path);

const DAMAGES: [(&str, Damage); 6] = [
    ("deleted", |dir| fs::remove_dir_all(dir).expect("deletes")),
    ("largest file cut in half", |dir| {
        let file = largest(dir);
        let bytes = fs::read(&file).expect("reads");
        fs::write(&file, &bytes[..bytes.len() / 2]).expect("writes");
    }),
    ("one byte flipped in every file", |dir| {
        for file in data_files(dir) {
            let mut bytes = fs::read(&file).expect("reads");
            let middle = bytes.len() / 2;
            bytes[middle] ^= 0x40;
            fs::write(&file, bytes).expect("writes");
        }
    }),
    ("one file missing", |dir| fs::remove_file(largest(dir)).expect("deletes")),
    ("from another version", |dir| {
        let file = dir.join("meta.json");
        let note = fs::read_to_string(&file).expect("reads");
        let other = note.replace(r#"\"schema\":"#, r#"\"schema\":9"#);
        assert_ne!(note, other, "the note has no version");
        fs::write(file, other).expect("writes");
    }),
    ("note is nonsense", |dir| fs::write(dir.join("meta.json"), "{").expect("writes")),
];

#[tokio::test]
async fn a_damaged_index_is_built_anew_from_the_database() {
    let house = House::new(OFFERS, None);
    let (more, _) = catalogue::write(house.folder.path(), "Reiher", 3);
    import(&house.place, &more);
    let index = house.place.data.join("index");
    // An import leaves the index to whoever serves next.
    let first = house.place.serve();
    assert_eq!(found(&first.client(), "Reiher"), 3);
    first.kill();
    for (what, damage) in DAMAGES {
        damage(&index);
        let program = house.place.serve();
        assert_eq!(found(&program.client(), "Kranich"), OFFERS as u64, "{what}");
        assert_eq!(found(&program.client(), "Reiher"), 3, "{what}");
        program.kill();
        let db = ledger::open(&house.place).await;
        assert_eq!(ledger::offers(&db).await, OFFERS as i64 + 3, "{what}");
        db.close().await;
    }
}

/// The files of segments.
fn data_files(dir: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(dir).expect("a folder").map(|entry| entry.expect("an entry").path());
    let named = |path: &PathBuf| path.file_stem().is_some_and(|stem| stem.len() == 32);
    let files: Vec<_> = entries.filter(named).collect();
    assert!(!files.is_empty(), "the index has no segment");
    files
}

fn largest(dir: &Path) -> PathBuf {
    let size = |path: &PathBuf| fs::metadata(path).map_or(0, |data| data.len());
    data_files(dir).into_iter().max_by_key(size).expect("a file")
}
