//! Contracts of `store::settings`.

use lotse::store::settings;

contract!(find, |tx| {
    assert_eq!(settings::find(&mut tx, "region").await?, None);
    settings::set(&mut tx, "region", "Käse ’n’ Co").await?;
    assert_eq!(settings::find(&mut tx, "region").await?.as_deref(), Some("Käse ’n’ Co"));
});

contract!(set, |tx| {
    settings::set(&mut tx, "region", "one").await?;
    settings::set(&mut tx, "region", "two").await?;
    settings::set(&mut tx, "other", "three").await?;
    assert_eq!(settings::find(&mut tx, "region").await?.as_deref(), Some("two"));
});

contract!(keep, |tx| {
    assert_eq!(settings::keep(&mut tx, "mark", "first").await?, "first");
    assert_eq!(settings::keep(&mut tx, "mark", "second").await?, "first");
    assert_eq!(settings::find(&mut tx, "mark").await?.as_deref(), Some("first"));
});
