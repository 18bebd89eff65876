//! Contracts of `store::plans`.

use chrono::NaiveDate;
use lotse::domain::plan::{Horizon, Owner, PlanStep};
use lotse::store::{cases, plans};

use super::stock::{at, case};

fn day(day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2026, 12, day)
}

fn step(id: &str, case: &str, stage: i64) -> PlanStep {
    PlanStep {
        id: id.into(),
        case: case.into(),
        title: "Anrufen".to_owned(),
        offer: None,
        owner: Owner::YoungPerson,
        owner_name: None,
        horizon: Horizon::Near,
        stage,
        due: None,
        hours_per_week: None,
        created_at: at(0),
        done_at: None,
    }
}

fn ids(found: &[PlanStep]) -> Vec<&str> {
    found.iter().map(|step| step.id.as_str()).collect()
}

contract!(add, |tx| {
    let full = PlanStep {
        offer: Some("cook".into()),
        owner: Owner::Other,
        owner_name: Some("Opa".to_owned()),
        horizon: Horizon::Far,
        due: day(24),
        hours_per_week: Some(3),
        done_at: Some(at(5)),
        ..step("full", "n1", 2)
    };
    plans::add(&mut tx, &full).await?;
    assert_eq!(plans::list(&mut tx, &"n1".into()).await?, [full]);
});

contract!(list, |tx| {
    for (id, case, stage) in [("b", "n1", 2), ("a", "n1", 1), ("other", "s1", 1)] {
        plans::add(&mut tx, &step(id, case, stage)).await?;
    }
    assert_eq!(ids(&plans::list(&mut tx, &"n1".into()).await?), ["a", "b"]);
});

contract!(list_due, |tx| {
    let closed = lotse::domain::case::Case { closed_at: Some(at(1)), ..case("closed", "north") };
    cases::add(&mut tx, &closed).await?;
    for step in [
        PlanStep { due: day(2), ..step("second", "n1", 1) },
        PlanStep { due: day(1), ..step("first", "n1", 2) },
        PlanStep { due: day(3), ..step("later", "n1", 1) },
        PlanStep { due: day(1), done_at: Some(at(1)), ..step("done", "n1", 1) },
        PlanStep { due: day(1), ..step("closed", "closed", 1) },
        PlanStep { due: day(1), ..step("other", "s1", 1) },
        step("whenever", "n1", 1),
    ] {
        plans::add(&mut tx, &step).await?;
    }
    let until = day(2).expect("a day");
    let found = plans::list_due(&mut tx, &"north".into(), until).await?;
    assert_eq!(ids(&found), ["first", "second"]);
});

contract!(set_done, |tx| {
    plans::add(&mut tx, &step("s", "n1", 1)).await?;
    let s = "s".into();
    assert!(!plans::set_done(&mut tx, &"s1".into(), &s, Some(at(1))).await?, "another case's");
    assert!(plans::set_done(&mut tx, &"n1".into(), &s, Some(at(1))).await?);
    assert_eq!(plans::list(&mut tx, &"n1".into()).await?[0].done_at, Some(at(1)));
    assert!(plans::set_done(&mut tx, &"n1".into(), &s, None).await?);
    assert_eq!(plans::list(&mut tx, &"n1".into()).await?[0].done_at, None);
});

contract!(remove, |tx| {
    plans::add(&mut tx, &step("s", "n1", 1)).await?;
    assert!(!plans::remove(&mut tx, &"s1".into(), &"s".into()).await?);
    assert!(plans::remove(&mut tx, &"n1".into(), &"s".into()).await?);
    assert!(plans::list(&mut tx, &"n1".into()).await?.is_empty());
});
