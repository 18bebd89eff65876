//! What is tried for a need of the demonstration: referrals with their steps, consents and
//! appointments.

use std::collections::BTreeSet;

use chrono::{DateTime, Days, TimeDelta, Utc};

use super::calendar;
use super::people::{Desk, Life, Way, Writer};
use super::seed::{AppointmentSeed, PathSeed, StepSeed};
use crate::app::consents::TEXT_VERSION;
use crate::app::error::{Conflict, Result};
use crate::app::referrals::FIRST_STATE;
use crate::domain::case::{Appointment, Consent, Content, Escort, Need};
use crate::domain::id::{NeedId, OfferId};
use crate::domain::matching::{Match, Why};
use crate::domain::referral::{Cause, Referral};
use crate::store::referrals::Step;

/// How many in a hundred appointments are accompanied.
const ACCOMPANIED: u32 = 45;

impl Writer<'_> {
    /// Tries one path after the other.
    pub(super) fn walk(
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
        matches: &[(Match, Why)],
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
    pub(super) fn step(
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
                escort: Escort::default(),
                arrived,
                next_step: self.draw.pick(next_steps).cloned(),
                met: None,
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
}
