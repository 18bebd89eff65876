//! Contracts of `store::conferences`.

use lotse::domain::conference::{Conference, ConferenceForm, Invitee};
use lotse::store::conferences;

use super::stock::at;

fn conference(id: &str, minute: i64) -> Conference {
    Conference {
        id: id.into(),
        case: "n1".into(),
        starts_at: at(minute),
        minutes: 45,
        form: ConferenceForm::Familie,
        reason: "Wohnung".to_owned(),
        place: Some("Café".to_owned()),
        questions: None,
        agenda: "Ankommen\nSchritte".to_owned(),
        invited: vec![Invitee::Organization("org".into()), Invitee::Participant("opa".into())],
        came: Vec::new(),
        outcome: None,
        held_at: None,
    }
}

contract!(add, |tx| {
    conferences::add(&mut tx, &conference("c1", 0)).await?;
    assert_eq!(conferences::list(&mut tx, &"n1".into()).await?, [conference("c1", 0)]);
});

contract!(hold, |tx| {
    conferences::add(&mut tx, &conference("c1", 0)).await?;
    let held = Conference {
        came: vec![Invitee::Participant("opa".into())],
        outcome: Some("Wohnung suchen".to_owned()),
        held_at: Some(at(50)),
        ..conference("c1", 0)
    };
    assert!(conferences::hold(&mut tx, &held).await?);
    assert!(!conferences::hold(&mut tx, &held).await?, "it was held before");
    assert_eq!(conferences::list(&mut tx, &"n1".into()).await?, [held]);
});

contract!(list, |tx| {
    for (id, minute) in [("early", 0), ("late", 9)] {
        conferences::add(&mut tx, &conference(id, minute)).await?;
    }
    let found = conferences::list(&mut tx, &"n1".into()).await?;
    assert_eq!(found, [conference("late", 9), conference("early", 0)]);
    assert!(conferences::list(&mut tx, &"s1".into()).await?.is_empty());
});

contract!(ensure_slip, |tx| {
    let case = "n1".into();
    assert_eq!(conferences::ensure_slip(&mut tx, &case, "AAAA", at(0)).await?, "AAAA");
    assert_eq!(conferences::ensure_slip(&mut tx, &case, "BBBB", at(1)).await?, "AAAA", "stays");
});

contract!(find_by_slip, |tx| {
    conferences::ensure_slip(&mut tx, &"n1".into(), "AAAA", at(0)).await?;
    assert_eq!(conferences::find_by_slip(&mut tx, "AAAA").await?, Some("n1".into()));
    assert_eq!(conferences::find_by_slip(&mut tx, "BBBB").await?, None);
});
