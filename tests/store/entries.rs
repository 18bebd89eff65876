//! Contracts of `store::entries`.

use lotse::domain::entry::{EntryField, Proposal, Reminded};
use lotse::store::entries;

use super::stock::at;

fn proposal(id: &str, minute: i64) -> Proposal {
    Proposal {
        id: id.to_owned(),
        offer: "cook".into(),
        wanted: [(EntryField::Summary, "Kochen lernen".to_owned())].into(),
        proposed_at: at(minute),
        decided: None,
    }
}

contract!(add, |tx| {
    entries::add(&mut tx, &proposal("p1", 0)).await?;
    assert_eq!(entries::find(&mut tx, "p1").await?, Some(proposal("p1", 0)));
});

contract!(find, |tx| {
    assert_eq!(entries::find(&mut tx, "p1").await?, None);
});

contract!(list_open, |tx| {
    for (id, minute) in [("late", 2), ("early", 1), ("third", 3)] {
        entries::add(&mut tx, &proposal(id, minute)).await?;
    }
    let open = [proposal("early", 1), proposal("late", 2)];
    assert_eq!(entries::list_open(&mut tx, 2).await?, open);
    entries::decide(&mut tx, "early", at(9), &[], None).await?;
    assert_eq!(entries::list_open(&mut tx, 1).await?, [proposal("late", 2)]);
});

contract!(list_of, |tx| {
    entries::add(&mut tx, &proposal("p1", 1)).await?;
    entries::add(&mut tx, &proposal("p2", 2)).await?;
    assert_eq!(entries::list_of(&mut tx, &"cook".into(), 1).await?, [proposal("p2", 2)]);
    assert!(entries::list_of(&mut tx, &"paint".into(), 9).await?.is_empty());
});

contract!(count_open, |tx| {
    entries::add(&mut tx, &proposal("p1", 1)).await?;
    assert_eq!(entries::count_open(&mut tx, &"cook".into()).await?, 1);
    entries::decide(&mut tx, "p1", at(9), &[], None).await?;
    assert_eq!(entries::count_open(&mut tx, &"cook".into()).await?, 0);
});

contract!(decide, |tx| {
    entries::add(&mut tx, &proposal("p1", 1)).await?;
    let taken = [EntryField::Summary];
    assert!(entries::decide(&mut tx, "p1", at(9), &taken, Some("Danke")).await?);
    assert!(!entries::decide(&mut tx, "p1", at(10), &[], None).await?, "once");
    let decided = entries::find(&mut tx, "p1").await?.expect("the proposal").decided;
    assert_eq!(decided, Some((at(9), taken.to_vec(), Some("Danke".to_owned()))));
});

contract!(list_reminded, |tx| {
    assert!(entries::list_reminded(&mut tx).await?.is_empty());
    entries::remind(&mut tx, &"cook".into(), at(5), at(0), 3).await?;
    let reminded = Reminded { sent: 1, last_at: at(5) };
    assert_eq!(entries::list_reminded(&mut tx).await?, [("cook".into(), reminded)].into());
});

contract!(remind, |tx| {
    let cook = "cook".into();
    assert!(entries::remind(&mut tx, &cook, at(5), at(0), 2).await?);
    assert!(!entries::remind(&mut tx, &cook, at(6), at(1), 2).await?, "just reminded");
    assert!(entries::remind(&mut tx, &cook, at(9), at(5), 2).await?);
    assert!(!entries::remind(&mut tx, &cook, at(99), at(50), 2).await?, "often enough");
});

contract!(forget_reminders, |tx| {
    let cook = "cook".into();
    entries::remind(&mut tx, &cook, at(5), at(0), 2).await?;
    entries::forget_reminders(&mut tx, &cook).await?;
    assert!(entries::remind(&mut tx, &cook, at(6), at(1), 2).await?);
});
