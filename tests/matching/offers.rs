//! A small town: offers to match with, described in a line each.

use chrono::{NaiveDate, TimeDelta};
use lotse::app::Knowledge;
use lotse::domain::admission::admits;
use lotse::domain::catalogue::{
    Condition, Details, Entry, EntryKind, Gender, Language, Location, LocationDetails, Offer,
    Strength,
};
use lotse::domain::law::Law;
use lotse::domain::matching::{Candidate, Group, Match, Question, Why, rank, why};
use lotse::domain::place::{PlaceStatement, Places, StatementSource};
use lotse::domain::profile::Profile;
use lotse::domain::rule::parse;
use lotse::domain::topic::{Taxonomy, Topic};
use lotse::domain::words::Words;

use crate::support::test_now;

pub const NEED: &str = "wohnen";

/// An offer in the town, open to all unless something is said.
pub fn offer(name: &str) -> Builder {
    let details = Details { topics: vec![NEED.to_owned()], ..Details::default() };
    let offer = Offer { id: name.to_lowercase(), name: name.to_owned(), ..Offer::default() };
    Builder { offer, details, locations: Vec::new(), places: Places::Unknown }
}

pub struct Builder {
    pub offer: Offer,
    pub details: Details,
    locations: Vec<Location>,
    places: Places,
}

impl Builder {
    /// Excludes whoever does not meet it.
    pub fn hard(self, rule: &str) -> Self {
        self.condition(rule, Strength::Hard)
    }

    /// Exceptions are possible.
    pub fn soft(self, rule: &str) -> Self {
        self.condition(rule, Strength::Soft)
    }

    fn condition(mut self, rule: &str, strength: Strength) -> Self {
        let rule = parse(rule).expect("a rule");
        self.details.conditions.push(Condition { rule, strength, note: None });
        self
    }

    /// Carried by these instruments.
    pub fn by(mut self, instruments: &[&str]) -> Self {
        self.details.instruments = instruments.iter().map(|id| (*id).to_owned()).collect();
        self
    }

    pub fn open_to_all(mut self) -> Self {
        self.details.open = Some(true);
        self
    }

    pub fn about(mut self, topics: &[&str]) -> Self {
        self.details.topics = topics.iter().map(|code| (*code).to_owned()).collect();
        self
    }

    pub fn gender(mut self, gender: Gender) -> Self {
        self.details.gender = Some(gender);
        self
    }

    pub fn area(mut self, prefixes: &[&str]) -> Self {
        self.details.area = prefixes.iter().map(|p| (*p).to_owned()).collect();
        self
    }

    /// Starts on these days: `MM-DD` every year, or one full date.
    pub fn starts(mut self, dates: &[&str]) -> Self {
        let fixed = dates.iter().any(|date| date.len() > 5);
        let kind = if fixed { EntryKind::Fixed } else { EntryKind::Yearly };
        let dates = dates.iter().map(|date| (*date).to_owned()).collect();
        self.details.entry = Some(Entry { kind, dates });
        self
    }

    pub fn speaks(mut self, code: &str) -> Self {
        self.offer.languages.push(Language { code: Some(code.to_owned()), ..Language::default() });
        self
    }

    pub fn owned_by(mut self, organization: &str) -> Self {
        self.offer.organization_id = Some(organization.into());
        self
    }

    /// Lies so many kilometres east of the market place.
    pub fn east(self, km: f64) -> Self {
        self.lies(km, false)
    }

    /// Lies there, and nobody may know.
    pub fn hidden(self, km: f64) -> Self {
        self.lies(km, true)
    }

    fn lies(mut self, km: f64, confidential: bool) -> Self {
        let degrees = km / (111.32 * MARKET.latitude.to_radians().cos());
        self.locations.push(Location {
            id: format!("{}-{km}", self.offer.id),
            latitude: serde_json::Number::from_f64(MARKET.latitude),
            longitude: serde_json::Number::from_f64(MARKET.longitude + degrees),
            lotse: Some(LocationDetails { confidential, ..LocationDetails::default() }),
            ..Location::default()
        });
        self
    }

    /// Stated today; a waiting list when there is one.
    pub fn free(mut self, free: u32, waiting: Option<u32>) -> Self {
        let said = PlaceStatement { free, waiting, ..statement() };
        self.places = Places::at(Some(&said), 0, test_now());
        self
    }
}

pub const MARKET: lotse::domain::geo::Point =
    lotse::domain::geo::Point { latitude: 51.3155, longitude: 9.4924 };

/// Three free places of twelve, stated now and good for two weeks.
pub fn statement() -> PlaceStatement {
    PlaceStatement {
        id: "s".into(),
        offer: "o".into(),
        free: 3,
        total: Some(12),
        waiting: None,
        source: StatementSource::Traeger,
        stated_at: test_now(),
        valid_until: test_now() + TimeDelta::days(14),
    }
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

pub fn profile() -> Profile {
    Profile::default()
}

/// The question of somebody in town who needs a place to live, on 24 November 2026.
pub fn question<'a>(profile: &'a Profile, needs: &'a [String]) -> Question<'a> {
    Question {
        profile,
        needs,
        date: test_now().date_naive(),
        plz: Some("34117"),
        home: Some(MARKET),
        radius_km: None,
        language: None,
    }
}

/// A match with its reasons.
#[derive(Debug, PartialEq)]
pub struct Judged {
    found: Match,
    pub why: Why,
}

impl std::ops::Deref for Judged {
    type Target = Match;

    fn deref(&self) -> &Match {
        &self.found
    }
}

/// Matches with what `change` makes of the usual question.
pub fn ask_with(
    offers: &[Builder],
    profile: &Profile,
    change: impl FnOnce(&mut Question<'_>),
) -> Vec<Judged> {
    let needs = [NEED.to_owned()];
    let mut question = question(profile, &needs);
    change(&mut question);
    ranked(offers, &question)
}

/// Matches with the usual question.
pub fn ask(offers: &[Builder], profile: &Profile) -> Vec<Judged> {
    ask_with(offers, profile, |_| {})
}

/// What the matching says of one offer.
pub fn ask_one(offer: Builder, profile: &Profile) -> Judged {
    ask(&[offer], profile).swap_remove(0)
}

pub fn ranked(offers: &[Builder], question: &Question<'_>) -> Vec<Judged> {
    let finished: Vec<Offer> = offers
        .iter()
        .map(|b| Offer { lotse: Some(Box::new(b.details.clone())), ..b.offer.clone() })
        .collect();
    let locations: Vec<Vec<&Location>> =
        offers.iter().map(|b| b.locations.iter().collect()).collect();
    let candidates: Vec<_> = finished
        .iter()
        .zip(&locations)
        .zip(offers)
        .map(|((offer, locations), b)| Candidate { offer, locations, places: b.places })
        .collect();
    let law = law(question.date);
    let admitted =
        |offer: &Offer, day| admits(offer, &law, &question.profile.between(question.date, day));
    let found = rank(question, &candidates, &law, &topics(), admitted);
    let explained = found.into_iter().map(|found| {
        let offer = finished.iter().find(|offer| offer.id() == found.offer).expect("an offer");
        let why = why(question, offer, &found, &law);
        Judged { found, why }
    });
    explained.collect()
}

fn law(date: NaiveDate) -> Law {
    static BOOK: std::sync::LazyLock<lotse::domain::law::LawBook> =
        std::sync::LazyLock::new(|| Knowledge::embedded().law);
    BOOK.on(date)
}

/// `wohnen` with `notunterkunft` below it, and `schulden`.
fn topics() -> Taxonomy {
    let topic = |code: &str, parent: Option<&str>| Topic {
        code: code.to_owned(),
        parent: parent.map(str::to_owned),
        need: true,
        urgency: Default::default(),
        label: Words::default(),
        everyday: Vec::new(),
    };
    Taxonomy::new(vec![
        topic(NEED, None),
        topic("notunterkunft", Some(NEED)),
        topic("schulden", None),
    ])
}

/// The names in order.
pub fn names(matches: &[Judged]) -> Vec<&str> {
    matches.iter().map(|m| m.name.as_str()).collect()
}

pub fn group(offer: Builder, profile: &Profile) -> Group {
    ask_one(offer, profile).group
}
