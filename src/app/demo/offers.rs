//! Which offer a try goes to: one the case manager's own list would have shown.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use super::draw::Draw;
use super::seed::PathSeed;
use crate::app::{App, Catalogue};
use crate::domain::admission;
use crate::domain::case::Case;
use crate::domain::catalogue::{Location, Offer};
use crate::domain::gap::{Condition, is_of_kind};
use crate::domain::id::OfferId;
use crate::domain::law::Law;
use crate::domain::matching::{self, Candidate, Group, Match, Question, Why};
use crate::domain::place::{PlaceClass, PlaceStatement, Places};
use crate::domain::referral::{Cause, Referral};

/// How many of the best are drawn from, so that not everybody goes to the same one.
const DRAWN_FROM: usize = 3;
/// Places a demonstration never takes: one at least stays free wherever one is free.
const LEFT_FREE: u32 = 2;

/// The catalogue with its places, and what the demonstration has taken of them.
pub(super) struct Stock {
    offers: Vec<(Arc<Offer>, Vec<Arc<Location>>)>,
    statements: BTreeMap<OfferId, PlaceStatement>,
    taken: BTreeMap<OfferId, u32>,
    law: Arc<Law>,
    now: DateTime<Utc>,
    today: NaiveDate,
}

impl Stock {
    /// Everything that takes people.
    pub(super) fn new(
        app: &App,
        catalogue: &Catalogue,
        statements: BTreeMap<OfferId, PlaceStatement>,
    ) -> Self {
        let today = app.today();
        let offers = catalogue.shown().filter(|o| o.takes_people());
        let offers = offers.map(|o| (o.clone(), catalogue.locations_of(o)));
        Self {
            offers: offers.collect(),
            statements,
            taken: BTreeMap::new(),
            law: app.law_on(today),
            now: app.now(),
            today,
        }
    }

    fn places(&self, offer: &OfferId) -> Places {
        let taken = self.taken.get(offer).copied().unwrap_or(0);
        Places::at(self.statements.get(offer), taken, self.now)
    }

    /// Everything of the kind, as the matching orders it.
    pub(super) fn matches(&self, app: &App, case: &Case, topic: &str) -> Vec<(Match, Why)> {
        let knowledge = app.knowledge();
        let of_kind: Vec<_> = self
            .offers
            .iter()
            .filter(|(offer, _)| is_of_kind(offer, topic, &knowledge.topics))
            .map(|(offer, at)| (offer, at.iter().map(Arc::as_ref).collect::<Vec<_>>()))
            .collect();
        let candidates: Vec<Candidate<'_>> = of_kind
            .iter()
            .map(|(offer, at)| Candidate { offer, locations: at, places: self.places(&offer.id()) })
            .collect();
        let profile = case.profile();
        let plz = case.plz.as_deref();
        let question = Question {
            profile: &profile,
            needs: &[topic.to_owned()],
            date: self.today,
            plz,
            home: plz.and_then(|plz| knowledge.postcodes.find(plz)).map(|area| area.point()),
            radius_km: case.radius_km,
            language: case.language.as_deref(),
        };
        let admits = |offer: &Offer, day| {
            admission::admits(offer, &self.law, &profile.between(self.today, day))
        };
        let found = matching::rank(&question, &candidates, &self.law, &knowledge.topics, admits);
        let explained = found.into_iter().filter_map(|found| {
            let candidate = candidates.iter().find(|c| c.offer.id() == found.offer)?;
            let why = matching::why(&question, candidate.offer, &found, &self.law);
            Some((found, why))
        });
        explained.collect()
    }

    /// The offers a path may lead to, the likeliest first.
    pub(super) fn suited(
        &self,
        matches: &[(Match, Why)],
        path: &PathSeed,
        used: &BTreeSet<OfferId>,
        draw: &Draw,
    ) -> Vec<OfferId> {
        let fresh = matches.iter().filter(|(found, _)| !used.contains(&found.offer));
        let mut suited: Vec<(u8, &Match)> =
            fresh.filter_map(|judged| Some((self.suits(judged, path)?, &judged.0))).collect();
        suited.sort_by_key(|(rank, _)| *rank);
        let best = suited.first().map(|(rank, _)| *rank);
        let ties = suited.iter().take_while(|(rank, _)| Some(*rank) == best).count();
        let mut offers: Vec<OfferId> =
            suited.into_iter().map(|(_, found)| found.offer.clone()).collect();
        let drawn = draw.between([0, 100]) as usize % ties.clamp(1, DRAWN_FROM);
        if drawn < offers.len() {
            offers.swap(0, drawn);
        }
        offers
    }

    /// How well an offer suits a path, the least the best; `None` where it would not be true.
    fn suits(&self, (found, why): &(Match, Why), path: &PathSeed) -> Option<u8> {
        let fits = matches!(found.group, Group::Fits | Group::Maybe);
        let almost = u8::from(found.group != Group::Almost);
        let fails = |wanted: Cause| {
            why.hurdles.iter().any(|reason| Condition::of(&reason.claim).cause() == wanted)
        };
        let full = match self.places(&found.offer).class() {
            PlaceClass::Waiting | PlaceClass::Full => 0,
            PlaceClass::Unknown => 1,
            PlaceClass::Free => 2,
        };
        match path.reason() {
            Some(Cause::RegelSchliesstAus) => fails(Cause::RegelSchliesstAus).then_some(almost),
            Some(Cause::ZuWeit) => fails(Cause::ZuWeit).then_some(almost),
            Some(Cause::Sprache) => fails(Cause::Sprache).then_some(almost),
            // Whoever is refused for want of responsibility was refused by an agency.
            Some(Cause::Zustaendigkeit) => {
                (fits && full > 0).then_some(u8::from(why.grounds.is_empty()))
            }
            Some(Cause::KeinPlatz) => (fits && full < 2).then_some(full),
            _ if path.passes("warteliste") => (fits && full < 2).then_some(full),
            _ => (fits && full > 0).then_some(2 - full),
        }
    }

    /// Notes what a referral takes of an offer's places now. `false`, and nothing noted, where the
    /// last ones would go.
    pub(super) fn take(&mut self, referral: &Referral) -> bool {
        let Some(statement) = self.statements.get(&referral.offer) else { return true };
        let holds = referral.hold_until.is_some_and(|until| until > self.now);
        let takes = referral.taken_at.is_some_and(|at| at >= statement.stated_at);
        if !holds && !takes {
            return true;
        }
        let before = self.taken.get(&referral.offer).copied().unwrap_or(0);
        if statement.valid_until >= self.now && statement.free < before + LEFT_FREE {
            return false;
        }
        *self.taken.entry(referral.offer.clone()).or_default() += 1;
        true
    }

    /// Where an offer happens, as an appointment names it; nothing of a protected place.
    pub(super) fn place_of(&self, offer: &OfferId) -> Option<String> {
        let (_, locations) = self.offers.iter().find(|(known, _)| known.id() == *offer)?;
        locations.iter().find(|at| !at.is_confidential())?.name.clone()
    }

    /// Who runs an offer.
    pub(super) fn organization_of(&self, offer: &OfferId) -> Option<String> {
        let (offer, _) = self.offers.iter().find(|(known, _)| known.id() == *offer)?;
        Some(offer.organization_id.as_ref()?.to_string())
    }

    /// The latest statement of every offer that has one.
    pub(super) fn statements(&self) -> &BTreeMap<OfferId, PlaceStatement> {
        &self.statements
    }
}
