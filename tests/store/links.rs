//! Contracts of `store::links`.

use lotse::domain::sending::Link;
use lotse::store::{links, referrals};

use super::stock::{at, referral};

fn link(id: &str, referral: Option<&str>) -> Link {
    Link {
        id: id.to_owned(),
        offer: "cook".into(),
        referral: referral.map(Into::into),
        created_at: at(0),
        expires_at: at(60),
        revoked_at: None,
    }
}

contract!(add, |tx| {
    links::add(&mut tx, &link("l1", None)).await?;
    assert_eq!(links::find(&mut tx, "l1").await?, Some(link("l1", None)));
});

contract!(find, |tx| {
    assert_eq!(links::find(&mut tx, "l1").await?, None);
});

contract!(set_secret, |tx| {
    links::add(&mut tx, &link("l1", None)).await?;
    assert!(links::set_secret(&mut tx, "l1", "first").await?);
    assert!(links::set_secret(&mut tx, "l1", "second").await?, "a second try has a new secret");
    assert_eq!(links::find_by_secret(&mut tx, "first").await?, None);
    assert!(!links::set_secret(&mut tx, "none", "third").await?);
});

contract!(find_by_secret, |tx| {
    links::add(&mut tx, &link("l1", None)).await?;
    assert_eq!(links::find_by_secret(&mut tx, "").await?, None);
    links::set_secret(&mut tx, "l1", "hash").await?;
    assert_eq!(links::find_by_secret(&mut tx, "hash").await?, Some(link("l1", None)));
    assert_eq!(links::find_by_secret(&mut tx, "other").await?, None);
});

contract!(revoke_of_referral, |tx| {
    referrals::add(&mut tx, &referral("r1", "n1")).await?;
    links::add(&mut tx, &link("l1", Some("r1"))).await?;
    links::add(&mut tx, &link("l2", None)).await?;
    assert_eq!(links::revoke_of_referral(&mut tx, &"r1".into(), at(5)).await?, 1);
    assert_eq!(links::revoke_of_referral(&mut tx, &"r1".into(), at(6)).await?, 0);
    let revoked = links::find(&mut tx, "l1").await?.expect("the link");
    assert_eq!(revoked.revoked_at, Some(at(5)));
    assert!(!revoked.is_open(at(4)) && link("l2", None).is_open(at(59)));
    assert!(!link("l2", None).is_open(at(60)), "it ran out");
    assert!(!links::set_secret(&mut tx, "l1", "hash").await?, "it stays revoked");
});
