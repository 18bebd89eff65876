//! Which offers fit, and why: anonymous questions, nothing stored. Verdicts come from the columns of all
//! offers; reasons are worked out for those that are shown.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;

use super::App;
use super::birthday;
use super::catalogue::{Catalogue, OfferView};
use super::error::{Error, FieldError, Result, invalid};
use crate::domain::catalogue::{Location, Offer};
use crate::domain::fact::{FactId, FactValue};
use crate::domain::geo::Point;
use crate::domain::id::OfferId;
use crate::domain::law::{Contradiction, Interface, Law};
use crate::domain::matching::{self, Candidate, Group, Match, Question, Why};
use crate::domain::outlook::Outlook;
use crate::domain::place::Places;
use crate::domain::profile::Profile;
use crate::domain::rule::{NextQuestion, Pending, next_questions};

/// Most needs asked about at once.
const MOST_NEEDS: usize = 50;

/// A question to the matching.
#[derive(Debug, Clone, Default)]
pub struct MatchRequest {
    /// The day asked about; today when missing.
    pub date: Option<NaiveDate>,
    /// What is known.
    pub facts: BTreeMap<FactId, FactValue>,
    /// Codes of topics, most urgent first.
    pub needs: Vec<String>,
    /// Home postcode.
    pub plz: Option<String>,
    /// How far one can travel, in kilometres.
    pub radius_km: Option<f64>,
    /// A language that is needed.
    pub language: Option<String>,
    /// Most offers in each group; all when missing.
    pub limit: Option<usize>,
}

/// One offer in a group.
#[derive(Debug)]
pub struct MatchedOffer {
    /// Where it stands; [`MatchGroups::why`] says why.
    pub found: Match,
    /// The offer with all that belongs to it.
    pub view: OfferView,
}

/// The four groups.
#[derive(Debug, Default)]
pub struct MatchGroups {
    /// The day asked about.
    pub date: Option<NaiveDate>,
    /// It fits.
    pub fits: Vec<MatchedOffer>,
    /// It may fit.
    pub maybe: Vec<MatchedOffer>,
    /// One condition fails.
    pub almost: Vec<MatchedOffer>,
    /// It does not fit.
    pub no: Vec<MatchedOffer>,
    /// Interfaces whose constellation holds.
    pub interfaces: Vec<Interface>,
    /// What to ask next.
    pub next_questions: Vec<NextQuestion>,
    /// Facts that hardly go together.
    pub warnings: Vec<Contradiction>,
    /// From when what fails today will hold.
    pub outlook: Outlook,
    /// What was asked, and the law it was judged by.
    asked: Asked,
}

#[derive(Debug, Default)]
struct Asked {
    request: MatchRequest,
    home: Option<Point>,
    law: Arc<Law>,
}

impl MatchGroups {
    /// Why an offer stands where it does. Worked out one by one, for those that are shown.
    pub fn why(&self, offer: &MatchedOffer) -> Why {
        let Outlook { profile, date, .. } = &self.outlook;
        let question = self.asked.question(*date, profile);
        matching::why(&question, &offer.view.offer, &offer.found, &self.asked.law)
    }
}

impl Asked {
    fn question<'a>(&'a self, date: NaiveDate, profile: &'a Profile) -> Question<'a> {
        Question {
            profile,
            needs: &self.request.needs,
            date,
            plz: self.request.plz.as_deref(),
            home: self.home,
            radius_km: self.request.radius_km,
            language: self.request.language.as_deref(),
        }
    }
}

/// An offer, where it happens, and its places.
pub(super) type StockOffer = (Arc<Offer>, Vec<Arc<Location>>, Places);

/// What offers, locations and places a matching runs over.
pub(super) struct Stock {
    catalogue: Arc<Catalogue>,
    offers: Vec<StockOffer>,
}

impl Stock {
    /// Where each offer happens.
    pub(super) fn locations(&self) -> Vec<Vec<&Location>> {
        self.offers.iter().map(|(_, at, _)| at.iter().map(Arc::as_ref).collect()).collect()
    }

    /// The offers ready to be judged; `locations` are those of [`Stock::locations`].
    pub(super) fn candidates<'a>(
        &'a self,
        locations: &'a [Vec<&'a Location>],
    ) -> impl Iterator<Item = Candidate<'a>> {
        let candidate = |((offer, _, places), locations): (&'a StockOffer, &'a Vec<_>)| Candidate {
            offer,
            locations,
            places: *places,
        };
        self.offers.iter().zip(locations).map(candidate)
    }

    /// One of the offers.
    pub(super) fn find(&self, id: &OfferId) -> Option<&StockOffer> {
        self.offers.iter().find(|(offer, _, _)| offer.id() == *id)
    }
}

impl App {
    /// Which offers fit.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming each fact, topic or postcode that is wrong.
    pub async fn match_offers(&self, request: &MatchRequest) -> Result<MatchGroups> {
        let date = request.date.unwrap_or_else(|| self.today());
        let profile = Profile::new(self.check_match(request, date)?);
        let stock = self.stock().await?;
        let plz = request.plz.as_deref();
        let home = plz.and_then(|plz| self.knowledge().postcodes.find(plz)).map(|a| a.point());
        let asked = Asked { request: request.clone(), home, law: self.law_on(date) };
        let law = &asked.law;
        let question = asked.question(date, &profile);
        let admissions = self.admissions_soon(&stock.catalogue, law).await?;
        let mut coming = admissions.coming(&profile, date);
        let locations = stock.locations();
        let candidates: Vec<Candidate<'_>> = stock.candidates(&locations).collect();
        let admits = |offer: &Offer, day| coming.by(&offer.id(), day);
        let topics = stock.catalogue.topics();
        let matches = matching::rank(&question, &candidates, law, topics, admits);
        let next_questions = self.questions(&question, law, &matches);
        let mut groups = self.grouped(matches, &stock, request.limit.unwrap_or(usize::MAX));
        groups.date = Some(date);
        groups.next_questions = next_questions;
        groups.warnings = self.contradictions(date, &profile);
        groups.interfaces = law.interfaces_for(&profile).into_iter().cloned().collect();
        groups.asked = asked;
        groups.outlook = Outlook { date, born: birthday::stated(&request.facts), profile };
        Ok(groups)
    }

    /// The next best offers for the same need when one is full: those that fit or may fit and have
    /// a place or say nothing.
    pub(super) async fn alternatives(
        &self,
        request: &MatchRequest,
        full: &OfferId,
    ) -> Result<Vec<super::Alternative>> {
        let groups = self.match_offers(request).await?;
        let candidates = groups.fits.iter().chain(&groups.maybe);
        let open = candidates.filter(|m| m.found.offer != *full && m.view.places.free() != Some(0));
        let mut seen = BTreeSet::new();
        Ok(open
            .filter(|m| seen.insert(m.found.offer.clone()))
            .take(3)
            .map(|m| super::Alternative {
                offer: m.found.offer.clone(),
                name: m.found.name.clone(),
                free: m.view.places.free(),
            })
            .collect())
    }

    /// The facts, if they and everything else asked are well.
    fn check_match(
        &self,
        request: &MatchRequest,
        date: NaiveDate,
    ) -> Result<BTreeMap<FactId, FactValue>> {
        let (facts, mut problems) = self.try_facts(date, request.facts.clone())?;
        problems.extend(invalid(self.knowledge().check_facts("facts.", &facts))?);
        if request.needs.is_empty() {
            problems.push(FieldError::new("needs", "required"));
        }
        problems.extend(self.check_needs(&request.needs));
        if request.plz.as_ref().is_some_and(|plz| self.knowledge().postcodes.find(plz).is_none()) {
            problems.push(FieldError::new("plz", "unknown_postcode"));
        }
        if request.radius_km.is_some_and(|km| !km.is_finite() || km < 0.0) {
            problems.push(FieldError::new("radius_km", "out_of_range"));
        }
        Error::unless_empty(problems)?;
        Ok(facts)
    }

    /// What is wrong with a list of needs.
    pub(super) fn check_needs(&self, needs: &[String]) -> Vec<FieldError> {
        if needs.len() > MOST_NEEDS {
            return vec![FieldError::expected("needs", "too_many", format!("0–{MOST_NEEDS}"))];
        }
        let problem = |(at, need): (usize, &String)| {
            if self.catalogue().topics().find(need).is_none() {
                Some(FieldError::new(format!("needs.{at}"), "unknown_topic"))
            } else if needs[..at].contains(need) {
                Some(FieldError::new(format!("needs.{at}"), "already_there"))
            } else {
                None
            }
        };
        needs.iter().enumerate().filter_map(problem).collect()
    }

    /// The offers that take people, with their places.
    pub(super) async fn stock(&self) -> Result<Stock> {
        let places = self.all_places().await?;
        let catalogue = self.catalogue();
        let offers = catalogue
            .shown()
            .filter(|offer| offer.takes_people())
            .map(|offer| {
                let known = places.get(&offer.id()).copied().unwrap_or(Places::Unknown);
                (offer.clone(), catalogue.locations_of(offer), known)
            })
            .collect();
        Ok(Stock { catalogue, offers })
    }

    fn grouped(&self, matches: Vec<Match>, stock: &Stock, limit: usize) -> MatchGroups {
        let catalogue = &stock.catalogue;
        let by_id: BTreeMap<OfferId, &Arc<Offer>> =
            stock.offers.iter().map(|(offer, _, _)| (offer.id(), offer)).collect();
        let mut groups = MatchGroups::default();
        for found in matches {
            let Some(offer) = by_id.get(&found.offer) else { continue };
            let view = self.view(catalogue, offer, found.places);
            let group = match found.group {
                Group::Fits => &mut groups.fits,
                Group::Maybe => &mut groups.maybe,
                Group::Almost => &mut groups.almost,
                Group::No => &mut groups.no,
            };
            if group.len() < limit {
                group.push(MatchedOffer { found, view });
            }
        }
        groups
    }

    /// What to ask about the offers that may fit, each counted once.
    fn questions(
        &self,
        question: &Question<'_>,
        law: &Law,
        matches: &[Match],
    ) -> Vec<NextQuestion> {
        let catalogue = self.catalogue();
        let mut seen = BTreeSet::new();
        let open = matches.iter().filter(|m| m.group == Group::Maybe && seen.insert(&m.offer));
        let pending = |found: &Match| {
            Some(matching::pending(question, catalogue.offer(&found.offer)?, law, found))
        };
        let pending: Vec<Pending> = open.filter_map(pending).collect();
        next_questions(law, &self.knowledge().law.vocabulary, &pending)
    }
}
