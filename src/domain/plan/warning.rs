//! What to mind in a plan: the same help twice, appointments nobody can keep both, entries missed.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use serde::Serialize;

use crate::domain::catalogue::Offer;
use crate::domain::geo::Point;
use crate::domain::id::{AppointmentId, NeedId, OfferId};
use crate::domain::law::LawBook;
use crate::domain::matching::standing;
use crate::domain::profile::Profile;
use crate::domain::rule::Truth;

/// Minutes between two places where nobody knows how far they are apart.
const USUAL_WAY: i64 = 30;
/// Minutes to get going and to arrive.
const ON_FOOT: i64 = 10;
/// Minutes a kilometre takes by bus, waiting included.
const PER_KM: f64 = 3.0;

/// Something to mind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Warning {
    /// Two offers of the same kind serve the same need.
    Twice {
        /// The one.
        first: OfferId,
        /// The other.
        second: OfferId,
    },
    /// Between two appointments there is too little time.
    Collides {
        /// The earlier one.
        first: AppointmentId,
        /// The later one.
        second: AppointmentId,
        /// Minutes that are missing, the way between them included.
        short_by: i64,
    },
    /// There is no time left to get in for the next entry.
    TooLate {
        /// The offer.
        offer: OfferId,
        /// The entry that is missed.
        entry: NaiveDate,
        /// The one after it.
        next: Option<NaiveDate>,
    },
    /// The last entry has passed.
    Over {
        /// The offer.
        offer: OfferId,
    },
    /// At the next entry the young person will not be admitted any more, or not yet.
    NotThen {
        /// The offer.
        offer: OfferId,
        /// The day of the entry.
        entry: NaiveDate,
    },
}

/// An offer that is proposed or under way, and the need it serves.
#[derive(Debug, Clone, Copy)]
pub struct Running<'a> {
    /// The offer.
    pub offer: &'a Offer,
    /// The need.
    pub need: &'a NeedId,
}

/// Pairs that serve the same need in the same way: take the better one.
pub fn twice(running: &[Running<'_>]) -> Vec<Warning> {
    let kind = |r: &Running<'_>| r.offer.details().kind.clone();
    let alike = |a: &Running<'_>, b: &Running<'_>| {
        a.need == b.need && a.offer.id != b.offer.id && kind(a).is_some() && kind(a) == kind(b)
    };
    let pairs = running.iter().enumerate().flat_map(|(at, a)| {
        running[at + 1..].iter().filter(move |b| alike(a, b)).map(move |b| (a, b))
    });
    pairs.map(|(a, b)| Warning::Twice { first: a.offer.id(), second: b.offer.id() }).collect()
}

/// An appointment as far as it matters for getting there.
#[derive(Debug, Clone)]
pub struct Visit {
    /// Its id.
    pub id: AppointmentId,
    /// When it starts.
    pub starts_at: DateTime<Utc>,
    /// How long it lasts, in minutes.
    pub minutes: i64,
    /// Where it is, in words.
    pub place: Option<String>,
    /// Where it lies, as far as known.
    pub point: Option<Point>,
}

/// Neighbouring visits between which there is not time enough. They come in order.
pub fn visits_that_collide(visits: &[Visit]) -> Vec<Warning> {
    let pairs = visits.iter().zip(visits.iter().skip(1));
    let short = |(a, b): (&Visit, &Visit)| {
        let free_from = a.starts_at + TimeDelta::minutes(a.minutes + way(a, b));
        let short_by = (free_from - b.starts_at).num_minutes();
        (short_by > 0).then(|| Warning::Collides {
            first: a.id.clone(),
            second: b.id.clone(),
            short_by,
        })
    };
    pairs.filter_map(short).collect()
}

/// Minutes from one to the other.
fn way(a: &Visit, b: &Visit) -> i64 {
    let same_words = a.place.is_some() && a.place == b.place;
    match (a.point, b.point) {
        _ if same_words => 0,
        (Some(here), Some(there)) => {
            let km = here.km_to(there);
            if km < 0.1 { 0 } else { ON_FOOT + (km * PER_KM).round() as i64 }
        }
        _ => USUAL_WAY,
    }
}

/// Whether the next entry of an offer can still be reached, and whether one is admitted then.
pub fn entry_warnings(
    offer: &Offer,
    profile: &Profile,
    today: NaiveDate,
    book: &LawBook,
) -> Option<Warning> {
    use crate::domain::catalogue::EntryKind::{Rolling, Unknown};
    let details = offer.details();
    let entry = details.entry.as_ref().filter(|e| !matches!(e.kind, Rolling | Unknown))?;
    let id = offer.id();
    let Some(next) = entry.next(today) else { return Some(Warning::Over { offer: id }) };
    let lead = details.access.as_ref().and_then(|access| access.days).unwrap_or(0);
    let after = next.succ_opt().and_then(|day| entry.next(day));
    if today + Days::new(u64::from(lead)) > next {
        return Some(Warning::TooLate { offer: id, entry: next, next: after });
    }
    let then = standing(offer, &book.on(next), &profile.between(today, next)).truth;
    (then == Truth::No).then_some(Warning::NotThen { offer: id, entry: next })
}
