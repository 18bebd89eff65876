//! Empty places by topic, for what leaves the house: no offer is named, and people are counted once.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::world::World;
use crate::domain::gap::{Rough, THRESHOLD};
use crate::domain::id::CaseId;
use crate::domain::referral::Cause;

/// Places of a broad topic that nobody has, rounded, and why those who search do not have them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Empty {
    /// Code of the broad topic of the offers.
    pub topic: String,
    /// About how many places.
    pub left: Rough,
    /// About how many needs, by what stands in the way first; causes of few people are left out.
    pub reasons: Vec<(Cause, Rough)>,
}

/// What was counted of a topic.
#[derive(Default)]
struct Tally<'a> {
    left: usize,
    /// Needs by cause, by their numbers: one that fails at two offers for one cause counts once.
    reasons: BTreeMap<Cause, BTreeSet<usize>>,
    people: BTreeMap<Cause, BTreeSet<&'a CaseId>>,
}

impl World<'_> {
    /// Empty places by broad topic, most places first. Topics with few of them, or without a cause
    /// that concerns enough people, are left out.
    pub fn empty(&self) -> Vec<Empty> {
        let mut topics: BTreeMap<&str, Tally<'_>> = BTreeMap::new();
        for (number, supply) in self.supplies.iter().enumerate() {
            let left = self.base.left(number);
            let topic = supply.offer.topic_codes().next().filter(|_| left > 0);
            let Some(topic) = topic.map(|topic| self.terms.topics.root_of(topic)) else { continue };
            let tally = topics.entry(topic).or_default();
            tally.left += left;
            for (seeker, blocks) in self.unplaced(number) {
                let Some(cause) = blocks.first() else { continue };
                tally.reasons.entry(cause).or_default().insert(seeker);
                tally.people.entry(cause).or_default().insert(self.seekers[seeker].case);
            }
        }
        let enough = |count: usize| u32::try_from(count).is_ok_and(|count| count >= THRESHOLD);
        let told = topics.into_iter().map(|(topic, tally)| {
            let mut reasons: Vec<(Cause, Rough)> = tally
                .reasons
                .iter()
                .filter(|(cause, _)| enough(tally.people[cause].len()))
                .map(|(cause, needs)| (*cause, rough(needs.len())))
                .collect();
            reasons.sort_by_key(|(cause, needs)| (std::cmp::Reverse(*needs), *cause));
            Empty { topic: topic.to_owned(), left: rough(tally.left), reasons }
        });
        let mut told: Vec<Empty> =
            told.filter(|e| e.left != Rough::Under && !e.reasons.is_empty()).collect();
        told.sort_by_key(|empty| std::cmp::Reverse(empty.left));
        told
    }
}

fn rough(count: usize) -> Rough {
    Rough::of(u32::try_from(count).unwrap_or(u32::MAX))
}
