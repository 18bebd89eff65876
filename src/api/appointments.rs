//! Appointments: making one, noting what came of it.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::{DateTime, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};

use super::extract::{Caller, Json, Path, json};
use super::input::LocalMoment;
use super::problem::Result;
use crate::app::{self, App, AppointmentDraft};
use crate::domain::case::{Appointment, Escort};
use crate::domain::id::{AppointmentId, CaseId, ReferralId};

/// Minutes an appointment lasts when nobody says otherwise.
const USUAL_MINUTES: i64 = 60;

/// An appointment to be made.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Draft {
    referral: Option<ReferralId>,
    purpose: String,
    starts_at: LocalMoment,
    minutes: Option<i64>,
    place: Option<String>,
    companion: Option<String>,
    meeting_point: Option<String>,
}

/// What came of one.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Outcome {
    arrived: bool,
    next_step: Option<String>,
}

/// An appointment.
#[derive(Debug, Serialize)]
pub(super) struct AppointmentView<'a> {
    id: &'a str,
    case: &'a str,
    referral: Option<&'a ReferralId>,
    purpose: &'a str,
    starts_at: DateTime<Utc>,
    /// The same as people here read it from a clock.
    starts_at_local: NaiveDateTime,
    minutes: i64,
    place: Option<&'a str>,
    companion: Option<&'a str>,
    meeting_point: Option<&'a str>,
    accompanied: bool,
    arrived: Option<bool>,
    next_step: Option<&'a str>,
}

impl<'a> AppointmentView<'a> {
    pub(super) fn of(appointment: &'a Appointment) -> Self {
        Self {
            id: appointment.id.as_str(),
            case: appointment.case.as_str(),
            referral: appointment.referral.as_ref(),
            purpose: &appointment.purpose,
            starts_at: appointment.starts_at,
            starts_at_local: App::local(appointment.starts_at),
            minutes: appointment.minutes,
            place: appointment.place.as_deref(),
            companion: appointment.companion.as_deref(),
            meeting_point: appointment.meeting_point.as_deref(),
            accompanied: appointment.is_accompanied(),
            arrived: appointment.arrived,
            next_step: appointment.next_step.as_deref(),
        }
    }
}

/// Makes an appointment.
pub(super) async fn add(
    State(app): State<App>,
    Caller(actor): Caller,
    Path(case): Path<CaseId>,
    Json(draft): Json<Draft>,
) -> Result<Response> {
    let draft = AppointmentDraft {
        referral: draft.referral,
        purpose: draft.purpose,
        starts_at: draft.starts_at.0,
        minutes: draft.minutes.unwrap_or(USUAL_MINUTES),
        place: draft.place,
        companion: draft.companion,
        meeting_point: draft.meeting_point,
        escort: Escort::default(),
    };
    let appointment = app.add_appointment(&actor, &case, &draft).await?;
    Ok(json(StatusCode::CREATED, &AppointmentView::of(&appointment)))
}

/// Notes whether the young person arrived; the referral follows.
pub(super) async fn note_outcome(
    State(app): State<App>,
    Caller(actor): Caller,
    Path(id): Path<AppointmentId>,
    Json(outcome): Json<Outcome>,
) -> Result<Response> {
    let outcome =
        app::Outcome { arrived: outcome.arrived, next_step: outcome.next_step, met: None };
    let appointment = app.note_outcome(&actor, &id, &outcome).await?;
    Ok(json(StatusCode::OK, &AppointmentView::of(&appointment)))
}
