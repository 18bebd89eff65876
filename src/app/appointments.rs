//! Appointments, accompanied or not, and what came of them.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::App;
use super::cases::own_case;
use super::error::{Error, FieldError, Result};
use super::reach::{must_reach, within_reach};
use super::rights::Actor;
use super::written::{LONGEST_LINE, LONGEST_NOTE, tidy};
use crate::domain::case::{Appointment, Escort};
use crate::domain::id::{AppointmentId, CaseId, ReferralId};
use crate::domain::role::Action;
use crate::store;

/// An appointment to be made.
#[derive(Debug, Clone)]
pub struct AppointmentDraft {
    /// The referral it belongs to.
    pub referral: Option<ReferralId>,
    /// What for.
    pub purpose: String,
    /// When it starts, as people here read it from a clock.
    pub starts_at: NaiveDateTime,
    /// How long it lasts, in minutes.
    pub minutes: i64,
    /// Where it is.
    pub place: Option<String>,
    /// Who goes along.
    pub companion: Option<String>,
    /// Where they meet before.
    pub meeting_point: Option<String>,
    /// What makes going together easier.
    pub escort: Escort,
}

/// What came of an appointment.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// Whether the young person got there.
    pub arrived: bool,
    /// What comes next.
    pub next_step: Option<String>,
    /// Whom one met there.
    pub met: Option<String>,
}

impl App {
    /// Makes an appointment.
    ///
    /// # Errors
    /// [`Error::NotFound`] for another agency's case; [`Error::Invalid`].
    pub async fn add_appointment(
        &self,
        actor: &Actor,
        case: &CaseId,
        draft: &AppointmentDraft,
    ) -> Result<Appointment> {
        actor.must(Action::WorkOnCases)?;
        let draft = &checked(draft)?;
        let mut tx = self.inner.db.write().await?;
        own_case(&mut tx, actor, case).await?;
        if let Some(referral) = &draft.referral {
            let found = store::referrals::find(&mut tx, &actor.agency, referral).await?;
            if found.is_none_or(|referral| referral.case != *case) {
                return Err(Error::field("referral", "unknown_referral"));
            }
        }
        let appointment = Appointment {
            id: self.new_id(),
            case: case.clone(),
            referral: draft.referral.clone(),
            purpose: draft.purpose.clone(),
            starts_at: Self::from_local(draft.starts_at),
            minutes: draft.minutes,
            place: draft.place.clone(),
            companion: draft.companion.clone(),
            meeting_point: draft.meeting_point.clone(),
            escort: draft.escort.clone(),
            arrived: None,
            next_step: None,
            met: None,
        };
        store::appointments::add(&mut tx, &appointment).await?;
        self.audit(&mut tx, actor, "appointment.add", "case", case.as_str()).await?;
        tx.commit().await?;
        Ok(appointment)
    }

    /// Notes whether the young person arrived; the referral follows.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Invalid`] for a next step that cannot be kept.
    pub async fn note_outcome(
        &self,
        actor: &Actor,
        id: &AppointmentId,
        outcome: &Outcome,
    ) -> Result<Appointment> {
        actor.must(Action::WorkOnCases)?;
        let mut problems = Vec::new();
        let next_step =
            tidy("next_step", outcome.next_step.as_deref(), LONGEST_NOTE, &mut problems);
        let met = tidy("met", outcome.met.as_deref(), LONGEST_LINE, &mut problems);
        Error::unless_empty(problems)?;
        let mut tx = self.inner.db.write().await?;
        let found = store::appointments::find(&mut tx, &actor.agency, id).await?;
        let mut appointment = found.ok_or(Error::NotFound)?;
        must_reach(&mut tx, actor, &appointment.case).await?;
        appointment.arrived = Some(outcome.arrived);
        appointment.next_step = next_step;
        appointment.met = met;
        store::appointments::update_outcome(&mut tx, &appointment).await?;
        if let Some(referral) = &appointment.referral {
            self.step_by_outcome(&mut tx, actor, referral, outcome.arrived).await?;
        }
        let case = appointment.case.as_str();
        self.audit(&mut tx, actor, "appointment.outcome", "case", case).await?;
        tx.commit().await?;
        Ok(appointment)
    }

    /// An appointment of an own case.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub async fn appointment(&self, actor: &Actor, id: &AppointmentId) -> Result<Appointment> {
        actor.must(Action::WorkOnCases)?;
        let mut tx = self.inner.db.write().await?;
        let found = store::appointments::find(&mut tx, &actor.agency, id).await?;
        let appointment = found.ok_or(Error::NotFound)?;
        must_reach(&mut tx, actor, &appointment.case).await?;
        self.audit(&mut tx, actor, "appointment.read", "case", appointment.case.as_str()).await?;
        tx.commit().await?;
        Ok(appointment)
    }

    /// The own agency's appointments on `days` days from `from`, in order.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub async fn appointments_from(
        &self,
        actor: &Actor,
        from: NaiveDate,
        days: i64,
    ) -> Result<Vec<Appointment>> {
        actor.must(Action::WorkOnCases)?;
        let begin = from.and_time(NaiveTime::MIN);
        let (begin, end) =
            (Self::from_local(begin), Self::from_local(begin + TimeDelta::days(days)));
        let mut session = self.inner.db.read().await?;
        let found =
            store::appointments::list_between(&mut session, &actor.agency, begin, end).await?;
        within_reach(&mut session, actor, found, |a| &a.case).await
    }

    /// Past appointments of the own agency of which nobody said whether somebody arrived.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub async fn unanswered_appointments(&self, actor: &Actor) -> Result<Vec<Appointment>> {
        actor.must(Action::WorkOnCases)?;
        let mut session = self.inner.db.read().await?;
        let now = self.now();
        let found = store::appointments::list_unanswered(&mut session, &actor.agency, now).await?;
        within_reach(&mut session, actor, found, |a| &a.case).await
    }
}

/// How many appointments were reached, of how many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ArrivalRate {
    /// Reached.
    pub arrived: i64,
    /// Answered in all.
    pub of: i64,
}

impl App {
    /// How many appointments of the own agency were reached with somebody along, and how many
    /// without. Who is accompanied is no matter of chance: it proves nothing.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub async fn arrival_rates(&self, actor: &Actor) -> Result<[ArrivalRate; 2]> {
        actor.must(Action::WorkOnCases)?;
        let mut session = self.inner.db.read().await?;
        let counts = store::appointments::count_arrivals(&mut session, &actor.agency).await?;
        let rate = |accompanied: bool| {
            let those = counts.iter().filter(|count| count.accompanied == accompanied);
            those.fold(ArrivalRate::default(), |sum, count| ArrivalRate {
                arrived: sum.arrived + if count.arrived { count.n } else { 0 },
                of: sum.of + count.n,
            })
        };
        Ok([rate(true), rate(false)])
    }
}

/// The draft as it is kept.
fn checked(draft: &AppointmentDraft) -> Result<AppointmentDraft> {
    let mut problems = Vec::new();
    if draft.purpose.trim().is_empty() {
        problems.push(FieldError::new("purpose", "required"));
    }
    if !(5..=24 * 60).contains(&draft.minutes) {
        problems.push(FieldError::expected("minutes", "out_of_range", "5–1440"));
    }
    let mut line = |field, text: Option<&str>| tidy(field, text, LONGEST_LINE, &mut problems);
    let purpose = line("purpose", Some(&draft.purpose)).unwrap_or_default();
    let place = line("place", draft.place.as_deref());
    let companion = line("companion", draft.companion.as_deref());
    let meeting_point = line("meeting_point", draft.meeting_point.as_deref());
    let mut note =
        |field, text: &Option<String>| tidy(field, text.as_deref(), LONGEST_NOTE, &mut problems);
    let escort = Escort {
        wants_to_say: note("wants_to_say", &draft.escort.wants_to_say),
        speaks: note("speaks", &draft.escort.speaks),
        papers: note("papers", &draft.escort.papers),
        way_back: note("way_back", &draft.escort.way_back),
    };
    Error::unless_empty(problems)?;
    Ok(AppointmentDraft { purpose, place, companion, meeting_point, escort, ..draft.clone() })
}
