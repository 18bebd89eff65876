//! All single changes tried, and those pairs without which one alone does nothing, the best first.

use std::cmp::Reverse;
use std::ops::ControlFlow;

use super::change::Change;
use super::effect::{Effect, Step};
use super::propose::{Settlement, places_for};
use super::world::World;

/// Pairs of changes tried at one offer at most.
const MOST_PAIRS: usize = 12;

/// A proposal and what it would bring.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// The change; several where one alone does nothing.
    pub steps: Vec<Step>,
    /// What it would bring.
    pub effect: Effect,
}

/// A change and what it alone would bring.
type Tried = (Change, Effect);

impl World<'_> {
    /// Every proposal that would place at least one need more, the best first: most needs, then
    /// most people, then the fewest steps. Of moves of the same age limit only those that bring
    /// more than a smaller one.
    ///
    /// `watch` is told how many offers of how many are done, and may end it: then there is nothing.
    pub fn ranking(
        &self,
        settlements: &[Settlement],
        watch: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
    ) -> Option<Vec<Proposal>> {
        let mut found = Vec::new();
        let all = self.supplies.len();
        for supply in 0..all {
            if watch(supply, all).is_break() {
                return None;
            }
            if self.contested(supply).next().is_some() {
                found.extend(self.proposals(supply, settlements));
            }
        }
        found
            .extend(self.new_offers(settlements).into_iter().map(|step| self.proposal(vec![step])));
        found.retain(|proposal| proposal.effect.needs() > 0);
        found.sort_by_key(|p| (Reverse((p.effect.needs(), p.effect.people)), p.steps.len()));
        // Why others still fail is asked only of what is shown.
        for proposal in &mut found {
            if watch(all, all).is_break() {
                return None;
            }
            proposal.effect = self.effect(&proposal.steps);
        }
        Some(found)
    }

    fn proposal(&self, steps: Vec<Step>) -> Proposal {
        Proposal { effect: self.tried(&steps, false), steps }
    }

    /// Proposals for one offer: single changes, and pairs.
    fn proposals(&self, supply: usize, settlements: &[Settlement]) -> Vec<Proposal> {
        let step = |change: Change| Step::Change { supply, change };
        let singles: Vec<Change> = self.singles(supply, settlements);
        let mut tried: Vec<Tried> = Vec::new();
        for change in singles {
            let effect = self.tried(&[step(change.clone())], false);
            if !is_needless(&change, &effect, &tried) {
                tried.push((change, effect));
            }
        }
        let mut found: Vec<Proposal> = Vec::new();
        let places = tried.iter().find(|(change, _)| !change.moves_fits());
        let by_places = places.map_or(0, |(_, effect)| effect.needs());
        for (change, effect) in &tried {
            found.push(Proposal { steps: vec![step(change.clone())], effect: effect.clone() });
            // Full: then the change serves nobody, or not all it could. Together with places it may.
            let moves = change.moves_fits() && effect.fits > 0;
            let Some(more) = places_for(effect.without_place()).filter(|_| moves) else { continue };
            let pair = self.proposal(vec![step(change.clone()), step(more)]);
            if pair.effect.needs() > effect.needs().max(by_places) {
                found.push(pair);
            }
        }
        for (one, other) in self.pairs_to_try(supply, &tried) {
            let pair = self.proposal(vec![step(one.0.clone()), step(other.0.clone())]);
            if pair.effect.needs() > one.1.needs() + other.1.needs() {
                found.push(pair);
            }
        }
        found
    }

    /// Pairs of changes of different kinds, where two things stand in the way of somebody.
    fn pairs_to_try<'t>(&self, supply: usize, tried: &'t [Tried]) -> Vec<(&'t Tried, &'t Tried)> {
        if !self.contested(supply).any(|(_, blocks)| blocks.count() == 2) {
            return Vec::new();
        }
        let moving: Vec<_> = tried.iter().filter(|(change, _)| change.moves_fits()).collect();
        let pairs = moving.iter().enumerate().flat_map(|(at, one)| {
            let others = moving[at + 1..].iter();
            let other = others.filter(|other| other.0.key() != one.0.key());
            other.map(|other| (*one, *other))
        });
        pairs.take(MOST_PAIRS).collect()
    }
}

/// Whether a smaller move of the same age limit brings as much.
fn is_needless(change: &Change, effect: &Effect, tried: &[Tried]) -> bool {
    let Change::Age { younger, .. } = change else { return false };
    tried.iter().any(|(other, smaller)| match other {
        Change::Age { younger: other, .. } => {
            (*other == 0) == (*younger == 0)
                && smaller.fits >= effect.fits
                && smaller.needs() >= effect.needs()
                && smaller.fits > 0
        }
        _ => false,
    })
}
