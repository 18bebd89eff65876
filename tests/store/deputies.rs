//! Contracts of `store::deputies`.

use lotse::domain::agency_rule::AgencyRule;
use lotse::domain::deputy::Deputy;
use lotse::store::{agency_rules, deputies};

use super::stock::at;

fn deputy(id: &str, from: i64, until: i64) -> Deputy {
    Deputy {
        id: id.into(),
        agency: "north".into(),
        worker: "anna".into(),
        deputy: "bela".into(),
        starts_at: at(from),
        ends_at: at(until),
        ended_at: None,
        made_at: at(0),
        made_by: "anna".into(),
    }
}

contract!(add, |tx| {
    deputies::add(&mut tx, &deputy("d", 0, 9)).await?;
    assert_eq!(deputies::list(&mut tx, &"north".into()).await?, [deputy("d", 0, 9)]);
});

contract!(list, |tx| {
    for (id, from) in [("early", 0), ("late", 5)] {
        deputies::add(&mut tx, &deputy(id, from, 9)).await?;
    }
    let found = deputies::list(&mut tx, &"north".into()).await?;
    assert_eq!(found, [deputy("late", 5, 9), deputy("early", 0, 9)]);
    assert!(deputies::list(&mut tx, &"south".into()).await?.is_empty());
});

contract!(end, |tx| {
    deputies::add(&mut tx, &deputy("d", 0, 9)).await?;
    let (north, id) = ("north".into(), "d".into());
    assert!(!deputies::end(&mut tx, &"south".into(), &id, at(1)).await?, "another agency's");
    assert!(!deputies::end(&mut tx, &north, &id, at(9)).await?, "it is over by itself");
    assert!(deputies::end(&mut tx, &north, &id, at(2)).await?);
    assert!(!deputies::end(&mut tx, &north, &id, at(3)).await?, "it was ended before");
    let found = deputies::list(&mut tx, &north).await?;
    assert!(found[0].is_over(at(2)) && !found[0].holds(at(2)));
});

contract!(find_workers, |tx| {
    let (north, bela) = ("north".into(), "bela".into());
    deputies::add(&mut tx, &deputy("d", 2, 9)).await?;
    assert_eq!(deputies::find_workers(&mut tx, &north, &bela, at(3)).await?, None, "one team");
    let rule = AgencyRule { own_cases_only: true, ..AgencyRule::default() };
    agency_rules::save(&mut tx, &north, &rule, &"anna".into(), at(0)).await?;
    for (minute, whose) in [(1, None), (2, Some("anna".into())), (9, None)] {
        let found = deputies::find_workers(&mut tx, &north, &bela, at(minute)).await?;
        assert_eq!(found, Some(whose.into_iter().collect()), "at {minute}");
    }
    deputies::end(&mut tx, &north, &"d".into(), at(4)).await?;
    let found = deputies::find_workers(&mut tx, &north, &bela, at(5)).await?;
    assert_eq!(found, Some([].into()));
});
