//! Contracts of `store::secrecy`.

use lotse::domain::case::SecrecyRelease;
use lotse::store::secrecy;

use super::stock::at;

fn release(id: &str, minute: i64) -> SecrecyRelease {
    SecrecyRelease {
        id: id.to_owned(),
        case: "n1".into(),
        given_by: "die Mutter".to_owned(),
        bound: "Beratungsstelle".to_owned(),
        toward: "org".into(),
        purpose: "Übergabe".to_owned(),
        given_at: at(minute),
        valid_until: at(60),
        withdrawn_at: None,
    }
}

contract!(add, |tx| {
    secrecy::add(&mut tx, &release("r1", 0)).await?;
    assert_eq!(secrecy::list(&mut tx, &"n1".into()).await?, [release("r1", 0)]);
});

contract!(list, |tx| {
    for (id, minute) in [("early", 0), ("late", 5)] {
        secrecy::add(&mut tx, &release(id, minute)).await?;
    }
    let found = secrecy::list(&mut tx, &"n1".into()).await?;
    assert_eq!(found, [release("late", 5), release("early", 0)]);
    assert!(secrecy::list(&mut tx, &"s1".into()).await?.is_empty());
});

contract!(withdraw, |tx| {
    secrecy::add(&mut tx, &release("r1", 0)).await?;
    assert!(!secrecy::withdraw(&mut tx, &"s1".into(), "r1", at(1)).await?);
    assert!(secrecy::withdraw(&mut tx, &"n1".into(), "r1", at(2)).await?);
    assert!(!secrecy::withdraw(&mut tx, &"n1".into(), "r1", at(3)).await?);
    let found = secrecy::list(&mut tx, &"n1".into()).await?;
    assert!(release("r1", 0).holds(at(1)) && !found[0].holds(at(1)));
});
