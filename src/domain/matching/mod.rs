//! Matching: which offers fit a profile's needs, why, and why not.
//!
//! Three answers are kept apart: may I (the verdict), who decides (the grounds), is there a place.
//! The same code serves the case manager's list, the public check and the gap report.
//!
//! Thousands are put in order ([`rank`]), a few are shown: a [`Match`] says where an offer stands, and
//! [`why()`] works out the reasons of one.

mod why;

use std::cmp::Ordering;

use chrono::{Months, NaiveDate};
use serde::Serialize;

pub use self::why::{Ground, Why, standing, why, within_reach};
use super::admission;
use super::catalogue::{Location, Offer, Strength};
use super::geo::Point;
use super::id::OfferId;
use super::law::Law;
use super::place::Places;
use super::profile::Profile;
use super::rule::{Judge, Pending, Rule, Truth};
use super::topic::Taxonomy;

/// How long one looks ahead for an entry date at which somebody will fit.
const HORIZON_MONTHS: u32 = 18;

/// What is asked.
#[derive(Debug, Clone)]
pub struct Question<'a> {
    /// The profile, as of `date`.
    pub profile: &'a Profile,
    /// Topics needed, most urgent first.
    pub needs: &'a [String],
    /// The day asked about.
    pub date: NaiveDate,
    /// Home postcode.
    pub plz: Option<&'a str>,
    /// Where that is.
    pub home: Option<Point>,
    /// How far one can travel, in kilometres.
    pub radius_km: Option<f64>,
    /// A language that is needed.
    pub language: Option<&'a str>,
}

/// An offer to be judged, with what is known of its places.
#[derive(Debug, Clone)]
pub struct Candidate<'a> {
    /// The offer.
    pub offer: &'a Offer,
    /// Its locations.
    pub locations: &'a [&'a Location],
    /// Its places now.
    pub places: Places,
}

/// Which of the four groups a match falls into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// It fits.
    Fits,
    /// It may fit; something must be asked.
    Maybe,
    /// Exactly one condition fails.
    Almost,
    /// It does not fit.
    No,
}

/// Where an offer stands for one need.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Match {
    /// The offer.
    pub offer: OfferId,
    /// Its name, which settles ties in the order.
    pub name: String,
    /// The need it serves.
    pub need: String,
    /// Position of the need in the question, from 0.
    pub priority: usize,
    /// The group.
    pub group: Group,
    /// Places.
    pub places: Places,
    /// Distance to the nearest location in kilometres; zero when one need not travel.
    pub distance_km: Option<f64>,
    /// The next day one can start.
    pub next_entry: Option<NaiveDate>,
    /// The day the verdict is for, when it is not the day asked about.
    pub judged_for: Option<NaiveDate>,
}

/// All candidates that serve one of the needs, in the order a case manager wants to see them: need,
/// verdict, place, next entry, distance, name. Nothing else counts; no organization has a bonus.
///
/// `admits` says whether an offer admits the person on a day ([`admission::admits`]); whoever asks
/// for thousands knows that of all at once ([`admission::Admissions`]).
pub fn rank(
    question: &Question<'_>,
    candidates: &[Candidate<'_>],
    law: &Law,
    taxonomy: &Taxonomy,
    mut admits: impl FnMut(&Offer, NaiveDate) -> Truth,
) -> Vec<Match> {
    let mut matches = Vec::new();
    for (priority, need) in question.needs.iter().enumerate() {
        for candidate in candidates {
            if candidate.offer.topic_codes().any(|topic| taxonomy.covers(need, topic)) {
                matches.push(place(question, candidate, law, (need, priority), &mut admits));
            }
        }
    }
    matches.sort_by(order);
    matches
}

fn order(a: &Match, b: &Match) -> Ordering {
    let place = |m: &Match| m.places.class();
    let entry = |m: &Match| m.next_entry.unwrap_or(NaiveDate::MAX);
    let distance = |m: &Match| m.distance_km.unwrap_or(f64::MAX);
    (a.priority, a.group, place(a), entry(a))
        .cmp(&(b.priority, b.group, place(b), entry(b)))
        .then(distance(a).total_cmp(&distance(b)))
        .then_with(|| a.name.cmp(&b.name))
        .then_with(|| a.offer.cmp(&b.offer))
}

/// Judges one candidate for one need.
pub fn judge(
    question: &Question<'_>,
    candidate: &Candidate<'_>,
    law: &Law,
    need: &str,
    priority: usize,
) -> (Match, Why) {
    let admits = |offer: &Offer, day| {
        admission::admits(offer, law, &question.profile.between(question.date, day))
    };
    let found = place(question, candidate, law, (need, priority), admits);
    let why = why(question, candidate.offer, &found, law);
    (found, why)
}

/// Where one candidate stands for a need of some priority.
///
/// The verdict is for the day asked about, or for the next entry date if that lies in the future:
/// whoever turns eighteen before the course begins is eighteen for the course.
fn place(
    question: &Question<'_>,
    candidate: &Candidate<'_>,
    law: &Law,
    (need, priority): (&str, usize),
    mut admits: impl FnMut(&Offer, NaiveDate) -> Truth,
) -> Match {
    let offer = candidate.offer;
    let (next_entry, judged_for) = entry_ahead(offer, question.date);
    let day = judged_for.unwrap_or(question.date);
    let distance_km = distance(question.home, candidate.locations);
    Match {
        offer: offer.id(),
        name: offer.name.clone(),
        need: need.to_owned(),
        priority,
        group: group(question, offer, law, (day, distance_km), admits(offer, day)),
        places: candidate.places,
        distance_km,
        next_entry,
        judged_for,
    }
}

/// What a match waits for while it is open. An offer whose surroundings are open too stays open,
/// whatever is answered, unless it is a no.
pub fn pending(question: &Question<'_>, offer: &Offer, law: &Law, found: &Match) -> Pending {
    let mut rule = admission::rule(offer, law);
    if why::surroundings(question, offer, found.distance_km).any(|(_, holds)| !holds.is_decided()) {
        rule = Rule::All(vec![rule, Rule::Open(String::new())]);
    }
    Pending { rule, profile: question.profile_for(found) }
}

impl Question<'_> {
    /// The profile on the day a match is judged for.
    fn profile_for(&self, found: &Match) -> Profile {
        self.profile.between(self.date, found.judged_for.unwrap_or(self.date))
    }
}

/// The next day one can start an offer, and that day again if a person is judged for it instead of
/// for `date`: the verdict of an offer changes with the day only as far as this and the law do.
pub fn entry_ahead(offer: &Offer, date: NaiveDate) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let next_entry = offer.details().entry.as_ref().and_then(|entry| entry.next(date));
    (next_entry, next_entry.filter(|entry| is_ahead(date, *entry)))
}

/// The group of an offer on a day, at a distance. `admitted` is what it says to the person; only where
/// nothing but that stands in the way the conditions are walked, to see whether it is a single one.
fn group(
    question: &Question<'_>,
    offer: &Offer,
    law: &Law,
    (day, distance_km): (NaiveDate, Option<f64>),
    admitted: Truth,
) -> Group {
    let around = why::surroundings(question, offer, distance_km).map(|(_, holds)| holds);
    let around: Vec<Truth> = around.collect();
    let failing = around.iter().filter(|holds| **holds == Truth::No).count();
    let profile = || question.profile.between(question.date, day);
    match around.into_iter().fold(admitted, Truth::and) {
        Truth::Yes if !needs_exception(offer, law, &profile()) => Group::Fits,
        Truth::Yes | Truth::Unknown => Group::Maybe,
        Truth::No => {
            let almost = match admitted {
                Truth::No => failing == 0 && standing(offer, law, &profile()).is_near_miss(),
                Truth::Unknown | Truth::Yes => failing == 1,
            };
            if almost { Group::Almost } else { Group::No }
        }
    }
}

/// Whether a soft condition certainly fails.
fn needs_exception(offer: &Offer, law: &Law, profile: &Profile) -> bool {
    let mut soft = offer.details().conditions.iter().filter(|c| c.strength == Strength::Soft);
    soft.any(|condition| Judge::new(law, profile).truth(&condition.rule) == Truth::No)
}

/// Kilometres to the nearest location; zero when one of them is nowhere in particular. A confidential
/// location has no distance: circles drawn from several postcodes would give it away.
pub fn distance(home: Option<Point>, locations: &[&Location]) -> Option<f64> {
    if locations.iter().any(|location| location.is_anywhere()) {
        return Some(0.0);
    }
    let home = home?;
    let distances =
        locations.iter().filter_map(|l| l.public_point()).map(|point| home.km_to(point));
    distances.min_by(f64::total_cmp)
}

/// Whether an entry is far enough ahead to be judged for, and near enough to be foreseen. A start
/// within a month is judged as of today: hardly anybody has a birthday in between.
fn is_ahead(date: NaiveDate, entry: NaiveDate) -> bool {
    let within = |months| date.checked_add_months(Months::new(months));
    within(1).is_some_and(|near| near <= entry)
        && within(HORIZON_MONTHS + 1).is_some_and(|far| entry < far)
}
