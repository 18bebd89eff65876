//! What a change would bring: who could be placed in addition, and who still could not, and why.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::change::{Change, site};
use super::placement::Placement;
use super::world::{Blocks, Seeker, Supply, World};
use crate::domain::catalogue::{Details, Entry, EntryKind, Location, Offer};
use crate::domain::geo::Point;
use crate::domain::id::CaseId;
use crate::domain::place::Places;
use crate::domain::referral::Cause;
use crate::domain::rule::Truth;

/// One step of a proposal.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// An offer changes.
    Change {
        /// Number of the offer.
        supply: usize,
        /// What changes.
        change: Change,
    },
    /// A new offer opens.
    Open(NewOffer),
}

/// A new offer: no conditions, a start at any time, in every language that is needed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NewOffer {
    /// Code of the topic.
    pub topic: String,
    /// Postcode.
    pub plz: String,
    /// Where that is.
    pub point: Point,
    /// Its places.
    pub places: u32,
}

/// What would come of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Effect {
    /// The needs that could be placed in addition, by their numbers: each has a place of its own.
    pub reached: Vec<usize>,
    /// The people they belong to.
    pub people: usize,
    /// Needs that would fit and did not before, however many places there are.
    pub fits: usize,
    /// Needs of the offer's kind it comes closer to and that still have no place, by what would
    /// stand in the way next.
    pub still: BTreeMap<Cause, usize>,
}

impl Effect {
    /// Needs that could be placed in addition.
    pub fn needs(&self) -> usize {
        self.reached.len()
    }

    /// Needs that would fit and find no place: more places would reach them.
    pub fn without_place(&self) -> usize {
        self.still.get(&Cause::KeinPlatz).copied().unwrap_or(0)
    }
}

/// What would be lost if an offer ended.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Loss {
    /// Needs it serves now.
    pub served: usize,
    /// Needs that would have no place any more, those it could still take included.
    pub needs: usize,
}

impl World<'_> {
    /// What these steps would bring together.
    pub fn effect(&self, steps: &[Step]) -> Effect {
        self.tried(steps, true)
    }

    /// The same. Unless it is to be `told` whole, those who still do not fit are not asked why: of
    /// [`Effect::still`] only those who found no place are in it.
    pub(super) fn tried(&self, steps: &[Step], told: bool) -> Effect {
        let mut placement = self.base.clone();
        let mut trial = Trial { told, ..Trial::default() };
        let mut by_supply: BTreeMap<usize, Vec<&Change>> = BTreeMap::new();
        for step in steps {
            match step {
                Step::Change { supply, change } => {
                    by_supply.entry(*supply).or_default().push(change);
                }
                Step::Open(new) => self.open(new, &mut placement, &mut trial),
            }
        }
        for (supply, changes) in by_supply {
            self.change(supply, &changes, &mut placement, &mut trial);
        }
        let reached = placement.fill();
        let people: BTreeSet<&CaseId> = reached.iter().map(|n| self.seekers[*n].case).collect();
        Effect {
            people: people.len(),
            fits: trial.fits.len(),
            still: trial.still(&placement),
            reached,
        }
    }

    fn change(
        &self,
        number: usize,
        changes: &[&Change],
        placement: &mut Placement,
        trial: &mut Trial,
    ) {
        let supply = &self.supplies[number];
        placement.add_seats(number, changes.iter().map(|change| change.seats()).sum());
        let mut offer = supply.offer.clone();
        let mut added: Vec<Location> = Vec::new();
        changes.iter().for_each(|change| change.apply(&mut offer, &mut added));
        let locations = supply.locations.iter().copied().chain(&added).collect();
        let changed = Supply { offer: &offer, locations, places: supply.places };
        let moves = changes.iter().any(|change| change.moves_fits());
        // Where nobody says how many places there are, that is what is missing.
        let full = supply.places.free().map_or(Cause::AngabeUnklar, |_| Cause::KeinPlatz);
        // Whoever fitted may come as before: a further way in closes none.
        let again: Vec<&(usize, Blocks)> =
            self.pairs[number].iter().filter(|(_, before)| moves && !before.is_fit()).collect();
        let seekers: Vec<_> = again.iter().map(|(seeker, _)| &self.seekers[*seeker]).collect();
        let verdicts = self.terms.verdicts(&seekers, &changed);
        let late = self.terms.is_late(&changed);
        for (seeker, before) in self.pairs[number].iter().filter(|(_, b)| !moves || b.is_fit()) {
            if before.is_fit() {
                placement.add_fit(*seeker, number);
            }
            trial.note(*seeker, before, before, full);
        }
        for (at, (seeker, before)) in again.into_iter().enumerate() {
            let person = &self.seekers[*seeker];
            let mut after = match verdicts.truth(at) {
                Truth::No if !trial.told => continue,
                Truth::No => self.terms.judge(person, &changed),
                truth => self.terms.unhindered(person, &changed, truth, late),
            };
            after.said.retain(|said| !changes.iter().any(|change| change.heals(*said)));
            if after.is_fit() {
                placement.add_fit(*seeker, number);
            }
            trial.note(*seeker, before, &after, full);
        }
    }

    fn open(&self, new: &NewOffer, placement: &mut Placement, trial: &mut Trial) {
        let number = placement.add_offer(usize::try_from(new.places).unwrap_or(0));
        let wanted: BTreeSet<&str> = self.seekers.iter().filter_map(|s| s.language).collect();
        let (offer, location) = new.offer(&wanted);
        let supply = Supply { offer: &offer, locations: vec![&location], places: Places::Unknown };
        for (seeker, blocks) in self.terms.row(&self.seekers, &supply) {
            if blocks.is_fit() {
                placement.add_fit(seeker, number);
            }
            let nothing = Blocks { unclear: true, ..Blocks::default() };
            trial.note(seeker, &nothing, &blocks, Cause::KeinPlatz);
        }
    }

    /// What would be lost if an offer ended, with those it serves now.
    pub fn loss(&self, supply: usize, residents: &[Seeker<'_>]) -> Loss {
        let mut placement = self.base.clone();
        for resident in residents {
            let alone = std::slice::from_ref(resident);
            let open = |(number, other): &(usize, &Supply<'_>)| {
                *number != supply
                    && self.terms.row(alone, other).iter().any(|(_, blocks)| blocks.is_fit())
            };
            let fits = self.supplies.iter().enumerate().filter(open).map(|(number, _)| number);
            placement.add_need(fits.collect());
        }
        placement.close(supply);
        placement.fill();
        let before = self.base.size() + residents.len();
        Loss { served: residents.len(), needs: before.saturating_sub(placement.size()) }
    }
}

impl NewOffer {
    fn offer(&self, languages: &BTreeSet<&str>) -> (Offer, Location) {
        let details = Details {
            topics: vec![self.topic.clone()],
            open: Some(true),
            interpreter: languages.iter().map(|code| (*code).to_owned()).collect(),
            entry: Some(Entry { kind: EntryKind::Rolling, dates: Vec::new() }),
            ..Details::default()
        };
        let offer = Offer { lotse: Some(Box::new(details)), ..Offer::default() };
        (offer, site(&self.plz, self.point))
    }
}

/// What was seen while trying.
#[derive(Default)]
struct Trial {
    /// Whether it is asked why somebody still does not fit.
    told: bool,
    /// Needs that fit now and did not before.
    fits: BTreeSet<usize>,
    /// Needs that fit at a changed offer, with the cause if there is no place for them.
    open: BTreeMap<usize, Cause>,
    /// Needs it comes closer to, with what is next in the way.
    closer: BTreeMap<usize, Cause>,
}

impl Trial {
    fn note(&mut self, seeker: usize, before: &Blocks, after: &Blocks, full: Cause) {
        if after.is_fit() {
            self.open.insert(seeker, full);
            if !before.is_fit() {
                self.fits.insert(seeker);
            }
        } else if let Some(cause) = after.first().filter(|_| after.count() < before.count()) {
            self.closer.insert(seeker, cause);
        }
    }

    fn still(&self, placement: &Placement) -> BTreeMap<Cause, usize> {
        let mut still = BTreeMap::new();
        let closer = self.closer.iter().filter(|(seeker, _)| !self.open.contains_key(seeker));
        let waiting = self.open.iter().chain(closer).filter(|(n, _)| placement.at(**n).is_none());
        for (_, cause) in waiting {
            *still.entry(*cause).or_default() += 1;
        }
        still
    }
}
