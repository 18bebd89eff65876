//! A proposal as it is handed on: by ids instead of numbers, with how many in which area.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::change::Change;
use super::effect::{Effect, Loss, NewOffer, Step};
use super::empty::Empty;
use super::idle::Idle;
use super::ranking::Proposal;
use super::world::{Seeker, World};
use crate::domain::id::{CaseId, OfferId};
use crate::domain::referral::Cause;

/// Proposals whose joint effect is said: more than a conference decides on.
const TOGETHER: usize = 5;

/// What would come of a proposal.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Prospect {
    /// Needs that could be placed in addition, each on a place of its own.
    pub needs: usize,
    /// The people they belong to.
    pub people: usize,
    /// Needs that would fit in addition, however many places there are.
    pub fits: usize,
    /// Needs it comes closer to that still have no place, by what stands in the way next.
    pub still: BTreeMap<Cause, usize>,
    /// The needs placed in addition by where they live; a need can be placed in more than one way,
    /// of which this is one.
    pub areas: BTreeMap<String, usize>,
}

/// What a proposal is about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// An offer.
    Offer(OfferId),
    /// A new offer.
    New(NewOffer),
}

/// A proposal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Idea {
    /// What it is about.
    pub target: Target,
    /// What changes there; nothing for a new offer.
    pub changes: Vec<Change>,
    /// What it would bring.
    pub prospect: Prospect,
}

/// An offer whose money ends, and what would be lost with it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ending {
    /// The offer.
    pub offer: OfferId,
    /// The last day paid for.
    pub until: chrono::NaiveDate,
    /// Needs it serves now.
    pub served: usize,
    /// The people they belong to.
    #[serde(default)]
    pub people: usize,
    /// Needs that would have no place any more.
    pub needs: usize,
}

/// All proposals, the best first.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Ideas {
    /// Unserved needs.
    pub unserved: usize,
    /// Of these, how many could be placed as things are: something else keeps them away.
    pub placed: usize,
    /// The proposals.
    pub ideas: Vec<Idea>,
    /// How many of the first ones were tried together.
    pub together_of: usize,
    /// What those would bring together: nothing is counted twice.
    pub together: Prospect,
    /// What ends, the largest loss first.
    pub endings: Vec<Ending>,
    /// Places nobody has, and why.
    pub idle: Vec<Idle>,
    /// The same by topic, as it may leave the house.
    #[serde(default)]
    pub empty: Vec<Empty>,
}

impl World<'_> {
    /// The effect with its areas; `area` says where somebody lives.
    pub fn prospect(
        &self,
        effect: Effect,
        area: &dyn Fn(&Seeker<'_>) -> Option<String>,
    ) -> Prospect {
        let mut areas = BTreeMap::new();
        for seeker in effect.reached.iter().filter_map(|number| area(&self.seekers[*number])) {
            *areas.entry(seeker).or_default() += 1;
        }
        Prospect {
            needs: effect.needs(),
            people: effect.people,
            fits: effect.fits,
            still: effect.still,
            areas,
        }
    }

    /// Proposals handed on, with what the first ones would bring together.
    pub fn ideas(
        &self,
        proposals: Vec<Proposal>,
        area: &dyn Fn(&Seeker<'_>) -> Option<String>,
    ) -> Ideas {
        let mut targets = BTreeSet::new();
        let mut steps: Vec<Step> = Vec::new();
        for proposal in &proposals {
            // A second proposal for the same offer is another wish, not a further one.
            if targets.len() < TOGETHER && targets.insert(self.place_of(&proposal.steps[0])) {
                steps.extend(proposal.steps.iter().cloned());
            }
        }
        Ideas {
            unserved: self.seekers.len(),
            placed: self.placed(),
            together_of: targets.len(),
            together: self.prospect(self.effect(&steps), area),
            ideas: proposals.into_iter().map(|proposal| self.idea(proposal, area)).collect(),
            endings: Vec::new(),
            idle: self.idle(),
            empty: self.empty(),
        }
    }

    fn place_of(&self, step: &Step) -> String {
        match step {
            Step::Change { supply, .. } => self.supplies[*supply].offer.id.clone(),
            Step::Open(new) => format!("topic:{}", new.topic),
        }
    }

    fn idea(
        &self,
        Proposal { steps, effect }: Proposal,
        area: &dyn Fn(&Seeker<'_>) -> Option<String>,
    ) -> Idea {
        let mut changes = Vec::new();
        let mut target = Target::Offer(OfferId::from(""));
        for step in steps {
            match step {
                Step::Change { supply, change } => {
                    target = Target::Offer(self.supplies[supply].offer.id());
                    changes.push(change);
                }
                Step::Open(new) => target = Target::New(new),
            }
        }
        Idea { target, changes, prospect: self.prospect(effect, area) }
    }

    /// What ends, with what would be lost, the largest loss first. `ends` names offers by number
    /// with their last day paid for, `residents` whom each offer serves now.
    pub fn endings(
        &self,
        ends: &[(usize, chrono::NaiveDate)],
        residents: &BTreeMap<usize, Vec<Seeker<'_>>>,
    ) -> Vec<Ending> {
        let ending = |(supply, until): &(usize, chrono::NaiveDate)| {
            let served = residents.get(supply).map_or(&[][..], Vec::as_slice);
            let Loss { served, needs } = self.loss(*supply, served);
            let people: BTreeSet<&CaseId> =
                residents.get(supply).into_iter().flatten().map(|seeker| seeker.case).collect();
            let offer = self.supplies[*supply].offer.id();
            Ending { offer, until: *until, served, people: people.len(), needs }
        };
        let mut endings: Vec<Ending> = ends.iter().map(ending).collect();
        endings.sort_by_key(|ending| (std::cmp::Reverse(ending.needs), ending.until));
        endings
    }

    /// Distinct people among all unserved needs.
    pub fn people(&self) -> usize {
        self.seekers.iter().map(|seeker| seeker.case).collect::<BTreeSet<&CaseId>>().len()
    }
}
