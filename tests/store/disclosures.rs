//! Contracts of `store::disclosures`.

use lotse::domain::sending::{Disclosure, Ground};
use lotse::store::{disclosures, referrals};

use super::stock::{at, referral};

fn passed_on(id: &str, referral: &str, minute: i64) -> Disclosure {
    Disclosure {
        id: id.to_owned(),
        case: "n1".into(),
        referral: referral.into(),
        recipient: "org".into(),
        consent: None,
        ground: None,
        reason: None,
        need: true,
        facts: vec!["alter".into()],
        at: at(minute),
        user: "anna".into(),
        stopped_at: None,
    }
}

contract!(add, |tx| {
    referrals::add(&mut tx, &referral("r1", "n1")).await?;
    let grounded = Disclosure {
        ground: Some(Ground::Kinderschutz),
        reason: Some("Gefahr".to_owned()),
        ..passed_on("d1", "r1", 0)
    };
    disclosures::add(&mut tx, &grounded).await?;
    assert_eq!(disclosures::list(&mut tx, &"n1".into()).await?, [grounded]);
});

contract!(list, |tx| {
    referrals::add(&mut tx, &referral("r1", "n1")).await?;
    for (id, minute) in [("early", 0), ("late", 5)] {
        disclosures::add(&mut tx, &passed_on(id, "r1", minute)).await?;
    }
    let found = disclosures::list(&mut tx, &"n1".into()).await?;
    assert_eq!(found, [passed_on("late", "r1", 5), passed_on("early", "r1", 0)]);
    assert!(disclosures::list(&mut tx, &"s1".into()).await?.is_empty());
});

contract!(stop_of_referral, |tx| {
    referrals::add(&mut tx, &referral("r1", "n1")).await?;
    disclosures::add(&mut tx, &passed_on("d1", "r1", 0)).await?;
    assert_eq!(disclosures::stop_of_referral(&mut tx, &"r1".into(), at(3)).await?, 1);
    assert_eq!(disclosures::stop_of_referral(&mut tx, &"r1".into(), at(4)).await?, 0);
    let found = disclosures::list(&mut tx, &"n1".into()).await?;
    assert_eq!(found[0].stopped_at, Some(at(3)));
});

contract!(list_open_by_consent, |tx| {
    for id in ["r1", "r2", "r3"] {
        referrals::add(&mut tx, &referral(id, "n1")).await?;
    }
    let by_law = Disclosure { ground: Some(Ground::Aufgabe), ..passed_on("d2", "r2", 0) };
    let over = Disclosure { stopped_at: Some(at(1)), ..passed_on("d3", "r3", 0) };
    for disclosure in [passed_on("d1", "r1", 0), by_law, over] {
        disclosures::add(&mut tx, &disclosure).await?;
    }
    let (case, org) = ("n1".into(), "org".into());
    let open = disclosures::list_open_by_consent(&mut tx, &case, &org).await?;
    assert_eq!(open, ["r1".into()]);
});
