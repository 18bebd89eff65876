//! Contracts of `store::places`.

use lotse::domain::place::{PlaceStatement, StatementSource};
use lotse::domain::referral::Referral;
use lotse::store::{places, referrals};

use super::stock::{at, referral, statement};

contract!(add, |tx| {
    let bare = PlaceStatement { total: None, ..statement("s1", 0, 0) };
    let full = PlaceStatement {
        waiting: Some(7),
        source: StatementSource::Abgeleitet,
        ..statement("s2", 3, 5)
    };
    for (said, by) in [(bare, None), (full, Some("anna"))] {
        places::add(&mut tx, &said, by).await?;
        assert_eq!(places::find_latest(&mut tx, &"cook".into()).await?, Some(said));
    }
});

contract!(find_latest, |tx| {
    let cook = "cook".into();
    assert_eq!(places::find_latest(&mut tx, &cook).await?, None);
    for said in [statement("b", 5, 9), statement("c", 1, 3), statement("a", 2, 9)] {
        places::add(&mut tx, &said, None).await?;
    }
    // Of two made in one second the one with the later id counts: ids are made in order.
    assert_eq!(places::find_latest(&mut tx, &cook).await?, Some(statement("b", 5, 9)));
});

contract!(list_of, |tx| {
    let other = PlaceStatement { offer: "paint".into(), ..statement("p", 4, 11) };
    for said in [&statement("a", 5, 0), &statement("b", 2, 9), &statement("c", 1, 9), &other] {
        places::add(&mut tx, said, None).await?;
    }
    let found = places::list_of(&mut tx, &"cook".into(), 2).await?;
    assert_eq!(found, [statement("c", 1, 9), statement("b", 2, 9)], "the latest first, so many");
});

contract!(list_latest, |tx| {
    let other = PlaceStatement { offer: "paint".into(), ..statement("p", 4, 1) };
    for said in [&statement("a", 5, 0), &statement("b", 2, 9), &other] {
        places::add(&mut tx, said, None).await?;
    }
    let found = places::list_latest(&mut tx).await?;
    let expected = [("cook".into(), statement("b", 2, 9)), ("paint".into(), other)];
    assert_eq!(found, expected.into());
});

contract!(list_between, |tx| {
    let other = PlaceStatement { offer: "paint".into(), ..statement("p", 4, 11) };
    let mut said = vec![statement("before", 1, 9), statement("b", 2, 15), statement("a", 3, 10)];
    said.extend([statement("end", 4, 20), other.clone()]);
    for statement in &said {
        places::add(&mut tx, statement, None).await?;
    }
    let found = places::list_between(&mut tx, at(10), at(20)).await?;
    let cook = vec![statement("a", 3, 10), statement("b", 2, 15)];
    let expected = [("cook".into(), cook), ("paint".into(), vec![other])];
    assert_eq!(found, expected.into(), "from is in, to is out, the oldest first");
});

/// Holds and takings around a statement made at minute 10, seen at minute 60.
async fn holds(tx: &mut lotse::store::Session) -> lotse::store::Result<()> {
    places::add(tx, &statement("s", 9, 10), None).await?;
    let hold = |id, until| Referral { hold_until: Some(at(until)), ..referral(id, "n1") };
    let take = |id, minute| Referral {
        hold_until: None,
        taken_at: Some(at(minute)),
        ..referral(id, "n1")
    };
    let free = Referral { hold_until: None, ..referral("free", "n1") };
    let elsewhere = Referral { offer: "paint".into(), ..referral("else", "n1") };
    let all = [
        hold("held", 61),
        hold("lapsed", 60),
        take("known", 9),
        take("since", 11),
        // In the same second: rather one place too few than one too many.
        take("same", 10),
        free,
        elsewhere,
    ];
    for referral in all {
        referrals::add(tx, &referral).await?;
    }
    Ok(())
}

contract!(count_held, |tx| {
    holds(&mut tx).await?;
    let held = places::count_held(&mut tx, &"cook".into(), at(60)).await?;
    assert_eq!(held, 3, "held, since and same");
    assert_eq!(places::count_held(&mut tx, &"none".into(), at(60)).await?, 0);
    // A new statement knows of everything taken before it.
    places::add(&mut tx, &statement("t", 4, 50), None).await?;
    assert_eq!(places::count_held(&mut tx, &"cook".into(), at(60)).await?, 1);
});

contract!(list_held, |tx| {
    holds(&mut tx).await?;
    let held = places::list_held(&mut tx, at(60)).await?;
    assert_eq!(held, [("cook".into(), 3), ("paint".into(), 1)].into());
    let later = places::list_held(&mut tx, at(24 * 60)).await?;
    assert_eq!(later, [("cook".into(), 2)].into(), "what holds nothing is not listed");
});

contract!(list_current_of, |tx| {
    holds(&mut tx).await?;
    let asked = ["cook".into(), "none".into()];
    let current = places::list_current_of(&mut tx, &asked, at(60)).await?;
    assert_eq!(current, [("cook".into(), (statement("s", 9, 10), 3))].into());
    places::add(&mut tx, &statement("t", 4, 50), None).await?;
    let current = places::list_current_of(&mut tx, &asked, at(60)).await?;
    assert_eq!(current, [("cook".into(), (statement("t", 4, 50), 1))].into(), "the latest counts");
    assert!(places::list_current_of(&mut tx, &[], at(60)).await?.is_empty());
});

contract!(lock_offer, |tx| {
    assert!(places::lock_offer(&mut tx, &"cook".into()).await?);
    assert!(!places::lock_offer(&mut tx, &"none".into()).await?);
});

contract!(add_once, |tx| {
    assert!(places::add_once(&mut tx, &statement("once", 5, 0)).await?);
    assert!(!places::add_once(&mut tx, &statement("once", 1, 9)).await?, "it stays as it was");
    let latest = places::find_latest(&mut tx, &"cook".into()).await?;
    assert_eq!(latest, Some(statement("once", 5, 0)));
});
