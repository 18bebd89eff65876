//! What else speaks of gaps beside the needs of cases: searches of the public that found nothing,
//! refusals of providers, official figures. Each stands for itself; nothing here is added up with the
//! needs, and no sum of these counts is ever shown.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::official::OfficialFigure;
use super::rough::Rough;
use super::suppress::THRESHOLD;
use crate::domain::id::CaseId;
use crate::domain::referral::Cause;
use crate::domain::topic::Taxonomy;

/// The other sources, exact: for inside the house.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Sources {
    /// Public searches without a hit, by broad topic. Whoever searches twice counts twice.
    pub searches: BTreeMap<String, u32>,
    /// Refusals of providers toward the needs of the period, by what was said.
    pub refusals: BTreeMap<Cause, Refusals>,
    /// The latest of each official figure.
    pub official: Vec<OfficialFigure>,
}

/// How often something was said, and to how many people.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Refusals {
    /// Refusals.
    pub refusals: u32,
    /// Cases they concern.
    pub cases: u32,
}

/// The other sources as they may leave the house: rounded, and what is small is not named at all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicSources {
    /// Public searches without a hit, by broad topic.
    pub searches: Vec<(String, Rough)>,
    /// Refusals by cause.
    pub refusals: Vec<(Cause, Rough)>,
    /// Official figures.
    pub official: Vec<OfficialFigure>,
}

impl Sources {
    /// Puts the sources together. `searches` are topics with how often they were searched for in
    /// vain, `refusals` what was said to whom.
    pub fn of<'a>(
        searches: impl IntoIterator<Item = (&'a str, u32)>,
        refusals: impl IntoIterator<Item = (Cause, &'a CaseId)>,
        official: Vec<OfficialFigure>,
        topics: &Taxonomy,
    ) -> Self {
        let mut by_topic: BTreeMap<String, u32> = BTreeMap::new();
        for (topic, count) in searches {
            *by_topic.entry(topics.root_of(topic).to_owned()).or_default() += count;
        }
        let mut by_cause: BTreeMap<Cause, (u32, BTreeSet<&CaseId>)> = BTreeMap::new();
        for (cause, case) in refusals {
            let (count, cases) = by_cause.entry(cause).or_default();
            *count += 1;
            cases.insert(case);
        }
        let counted = |(cause, (refusals, cases)): (Cause, (u32, BTreeSet<&CaseId>))| {
            let cases = u32::try_from(cases.len()).unwrap_or(u32::MAX);
            (cause, Refusals { refusals, cases })
        };
        Self {
            searches: by_topic,
            refusals: by_cause.into_iter().map(counted).collect(),
            official: latest(official),
        }
    }

    /// The sources as they may leave the house, the largest first.
    pub fn public(&self) -> PublicSources {
        let searches = self.searches.iter().filter(|(_, count)| **count >= THRESHOLD);
        let refusals = self.refusals.iter().filter(|(_, said)| said.cases >= THRESHOLD);
        let mut public = PublicSources {
            searches: searches.map(|(topic, count)| (topic.clone(), Rough::of(*count))).collect(),
            refusals: refusals.map(|(cause, said)| (*cause, Rough::of(said.refusals))).collect(),
            official: self.official.clone(),
        };
        public.searches.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        public.refusals.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        public
    }
}

/// The latest day of each figure, in the order of titles and areas.
fn latest(figures: Vec<OfficialFigure>) -> Vec<OfficialFigure> {
    let mut latest: BTreeMap<(String, String, String), OfficialFigure> = BTreeMap::new();
    for figure in figures {
        let name = (figure.title.clone(), figure.area.clone(), figure.source.clone());
        let known = latest.get(&name);
        if known.is_none_or(|known| known.as_of < figure.as_of) {
            latest.insert(name, figure);
        }
    }
    latest.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::{Rough, Sources};
    use crate::domain::id::CaseId;
    use crate::domain::referral::Cause;
    use crate::domain::topic::Taxonomy;

    #[test]
    fn few_people_are_not_even_named() {
        let cases: Vec<CaseId> = (0..5).map(|n| n.to_string().into()).collect();
        let often = (0..9).map(|n| (Cause::KeinPlatz, &cases[n % 4]));
        let by_many = cases.iter().map(|case| (Cause::Sprache, case));
        let searches = [("a", 4), ("b", 5), ("c", 12)];
        let sources = Sources::of(searches, often.chain(by_many), Vec::new(), &Taxonomy::default());
        assert_eq!(sources.refusals[&Cause::KeinPlatz].refusals, 9);
        let public = sources.public();
        assert_eq!(public.refusals, [(Cause::Sprache, Rough::About(5))]);
        let told: Vec<_> = public.searches.iter().map(|(topic, n)| (topic.as_str(), *n)).collect();
        assert_eq!(told, [("c", Rough::About(10)), ("b", Rough::About(5))]);
    }
}
