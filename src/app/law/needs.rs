//! Which legal grounds there are for a need, judged: what the result page of a need shows.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::app::eligibility::{InstrumentResult, judged};
use crate::app::{App, birthday};
use crate::domain::fact::{FactId, FactValue};
use crate::domain::outlook::Outlook;
use crate::domain::profile::Profile;

impl App {
    /// The grounds for a need on a day: those that hold first, then those that may, then the rest;
    /// within these, the most likely first.
    pub fn grounds_for(
        &self,
        need: &str,
        date: NaiveDate,
        facts: &BTreeMap<FactId, FactValue>,
    ) -> Vec<InstrumentResult> {
        let law = self.law_on(date);
        let profile = Profile::new(facts.clone());
        let mut seen = BTreeSet::new();
        let grounds = self.knowledge().grounds.iter();
        let topics = &self.knowledge().topics;
        let ids = grounds.filter(|ground| topics.covers(need, &ground.topic));
        let ids = ids.flat_map(|ground| &ground.instruments).filter(|id| seen.insert(*id));
        let instruments = ids.filter_map(|id| law.instrument(id));
        let mut results: Vec<_> = instruments.map(|i| judged(&law, i, &profile)).collect();
        results.sort_by_key(|result| std::cmp::Reverse(result.finding.truth));
        results
    }

    /// What to look ahead from: these facts on that day, and a date of birth among them.
    pub fn outlook(&self, date: NaiveDate, facts: &BTreeMap<FactId, FactValue>) -> Outlook {
        let born = birthday::stated(facts);
        Outlook { profile: Profile::new(facts.clone()), date, born }
    }
}
