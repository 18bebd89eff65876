//! Contracts of `store::complaints`.

use lotse::domain::complaint::{Complaint, Matter};
use lotse::store::complaints;

use super::stock::at;

fn complaint(id: &str, offer: Option<&str>, day: &str) -> Complaint {
    Complaint {
        id: id.into(),
        offer: offer.map(Into::into),
        matter: Matter::Hours,
        words: "Seit Mai dienstags zu".to_owned(),
        language: "ar".to_owned(),
        said_on: day.parse().expect("a day"),
        settled_at: None,
    }
}

contract!(add, |tx| {
    let said = complaint("k1", Some("cook"), "2026-11-20");
    complaints::add(&mut tx, &said).await?;
    assert_eq!(complaints::list_open(&mut tx, 10).await?, [said]);
});

contract!(list_open, |tx| {
    let (old, new) = (complaint("k2", None, "2026-11-01"), complaint("k1", None, "2026-11-20"));
    for said in [&new, &old] {
        complaints::add(&mut tx, said).await?;
    }
    assert_eq!(complaints::list_open(&mut tx, 10).await?, [old.clone(), new]);
    assert_eq!(complaints::list_open(&mut tx, 1).await?, [old]);
});

contract!(count_open, |tx| {
    for said in [complaint("k1", Some("cook"), "2026-11-20"), complaint("k2", None, "2026-11-20")] {
        complaints::add(&mut tx, &said).await?;
    }
    assert_eq!(complaints::count_open(&mut tx, Some(&"cook".into())).await?, 1);
    assert_eq!(complaints::count_open(&mut tx, Some(&"paint".into())).await?, 0);
    assert_eq!(complaints::count_open(&mut tx, None).await?, 1);
});

contract!(settle, |tx| {
    complaints::add(&mut tx, &complaint("k1", None, "2026-11-20")).await?;
    assert!(complaints::settle(&mut tx, &"k1".into(), at(5)).await?);
    assert!(!complaints::settle(&mut tx, &"k1".into(), at(6)).await?, "only once");
    assert!(complaints::list_open(&mut tx, 10).await?.is_empty());
});

contract!(forget_settled, |tx| {
    for id in ["k1", "k2", "k3"] {
        complaints::add(&mut tx, &complaint(id, None, "2026-11-20")).await?;
    }
    complaints::settle(&mut tx, &"k1".into(), at(0)).await?;
    complaints::settle(&mut tx, &"k2".into(), at(60)).await?;
    assert_eq!(complaints::forget_settled(&mut tx, at(30)).await?, 1);
    assert_eq!(complaints::list_open(&mut tx, 10).await?.len(), 1, "what is open stays");
});
