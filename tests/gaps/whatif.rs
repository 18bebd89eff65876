//! What-if against brute force: random small worlds, in which everything can be tried.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::LazyLock;

use chrono::{NaiveDate, TimeZone as _, Utc};
use lotse::app::Knowledge;
use lotse::domain::catalogue::Offer;
use lotse::domain::gap::whatif::{
    Change, Home, Placement, Proposal, Seeker, Settlement, Step, Supply, Terms, World, best_sites,
};
use lotse::domain::geo::Point;
use lotse::domain::id::CaseId;
use lotse::domain::law::Law;
use lotse::domain::place::Places;
use lotse::domain::profile::Profile;
use proptest::prelude::*;
use serde_json::json;

static KNOWLEDGE: LazyLock<Knowledge> = LazyLock::new(Knowledge::embedded);
const TOPICS: [&str; 2] = ["schulden", "sucht"];
const LANGUAGES: [&str; 2] = ["de", "uk"];

/// The most needs that can be placed, by trying every assignment.
fn most(fits: &[Vec<usize>], seats: &mut [usize]) -> usize {
    let Some((first, rest)) = fits.split_first() else { return 0 };
    let mut best = most(rest, seats);
    for offer in first {
        if seats[*offer] > 0 {
            seats[*offer] -= 1;
            best = best.max(1 + most(rest, seats));
            seats[*offer] += 1;
        }
    }
    best
}

/// An offer of a random world: topic, ages, language, free places (none: nobody says).
type Service = (usize, i64, i64, usize, Option<u32>);
/// A need: person, topic, age, language.
type Wish = (usize, usize, i64, usize);

fn service() -> impl Strategy<Value = Service> {
    (0..2_usize, 14..20_i64, 0..6_i64, 0..2_usize, prop::option::of(0..3_u32))
        .prop_map(|(topic, from, span, language, free)| (topic, from, from + span, language, free))
}

fn wish() -> impl Strategy<Value = Wish> {
    (0..4_usize, 0..2_usize, 12..26_i64, 0..2_usize)
}

/// Whether a need fits, said without the matching.
fn fits(service: &Service, wish: &Wish) -> bool {
    let (topic, from, to, language, _) = service;
    *topic == wish.1 && (*from..=*to).contains(&wish.2) && *language == wish.3
}

fn brute(services: &[Service], wishes: &[Wish]) -> usize {
    let row = |wish: &Wish| (0..services.len()).filter(|s| fits(&services[*s], wish)).collect();
    let rows: Vec<Vec<usize>> = wishes.iter().map(row).collect();
    let seats = services.iter().map(|s| s.4.map_or(0, |free| free as usize));
    most(&rows, &mut seats.collect::<Vec<_>>())
}

fn offer(number: usize, (topic, from, to, language, _): &Service) -> Offer {
    let offer = json!({
        "id": number.to_string(), "name": number.to_string(), "status": "active",
        "languages": [{ "id": "l", "code": LANGUAGES[*language] }],
        "lotse": {
            "topics": [TOPICS[*topic]],
            "conditions": [{ "rule": format!("alter in {from}..{to}"), "strength": "hard" }],
        },
    });
    serde_json::from_value(offer).expect("an offer")
}

/// Runs `test` in the world of these services and wishes.
fn in_world(services: &[Service], wishes: &[Wish], test: impl FnOnce(&World<'_>)) {
    let offers: Vec<Offer> = services.iter().enumerate().map(|(n, s)| offer(n, s)).collect();
    let cases: Vec<CaseId> = wishes.iter().map(|wish| wish.0.to_string().into()).collect();
    let profile = |wish: &Wish| Profile::default().with("alter", wish.2);
    let profiles: Vec<Profile> = wishes.iter().map(profile).collect();
    let law = Law::default();
    let day = NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day");
    let stated_at = Utc.with_ymd_and_hms(2026, 11, 24, 9, 0, 0).single().expect("a moment");
    let seekers = (0..wishes.len()).map(|n| Seeker {
        case: &cases[n],
        topic: TOPICS[wishes[n].1],
        profile: &profiles[n],
        plz: None,
        home: None,
        radius_km: None,
        language: Some(LANGUAGES[wishes[n].3]),
        said: Vec::new(),
    });
    let stated =
        |free: u32| Places::Stated { free, total: None, waiting: None, held: 0, stated_at };
    let supplies = offers.iter().zip(services).map(|(offer, service)| Supply {
        offer,
        locations: Vec::new(),
        places: service.4.map_or(Places::Unknown, stated),
    });
    let terms = Terms { law: &law, topics: &KNOWLEDGE.topics, day };
    test(&World::new(terms, seekers.collect(), supplies.collect()));
}

/// Whether a change can be written down as another service.
fn is_written(change: &Change) -> bool {
    matches!(change, Change::Age { .. } | Change::Places { .. })
}

/// The world after the change, as somebody would write it down.
fn after(service: &Service, change: &Change) -> Service {
    let (topic, from, to, language, free) = *service;
    match change {
        Change::Age { younger, older } => {
            (topic, from - i64::from(*younger), to + i64::from(*older), language, free)
        }
        Change::Places { more } => (topic, from, to, language, Some(free.unwrap_or(0) + more)),
        _ => panic!("not tried here"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_assignment_places_more(
        seats in prop::collection::vec(0..4_usize, 1..5),
        rows in prop::collection::vec(prop::collection::vec(any::<prop::sample::Index>(), 0..4), 0..8),
        more in any::<prop::sample::Index>(),
    ) {
        let fits: Vec<Vec<usize>> =
            rows.iter().map(|row| row.iter().map(|at| at.index(seats.len())).collect()).collect();
        let mut placement = Placement::new(seats.clone(), fits.clone());
        let placed = placement.fill();
        prop_assert_eq!(placed.len(), most(&fits, &mut seats.clone()));
        prop_assert_eq!(placement.size(), placed.len());
        for (offer, places) in seats.iter().enumerate() {
            let guests = (0..fits.len()).filter(|need| placement.at(*need) == Some(offer));
            let guests: Vec<usize> = guests.collect();
            prop_assert!(guests.len() <= *places);
            prop_assert!(guests.iter().all(|need| fits[*need].contains(&offer)));
        }
        // Growing from where it stands is as good as beginning anew.
        let grown_at = more.index(seats.len());
        placement.add_seats(grown_at, 1);
        let gained = placement.fill();
        let mut seats = seats;
        seats[grown_at] += 1;
        prop_assert_eq!(placed.len() + gained.len(), most(&fits, &mut seats));
        prop_assert!(placed.iter().all(|need| placement.at(*need).is_some()), "nobody loses a place");
    }

    #[test]
    fn a_change_brings_what_trying_everything_brings(
        services in prop::collection::vec(service(), 1..5),
        wishes in prop::collection::vec(wish(), 0..8),
        supply in any::<prop::sample::Index>(),
        change in prop_oneof![
            (0..4_u32, 0..4_u32).prop_map(|(younger, older)| Change::Age { younger, older }),
            (1..4_u32).prop_map(|more| Change::Places { more }),
        ],
    ) {
        let supply = supply.index(services.len());
        let mut changed = services.clone();
        changed[supply] = after(&services[supply], &change);
        let expected = brute(&changed, &wishes) - brute(&services, &wishes);
        in_world(&services, &wishes, |world| {
            assert_eq!(world.placed(), brute(&services, &wishes));
            let effect = world.effect(&[Step::Change { supply, change }]);
            assert_eq!(effect.needs(), expected);
            let people: std::collections::BTreeSet<usize> =
                effect.reached.iter().map(|n| wishes[*n].0).collect();
            assert_eq!(effect.people, people.len());
        });
    }

    #[test]
    fn every_proposal_of_the_ranking_holds(
        services in prop::collection::vec(service(), 1..5),
        wishes in prop::collection::vec(wish(), 0..8),
    ) {
        in_world(&services, &wishes, |world| {
            let ranking = world.ranking(&[], &mut |_, _| ControlFlow::Continue(()));
            let base = brute(&services, &wishes);
            let ranking = ranking.expect("not ended");
            for proposal in &ranking {
                // Languages and further sites are not written down here.
                let mut changed = services.clone();
                let known = proposal.steps.iter().all(|step| match step {
                    Step::Change { supply, change } if is_written(change) => {
                        changed[*supply] = after(&changed[*supply], change);
                        true
                    }
                    _ => false,
                });
                if known {
                    assert_eq!(proposal.effect.needs(), brute(&changed, &wishes) - base);
                }
                assert!(proposal.effect.needs() > 0);
            }
            // No age limit was missed: where one brings something, a proposal there brings as much.
            for (supply, service) in services.iter().enumerate() {
                let at = |proposal: &&Proposal| {
                    matches!(&proposal.steps[0], Step::Change { supply: at, .. } if *at == supply)
                };
                let best = ranking.iter().filter(at).map(|p| p.effect.needs()).max().unwrap_or(0);
                for (younger, older) in (1..=5).flat_map(|years| [(years, 0), (0, years)]) {
                    let mut changed = services.clone();
                    changed[supply] = after(service, &Change::Age { younger, older });
                    assert!(brute(&changed, &wishes) - base <= best);
                }
            }
        });
    }

    #[test]
    fn a_loss_is_what_trying_everything_loses(
        services in prop::collection::vec(service(), 1..5),
        wishes in prop::collection::vec(wish(), 0..6),
        supply in any::<prop::sample::Index>(),
        residents in prop::collection::vec(wish(), 0..3),
    ) {
        let supply = supply.index(services.len());
        let mut without = services.clone();
        without[supply].4 = None;
        let all: Vec<Wish> = wishes.iter().chain(&residents).copied().collect();
        let expected = (brute(&services, &wishes) + residents.len()).saturating_sub(brute(&without, &all));
        let cases: Vec<CaseId> = residents.iter().map(|_| "r".into()).collect();
        let profiles: Vec<Profile> =
            residents.iter().map(|wish| Profile::default().with("alter", wish.2)).collect();
        in_world(&services, &wishes, |world| {
            let resident = |n: usize| Seeker {
                case: &cases[n],
                topic: TOPICS[residents[n].1],
                profile: &profiles[n],
                plz: None,
                home: None,
                radius_km: None,
                language: Some(LANGUAGES[residents[n].3]),
                said: Vec::new(),
            };
            let residents: Vec<Seeker<'_>> = (0..residents.len()).map(resident).collect();
            let loss = world.loss(supply, &residents);
            assert_eq!((loss.served, loss.needs), (residents.len(), expected));
        });
    }

    #[test]
    fn no_other_sites_reach_more(
        homes in prop::collection::vec((0..40_i32, 0..40_i32, 1..30_i32), 0..10),
        sites in prop::collection::vec((0..40_i32, 0..40_i32), 0..7),
        count in 1..4_usize,
    ) {
        let point = |east: i32, north: i32| Point {
            latitude: 51.0 + f64::from(north) / 100.0,
            longitude: 9.0 + f64::from(east) / 100.0,
        };
        let homes: Vec<Home> = homes
            .iter()
            .map(|(east, north, km)| Home { point: point(*east, *north), limit_km: f64::from(*km) })
            .collect();
        let sites: Vec<Point> = sites.iter().map(|(east, north)| point(*east, *north)).collect();
        let reached = |chosen: &[usize]| {
            let near = |home: &&Home| chosen.iter().any(|s| home.point.km_to(sites[*s]) <= home.limit_km);
            homes.iter().filter(near).count()
        };
        let (chosen, size) = best_sites(&homes, &sites, count);
        prop_assert_eq!(reached(&chosen), size);
        prop_assert!(chosen.len() <= count);
        let subsets = (0..1_usize << sites.len()).map(|bits| {
            (0..sites.len()).filter(|s| bits >> s & 1 == 1).collect::<Vec<_>>()
        });
        let best = subsets.filter(|subset| subset.len() <= count).map(|s| reached(&s)).max();
        prop_assert_eq!(Some(size), best);
    }
}

/// A second site is put where most of those live for whom only the way is too long.
#[test]
fn a_new_offer_goes_where_most_can_come() {
    let plz = |plz: &str| {
        let point = KNOWLEDGE.postcodes.find(plz).expect("a postcode").point();
        Settlement { plz: plz.to_owned(), point }
    };
    let settlements = ["34117", "37213", "34369"].map(plz);
    let homes: BTreeMap<&str, usize> = [("37213", 3), ("34117", 2)].into();
    let people: Vec<(CaseId, Profile, &str)> = homes
        .iter()
        .flat_map(|(plz, count)| (0..*count).map(move |n| (format!("{plz}{n}"), *plz)))
        .map(|(case, plz)| (case.as_str().into(), Profile::default(), plz))
        .collect();
    let law = Law::default();
    let seekers = people.iter().map(|(case, profile, plz)| Seeker {
        case,
        topic: "sucht",
        profile,
        plz: Some(plz),
        home: KNOWLEDGE.postcodes.find(plz).map(|area| area.point()),
        radius_km: Some(10.0),
        language: Some("uk"),
        said: Vec::new(),
    });
    let day = NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day");
    let terms = Terms { law: &law, topics: &KNOWLEDGE.topics, day };
    let world = World::new(terms, seekers.collect(), Vec::new());
    let ranking = world.ranking(&settlements, &mut |_, _| ControlFlow::Continue(()));
    let ranking = ranking.expect("not ended");
    let [only] = &ranking[..] else { panic!("one proposal") };
    let [Step::Open(new)] = &only.steps[..] else { panic!("a new offer") };
    assert_eq!((new.plz.as_str(), only.effect.needs()), ("37213", 3));
}
