//! Contracts of `store::second_factor`.

use lotse::store::second_factor::{self, HalfLogin, SecondFactor};

use super::stock::at;

const SECRET: &[u8] = b"12345678901234567890";

contract!(find, |tx| {
    assert_eq!(second_factor::find(&mut tx, &"anna".into()).await?, None);
});

contract!(begin, |tx| {
    let anna = "anna".into();
    assert!(second_factor::begin(&mut tx, &anna, b"another").await?);
    assert!(second_factor::begin(&mut tx, &anna, SECRET).await?, "begun anew");
    let kept = SecondFactor { secret: SECRET.to_vec(), confirmed_at: None, last_step: 0 };
    assert_eq!(second_factor::find(&mut tx, &anna).await?, Some(kept));
    second_factor::confirm(&mut tx, &anna, at(1)).await?;
    assert!(!second_factor::begin(&mut tx, &anna, b"another").await?, "it is in use");
});

contract!(take_step, |tx| {
    let anna = "anna".into();
    second_factor::begin(&mut tx, &anna, SECRET).await?;
    assert!(second_factor::take_step(&mut tx, &anna, 7).await?);
    assert!(!second_factor::take_step(&mut tx, &anna, 7).await?, "never twice");
    assert!(!second_factor::take_step(&mut tx, &anna, 6).await?, "nor an older one");
    assert!(second_factor::take_step(&mut tx, &anna, 8).await?);
});

contract!(confirm, |tx| {
    let anna = "anna".into();
    assert!(!second_factor::confirm(&mut tx, &anna, at(1)).await?, "there is none");
    second_factor::begin(&mut tx, &anna, SECRET).await?;
    assert!(second_factor::confirm(&mut tx, &anna, at(1)).await?);
    assert!(!second_factor::confirm(&mut tx, &anna, at(2)).await?);
});

contract!(remove, |tx| {
    let anna = "anna".into();
    assert!(!second_factor::remove(&mut tx, &anna).await?);
    second_factor::begin(&mut tx, &anna, SECRET).await?;
    second_factor::set_codes(&mut tx, &anna, &["a".to_owned()]).await?;
    assert!(second_factor::remove(&mut tx, &anna).await?);
    assert_eq!(second_factor::count_codes(&mut tx, &anna).await?, 0);
});

contract!(set_codes, |tx| {
    let anna = "anna".into();
    second_factor::set_codes(&mut tx, &anna, &["a".to_owned(), "b".to_owned()]).await?;
    second_factor::set_codes(&mut tx, &anna, &["c".to_owned()]).await?;
    assert_eq!(second_factor::count_codes(&mut tx, &anna).await?, 1);
});

contract!(take_code, |tx| {
    let anna = "anna".into();
    second_factor::set_codes(&mut tx, &anna, &["a".to_owned()]).await?;
    assert!(!second_factor::take_code(&mut tx, &"bela".into(), "a").await?, "another's");
    assert!(second_factor::take_code(&mut tx, &anna, "a").await?);
    assert!(!second_factor::take_code(&mut tx, &anna, "a").await?, "once");
});

contract!(count_codes, |tx| {
    assert_eq!(second_factor::count_codes(&mut tx, &"anna".into()).await?, 0);
});

contract!(begin_half, |tx| {
    let anna = "anna".into();
    second_factor::begin_half(&mut tx, "old", &anna, at(0), at(5)).await?;
    second_factor::begin_half(&mut tx, "new", &anna, at(5), at(9)).await?;
    assert_eq!(second_factor::find_half(&mut tx, "old").await?, None, "it is over");
    let waits = HalfLogin { user: anna, expires_at: at(9), tries: 0 };
    assert_eq!(second_factor::find_half(&mut tx, "new").await?, Some(waits));
});

contract!(find_half, |tx| {
    assert_eq!(second_factor::find_half(&mut tx, "none").await?, None);
});

contract!(count_try, |tx| {
    second_factor::begin_half(&mut tx, "t", &"anna".into(), at(0), at(5)).await?;
    assert!(second_factor::count_try(&mut tx, "t", 2).await?);
    assert!(second_factor::count_try(&mut tx, "t", 2).await?);
    assert!(!second_factor::count_try(&mut tx, "t", 2).await?);
    assert!(!second_factor::count_try(&mut tx, "none", 2).await?);
});

contract!(end_half, |tx| {
    second_factor::begin_half(&mut tx, "t", &"anna".into(), at(0), at(5)).await?;
    assert!(second_factor::end_half(&mut tx, "t").await?);
    assert!(!second_factor::end_half(&mut tx, "t").await?);
});
