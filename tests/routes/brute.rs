//! The search against trying everything: no route it finds is wrong, and none it leaves out is
//! better.

use std::collections::BTreeMap;

use chrono::{Days, Months, NaiveDate};
use lotse::domain::catalogue::EntryKind;
use lotse::domain::fact::{FactId, FactValue};
use lotse::domain::law::{Law, LawBook};
use lotse::domain::matching::{Candidate, Question, standing};
use lotse::domain::place::Places;
use lotse::domain::profile::Profile;
use lotse::domain::route::{Found, Goal, Limits, Route, search};
use lotse::domain::rule::{Truth, parse};
use lotse::domain::words::Words;
use proptest::prelude::*;

use super::world::{Shop, World, start, worlds};

const LEGS: usize = 3;
const MONTHS: u32 = 20;

fn goal() -> Goal {
    Goal {
        id: "c".to_owned(),
        label: Words::default(),
        plain: Words::default(),
        reached: parse("c").expect("a rule"),
    }
}

fn found(world: &World, looks: usize) -> Found {
    let question = Question {
        profile: &world.profile,
        needs: &[],
        date: start(),
        plz: None,
        home: None,
        radius_km: None,
        language: None,
    };
    let candidates: Vec<_> = world
        .shops
        .iter()
        .map(|shop| Candidate { offer: &shop.offer, locations: &[], places: shop.places })
        .collect();
    let limits = Limits { legs: LEGS, looks, months: MONTHS };
    search(&question, &goal(), &candidates, &LawBook::default(), limits)
}

/// What one tried route is like.
#[derive(Debug, Clone)]
struct Tried {
    kinds: Vec<String>,
    steps: Vec<(String, NaiveDate)>,
    arrival: NaiveDate,
    doubts: usize,
    strain: bool,
}

fn kind(shop: &Shop) -> String {
    shop.offer.details().kind.clone().expect("a kind")
}

/// The first day on which somebody can begin, as the offer itself would reckon it.
fn ready(shop: &Shop) -> (NaiveDate, usize) {
    let details = shop.offer.details();
    let lead = u64::from(details.access.as_ref().and_then(|a| a.days).unwrap_or(0));
    let weeks = u64::from(details.duration_weeks.expect("a length"));
    let (wait, doubts) = match shop.places {
        Places::Unknown => (0, 1),
        Places::Stated { free: 0, .. } => ((4 * weeks * 7).div_ceil(10), 1),
        _ => (0, 0),
    };
    (start() + Days::new(lead.max(wait)), doubts)
}

fn end() -> NaiveDate {
    start() + Months::new(MONTHS)
}

/// Many days on which one might begin: every date there is, or for a rolling entry the first day,
/// some later ones, and those around birthdays.
fn days(shop: &Shop, from: NaiveDate) -> Vec<NaiveDate> {
    let entry = shop.offer.details().entry.as_ref().expect("an entry");
    let from = from.max(ready(shop).0);
    let mut days = Vec::new();
    if entry.kind == EntryKind::Rolling {
        days.extend([0, 1, 45, 170, 365].map(|later| from + Days::new(later)));
        for year in 1..=2 {
            let birthday = start() + Months::new(12 * year);
            days.extend([birthday, birthday + Days::new(1)]);
        }
    } else {
        let mut day = from;
        while let Some(next) = entry.next(day) {
            days.push(next);
            day = next + Days::new(1);
        }
    }
    days.retain(|day| (from..end()).contains(day));
    days
}

fn admitted(shop: &Shop, facts: &BTreeMap<FactId, FactValue>, day: NaiveDate) -> Truth {
    let profile = Profile::new(facts.clone()).between(start(), day);
    standing(&shop.offer, &Law::default(), &profile).truth
}

fn arrived(facts: &BTreeMap<FactId, FactValue>) -> bool {
    facts.get("c") == Some(&FactValue::Bool(true))
}

/// Tries everything from here on.
fn try_all(
    world: &World,
    facts: &BTreeMap<FactId, FactValue>,
    so_far: &Tried,
    all: &mut Vec<Tried>,
) {
    if arrived(facts) {
        all.push(so_far.clone());
        return;
    }
    if so_far.steps.len() == LEGS {
        return;
    }
    for shop in &world.shops {
        let mut after = facts.clone();
        after.extend(shop.offer.details().effects.clone());
        if after == *facts {
            continue;
        }
        for day in days(shop, so_far.arrival) {
            let truth = admitted(shop, facts, day);
            if truth == Truth::No {
                continue;
            }
            let mut next = so_far.clone();
            next.kinds.push(kind(shop));
            next.steps.push((shop.offer.id.clone(), day));
            let weeks = shop.offer.details().duration_weeks.expect("a length");
            next.arrival = day + Days::new(u64::from(weeks) * 7);
            next.doubts += ready(shop).1 + usize::from(truth == Truth::Unknown);
            next.strain |= shop.offer.details().form == ["vollzeit"];
            try_all(world, &after, &next, all);
        }
    }
}

fn tried(world: &World) -> Vec<Tried> {
    let begin =
        Tried { kinds: Vec::new(), steps: Vec::new(), arrival: start(), doubts: 0, strain: false };
    let mut all = Vec::new();
    try_all(world, world.profile.facts(), &begin, &mut all);
    all
}

/// Whether `part` stands in `whole`, in its order.
fn is_part(part: &[&str], whole: &[String]) -> bool {
    let mut rest = whole.iter();
    part.iter().all(|kind| rest.any(|other| other == kind))
}

/// Whether each leg of a route is allowed, one after the other.
fn is_right(world: &World, route: &Route) -> bool {
    let mut facts = world.profile.facts().clone();
    let mut free_from = start();
    for leg in &route.legs {
        let shop = world.shops.iter().find(|s| s.offer.id() == leg.offer).expect("an offer");
        let entry = shop.offer.details().entry.as_ref().expect("an entry");
        let on_time = leg.entry >= free_from.max(ready(shop).0) && leg.entry < end();
        let truth = admitted(shop, &facts, leg.entry);
        let asks = leg.missing.is_empty() == (truth == Truth::Yes);
        if !on_time || entry.next(leg.entry) != Some(leg.entry) || truth == Truth::No || !asks {
            return false;
        }
        facts.extend(leg.effects.clone());
        free_from = leg.done;
    }
    arrived(&facts)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn no_route_is_wrong_and_no_better_one_is_left_out(world in worlds()) {
        let found = found(&world, usize::MAX);
        prop_assert!(found.complete && !found.already);
        for route in &found.routes {
            prop_assert!(is_right(&world, route), "{route:#?}");
        }
        for tried in tried(&world) {
            let matched = found.routes.iter().any(|route| {
                // A step that leads nowhere may be left out, never the other way round.
                is_part(&route.signature(), &tried.kinds)
                    && route.arrival() <= tried.arrival
                    && route.doubts() <= tried.doubts
                    && (route.is_gentle() || tried.strain)
            });
            prop_assert!(matched, "left out: {tried:#?}\nfound: {:#?}", found.routes);
        }
    }

    #[test]
    fn a_search_that_is_cut_short_says_so_and_is_still_right(world in worlds(), looks in 0_usize..12) {
        let whole = found(&world, usize::MAX);
        let cut = found(&world, looks);
        for route in &cut.routes {
            prop_assert!(is_right(&world, route));
        }
        prop_assert!(cut.complete || cut.routes.len() <= whole.routes.len());
        prop_assert!(!cut.complete || cut == whole);
    }
}

#[test]
fn the_random_worlds_have_routes_of_every_length() {
    use proptest::strategy::ValueTree as _;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut lengths = [0; LEGS + 1];
    for _ in 0..120 {
        let world = worlds().new_tree(&mut runner).expect("a world").current();
        for route in found(&world, usize::MAX).routes {
            lengths[route.legs.len()] += 1;
        }
    }
    assert!(lengths[1..].iter().all(|count| *count > 0), "{lengths:?}");
}
