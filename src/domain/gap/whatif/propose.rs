//! Which changes are worth trying: those that something in the way of an unplaced need asks for.

use std::collections::{BTreeMap, BTreeSet};

use super::change::Change;
use super::effect::{NewOffer, Step};
use super::site::{Home, best_sites};
use super::world::{Blocks, Seeker, World};
use crate::domain::catalogue::{Offer, Strength};
use crate::domain::fact::AGE;
use crate::domain::geo::Point;
use crate::domain::profile::{Known, Profile};
use crate::domain::referral::Cause;
use crate::domain::rule::{Check, Claim};

/// Years by which an age limit is moved at most.
const MOST_YEARS: u32 = 5;
/// Places added at most: a bigger step is a new offer.
const MOST_PLACES: usize = 12;
/// Places of a new offer: a group.
const GROUP: u32 = 8;
/// How far somebody goes who said nothing of it, in kilometres.
const USUAL_KM: f64 = 25.0;

/// A settlement where something could be.
#[derive(Debug, Clone, PartialEq)]
pub struct Settlement {
    /// Postcode.
    pub plz: String,
    /// Its middle.
    pub point: Point,
}

impl World<'_> {
    /// Single changes to one offer that something in the way asks for: of an unplaced need, or of one
    /// whose place an unplaced one could take.
    pub(super) fn singles(&self, supply: usize, settlements: &[Settlement]) -> Vec<Change> {
        let offer = self.supplies[supply].offer;
        let waiting: Vec<(&Seeker<'_>, &Blocks)> = self
            .contested(supply)
            .map(|(number, blocks)| (&self.seekers[number], blocks))
            .collect();
        let mut changes = ages(&waiting);
        let claims = || waiting.iter().flat_map(|(_, blocks)| &blocks.hurdles);
        let languages: BTreeSet<&String> = claims()
            .filter_map(|claim| match claim {
                Claim::Language { code } => Some(code),
                _ => None,
            })
            .collect();
        changes.extend(languages.into_iter().map(|code| Change::Language { code: code.clone() }));
        changes.extend(self.second_site(&waiting, settlements));
        if claims().any(|claim| matches!(claim, Claim::Fact { .. } | Claim::Open { .. })) {
            changes.extend(own_rules(offer));
            if is_gated(offer) {
                changes.push(Change::WithoutAssignment);
            }
        }
        if waiting.iter().any(|(_, blocks)| blocks.late) {
            changes.push(Change::RollingEntry);
        }
        let said = |cause| waiting.iter().any(|(_, blocks)| blocks.said.contains(&cause));
        let answers = [
            (Cause::Zeiten, Change::Hours),
            (Cause::Barriere, Change::Access),
            (Cause::Kosten, Change::Cover),
        ];
        changes.extend(answers.into_iter().filter(|(cause, _)| said(*cause)).map(|(_, c)| c));
        if self.supplies[supply].places.free().is_some() {
            let crowd = self.unplaced(supply).filter(|(_, blocks)| blocks.is_fit()).count();
            changes.extend(places_for(crowd));
        }
        changes
    }

    /// Where a second site would reach most of those for whom only the way stands between.
    fn second_site(
        &self,
        waiting: &[(&Seeker<'_>, &Blocks)],
        settlements: &[Settlement],
    ) -> Option<Change> {
        let only_the_way = |blocks: &Blocks| {
            let way = |claim: &Claim| matches!(claim, Claim::Distance { .. } | Claim::Area { .. });
            let said = blocks.said.iter().all(|cause| *cause == Cause::ZuWeit);
            !blocks.is_fit()
                && !blocks.late
                && !blocks.unclear
                && said
                && blocks.hurdles.iter().all(way)
        };
        let far: Vec<&Seeker<'_>> = waiting
            .iter()
            .filter(|(_, blocks)| only_the_way(blocks))
            .map(|(seeker, _)| *seeker)
            .collect();
        let Settlement { plz, point } = best_site(&far, settlements)?.clone();
        Some(Change::Site { plz, point })
    }

    /// A new offer for each topic with unplaced needs, where it reaches most.
    pub(super) fn new_offers(&self, settlements: &[Settlement]) -> Vec<Step> {
        let mut topics: BTreeMap<&str, Vec<&Seeker<'_>>> = BTreeMap::new();
        for (number, seeker) in self.seekers.iter().enumerate() {
            if self.base.at(number).is_none() {
                topics.entry(seeker.topic).or_default().push(seeker);
            }
        }
        let open = |(topic, seekers): (&str, Vec<&Seeker<'_>>)| {
            let Settlement { plz, point } = best_site(&seekers, settlements)?.clone();
            Some(Step::Open(NewOffer { topic: topic.to_owned(), plz, point, places: GROUP }))
        };
        topics.into_iter().filter_map(open).collect()
    }
}

/// The settlement from which most can come, of those somebody lives in or near.
fn best_site<'a>(seekers: &[&Seeker<'_>], settlements: &'a [Settlement]) -> Option<&'a Settlement> {
    let home = |seeker: &&Seeker<'_>| {
        let limit_km = seeker.radius_km.unwrap_or(USUAL_KM);
        seeker.home.map(|point| Home { point, limit_km })
    };
    let homes: Vec<Home> = seekers.iter().filter_map(home).collect();
    let points: Vec<Point> = settlements.iter().map(|s| s.point).collect();
    let (best, _) = best_sites(&homes, &points, 1);
    best.first().map(|at| &settlements[*at])
}

/// Age limits moved as far as those who are too young or too old ask for.
fn ages(waiting: &[(&Seeker<'_>, &Blocks)]) -> Vec<Change> {
    let mut younger = BTreeSet::new();
    let mut older = BTreeSet::new();
    for (seeker, blocks) in waiting {
        for claim in &blocks.hurdles {
            let (down, up) = years_missing(claim, seeker.profile);
            younger.extend(down);
            older.extend(up);
        }
    }
    let within = |years: &u32| (1..=MOST_YEARS).contains(years);
    let down = younger.into_iter().filter(within).map(|younger| Change::Age { younger, older: 0 });
    let up = older.into_iter().filter(within).map(|older| Change::Age { younger: 0, older });
    down.chain(up).collect()
}

/// By how many years an age limit is missed: too young, too old.
fn years_missing(claim: &Claim, profile: &Profile) -> (Option<u32>, Option<u32>) {
    let Claim::Fact { test, negated } = claim else { return (None, None) };
    let (Check::Range(from, to), Known::Between(low, high)) =
        (&test.check, profile.known(test.fact.as_str()))
    else {
        return (None, None);
    };
    if test.fact.as_str() != AGE {
        return (None, None);
    }
    // What must not be over twenty may be twenty at most.
    let (least, most) = match (negated, from, to) {
        (false, from, to) => (*from, *to),
        (true, None, Some(to)) => (Some(to + 1), None),
        (true, Some(from), None) => (None, Some(from - 1)),
        (true, ..) => (None, None),
    };
    let years = |missing: i64| u32::try_from(missing).ok().filter(|years| *years > 0);
    (least.and_then(|least| years(least - low)), most.and_then(|most| years(high - most)))
}

/// The offer's own conditions that exclude, those of age aside.
fn own_rules(offer: &Offer) -> impl Iterator<Item = Change> {
    let hard = offer.details().conditions.iter().filter(|c| c.strength == Strength::Hard);
    let of_age = |rule: &crate::domain::rule::Rule| {
        let facts = rule.facts();
        rule.names().is_empty() && !facts.is_empty() && facts.iter().all(|f| f.as_str() == AGE)
    };
    hard.filter(move |c| !of_age(&c.rule)).map(|c| Change::Waive { rule: c.rule.clone() })
}

/// Whether one needs one of its instruments to come.
fn is_gated(offer: &Offer) -> bool {
    let details = offer.details();
    !details.instruments.is_empty() && details.open != Some(true)
}

/// Places for so many who would fit.
pub(super) fn places_for(crowd: usize) -> Option<Change> {
    let more = u32::try_from(crowd.min(MOST_PLACES)).ok().filter(|more| *more > 0)?;
    Some(Change::Places { more })
}
