//! Contracts of `store::portraits`.

use lotse::domain::portrait::{Circle, Participant, Portrait};
use lotse::store::portraits;

use super::stock::at;

fn participant(id: &str, case: &str, minute: i64) -> Participant {
    Participant {
        id: id.into(),
        case: case.into(),
        circle: Circle::School,
        who: "Klassenlehrerin".to_owned(),
        part: None,
        reach: Some("0561 1".to_owned()),
        since: at(minute),
        ended_at: None,
    }
}

contract!(find, |tx| {
    assert_eq!(portraits::find(&mut tx, &"n1".into()).await?, Portrait::default());
});

contract!(save, |tx| {
    let words = Portrait { wishes: Some("Koch werden".to_owned()), ..Portrait::default() };
    assert!(portraits::save(&mut tx, &"n1".into(), &words).await?);
    let kept = Portrait { version: 1, ..words.clone() };
    assert_eq!(portraits::find(&mut tx, &"n1".into()).await?, kept);
    assert!(!portraits::save(&mut tx, &"n1".into(), &words).await?, "that was version 0");
    let next = Portrait { strengths: Some("geduldig".to_owned()), wishes: None, ..kept };
    assert!(portraits::save(&mut tx, &"n1".into(), &next).await?);
    let found = portraits::find(&mut tx, &"n1".into()).await?;
    assert_eq!(found, Portrait { version: 2, ..next });
    assert_eq!(portraits::find(&mut tx, &"s1".into()).await?, Portrait::default());
});

contract!(add_participant, |tx| {
    let whole = Participant {
        part: Some("hilft".to_owned()),
        ended_at: Some(at(9)),
        ..participant("p", "n1", 1)
    };
    portraits::add_participant(&mut tx, &whole).await?;
    assert_eq!(portraits::list_participants(&mut tx, &"n1".into()).await?, [whole]);
});

contract!(end_participant, |tx| {
    portraits::add_participant(&mut tx, &participant("p", "n1", 1)).await?;
    let p = "p".into();
    assert!(!portraits::end_participant(&mut tx, &"s1".into(), &p, at(2)).await?);
    assert!(portraits::end_participant(&mut tx, &"n1".into(), &p, at(2)).await?);
    assert!(!portraits::end_participant(&mut tx, &"n1".into(), &p, at(3)).await?);
    let found = portraits::list_participants(&mut tx, &"n1".into()).await?;
    assert_eq!(found[0].ended_at, Some(at(2)));
});

contract!(list_participants, |tx| {
    for (id, case, minute) in [("b", "n1", 2), ("a", "n1", 1), ("other", "s1", 1)] {
        portraits::add_participant(&mut tx, &participant(id, case, minute)).await?;
    }
    let found = portraits::list_participants(&mut tx, &"n1".into()).await?;
    assert_eq!(found.iter().map(|p| p.id.as_str()).collect::<Vec<_>>(), ["a", "b"]);
});

contract!(find_family_contact, |tx| {
    assert!(!portraits::find_family_contact(&mut tx, &"n1".into()).await?, "not by itself");
});

contract!(save_family_contact, |tx| {
    let (case, anna) = ("n1".into(), "anna".into());
    for allowed in [true, false] {
        portraits::save_family_contact(&mut tx, &case, allowed, &anna, at(0)).await?;
        assert_eq!(portraits::find_family_contact(&mut tx, &case).await?, allowed);
    }
});
