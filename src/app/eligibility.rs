//! May I, on which ground, who decides, what to ask: anonymous questions, nothing stored.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::App;
use super::birthday::{self, BIRTHDAY};
use super::error::{Error, FieldError, Result, invalid};
use crate::domain::fact::{FactId, FactValue};
use crate::domain::law::{Binding, Contradiction, Instrument, Interface, Law};
use crate::domain::outlook::Outlook;
use crate::domain::profile::Profile;
use crate::domain::rule::{Finding, Judge, NextQuestion, Pending, Truth, next_questions};

/// What the law says of a profile.
#[derive(Debug)]
pub struct Eligibility {
    /// The day it is for.
    pub date: NaiveDate,
    /// Every instrument in force: eligible first, then unclear, then not.
    pub results: Vec<InstrumentResult>,
    /// Interfaces whose constellation holds.
    pub interfaces: Vec<Interface>,
    /// What to ask next.
    pub next_questions: Vec<NextQuestion>,
    /// Facts that hardly go together.
    pub warnings: Vec<Contradiction>,
    /// From when what fails today will hold.
    pub outlook: Outlook,
}

/// What the law says of one instrument.
#[derive(Debug)]
pub struct InstrumentResult {
    /// The instrument, in the version of the day.
    pub instrument: Instrument,
    /// Whether, why, what to ask.
    pub finding: Finding,
    /// How strongly the agency is bound in this case.
    pub binding: Binding,
    /// Keys of the agencies that decide; several while that is open.
    pub responsible: Vec<String>,
}

impl App {
    /// Judges every instrument in force for a profile.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming each fact that is unknown or has a wrong value.
    pub fn eligibility(
        &self,
        date: Option<NaiveDate>,
        facts: BTreeMap<FactId, FactValue>,
    ) -> Result<Eligibility> {
        let date = date.unwrap_or_else(|| self.today());
        let born = birthday::stated(&facts);
        let facts = self.checked_facts_on(date, facts)?;
        let law = self.law_on(date);
        let outlook = Outlook { profile: Profile::new(facts), date, born };
        let (profile, facts) = (&outlook.profile, &self.knowledge().law.vocabulary);
        let mut results: Vec<_> =
            law.instruments().map(|instrument| judged(&law, instrument, profile)).collect();
        // Of several hurdles that would each do alone, the one that goes away by itself is told.
        for result in &mut results {
            result.finding.prefer(|hurdle| outlook.turn(facts, hurdle).is_some());
        }
        results.sort_by(|a, b| {
            b.finding
                .truth
                .cmp(&a.finding.truth)
                .then_with(|| a.instrument.id.cmp(&b.instrument.id))
        });
        let open = results.iter().filter(|r| r.finding.truth == Truth::Unknown);
        let pending = |result: &InstrumentResult| Pending {
            rule: result.instrument.rule.clone(),
            profile: profile.clone(),
        };
        let pending: Vec<Pending> = open.map(pending).collect();
        let next_questions = next_questions(&law, facts, &pending);
        let interfaces = law.interfaces_for(profile).into_iter().cloned().collect();
        let warnings = self.contradictions(date, profile);
        Ok(Eligibility { date, results, interfaces, next_questions, warnings, outlook })
    }

    /// The facts on a day, if they are well.
    fn checked_facts_on(
        &self,
        date: NaiveDate,
        facts: BTreeMap<FactId, FactValue>,
    ) -> Result<BTreeMap<FactId, FactValue>> {
        let (facts, mut problems) = self.try_facts(date, facts)?;
        problems.extend(invalid(self.knowledge().check_facts("facts.", &facts))?);
        Error::unless_empty(problems)?;
        Ok(facts)
    }

    /// The facts on a day, and what is wrong with a date of birth among them. The others are looked
    /// at even then, so that all that is wrong is said at once.
    pub(super) fn try_facts(
        &self,
        date: NaiveDate,
        mut facts: BTreeMap<FactId, FactValue>,
    ) -> Result<(BTreeMap<FactId, FactValue>, Vec<FieldError>)> {
        let problems = invalid(self.facts_on(date, "facts.", facts.clone()).map(drop))?;
        if problems.is_empty() {
            return Ok((self.facts_on(date, "facts.", facts)?, problems));
        }
        facts.remove(BIRTHDAY);
        Ok((facts, problems))
    }

    /// Which facts hardly go together.
    pub fn contradictions(&self, date: NaiveDate, profile: &Profile) -> Vec<Contradiction> {
        let (book, law) = (self.law_book(), self.law_on(date));
        book.contradictions_in(&law, profile).into_iter().cloned().collect()
    }
}

/// One instrument for one profile.
pub(super) fn judged(law: &Law, instrument: &Instrument, profile: &Profile) -> InstrumentResult {
    let judge = Judge::new(law, profile);
    InstrumentResult {
        finding: law.judge(instrument, profile),
        binding: instrument.binding_for(&judge),
        responsible: instrument.responsible(&judge).into_iter().map(str::to_owned).collect(),
        instrument: instrument.clone(),
    }
}
