//! What each change would bring to the county, worked out by hand.
//!
//! Who could be placed as things are (no gain of any change): falke, hase and marder on the three
//! places of `geld`, and one of dohle and eule on the one of `wohnhilfe`. The rest, by topic:
//!
//! - schulden (`geld`, full after them): zebra is one year too young, luchs three; fuchs left there,
//!   igel was refused there. An age limit alone serves nobody: no place is left.
//! - `betreutes_wohnen`: `gruppe` (16 to 20, full) fits otter and reh; `training` (from 18, full) fits
//!   reh, would fit otter a year younger and robbe with Ukrainian. `gruppe` is two years and a
//!   language from robbe.
//! - beschaeftigung (`werkstatt`, four free): storch is two years too old, taube lives too far, uhu
//!   needs Tigrinya.
//! - `ausbildung_finden` (`bewerbung`, three free): ziege is a year too old, bussard lacks a proof,
//!   auerhahn both.
//! - wal waits for August; hecht needs other hours; iltis cannot pay; forelle and gans live too far.
//! - psyche: nobody says how many places `raum` has, so that nothing is promised there.

use std::ops::ControlFlow;

use lotse::app::Knowledge;
use lotse::domain::case::Case;
use lotse::domain::gap::NeedOutcome;
use lotse::domain::gap::whatif::{Change, Loss, Seeker, Settlement, Step, Supply, Terms, World};
use lotse::domain::law::Law;
use lotse::domain::place::Places;
use lotse::domain::profile::Profile;
use lotse::domain::referral::Cause;

use super::outcome;
use super::people::{Row, location, offers, rows, statements};
use crate::support::test_now;

/// Offer or topic, what changes, needs, people.
const EXPECTED: &[(&str, &str, usize, usize)] = &[
    ("geld", "age 1 0 + places 1", 1, 1),
    ("geld", "age 3 0 + places 2", 2, 2),
    ("gruppe", "places 2", 2, 2),
    ("training", "places 1", 1, 1),
    ("training", "age 1 0 + places 2", 2, 2),
    ("training", "language uk + places 2", 2, 2),
    ("werkstatt", "age 0 2", 1, 1),
    ("werkstatt", "language ti", 1, 1),
    ("werkstatt", "site 34369", 1, 1),
    ("kurs", "rolling_entry", 1, 1),
    ("bewerbung", "age 0 1", 1, 1),
    ("bewerbung", "waive berufsberatung_wahrgenommen", 1, 1),
    ("bewerbung", "age 0 1 + waive berufsberatung_wahrgenommen", 3, 3),
    ("wohnhilfe", "places 1", 1, 1),
    ("sprachkurs", "site 34369", 2, 2),
    ("abend", "hours", 1, 1),
    ("kasse", "cover", 1, 1),
    // A new offer has no conditions, and nobody was refused there.
    ("schulden", "new 34117", 4, 4),
    ("betreutes_wohnen", "new 34117", 3, 3),
    ("beschaeftigung", "new 34117", 2, 2),
    ("schulabschluss", "new 34117", 1, 1),
    ("psyche", "new 34117", 2, 2),
    ("sucht", "new 34117", 1, 1),
    ("ausbildung_finden", "new 34117", 3, 3),
    ("wohnungssuche", "new 34117", 1, 1),
    ("deutsch", "new 34369", 2, 2),
    ("jugendtreff", "new 34117", 1, 1),
    ("lebensunterhalt", "new 34117", 1, 1),
];

/// Everything the world borrows.
struct County {
    knowledge: Knowledge,
    law: Law,
    people: Vec<(Row, Case, Profile)>,
    stock: Vec<lotse::domain::catalogue::Offer>,
    place: lotse::domain::catalogue::Location,
}

impl County {
    fn new() -> Self {
        let person = |row: Row| {
            let case = row.case();
            let profile = case.profile();
            (row, case, profile)
        };
        Self {
            knowledge: Knowledge::embedded(),
            law: Law::default(),
            people: rows().into_iter().map(person).collect(),
            stock: offers(),
            place: location(),
        }
    }

    fn seeker<'a>(&'a self, (row, case, profile): &'a (Row, Case, Profile)) -> Seeker<'a> {
        let said = |(offer, _, cause): &(&str, &str, Option<Cause>)| {
            cause.map(|cause| ((*offer).into(), cause))
        };
        Seeker {
            case: &case.id,
            topic: row.topic,
            profile,
            plz: Some(row.plz),
            home: self.knowledge.postcodes.find(row.plz).map(|area| area.point()),
            radius_km: case.radius_km,
            language: Some(row.language),
            said: row.tried.iter().filter_map(said).collect(),
        }
    }

    fn world(&self) -> World<'_> {
        let unserved =
            |row: &Row| matches!(outcome(row, &self.knowledge), NeedOutcome::Unserved(_));
        let seekers = self.people.iter().filter(|(row, ..)| unserved(row));
        let said = statements();
        let places = |id: &str| {
            let of_offer = said.iter().filter(|s| s.offer.as_str() == id);
            Places::at(of_offer.max_by_key(|s| s.stated_at), 0, test_now())
        };
        let supply =
            |offer| Supply { offer, locations: vec![&self.place], places: places(&offer.id) };
        let terms =
            Terms { law: &self.law, topics: &self.knowledge.topics, day: test_now().date_naive() };
        let seekers = seekers.map(|person| self.seeker(person)).collect();
        World::new(terms, seekers, self.stock.iter().map(supply).collect())
    }

    fn settlements(&self) -> Vec<Settlement> {
        let settlement = |plz: &str| {
            let point = self.knowledge.postcodes.find(plz).expect("a postcode").point();
            Settlement { plz: plz.to_owned(), point }
        };
        ["34117", "34369"].map(settlement).to_vec()
    }
}

fn words(change: &Change) -> String {
    let rest = match change {
        Change::Age { younger, older } => format!("{younger} {older}"),
        Change::Places { more } => more.to_string(),
        Change::Site { plz, .. } => plz.clone(),
        Change::Language { code } => code.clone(),
        Change::Waive { rule } => rule.to_string(),
        _ => String::new(),
    };
    format!("{} {rest}", change.key()).trim().to_owned()
}

#[test]
fn every_change_brings_what_was_worked_out_by_hand() {
    let county = County::new();
    let world = county.world();
    assert_eq!((world.seekers().len(), world.placed()), (26, 4));
    let proposals = world.ranking(&county.settlements(), &mut |_, _| ControlFlow::Continue(()));
    let proposals = proposals.expect("nobody ended it");
    let gains: Vec<usize> = proposals.iter().map(|proposal| proposal.effect.needs()).collect();
    assert!(gains.is_sorted_by(|one, next| one >= next), "{gains:?}");
    let mut found: Vec<(String, String, usize, usize)> = proposals
        .iter()
        .map(|proposal| {
            let mut at = String::new();
            let steps: Vec<String> = proposal
                .steps
                .iter()
                .map(|step| match step {
                    Step::Change { supply, change } => {
                        at.clone_from(&world.supplies()[*supply].offer.id);
                        words(change)
                    }
                    Step::Open(new) => {
                        at.clone_from(&new.topic);
                        format!("new {}", new.plz)
                    }
                })
                .collect();
            (at, steps.join(" + "), proposal.effect.needs(), proposal.effect.people)
        })
        .collect();
    let mut expected: Vec<_> = EXPECTED
        .iter()
        .map(|(at, steps, needs, people)| ((*at).to_owned(), (*steps).to_owned(), *needs, *people))
        .collect();
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
}

#[test]
fn who_still_fails_is_said_with_what_is_next() {
    let county = County::new();
    let world = county.world();
    let effect = |offer: &str, change: Change| {
        world.effect(&[Step::Change { supply: world.find(offer).expect("an offer"), change }])
    };
    // Both too young fit, and no place is left.
    let young = effect("geld", Change::Age { younger: 3, older: 0 });
    assert_eq!((young.needs(), young.fits, young.without_place()), (0, 2, 2));
    // Robbe is no longer too old, and nobody speaks Ukrainian; otter and reh fit a full group.
    let old = effect("gruppe", Change::Age { younger: 0, older: 2 });
    let still: Vec<_> = old.still.into_iter().collect();
    assert_eq!(still, [(Cause::KeinPlatz, 2), (Cause::Sprache, 1)]);
    // Wolf could go in, wiesel could all along: how many places there are, nobody says.
    let access = effect("raum", Change::Access);
    assert_eq!(access.needs(), 0);
    assert_eq!(access.still.into_iter().collect::<Vec<_>>(), [(Cause::AngabeUnklar, 2)]);
}

#[test]
fn empty_places_have_counted_reasons() {
    let county = County::new();
    let world = county.world();
    let found: Vec<_> = world
        .idle()
        .into_iter()
        .map(|idle| {
            let reasons: Vec<_> = idle.reasons.into_iter().collect();
            (idle.offer.to_string(), idle.left, reasons)
        })
        .collect();
    // Full are `geld`, `gruppe`, `training` and `wohnhilfe`; of `raum` nobody knows.
    let expected = [
        ("kurs", 9, vec![(Cause::Zeiten, 1)]),
        ("sprachkurs", 5, vec![(Cause::ZuWeit, 2)]),
        (
            "werkstatt",
            4,
            vec![(Cause::RegelSchliesstAus, 1), (Cause::ZuWeit, 1), (Cause::Sprache, 1)],
        ),
        ("kasse", 4, vec![(Cause::Kosten, 1)]),
        ("bewerbung", 3, vec![(Cause::RegelSchliesstAus, 3)]),
        ("abend", 3, vec![(Cause::Zeiten, 1)]),
    ];
    let expected: Vec<_> =
        expected.into_iter().map(|(offer, left, why)| (offer.to_owned(), left, why)).collect();
    assert_eq!(found, expected);
}

#[test]
fn what_ends_takes_those_it_serves_and_those_it_could_still_take() {
    let county = County::new();
    let world = county.world();
    let geld = world.find("geld").expect("an offer");
    // Amsel is there; falke, hase and marder could be.
    let amsel = county.people.iter().find(|(row, ..)| row.case == "amsel").expect("amsel");
    let loss = world.loss(geld, &[county.seeker(amsel)]);
    assert_eq!(loss, Loss { served: 1, needs: 4 });
    // Reh could still go to the training if it had a place: nothing is lost with a full group.
    let gruppe = world.find("gruppe").expect("an offer");
    assert_eq!(world.loss(gruppe, &[]), Loss { served: 0, needs: 0 });
}

#[test]
fn a_ranking_can_be_watched_and_ended() {
    let county = County::new();
    let world = county.world();
    let mut seen = Vec::new();
    let ended = world.ranking(&county.settlements(), &mut |done, all| {
        seen.push((done, all));
        if done < 2 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    assert_eq!(ended, None);
    assert_eq!(seen, [(0, 12), (1, 12), (2, 12)]);
}
