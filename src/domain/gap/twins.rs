//! Offers that are nearly the same (Doppelung): for the same need, in the same area, for nearly the
//! same people. Whether that is one too many the conference decides; here it is only said.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::domain::admission;
use crate::domain::catalogue::Offer;
use crate::domain::fact::AGE;
use crate::domain::id::OfferId;
use crate::domain::place::Places;
use crate::domain::rule::{Check, Rule};
use crate::domain::topic::Taxonomy;

/// Ages an offer without limits is for: help for young people ends with 27 years.
const AGES: (i64, i64) = (0, 26);
/// Share of the ages of both that must be common, in percent.
const COMMON_PERCENT: i64 = 80;

/// An offer with where it is and what is free there.
#[derive(Debug, Clone)]
pub struct Sited<'a> {
    /// The offer.
    pub offer: &'a Offer,
    /// The planning areas it has a site in.
    pub areas: BTreeSet<String>,
    /// Its places.
    pub places: Places,
}

/// Two offers that are nearly the same, by their numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Twins {
    /// The one.
    pub one: usize,
    /// The other.
    pub other: usize,
    /// Topics of both.
    pub topics: Vec<String>,
    /// Areas of both.
    pub areas: Vec<String>,
}

/// How many offers of a topic have a twin in an area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TwinCount {
    /// Code of the broad topic.
    pub topic: String,
    /// The area.
    pub area: String,
    /// Offers.
    pub offers: u32,
}

/// What an offer says of the people it is for.
struct Audience {
    ages: (i64, i64),
    /// All other conditions and its legal grounds, in one order.
    others: BTreeSet<String>,
}

/// All pairs, in the order of the offers.
pub fn twins(sited: &[Sited<'_>]) -> Vec<Twins> {
    let audiences: Vec<Audience> = sited.iter().map(|sited| Audience::of(sited.offer)).collect();
    let mut found = Vec::new();
    for one in 0..sited.len() {
        for other in one + 1..sited.len() {
            let topics = common_topics(sited[one].offer, sited[other].offer);
            let areas: Vec<String> =
                sited[one].areas.intersection(&sited[other].areas).cloned().collect();
            let alike = !topics.is_empty() && !areas.is_empty();
            if alike && audiences[one].is_nearly(&audiences[other]) {
                found.push(Twins { one, other, topics, areas });
            }
        }
    }
    found
}

/// The pairs counted by broad topic and area: without the name of any offer.
pub fn count_twins(sited: &[Sited<'_>], topics: &Taxonomy) -> Vec<TwinCount> {
    let mut offers: BTreeMap<(String, String), BTreeSet<OfferId>> = BTreeMap::new();
    for pair in twins(sited) {
        for topic in &pair.topics {
            for area in &pair.areas {
                let key = (topics.root_of(topic).to_owned(), area.clone());
                let both = [pair.one, pair.other].map(|number| sited[number].offer.id());
                offers.entry(key).or_default().extend(both);
            }
        }
    }
    let count = |((topic, area), offers): (_, BTreeSet<OfferId>)| TwinCount {
        topic,
        area,
        offers: u32::try_from(offers.len()).unwrap_or(u32::MAX),
    };
    offers.into_iter().map(count).collect()
}

fn common_topics(one: &Offer, other: &Offer) -> Vec<String> {
    let known: BTreeSet<&str> = one.topic_codes().collect();
    let others: BTreeSet<&str> = other.topic_codes().collect();
    let common: BTreeSet<&str> = known.intersection(&others).copied().collect();
    // One topic of many in common is not the same need.
    if one.details().kind != other.details().kind || common.len() * 2 < known.union(&others).count()
    {
        return Vec::new();
    }
    common.into_iter().map(str::to_owned).collect()
}

impl Audience {
    fn of(offer: &Offer) -> Self {
        let mut ages = AGES;
        let mut others = BTreeSet::new();
        for rule in admission::own(offer) {
            match age_range(&rule) {
                Some((from, to)) => {
                    ages = (ages.0.max(from.unwrap_or(AGES.0)), ages.1.min(to.unwrap_or(AGES.1)));
                }
                None => {
                    others.insert(rule.to_string());
                }
            }
        }
        if offer.details().open != Some(true) {
            others.extend(offer.details().instruments.iter().map(|id| format!("§ {id}")));
        }
        Self { ages, others }
    }

    /// Whether anything is said at all: two offers for everybody are not for the same people.
    fn is_told(&self) -> bool {
        self.ages != AGES || !self.others.is_empty()
    }

    fn is_nearly(&self, other: &Self) -> bool {
        let years = |(from, to): (i64, i64)| (to - from + 1).max(0);
        let common = (self.ages.0.max(other.ages.0), self.ages.1.min(other.ages.1));
        let all = (self.ages.0.min(other.ages.0), self.ages.1.max(other.ages.1));
        self.is_told()
            && self.others == other.others
            && years(common) * 100 >= years(all) * COMMON_PERCENT
    }
}

/// The limits of a rule that is about the age alone.
fn age_range(rule: &Rule) -> Option<(Option<i64>, Option<i64>)> {
    match rule {
        Rule::Norm(inner, _) => age_range(inner),
        Rule::Leaf(test) if test.fact.as_str() == AGE => match test.check {
            Check::Range(from, to) => Some((from, to)),
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Sited, count_twins, twins};
    use crate::domain::catalogue::Offer;
    use crate::domain::place::Places;
    use crate::domain::topic::Taxonomy;

    fn offer(id: &str, topics: &[&str], rules: &[&str]) -> Offer {
        let conditions: Vec<_> = rules
            .iter()
            .map(|rule| serde_json::json!({ "rule": rule, "strength": "hard" }))
            .collect();
        serde_json::from_value(serde_json::json!({
            "id": id, "name": id, "status": "active",
            "lotse": { "topics": topics, "conditions": conditions },
        }))
        .expect("an offer")
    }

    #[test]
    fn the_same_need_place_and_people_make_twins() {
        let offers = [
            offer("a", &["schulden"], &["alter in 14..24"]),
            offer("b", &["schulden", "sucht"], &["alter in 14..26"]),
            offer("too old", &["schulden"], &["alter in 18..26"]),
            offer("other rule", &["schulden"], &["alter in 14..24", "schulden"]),
            offer("other need", &["sucht"], &["alter in 14..24"]),
            offer("elsewhere", &["schulden"], &["alter in 14..24"]),
            offer("many topics", &["schulden", "sport", "kultur"], &["alter in 14..24"]),
            offer("for all", &["sport"], &[]),
            offer("for all as well", &["sport"], &[]),
        ];
        let sited: Vec<Sited<'_>> = offers
            .iter()
            .map(|offer| {
                let area = if offer.id == "elsewhere" { "Süd" } else { "Nord" };
                Sited { offer, areas: [area.to_owned()].into(), places: Places::Unknown }
            })
            .collect();
        let found = twins(&sited);
        let names: Vec<_> = found
            .iter()
            .map(|pair| (offers[pair.one].id.as_str(), offers[pair.other].id.as_str()))
            .collect();
        assert_eq!(names, [("a", "b"), ("b", "other need")]);
        let counts = count_twins(&sited, &Taxonomy::default());
        let told: Vec<_> = counts.iter().map(|c| (c.topic.as_str(), c.offers)).collect();
        assert_eq!(told, [("schulden", 2), ("sucht", 2)]);
    }
}
