//! Contracts of `store::law`.

use lotse::domain::law::{LawChange, LawState, Mark};
use lotse::domain::rule::parse;
use lotse::store::{law, referrals};

use super::stock::{at, referral};

fn change(id: &str, number: i64) -> LawChange {
    LawChange {
        id: id.into(),
        number,
        provision: "sgb8_11_jugendarbeit".to_owned(),
        valid_from: at(0).date_naive(),
        rule: parse("alter < 27 [§ 11 SGB VIII] & ?\"„Wirklich“?\"").expect("a rule"),
        source: "BGBl. 2026 I Nr. 107".to_owned(),
        mark: Mark::S,
        read: at(0).date_naive(),
        entered_by: "anna".into(),
        entered_at: at(3),
    }
}

contract!(next_number, |tx| {
    assert_eq!(law::next_number(&mut tx).await?, 1);
    assert_eq!(law::next_number(&mut tx).await?, 2);
});

contract!(add, |tx| {
    law::add(&mut tx, &change("a", 1)).await?;
    assert_eq!(law::list(&mut tx).await?, [change("a", 1)]);
});

contract!(list, |tx| {
    for (id, number) in [("second", 2), ("first", 1)] {
        law::add(&mut tx, &change(id, number)).await?;
    }
    assert_eq!(law::list(&mut tx).await?, [change("first", 1), change("second", 2)]);
});

contract!(latest_number, |tx| {
    assert_eq!(law::latest_number(&mut tx).await?, 0);
    law::add(&mut tx, &change("a", 7)).await?;
    assert_eq!(law::latest_number(&mut tx).await?, 7);
});

fn state() -> LawState {
    LawState { edition: "abc".to_owned(), number: 4, date: at(0).date_naive() }
}

contract!(note_referral, |tx| {
    referrals::add(&mut tx, &referral("r1", "n1")).await?;
    law::note_referral(&mut tx, &"r1".into(), &state()).await?;
    assert_eq!(law::find_referral(&mut tx, &"r1".into()).await?, Some(state()));
});

contract!(find_referral, |tx| {
    assert_eq!(law::find_referral(&mut tx, &"none".into()).await?, None);
});
