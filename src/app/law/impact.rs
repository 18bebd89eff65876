//! What a change of the law would do, before it is made: whose verdict turns, and examples of
//! people who would newly get something or no longer.

use super::people::{Person, Whose};
use crate::domain::fact::Vocabulary;
use crate::domain::law::{Decided, Law, Wanted};
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

/// What a change would do.
#[derive(Debug, Clone, Default)]
pub struct Impact {
    /// On how many people it was tried.
    pub tried: usize,
    /// Verdicts that turn.
    pub turned: Vec<Turned>,
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
    let others = resting.iter().filter_map(|id| Some((&**id, before.rule(id)?, after.rule(id)?)));
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
