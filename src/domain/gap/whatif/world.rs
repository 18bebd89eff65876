//! All unserved needs and all offers of one day, and what stands between each pair: judged by the
//! matching the case manager sees.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::placement::Placement;
use crate::domain::catalogue::{Location, Offer};
use crate::domain::gap::standing::{is_late, is_of_kind};
use crate::domain::gap::{Condition, SIEVE};
use crate::domain::geo::Point;
use crate::domain::id::{CaseId, OfferId};
use crate::domain::law::Law;
use crate::domain::matching::{self, Candidate, Group};
use crate::domain::place::Places;
use crate::domain::profile::Profile;
use crate::domain::referral::Cause;
use crate::domain::rule::{Claim, Truth};
use crate::domain::topic::Taxonomy;

/// A need without arrival, as the matching asks for it.
#[derive(Debug, Clone)]
pub struct Seeker<'a> {
    /// The person: several needs of one are one person.
    pub case: &'a CaseId,
    /// Code of the topic.
    pub topic: &'a str,
    /// What is known, as of the day.
    pub profile: &'a Profile,
    /// Home postcode.
    pub plz: Option<&'a str>,
    /// Where that is.
    pub home: Option<Point>,
    /// How far they can travel, in kilometres.
    pub radius_km: Option<f64>,
    /// A language they need.
    pub language: Option<&'a str>,
    /// What was said where it was tried, and still holds.
    pub said: Vec<(OfferId, Cause)>,
}

/// An offer with its places on the day.
#[derive(Debug, Clone)]
pub struct Supply<'a> {
    /// The offer.
    pub offer: &'a Offer,
    /// Where it happens.
    pub locations: Vec<&'a Location>,
    /// Its places. Only what a valid statement says is free can be given away.
    pub places: Places,
}

/// By what, and for when, is judged.
#[derive(Debug, Clone, Copy)]
pub struct Terms<'a> {
    /// The law of the day.
    pub law: &'a Law,
    /// The topics.
    pub topics: &'a Taxonomy,
    /// The day.
    pub day: NaiveDate,
}

/// What stands between a need and an offer of its kind, places aside.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Blocks {
    /// Conditions that certainly fail.
    pub(super) hurdles: Vec<Claim>,
    /// What was said there.
    pub(super) said: BTreeSet<Cause>,
    /// Whether the next entry is too far ahead.
    pub(super) late: bool,
    /// Whether something is not known.
    pub(super) unclear: bool,
}

impl Blocks {
    /// Whether it certainly fits.
    pub(super) fn is_fit(&self) -> bool {
        self.count() == 0
    }

    /// How many things stand in the way.
    pub(super) fn count(&self) -> usize {
        let (late, unclear) = (usize::from(self.late), usize::from(self.unclear));
        self.hurdles.len() + self.said.len() + late + unclear
    }

    /// The cause that is counted first.
    pub(super) fn first(&self) -> Option<Cause> {
        let hurdles = self.hurdles.iter().map(|claim| Condition::of(claim).cause());
        let late = self.late.then_some(Cause::Zeiten);
        let unclear = self.unclear.then_some(Cause::AngabeUnklar);
        hurdles.chain(self.said.iter().copied()).chain(late).chain(unclear).min()
    }
}

/// The world in which changes are tried. Judged once; each trial judges only what it changes.
#[derive(Debug)]
pub struct World<'a> {
    pub(super) terms: Terms<'a>,
    pub(super) seekers: Vec<Seeker<'a>>,
    pub(super) supplies: Vec<Supply<'a>>,
    /// For each offer the needs of its kind, with what stands between.
    pub(super) pairs: Vec<Vec<(usize, Blocks)>>,
    /// Who could be placed as it is: those are no gain of any change.
    pub(super) base: Placement,
    /// For whom a further way would place somebody: themselves, or who takes their place.
    contested: Vec<bool>,
}

impl<'a> World<'a> {
    /// Judges every need toward every offer of its kind.
    pub fn new(terms: Terms<'a>, seekers: Vec<Seeker<'a>>, supplies: Vec<Supply<'a>>) -> Self {
        let mut fits = vec![Vec::new(); seekers.len()];
        let mut pairs = Vec::with_capacity(supplies.len());
        for (number, supply) in supplies.iter().enumerate() {
            let row = terms.row(&seekers, supply);
            for (seeker, _) in row.iter().filter(|(_, blocks)| blocks.is_fit()) {
                fits[*seeker].push(number);
            }
            pairs.push(row);
        }
        let mut base = Placement::new(supplies.iter().map(Supply::seats).collect(), fits);
        base.fill();
        let contested = base.contested();
        Self { terms, seekers, supplies, pairs, base, contested }
    }

    /// How many needs could be placed as things are.
    pub fn placed(&self) -> usize {
        self.base.size()
    }

    /// The needs, by their numbers.
    pub fn seekers(&self) -> &[Seeker<'a>] {
        &self.seekers
    }

    /// The offers, by their numbers.
    pub fn supplies(&self) -> &[Supply<'a>] {
        &self.supplies
    }

    /// The number of an offer.
    pub fn find(&self, offer: &str) -> Option<usize> {
        self.supplies.iter().position(|supply| supply.offer.id == offer)
    }

    /// The needs of an offer's kind for whom a further way would place somebody, with what stands
    /// between.
    pub(super) fn contested(&self, supply: usize) -> impl Iterator<Item = (usize, &Blocks)> {
        let pairs = self.pairs[supply].iter().map(|(seeker, blocks)| (*seeker, blocks));
        pairs.filter(|(seeker, _)| self.contested[*seeker])
    }

    /// The needs of an offer's kind that have no place as things are, with what stands between.
    pub(super) fn unplaced(&self, supply: usize) -> impl Iterator<Item = (usize, &Blocks)> {
        let pairs = self.pairs[supply].iter().map(|(seeker, blocks)| (*seeker, blocks));
        pairs.filter(|(seeker, _)| self.base.at(*seeker).is_none())
    }
}

impl Supply<'_> {
    /// Places that can certainly be given away.
    pub(super) fn seats(&self) -> usize {
        self.places.free().map_or(0, |free| usize::try_from(free).unwrap_or(usize::MAX))
    }
}

impl Terms<'_> {
    /// The needs of an offer's kind, with what stands between. Only whoever does not fit is judged
    /// alone.
    pub(super) fn row(self, seekers: &[Seeker<'_>], supply: &Supply<'_>) -> Vec<(usize, Blocks)> {
        let of_kind = |seeker: &Seeker<'_>| is_of_kind(supply.offer, seeker.topic, self.topics);
        let seekers: Vec<(usize, &Seeker<'_>)> =
            seekers.iter().enumerate().filter(|(_, seeker)| of_kind(seeker)).collect();
        let those: Vec<&Seeker<'_>> = seekers.iter().map(|(_, seeker)| *seeker).collect();
        let verdicts = self.verdicts(&those, supply);
        let late = self.is_late(supply);
        let blocks = seekers.into_iter().enumerate().map(|(at, (number, seeker))| {
            let blocks = match verdicts.truth(at) {
                Truth::No => self.judge(seeker, supply),
                truth => self.unhindered(seeker, supply, truth, late),
            };
            (number, blocks)
        });
        blocks.collect()
    }

    /// Whether the next entry of an offer is too far ahead.
    pub(super) fn is_late(self, supply: &Supply<'_>) -> bool {
        is_late(matching::entry_ahead(supply.offer, self.day).0, self.day)
    }

    /// What stands between where no condition certainly fails.
    pub(super) fn unhindered(
        self,
        seeker: &Seeker<'_>,
        supply: &Supply<'_>,
        truth: Truth,
        late: bool,
    ) -> Blocks {
        let said = said(seeker, supply, &[]);
        Blocks { hurdles: Vec::new(), said, late, unclear: truth == Truth::Unknown }
    }

    /// What stands between one need and one offer of its kind.
    pub(super) fn judge(self, seeker: &Seeker<'_>, supply: &Supply<'_>) -> Blocks {
        let question = self.question(seeker);
        let candidate =
            Candidate { offer: supply.offer, locations: &supply.locations, places: supply.places };
        let (found, why) = matching::judge(&question, &candidate, self.law, seeker.topic, 0);
        let hurdles: Vec<Claim> = why.hurdles.into_iter().map(|reason| reason.claim).collect();
        let said = said(seeker, supply, &hurdles);
        let late = is_late(found.next_entry, self.day);
        Blocks { said, late, unclear: found.group == Group::Maybe, hurdles }
    }
}

/// What was said to somebody at an offer, and still bars.
fn said(seeker: &Seeker<'_>, supply: &Supply<'_>, hurdles: &[Claim]) -> BTreeSet<Cause> {
    let said = seeker.said.iter().filter(|(offer, _)| offer.as_str() == supply.offer.id);
    said.filter_map(|(_, cause)| barring(*cause, hurdles)).collect()
}

/// What an answer bars, once places and rules are judged anew: "full" was true that day, and "you do
/// not fit" is explained where a condition fails.
fn barring(said: Cause, hurdles: &[Claim]) -> Option<Cause> {
    let explained = hurdles.iter().any(|claim| Condition::of(claim).cause() == said);
    match said {
        Cause::KeinPlatz | Cause::Wartezeit => None,
        _ if explained => None,
        cause if SIEVE.contains(&cause) || cause == Cause::Zustaendigkeit => Some(cause),
        _ => Some(Cause::NichtErreicht),
    }
}
