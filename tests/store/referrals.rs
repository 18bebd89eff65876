//! Contracts of `store::referrals`.

use lotse::domain::referral::{Cause, Referral};
use lotse::store::referrals::{self, Step};

use super::stock::{at, need, referral};

fn ids(found: &[Referral]) -> Vec<&str> {
    found.iter().map(|r| r.id.as_str()).collect()
}

fn step(id: &str, referral: &str, minute: i64) -> Step {
    Step {
        id: id.to_owned(),
        referral: referral.into(),
        state: "angefragt".to_owned(),
        reason: None,
        at: at(minute),
        user: "anna".into(),
    }
}

contract!(add, |tx| {
    lotse::store::cases::add_need(&mut tx, &need("need", "n1", 1)).await?;
    let bare = Referral { hold_until: None, ..referral("r1", "n1") };
    let full = Referral {
        need: Some("need".into()),
        taken_at: Some(at(5)),
        reason: Some(Cause::KeinPlatz),
        ..referral("r2", "n1")
    };
    for added in [bare, full] {
        referrals::add(&mut tx, &added).await?;
        let found = referrals::find(&mut tx, &"north".into(), &added.id).await?;
        assert_eq!(found, Some(added));
    }
});

contract!(update_state, |tx| {
    let first = referral("r1", "n1");
    referrals::add(&mut tx, &first).await?;
    let refused = Referral {
        state: "abgelehnt".to_owned(),
        hold_until: None,
        state_since: at(9),
        reason: Some(Cause::Wartezeit),
        ..first.clone()
    };
    assert!(referrals::update_state(&mut tx, &refused, "gewaehlt").await?);
    let found = referrals::find(&mut tx, &"north".into(), &"r1".into()).await?;
    assert_eq!(found, Some(refused));
    assert!(!referrals::update_state(&mut tx, &first, "gewaehlt").await?, "it has moved on");
});

contract!(add_step, |tx| {
    referrals::add(&mut tx, &referral("r1", "n1")).await?;
    let step = Step { reason: Some(Cause::PasstNicht), ..step("s1", "r1", 0) };
    referrals::add_step(&mut tx, &step).await?;
    assert_eq!(referrals::list_steps(&mut tx, &"r1".into()).await?, [step]);
});

contract!(list_steps, |tx| {
    for id in ["r1", "r2"] {
        referrals::add(&mut tx, &referral(id, "n1")).await?;
    }
    for (id, referral, minute) in [("b", "r1", 5), ("a", "r1", 5), ("c", "r1", 1), ("d", "r2", 0)] {
        referrals::add_step(&mut tx, &step(id, referral, minute)).await?;
    }
    let found = referrals::list_steps(&mut tx, &"r1".into()).await?;
    assert_eq!(found, [step("c", "r1", 1), step("a", "r1", 5), step("b", "r1", 5)]);
});

contract!(list_steps_of_case, |tx| {
    for (id, case) in [("r1", "n1"), ("r2", "n1"), ("r3", "s1")] {
        referrals::add(&mut tx, &referral(id, case)).await?;
    }
    for (id, referral, minute) in [("a", "r1", 5), ("b", "r2", 1), ("c", "r3", 0)] {
        referrals::add_step(&mut tx, &step(id, referral, minute)).await?;
    }
    let found = referrals::list_steps_of_case(&mut tx, &"n1".into()).await?;
    assert_eq!(found, [step("b", "r2", 1), step("a", "r1", 5)]);
});

contract!(find, |tx| {
    referrals::add(&mut tx, &referral("r1", "n1")).await?;
    let found = referrals::find(&mut tx, &"north".into(), &"r1".into()).await?;
    assert_eq!(found, Some(referral("r1", "n1")));
    assert_eq!(referrals::find(&mut tx, &"south".into(), &"r1".into()).await?, None);
    assert_eq!(referrals::find(&mut tx, &"north".into(), &"none".into()).await?, None);
});

contract!(find_with_agency, |tx| {
    referrals::add(&mut tx, &referral("r1", "s1")).await?;
    let found = referrals::find_with_agency(&mut tx, &"r1".into()).await?;
    assert_eq!(found, Some((referral("r1", "s1"), "south".into())));
    assert_eq!(referrals::find_with_agency(&mut tx, &"none".into()).await?, None);
});

contract!(list, |tx| {
    let later = Referral { created_at: at(9), ..referral("later", "n1") };
    for referral in [&referral("first", "n1"), &later, &referral("other", "s1")] {
        referrals::add(&mut tx, referral).await?;
    }
    assert_eq!(ids(&referrals::list(&mut tx, &"n1".into()).await?), ["later", "first"]);
});

contract!(list_of_agency, |tx| {
    let waiting = Referral { state_since: at(-90), ..referral("waiting", "n1") };
    for referral in [&referral("fresh", "n1"), &waiting, &referral("other", "s1")] {
        referrals::add(&mut tx, referral).await?;
    }
    let found = referrals::list_of_agency(&mut tx, &"north".into()).await?;
    assert_eq!(ids(&found), ["waiting", "fresh"]);
});

contract!(list_everywhere, |tx| {
    for (id, case) in [("b", "n1"), ("a", "s1")] {
        referrals::add(&mut tx, &referral(id, case)).await?;
    }
    assert_eq!(ids(&referrals::list_everywhere(&mut tx).await?), ["a", "b"]);
});
