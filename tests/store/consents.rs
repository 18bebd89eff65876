//! Contracts of `store::consents`.

use lotse::domain::case::{Consent, Content};
use lotse::store::consents;

use super::stock::at;

fn consent(id: &str, case: &str, minute: i64) -> Consent {
    Consent {
        id: id.into(),
        case: case.into(),
        recipient: "org".into(),
        purpose: "Anmeldung".to_owned(),
        contents: vec![Content::Contact, Content::ProtectedFacts],
        given_at: at(minute),
        valid_until: at(minute + 600),
        withdrawn_at: None,
        form: "paper".to_owned(),
        text_version: "2026-07".to_owned(),
    }
}

contract!(add, |tx| {
    let consent = consent("k1", "n1", 0);
    consents::add(&mut tx, &consent).await?;
    assert_eq!(consents::list(&mut tx, &"n1".into()).await?, [consent]);
});

contract!(find, |tx| {
    let given = consent("k1", "n1", 0);
    consents::add(&mut tx, &given).await?;
    assert_eq!(consents::find(&mut tx, &"north".into(), &"k1".into()).await?, Some(given));
    assert_eq!(consents::find(&mut tx, &"south".into(), &"k1".into()).await?, None);
    assert_eq!(consents::find(&mut tx, &"north".into(), &"none".into()).await?, None);
});

contract!(list, |tx| {
    for (id, case, minute) in [("old", "n1", 0), ("new", "n1", 5), ("other", "s1", 9)] {
        consents::add(&mut tx, &consent(id, case, minute)).await?;
    }
    let found = consents::list(&mut tx, &"n1".into()).await?;
    assert_eq!(found, [consent("new", "n1", 5), consent("old", "n1", 0)]);
});

contract!(withdraw, |tx| {
    consents::add(&mut tx, &consent("k1", "n1", 0)).await?;
    let (north, south, id) = ("n1".into(), "s1".into(), "k1".into());
    assert!(!consents::withdraw(&mut tx, &south, &id, at(1)).await?, "it is another case's");
    assert!(consents::withdraw(&mut tx, &north, &id, at(2)).await?);
    assert!(!consents::withdraw(&mut tx, &north, &id, at(3)).await?, "it was withdrawn before");
    let found = consents::list(&mut tx, &north).await?;
    assert_eq!(found[0].withdrawn_at, Some(at(2)));
    assert!(!found[0].allows(Content::Contact, at(4)));
});
