//! Wishes in the words of a search, such as an age or a town: how well an offer meets them, and how to take them back.

use super::admissions::Ages;
use super::towns::Town;
use crate::domain::catalogue::{ContactWay, Gender, Location, Offer, Opening};
use crate::domain::geo::Point;
use crate::domain::matching;
use crate::domain::place::PlaceClass;
use crate::domain::rule::Truth;
use crate::index::meaning::{Meaning, Wish};

/// What an offer keeps of its score when it certainly does not meet a wish that excludes: it stays only where nothing
/// else is.
const EXCLUDED: f32 = 0.02;
/// What it keeps when it certainly does not meet another wish, and when that is not known.
const AGAINST: f32 = 0.5;
const UNKNOWN: f32 = 0.8;
/// What it gains when it meets one.
const MET: f32 = 1.5;
/// Kilometres that are near, reachable, far; what an offer keeps within each, and beyond.
const NEAR: [(f64, f32); 3] = [(12.0, 1.0), (25.0, 0.4), (50.0, 0.15)];
const BEYOND: f32 = 0.05;
/// What an offer keeps that one need not travel to, or whose place is not known.
const ANYWHERE: f32 = 0.35;
/// From this hour on it is evening.
const EVENING: &str = "18";

/// A wish as the words say it, and the words without it.
#[derive(Debug, Clone, PartialEq)]
pub struct Understood {
    /// What is wished.
    pub wish: Asked,
    /// The query without the words that say it.
    pub without: String,
}

/// What the words of a search ask beside the matter.
#[derive(Debug, Clone, PartialEq)]
pub enum Asked {
    /// A wish.
    Wish(Wish),
    /// Near this town.
    Near(String),
}

/// What a search asks for beside its words.
#[derive(Debug, Default)]
pub(super) struct Wishes {
    /// The wishes.
    pub(super) all: Vec<Wish>,
    /// Where somebody is, if the words say so.
    pub(super) home: Option<Point>,
}

impl Wishes {
    /// Those of the words, without what the fields of the form already say.
    pub(super) fn of(
        meaning: &Meaning,
        town: Option<&Town>,
        has_age: bool,
        has_home: bool,
    ) -> Self {
        let wishes = meaning.wishes.iter().map(|wished| wished.wish);
        let all = wishes.filter(|wish| !(has_age && matches!(wish, Wish::Age(_)))).collect();
        Self { all, home: town.filter(|_| !has_home).map(|town| town.point) }
    }

    /// Whether there is nothing to judge by.
    pub(super) fn is_empty(&self) -> bool {
        self.all.is_empty() && self.home.is_none()
    }

    /// The ages among them.
    pub(super) fn ages(&self) -> impl Iterator<Item = i64> {
        self.all.iter().filter_map(|wish| match wish {
            Wish::Age(age) => Some(*age),
            _ => None,
        })
    }

    /// What an offer keeps or gains of its score.
    pub(super) fn lift(&self, ages: &Ages, found: &Judged<'_>) -> f32 {
        let wished: f32 = self.all.iter().map(|wish| lift(ages, *wish, found)).product();
        wished * self.home.map_or(1.0, |home| near(home, found.locations))
    }
}

/// An offer that is judged.
pub(super) struct Judged<'a> {
    /// The offer.
    pub(super) offer: &'a Offer,
    /// Where it happens.
    pub(super) locations: &'a [&'a Location],
    /// Its places.
    pub(super) places: PlaceClass,
    /// Whether it is open now.
    pub(super) opening: Opening,
}

fn lift(ages: &Ages, wish: Wish, found: &Judged<'_>) -> f32 {
    let details = found.offer.details();
    let yes_no = |known: Option<bool>, against: f32| match known {
        Some(true) => MET,
        Some(false) => against,
        None => UNKNOWN,
    };
    match wish {
        Wish::Age(age) => match ages.fit(&found.offer.id(), age) {
            Truth::No => EXCLUDED,
            Truth::Unknown | Truth::Yes => 1.0,
        },
        Wish::Girls => gender(details.gender, Gender::Girls),
        Wish::Boys => gender(details.gender, Gender::Boys),
        Wish::Free => {
            let amounts = found.offer.cost_options.iter().filter_map(|cost| cost.amount.as_ref());
            let costs = amounts.filter_map(serde_json::Number::as_f64).any(|amount| amount > 0.0);
            if costs { AGAINST } else { 1.0 }
        }
        Wish::NoAppointment => {
            let contact = details.contact.as_ref();
            let walk_in = contact.map(|c| c.order.contains(&ContactWay::WalkIn));
            yes_no(walk_in, AGAINST)
        }
        Wish::Online => {
            let by_net = details.form.iter().any(|form| form == "online")
                || details.contact.as_ref().is_some_and(|c| c.chat.is_some());
            let anywhere = found.locations.is_empty()
                || found.locations.iter().any(|location| location.is_anywhere());
            if by_net || anywhere { MET } else { AGAINST }
        }
        Wish::FreePlaces => match found.places {
            PlaceClass::Free => 1.0,
            PlaceClass::Unknown => UNKNOWN,
            PlaceClass::Waiting | PlaceClass::Full => EXCLUDED,
        },
        Wish::Now => match found.opening {
            Opening::Open { .. } => MET,
            Opening::ByAppointment { .. } | Opening::Unknown | Opening::Closed { .. } => 1.0,
        },
        Wish::Evening => {
            let late = |closes: &String| closes.as_str() > EVENING;
            let open = found.offer.all_schedules().filter_map(|s| s.closes_at.as_ref());
            let open: Vec<bool> = open.map(late).collect();
            yes_no((!open.is_empty()).then(|| open.contains(&true)), AGAINST)
        }
        Wish::Anonymous => yes_no(details.trust.anonymous, AGAINST),
        Wish::WithoutParents => yes_no(details.trust.without_parents, AGAINST),
        Wish::Language(code) => {
            let mut codes = found.offer.language_codes().peekable();
            let known = codes.peek().is_some();
            yes_no(known.then(|| codes.any(|c| c == code)), AGAINST)
        }
    }
}

fn gender(takes: Option<Gender>, wanted: Gender) -> f32 {
    match takes {
        Some(takes) if takes == wanted => MET,
        Some(Gender::All) | None => 1.0,
        Some(_) => EXCLUDED,
    }
}

fn near(home: Point, locations: &[&Location]) -> f32 {
    match matching::distance(Some(home), locations) {
        None => ANYWHERE,
        Some(_) if locations.iter().any(|location| location.is_anywhere()) => ANYWHERE,
        Some(km) => NEAR.iter().find(|(within, _)| km <= *within).map_or(BEYOND, |(_, kept)| *kept),
    }
}

/// What the words ask beside the matter, each with the words that remain without it.
pub(super) fn understood(meaning: &Meaning, town: Option<&Town>) -> Vec<Understood> {
    let wishes = meaning.wishes.iter().map(|wished| Understood {
        wish: Asked::Wish(wished.wish),
        without: meaning.without(&wished.at),
    });
    let place = town.map(|town| Understood {
        wish: Asked::Near(town.name.clone()),
        without: meaning.without(&town.at),
    });
    wishes.chain(place).collect()
}
