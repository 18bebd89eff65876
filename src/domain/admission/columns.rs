//! Whom all offers of a catalogue admit, worked out for one person at a time.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;
use rustc_hash::FxHashMap;

use crate::domain::catalogue::Offer;
use crate::domain::id::OfferId;
use crate::domain::law::Law;
use crate::domain::profile::{Profile, passed};
use crate::domain::rule::{Columns, Planes, RuleSet, Truth};

/// The demands of offers, compiled once for one state of catalogue and law.
#[derive(Debug)]
pub struct Admissions {
    columns: Columns,
    numbers: FxHashMap<OfferId, usize>,
}

/// What the offers say to one profile.
#[derive(Debug)]
pub struct Admitted {
    of: Arc<Admissions>,
    truths: Planes,
}

/// What the offers say to somebody who comes on one day or another.
#[derive(Debug)]
pub struct Coming<'a> {
    of: &'a Arc<Admissions>,
    profile: &'a Profile,
    from: NaiveDate,
    /// By how much time will have passed: only that changes a profile.
    then: HashMap<(u32, bool), Admitted>,
}

impl Admissions {
    /// The demands of these offers under this law.
    pub fn of<'a>(offers: impl IntoIterator<Item = &'a Offer>, law: &Law) -> Self {
        let mut numbers = FxHashMap::default();
        let mut rules = Vec::new();
        for offer in offers {
            numbers.insert(offer.id(), rules.len());
            rules.push(super::rule(offer, law));
        }
        Self { columns: Columns::of(RuleSet::compile(law, &rules)), numbers }
    }

    /// What every offer says to a profile, as [`admits`](super::admits) would say it one by one.
    pub fn judge(self: &Arc<Self>, profile: &Profile) -> Admitted {
        Admitted { of: self.clone(), truths: self.columns.judge(profile) }
    }

    /// What every offer says to somebody with this profile on the day `from`.
    pub fn coming<'a>(self: &'a Arc<Self>, profile: &'a Profile, from: NaiveDate) -> Coming<'a> {
        Coming { of: self, profile, from, then: HashMap::new() }
    }
}

impl Admitted {
    /// Whether an offer admits; unknown of an offer that is not among them.
    pub fn by(&self, offer: &OfferId) -> Truth {
        self.of.numbers.get(offer).map_or(Truth::Unknown, |number| self.truths.truth(*number))
    }
}

impl Coming<'_> {
    /// Whether an offer admits whoever comes on a day.
    pub fn by(&mut self, offer: &OfferId, day: NaiveDate) -> Truth {
        let judge = || self.of.judge(&self.profile.between(self.from, day));
        self.then.entry(passed(self.from, day)).or_insert_with(judge).by(offer)
    }
}
