//! What can be asked of the whole law, across its versions.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Contradiction, Law, LawBook};
use crate::domain::fact::FactId;
use crate::domain::profile::Profile;
use crate::domain::rule::{Judge, Rule, Truth};

impl LawBook {
    /// The days on which the law changes, in order.
    pub fn changes(&self) -> Vec<NaiveDate> {
        let first = self.instruments.iter().filter_map(|i| i.edition.valid_from);
        let after = self.instruments.iter().filter_map(|i| i.edition.valid_to?.succ_opt());
        first.chain(after).collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// All facts a rule asks for, itself or behind the `$names` in it, in any version of the law.
    pub fn facts_behind(&self, rule: &Rule) -> BTreeSet<FactId> {
        let mut facts: BTreeSet<FactId> = rule.facts().into_iter().cloned().collect();
        let mut open: Vec<&str> = rule.names().into_iter().collect();
        let mut seen = BTreeSet::new();
        while let Some(name) = open.pop() {
            if !seen.insert(name) {
                continue;
            }
            let derived = self.derived.iter().filter(|d| d.id == name).map(|d| &d.rule);
            let instruments = self.instruments.iter().filter(|i| i.id == name).map(|i| &i.rule);
            for rule in derived.chain(instruments) {
                facts.extend(rule.facts().into_iter().cloned());
                open.extend(rule.names());
            }
        }
        facts
    }

    /// The contradictions that certainly stand in these facts; `law` is that of the day asked.
    pub fn contradictions_in(&self, law: &Law, profile: &Profile) -> Vec<&Contradiction> {
        let judge = Judge::new(law, profile);
        self.contradictions.iter().filter(|c| judge.truth(&c.when) == Truth::Yes).collect()
    }

    /// Of each version of each rule, whether it is in force on `date`.
    pub fn in_force(&self, date: NaiveDate) -> Vec<bool> {
        let instruments = self.instruments.iter().map(|i| i.edition.is_valid_on(date));
        let derived = self.derived.iter().map(|d| d.edition.is_valid_on(date));
        let interfaces = self.interfaces.iter().map(|i| i.edition.is_valid_on(date));
        instruments.chain(derived).chain(interfaces).collect()
    }
}
