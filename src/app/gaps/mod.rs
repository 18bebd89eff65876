//! The gap report: every need of every agency, judged by the matching the case managers use.
//!
//! Everything is read in one snapshot and judged in memory: for the day a need was recorded and for
//! its last day. Cases alike (same facts, home and language) are judged once for each offer, and
//! again only where another law is in force or the person would be older at the entry.

mod book;
mod brought;
mod job;
mod judging;
mod release;
mod sited;
mod surveying;
mod whatif;
mod wish;

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use chrono::NaiveDate;

use book::{Book, Histories};
use judging::{Alike, Judging};

use super::App;
use super::catalogue::Catalogue;
use super::error::{Error, Result};
use super::rights::Actor;
use crate::domain::case::{Case, Need};
use crate::domain::catalogue::{Location, Offer};
use crate::domain::gap::{AreaMap, Coverage, GapReport, Period, PublicTable, Sources, Unit};
use crate::domain::role::Action;

pub use brought::{AreasRead, FiguresRead};
pub use release::{DecisionDraft, FigureReleaseDraft};
pub use sited::TwinOffers;
pub use surveying::Survey;
pub use wish::{CHANGE_KINDS, ChangeDraft};

/// Longest period of a report, in days: ten years.
const LONGEST_PERIOD: i64 = 3660;

impl App {
    /// Which needs recorded from `from` to `to` (both included, as days here) were met, and why not.
    ///
    /// The facts are those the cases hold now; the law and the places are those of the day judged.
    ///
    /// # Errors
    /// [`Error::Forbidden`]; [`Error::Invalid`] when the period ends before it begins or is longer
    /// than ten years.
    pub async fn gap_report(
        &self,
        actor: &Actor,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<GapReport> {
        self.gap_report_of(actor, from, to, None).await
    }

    /// The same for one planning area alone.
    ///
    /// # Errors
    /// As [`App::gap_report`].
    pub async fn gap_report_of(
        &self,
        actor: &Actor,
        from: NaiveDate,
        to: NaiveDate,
        area: Option<&str>,
    ) -> Result<GapReport> {
        let (period, book) = self.read_for_gaps(actor, from, to, "gaps.read").await?;
        let (app, area) = (self.clone(), area.map(str::to_owned));
        let report = move || app.report(period, &book, area.as_deref());
        Ok(tokio::task::spawn_blocking(report).await?)
    }

    /// Reads what a period needs for somebody who may, and writes down that they did.
    async fn read_for_gaps(
        &self,
        actor: &Actor,
        from: NaiveDate,
        to: NaiveDate,
        deed: &str,
    ) -> Result<(Period, Book)> {
        actor.must(Action::ReadGaps)?;
        if !(0..=LONGEST_PERIOD).contains(&(to - from).num_days()) {
            return Err(Error::field("to", "out_of_range"));
        }
        let period = Period { from, to, made_on: self.today() };
        let book = self.read_book(period).await?;
        let mut tx = self.inner.db.write().await?;
        self.audit(&mut tx, actor, deed, "gaps", &format!("{from}/{to}")).await?;
        tx.commit().await?;
        Ok((period, book))
    }

    /// The report with its table as it may leave the house.
    ///
    /// # Errors
    /// When the machine fails.
    pub async fn published(&self, report: GapReport) -> Result<(GapReport, PublicTable)> {
        // Finding what would give a small count away is work: not on a thread that serves requests.
        let published = move || {
            let public = report.public();
            (report, public)
        };
        Ok(tokio::task::spawn_blocking(published).await?)
    }

    fn report(&self, period: Period, book: &Book, area: Option<&str>) -> GapReport {
        let catalogue = self.catalogue();
        let stock = stock_of(&catalogue);
        let histories = book.histories();
        let mut judging = Judging::new(self, book, &stock);
        let mut judged = self.judged(period, book, &histories, &mut judging);
        judged.retain(|judged| area.is_none() || judged.unit.area.as_deref() == area);
        let agencies: BTreeSet<_> = judged.iter().map(|judged| &judged.case.agency).collect();
        let coverage = Coverage {
            agencies: u32::try_from(agencies.len()).unwrap_or(u32::MAX),
            ..judging.coverage()
        };
        let sources = self.sources(book, &histories, &judged, area);
        let units: Vec<Unit> = judged.into_iter().map(|judged| judged.unit).collect();
        let report = GapReport::of(period, &units, coverage, &self.knowledge().topics);
        let names = report.places.iter().map(|place| place.area.as_str());
        let map = AreaMap::of(&book.areas, names, &self.knowledge().postcodes);
        GapReport { sources, map, ..report }
    }

    /// What else speaks of gaps. Of a public search only its topic is told, so for a single area
    /// there is none.
    fn sources(
        &self,
        book: &Book,
        histories: &Histories<'_>,
        judged: &[Judged<'_>],
        area: Option<&str>,
    ) -> Sources {
        let states = &self.knowledge().states;
        let searches = book.searches.iter().filter(|_| area.is_none());
        let searches = searches
            .map(|row| (row.topic.as_str(), u32::try_from(row.searches).unwrap_or(u32::MAX)));
        let refusals = judged.iter().flat_map(|judged| {
            let said = histories.of(judged.need, judged.case).refusals(states);
            said.into_iter().map(|cause| (cause, &judged.case.id))
        });
        let official = book.official.iter().filter(|figure| area.is_none_or(|a| figure.area == a));
        Sources::of(searches, refusals, official.cloned().collect(), &self.knowledge().topics)
    }

    /// Every need recorded in the period, with what became of it. People alike are judged together.
    fn judged<'b>(
        &self,
        period: Period,
        book: &'b Book,
        histories: &Histories<'b>,
        judging: &mut Judging<'b>,
    ) -> Vec<Judged<'b>> {
        let mut alike: HashMap<Alike<'b>, Vec<(&'b Need, &'b Case)>> = HashMap::new();
        for need in &book.needs {
            let since = Self::local(need.since).date();
            let in_period = period.from <= since && since <= period.to;
            if let Some(&case) = histories.cases.get(&need.case).filter(|_| in_period) {
                alike.entry(Alike::of(case)).or_default().push((need, case));
            }
        }
        let mut judged = Vec::new();
        for (person, needs) in &alike {
            judging.begin(person);
            for &(need, case) in needs {
                let history = histories.of(need, case);
                let unit = Unit {
                    case: case.id.clone(),
                    topic: need.topic.clone(),
                    since: Self::local(need.since).date(),
                    days_to_appointment: history.days_to_appointment(),
                    stage: history.stage(&self.knowledge().states, book.now),
                    area: self.area_of(book, case.plz.as_deref()),
                    outcome: judging.outcome(&history),
                };
                judged.push(Judged { need, case, unit });
            }
        }
        // The order of a hash map is another each time; who is placed first must not be.
        judged.sort_by(|a, b| (a.need.since, &a.need.id).cmp(&(b.need.since, &b.need.id)));
        judged
    }

    /// What the planning area of a postcode is called.
    fn area_of(&self, book: &Book, plz: Option<&str>) -> Option<String> {
        book.areas.name_of(plz?, &self.knowledge().postcodes)
    }
}

/// A need of the period, with what became of it.
struct Judged<'a> {
    need: &'a Need,
    case: &'a Case,
    unit: Unit,
}

/// Every offer that takes people, with where it happens.
fn stock_of(catalogue: &Catalogue) -> Vec<(&Offer, Vec<Arc<Location>>)> {
    let offers = catalogue.shown().filter(|offer| offer.takes_people());
    offers.map(|offer| (offer.as_ref(), catalogue.locations_of(offer))).collect()
}
