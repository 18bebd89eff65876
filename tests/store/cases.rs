//! Contracts of `store::cases`.

use lotse::domain::case::{Case, Need};
use lotse::store::cases;

use super::stock::{at, case, need};

fn codes(found: &[Case]) -> Vec<&str> {
    found.iter().map(|case| case.code.as_str()).collect()
}

fn ids(found: &[Need]) -> Vec<&str> {
    found.iter().map(|need| need.id.as_str()).collect()
}

contract!(add, |tx| {
    let full = Case {
        code: "Möwe-12".to_owned(),
        language: Some("ar".to_owned()),
        closed_at: Some(at(60)),
        ..case("full", "north")
    };
    let bare = Case { plz: None, radius_km: None, facts: Default::default(), ..case("b", "north") };
    for case in [full, bare] {
        assert!(cases::add(&mut tx, &case).await?);
        let found = cases::find(&mut tx, &"north".into(), &case.id).await?;
        assert_eq!(found, Some(case));
    }
    let again = Case { code: "n1".to_owned(), ..case("again", "north") };
    assert!(!cases::add(&mut tx, &again).await?, "the agency uses that code");
    let elsewhere = Case { code: "n1".to_owned(), ..case("elsewhere", "south") };
    assert!(cases::add(&mut tx, &elsewhere).await?, "another agency may");
});

contract!(update, |tx| {
    let changed = Case {
        code: "Fuchs-3".to_owned(),
        plz: None,
        radius_km: None,
        language: Some("uk".to_owned()),
        closed_at: Some(at(9)),
        facts: Default::default(),
        ..case("n1", "north")
    };
    assert!(cases::update(&mut tx, &changed).await?);
    let found = cases::find(&mut tx, &"north".into(), &"n1".into()).await?;
    assert_eq!(found, Some(Case { version: 2, ..changed.clone() }));
    assert!(!cases::update(&mut tx, &changed).await?, "that was version 1, and it is 2 now");
    let foreign = Case { agency: "south".into(), version: 2, ..changed };
    assert!(!cases::update(&mut tx, &foreign).await?, "another agency's case is not there");
});

contract!(find, |tx| {
    assert!(cases::find(&mut tx, &"north".into(), &"n1".into()).await?.is_some());
    assert_eq!(cases::find(&mut tx, &"south".into(), &"n1".into()).await?, None);
    assert_eq!(cases::find(&mut tx, &"north".into(), &"none".into()).await?, None);
});

contract!(list, |tx| {
    let closed = Case { closed_at: Some(at(9)), opened_at: at(8), ..case("closed", "north") };
    let latest = Case { opened_at: at(5), ..case("latest", "north") };
    for case in [closed, latest] {
        cases::add(&mut tx, &case).await?;
    }
    let found = cases::list(&mut tx, &"north".into()).await?;
    assert_eq!(codes(&found), ["latest", "n1", "closed"]);
});

contract!(list_everywhere, |tx| {
    assert_eq!(codes(&cases::list_everywhere(&mut tx).await?), ["n1", "s1"]);
});

contract!(add_need, |tx| {
    let need = Need { closed_at: Some(at(3)), ..need("need", "n1", 2) };
    cases::add_need(&mut tx, &need).await?;
    assert_eq!(cases::list_needs(&mut tx, &"n1".into()).await?, [need]);
});

contract!(set_priority, |tx| {
    for need in [&need("first", "n1", 1), &need("then", "n1", 2)] {
        cases::add_need(&mut tx, need).await?;
    }
    assert!(cases::set_priority(&mut tx, &"then".into(), 0).await?);
    assert_eq!(ids(&cases::list_needs(&mut tx, &"n1".into()).await?), ["then", "first"]);
    assert!(!cases::set_priority(&mut tx, &"nobody".into(), 1).await?);
});

contract!(set_after, |tx| {
    for need in [&need("first", "n1", 1), &need("then", "n1", 2)] {
        cases::add_need(&mut tx, need).await?;
    }
    let first = "first".into();
    assert!(cases::set_after(&mut tx, &"n1".into(), &"then".into(), Some(&first)).await?);
    assert_eq!(cases::list_needs(&mut tx, &"n1".into()).await?[1].after, Some(first));
    assert!(
        !cases::set_after(&mut tx, &"s1".into(), &"then".into(), None).await?,
        "another case's"
    );
    assert!(cases::set_after(&mut tx, &"n1".into(), &"then".into(), None).await?);
    assert_eq!(cases::list_needs(&mut tx, &"n1".into()).await?[1].after, None);
});

contract!(close_need, |tx| {
    cases::add_need(&mut tx, &need("need", "n1", 1)).await?;
    let close = async |tx: &mut _, case: &str| {
        cases::close_need(tx, &case.into(), &"need".into(), at(4)).await
    };
    assert!(!close(&mut tx, "s1").await?, "it is another case's");
    assert!(close(&mut tx, "n1").await?);
    assert!(!close(&mut tx, "n1").await?, "it is closed already");
    assert_eq!(cases::list_needs(&mut tx, &"n1".into()).await?[0].closed_at, Some(at(4)));
});

contract!(list_needs, |tx| {
    let first = Need { since: at(9), ..need("first", "n1", 1) };
    let then = Need { since: at(8), ..need("then", "n1", 2) };
    let last = Need { since: at(9), ..need("last", "n1", 2) };
    for need in [&last, &then, &first, &need("other", "s1", 1)] {
        cases::add_need(&mut tx, need).await?;
    }
    assert_eq!(ids(&cases::list_needs(&mut tx, &"n1".into()).await?), ["first", "then", "last"]);
});

contract!(list_needs_of_agency, |tx| {
    cases::add(&mut tx, &case("n2", "north")).await?;
    for (id, case, priority) in [("b", "n2", 2), ("a", "n1", 1), ("other", "s1", 1)] {
        cases::add_need(&mut tx, &need(id, case, priority)).await?;
    }
    let found = cases::list_needs_of_agency(&mut tx, &"north".into()).await?;
    assert_eq!(ids(&found), ["a", "b"]);
});

contract!(list_needs_everywhere, |tx| {
    for (id, case) in [("b", "s1"), ("a", "n1")] {
        cases::add_need(&mut tx, &need(id, case, 1)).await?;
    }
    assert_eq!(ids(&cases::list_needs_everywhere(&mut tx).await?), ["a", "b"]);
});

contract!(seal_plain, |tx| {
    assert_eq!(cases::seal_plain(&mut tx).await?, 0, "all have a key");
    // As it was stored before there were keys.
    for sql in [
        "update case_file set facts = '{\"alter\": 17, \"land\": \"HE\"}', plz = '34117', \
         radius_km = 12.5 where id = 'n1'",
        "delete from case_key where case_id = 'n1'",
    ] {
        tx.query(sql).execute().await?;
    }
    let plain = cases::find(&mut tx, &"north".into(), &"n1".into()).await?;
    assert_eq!(plain.as_ref(), Some(&case("n1", "north")));
    assert_eq!(cases::seal_plain(&mut tx).await?, 1);
    assert_eq!(cases::find(&mut tx, &"north".into(), &"n1".into()).await?, plain);
    let plain = lotse::store::case_keys::remove(&mut tx, &"n1".into()).await?;
    assert!(plain, "now it has a key, and nothing without it");
    assert_eq!(cases::find(&mut tx, &"north".into(), &"n1".into()).await?, None);
});

contract!(list_workers, |tx| {
    let found = cases::list_workers(&mut tx, &"north".into()).await?;
    assert_eq!(found, [("n1".into(), "anna".into())]);
});
