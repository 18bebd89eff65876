//! May I, on which ground, who decides, what to ask: anonymous questions, nothing stored.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;

use super::App;
use super::catalogue::OfferView;
use super::error::{Error, FieldError, Result, invalid};
use crate::domain::catalogue::{Location, Offer};
use crate::domain::fact::{FactId, FactValue};
use crate::domain::id::OfferId;
use crate::domain::law::{Binding, Instrument, Interface, Law};
use crate::domain::matching::{self, Candidate, Group, Match, Question};
use crate::domain::place::Places;
use crate::domain::profile::Profile;
use crate::domain::rule::{Finding, Judge, Truth};

/// Most questions proposed at once.
const QUESTIONS: usize = 5;
/// Most needs asked about at once.
const MOST_NEEDS: usize = 50;

/// What the law says of a profile.
#[derive(Debug)]
pub struct Eligibility {
    /// The day it is for.
    pub date: NaiveDate,
    /// Every instrument in force: eligible first, then unclear, then not.
    pub results: Vec<InstrumentResult>,
    /// Interfaces whose constellation holds.
    pub interfaces: Vec<Interface>,
    /// What to ask next.
    pub next_questions: Vec<NextQuestion>,
}

/// What the law says of one instrument.
#[derive(Debug)]
pub struct InstrumentResult {
    /// The instrument, in the version of the day.
    pub instrument: Instrument,
    /// Whether, why, what to ask.
    pub finding: Finding,
    /// How strongly the agency is bound in this case.
    pub binding: Binding,
    /// Keys of the agencies that decide; several while that is open.
    pub responsible: Vec<String>,
}

/// A fact worth asking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextQuestion {
    /// The fact.
    pub fact: FactId,
    /// How many open verdicts it could help to decide.
    pub resolves: usize,
}

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
    /// What the matching says.
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
}

/// What offers, locations and places a matching runs over.
struct Stock {
    offers: Vec<(Arc<Offer>, Vec<Arc<Location>>, Places)>,
}

impl App {
    /// Judges every instrument in force for a profile.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming each fact that is unknown or has a wrong value.
    pub fn eligibility(
        &self,
        date: Option<NaiveDate>,
        facts: BTreeMap<FactId, FactValue>,
    ) -> Result<Eligibility> {
        let date = date.unwrap_or_else(|| self.today());
        let facts = self.facts_on(date, "facts.", facts)?;
        self.knowledge().check_facts("facts.", &facts)?;
        let law = self.law_on(date);
        let profile = Profile::new(facts);
        let mut results: Vec<_> =
            law.instruments().map(|instrument| judged(&law, instrument, &profile)).collect();
        results.sort_by(|a, b| {
            b.finding
                .truth
                .cmp(&a.finding.truth)
                .then_with(|| a.instrument.id.cmp(&b.instrument.id))
        });
        let open = results.iter().filter(|r| r.finding.truth == Truth::Unknown);
        let next_questions = self.next_questions(open.map(|r| &r.finding.missing));
        let interfaces = law.interfaces_for(&profile).into_iter().cloned().collect();
        Ok(Eligibility { date, results, interfaces, next_questions })
    }

    /// Which offers fit.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming each fact, topic or postcode that is wrong.
    pub async fn match_offers(&self, request: &MatchRequest) -> Result<MatchGroups> {
        let date = request.date.unwrap_or_else(|| self.today());
        let facts = self.facts_on(date, "facts.", request.facts.clone());
        let profile = Profile::new(self.check_match(request, facts)?);
        let stock = self.stock().await?;
        let law = self.law_on(date);
        let matches = self.rank(request, date, &profile, &law, &stock);
        let mut groups = self.grouped(matches, &stock, request.limit.unwrap_or(usize::MAX));
        groups.date = Some(date);
        groups.interfaces = law.interfaces_for(&profile).into_iter().cloned().collect();
        let open = groups.maybe.iter().map(|m| &m.found.missing);
        groups.next_questions = self.next_questions(open);
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
        facts: Result<BTreeMap<FactId, FactValue>>,
    ) -> Result<BTreeMap<FactId, FactValue>> {
        let (facts, mut problems) = match facts {
            Err(Error::Invalid(problems)) => (BTreeMap::new(), problems),
            facts => (facts?, Vec::new()),
        };
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

    async fn stock(&self) -> Result<Stock> {
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
        Ok(Stock { offers })
    }

    fn rank(
        &self,
        request: &MatchRequest,
        date: NaiveDate,
        profile: &Profile,
        law: &Law,
        stock: &Stock,
    ) -> Vec<Match> {
        let locations: Vec<Vec<&Location>> =
            stock.offers.iter().map(|(_, at, _)| at.iter().map(Arc::as_ref).collect()).collect();
        let candidates: Vec<Candidate<'_>> = stock
            .offers
            .iter()
            .zip(&locations)
            .map(|((offer, _, places), locations)| Candidate { offer, locations, places: *places })
            .collect();
        let plz = request.plz.as_deref();
        let question = Question {
            profile,
            needs: &request.needs,
            date,
            plz,
            home: plz.and_then(|plz| self.knowledge().postcodes.find(plz)).map(|a| a.point()),
            radius_km: request.radius_km,
            language: request.language.as_deref(),
        };
        matching::rank(&question, &candidates, law, self.catalogue().topics())
    }

    fn grouped(&self, matches: Vec<Match>, stock: &Stock, limit: usize) -> MatchGroups {
        let catalogue = self.catalogue();
        let by_id: BTreeMap<OfferId, &Arc<Offer>> =
            stock.offers.iter().map(|(offer, _, _)| (offer.id(), offer)).collect();
        let mut groups = MatchGroups::default();
        for found in matches {
            let Some(offer) = by_id.get(&found.offer) else { continue };
            let view = self.view(&catalogue, offer, found.places);
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

    /// The facts that stand in the way of most open verdicts; protected ones last.
    fn next_questions<'a>(
        &self,
        open: impl Iterator<Item = &'a BTreeSet<FactId>>,
    ) -> Vec<NextQuestion> {
        let mut counts: BTreeMap<&FactId, usize> = BTreeMap::new();
        for fact in open.flatten() {
            *counts.entry(fact).or_default() += 1;
        }
        let vocabulary = &self.knowledge().law.vocabulary;
        let protected =
            |fact: &FactId| vocabulary.find(fact.as_str()).is_some_and(|def| def.is_protected());
        let mut questions: Vec<_> = counts
            .into_iter()
            .map(|(fact, resolves)| NextQuestion { fact: fact.clone(), resolves })
            .collect();
        questions.sort_by_key(|q| (protected(&q.fact), std::cmp::Reverse(q.resolves)));
        questions.truncate(QUESTIONS);
        questions
    }
}

/// One instrument for one profile.
pub(super) fn judged(law: &Law, instrument: &Instrument, profile: &Profile) -> InstrumentResult {
    let judge = Judge::new(law, profile);
    InstrumentResult {
        finding: law.judge(instrument, profile),
        binding: instrument.binding_for(&judge),
        responsible: instrument.responsible(&judge).into_iter().map(str::to_owned).collect(),
        instrument: instrument.clone(),
    }
}
