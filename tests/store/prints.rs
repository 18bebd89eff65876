//! Contracts of `store::prints`.

use lotse::store::prints::{self, Print, PrintOrder, PrintState};
use lotse::store::{Result, Session};

use super::stock::at;

fn order() -> PrintOrder {
    PrintOrder {
        topic: Some("geld".to_owned()),
        language: "ar".to_owned(),
        site: "https://lotse.example".to_owned(),
    }
}

/// Claims the order `hash` at a minute; what nobody touched for ten minutes is stale.
async fn claimed(tx: &mut Session, id: &str, hash: &str, minute: i64) -> Result<bool> {
    prints::claim(tx, &id.into(), (&order(), hash), at(minute), at(minute - 10)).await
}

async fn state(tx: &mut Session, id: &str) -> Result<Option<PrintState>> {
    Ok(prints::find(tx, &id.into()).await?.map(|print| print.state))
}

contract!(claim, |tx| {
    assert!(claimed(&mut tx, "one", "hash", 0).await?);
    assert!(!claimed(&mut tx, "two", "hash", 1).await?, "it is worked on");
    assert!(claimed(&mut tx, "two", "hash", 15).await?, "nobody touched it");
    prints::note(&mut tx, &"one".into(), PrintState::Failed, None, at(16)).await?;
    assert!(claimed(&mut tx, "two", "hash", 17).await?, "it failed");
    prints::finish(&mut tx, &"one".into(), vec![1], at(18)).await?;
    assert!(!claimed(&mut tx, "two", "hash", 99).await?, "it is done");
});

contract!(take_up, |tx| {
    let one = "one".into();
    claimed(&mut tx, "one", "hash", 0).await?;
    assert!(!prints::take_up(&mut tx, &one, at(5), at(-5), 3).await?, "somebody is at it");
    assert!(prints::take_up(&mut tx, &one, at(15), at(5), 3).await?);
    assert!(prints::take_up(&mut tx, &one, at(30), at(20), 3).await?);
    assert!(!prints::take_up(&mut tx, &one, at(45), at(35), 3).await?, "tried three times");
    assert_eq!(prints::find(&mut tx, &one).await?.map(|print| print.tries), Some(3));
});

contract!(of_order, |tx| {
    assert_eq!(prints::of_order(&mut tx, "hash").await?, None);
    claimed(&mut tx, "one", "hash", 0).await?;
    assert_eq!(prints::of_order(&mut tx, "hash").await?, Some("one".into()));
});

contract!(find, |tx| {
    assert_eq!(prints::find(&mut tx, &"one".into()).await?, None);
    claimed(&mut tx, "one", "hash", 0).await?;
    let expected = Print {
        id: "one".into(),
        order: order(),
        state: PrintState::Waiting,
        offers: None,
        tries: 1,
        touched_at: at(0),
    };
    assert_eq!(prints::find(&mut tx, &"one".into()).await?, Some(expected));
});

contract!(note, |tx| {
    claimed(&mut tx, "one", "hash", 0).await?;
    for state in [PrintState::Waiting, PrintState::Collecting, PrintState::Setting] {
        prints::note(&mut tx, &"one".into(), state, Some(7), at(1)).await?;
        let found = prints::find(&mut tx, &"one".into()).await?;
        let found = found.map(|print| (print.state, print.offers, print.touched_at));
        assert_eq!(found, Some((state, Some(7), at(1))));
    }
});

contract!(touch, |tx| {
    claimed(&mut tx, "one", "hash", 0).await?;
    prints::touch(&mut tx, &"one".into(), at(8)).await?;
    assert!(!claimed(&mut tx, "two", "hash", 15).await?, "somebody is still at it");
});

contract!(finish, |tx| {
    claimed(&mut tx, "one", "hash", 0).await?;
    prints::finish(&mut tx, &"one".into(), vec![1, 2], at(1)).await?;
    prints::note(&mut tx, &"one".into(), PrintState::Failed, None, at(2)).await?;
    assert_eq!(state(&mut tx, "one").await?, Some(PrintState::Done), "what is done stays so");
});

contract!(content, |tx| {
    let one = "one".into();
    claimed(&mut tx, "one", "hash", 0).await?;
    assert_eq!(prints::content(&mut tx, &one).await?, None);
    prints::finish(&mut tx, &one, vec![0, 255, 7], at(1)).await?;
    assert_eq!(prints::content(&mut tx, &one).await?, Some(vec![0, 255, 7]));
});

contract!(forget, |tx| {
    for (id, minute) in [("old", 0), ("new", 100), ("newer", 101), ("newest", 102)] {
        claimed(&mut tx, id, id, minute).await?;
    }
    assert_eq!(prints::forget(&mut tx, at(50), 2).await?, 2, "one is old, one is too many");
    assert_eq!(state(&mut tx, "old").await?, None);
    assert_eq!(state(&mut tx, "new").await?, None);
    assert!(state(&mut tx, "newer").await?.is_some() && state(&mut tx, "newest").await?.is_some());
});
