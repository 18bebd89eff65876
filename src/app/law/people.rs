//! People on whom a change of the law can be tried: the own cases where somebody may see them, and
//! the hand-written profiles the rules were checked with.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::app::App;
use crate::app::error::Result;
use crate::app::rights::Actor;
use crate::domain::fact::{FactId, FactValue};
use crate::domain::profile::Profile;
use crate::domain::role::Action;
use crate::store;

/// The profiles of the tests: read from the legal reference by hand, so that a change is tried on
/// what the rules were checked with.
const PROFILES: [&str; 6] = [
    include_str!("../../../tests/rules/profiles/sgb2.toml"),
    include_str!("../../../tests/rules/profiles/sgb3.toml"),
    include_str!("../../../tests/rules/profiles/sgb8.toml"),
    include_str!("../../../tests/rules/profiles/nachbarrecht.toml"),
    include_str!("../../../tests/rules/profiles/schule.toml"),
    include_str!("../../../tests/rules/profiles/schnittstellen.toml"),
];

#[derive(Deserialize)]
struct ProfileFile {
    case: Vec<Written>,
}

#[derive(Deserialize)]
struct Written {
    facts: BTreeMap<FactId, FactValue>,
}

/// Who somebody is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    /// A case of the own agency, by its code.
    Case(String),
    /// A hand-written profile.
    Written,
}

/// Somebody on whom a change is tried.
#[derive(Debug, Clone)]
pub struct Person {
    /// Who it is.
    pub whose: Whose,
    /// What is known.
    pub profile: Profile,
}

/// The hand-written profiles.
///
/// # Panics
/// When a file cannot be read: the program was built from a broken one, which the tests refuse.
pub fn written() -> Vec<Person> {
    let read = |text: &&str| toml::from_str::<ProfileFile>(text).expect("a file of profiles").case;
    let person = |w: Written| Person { whose: Whose::Written, profile: Profile::new(w.facts) };
    PROFILES.iter().flat_map(read).map(person).collect()
}

impl App {
    /// The own cases, if the actor may see any, then the hand-written profiles.
    pub(super) async fn people(&self, actor: &Actor) -> Result<Vec<Person>> {
        let mut people = Vec::new();
        if actor.role.may(Action::WorkOnCases) {
            let mut session = self.inner.db.read().await?;
            let mut cases = store::cases::list(&mut session, &actor.agency).await?;
            cases.retain(|case| actor.reaches(&case.worker));
            people.extend(cases.into_iter().map(|case| Person {
                whose: Whose::Case(case.code.clone()),
                profile: case.profile(),
            }));
        }
        people.extend(written());
        Ok(people)
    }
}
