//! How much runs at once: hours a week and helps side by side.

use serde::Serialize;

/// What all that is under way takes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Load {
    /// Hours a week, of those that say how many.
    pub hours: i64,
    /// Helps side by side.
    pub helps: usize,
    /// How many of them do not say how many hours they take.
    pub unknown: usize,
}

/// Adds up the hours of what runs; `None` where nobody said.
///
/// ```
/// use lotse::domain::plan::load;
/// let sum = load([Some(20), None, Some(2)]);
/// assert_eq!((sum.hours, sum.helps, sum.unknown), (22, 3, 1));
/// ```
pub fn load(hours: impl IntoIterator<Item = Option<i64>>) -> Load {
    hours.into_iter().fold(Load::default(), |sum, hours| Load {
        hours: sum.hours + hours.unwrap_or(0),
        helps: sum.helps + 1,
        unknown: sum.unknown + usize::from(hours.is_none()),
    })
}
