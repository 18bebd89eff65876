//! Contracts of `store::retention`.

use lotse::domain::retention::{Erasure, ErasureGround, Hold, HoldGround};
use lotse::store::{case_keys, cases, retention};

use super::stock::{at, need, referral};

fn hold(ground: HoldGround) -> Hold {
    Hold { case: "n1".into(), ground, until: at(60), set_at: at(0), set_by: "anna".into() }
}

fn erasure(id: &str, minute: i64) -> Erasure {
    Erasure {
        id: id.into(),
        agency: "north".into(),
        case: "n1".into(),
        ground: ErasureGround::Wunsch,
        proposed_by: "anna".into(),
        proposed_at: at(minute),
        decided_by: None,
        decided_at: None,
        erased: None,
    }
}

contract!(save_hold, |tx| {
    for ground in [HoldGround::Rechtsstreit, HoldGround::Foerderpruefung] {
        retention::save_hold(&mut tx, &hold(ground)).await?;
        let found = retention::find_hold(&mut tx, &"n1".into()).await?;
        assert_eq!(found, Some(hold(ground)));
    }
});

contract!(find_hold, |tx| {
    assert_eq!(retention::find_hold(&mut tx, &"n1".into()).await?, None);
});

contract!(remove_hold, |tx| {
    retention::save_hold(&mut tx, &hold(HoldGround::Rechtsstreit)).await?;
    assert!(retention::remove_hold(&mut tx, &"n1".into()).await?);
    assert!(!retention::remove_hold(&mut tx, &"n1".into()).await?);
});

contract!(list, |tx| {
    retention::save_hold(&mut tx, &hold(HoldGround::Einschraenkung)).await?;
    let found = retention::list(&mut tx, &"north".into()).await?;
    let [kept] = &found[..] else { panic!("{found:?}") };
    assert_eq!((kept.code.as_str(), kept.touched_at, kept.closed_at), ("n1", at(0), None));
    assert_eq!(kept.hold, Some(hold(HoldGround::Einschraenkung)));
    let found = retention::list(&mut tx, &"south".into()).await?;
    assert_eq!(found[0].hold, None);
});

contract!(propose, |tx| {
    assert!(retention::propose(&mut tx, &erasure("e1", 0)).await?);
    assert!(!retention::propose(&mut tx, &erasure("e2", 1)).await?, "one at a time");
    retention::decide(&mut tx, &"e1".into(), &"bela".into(), at(2), false).await?;
    assert!(retention::propose(&mut tx, &erasure("e3", 3)).await?);
});

contract!(find, |tx| {
    retention::propose(&mut tx, &erasure("e1", 0)).await?;
    let (north, south) = ("north".into(), "south".into());
    assert_eq!(retention::find(&mut tx, &north, &"e1".into()).await?, Some(erasure("e1", 0)));
    assert_eq!(retention::find(&mut tx, &south, &"e1".into()).await?, None);
});

contract!(decide, |tx| {
    retention::propose(&mut tx, &erasure("e1", 0)).await?;
    let (id, bela) = ("e1".into(), "bela".into());
    assert!(retention::decide(&mut tx, &id, &bela, at(2), true).await?);
    assert!(!retention::decide(&mut tx, &id, &bela, at(3), false).await?, "decided before");
    let found = retention::find(&mut tx, &"north".into(), &id).await?.expect("the record");
    assert_eq!((found.decided_by, found.decided_at), (Some(bela), Some(at(2))));
    assert_eq!(found.erased, Some(true));
});

contract!(list_erasures, |tx| {
    retention::propose(&mut tx, &erasure("e1", 0)).await?;
    retention::decide(&mut tx, &"e1".into(), &"bela".into(), at(2), false).await?;
    retention::propose(&mut tx, &erasure("e2", 5)).await?;
    let found = retention::list_erasures(&mut tx, &"north".into()).await?;
    assert_eq!(found.iter().map(|e| e.id.as_str()).collect::<Vec<_>>(), ["e2", "e1"]);
    assert!(retention::list_erasures(&mut tx, &"south".into()).await?.is_empty());
});

contract!(erase, |tx| {
    let (north, south, case) = ("north".into(), "south".into(), "n1".into());
    cases::add_need(&mut tx, &need("need", "n1", 1)).await?;
    let served =
        lotse::domain::referral::Referral { need: Some("need".into()), ..referral("r1", "n1") };
    lotse::store::referrals::add(&mut tx, &served).await?;
    assert!(!retention::erase(&mut tx, &south, &case).await?, "another agency's");
    assert!(cases::find(&mut tx, &north, &case).await?.is_some());
    assert!(retention::erase(&mut tx, &north, &case).await?);
    assert!(cases::find(&mut tx, &north, &case).await?.is_none());
    let keys = case_keys::list(&mut tx).await?;
    assert!(keys.iter().all(|(id, _)| *id != case), "its key is gone");
    assert!(!retention::erase(&mut tx, &north, &case).await?);
});
