//! One demonstration case: who it is, what is needed, how it goes on.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};

use super::calendar::{self, Schedule};
use super::draw::Draw;
use super::offers::Stock;
use super::seed::{AgencySeed, NeedSeed, PathSeed, Seed, StorySeed};
use crate::app::error::Result;
use crate::app::{App, cases::ANIMALS};
use crate::domain::case::{Appointment, Case, Consent, Need};
use crate::domain::fact::{AGE, FactId, FactValue};
use crate::domain::id::{AgencyId, UserId};
use crate::domain::referral::{Cause, Referral};
use crate::store::referrals::Step;

/// How many in a hundred tell a fact that only some tell.
const TELLS: u32 = 55;
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
            after: None,
        }
    }

    /// A need is settled when its referral ended as planned.
    pub(super) fn settle(&self, life: &mut Life, referral: &Referral) {
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
pub(super) struct Way<'s> {
    pub(super) paths: Vec<&'s PathSeed>,
    pub(super) schedule: Schedule,
}
