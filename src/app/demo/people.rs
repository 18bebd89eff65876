//! One demonstration case: who it is, what is needed, and what was tried.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Days, TimeDelta, Utc};

use super::calendar::{self, Schedule};
use super::draw::Draw;
use super::offers::Stock;
use super::seed::{AgencySeed, AppointmentSeed, NeedSeed, PathSeed, Seed, StepSeed, StorySeed};
use crate::app::consents::TEXT_VERSION;
use crate::app::error::{Conflict, Result};
use crate::app::referrals::FIRST_STATE;
use crate::app::{App, cases::ANIMALS};
use crate::domain::case::{Appointment, Case, Consent, Content, Need};
use crate::domain::fact::{AGE, FactId, FactValue};
use crate::domain::id::{AgencyId, NeedId, OfferId, UserId};
use crate::domain::matching::Match;
use crate::domain::referral::{Cause, Referral};
use crate::store::referrals::Step;

/// How many in a hundred tell a fact that only some tell.
const TELLS: u32 = 55;
/// How many in a hundred appointments are accompanied.
const ACCOMPANIED: u32 = 45;
/// The step that ends a referral under way when its case is closed.
const ENDED: &str = "beendet";

/// A case with everything in it, ready to be stored.
pub(super) struct Life {
    pub(super) case: Case,
    pub(super) needs: Vec<Need>,
    pub(super) referrals: Vec<Referral>,
    pub(super) steps: Vec<Step>,
    pub(super) consents: Vec<Consent>,
    pub(super) appointments: Vec<Appointment>,
}

/// An agency while its cases are made.
pub(super) struct Desk<'a> {
    pub(super) seed: &'a AgencySeed,
    pub(super) agency: AgencyId,
    pub(super) worker: UserId,
    /// Cases made so far.
    pub(super) made: usize,
}

/// Makes cases.
pub(super) struct Writer<'a> {
    pub(super) app: &'a App,
    pub(super) seed: &'a Seed,
    pub(super) draw: &'a Draw,
    pub(super) stock: Stock,
}

impl<'a> Writer<'a> {
    /// The case number `turn` of a story, at an agency.
    pub(super) fn life(
        &mut self,
        story: &StorySeed,
        desk: &mut Desk<'_>,
        turn: usize,
    ) -> Result<Life> {
        let plan = self.plan(story, desk, turn);
        let begin = plan.ways.iter().map(|way| way.schedule.begin()).max().unwrap_or(30) + 3;
        let opened_at = calendar::moment(self.app.now(), begin, false, self.draw);
        let mut life = Life {
            case: self.case(story, desk, turn, opened_at)?,
            needs: Vec::new(),
            referrals: Vec::new(),
            steps: Vec::new(),
            consents: Vec::new(),
            appointments: Vec::new(),
        };
        for (at, (need, way)) in story.needs.iter().zip(&plan.ways).enumerate() {
            let need = self.need(&life.case, need, at, way);
            let need_id = need.id.clone();
            life.needs.push(need);
            self.walk(&mut life, desk, &need_id, way)?;
        }
        if plan.closed {
            self.close(&mut life)?;
        }
        Ok(life)
    }

    fn plan(&self, story: &StorySeed, desk: &Desk<'_>, turn: usize) -> Plan<'a> {
        let way = |need: &NeedSeed| {
            let paths = need.ways.get(turn % need.ways.len().max(1));
            paths.map_or_else(Vec::new, |way| self.seed.paths(way))
        };
        let ways: Vec<_> = story.needs.iter().map(way).collect();
        let goes_on =
            ways.iter().any(|way| way.last().is_some_and(|path| path.open_since.is_some()));
        let closed = !goes_on && self.draw.chance(desk.seed.closed_percent);
        // What is closed lies anywhere in the two years, what is not within the last one.
        let earlier = match (closed, goes_on) {
            (true, _) => self.draw.between([40, 690]),
            (false, true) => self.draw.between([8, 60]),
            (false, false) => self.draw.between([10, 240]),
        };
        let lay = |paths: Vec<&'a PathSeed>| {
            let earlier = earlier + self.draw.between([0, 20]);
            Way { schedule: Schedule::of(&paths, earlier, self.draw), paths }
        };
        Plan { ways: ways.into_iter().map(lay).collect(), closed }
    }

    fn case(
        &self,
        story: &StorySeed,
        desk: &mut Desk<'_>,
        turn: usize,
        opened_at: DateTime<Utc>,
    ) -> Result<Case> {
        let number = desk.made;
        desk.made += 1;
        let homes = story.plz.get(&desk.seed.slug).unwrap_or(&desk.seed.plz);
        let facts = self.facts(story);
        self.app.knowledge().check_facts(&format!("{}.", story.slug), &facts)?;
        Ok(Case {
            id: self.draw.id(opened_at),
            agency: desk.agency.clone(),
            worker: desk.worker.clone(),
            // Seven and twenty-four have no common factor: animals come round evenly.
            code: format!("{}-{}", ANIMALS[number * 7 % ANIMALS.len()], 11 + number),
            facts,
            plz: self.draw.pick(homes).cloned(),
            radius_km: story.radius_km,
            language: (!story.languages.is_empty())
                .then(|| story.languages[turn % story.languages.len()].clone()),
            opened_at,
            closed_at: None,
            version: 1,
        })
    }

    fn facts(&self, story: &StorySeed) -> BTreeMap<FactId, FactValue> {
        let mut facts = story.facts.clone();
        facts.insert(AGE.into(), FactValue::Int(i64::from(self.draw.between(story.ages))));
        for (fact, value) in &story.known {
            if self.draw.chance(TELLS) {
                facts.insert(fact.clone(), value.clone());
            }
        }
        facts
    }

    fn need(&self, case: &Case, seed: &NeedSeed, at: usize, way: &Way<'_>) -> Need {
        // Most is told at once, the rest when it is about to be dealt with.
        let later = calendar::moment(self.app.now(), way.schedule.begin() + 2, false, self.draw);
        let since = if at == 0 || way.paths.is_empty() { case.opened_at } else { later };
        let since = since.max(case.opened_at);
        Need {
            id: self.draw.id(since),
            case: case.id.clone(),
            topic: seed.topic.clone(),
            priority: i64::try_from(at + 1).unwrap_or(i64::MAX),
            since,
            closed_at: None,
        }
    }

    /// Tries one path after the other.
    fn walk(
        &mut self,
        life: &mut Life,
        desk: &Desk<'_>,
        need: &NeedId,
        way: &Way<'_>,
    ) -> Result<()> {
        let Some(Need { topic, since, .. }) = life.needs.last().cloned() else { return Ok(()) };
        let moments = way.schedule.moments(since, self.app.now(), self.draw);
        let matches = self.stock.matches(self.app, &life.case, &topic);
        for (path, moments) in way.paths.iter().zip(&moments) {
            let steps: Vec<(&StepSeed, DateTime<Utc>)> =
                path.steps.iter().zip(moments.iter().copied()).collect();
            let Some((referral, walked)) = self.refer(life, desk, need, path, &matches, &steps)?
            else {
                continue;
            };
            self.consent(life, &referral, &walked);
            self.appointments(life, desk, &referral, &steps);
            self.settle(life, &referral);
            life.referrals.push(referral);
            life.steps.extend(walked);
        }
        Ok(())
    }

    /// A referral to the first suited offer that has room.
    fn refer(
        &mut self,
        life: &Life,
        desk: &Desk<'_>,
        need: &NeedId,
        path: &PathSeed,
        matches: &[Match],
        steps: &[(&StepSeed, DateTime<Utc>)],
    ) -> Result<Option<(Referral, Vec<Step>)>> {
        let used: BTreeSet<OfferId> = life.referrals.iter().map(|r| r.offer.clone()).collect();
        let Some((_, begin)) = steps.first() else { return Ok(None) };
        for offer in self.stock.suited(matches, path, &used, self.draw) {
            let mut referral = Referral {
                id: self.draw.id(*begin),
                case: life.case.id.clone(),
                need: Some(need.clone()),
                offer,
                state: String::new(),
                hold_until: None,
                taken_at: None,
                created_at: *begin,
                state_since: *begin,
                reason: None,
            };
            let mut walked = Vec::new();
            for (step, at) in steps {
                referral = self.step(&referral, &step.to, step.reason, *at)?;
                walked.push(self.noted(&referral, desk));
            }
            if self.stock.take(&referral) {
                return Ok(Some((referral, walked)));
            }
        }
        Ok(None)
    }

    /// The referral one legal step on. The first step makes it.
    fn step(
        &self,
        referral: &Referral,
        to: &str,
        reason: Option<Cause>,
        at: DateTime<Utc>,
    ) -> Result<Referral> {
        let states = &self.app.knowledge().states;
        let state = match (referral.state.is_empty(), states.find(to)) {
            (true, Some(state)) if to == FIRST_STATE => Ok(state),
            _ => states.step(&referral.state, to, reason),
        };
        Ok(referral.entered(state.map_err(Conflict::Step)?, reason, at))
    }

    fn noted(&self, referral: &Referral, desk: &Desk<'_>) -> Step {
        Step {
            id: self.draw.id(referral.state_since),
            referral: referral.id.clone(),
            state: referral.state.clone(),
            reason: referral.reason,
            at: referral.state_since,
            user: desk.worker.clone(),
        }
    }

    /// A consent for the step that sends something, where none holds already.
    fn consent(&self, life: &mut Life, referral: &Referral, steps: &[Step]) {
        let states = &self.app.knowledge().states;
        let sends = |step: &&Step| states.find(&step.state).is_some_and(|state| state.consent);
        let Some(at) = steps.iter().find(sends).map(|step| step.at) else { return };
        let Some(recipient) = self.stock.organization_of(&referral.offer) else { return };
        let holds =
            |c: &Consent| c.recipient.as_str() == recipient && c.allows(Content::Contact, at);
        if life.consents.iter().any(holds) {
            return;
        }
        let given_at = at - TimeDelta::minutes(15);
        let on_paper = self.draw.chance(60);
        life.consents.push(Consent {
            id: self.draw.id(given_at),
            case: life.case.id.clone(),
            recipient: recipient.into(),
            purpose: self.draw.pick(&self.seed.words.purposes).cloned().unwrap_or_default(),
            contents: vec![Content::Contact, Content::Need, Content::Arrival],
            given_at,
            valid_until: given_at + TimeDelta::days(365),
            withdrawn_at: None,
            form: if on_paper { "paper" } else { "electronic" }.to_owned(),
            text_version: TEXT_VERSION.to_owned(),
        });
    }

    fn appointments(
        &self,
        life: &mut Life,
        desk: &Desk<'_>,
        referral: &Referral,
        steps: &[(&StepSeed, DateTime<Utc>)],
    ) {
        for (number, (step, made_at)) in steps.iter().enumerate() {
            let Some(kind) = step.appointment else { continue };
            let next = steps.get(number + 1).map(|(_, at)| *at);
            let starts_at = self.starts_at(kind, *made_at, next);
            let words = &self.seed.words;
            let accompanied = kind == AppointmentSeed::Today || self.draw.chance(ACCOMPANIED);
            let (arrived, next_steps) = match kind {
                AppointmentSeed::Kept => (Some(true), &words.next_steps[..]),
                AppointmentSeed::Missed => (Some(false), &words.missed_steps[..]),
                _ => (None, &[][..]),
            };
            life.appointments.push(Appointment {
                id: self.draw.id(*made_at),
                case: life.case.id.clone(),
                referral: Some(referral.id.clone()),
                purpose: self.draw.pick(&words.purposes).cloned().unwrap_or_default(),
                starts_at,
                minutes: i64::from(self.draw.between([2, 4])) * 15,
                place: self.stock.place_of(&referral.offer),
                companion: accompanied.then(|| desk.seed.worker.clone()),
                meeting_point: self
                    .draw
                    .pick(&words.meeting_points)
                    .filter(|_| accompanied)
                    .cloned(),
                arrived,
                next_step: self.draw.pick(next_steps).cloned(),
            });
        }
    }

    /// When an appointment is. What came of a past one was noted within the hour after it.
    fn starts_at(
        &self,
        kind: AppointmentSeed,
        made_at: DateTime<Utc>,
        next: Option<DateTime<Utc>>,
    ) -> DateTime<Utc> {
        let today = self.app.today();
        let quarter = self.draw.between([0, 3]) * 15;
        match kind {
            AppointmentSeed::Kept | AppointmentSeed::Missed => {
                next.map_or(made_at, |at| (at - TimeDelta::minutes(75)).max(made_at))
            }
            AppointmentSeed::Today => {
                calendar::clock_time(today, self.draw.between([11, 16]), quarter)
            }
            AppointmentSeed::Coming => {
                let day = today + Days::new(u64::from(self.draw.between([1, 4])));
                calendar::clock_time(day, self.draw.between([9, 16]), quarter)
            }
            AppointmentSeed::Unanswered => {
                let day = today - Days::new(u64::from(self.draw.between([1, 4])));
                calendar::clock_time(day, self.draw.between([9, 16]), quarter)
            }
        }
    }

    /// A need is settled when its referral ended as planned.
    fn settle(&self, life: &mut Life, referral: &Referral) {
        if referral.state == ENDED && referral.reason == Some(Cause::Planmaessig) {
            for need in
                life.needs.iter_mut().filter(|need| Some(&need.id) == referral.need.as_ref())
            {
                need.closed_at = Some(referral.state_since);
            }
        }
    }

    /// Closes a case a while after the last thing happened in it, and ends what is under way.
    fn close(&self, life: &mut Life) -> Result<()> {
        let last = life.steps.iter().map(|step| step.at).max().unwrap_or(life.case.opened_at);
        let closed_at = last + TimeDelta::days(i64::from(self.draw.between([5, 30])));
        if closed_at >= self.app.now() {
            return Ok(());
        }
        let states = &self.app.knowledge().states;
        for referral in &mut life.referrals {
            if states.step(&referral.state, ENDED, Some(Cause::Planmaessig)).is_ok() {
                *referral = self.step(referral, ENDED, Some(Cause::Planmaessig), closed_at)?;
                life.steps.push(Step {
                    id: self.draw.id(closed_at),
                    referral: referral.id.clone(),
                    state: referral.state.clone(),
                    reason: referral.reason,
                    at: closed_at,
                    user: life.case.worker.clone(),
                });
            }
        }
        for need in &mut life.needs {
            need.closed_at.get_or_insert(closed_at);
        }
        life.case.closed_at = Some(closed_at);
        Ok(())
    }
}

/// What will happen in a case.
struct Plan<'s> {
    ways: Vec<Way<'s>>,
    closed: bool,
}

/// What is tried for a need, and when.
struct Way<'s> {
    paths: Vec<&'s PathSeed>,
    schedule: Schedule,
}
