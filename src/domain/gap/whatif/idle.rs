//! Places nobody has (Leerstand), and why those who search do not have them: a good offer with the
//! wrong limit looks like one nobody needs.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::world::World;
use crate::domain::id::OfferId;
use crate::domain::referral::Cause;

/// An offer with places left after everybody who could be placed is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Idle {
    /// The offer.
    pub offer: OfferId,
    /// Places left.
    pub left: usize,
    /// Unserved needs of its kind, by what stands in the way first.
    pub reasons: BTreeMap<Cause, usize>,
}

impl World<'_> {
    /// Offers with places left and needs of their kind unserved, most places first.
    pub fn idle(&self) -> Vec<Idle> {
        let idle = |supply: usize| Idle {
            offer: self.supplies[supply].offer.id(),
            left: self.base.left(supply),
            reasons: self.reasons(supply),
        };
        let mut all: Vec<Idle> = (0..self.supplies.len()).map(idle).collect();
        all.retain(|idle| idle.left > 0 && !idle.reasons.is_empty());
        all.sort_by_key(|idle| std::cmp::Reverse(idle.left));
        all
    }

    fn reasons(&self, supply: usize) -> BTreeMap<Cause, usize> {
        let mut reasons = BTreeMap::new();
        for cause in self.unplaced(supply).filter_map(|(_, blocks)| blocks.first()) {
            *reasons.entry(cause).or_default() += 1;
        }
        reasons
    }
}
