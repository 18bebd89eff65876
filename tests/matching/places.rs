//! Places are statements that age, and holds take from them.

use chrono::{DateTime, TimeDelta, Utc};
use lotse::domain::place::{PlaceClass, PlaceStatement, Places, hold_until};

use super::offers::statement;
use crate::support::test_now;

fn at(free: u32, waiting: Option<u32>, held: u32, days: i64) -> Places {
    let said = PlaceStatement { free, waiting, ..statement() };
    Places::at(Some(&said), held, test_now() + TimeDelta::days(days))
}

#[test]
fn holds_take_from_the_statement_and_never_below_nothing() {
    for (held, free, class) in [
        (0, 3, PlaceClass::Free),
        (2, 1, PlaceClass::Free),
        (3, 0, PlaceClass::Full),
        (7, 0, PlaceClass::Full),
    ] {
        let places = at(3, None, held, 0);
        assert_eq!((places.free(), places.class()), (Some(free), class), "{held} held");
    }
}

#[test]
fn a_statement_counts_to_its_last_second_and_then_turns_grey_by_itself() {
    let last = statement().valid_until;
    let seen = |at: DateTime<Utc>| Places::at(Some(&statement()), 0, at);
    assert_eq!(seen(last).class(), PlaceClass::Free);
    let after = seen(last + TimeDelta::seconds(1));
    assert_eq!(after.class(), PlaceClass::Unknown);
    assert_eq!(after.free(), None, "what was said is no promise any more");
    assert_eq!(after.stated_at(), Some(test_now()), "but its age can be shown");
    assert!(matches!(after, Places::Expired { free: 3, .. }));
}

#[test]
fn nothing_said_is_unknown_and_not_full() {
    let places = Places::at(None, 2, test_now());
    assert_eq!((places.class(), places.free()), (PlaceClass::Unknown, None));
    assert_eq!(places.stated_at(), None);
}

#[test]
fn a_waiting_list_counts_only_when_nothing_is_free() {
    assert_eq!(at(1, Some(5), 0, 0).class(), PlaceClass::Free);
    assert_eq!(at(1, Some(5), 1, 0).class(), PlaceClass::Waiting);
    assert_eq!(at(0, Some(0), 0, 0).class(), PlaceClass::Waiting);
    assert_eq!(at(0, None, 0, 0).class(), PlaceClass::Full);
}

#[test]
fn classes_are_in_the_order_of_how_soon_one_gets_in() {
    let order = [PlaceClass::Free, PlaceClass::Unknown, PlaceClass::Waiting, PlaceClass::Full];
    assert!(order.is_sorted());
}

#[test]
fn a_hold_lasts_ten_working_days() {
    let table = [
        // Monday, Tuesday, Friday, Saturday, Sunday
        ("2026-11-23", "2026-12-07"),
        ("2026-11-24", "2026-12-08"),
        ("2026-11-27", "2026-12-11"),
        ("2026-11-28", "2026-12-11"),
        ("2026-11-29", "2026-12-11"),
    ];
    for (from, to) in table {
        let from: DateTime<Utc> = format!("{from}T09:30:00Z").parse().expect("a moment");
        assert_eq!(hold_until(from).to_rfc3339(), format!("{to}T09:30:00+00:00"), "from {from}");
    }
}
