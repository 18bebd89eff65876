//! Counts that leave the house on their own, outside the protected table: rounded.

use serde::{Deserialize, Serialize};

use super::suppress::THRESHOLD;

/// To what counts are rounded.
const STEP: u32 = 5;

/// A count rounded to the nearest five; under five it says only that.
///
/// Behind each rounded count there are at least three counts it could be, so that no difference of
/// two of them is exact.
///
/// ```
/// use lotse::domain::gap::Rough;
/// assert_eq!(Rough::of(4), Rough::Under);
/// assert_eq!([5, 7, 8, 12, 13].map(Rough::of), [5, 5, 10, 10, 15].map(Rough::About));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "Option<u32>", from = "Option<u32>")]
pub enum Rough {
    /// Under five, none included.
    Under,
    /// About so many.
    About(u32),
}

impl Rough {
    /// The rounded count.
    pub fn of(count: u32) -> Self {
        if count < THRESHOLD { Self::Under } else { Self::About((count + STEP / 2) / STEP * STEP) }
    }

    /// The number to show and to draw; none under five.
    pub fn about(self) -> Option<u32> {
        match self {
            Self::Under => None,
            Self::About(count) => Some(count),
        }
    }
}

impl From<Rough> for Option<u32> {
    fn from(rough: Rough) -> Self {
        rough.about()
    }
}

impl From<Option<u32>> for Rough {
    fn from(count: Option<u32>) -> Self {
        count.map_or(Self::Under, Self::About)
    }
}
