//! The gap report: every need of every agency, judged by the matching the case managers use.
//!
//! Everything is read in one snapshot and judged in memory: for the day a need was recorded and for
//! its last day. Cases alike (same facts, home and language) are judged once for each offer, and
//! again only where another law is in force or the person would be older at the entry.

mod book;
mod judging;

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use book::Book;
use judging::{Alike, Judging};

use super::App;
use super::error::{Error, Result};
use super::rights::Actor;
use crate::domain::case::{Case, Need};
use crate::domain::gap::{Coverage, GapReport, Period, PublicTable, Unit};
use crate::domain::role::Action;

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
        actor.must(Action::ReadGaps)?;
        if !(0..=LONGEST_PERIOD).contains(&(to - from).num_days()) {
            return Err(Error::field("to", "out_of_range"));
        }
        let period = Period { from, to, made_on: self.today() };
        let book = self.read_book(period).await?;
        let mut tx = self.inner.db.write().await?;
        self.audit(&mut tx, actor, "gaps.read", "gaps", &format!("{from}/{to}")).await?;
        tx.commit().await?;
        let app = self.clone();
        Ok(tokio::task::spawn_blocking(move || app.report(period, &book)).await?)
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

    fn report(&self, period: Period, book: &Book) -> GapReport {
        let catalogue = self.catalogue();
        let offers = catalogue.shown().filter(|offer| offer.takes_people());
        let stock: Vec<_> = offers.map(|o| (o.as_ref(), catalogue.locations_of(o))).collect();
        let mut judging = Judging::new(self, book, &stock);
        let histories = book.histories();
        let mut alike: HashMap<Alike<'_>, Vec<(&Need, &Case)>> = HashMap::new();
        for need in &book.needs {
            let since = Self::local(need.since).date();
            let in_period = period.from <= since && since <= period.to;
            if let Some(case) = histories.cases.get(&need.case).filter(|_| in_period) {
                alike.entry(Alike::of(case)).or_default().push((need, case));
            }
        }
        let mut units = Vec::new();
        let mut agencies = BTreeSet::new();
        for (person, needs) in &alike {
            judging.begin(person);
            for (need, case) in needs {
                let history = histories.of(need, case);
                agencies.insert(&case.agency);
                units.push(Unit {
                    case: case.id.clone(),
                    topic: need.topic.clone(),
                    since: Self::local(need.since).date(),
                    days_to_appointment: history.days_to_appointment(),
                    outcome: judging.outcome(&history),
                });
            }
        }
        let coverage = Coverage {
            agencies: u32::try_from(agencies.len()).unwrap_or(u32::MAX),
            ..judging.coverage()
        };
        GapReport::of(period, &units, coverage, &self.knowledge().topics)
    }
}
