//! Matching: which offers fit a profile's needs, why, and why not.
//!
//! Three answers are kept apart: may I (the verdict), who decides (the grounds), is there a place.
//! The same code serves the case manager's list, the public check and the gap report.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use chrono::{Months, NaiveDate};
use serde::Serialize;

use super::admission;
pub use super::admission::admits;
use super::catalogue::{Location, Offer, Strength};
use super::fact::FactId;
use super::geo::Point;
use super::id::OfferId;
use super::law::Law;
use super::place::Places;
use super::profile::Profile;
use super::rule::{Claim, Finding, Judge, Pending, Reason, Rule, Truth};
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

/// A legal ground of an offer and whether it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Ground {
    /// Id of the instrument.
    pub instrument: String,
    /// Whether this person may have it.
    pub verdict: Truth,
    /// Keys of the agencies that decide; several while that is open.
    pub responsible: Vec<String>,
}

/// What the matching says of one offer for one need.
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
    /// Why.
    pub reasons: Vec<Reason>,
    /// The conditions that fail.
    pub hurdles: Vec<Reason>,
    /// Facts to ask.
    pub missing: BTreeSet<FactId>,
    /// Soft conditions that fail: an exception may be granted.
    pub exceptions: Vec<Reason>,
    /// Legal grounds, the best first.
    pub grounds: Vec<Ground>,
    /// Places.
    pub places: Places,
    /// Distance to the nearest location in kilometres; zero when one need not travel.
    pub distance_km: Option<f64>,
    /// The next day one can start.
    pub next_entry: Option<NaiveDate>,
    /// The day the verdict is for, when it is not the day asked about.
    pub judged_for: Option<NaiveDate>,
}

/// Judges all candidates that serve one of the needs, in the order a case manager wants to see
/// them: need, verdict, place, next entry, distance, name. Nothing else counts; no organization
/// has a bonus.
pub fn rank(
    question: &Question<'_>,
    candidates: &[Candidate<'_>],
    law: &Law,
    taxonomy: &Taxonomy,
) -> Vec<Match> {
    let mut matches = Vec::new();
    for (priority, need) in question.needs.iter().enumerate() {
        for candidate in candidates {
            if candidate.offer.topic_codes().any(|topic| taxonomy.covers(need, topic)) {
                matches.push(judge(question, candidate, law, need, priority));
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
///
/// The verdict is for the day asked about, or for the next entry date if that lies in the future:
/// whoever turns eighteen before the course begins is eighteen for the course.
pub fn judge(
    question: &Question<'_>,
    candidate: &Candidate<'_>,
    law: &Law,
    need: &str,
    priority: usize,
) -> Match {
    let offer = candidate.offer;
    let (next_entry, judged_for) = entry_ahead(offer, question.date);
    let profile = question.profile.between(question.date, judged_for.unwrap_or(question.date));
    let distance_km = distance(question.home, candidate.locations);

    let (own, exceptions) = own_conditions(offer, law, &profile);
    let (gate, grounds) = grounds(offer, law, &profile);
    let mut parts = vec![own, gate];
    parts.extend(surroundings(question, offer, distance_km));
    let finding = Finding::all(parts);

    Match {
        offer: offer.id(),
        name: offer.name.clone(),
        need: need.to_owned(),
        priority,
        group: group(&finding, &exceptions),
        reasons: finding.reasons,
        hurdles: finding.hurdles,
        missing: finding.missing,
        exceptions,
        grounds,
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
    let of_person = |claim: &Claim| !matches!(claim, Claim::Area { .. } | Claim::Language { .. });
    if found.reasons.iter().any(|r| r.holds == Truth::Unknown && !of_person(&r.claim)) {
        rule = Rule::All(vec![rule, Rule::Open(String::new())]);
    }
    let date = found.judged_for.unwrap_or(question.date);
    Pending { rule, profile: question.profile.between(question.date, date) }
}

/// The next day one can start an offer, and that day again if a person is judged for it instead of
/// for `date`: the verdict of an offer changes with the day only as far as this and the law do.
pub fn entry_ahead(offer: &Offer, date: NaiveDate) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let next_entry = offer.details().entry.as_ref().and_then(|entry| entry.next(date));
    (next_entry, next_entry.filter(|entry| is_ahead(date, *entry)))
}

/// Whether the offer's own conditions and its grounds admit this profile, and what to ask; wherever
/// it lives.
pub fn standing(offer: &Offer, law: &Law, profile: &Profile) -> Finding {
    Finding::all(vec![own_conditions(offer, law, profile).0, grounds(offer, law, profile).0])
}

/// Whether an offer lies within the area, the distance and the language that are asked for.
pub fn within_reach(question: &Question<'_>, offer: &Offer, distance_km: Option<f64>) -> Truth {
    Finding::all(surroundings(question, offer, distance_km)).truth
}

fn group(finding: &Finding, exceptions: &[Reason]) -> Group {
    match finding.truth {
        Truth::Yes if exceptions.is_empty() => Group::Fits,
        Truth::Yes | Truth::Unknown => Group::Maybe,
        Truth::No if finding.is_near_miss() => Group::Almost,
        Truth::No => Group::No,
    }
}

/// The offer's own conditions: all hard ones together, and the soft ones that certainly fail.
fn own_conditions(offer: &Offer, law: &Law, profile: &Profile) -> (Finding, Vec<Reason>) {
    let judge = Judge::new(law, profile);
    let hard = admission::own(offer).iter().map(|rule| judge.finding(rule, None)).collect();
    let soft = offer.details().conditions.iter().filter(|c| c.strength == Strength::Soft);
    let findings = soft.map(|condition| judge.finding(&condition.rule, None));
    let exceptions = findings.filter(|f| f.truth == Truth::No).flat_map(|f| f.hurdles).collect();
    (Finding::all(hard), exceptions)
}

/// Open, or carried by one of its instruments.
fn grounds(offer: &Offer, law: &Law, profile: &Profile) -> (Finding, Vec<Ground>) {
    let judge = Judge::new(law, profile);
    let verdict = |id: &str| match law.instrument(id) {
        Some(instrument) => law.judge(instrument, profile),
        None => judge.finding(&Rule::Named(id.to_owned()), None),
    };
    let in_force = offer.details().instruments.iter().filter_map(|id| law.instrument(id));
    let mut grounds: Vec<Ground> = in_force
        .map(|instrument| Ground {
            instrument: instrument.id.clone(),
            verdict: judge.truth(&instrument.rule),
            responsible: instrument.responsible(&judge).into_iter().map(str::to_owned).collect(),
        })
        .collect();
    grounds.sort_by_key(|ground| std::cmp::Reverse(ground.verdict));
    let gate = match admission::grounds(offer, law) {
        Some(ids) => Finding::any(ids.into_iter().map(verdict).collect()),
        None => Finding::of(Reason {
            claim: Claim::Unconditional,
            holds: Truth::Yes,
            norm: None,
            via: Vec::new(),
        }),
    };
    (gate, grounds)
}

/// Area, distance and language: conditions of the surroundings, not of the person.
fn surroundings(question: &Question<'_>, offer: &Offer, distance_km: Option<f64>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut add = |claim, holds| {
        findings.push(Finding::of(Reason { claim, holds, norm: None, via: Vec::new() }));
    };
    let prefixes = &offer.details().area;
    if !prefixes.is_empty() {
        let inside = question.plz.map(|plz| prefixes.iter().any(|p| plz.starts_with(p.as_str())));
        let claim = Claim::Area { prefixes: prefixes.clone() };
        add(claim, inside.map_or(Truth::Unknown, Truth::from));
    }
    if let (Some(limit_km), Some(km)) = (question.radius_km, distance_km) {
        add(Claim::Distance { km, limit_km }, Truth::from(km <= limit_km));
    }
    if let Some(code) = question.language {
        let mut spoken = offer.language_codes().peekable();
        let holds = if spoken.peek().is_none() {
            Truth::Unknown
        } else {
            Truth::from(spoken.any(|language| language == code))
        };
        add(Claim::Language { code: code.to_owned() }, holds);
    }
    findings
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
