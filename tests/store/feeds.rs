//! Contracts of `store::feeds`.

use lotse::store::feeds;

use super::stock::at;

contract!(set, |tx| {
    let anna = "anna".into();
    feeds::set(&mut tx, &anna, "first", at(0)).await?;
    feeds::set(&mut tx, &anna, "second", at(1)).await?;
    assert_eq!(feeds::find(&mut tx, "first").await?, None, "a new address replaces the old");
    assert_eq!(feeds::find(&mut tx, "second").await?, Some(anna));
});

contract!(find, |tx| {
    assert_eq!(feeds::find(&mut tx, "nothing").await?, None);
});

contract!(remove, |tx| {
    let anna = "anna".into();
    assert!(!feeds::remove(&mut tx, &anna).await?);
    feeds::set(&mut tx, &anna, "hash", at(0)).await?;
    assert!(feeds::remove(&mut tx, &anna).await?);
    assert_eq!(feeds::find(&mut tx, "hash").await?, None);
});
