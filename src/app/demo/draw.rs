//! Drawing lots that always fall the same way.

use chrono::{DateTime, Utc};

use crate::clock::Random;

/// A repeatable source of lots.
pub(super) struct Draw(Random);

impl Draw {
    /// Always the same sequence.
    pub(super) fn new(seed: u64) -> Self {
        Self(Random::seeded(seed))
    }

    /// A number from `low` to `high`, both included.
    pub(super) fn between(&self, [low, high]: [u32; 2]) -> u32 {
        let span = u64::from(high.saturating_sub(low)) + 1;
        let lot = u64::from(u32::from_le_bytes(self.0.bytes()));
        low + u32::try_from(lot % span).unwrap_or(0)
    }

    /// True so many times in a hundred.
    pub(super) fn chance(&self, percent: u32) -> bool {
        self.between([1, 100]) <= percent
    }

    /// One of them; nothing of nothing.
    pub(super) fn pick<'a, T>(&self, from: &'a [T]) -> Option<&'a T> {
        let last = u32::try_from(from.len().checked_sub(1)?).unwrap_or(u32::MAX);
        from.get(self.between([0, last]) as usize)
    }

    /// A new id of something made at that moment.
    pub(super) fn id<Id: From<String>>(&self, at: DateTime<Utc>) -> Id {
        Id::from(self.0.id(at))
    }
}
