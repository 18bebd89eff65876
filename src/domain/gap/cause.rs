//! Why a need stayed unmet: one primary cause, and all causes counted apart.
//!
//! The primary cause is found by a sieve. All offers of the kind go in; in the order a … i every
//! cause takes out the offers it blocks, and the cause that takes the last one is the primary one:
//!
//! | | cause | takes out |
//! |---|---|---|
//! | a | no offer | (nothing went in) |
//! | b | a rule excludes | a fact or the place of living fails, or the provider said so |
//! | c | no place | none free and no list, or the provider said so |
//! | d | wait too long | none free but a list, or the provider said so |
//! | e | too far | further than the case can travel |
//! | f | language | nobody speaks it |
//! | g | barrier | the provider or the young person said so |
//! | h | times | next entry more than six months ahead, or said so |
//! | i | cost | said so |
//!
//! What is left then stands open as far as anybody knows:
//!
//! - j: two or more refused for want of responsibility;
//! - k: something that certainly fits is free, so it was declined, missed or never tried;
//! - otherwise all that is left is unclear or grey. What was answered then outweighs what nobody
//!   has said: the first cause among the answers, in the same order (a single refusal of
//!   responsibility counts as k);
//! - l: unclear, and nobody was asked.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::condition::Condition;
use super::standing::Standing;
use crate::domain::id::OfferId;
use crate::domain::place::PlaceClass;
use crate::domain::referral::Cause;
use crate::domain::rule::Claim;

/// The causes that take offers out, in order.
pub(super) const SIEVE: [Cause; 8] = [
    Cause::RegelSchliesstAus,
    Cause::KeinPlatz,
    Cause::Wartezeit,
    Cause::ZuWeit,
    Cause::Sprache,
    Cause::Barriere,
    Cause::Zeiten,
    Cause::Kosten,
];

/// From so many refusals on, responsibility itself is the cause.
const REFUSALS_OF_RESPONSIBILITY: usize = 2;

/// What came of a try that did not lead to an arrival.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer<'a> {
    /// The offer asked.
    pub offer: &'a OfferId,
    /// What was said.
    pub cause: Option<Cause>,
    /// When.
    pub at: DateTime<Utc>,
}

/// A gap (Lücke): a need without arrival.
#[derive(Debug, Clone, PartialEq)]
pub struct Gap {
    /// The one cause it is counted under.
    pub primary: Cause,
    /// Everything that stands in the way at one offer or another; the primary cause is among it.
    pub causes: BTreeSet<Cause>,
    /// The primary cause on the day it was recorded, before anybody was asked.
    pub at_search: Cause,
    /// Where a rule is the primary cause: what the rules are about, and at which offers.
    pub excluded_by: BTreeMap<Condition, BTreeSet<OfferId>>,
    /// Offers that fail by one condition only.
    pub near_misses: Vec<NearMiss>,
}

/// An offer that fails by one condition only.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NearMiss {
    /// The offer.
    pub offer: OfferId,
    /// Its kind.
    pub condition: Condition,
    /// The condition with its values.
    pub claim: Claim,
    /// The places there: dropping the condition helps only where one is free.
    pub places: PlaceClass,
}

/// Why a need without arrival stayed without.
pub(super) fn gap(at_search: &[Standing], last: &[Standing], answers: &[Answer<'_>]) -> Gap {
    let offers: Vec<Blocked<'_>> = last.iter().map(|s| Blocked::of(s, answers)).collect();
    let answers = believed(last, answers);
    let primary = primary(&offers, &answers);
    let first: Vec<Blocked<'_>> = at_search.iter().map(|s| Blocked::of(s, &[])).collect();
    Gap {
        primary,
        causes: all(&offers, &answers, primary),
        at_search: self::primary(&first, &[]),
        excluded_by: if primary == Cause::RegelSchliesstAus {
            excluded_by(last)
        } else {
            BTreeMap::new()
        },
        near_misses: last.iter().filter_map(near_miss).collect(),
    }
}

fn excluded_by(last: &[Standing]) -> BTreeMap<Condition, BTreeSet<OfferId>> {
    let mut rules: BTreeMap<Condition, BTreeSet<OfferId>> = BTreeMap::new();
    for standing in last {
        let excluding = |c: &&Condition| c.cause() == Cause::RegelSchliesstAus;
        for condition in standing.hurdles.iter().filter(excluding) {
            rules.entry(condition.clone()).or_default().insert(standing.offer.clone());
        }
    }
    rules
}

fn near_miss(standing: &Standing) -> Option<NearMiss> {
    let claim = standing.near_miss.clone()?;
    Some(NearMiss {
        offer: standing.offer.clone(),
        condition: Condition::of(&claim),
        claim,
        places: standing.places,
    })
}

/// An offer with all that blocks it: what the matching says and what was answered.
struct Blocked<'a> {
    standing: &'a Standing,
    obstacles: BTreeSet<Cause>,
}

impl<'a> Blocked<'a> {
    fn of(standing: &'a Standing, answers: &[Answer<'_>]) -> Self {
        let said = answers.iter().filter(|a| *a.offer == standing.offer && holds(a, standing));
        let said = said.filter_map(|a| a.cause).filter(|cause| SIEVE.contains(cause));
        Self { obstacles: standing.obstacles().into_iter().chain(said).collect(), standing }
    }
}

/// "Full" was true when it was said; a later statement of free places outweighs it.
fn holds(answer: &Answer<'_>, standing: &Standing) -> bool {
    let of_places = matches!(answer.cause, Some(Cause::KeinPlatz | Cause::Wartezeit));
    let free_since = standing.places == PlaceClass::Free
        && standing.stated_at.is_some_and(|stated| stated > answer.at);
    !(of_places && free_since)
}

/// The causes answered that still hold, one for each try.
fn believed(last: &[Standing], answers: &[Answer<'_>]) -> Vec<Cause> {
    let still = |a: &&Answer<'_>| last.iter().all(|s| s.offer != *a.offer || holds(a, s));
    let mut causes: Vec<Cause> = answers
        .iter()
        .filter(still)
        .map(|answer| match answer.cause {
            None | Some(Cause::Planmaessig | Cause::PasstNicht) => Cause::NichtErreicht,
            Some(cause) => cause,
        })
        .collect();
    if !is_responsibility(&causes) {
        for cause in causes.iter_mut().filter(|cause| **cause == Cause::Zustaendigkeit) {
            *cause = Cause::NichtErreicht;
        }
    }
    causes
}

fn is_responsibility(answers: &[Cause]) -> bool {
    let refusals = answers.iter().filter(|cause| **cause == Cause::Zustaendigkeit).count();
    refusals >= REFUSALS_OF_RESPONSIBILITY
}

fn primary(offers: &[Blocked<'_>], answers: &[Cause]) -> Cause {
    if offers.is_empty() {
        return Cause::KeinAngebot;
    }
    let mut left: Vec<&Blocked<'_>> = offers.iter().collect();
    for cause in SIEVE {
        left.retain(|offer| !offer.obstacles.contains(&cause));
        if left.is_empty() {
            return cause;
        }
    }
    if is_responsibility(answers) {
        Cause::Zustaendigkeit
    } else if left.iter().any(|offer| offer.standing.is_open()) {
        Cause::NichtErreicht
    } else {
        answers.iter().copied().min().unwrap_or(Cause::AngabeUnklar)
    }
}

fn all(offers: &[Blocked<'_>], answers: &[Cause], primary: Cause) -> BTreeSet<Cause> {
    let mut causes: BTreeSet<Cause> =
        offers.iter().flat_map(|offer| offer.obstacles.iter().copied()).collect();
    causes.extend(answers);
    let open = |offer: &&Blocked<'_>| offer.obstacles.is_empty();
    if offers.iter().filter(open).any(|offer| !offer.standing.is_open()) {
        causes.insert(Cause::AngabeUnklar);
    }
    causes.insert(primary);
    causes
}
