//! Contracts of `store::offer_hints`.

use lotse::domain::referral::Cause;
use lotse::store::offer_hints::{self, Hint};

use super::stock::at;

fn hint(id: &str, offer: &str, kind: &str, minute: i64) -> Hint {
    let cause = Some(if kind == "places" { Cause::KeinPlatz } else { Cause::Zeiten });
    Hint {
        id: id.to_owned(),
        offer: offer.into(),
        kind: kind.to_owned(),
        cause,
        noted_at: at(minute),
    }
}

contract!(add, |tx| {
    assert!(offer_hints::add(&mut tx, &hint("h1", "cook", "places", 0)).await?);
    assert!(!offer_hints::add(&mut tx, &hint("h2", "cook", "places", 5)).await?, "open already");
    assert!(offer_hints::add(&mut tx, &hint("h3", "cook", "record", 5)).await?);
    let found = offer_hints::list_of(&mut tx, &"cook".into()).await?;
    assert_eq!(found, [hint("h3", "cook", "record", 5), hint("h1", "cook", "places", 0)]);
});

contract!(list_open, |tx| {
    for hint in [hint("a", "cook", "places", 0), hint("b", "paint", "record", 1)] {
        offer_hints::add(&mut tx, &hint).await?;
    }
    offer_hints::settle(&mut tx, &"cook".into(), "places", at(2)).await?;
    assert_eq!(offer_hints::list_open(&mut tx).await?, [hint("b", "paint", "record", 1)]);
});

contract!(list_of, |tx| {
    offer_hints::add(&mut tx, &hint("a", "cook", "places", 0)).await?;
    assert_eq!(offer_hints::list_of(&mut tx, &"paint".into()).await?, []);
});

contract!(settle, |tx| {
    offer_hints::add(&mut tx, &hint("a", "cook", "places", 0)).await?;
    assert_eq!(offer_hints::settle(&mut tx, &"cook".into(), "record", at(1)).await?, 0);
    assert_eq!(offer_hints::settle(&mut tx, &"cook".into(), "places", at(1)).await?, 1);
    assert!(offer_hints::add(&mut tx, &hint("b", "cook", "places", 2)).await?, "it may come again");
});
