//! Judging needs for the gap report by the matching the case managers use, everything once.

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
use crate::domain::profile::{Profile, passed};

/// What two cases must share to be judged alike.
#[derive(PartialEq, Eq, Hash)]
pub(super) struct Alike<'a> {
    facts: &'a BTreeMap<FactId, FactValue>,
    plz: Option<&'a str>,
    /// The radius, as bits: only the same is alike.
    radius_bits: Option<u64>,
    language: Option<&'a str>,
}

impl<'a> Alike<'a> {
    /// What of a case is judged.
    pub(super) fn of(case: &'a Case) -> Self {
        Self {
            facts: &case.facts,
            plz: case.plz.as_deref(),
            radius_bits: case.radius_km.map(f64::to_bits),
            language: case.language.as_deref(),
        }
    }
}

/// Whoever is judged at present.
#[derive(Default)]
struct Person {
    profile: Profile,
    plz: Option<String>,
    home: Option<Point>,
    radius_km: Option<f64>,
    language: Option<String>,
}

/// Of what a verdict depends, for one person: the offer and the law, by their numbers, and how many
/// months older the person is at the entry.
type Verdict = (usize, usize, (u32, bool));

/// Judges the needs of one person after the other.
pub(super) struct Judging<'a> {
    app: &'a App,
    book: &'a Book,
    /// Every offer people may see, with where it happens.
    stock: Vec<(&'a Offer, Vec<&'a Location>)>,
    /// Which of the stock is of a topic's kind.
    of_kind: HashMap<&'a str, Arc<[usize]>>,
    /// Each law, with which instruments are in force under it.
    laws: Vec<(Vec<bool>, Law)>,
    person: Person,
    known: HashMap<Verdict, Standing>,
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
            laws: Vec::new(),
            person: Person::default(),
            known: HashMap::new(),
            coverage: Coverage::default(),
        }
    }

    /// Goes on to the next person, and forgets what was judged of the one before.
    pub(super) fn begin(&mut self, person: &Alike<'_>) {
        let home = person.plz.and_then(|plz| self.app.knowledge().postcodes.find(plz));
        self.person = Person {
            profile: Profile::new(person.facts.clone()),
            plz: person.plz.map(str::to_owned),
            home: home.map(|area| area.point()),
            radius_km: person.radius_bits.map(f64::from_bits),
            language: person.language.map(str::to_owned),
        };
        self.known.clear();
    }

    /// What became of a need. Only a need without arrival, with nothing under way, is judged.
    pub(super) fn outcome(&mut self, history: &NeedHistory<'a>) -> NeedOutcome {
        let (states, now) = (&self.app.knowledge().states, self.book.now);
        if history.progress(states) != Progress::Stopped {
            return history.outcome(states, &[], &[], now);
        }
        let at_search = self.standings(&history.need.topic, history.need.since);
        let last = self.standings(&history.need.topic, history.ended_at().unwrap_or(now));
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

    /// How the person stands toward every offer of a kind at a moment.
    fn standings(&mut self, topic: &'a str, at: DateTime<Utc>) -> Vec<Standing> {
        let day = App::local(at).date();
        let law = self.law(day);
        let of_kind = self.of_kind(topic);
        of_kind.iter().map(|number| self.standing(*number, topic, law, at, day)).collect()
    }

    fn standing(
        &mut self,
        number: usize,
        topic: &str,
        law: usize,
        at: DateTime<Utc>,
        day: NaiveDate,
    ) -> Standing {
        let offer = self.stock[number].0;
        let places = self.book.places(&offer.id(), at);
        let (next_entry, judged_for) = matching::entry_ahead(offer, day);
        let later = passed(day, judged_for.unwrap_or(day));
        if let Some(known) = self.known.get(&(number, law, later)) {
            return known.on(day, places, next_entry);
        }
        let (offer, locations) = &self.stock[number];
        let candidate = Candidate { offer, locations, places };
        let person = &self.person;
        let question = Question {
            profile: &person.profile,
            needs: &[],
            date: day,
            plz: person.plz.as_deref(),
            home: person.home,
            radius_km: person.radius_km,
            language: person.language.as_deref(),
        };
        let found = matching::judge(&question, &candidate, &self.laws[law].1, topic, 0);
        let standing = Standing::of(&found, day);
        self.known.insert((number, law, later), standing.clone());
        standing
    }

    fn of_kind(&mut self, topic: &'a str) -> Arc<[usize]> {
        let (stock, topics) = (&self.stock, &self.app.knowledge().topics);
        let entry = self.of_kind.entry(topic).or_insert_with(|| {
            let is = |number: &usize| is_of_kind(stock[*number].0, topic, topics);
            (0..stock.len()).filter(is).collect()
        });
        entry.clone()
    }

    /// The law of a day, by its number; days between which no rule begins or ends share it.
    fn law(&mut self, day: NaiveDate) -> usize {
        let book = self.app.law_book();
        let in_force = book.in_force(day);
        if let Some(number) = self.laws.iter().position(|(known, _)| *known == in_force) {
            return number;
        }
        self.laws.push((in_force, book.on(day)));
        self.laws.len() - 1
    }
}
