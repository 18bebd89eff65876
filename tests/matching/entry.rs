//! The entry date counts, not today: seventeen now may be eighteen when the course begins.

use lotse::domain::catalogue::{Entry, EntryKind};
use lotse::domain::matching::Group;
use lotse::domain::profile::{Known, Profile};

use super::offers::{ask_one, day, group, offer, profile};

fn aged(years: i64) -> Profile {
    profile().with("alter", years)
}

#[test]
fn who_will_be_eighteen_at_the_start_is_judged_as_eighteen() {
    let found = ask_one(offer("Course").hard("alter >= 18").starts(&["2027-11-24"]), &aged(17));
    assert_eq!(found.group, Group::Fits);
    assert_eq!(found.judged_for, Some(day("2027-11-24")));
    assert_eq!(found.next_entry, Some(day("2027-11-24")));
}

#[test]
fn who_may_be_eighteen_by_then_is_asked() {
    let found = ask_one(offer("Course").hard("alter >= 18").starts(&["08-01"]), &aged(17));
    assert_eq!(found.group, Group::Maybe);
    assert!(found.why.missing.contains("alter"), "the birthday settles it");
    assert_eq!(found.judged_for, Some(day("2027-08-01")));
}

#[test]
fn who_grows_out_of_it_before_the_start_does_not_fit() {
    let course = || offer("Course").hard("alter < 18").starts(&["2027-11-24"]);
    assert_eq!(group(course(), &aged(17)), Group::Almost);
    assert_eq!(group(course(), &aged(16)), Group::Fits);
}

#[test]
fn a_year_and_some_days_may_bring_two_birthdays() {
    let course = || offer("Course").hard("alter < 19").starts(&["2027-12-15"]);
    assert_eq!(group(course(), &aged(17)), Group::Maybe);
    assert_eq!(group(course(), &aged(16)), Group::Fits);
}

#[test]
fn a_start_at_any_time_within_a_month_or_far_away_is_judged_as_of_today() {
    let rolling = {
        let mut builder = offer("Course").hard("alter >= 18");
        builder.details.entry = Some(Entry { kind: EntryKind::Rolling, dates: Vec::new() });
        builder
    };
    let soon = offer("Course").hard("alter >= 18").starts(&["2026-12-23"]);
    let far = offer("Course").hard("alter >= 18").starts(&["2028-08-01"]);
    for course in [rolling, soon, far] {
        let found = ask_one(course, &aged(17));
        assert_eq!(found.group, Group::Almost, "{:?}", found.next_entry);
        assert_eq!(found.judged_for, None);
    }
}

#[test]
fn a_month_ahead_is_judged_for_the_start() {
    let found = ask_one(offer("Course").hard("alter >= 18").starts(&["2026-12-24"]), &aged(17));
    assert_eq!(found.judged_for, Some(day("2026-12-24")));
    assert_eq!(found.group, Group::Maybe);
}

#[test]
fn the_age_moves_by_what_can_be_known() {
    let table = [
        // from, to, youngest, oldest at a stated 17
        ("2026-11-24", "2026-11-24", 17, 17),
        ("2026-11-24", "2026-12-01", 17, 18),
        ("2026-11-24", "2027-11-23", 17, 18),
        ("2026-11-24", "2027-11-24", 18, 18),
        ("2026-11-24", "2027-11-25", 18, 19),
        ("2026-11-24", "2028-11-24", 19, 19),
        ("2026-01-31", "2026-02-28", 17, 18),
        // Into the past nothing moves.
        ("2026-11-24", "2025-11-24", 17, 17),
    ];
    for (from, to, youngest, oldest) in table {
        let moved = aged(17).between(day(from), day(to));
        assert_eq!(moved.known("alter"), Known::Between(youngest, oldest), "{from} to {to}");
    }
}

#[test]
fn the_next_entry_follows_the_rhythm() {
    let next = |kind, dates: &[&str], today: &str| {
        let dates = dates.iter().map(|date| (*date).to_owned()).collect();
        Entry { kind, dates }.next(day(today))
    };
    let half = ["02-01", "08-15"];
    assert_eq!(next(EntryKind::HalfYearly, &half, "2026-02-01"), Some(day("2026-02-01")));
    assert_eq!(next(EntryKind::HalfYearly, &half, "2026-02-02"), Some(day("2026-08-15")));
    assert_eq!(next(EntryKind::HalfYearly, &half, "2026-08-16"), Some(day("2027-02-01")));
    let fixed = ["2026-09-01", "2026-12-01"];
    assert_eq!(next(EntryKind::Fixed, &fixed, "2026-11-24"), Some(day("2026-12-01")));
    assert_eq!(next(EntryKind::Fixed, &fixed, "2026-12-02"), None, "the last one is over");
    assert_eq!(next(EntryKind::Rolling, &[], "2026-11-24"), Some(day("2026-11-24")));
    assert_eq!(next(EntryKind::Unknown, &["08-01"], "2026-11-24"), None);
    assert_eq!(next(EntryKind::Yearly, &["31.08."], "2026-11-24"), None, "unreadable is unknown");
}
