//! Contracts of `store::audit`.

use lotse::store::audit::{self, Entry};

use super::stock::at;

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

contract!(add, |tx| {
    let entry = entry("e1", "n1", 0);
    audit::add(&mut tx, &entry).await?;
    assert_eq!(audit::list_for(&mut tx, "case", "n1").await?, [entry]);
});

contract!(list_for, |tx| {
    let (first, last) = (entry("e1", "n1", 0), entry("e2", "n1", 5));
    for entry in [&first, &last, &entry("e3", "s1", 3)] {
        audit::add(&mut tx, entry).await?;
    }
    assert_eq!(audit::list_for(&mut tx, "case", "n1").await?, [last, first]);
    assert!(audit::list_for(&mut tx, "referral", "n1").await?.is_empty());
});
