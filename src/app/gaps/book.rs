//! What a gap report is made from, read in one snapshot, and ordered by need.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};

use crate::app::App;
use crate::app::error::Result;
use crate::app::places::LONGEST_DAYS;
use crate::domain::case::{Appointment, Case, Need};
use crate::domain::gap::{Areas, NeedHistory, OfficialFigure, Period};
use crate::domain::id::{CaseId, NeedId, OfferId, ReferralId};
use crate::domain::place::{PlaceStatement, Places};
use crate::domain::referral::Referral;
use crate::store;
use crate::store::unmet::Unmet;

/// Under which the map of planning areas is remembered.
pub(super) const AREAS: &str = "planning_areas";

/// All that was read for a report.
pub(super) struct Book {
    pub(super) now: DateTime<Utc>,
    /// The planning areas.
    pub(super) areas: Areas,
    /// Public searches of the period that found nothing.
    pub(super) searches: Vec<Unmet>,
    /// Official figures.
    pub(super) official: Vec<OfficialFigure>,
    /// Places now, after what referrals hold.
    places: BTreeMap<OfferId, Places>,
    /// What was said of places before, the oldest first.
    statements: BTreeMap<OfferId, Vec<PlaceStatement>>,
    cases: Vec<Case>,
    pub(super) needs: Vec<Need>,
    referrals: Vec<Referral>,
    appointments: Vec<Appointment>,
}

/// The book, ordered by need.
pub(super) struct Histories<'a> {
    pub(super) cases: HashMap<&'a CaseId, &'a Case>,
    referrals: HashMap<&'a NeedId, Vec<&'a Referral>>,
    appointments: HashMap<&'a ReferralId, Vec<&'a Appointment>>,
}

impl Book {
    /// The same, ordered by need.
    pub(super) fn histories(&self) -> Histories<'_> {
        let mut histories = Histories {
            cases: self.cases.iter().map(|case| (&case.id, case)).collect(),
            referrals: HashMap::new(),
            appointments: HashMap::new(),
        };
        for referral in &self.referrals {
            if let Some(need) = &referral.need {
                histories.referrals.entry(need).or_default().push(referral);
            }
        }
        for appointment in &self.appointments {
            if let Some(referral) = &appointment.referral {
                histories.appointments.entry(referral).or_default().push(appointment);
            }
        }
        histories
    }

    /// What was known of an offer's places at a moment; now also what referrals hold.
    pub(super) fn places(&self, offer: &OfferId, at: DateTime<Utc>) -> Places {
        if at >= self.now {
            return self.places.get(offer).copied().unwrap_or(Places::Unknown);
        }
        let statements = self.statements.get(offer).map_or(&[][..], Vec::as_slice);
        let before = statements.partition_point(|statement| statement.stated_at <= at);
        Places::at(statements[..before].last(), 0, at)
    }
}

impl<'a> Histories<'a> {
    /// A need with all that was tried for it.
    pub(super) fn of(&self, need: &'a Need, case: &Case) -> NeedHistory<'a> {
        let referrals = self.referrals.get(&need.id).cloned().unwrap_or_default();
        let appointments = referrals.iter().filter_map(|r| self.appointments.get(&r.id)).flatten();
        NeedHistory {
            need,
            case_closed_at: case.closed_at,
            appointments: appointments.copied().collect(),
            referrals,
        }
    }
}

impl App {
    /// Reads everything a report on this period needs, as it is at one moment.
    pub(super) async fn read_book(&self, period: Period) -> Result<Book> {
        let now = self.now();
        let mut session = self.inner.db.snapshot().await?;
        let begin = Self::from_local(period.from.and_time(NaiveTime::MIN));
        let earliest = begin - TimeDelta::days(LONGEST_DAYS);
        let latest = store::places::list_latest(&mut session).await?;
        let held = store::places::list_held(&mut session, now).await?;
        let places = latest.iter().map(|(id, statement)| {
            let held = held.get(id).copied().unwrap_or(0);
            (id.clone(), Places::at(Some(statement), held, now))
        });
        let map = store::settings::find(&mut session, AREAS).await?;
        Ok(Book {
            now,
            // It was checked when it was imported.
            areas: map.and_then(|map| Areas::parse(&map).ok()).unwrap_or_default(),
            searches: store::unmet::list(&mut session, period.from, period.to).await?,
            official: store::official::list(&mut session).await?,
            places: places.collect(),
            statements: store::places::list_between(&mut session, earliest, now).await?,
            cases: store::cases::list_everywhere(&mut session).await?,
            needs: store::cases::list_needs_everywhere(&mut session).await?,
            referrals: store::referrals::list_everywhere(&mut session).await?,
            appointments: store::appointments::list_of_referrals_everywhere(&mut session).await?,
        })
    }
}
