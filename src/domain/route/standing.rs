//! Who is admitted to which offer on which day. Asked again and again while searching, so that each
//! answer is kept: it depends on nothing but the offer, the facts, the months passed and the law of
//! the day.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{Months, NaiveDate};

use super::passage::Passage;
use crate::domain::fact::{AGE, FactId, FactValue};
use crate::domain::law::{Law, LawBook};
use crate::domain::matching;
use crate::domain::profile::{Profile, passed};
use crate::domain::rule::{Judge, Rule, Truth};

/// What stands for one set of facts while searching.
pub(super) type State = usize;

type Answer = (Truth, BTreeSet<FactId>);

/// The law's versions and everything asked so far.
pub(super) struct Standing<'a> {
    book: &'a LawBook,
    start: NaiveDate,
    /// Days on which the law changes, in order.
    changes: Vec<NaiveDate>,
    laws: HashMap<usize, Law>,
    states: Vec<BTreeMap<FactId, FactValue>>,
    by_facts: HashMap<BTreeMap<FactId, FactValue>, State>,
    answers: HashMap<(usize, State, (u32, bool), usize), Answer>,
}

impl<'a> Standing<'a> {
    pub(super) fn new(book: &'a LawBook, start: NaiveDate) -> Self {
        Self {
            book,
            start,
            changes: book.changes(),
            laws: HashMap::new(),
            states: Vec::new(),
            by_facts: HashMap::new(),
            answers: HashMap::new(),
        }
    }

    /// The state of these facts.
    pub(super) fn state(&mut self, facts: &BTreeMap<FactId, FactValue>) -> State {
        if let Some(known) = self.by_facts.get(facts) {
            return *known;
        }
        let state = self.states.len();
        self.states.push(facts.clone());
        self.by_facts.insert(facts.clone(), state);
        state
    }

    /// The facts with further ones on top; nothing where that changes nothing.
    pub(super) fn after(
        &mut self,
        state: State,
        effects: &BTreeMap<FactId, FactValue>,
    ) -> Option<State> {
        let facts = &self.states[state];
        if effects.iter().all(|(fact, value)| facts.get(fact) == Some(value)) {
            return None;
        }
        let mut facts = facts.clone();
        facts.extend(effects.iter().map(|(fact, value)| (fact.clone(), value.clone())));
        Some(self.state(&facts))
    }

    /// Days before `end` on which somebody may begin to be admitted though nothing else happens:
    /// birthdays, as far as the age is known, and changes of the law.
    pub(super) fn turns(&self, end: NaiveDate) -> Vec<NaiveDate> {
        let years = (1..).map_while(|year: u32| {
            self.start.checked_add_months(Months::new(12 * year)).filter(|day| *day < end)
        });
        // After the anniversary a further birthday may follow any day.
        let birthdays = years.flat_map(|day| [Some(day), day.succ_opt()]).flatten();
        let changes = self.changes.iter().copied().filter(|day| *day > self.start && *day < end);
        birthdays.chain(changes).collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// Whether the passage of this number admits somebody on that day, and what to ask.
    pub(super) fn admits(
        &mut self,
        number: usize,
        passage: &Passage<'_>,
        state: State,
        day: NaiveDate,
    ) -> Answer {
        let epoch = self.epoch(day);
        let key = (number, state, passed(self.start, day), epoch);
        if let Some(known) = self.answers.get(&key) {
            return known.clone();
        }
        let profile = Profile::new(self.states[state].clone()).between(self.start, day);
        let law = self.laws.entry(epoch).or_insert_with(|| self.book.on(day));
        let finding = matching::standing(passage.offer, law, &profile);
        let answer = (finding.truth, finding.missing);
        self.answers.insert(key, answer.clone());
        answer
    }

    /// Whether waiting does not help: the law stays as it is, and no birthday changes anything.
    pub(super) fn is_closed(
        &mut self,
        number: usize,
        passage: &Passage<'_>,
        state: State,
        day: NaiveDate,
    ) -> bool {
        if self.changes.last().is_some_and(|change| *change > day) {
            return false;
        }
        let ageless = self.states[state].iter().filter(|(fact, _)| fact.as_str() != AGE);
        let ageless = ageless.map(|(fact, value)| (fact.clone(), value.clone())).collect();
        let ageless = self.state(&ageless);
        self.admits(number, passage, ageless, day).0 == Truth::No
    }

    /// Whether a rule certainly holds on that day.
    pub(super) fn holds(&mut self, rule: &Rule, state: State, day: NaiveDate) -> bool {
        let profile = Profile::new(self.states[state].clone()).between(self.start, day);
        let epoch = self.epoch(day);
        let law = self.laws.entry(epoch).or_insert_with(|| self.book.on(day));
        Judge::new(law, &profile).truth(rule) == Truth::Yes
    }

    /// Between two changes the law is the same.
    fn epoch(&self, day: NaiveDate) -> usize {
        self.changes.partition_point(|change| *change <= day)
    }
}
