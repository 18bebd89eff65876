//! The order a case manager sees: need, verdict, place, next entry, distance, name – nothing else.

use lotse::domain::matching::Group;

use super::offers::{NEED, ask, ask_with, names, offer, profile, question, ranked};

#[test]
fn groups_come_in_order() {
    let offers = [
        offer("No").hard("alter < 12 & schulden"),
        offer("Almost").hard("alter < 18"),
        offer("Maybe").hard("schwanger"),
        offer("Fits").hard("alter >= 18"),
    ];
    let matches = ask(&offers, &profile().with("alter", 20).with("schulden", false));
    assert_eq!(names(&matches), ["Fits", "Maybe", "Almost", "No"]);
    let groups: Vec<_> = matches.iter().map(|m| m.group).collect();
    assert_eq!(groups, [Group::Fits, Group::Maybe, Group::Almost, Group::No]);
}

#[test]
fn the_more_urgent_need_comes_first_even_where_it_fits_less() {
    let offers = [offer("Debts").about(&["schulden"]), offer("Home").hard("schwanger")];
    let profile = profile();
    let needs = [NEED.to_owned(), "schulden".to_owned()];
    let matches = ranked(&offers, &question(&profile, &needs));
    assert_eq!(names(&matches), ["Home", "Debts"]);
    assert_eq!(matches[0].priority, 0);
    let needs = ["schulden".to_owned(), NEED.to_owned()];
    assert_eq!(names(&ranked(&offers, &question(&profile, &needs))), ["Debts", "Home"]);
}

#[test]
fn a_need_covers_what_lies_below_it_and_nothing_beside_it() {
    let offers = [offer("Shelter").about(&["notunterkunft"]), offer("Debts").about(&["schulden"])];
    assert_eq!(names(&ask(&offers, &profile())), ["Shelter"]);
    let narrow = ["notunterkunft".to_owned()];
    let home = [offer("Home")];
    assert!(ranked(&home, &question(&profile(), &narrow)).is_empty(), "not the other way round");
}

#[test]
fn an_offer_that_serves_two_needs_stands_under_both() {
    let both = [offer("Both").about(&[NEED, "schulden"])];
    let profile = profile();
    let needs = [NEED.to_owned(), "schulden".to_owned()];
    let matches = ranked(&both, &question(&profile, &needs));
    let found: Vec<_> = matches.iter().map(|m| m.need.as_str()).collect();
    assert_eq!(found, [NEED, "schulden"]);
}

#[test]
fn free_places_come_before_unknown_ones_and_those_before_none() {
    let offers = [
        offer("Full").free(0, None),
        offer("Waiting").free(0, Some(4)),
        offer("Unknown"),
        offer("One").free(1, None),
        offer("Many").free(9, None),
    ];
    // One place is as good as nine: between them the name decides.
    let expected = ["Many", "One", "Unknown", "Waiting", "Full"];
    assert_eq!(names(&ask(&offers, &profile())), expected);
}

#[test]
fn the_earlier_start_comes_first_and_an_unknown_one_last() {
    let offers = [
        offer("Unknown").free(1, None),
        offer("Summer").free(1, None).starts(&["08-01"]),
        offer("Spring").free(1, None).starts(&["02-01"]),
    ];
    assert_eq!(names(&ask(&offers, &profile())), ["Spring", "Summer", "Unknown"]);
}

#[test]
fn the_nearer_comes_first_by_its_nearest_place() {
    let offers = [
        offer("Far").east(30.0),
        offer("Near").east(5.0),
        offer("Two").east(40.0).east(2.0),
        offer("Nowhere"),
    ];
    let matches = ask(&offers, &profile());
    assert_eq!(names(&matches), ["Two", "Near", "Far", "Nowhere"]);
    assert_eq!(matches[1].distance_km.map(f64::round), Some(5.0));
}

#[test]
fn a_hidden_place_has_no_distance() {
    let matches = ask(&[offer("Refuge").hidden(3.0)], &profile());
    assert_eq!(matches[0].distance_km, None);
    let near = ask_with(&[offer("Refuge").hidden(3.0)], &profile(), |q| q.radius_km = Some(1.0));
    assert_eq!(near[0].group, Group::Fits, "a radius would give it away by and by");
}
