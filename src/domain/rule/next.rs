//! Which question to ask next: the fact whose answer settles most of what is open.
//!
//! For each fact that an open verdict misses, all its answers are tried, and it counts how many
//! verdicts they decide: the more on average, the earlier it is asked. All answers weigh the same. How
//! often which one is given nobody knows here, as nothing is kept of what people answer; of a number,
//! the stretches between the limits that rules set weigh the same, each tried at both ends.

use std::collections::BTreeSet;

use super::states::States;
use super::{Judge, Rule, RuleSet};
use crate::domain::fact::{FactDefinition, FactId, FactType, FactValue, Vocabulary};
use crate::domain::law::Law;
use crate::domain::profile::Profile;

/// Most questions in a row; more would be an interrogation.
const MOST: usize = 5;

/// A verdict that somebody waits for.
#[derive(Debug, Clone)]
pub struct Pending {
    /// What decides it.
    pub rule: Rule,
    /// What is known, on the day the verdict is for.
    pub profile: Profile,
}

/// A question worth asking.
#[derive(Debug, Clone, PartialEq)]
pub struct NextQuestion {
    /// The fact.
    pub fact: FactId,
    /// How many of the open verdicts an answer decides on average. Zero where it only leads on.
    pub settles: f64,
}

impl NextQuestion {
    /// How many verdicts it helps to decide, as one would say it: at least one.
    pub fn resolves(&self) -> usize {
        // Small and positive: there are never more verdicts than fit.
        (self.settles.round() as usize).max(1)
    }
}

/// The best questions, best first; protected facts after all others. Verdicts that are decided
/// already ask for nothing, and what no answer can change is not asked.
pub fn next_questions(
    law: &Law,
    vocabulary: &Vocabulary,
    verdicts: &[Pending],
) -> Vec<NextQuestion> {
    let asking = Asking::of(law, vocabulary, verdicts);
    let mut ranked: Vec<Ranked<'_>> = asking.ranked();
    ranked.sort_by(|a, b| {
        let counted = b.settles.total_cmp(&a.settles).then(b.nears.total_cmp(&a.nears));
        a.is_protected().cmp(&b.is_protected()).then(counted).then(a.place.cmp(&b.place))
    });
    let matters = |ranked: &Ranked<'_>| ranked.settles > 0.0 || asking.leads_on(ranked);
    let worth = ranked.into_iter().filter(matters).take(MOST);
    worth.map(|r| NextQuestion { fact: r.fact.id.clone(), settles: r.settles }).collect()
}

/// All verdicts, with what is open of them.
struct Asking<'a> {
    law: &'a Law,
    vocabulary: &'a Vocabulary,
    verdicts: &'a [Pending],
    set: RuleSet,
    /// The facts that each verdict misses; none where it is decided.
    missing: Vec<BTreeSet<FactId>>,
    /// Each profile, with the verdicts on it.
    people: Vec<(&'a Profile, Vec<usize>)>,
}

/// A question with what it is ranked by.
struct Ranked<'a> {
    fact: &'a FactDefinition,
    /// Its place in the form.
    place: usize,
    settles: f64,
    /// How near it brings the verdicts it does not decide by itself.
    nears: f64,
}

impl Ranked<'_> {
    fn is_protected(&self) -> bool {
        self.fact.is_protected()
    }
}

impl<'a> Asking<'a> {
    fn of(law: &'a Law, vocabulary: &'a Vocabulary, verdicts: &'a [Pending]) -> Self {
        let set = RuleSet::compile(law, verdicts.iter().map(|verdict| &verdict.rule));
        let missing = verdicts.iter().map(|v| missing(law, &v.rule, &v.profile)).collect();
        let mut people: Vec<(&Profile, Vec<usize>)> = Vec::new();
        for (number, verdict) in verdicts.iter().enumerate() {
            match people.iter_mut().find(|(profile, _)| **profile == verdict.profile) {
                Some((_, numbers)) => numbers.push(number),
                None => people.push((&verdict.profile, vec![number])),
            }
        }
        Self { law, vocabulary, verdicts, set, missing, people }
    }

    fn ranked(&self) -> Vec<Ranked<'a>> {
        let facts = self.vocabulary.all().iter().enumerate();
        let missed = facts.filter(|(_, fact)| self.missing_it(&fact.id).next().is_some());
        missed
            .map(|(place, fact)| {
                let nears = self.missing_it(&fact.id).map(|v| 1.0 / self.missing[v].len() as f64);
                Ranked { fact, place, settles: self.settles(fact), nears: nears.sum() }
            })
            .collect()
    }

    /// The verdicts that miss a fact, by number.
    fn missing_it(&self, fact: &FactId) -> impl Iterator<Item = usize> {
        self.missing
            .iter()
            .enumerate()
            .filter(|(_, missing)| missing.contains(fact))
            .map(|(v, _)| v)
    }

    /// How many verdicts an answer decides on average.
    fn settles(&self, fact: &FactDefinition) -> f64 {
        let mut settles = 0.0;
        for (value, weight) in self.answers(fact) {
            for (profile, verdicts) in &self.people {
                let told = (*profile).clone().with(fact.id.as_str(), value.clone());
                let told = self.set.walker(&told);
                let missing = verdicts.iter().filter(|v| self.missing[**v].contains(&fact.id));
                let decided = missing.filter(|v| told.truth(**v).is_decided());
                settles += weight * decided.count() as f64;
            }
        }
        settles
    }

    /// Whether there is a way on which an answer to this question decides a verdict, once others are
    /// answered: one by one they are answered so that the verdict stays open and still misses it.
    fn leads_on(&self, ranked: &Ranked<'_>) -> bool {
        self.missing_it(&ranked.fact.id).any(|verdict| self.decides_at_last(verdict, ranked.fact))
    }

    fn decides_at_last(&self, verdict: usize, fact: &FactDefinition) -> bool {
        let mut profile = self.verdicts[verdict].profile.clone();
        let rule = &self.verdicts[verdict].rule;
        loop {
            let decides = |value: FactValue| {
                let told = profile.clone().with(fact.id.as_str(), value);
                self.set.walker(&told).truth(verdict).is_decided()
            };
            if self.answers(fact).into_iter().any(|(value, _)| decides(value)) {
                return true;
            }
            let others = missing(self.law, rule, &profile);
            let others = others.iter().filter(|other| **other != fact.id);
            let defined = others.filter_map(|other| self.vocabulary.find(other.as_str()));
            let mut steps = defined.flat_map(|other| {
                let told = |(value, _)| profile.clone().with(other.id.as_str(), value);
                self.answers(other).into_iter().map(told).collect::<Vec<_>>()
            });
            let on = |told: &Profile| missing(self.law, rule, told).contains(&fact.id);
            let Some(step) = steps.find(on) else { return false };
            profile = step;
        }
    }

    /// What can be answered, and how much each answer weighs; all weights together are one.
    fn answers(&self, fact: &FactDefinition) -> Vec<(FactValue, f64)> {
        let alike = |values: Vec<FactValue>| {
            let weight = 1.0 / values.len() as f64;
            values.into_iter().map(|value| (value, weight)).collect()
        };
        match &fact.kind {
            FactType::Bool => alike(vec![FactValue::Bool(false), FactValue::Bool(true)]),
            FactType::Enum { values } => {
                alike(values.iter().map(|choice| FactValue::Choice(choice.id.clone())).collect())
            }
            FactType::Int { .. } => {
                let tests = self.set.tests.iter().filter(|(_, test)| test.fact == fact.id);
                let states = States::of(tests.map(|(_, test)| &test.check));
                let ends = stretches(states.cuts(), fact.range()).into_iter();
                alike(ends.flat_map(|(from, to)| [from, to]).map(FactValue::Int).collect())
            }
        }
    }
}

/// The stretches of a range between the cuts, by their first and last numbers.
fn stretches(cuts: &[i64], (min, max): (i64, i64)) -> Vec<(i64, i64)> {
    let inside = cuts.iter().copied().filter(|cut| min < *cut && *cut <= max);
    let starts: Vec<i64> = std::iter::once(min).chain(inside).collect();
    let ends = starts.iter().skip(1).map(|next| next - 1).chain([max]);
    starts.iter().copied().zip(ends).collect()
}

fn missing(law: &Law, rule: &Rule, profile: &Profile) -> BTreeSet<FactId> {
    Judge::new(law, profile).finding(rule, None).missing
}
