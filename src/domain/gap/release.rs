//! Figures as they leave the house: frozen, protected as one set, and nothing beside them.
//!
//! What adds up stands in one table that is protected as a whole ([`PublicTable`]); what overlaps –
//! steps on the way, proposals – is rounded ([`Rough`]). A release speaks of whole quarters that are
//! over, and no quarter is ever released twice: between two releases there is nothing to subtract.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::map::AreaMap;
use super::public::PublicTable;
use super::quarter::Quarter;
use super::report::GapReport;
use super::rough::Rough;
use super::sources::PublicSources;
use super::stage::Stage;
use super::stock::Stock;
use super::suppress::THRESHOLD;
use super::twins::TwinCount;
use super::whatif::{Change, Empty, Ending, Idea, Ideas, Target};
use crate::domain::id::ReleaseId;

/// The definitions the figures were made by; raised when one of them changes, so that a trend shows
/// a break there.
pub const DEFINITIONS: u32 = 1;

/// From so many people on, waiting times are told: a median of few is the wait of one.
const WAITS_FROM: u32 = 2 * THRESHOLD;

/// Proposals told.
const PROPOSALS: usize = 10;

/// A release.
#[derive(Debug, Clone, PartialEq)]
pub struct Release {
    /// Its id.
    pub id: ReleaseId,
    /// What it is called.
    pub title: String,
    /// The first quarter.
    pub first: Quarter,
    /// The last, included.
    pub last: Quarter,
    /// When it was made: outcomes are those known then.
    pub made_at: DateTime<Utc>,
    /// Since when everybody can see it.
    pub published_at: Option<DateTime<Utc>>,
    /// The figures.
    pub figures: Figures,
}

/// What a release shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Figures {
    /// Version of the definitions.
    pub definitions: u32,
    /// Needs by topic, quarter, outcome, cause and area.
    pub table: PublicTable,
    /// Weeks to the first appointment; none of few people.
    pub waits: Option<WeeksWaited>,
    /// How many needs came how far.
    pub funnel: Vec<(Stage, Rough)>,
    /// People behind the needs.
    pub people: Rough,
    /// Agencies they came to.
    pub agencies: u32,
    /// Share of comparisons of which something was not known, in percent rounded to five.
    pub unknown_percent: Option<u32>,
    /// What there is.
    pub stock: Stock,
    /// What would reach most, without the name of any offer.
    pub proposals: Vec<Outlook>,
    /// Places nobody has, by topic.
    #[serde(default)]
    pub empty: Vec<Empty>,
    /// Offers whose money ends within a year, by the quarter it ends in.
    #[serde(default)]
    pub endings: Vec<EndingQuarter>,
    /// Offers that are nearly the same, by topic and area.
    #[serde(default)]
    pub twins: Vec<TwinCount>,
    /// What else speaks of gaps. Releases made before there was such a thing have none.
    #[serde(default)]
    pub sources: PublicSources,
    /// The planning areas as they were drawn then.
    #[serde(default)]
    pub map: Option<AreaMap>,
}

/// Offers whose money ends in a quarter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EndingQuarter {
    /// The quarter.
    pub quarter: Quarter,
    /// Offers.
    pub offers: u32,
    /// About how many needs they serve now.
    pub needs: Rough,
}

/// Waiting times in whole weeks, rounded up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeeksWaited {
    /// Half waited no longer.
    pub median: i64,
    /// Nine in ten waited no longer.
    pub p90: i64,
}

/// A proposal without the name of an offer: no provider is exposed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Outlook {
    /// Code of the topic of the offer.
    pub topic: String,
    /// What changes; nothing for a new offer.
    pub changes: Vec<Change>,
    /// About how many needs it would reach.
    pub needs: Rough,
}

impl Figures {
    /// The figures of a report, protected. `topic_of` says what a proposal is about.
    pub fn of(
        report: &GapReport,
        ideas: &Ideas,
        stock: Stock,
        topic_of: &dyn Fn(&Idea) -> String,
    ) -> Self {
        let rough = |count: u32| Rough::of(count);
        let waits = report.waits.median_days.zip(report.waits.p90_days);
        let weeks = |days: i64| (days + 6) / 7;
        let percent = |share: f64| (share * 20.0).round() as u32 * 5;
        Self {
            definitions: DEFINITIONS,
            table: report.public(),
            waits: waits
                .filter(|_| report.waits.needs >= WAITS_FROM)
                .map(|(median, p90)| WeeksWaited { median: weeks(median), p90: weeks(p90) }),
            // Behind a step stand people, not needs: whoever came several times counts once.
            funnel: report
                .funnel
                .iter()
                .map(|(stage, count)| {
                    (
                        *stage,
                        if count.cases < THRESHOLD { Rough::Under } else { rough(count.needs) },
                    )
                })
                .collect(),
            people: rough(report.coverage.cases),
            agencies: report.coverage.agencies,
            unknown_percent: report.coverage.unknown_share().map(percent),
            stock,
            proposals: proposals(ideas, topic_of),
            empty: ideas.empty.clone(),
            endings: endings(&ideas.endings),
            twins: Vec::new(),
            sources: report.sources.public(),
            map: report.map.clone(),
        }
    }
}

/// Quarter by quarter, the first first.
fn endings(endings: &[Ending]) -> Vec<EndingQuarter> {
    let mut quarters: BTreeMap<Quarter, (u32, usize, usize)> = BTreeMap::new();
    for ending in endings {
        let (offers, needs, people) = quarters.entry(Quarter::of(ending.until)).or_default();
        *offers += 1;
        *needs += ending.served;
        *people += ending.people;
    }
    let rough = |(quarter, (offers, needs, people)): (Quarter, (u32, usize, usize))| {
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let few = number(people) < THRESHOLD;
        let needs = if few { Rough::Under } else { Rough::of(number(needs)) };
        EndingQuarter { quarter, offers, needs }
    };
    quarters.into_iter().map(rough).collect()
}

/// The first proposals that reach enough people to be told.
fn proposals(ideas: &Ideas, topic_of: &dyn Fn(&Idea) -> String) -> Vec<Outlook> {
    let mut told: Vec<Outlook> = Vec::new();
    for idea in &ideas.ideas {
        let people = u32::try_from(idea.prospect.people).unwrap_or(u32::MAX);
        let needs = u32::try_from(idea.prospect.needs).unwrap_or(u32::MAX);
        if people < THRESHOLD || told.len() == PROPOSALS {
            continue;
        }
        let changes = match &idea.target {
            Target::Offer(_) => idea.changes.iter().map(told_of).collect(),
            Target::New(_) => Vec::new(),
        };
        told.push(Outlook { topic: topic_of(idea), changes, needs: Rough::of(needs) });
    }
    told
}

/// The change as it may be told: places asked for are as many as needs wait for them, so they are
/// rounded like those.
fn told_of(change: &Change) -> Change {
    match change {
        Change::Places { more } => {
            Change::Places { more: Rough::of(*more).about().unwrap_or(THRESHOLD) }
        }
        other => other.clone(),
    }
}

impl Quarter {
    /// Its first day.
    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year(), self.number() * 3 - 2, 1).unwrap_or_default()
    }

    /// Its last day.
    pub fn last_day(self) -> NaiveDate {
        let (year, month) = match self.number() {
            4 => (self.year() + 1, 1),
            number => (self.year(), number * 3 + 1),
        };
        let next = NaiveDate::from_ymd_opt(year, month, 1).unwrap_or_default();
        next.pred_opt().unwrap_or(next)
    }

    /// Whether it is over on a day.
    pub fn is_over(self, today: NaiveDate) -> bool {
        self.last_day() < today
    }
}
