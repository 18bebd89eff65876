//! The way to an offer in a journey planner the operator chose. Lotse only writes the link: nothing
//! is asked there until somebody follows it, and nothing of who follows it is in it.

use std::str::FromStr;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::Location;

/// What a template may leave open.
const BLANKS: [&str; 3] = ["{lat}", "{lon}", "{address}"];

/// The address of a journey planner with blanks for the destination: `{lat}` and `{lon}` in degrees,
/// `{address}` in words.
///
/// ```
/// use lotse::domain::catalogue::JourneyPlanner;
/// let planner: JourneyPlanner = "https://fahrplan.example/?nach={address}".parse().unwrap();
/// assert_eq!(planner.site(), "fahrplan.example");
/// assert!("http://fahrplan.example/?nach={address}".parse::<JourneyPlanner>().is_err());
/// assert!("https://fahrplan.example/".parse::<JourneyPlanner>().is_err());
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JourneyPlanner {
    template: String,
}

impl FromStr for JourneyPlanner {
    type Err = &'static str;

    fn from_str(template: &str) -> Result<Self, Self::Err> {
        let rest = template.strip_prefix("https://").ok_or("a link that begins with https://")?;
        if rest.starts_with(['/', '{']) || rest.is_empty() {
            return Err("the name of a site after https://");
        }
        let filled = BLANKS.iter().fold(template.to_owned(), |text, blank| text.replace(blank, ""));
        if filled == template || filled.contains(['{', '}']) {
            return Err("{lat} and {lon}, or {address}, and no other blanks");
        }
        Ok(Self { template: template.to_owned() })
    }
}

impl JourneyPlanner {
    /// The name of the site it leads to.
    pub fn site(&self) -> &str {
        let rest = self.template.trim_start_matches("https://");
        rest.split(['/', '?', '#']).next().unwrap_or(rest)
    }

    /// The link to a location. `None` for one that is confidential, that nobody travels to, or of
    /// which a blank cannot be filled.
    pub fn link(&self, location: &Location) -> Option<String> {
        if location.is_confidential() || location.is_anywhere() {
            return None;
        }
        let mut link = self.template.clone();
        if link.contains("{lat}") || link.contains("{lon}") {
            let point = location.public_point()?;
            link = link.replace("{lat}", &format!("{:.5}", point.latitude));
            link = link.replace("{lon}", &format!("{:.5}", point.longitude));
        }
        if link.contains("{address}") {
            let address = location.address().filter(|address| !address.city.is_empty())?;
            let town = format!("{} {}", address.postal_code, address.city);
            let words = match address.address_1.as_str() {
                "" => town.trim().to_owned(),
                street => format!("{street}, {}", town.trim()),
            };
            link = link
                .replace("{address}", &utf8_percent_encode(&words, NON_ALPHANUMERIC).to_string());
        }
        Some(link)
    }
}
