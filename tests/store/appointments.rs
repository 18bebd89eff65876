//! Contracts of `store::appointments`.

use lotse::domain::case::{Appointment, Escort};
use lotse::store::appointments;

use super::stock::{at, referral};

pub fn appointment(id: &str, case: &str, minute: i64) -> Appointment {
    Appointment {
        id: id.into(),
        case: case.into(),
        referral: None,
        purpose: "Erstgespräch".to_owned(),
        starts_at: at(minute),
        minutes: 45,
        place: None,
        companion: None,
        meeting_point: None,
        escort: Escort::default(),
        arrived: None,
        next_step: None,
        met: None,
    }
}

fn ids(found: &[Appointment]) -> Vec<&str> {
    found.iter().map(|a| a.id.as_str()).collect()
}

contract!(add, |tx| {
    let bare = appointment("a1", "n1", 0);
    lotse::store::referrals::add(&mut tx, &referral("r1", "n1")).await?;
    let full = Appointment {
        referral: Some("r1".into()),
        place: Some("Königstor 3".to_owned()),
        companion: Some("Anna".to_owned()),
        meeting_point: Some("Haltestelle".to_owned()),
        escort: Escort {
            wants_to_say: Some("Ich brauche Zeit.".to_owned()),
            speaks: Some("ich selbst".to_owned()),
            papers: Some("Ausweis".to_owned()),
            way_back: Some("Bus 12".to_owned()),
        },
        met: Some("Frau K.".to_owned()),
        arrived: Some(false),
        next_step: Some("neuer Termin".to_owned()),
        ..appointment("a2", "n1", 10)
    };
    appointments::add(&mut tx, &bare).await?;
    appointments::add(&mut tx, &full).await?;
    assert_eq!(appointments::list(&mut tx, &"n1".into()).await?, [bare, full]);
});

contract!(update_outcome, |tx| {
    let planned = appointment("a1", "n1", 0);
    appointments::add(&mut tx, &planned).await?;
    let over = Appointment {
        arrived: Some(true),
        next_step: Some("Antrag".to_owned()),
        met: Some("Herr L.".to_owned()),
        purpose: "etwas anderes".to_owned(),
        ..planned.clone()
    };
    assert!(appointments::update_outcome(&mut tx, &over).await?);
    let found = appointments::find(&mut tx, &"north".into(), &"a1".into()).await?;
    // Only the outcome is noted; what was planned stays.
    assert_eq!(found, Some(Appointment { purpose: planned.purpose.clone(), ..over }));
    assert!(!appointments::update_outcome(&mut tx, &appointment("none", "n1", 0)).await?);
});

contract!(find, |tx| {
    let own = appointment("a1", "n1", 0);
    appointments::add(&mut tx, &own).await?;
    assert_eq!(appointments::find(&mut tx, &"north".into(), &"a1".into()).await?, Some(own));
    assert_eq!(appointments::find(&mut tx, &"south".into(), &"a1".into()).await?, None);
    assert_eq!(appointments::find(&mut tx, &"north".into(), &"none".into()).await?, None);
});

contract!(list, |tx| {
    for (id, case, minute) in [("late", "n1", 90), ("early", "n1", 10), ("other", "s1", 20)] {
        appointments::add(&mut tx, &appointment(id, case, minute)).await?;
    }
    assert_eq!(ids(&appointments::list(&mut tx, &"n1".into()).await?), ["early", "late"]);
});

contract!(list_between, |tx| {
    for (id, case, minute) in
        [("before", "n1", 9), ("first", "n1", 10), ("other", "s1", 15), ("end", "n1", 20)]
    {
        appointments::add(&mut tx, &appointment(id, case, minute)).await?;
    }
    let found = appointments::list_between(&mut tx, &"north".into(), at(10), at(20)).await?;
    assert_eq!(ids(&found), ["first"], "from is in, to is out, other agencies are not there");
});

contract!(list_unanswered, |tx| {
    for (id, case, minute) in
        [("b", "n1", -10), ("a", "n1", -20), ("other", "s1", -30), ("ahead", "n1", 5)]
    {
        appointments::add(&mut tx, &appointment(id, case, minute)).await?;
    }
    let answered = Appointment { arrived: Some(false), ..appointment("told", "n1", -40) };
    appointments::add(&mut tx, &answered).await?;
    let found = appointments::list_unanswered(&mut tx, &"north".into(), at(0)).await?;
    assert_eq!(ids(&found), ["a", "b"]);
});

contract!(list_of_referrals_everywhere, |tx| {
    for (id, case) in [("r1", "n1"), ("r2", "s1")] {
        lotse::store::referrals::add(&mut tx, &referral(id, case)).await?;
    }
    let of = |id, case, referral: &str, minute| Appointment {
        referral: Some(referral.into()),
        ..appointment(id, case, minute)
    };
    for a in [of("late", "n1", "r1", 9), of("early", "s1", "r2", 1), appointment("none", "n1", 0)] {
        appointments::add(&mut tx, &a).await?;
    }
    let found = appointments::list_of_referrals_everywhere(&mut tx).await?;
    assert_eq!(ids(&found), ["early", "late"]);
});

contract!(count_arrivals, |tx| {
    let told = |id, minute, arrived, companion: Option<&str>| Appointment {
        arrived,
        companion: companion.map(str::to_owned),
        ..appointment(id, "n1", minute)
    };
    for a in [
        told("a", 1, Some(true), Some("Jana")),
        told("b", 2, Some(true), Some("Jana")),
        told("c", 3, Some(false), None),
        told("d", 4, None, None),
        Appointment { case: "s1".into(), ..told("e", 5, Some(true), None) },
    ] {
        appointments::add(&mut tx, &a).await?;
    }
    let found = appointments::count_arrivals(&mut tx, &"north".into()).await?;
    let counts: Vec<_> = found.iter().map(|c| (c.accompanied, c.arrived, c.n)).collect();
    assert_eq!(counts, [(false, false, 1), (true, true, 2)]);
});
