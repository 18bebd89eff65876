//! Who fits an offer, for everybody at once: the rules by bit planes, home and language beside them.
//!
//! It says what [`matching::judge`] says of each, and nothing of the reasons: where somebody does not
//! fit and it matters why, that one is judged alone.

use std::collections::HashMap;

use super::world::{Seeker, Supply, Terms};
use crate::domain::admission;
use crate::domain::catalogue::Strength;
use crate::domain::matching::{self, Question};
use crate::domain::profile::Profile;
use crate::domain::rule::{Crowd, Planes, Rule, RuleSet, Truth};

/// What of a seeker decides whether an offer is in reach.
type Reach<'s> = (Option<&'s str>, Option<u64>, Option<&'s str>);

impl Terms<'_> {
    /// Yes for whoever certainly fits, unknown where something is open or an exception would have to
    /// be granted, no where a condition certainly fails; in the order of the seekers.
    pub fn verdicts(self, seekers: &[&Seeker<'_>], supply: &Supply<'_>) -> Planes {
        let (_, judged_for) = matching::entry_ahead(supply.offer, self.day);
        // For a start that lies ahead everybody is as old as they will be.
        let aged: Vec<Profile> = judged_for.map_or_else(Vec::new, |entry| {
            seekers.iter().map(|seeker| seeker.profile.between(self.day, entry)).collect()
        });
        let crowd = match judged_for {
            Some(_) => Crowd::of(&aged),
            None => Crowd::of(seekers.iter().map(|seeker| seeker.profile)),
        };
        let soft = supply.offer.details().conditions.iter();
        let soft = soft.filter(|condition| condition.strength == Strength::Soft);
        let hard = admission::rule(supply.offer, self.law);
        let rules: Vec<&Rule> =
            std::iter::once(&hard).chain(soft.map(|condition| &condition.rule)).collect();
        let set = RuleSet::compile(self.law, rules.iter().copied());
        let grid = crowd.prepare(&set);
        let mut verdicts = grid.row(0);
        for number in 1..rules.len() {
            let exceptions = grid.row(number);
            verdicts.and(&Planes::from_fn(seekers.len(), |at| match exceptions.truth(at) {
                Truth::No => Truth::Unknown,
                Truth::Yes | Truth::Unknown => Truth::Yes,
            }));
        }
        verdicts.and(&self.reach(seekers, supply));
        verdicts
    }

    /// Who is within area, distance and language; neighbours with the same wishes are asked once.
    fn reach(self, seekers: &[&Seeker<'_>], supply: &Supply<'_>) -> Planes {
        let mut known: HashMap<Reach<'_>, Truth> = HashMap::new();
        let mut reach = Vec::with_capacity(seekers.len());
        for seeker in seekers {
            let key = (seeker.plz, seeker.radius_km.map(f64::to_bits), seeker.language);
            let truth = *known.entry(key).or_insert_with(|| {
                let question = self.question(seeker);
                let km = matching::distance(question.home, &supply.locations);
                matching::within_reach(&question, supply.offer, km)
            });
            reach.push(truth);
        }
        Planes::from_fn(seekers.len(), |at| reach[at])
    }

    /// What the matching is asked for somebody.
    pub(super) fn question<'s>(self, seeker: &'s Seeker<'_>) -> Question<'s> {
        Question {
            profile: seeker.profile,
            needs: &[],
            date: self.day,
            plz: seeker.plz,
            home: seeker.home,
            radius_km: seeker.radius_km,
            language: seeker.language,
        }
    }
}
