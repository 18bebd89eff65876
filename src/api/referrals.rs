//! Referrals: making one, reading one, moving it into another state.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::extract::{Caller, Json, Path, json};
use super::problem::{Problem, Result};
use crate::app::{App, FieldError, ReferralRequest};
use crate::domain::id::{CaseId, NeedId, OfferId, ReferralId};
use crate::domain::referral::{Cause, Referral};

/// The header under whose key a repeat gets the same answer.
const KEY: &str = "idempotency-key";
/// Longest key, in characters.
const LONGEST_KEY: usize = 200;

/// A referral to be made.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Draft {
    offer: OfferId,
    need: Option<NeedId>,
}

/// A step.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Transition {
    to: String,
    reason: Option<Cause>,
}

/// A referral.
#[derive(Debug, Serialize)]
pub(super) struct ReferralView<'a> {
    id: &'a str,
    case: &'a str,
    need: Option<&'a NeedId>,
    offer: &'a str,
    state: &'a str,
    state_since: DateTime<Utc>,
    reason: Option<Cause>,
    hold_until: Option<DateTime<Utc>>,
    taken_at: Option<DateTime<Utc>>,
    created_at: DateTime<Utc>,
    /// The steps it took, in order; only where one referral was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    steps: Option<Vec<StepView<'a>>>,
}

#[derive(Debug, Serialize)]
struct StepView<'a> {
    state: &'a str,
    reason: Option<Cause>,
    at: DateTime<Utc>,
}

impl<'a> ReferralView<'a> {
    pub(super) fn of(referral: &'a Referral) -> Self {
        Self {
            id: referral.id.as_str(),
            case: referral.case.as_str(),
            need: referral.need.as_ref(),
            offer: referral.offer.as_str(),
            state: &referral.state,
            state_since: referral.state_since,
            reason: referral.reason,
            hold_until: referral.hold_until,
            taken_at: referral.taken_at,
            created_at: referral.created_at,
            steps: None,
        }
    }
}

/// Refers a case to an offer and holds a place.
pub(super) async fn refer(
    State(app): State<App>,
    Caller(actor): Caller,
    Path(case): Path<CaseId>,
    headers: HeaderMap,
    Json(draft): Json<Draft>,
) -> Result<Response> {
    let request = ReferralRequest { offer: draft.offer, need: draft.need, key: key(&headers)? };
    let referred = app.refer(&actor, &case, &request).await?;
    let place = [(header::LOCATION, format!("/api/v1/referrals/{}", referred.id))];
    Ok((place, json(StatusCode::CREATED, &referred)).into_response())
}

fn key(headers: &HeaderMap) -> Result<Option<String>> {
    let Some(key) = headers.get(KEY) else { return Ok(None) };
    let key = key.to_str().unwrap_or_default().trim();
    if key.is_empty() || key.len() > LONGEST_KEY {
        let expected = format!("1–{LONGEST_KEY} ASCII");
        return Err(Problem::field(FieldError::expected("Idempotency-Key", "invalid", expected)));
    }
    Ok(Some(key.to_owned()))
}

/// A referral with the steps it took.
pub(super) async fn show(
    State(app): State<App>,
    Caller(actor): Caller,
    Path(id): Path<ReferralId>,
) -> Result<Response> {
    let (referral, steps) = app.referral(&actor, &id).await?;
    let steps =
        steps.iter().map(|step| StepView { state: &step.state, reason: step.reason, at: step.at });
    let view = ReferralView { steps: Some(steps.collect()), ..ReferralView::of(&referral) };
    Ok(json(StatusCode::OK, &view))
}

/// Moves a referral into another state.
pub(super) async fn step(
    State(app): State<App>,
    Caller(actor): Caller,
    Path(id): Path<ReferralId>,
    Json(step): Json<Transition>,
) -> Result<Response> {
    let referral = app.step_referral(&actor, &id, &step.to, step.reason).await?;
    Ok(json(StatusCode::OK, &ReferralView::of(&referral)))
}
