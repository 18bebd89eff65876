//! Whether opening hours hold in the school holidays.

use super::Schedule;

/// The property of a schedule that says it. HSDS has none.
const PROPERTY: &str = "lotse_school_holidays";

/// What a schedule says of the school holidays.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum SchoolHours {
    /// Nothing.
    #[default]
    Unstated,
    /// It does not hold then.
    Never,
    /// It holds only then.
    Only,
    /// It holds then as well.
    Also,
}

impl SchoolHours {
    /// What a schedule says.
    ///
    /// ```
    /// use lotse::domain::catalogue::{Schedule, SchoolHours};
    /// let mut schedule = Schedule::default();
    /// assert_eq!(SchoolHours::of(&schedule), SchoolHours::Unstated);
    /// SchoolHours::Never.note(&mut schedule);
    /// assert_eq!(SchoolHours::of(&schedule), SchoolHours::Never);
    /// ```
    pub fn of(schedule: &Schedule) -> Self {
        let stated = schedule.extra.get(PROPERTY).and_then(|value| value.as_str());
        stated.map_or(Self::Unstated, Self::from_code)
    }

    /// What a code means; an unknown one means nothing.
    pub fn from_code(code: &str) -> Self {
        match code {
            "never" => Self::Never,
            "only" => Self::Only,
            "also" => Self::Also,
            _ => Self::Unstated,
        }
    }

    /// Its code; `None` when nothing is stated.
    pub fn code(self) -> Option<&'static str> {
        match self {
            Self::Unstated => None,
            Self::Never => Some("never"),
            Self::Only => Some("only"),
            Self::Also => Some("also"),
        }
    }

    /// States it in a schedule.
    pub fn note(self, schedule: &mut Schedule) {
        if let Some(code) = self.code() {
            schedule.extra.insert(PROPERTY.to_owned(), code.into());
        }
    }
}
