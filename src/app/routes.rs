//! Routes to a goal: anonymous questions, nothing stored. The page of a case and the public
//! comparison ask the same.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::App;
use super::catalogue::OfferView;
use super::error::{Error, Result};
use crate::domain::case::Case;
use crate::domain::fact::{FactId, FactValue};
use crate::domain::id::OfferId;
use crate::domain::matching::{Candidate, Question};
use crate::domain::profile::Profile;
use crate::domain::route::{Chosen, Goal, Limits, choose, search};

/// Most routes shown side by side.
const SHOWN: usize = 8;

/// Where somebody stands and wants to get to.
#[derive(Debug, Clone, Default)]
pub struct RouteRequest {
    /// Id of the goal.
    pub goal: String,
    /// The day asked about; today when missing.
    pub date: Option<NaiveDate>,
    /// What is known.
    pub facts: BTreeMap<FactId, FactValue>,
    /// Home postcode.
    pub plz: Option<String>,
    /// How far one can travel, in kilometres.
    pub radius_km: Option<f64>,
    /// A language that is needed.
    pub language: Option<String>,
}

impl RouteRequest {
    /// From where a case stands.
    pub fn of(case: &Case, goal: &str) -> Self {
        Self {
            goal: goal.to_owned(),
            date: None,
            facts: case.facts.clone(),
            plz: case.plz.clone(),
            radius_km: case.radius_km,
            language: case.language.clone(),
        }
    }
}

/// The routes worth comparing.
#[derive(Debug)]
pub struct Routes {
    /// The goal.
    pub goal: Goal,
    /// The day asked about.
    pub date: NaiveDate,
    /// Whether the goal is reached already.
    pub already: bool,
    /// Whether everything within the limits was looked at.
    pub complete: bool,
    /// The routes, in the order of their arrival.
    pub routes: Vec<Chosen>,
    /// The offers on them.
    pub offers: BTreeMap<OfferId, OfferView>,
}

impl App {
    /// The goals there are, in the order a page shows them.
    pub fn goals(&self) -> &[Goal] {
        &self.knowledge().goals
    }

    /// Searches the ways to a goal and chooses the few worth comparing.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming the goal, each fact or the postcode that is wrong.
    pub async fn find_routes(&self, request: &RouteRequest) -> Result<Routes> {
        let goal = self.goals().iter().find(|goal| goal.id == request.goal);
        let goal = goal.ok_or_else(|| Error::field("goal", "not_listed"))?.clone();
        let date = request.date.unwrap_or_else(|| self.today());
        let mut problems = self.check_surroundings(request.plz.as_deref(), request.radius_km);
        let facts = self.checked_facts(date, &request.facts, &mut problems)?;
        Error::unless_empty(problems)?;
        let profile = Profile::new(facts);
        let stock = self.stock().await?;
        let locations = stock.locations();
        let candidates: Vec<Candidate<'_>> = stock.candidates(&locations).collect();
        let plz = request.plz.as_deref();
        let start = Question {
            profile: &profile,
            needs: &[],
            date,
            plz,
            home: plz.and_then(|plz| self.knowledge().postcodes.find(plz)).map(|a| a.point()),
            radius_km: request.radius_km,
            language: request.language.as_deref(),
        };
        let found = search(&start, &goal, &candidates, &self.knowledge().law, Limits::default());
        let routes = choose(found.routes, SHOWN);
        let catalogue = self.catalogue();
        let legs = routes.iter().flat_map(|chosen| &chosen.route.legs);
        let offers = legs
            .filter_map(|leg| {
                let (offer, _, places) = stock.find(&leg.offer)?;
                Some((leg.offer.clone(), self.view(&catalogue, offer, *places)))
            })
            .collect();
        let (already, complete) = (found.already, found.complete);
        Ok(Routes { goal, date, already, complete, routes, offers })
    }
}
