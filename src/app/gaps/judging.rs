//! Judging needs for the gap report by the matching the case managers use, each distinct question
//! once.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use super::book::Book;
use crate::app::App;
use crate::domain::case::Case;
use crate::domain::catalogue::{Location, Offer};
use crate::domain::fact::{FactId, FactValue};
use crate::domain::gap::{Coverage, NeedHistory, NeedOutcome, Progress, Standing, is_of_kind};
use crate::domain::geo::Point;
use crate::domain::law::Law;
use crate::domain::matching::{self, Candidate, Question};
use crate::domain::place::PlaceClass;

/// What two needs must share to be judged alike. Judged are days, places by the moment.
#[derive(PartialEq, Eq, Hash)]
struct Alike<'a> {
    facts: &'a BTreeMap<FactId, FactValue>,
    plz: Option<&'a str>,
    radius_bits: Option<u64>,
    language: Option<&'a str>,
    topic: &'a str,
    at: DateTime<Utc>,
}

/// An offer that is judged, with where it happens.
type Judged<'a> = (&'a Offer, Vec<&'a Location>);

/// Judges needs, each distinct question once.
pub(super) struct Judging<'a> {
    app: &'a App,
    book: &'a Book,
    stock: Vec<Judged<'a>>,
    /// Which of the stock is of a topic's kind.
    of_kind: HashMap<&'a str, Vec<usize>>,
    laws: HashMap<Vec<bool>, Arc<Law>>,
    known: HashMap<Alike<'a>, Arc<[Standing]>>,
    coverage: Coverage,
}

impl<'a> Judging<'a> {
    /// Nothing judged yet; `stock` is every offer people may see.
    pub(super) fn new(
        app: &'a App,
        book: &'a Book,
        stock: &'a [(&'a Offer, Vec<Arc<Location>>)],
    ) -> Self {
        let stock = stock.iter().map(|(o, at)| (*o, at.iter().map(Arc::as_ref).collect()));
        Self {
            app,
            book,
            stock: stock.collect(),
            of_kind: HashMap::new(),
            laws: HashMap::new(),
            known: HashMap::new(),
            coverage: Coverage::default(),
        }
    }

    /// What became of a need. Only a need without arrival, with nothing under way, is judged.
    pub(super) fn outcome(&mut self, history: &NeedHistory<'a>, case: &'a Case) -> NeedOutcome {
        let (states, now) = (&self.app.knowledge().states, self.book.now);
        if history.progress(states) != Progress::Stopped {
            return history.outcome(states, &[], &[], now);
        }
        let at_search = self.standings(case, &history.need.topic, history.need.since);
        let last = self.standings(case, &history.need.topic, history.ended_at().unwrap_or(now));
        let outcome = history.outcome(states, &at_search, &last, now);
        if matches!(outcome, NeedOutcome::Unserved(_)) {
            let unknown = |s: &&Standing| s.unclear || s.places == PlaceClass::Unknown;
            let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
            self.coverage.judged += number(last.len());
            self.coverage.unknown += number(last.iter().filter(unknown).count());
        }
        outcome
    }

    /// How much was judged, and how much of it is not known.
    pub(super) fn coverage(&self) -> Coverage {
        self.coverage
    }

    /// How a need stands toward every offer of its kind at a moment.
    fn standings(&mut self, case: &'a Case, topic: &'a str, at: DateTime<Utc>) -> Arc<[Standing]> {
        let alike = Alike {
            facts: &case.facts,
            plz: case.plz.as_deref(),
            radius_bits: case.radius_km.map(f64::to_bits),
            language: case.language.as_deref(),
            topic,
            at,
        };
        if let Some(known) = self.known.get(&alike) {
            return known.clone();
        }
        let standings = self.judge(case, topic, at);
        self.known.insert(alike, standings.clone());
        standings
    }

    fn judge(&mut self, case: &Case, topic: &'a str, moment: DateTime<Utc>) -> Arc<[Standing]> {
        let day = App::local(moment).date();
        let law = self.law(day);
        let knowledge = self.app.knowledge();
        let (stock, book) = (&self.stock, self.book);
        let of_kind = self.of_kind.entry(topic).or_insert_with(|| {
            let is = |at: &usize| is_of_kind(stock[*at].0, topic, &knowledge.topics);
            (0..stock.len()).filter(is).collect()
        });
        let candidate = |place: &usize| {
            let (offer, locations) = &stock[*place];
            Candidate { offer, locations, places: book.places(&offer.id(), moment) }
        };
        let candidates: Vec<Candidate<'_>> = of_kind.iter().map(candidate).collect();
        let profile = case.profile();
        let question = Question {
            profile: &profile,
            needs: &[topic.to_owned()],
            date: day,
            plz: case.plz.as_deref(),
            home: self.home(case),
            radius_km: case.radius_km,
            language: case.language.as_deref(),
        };
        let matches = matching::rank(&question, &candidates, &law, &knowledge.topics);
        matches.iter().map(|found| Standing::of(found, day)).collect()
    }

    /// The law of a day; days between which no instrument begins or ends share it.
    fn law(&mut self, day: NaiveDate) -> Arc<Law> {
        let book = &self.app.knowledge().law;
        let in_force = book.instruments.iter().map(|i| i.is_valid_on(day)).collect();
        self.laws.entry(in_force).or_insert_with(|| Arc::new(book.on(day))).clone()
    }

    fn home(&self, case: &Case) -> Option<Point> {
        let area = self.app.knowledge().postcodes.find(case.plz.as_deref()?)?;
        Some(area.point())
    }
}
