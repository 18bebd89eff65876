//! Where somebody is, as far as they say so: a postcode, or the name of a town.

use crate::app::App;
use crate::domain::geo::{PostcodeArea, Postcodes};

/// Towns of one name that lie farther apart than this are different towns.
const SAME_TOWN_KM: f64 = 40.0;

/// What a town or postcode may turn out to be.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Near {
    /// Nothing was said.
    Nowhere,
    /// A known postcode with its town.
    Known(PostcodeArea),
    /// No postcode and no town of that name.
    Unknown,
    /// Several towns have that name.
    Several,
}

impl Near {
    /// Reads `34117`, `Kassel` or `34117 Kassel`.
    pub(super) fn read(app: &App, said: &str) -> Self {
        let postcodes = &app.knowledge().postcodes;
        let said = said.trim();
        if said.is_empty() {
            return Self::Nowhere;
        }
        let digits =
            said.split_whitespace().find(|word| word.starts_with(|c: char| c.is_ascii_digit()));
        match digits {
            Some(plz) => {
                postcodes.find(plz).map_or(Self::Unknown, |area| Self::Known(area.clone()))
            }
            None => town(postcodes, said),
        }
    }

    /// The postcode, where one is known.
    pub(super) fn plz(&self) -> Option<&str> {
        match self {
            Self::Known(area) => Some(&area.plz),
            _ => None,
        }
    }

    /// The key of what is wrong with it.
    pub(super) fn problem(&self) -> Option<&'static str> {
        match self {
            Self::Nowhere | Self::Known(_) => None,
            Self::Unknown => Some("error-town"),
            Self::Several => Some("error-town-several"),
        }
    }
}

/// The area of a town with its lowest postcode, which by custom is the middle of the town.
fn town(postcodes: &Postcodes, name: &str) -> Near {
    let areas: Vec<&PostcodeArea> = postcodes.in_town(name).collect();
    let Some(first) = areas.first() else { return Near::Unknown };
    if areas.iter().any(|area| area.point().km_to(first.point()) > SAME_TOWN_KM) {
        return Near::Several;
    }
    Near::Known((*first).clone())
}
