//! An offer as a leg can use it: from when, how long, how far, what it changes.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

use super::{ASSUMED_WEEKS, Doubt};
use crate::domain::catalogue::{Entry, EntryKind, Offer};
use crate::domain::matching::{self, Candidate, Question};
use crate::domain::place::Places;
use crate::domain::rule::Truth;

/// Forms that leave room for something else.
const GENTLE: [&str; 4] = ["teilzeit", "abend", "wochenende", "online"];

/// An offer that changes something.
#[derive(Debug)]
pub(super) struct Passage<'a> {
    pub(super) offer: &'a Offer,
    pub(super) way: &'a str,
    /// Nobody begins before this day: asking, deciding and waiting for a place take their time.
    pub(super) ready: NaiveDate,
    /// Days between asking and beginning.
    pub(super) lead_days: u64,
    pub(super) weeks: u32,
    /// What is not certain whenever one begins.
    pub(super) doubts: BTreeSet<Doubt>,
    pub(super) distance_km: Option<f64>,
    pub(super) gentle: bool,
}

impl<'a> Passage<'a> {
    /// The offer as a leg; nothing for one that changes nothing or lies out of reach.
    pub(super) fn of(question: &Question<'_>, candidate: &Candidate<'a>) -> Option<Self> {
        let offer = candidate.offer;
        let details = offer.details();
        if details.effects.is_empty() {
            return None;
        }
        let distance_km = matching::distance(question.home, candidate.locations);
        let mut doubts = BTreeSet::new();
        match matching::within_reach(question, offer, distance_km) {
            Truth::No => return None,
            Truth::Unknown => drop(doubts.insert(Doubt::Admission)),
            Truth::Yes => {}
        }
        let weeks = details.duration_weeks.unwrap_or_else(|| {
            doubts.insert(Doubt::Duration);
            ASSUMED_WEEKS
        });
        if details.entry.as_ref().is_none_or(|entry| entry.kind == EntryKind::Unknown) {
            doubts.insert(Doubt::Entry);
        }
        let wait_days = waiting(&candidate.places, weeks, &mut doubts);
        let access = details.access.as_ref();
        let lead_days = u64::from(access.and_then(|access| access.days).unwrap_or(0));
        let ready = question.date.checked_add_days(Days::new(lead_days.max(wait_days)))?;
        let kind = details.kind.as_deref().unwrap_or("offer");
        Some(Self {
            offer,
            way: details.instruments.first().map_or(kind, String::as_str),
            ready,
            lead_days,
            weeks,
            doubts,
            distance_km,
            gentle: details.form.iter().any(|form| GENTLE.contains(&form.as_str())),
        })
    }

    /// The days on or after `from`, and before `end`, on which one can begin. Where that is any day:
    /// the first, and those of `turns` (days on which somebody may begin to be admitted).
    pub(super) fn openings(
        &self,
        from: NaiveDate,
        end: NaiveDate,
        turns: &[NaiveDate],
    ) -> Vec<NaiveDate> {
        let from = from.max(self.ready);
        let entry = self.offer.details().entry.as_ref();
        match entry.filter(|entry| !matches!(entry.kind, EntryKind::Rolling | EntryKind::Unknown)) {
            Some(entry) => dated(entry, from, end),
            None => {
                let later = turns.iter().copied().filter(|day| *day > from);
                std::iter::once(from).chain(later).filter(|day| *day < end).collect()
            }
        }
    }
}

fn dated(entry: &Entry, from: NaiveDate, end: NaiveDate) -> Vec<NaiveDate> {
    let next = |day: &NaiveDate| day.succ_opt().and_then(|day| entry.next(day));
    std::iter::successors(entry.next(from), next).take_while(|day| *day < end).collect()
}

/// Days until a place is free: all places change hands once in the time the offer takes, and those
/// on the list come first. An estimate, and where the figures are missing only a doubt.
fn waiting(places: &Places, weeks: u32, doubts: &mut BTreeSet<Doubt>) -> u64 {
    match places {
        Places::Unknown | Places::Expired { .. } => {
            doubts.insert(Doubt::Places);
            0
        }
        Places::Stated { free: 0, total, waiting, .. } => {
            doubts.insert(Doubt::Full);
            let ahead = u64::from(waiting.unwrap_or(0)) + 1;
            let total = total.filter(|total| *total > 0).map(u64::from);
            total.map_or(0, |total| (ahead * u64::from(weeks) * 7).div_ceil(total))
        }
        Places::Stated { .. } => 0,
    }
}
