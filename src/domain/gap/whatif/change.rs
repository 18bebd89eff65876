//! What could be changed about an offer, and the offer after it.

use serde::{Deserialize, Serialize};

use crate::domain::catalogue::{Entry, EntryKind, Location, Offer, ServiceAtLocation, Strength};
use crate::domain::fact::AGE;
use crate::domain::geo::Point;
use crate::domain::referral::Cause;
use crate::domain::rule::{Check, Rule, Test};

/// One change to one offer. Only the offer's own terms: what a law demands no conference can drop.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Change {
    /// Takes people this many years younger and older than now.
    Age {
        /// Years.
        younger: u32,
        /// Years.
        older: u32,
    },
    /// So many places more.
    Places {
        /// Places.
        more: u32,
    },
    /// A second site, or a mobile day, at this postcode.
    Site {
        /// Postcode.
        plz: String,
        /// Where that is.
        point: Point,
    },
    /// Somebody who speaks this language.
    Language {
        /// ISO 639 code.
        code: String,
    },
    /// A start at any time.
    RollingEntry,
    /// Drops this condition of its own, such as a paper that is asked for.
    Waive {
        /// The condition.
        rule: Rule,
    },
    /// Open to everybody, without an assignment.
    WithoutAssignment,
    /// Other hours.
    Hours,
    /// Without the barrier that was named.
    Access,
    /// Somebody covers the cost.
    Cover,
}

impl Change {
    /// Its kind, as sent and as named in the languages.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Age { .. } => "age",
            Self::Places { .. } => "places",
            Self::Site { .. } => "site",
            Self::Language { .. } => "language",
            Self::RollingEntry => "rolling_entry",
            Self::Waive { .. } => "waive",
            Self::WithoutAssignment => "without_assignment",
            Self::Hours => "hours",
            Self::Access => "access",
            Self::Cover => "cover",
        }
    }

    /// Whether it does away with what somebody said.
    pub fn heals(&self, said: Cause) -> bool {
        match self {
            Self::Site { .. } => said == Cause::ZuWeit,
            Self::Language { .. } => said == Cause::Sprache,
            Self::RollingEntry | Self::Hours => said == Cause::Zeiten,
            Self::Access => said == Cause::Barriere,
            Self::Cover => said == Cause::Kosten,
            Self::Age { .. }
            | Self::Places { .. }
            | Self::Waive { .. }
            | Self::WithoutAssignment => false,
        }
    }

    /// Places it adds.
    pub(super) fn seats(&self) -> usize {
        match self {
            Self::Places { more } => usize::try_from(*more).unwrap_or(0),
            _ => 0,
        }
    }

    /// Whether whoever fits can be another after it.
    pub(super) fn moves_fits(&self) -> bool {
        !matches!(self, Self::Places { .. })
    }

    /// Makes it.
    pub(super) fn apply(&self, offer: &mut Offer, locations: &mut Vec<Location>) {
        let details = offer.lotse.get_or_insert_default();
        match self {
            Self::Age { younger, older } => widen(offer, *younger, *older),
            Self::Site { plz, point } => {
                let location = site(plz, *point);
                let at = ServiceAtLocation {
                    location_id: Some(location.id.as_str().into()),
                    ..ServiceAtLocation::default()
                };
                offer.service_at_locations.push(at);
                locations.push(location);
                if !details.area.is_empty() {
                    details.area.push(plz.clone());
                }
            }
            Self::Language { code } => details.interpreter.push(code.clone()),
            Self::RollingEntry => {
                details.entry = Some(Entry { kind: EntryKind::Rolling, dates: Vec::new() });
            }
            Self::Waive { rule } => {
                details.conditions.retain(|c| c.strength != Strength::Hard || c.rule != *rule);
            }
            Self::WithoutAssignment => details.open = Some(true),
            Self::Places { .. } | Self::Hours | Self::Access | Self::Cover => {}
        }
    }
}

/// A site at the middle of a postcode.
pub(super) fn site(plz: &str, point: Point) -> Location {
    Location {
        id: format!("site-{plz}"),
        latitude: serde_json::Number::from_f64(point.latitude),
        longitude: serde_json::Number::from_f64(point.longitude),
        ..Location::default()
    }
}

/// Moves every age limit of the offer's own.
fn widen(offer: &mut Offer, younger: u32, older: u32) {
    let moved = |limit: &Option<serde_json::Number>, by: i64| {
        let years = limit.as_ref()?.as_f64()?;
        Some(serde_json::Number::from(years as i64 + by))
    };
    offer.minimum_age = moved(&offer.minimum_age, -i64::from(younger));
    offer.maximum_age = moved(&offer.maximum_age, i64::from(older));
    let Some(details) = offer.lotse.as_mut() else { return };
    for condition in &mut details.conditions {
        condition.rule = widened(&condition.rule, i64::from(younger), i64::from(older), false);
    }
}

/// The rule with its age limits moved outward. Under a `not`, outward is inward.
fn widened(rule: &Rule, younger: i64, older: i64, negated: bool) -> Rule {
    let again = |part: &Rule| widened(part, younger, older, negated);
    match rule {
        Rule::Leaf(test) if test.fact.as_str() == AGE => {
            Rule::Leaf(Test { check: moved(&test.check, younger, older, negated), ..test.clone() })
        }
        Rule::All(parts) => Rule::All(parts.iter().map(again).collect()),
        Rule::Any(parts) => Rule::Any(parts.iter().map(again).collect()),
        Rule::Not(inner) => Rule::Not(Box::new(widened(inner, younger, older, !negated))),
        Rule::Else(first, second) => Rule::Else(Box::new(again(first)), Box::new(again(second))),
        Rule::Norm(inner, norm) => Rule::Norm(Box::new(again(inner)), norm.clone()),
        Rule::Always(_) | Rule::Leaf(_) | Rule::Open(_) | Rule::Named(_) => rule.clone(),
    }
}

fn moved(check: &Check, younger: i64, older: i64, negated: bool) -> Check {
    match check {
        Check::Range(from, to) if !negated => {
            Check::Range(from.map(|years| years - younger), to.map(|years| years + older))
        }
        // "Not under eighteen" lets in from eighteen on; "not over twenty" up to twenty.
        Check::Range(None, Some(to)) => Check::Range(None, Some(to - younger)),
        Check::Range(Some(from), None) => Check::Range(Some(from + older), None),
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::widened;
    use crate::domain::rule::parse;

    #[test]
    fn age_limits_move_outward_wherever_they_stand() {
        for (rule, after) in [
            ("alter in 16..18", "alter in 15..20"),
            ("alter >= 18", "alter >= 17"),
            ("!(alter < 18)", "!(alter < 17)"),
            ("!(alter > 20)", "!(alter > 22)"),
            (
                "alter <= 26 | !(alter >= 21 & sgb2_leistung)",
                "alter <= 28 | !(alter >= 23 & sgb2_leistung)",
            ),
            ("schwanger", "schwanger"),
        ] {
            let rule = parse(rule).expect("a rule");
            assert_eq!(widened(&rule, 1, 2, false), parse(after).expect("a rule"), "{after}");
        }
    }
}
