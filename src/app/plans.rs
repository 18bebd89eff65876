//! The plan of a case: its steps, what runs at once, what to mind.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::App;
use super::cases::{CaseFile, own_case};
use super::error::{Error, FieldError, Result};
use super::reach::within_reach;
use super::rights::Actor;
use super::routes::RouteRequest;
use super::written::{LONGEST_LINE, tidy};
use crate::domain::case::Appointment;
use crate::domain::catalogue::Offer;
use crate::domain::geo::Point;
use crate::domain::id::{CaseId, OfferId, PlanStepId};
use crate::domain::plan::{
    Horizon, Load, Owner, PlanStep, Running, Visit, Warning, entry_warnings, load, twice,
    visits_that_collide,
};
use crate::domain::role::Action;
use crate::store;

/// Days ahead up to which something is near.
const NEAR: u64 = 28;
/// Days ahead up to which something lies in the middle.
const MIDDLE: u64 = 183;

/// A step to be added.
#[derive(Debug, Clone, Default)]
pub struct StepDraft {
    /// What is done.
    pub title: String,
    /// The offer it is about.
    pub offer: Option<OfferId>,
    /// Key of who does it.
    pub owner: String,
    /// Who that is, where it is somebody else.
    pub owner_name: Option<String>,
    /// Key of how far away it is.
    pub horizon: String,
    /// Its place in the order.
    pub stage: i64,
    /// The last day for it.
    pub due: Option<NaiveDate>,
    /// Hours a week.
    pub hours_per_week: Option<i64>,
}

/// A plan with what it takes and what to mind.
#[derive(Debug)]
pub struct Plan {
    /// The case.
    pub file: CaseFile,
    /// The steps in order.
    pub steps: Vec<PlanStep>,
    /// What is under way.
    pub load: Load,
    /// What to mind.
    pub warnings: Vec<Warning>,
}

impl App {
    /// The plan of a case.
    ///
    /// # Errors
    /// [`Error::NotFound`] – also for another agency's case.
    pub async fn plan(&self, actor: &Actor, case: &CaseId) -> Result<Plan> {
        let file = self.case_file(actor, case).await?;
        let mut session = self.inner.db.read().await?;
        let steps = store::plans::list(&mut session, case).await?;
        let warnings = self.warnings(&file, &steps);
        let load = self.load(&file, &steps);
        Ok(Plan { file, steps, load, warnings })
    }

    /// Adds a step.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Invalid`].
    pub async fn add_step(
        &self,
        actor: &Actor,
        case: &CaseId,
        draft: &StepDraft,
    ) -> Result<PlanStep> {
        actor.must(Action::WorkOnCases)?;
        let mut tx = self.inner.db.write().await?;
        own_case(&mut tx, actor, case).await?;
        let step = self.plan_step(case, draft)?;
        store::plans::add(&mut tx, &step).await?;
        self.audit(&mut tx, actor, "plan.change", "case", case.as_str()).await?;
        tx.commit().await?;
        Ok(step)
    }

    /// Puts the steps of a route into the plan, behind those it has. The route is searched anew: what
    /// was shown may no longer be there.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Invalid`] when there is no such route any more.
    pub async fn take_route(
        &self,
        actor: &Actor,
        case: &CaseId,
        goal: &str,
        offers: &[OfferId],
    ) -> Result<()> {
        let plan = self.plan(actor, case).await?;
        let found = self.find_routes(&RouteRequest::of(&plan.file.case, goal)).await?;
        let same = |chosen: &&crate::domain::route::Chosen| {
            chosen.route.legs.iter().map(|leg| &leg.offer).eq(offers)
        };
        let chosen = found.routes.iter().find(same);
        let chosen = chosen.ok_or_else(|| Error::field("goal", "not_listed"))?;
        let last = plan.steps.iter().map(|step| step.stage).max().unwrap_or(0);
        let mut tx = self.inner.db.write().await?;
        for (stage, leg) in (last + 1..).zip(&chosen.route.legs) {
            let name = found.offers.get(&leg.offer).map(|view| view.offer.name.clone());
            let step = PlanStep {
                id: self.new_id(),
                case: case.clone(),
                title: name.unwrap_or_default(),
                offer: Some(leg.offer.clone()),
                owner: Owner::YoungPerson,
                owner_name: None,
                horizon: self.horizon(leg.entry),
                stage,
                due: Some(leg.apply_by.max(self.today())),
                hours_per_week: leg.hours_per_week.map(i64::from),
                created_at: self.now(),
                done_at: None,
            };
            store::plans::add(&mut tx, &step).await?;
        }
        self.audit(&mut tx, actor, "plan.change", "case", case.as_str()).await?;
        Ok(tx.commit().await?)
    }

    /// Notes that a step is done, or open again.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub async fn set_step_done(
        &self,
        actor: &Actor,
        case: &CaseId,
        step: &PlanStepId,
        done: bool,
    ) -> Result<()> {
        actor.must(Action::WorkOnCases)?;
        let mut tx = self.inner.db.write().await?;
        own_case(&mut tx, actor, case).await?;
        let done_at = done.then(|| self.now());
        if !store::plans::set_done(&mut tx, case, step, done_at).await? {
            return Err(Error::NotFound);
        }
        self.audit(&mut tx, actor, "plan.change", "case", case.as_str()).await?;
        Ok(tx.commit().await?)
    }

    /// Takes a step out of the plan.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub async fn remove_step(&self, actor: &Actor, case: &CaseId, step: &PlanStepId) -> Result<()> {
        actor.must(Action::WorkOnCases)?;
        let mut tx = self.inner.db.write().await?;
        own_case(&mut tx, actor, case).await?;
        if !store::plans::remove(&mut tx, case, step).await? {
            return Err(Error::NotFound);
        }
        self.audit(&mut tx, actor, "plan.change", "case", case.as_str()).await?;
        Ok(tx.commit().await?)
    }

    /// Open steps of the own agency's plans due within so many days, or overdue.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub async fn steps_due(&self, actor: &Actor, days: u64) -> Result<Vec<PlanStep>> {
        actor.must(Action::WorkOnCases)?;
        let until = self.today() + Days::new(days);
        let mut session = self.inner.db.read().await?;
        let due = store::plans::list_due(&mut session, &actor.agency, until).await?;
        within_reach(&mut session, actor, due, |step| &step.case).await
    }

    pub(super) fn plan_step(&self, case: &CaseId, draft: &StepDraft) -> Result<PlanStep> {
        let mut problems = Vec::new();
        let title = tidy("title", Some(&draft.title), LONGEST_LINE, &mut problems);
        let owner_name =
            tidy("owner_name", draft.owner_name.as_deref(), LONGEST_LINE, &mut problems);
        if title.is_none() && problems.is_empty() {
            problems.push(FieldError::new("title", "required"));
        }
        let (owner, horizon) = (Owner::from_key(&draft.owner), Horizon::from_key(&draft.horizon));
        for (field, known) in [("owner", owner.is_some()), ("horizon", horizon.is_some())] {
            if !known {
                problems.push(FieldError::new(field, "not_listed"));
            }
        }
        if owner == Some(Owner::Other) && owner_name.is_none() {
            problems.push(FieldError::new("owner_name", "required"));
        }
        if !(1..=99).contains(&draft.stage) {
            problems.push(FieldError::expected("stage", "out_of_range", "1–99"));
        }
        if draft.hours_per_week.is_some_and(|hours| !(0..=80).contains(&hours)) {
            problems.push(FieldError::expected("hours_per_week", "out_of_range", "0–80"));
        }
        let catalogue = self.catalogue();
        if draft.offer.as_ref().is_some_and(|offer| catalogue.offer(offer).is_none()) {
            problems.push(FieldError::new("offer", "unknown_offer"));
        }
        Error::unless_empty(problems)?;
        Ok(PlanStep {
            id: self.new_id(),
            case: case.clone(),
            title: title.unwrap_or_default(),
            offer: draft.offer.clone(),
            owner: owner.unwrap_or(Owner::YoungPerson),
            owner_name,
            horizon: horizon.unwrap_or(Horizon::Near),
            stage: draft.stage,
            due: draft.due,
            hours_per_week: draft.hours_per_week,
            created_at: self.now(),
            done_at: None,
        })
    }

    fn horizon(&self, day: NaiveDate) -> Horizon {
        let today = self.today();
        if day <= today + Days::new(NEAR) {
            Horizon::Near
        } else if day <= today + Days::new(MIDDLE) {
            Horizon::Middle
        } else {
            Horizon::Far
        }
    }

    /// Hours of referrals that have begun, and of open steps that are no such referral.
    fn load(&self, file: &CaseFile, steps: &[PlanStep]) -> Load {
        let catalogue = self.catalogue();
        let hours = |offer: &OfferId| {
            let offer = catalogue.offer(offer)?;
            offer.details().hours_per_week.map(i64::from)
        };
        let state = |code: &str| self.knowledge().states.find(code);
        let begun: Vec<&OfferId> = file
            .referrals
            .iter()
            .filter(|r| state(&r.state).is_some_and(|s| s.arrived && !s.closed))
            .map(|r| &r.offer)
            .collect();
        let first = steps.iter().filter(|s| s.done_at.is_none()).map(|s| s.stage).min();
        let running = steps.iter().filter(|step| {
            step.done_at.is_none()
                && Some(step.stage) == first
                && step.hours_per_week.is_some()
                && step.offer.as_ref().is_none_or(|offer| !begun.contains(&offer))
        });
        load(begun.iter().map(|offer| hours(offer)).chain(running.map(|s| s.hours_per_week)))
    }

    fn warnings(&self, file: &CaseFile, steps: &[PlanStep]) -> Vec<Warning> {
        let catalogue = self.catalogue();
        let state = |code: &str| self.knowledge().states.find(code);
        let open: Vec<_> = file
            .referrals
            .iter()
            .filter(|r| state(&r.state).is_some_and(|state| !state.closed))
            .collect();
        let running: Vec<Running<'_>> = open
            .iter()
            .filter_map(|r| {
                Some(Running { offer: catalogue.offer(&r.offer)?, need: r.need.as_ref()? })
            })
            .collect();
        let mut warnings = twice(&running);
        warnings.extend(visits_that_collide(&self.visits(file)));
        let waiting = open.iter().filter(|r| state(&r.state).is_some_and(|s| !s.arrived));
        let planned = steps.iter().filter(|s| s.done_at.is_none()).filter_map(|s| s.offer.as_ref());
        let offers: BTreeMap<&OfferId, &Offer> = waiting
            .map(|r| &r.offer)
            .chain(planned)
            .filter_map(|id| Some((id, catalogue.offer(id)?.as_ref())))
            .collect();
        let (profile, today) = (file.case.profile(), self.today());
        let law = &self.knowledge().law;
        let entries = offers.values().filter_map(|o| entry_warnings(o, &profile, today, law));
        warnings.extend(entries);
        warnings
    }

    /// The appointments ahead, with where they lie.
    fn visits(&self, file: &CaseFile) -> Vec<Visit> {
        let now = self.now();
        let ahead = file.appointments.iter().filter(|a| a.starts_at >= now);
        ahead
            .map(|a| Visit {
                id: a.id.clone(),
                starts_at: a.starts_at,
                minutes: a.minutes,
                place: a.place.clone(),
                point: self.point_of(file, a),
            })
            .collect()
    }

    fn point_of(&self, file: &CaseFile, a: &Appointment) -> Option<Point> {
        let referral = file.referrals.iter().find(|r| Some(&r.id) == a.referral.as_ref())?;
        let catalogue = self.catalogue();
        let offer = catalogue.offer(&referral.offer)?;
        catalogue.locations_of(offer).iter().find_map(|location| location.public_point())
    }
}
