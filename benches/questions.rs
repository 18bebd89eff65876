//! How many questions it takes until nothing more can be settled for a need: asked in the order Lotse
//! proposes, in the order of the form as far as anything hangs on it, and in the whole order of the
//! form. Over the stories of the demonstration cases, each begun with three facts.
//!
//! `cargo bench --bench questions` measures; `cargo test --benches` only shows that it still runs.

use std::collections::BTreeMap;
use std::error::Error;

use chrono::NaiveDate;
use lotse::app::{Knowledge, Region};
use lotse::clock::Random;
use lotse::domain::admission;
use lotse::domain::fact::{AGE, FactDefinition, FactId, FactType, FactValue};
use lotse::domain::law::Law;
use lotse::domain::profile::Profile;
use lotse::domain::rule::{Judge, Pending, Rule, Truth, next_questions};
use serde::Deserialize;

#[derive(Deserialize)]
struct Demo {
    story: Vec<Story>,
}

#[derive(Deserialize)]
struct Story {
    slug: String,
    ages: [i64; 2],
    facts: BTreeMap<FactId, FactValue>,
    #[serde(default)]
    known: BTreeMap<FactId, FactValue>,
    needs: Vec<Need>,
}

#[derive(Deserialize)]
struct Need {
    topic: String,
}

/// What is told at once.
const BEGUN_WITH: [&str; 2] = ["land", "schulbesuch"];

/// What questions are asked about.
struct Desk {
    knowledge: Knowledge,
    law: Law,
    offers: Region,
}

/// In which order is asked.
#[derive(Clone, Copy)]
enum Order {
    Proposed,
    FormWhereMissing,
    Form,
}

fn main() -> Result<(), Box<dyn Error>> {
    let measured = std::env::args().any(|argument| argument == "--bench");
    let day = NaiveDate::from_ymd_opt(2026, 11, 24).ok_or("a day")?;
    let knowledge = Knowledge::embedded();
    let law = knowledge.law.on(day);
    let desk = Desk { law, knowledge, offers: Region::read(day) };
    let demo: Demo = toml::from_str(include_str!("../seed-data/demo.toml"))?;
    let random = Random::seeded(7);
    let mut totals = [0; 3];
    let stories = if measured { demo.story.as_slice() } else { &demo.story[..1] };
    println!(
        "{:<42} {:>8} {:>14} {:>8}",
        "questions until settled", "proposed", "form, missing", "form"
    );
    for story in stories {
        let person = desk.person(story, &random);
        for need in &story.needs {
            let rules = desk.rules(&need.topic);
            let asked = [Order::Proposed, Order::FormWhereMissing, Order::Form]
                .map(|order| desk.ask(&rules, &person, order));
            let what = format!("{}: {}", story.slug, need.topic);
            println!("{what:<42} {:>8} {:>14} {:>8}", asked[0], asked[1], asked[2]);
            totals.iter_mut().zip(asked).for_each(|(total, asked)| *total += asked);
        }
    }
    let [proposed, missing, form] = totals;
    let ratio = |other: usize| other as f64 / proposed.max(1) as f64;
    println!("{:<42} {proposed:>8} {missing:>14} {form:>8}", "all");
    println!("{:<42} {:>8} {:>12.1} × {:>6.1} ×", "", "", ratio(missing), ratio(form));
    Ok(())
}

impl Desk {
    /// Everything about the young person of a story; what the story does not tell is drawn.
    fn person(&self, story: &Story, random: &Random) -> Profile {
        let mut person = Profile::default();
        for fact in self.knowledge.law.vocabulary.all() {
            let told = story.facts.get(&fact.id).or_else(|| story.known.get(&fact.id)).cloned();
            let value = told.unwrap_or_else(|| drawn(fact, usize::from(random.bytes::<1>()[0])));
            person = person.with(fact.id.as_str(), value);
        }
        person.with(AGE, (story.ages[0] + story.ages[1]) / 2)
    }

    /// What the offers for a need demand.
    fn rules(&self, need: &str) -> Vec<Rule> {
        let topics = &self.knowledge.topics;
        let offers = self.offers.offers.iter();
        let fitting = offers.filter(|o| o.topic_codes().any(|topic| topics.covers(need, topic)));
        fitting.map(|offer| admission::rule(offer, &self.law)).collect()
    }

    /// How many questions are asked of a person until no answer changes anything.
    fn ask(&self, rules: &[Rule], person: &Profile, order: Order) -> usize {
        let vocabulary = &self.knowledge.law.vocabulary;
        let tell = |profile: Profile, fact: &str| match person.facts().get(fact) {
            Some(value) => profile.with(fact, value.clone()),
            None => profile,
        };
        let mut profile = BEGUN_WITH.into_iter().fold(tell(Profile::default(), AGE), tell);
        let mut asked = 0;
        loop {
            let verdict = |rule: &Rule| Pending { rule: rule.clone(), profile: profile.clone() };
            let verdicts: Vec<Pending> = rules.iter().map(verdict).collect();
            let proposed = next_questions(&self.law, vocabulary, &verdicts);
            let Some(first) = proposed.first() else { return asked };
            let judge = Judge::new(&self.law, &profile);
            let missing = |fact: &FactId| {
                let open = rules.iter().filter(|rule| judge.truth(rule) == Truth::Unknown);
                open.map(|rule| judge.finding(rule, None)).any(|f| f.missing.contains(fact))
            };
            let open = || {
                let facts = vocabulary.all().iter().map(|fact| &fact.id);
                facts.filter(|fact| !profile.facts().contains_key(*fact))
            };
            let next = match order {
                Order::Proposed => Some(&first.fact),
                Order::FormWhereMissing => open().find(|fact| missing(fact)),
                Order::Form => open().next(),
            };
            let Some(next) = next.cloned() else { return asked };
            profile = tell(profile, next.as_str());
            asked += 1;
        }
    }
}

fn drawn(fact: &FactDefinition, drawn: usize) -> FactValue {
    match &fact.kind {
        FactType::Bool => FactValue::Bool(drawn.is_multiple_of(2)),
        FactType::Int { .. } => {
            let (min, max) = fact.range();
            FactValue::Int((min + i64::try_from(drawn % 24).unwrap_or(0)).min(max))
        }
        FactType::Enum { values } => FactValue::Choice(values[drawn % values.len()].id.clone()),
    }
}
