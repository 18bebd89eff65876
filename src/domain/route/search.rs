//! The search: always from the earliest day on, until no route is left that could be worth a look.
//!
//! A route is dropped when another one, of the same kinds of legs and with the same facts behind it,
//! is no later, no less certain, no further away and no harder to live beside. Beginning an offer on
//! the first possible day, or on the first day on which it is certain that one is admitted, is always
//! enough: whoever is free earlier can do all that somebody who is free later can do.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap};

use chrono::{Days, Months, NaiveDate};

use super::passage::Passage;
use super::standing::{Standing, State};
use super::{Doubt, Goal, Leg, Route};
use crate::domain::fact::{FactId, FactValue};
use crate::domain::law::LawBook;
use crate::domain::matching::{Candidate, Question};
use crate::domain::rule::{Rule, Truth};

/// How far a search goes.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Most offers on a route.
    pub legs: usize,
    /// Most times it looks at an offer from a place on the way.
    pub looks: usize,
    /// Months ahead within which a route must begin its last offer.
    pub months: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self { legs: 4, looks: 200_000, months: 36 }
    }
}

/// Where somebody stands: the profile, the day, home and reach.
pub type Start<'a> = Question<'a>;

/// What a search found.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Found {
    /// Whether the goal is reached already.
    pub already: bool,
    /// Routes none of which another one of the same kind beats in everything, the earliest first.
    pub routes: Vec<Route>,
    /// Whether everything within the limits was looked at.
    pub complete: bool,
}

/// Searches routes from `start` to `goal` over these offers.
pub fn search(
    start: &Start<'_>,
    goal: &Goal,
    candidates: &[Candidate<'_>],
    book: &LawBook,
    limits: Limits,
) -> Found {
    let mut standing = Standing::new(book, start.date);
    let state = standing.state(start.profile.facts());
    if standing.holds(&goal.reached, state, start.date) {
        return Found { already: true, complete: true, ..Found::default() };
    }
    let all = candidates.iter().filter_map(|candidate| Passage::of(start, candidate)).collect();
    let passages = relevant(all, goal, book);
    let end = start.date.checked_add_months(Months::new(limits.months)).unwrap_or(NaiveDate::MAX);
    let turns = standing.turns(end);
    let mut walk = Walk { goal, passages, end, turns, limits, standing, queue: Queue::default() };
    walk.run(Label::new(state, start.date, Vec::new()))
}

/// The offers that change something the goal, or another such offer, asks for.
fn relevant<'a>(all: Vec<Passage<'a>>, goal: &Goal, book: &LawBook) -> Vec<Passage<'a>> {
    let mut wanted = book.facts_behind(&goal.reached);
    let mut left = all;
    let mut kept = Vec::new();
    loop {
        let serves =
            |p: &Passage<'_>| p.offer.details().effects.keys().any(|fact| wanted.contains(fact));
        let (useful, rest): (Vec<_>, Vec<_>) = left.into_iter().partition(serves);
        if useful.is_empty() {
            return kept;
        }
        for passage in &useful {
            wanted.extend(asked(passage, book));
        }
        kept.extend(useful);
        left = rest;
    }
}

/// The facts an offer asks for.
fn asked(passage: &Passage<'_>, book: &LawBook) -> BTreeSet<FactId> {
    let details = passage.offer.details();
    let own = details.conditions.iter().map(|condition| condition.rule.clone());
    let grounds = details.instruments.iter().map(|id| Rule::Named(id.clone()));
    own.chain(grounds).flat_map(|rule| book.facts_behind(&rule)).collect()
}

/// A place on the way.
#[derive(Debug, Clone)]
struct Label {
    state: State,
    route: Route,
    cost: Cost,
}

impl Label {
    fn new(state: State, day: NaiveDate, legs: Vec<Leg>) -> Self {
        let route = Route { legs };
        let cost = Cost {
            day,
            doubts: route.doubts(),
            reach_km: route.reach_km(),
            strain: !route.is_gentle(),
        };
        Self { state, route, cost }
    }

    /// Places of one kind are compared with each other.
    fn kind(&self) -> Kind {
        (self.state, self.route.signature().into_iter().map(str::to_owned).collect())
    }
}

type Kind = (State, Vec<String>);

/// What one place on the way can be better in than another; less is better.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Cost {
    day: NaiveDate,
    doubts: usize,
    reach_km: f64,
    strain: bool,
}

impl Cost {
    /// Whether it is at least as good in everything.
    fn beats(&self, other: &Self) -> bool {
        self.day <= other.day
            && self.doubts <= other.doubts
            && self.reach_km <= other.reach_km
            && self.strain <= other.strain
    }
}

/// Places to go on from, the earliest first, and the best costs seen for each kind of place.
#[derive(Debug, Default)]
struct Queue {
    order: BinaryHeap<Reverse<(NaiveDate, usize, usize)>>,
    labels: Vec<Label>,
    best: HashMap<Kind, Vec<Cost>>,
}

impl Queue {
    /// Takes a place in, unless another one of its kind beats it.
    fn push(&mut self, label: Label) {
        let cost = label.cost;
        let best = self.best.entry(label.kind()).or_default();
        if best.iter().any(|known| known.beats(&cost)) {
            return;
        }
        best.retain(|known| !cost.beats(known));
        best.push(cost);
        self.order.push(Reverse((cost.day, label.route.legs.len(), self.labels.len())));
        self.labels.push(label);
    }

    /// The earliest place that nothing taken in since beats.
    fn pop(&mut self) -> Option<Label> {
        while let Some(Reverse((_, _, at))) = self.order.pop() {
            let label = &self.labels[at];
            if self.best.get(&label.kind()).is_some_and(|best| best.contains(&label.cost)) {
                return Some(label.clone());
            }
        }
        None
    }
}

struct Walk<'a> {
    goal: &'a Goal,
    passages: Vec<Passage<'a>>,
    end: NaiveDate,
    turns: Vec<NaiveDate>,
    limits: Limits,
    standing: Standing<'a>,
    queue: Queue,
}

impl Walk<'_> {
    fn run(&mut self, start: Label) -> Found {
        let mut found = Found { complete: true, ..Found::default() };
        let mut looks = 0;
        self.queue.push(start);
        while let Some(label) = self.queue.pop() {
            if self.standing.holds(&self.goal.reached, label.state, label.cost.day) {
                found.routes.push(label.route);
            } else if label.route.legs.len() < self.limits.legs {
                looks += self.passages.len();
                if looks > self.limits.looks {
                    found.complete = false;
                    break;
                }
                self.expand(&label);
            }
        }
        found
    }

    fn expand(&mut self, label: &Label) {
        for number in 0..self.passages.len() {
            let effects = &self.passages[number].offer.details().effects;
            let Some(state) = self.standing.after(label.state, effects) else { continue };
            for (entry, missing) in self.entries(number, label) {
                let passage = &self.passages[number];
                let mut legs = label.route.legs.clone();
                let Some(leg) = leg(passage, effects, entry, missing) else { continue };
                let day = leg.done;
                legs.push(leg);
                self.queue.push(Label::new(state, day, legs));
            }
        }
    }

    /// The first day on which one may be admitted, and the first on which one certainly is; for
    /// each, what must be asked.
    fn entries(&mut self, number: usize, label: &Label) -> Vec<(NaiveDate, BTreeSet<FactId>)> {
        let passage = &self.passages[number];
        let mut entries = Vec::new();
        for day in passage.openings(label.cost.day, self.end, &self.turns) {
            let (truth, missing) = self.standing.admits(number, passage, label.state, day);
            match truth {
                Truth::Yes => {
                    entries.push((day, BTreeSet::new()));
                    break;
                }
                Truth::Unknown if entries.is_empty() => entries.push((day, missing)),
                Truth::Unknown => {}
                Truth::No if self.standing.is_closed(number, passage, label.state, day) => break,
                Truth::No => {}
            }
        }
        entries
    }
}

fn leg(
    passage: &Passage<'_>,
    effects: &BTreeMap<FactId, FactValue>,
    entry: NaiveDate,
    missing: BTreeSet<FactId>,
) -> Option<Leg> {
    let mut doubts = passage.doubts.clone();
    if !missing.is_empty() {
        doubts.insert(Doubt::Admission);
    }
    Some(Leg {
        offer: passage.offer.id(),
        way: passage.way.to_owned(),
        apply_by: entry.checked_sub_days(Days::new(passage.lead_days)).unwrap_or(entry),
        entry,
        done: entry.checked_add_days(Days::new(u64::from(passage.weeks) * 7))?,
        effects: effects.clone(),
        missing,
        doubts,
        distance_km: passage.distance_km,
        hours_per_week: passage.offer.details().hours_per_week,
        gentle: passage.gentle,
    })
}
