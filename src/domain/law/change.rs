//! Changes to the law that people enter while the program runs: a later wording of one rule, from a
//! day on. The earlier wording stays beside it, so that a case is judged by the law of its day.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Derived, Edition, Instrument, Interface, LawBook, Mark};
use crate::domain::id::{LawChangeId, UserId};
use crate::domain::rule::Rule;

/// A rule from a day on, as somebody entered it.
#[derive(Debug, Clone, PartialEq)]
pub struct LawChange {
    /// Its id.
    pub id: LawChangeId,
    /// Its place in the order of changes, from 1. A state of the law is named by the last of them.
    pub number: i64,
    /// Id of the instrument, derived fact or interface whose rule it is.
    pub provision: String,
    /// First day of the new version.
    pub valid_from: NaiveDate,
    /// The new rule.
    pub rule: Rule,
    /// Where it was read, such as a law gazette with its number.
    pub source: String,
    /// How well it was checked.
    pub mark: Mark,
    /// Day on which the source was read.
    pub read: NaiveDate,
    /// Who entered it.
    pub entered_by: UserId,
    /// When it was entered.
    pub entered_at: DateTime<Utc>,
}

/// The law as it was known when something was judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LawState {
    /// Edition of the law built into the program.
    pub edition: String,
    /// Number of the last change to it; 0 when there was none.
    pub number: i64,
    /// The day whose law was asked for.
    pub date: NaiveDate,
}

/// What every part of the law with a rule of its own has in common.
pub trait Provision: Clone {
    /// Its id; all versions share it.
    fn id(&self) -> &str;
    /// When it holds.
    fn rule(&self) -> &Rule;
    /// The same, to be changed.
    fn rule_mut(&mut self) -> &mut Rule;
    /// Where it comes from, and when it holds.
    fn edition(&self) -> &Edition;
    /// The same, to be changed.
    fn edition_mut(&mut self) -> &mut Edition;
}

macro_rules! provision {
    ($kind:ty, $rule:ident) => {
        impl Provision for $kind {
            fn id(&self) -> &str {
                &self.id
            }
            fn rule(&self) -> &Rule {
                &self.$rule
            }
            fn rule_mut(&mut self) -> &mut Rule {
                &mut self.$rule
            }
            fn edition(&self) -> &Edition {
                &self.edition
            }
            fn edition_mut(&mut self) -> &mut Edition {
                &mut self.edition
            }
        }
    };
}

provision!(Instrument, rule);
provision!(Derived, rule);
provision!(Interface, when);

impl LawBook {
    /// Whether some rule has this id.
    pub fn has(&self, id: &str) -> bool {
        self.instruments.iter().any(|version| version.id == id)
            || self.derived.iter().any(|version| version.id == id)
            || self.interfaces.iter().any(|version| version.id == id)
    }

    /// The book with these changes, in their order.
    #[must_use]
    pub fn amended<'a>(&self, changes: impl IntoIterator<Item = &'a LawChange>) -> Self {
        let mut book = self.clone();
        for change in changes {
            amend(&mut book.instruments, change);
            amend(&mut book.derived, change);
            amend(&mut book.interfaces, change);
        }
        book
    }
}

/// Splits the version that is in force on the day of the change. A version that begins on that very
/// day gives way: the change corrects it.
fn amend<T: Provision>(versions: &mut Vec<T>, change: &LawChange) {
    let begins = Some(change.valid_from);
    let in_force = |v: &T| v.edition().is_valid_on(change.valid_from);
    let concerned = |v: &T| v.id() == change.provision && in_force(v);
    let Some(at) = versions.iter().position(concerned) else { return };
    let mut new = versions[at].clone();
    *new.rule_mut() = change.rule.clone();
    *new.edition_mut() = Edition {
        mark: change.mark,
        read: change.read,
        source: change.source.clone(),
        valid_from: begins,
        valid_to: new.edition().valid_to,
    };
    if versions[at].edition().valid_from == begins {
        versions[at] = new;
    } else {
        versions[at].edition_mut().valid_to = change.valid_from.pred_opt();
        versions.insert(at + 1, new);
    }
}
