//! What a change of the law would do, before it is made: whose verdict turns, for whom others decide,
//! and examples of people who would newly get something or no longer.

use std::collections::BTreeMap;

use super::people::{Person, Whose};
use crate::domain::fact::Vocabulary;
use crate::domain::law::{Decided, Instrument, Law, Wanted};
use crate::domain::profile::Profile;
use crate::domain::rule::{Judge, Rule, Truth};

/// A verdict that turns.
#[derive(Debug, Clone)]
pub struct Turned {
    /// Whose.
    pub whose: Whose,
    /// What is known of them.
    pub profile: Profile,
    /// Of which instrument, derived fact or interface.
    pub provision: String,
    /// Before.
    pub before: Truth,
    /// After.
    pub after: Truth,
}

/// People for whom others would decide on an instrument.
#[derive(Debug, Clone)]
pub struct Redirected {
    /// Of which instrument.
    pub instrument: String,
    /// Keys of the agencies before; several where that is open.
    pub before: Vec<String>,
    /// After.
    pub after: Vec<String>,
    /// How many.
    pub people: usize,
}

/// What a change would do.
#[derive(Debug, Clone, Default)]
pub struct Impact {
    /// On how many people it was tried.
    pub tried: usize,
    /// Verdicts that turn.
    pub turned: Vec<Turned>,
    /// Instruments on which others would decide.
    pub redirected: Vec<Redirected>,
    /// Somebody who could not have it before and could after.
    pub gains: Option<Profile>,
    /// Somebody who could have it before and could not after.
    pub loses: Option<Profile>,
    /// Ids whose rules rest on the changed one.
    pub resting: Vec<String>,
}

impl Impact {
    /// Compares two states of the law that differ in one rule.
    pub(super) fn of(
        facts: &Vocabulary,
        (before, after): (&Law, &Law),
        (id, old, new): (&str, &Rule, &Rule),
        people: &[Person],
    ) -> Self {
        let resting: Vec<String> = after.resting_on(id).into_iter().collect();
        let example = |wanted: &[Wanted<'_>]| match Decided::search(facts, wanted, false) {
            Decided::Found(profile) => Some(profile),
            Decided::Never | Decided::GaveUp => None,
        };
        Self {
            tried: people.len(),
            turned: turned((before, after), (id, old, new), &resting, people),
            redirected: redirected(before, after, people),
            gains: example(&[Wanted::Holds(after, new), Wanted::Fails(before, old)]),
            loses: example(&[Wanted::Fails(after, new), Wanted::Holds(before, old)]),
            resting,
        }
    }
}

fn turned(
    (before, after): (&Law, &Law),
    (id, old, new): (&str, &Rule, &Rule),
    resting: &[String],
    people: &[Person],
) -> Vec<Turned> {
    let others =
        resting.iter().filter_map(|id| Some((&**id, before.rule_of(id)?, after.rule_of(id)?)));
    let rules: Vec<(&str, &Rule, &Rule)> = [(id, old, new)].into_iter().chain(others).collect();
    let mut found = Vec::new();
    for person in people {
        let (was, will) = (Judge::new(before, &person.profile), Judge::new(after, &person.profile));
        for (id, old, new) in &rules {
            let (before, after) = (was.truth(old), will.truth(new));
            if before != after {
                found.push(Turned {
                    whose: person.whose.clone(),
                    profile: person.profile.clone(),
                    provision: (*id).to_owned(),
                    before,
                    after,
                });
            }
        }
    }
    found
}

/// Whoever may have an instrument, or perhaps, and would be sent to other agencies.
fn redirected(before: &Law, after: &Law, people: &[Person]) -> Vec<Redirected> {
    let several = after.instruments().filter(|new| new.responsible.len() > 1);
    let instruments: Vec<(&Instrument, &Instrument)> =
        several.filter_map(|new| Some((before.instrument(&new.id)?, new))).collect();
    let mut ways: BTreeMap<(&str, [Vec<&str>; 2]), usize> = BTreeMap::new();
    for person in people {
        let (was, will) = (Judge::new(before, &person.profile), Judge::new(after, &person.profile));
        for (old, new) in &instruments {
            let agencies = [old.responsible(&was), new.responsible(&will)];
            if agencies[0] != agencies[1] && will.truth(&new.rule) != Truth::No {
                *ways.entry((&new.id, agencies)).or_default() += 1;
            }
        }
    }
    let owned = |agencies: Vec<&str>| agencies.into_iter().map(str::to_owned).collect();
    let redirected = ways.into_iter().map(|((instrument, [before, after]), people)| Redirected {
        instrument: instrument.to_owned(),
        before: owned(before),
        after: owned(after),
        people,
    });
    redirected.collect()
}
