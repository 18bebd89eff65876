//! Consents: recording one, withdrawing one.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::extract::{Caller, Json, Path, json as answer};
use super::input::Day;
use super::problem::Result;
use crate::app::{App, ConsentDraft};
use crate::domain::case::{Consent, Content};
use crate::domain::id::{CaseId, ConsentId, OrganizationId};

/// A consent to be recorded.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Draft {
    recipient: OrganizationId,
    purpose: String,
    contents: Vec<Content>,
    until: Day,
    #[serde(default)]
    on_paper: bool,
}

/// A consent.
#[derive(Debug, Serialize)]
pub(super) struct ConsentView<'a> {
    id: &'a str,
    case: &'a str,
    recipient: &'a str,
    purpose: &'a str,
    contents: &'a [Content],
    given_at: DateTime<Utc>,
    valid_until: DateTime<Utc>,
    withdrawn_at: Option<DateTime<Utc>>,
    form: &'a str,
    text_version: &'a str,
}

impl<'a> ConsentView<'a> {
    pub(super) fn of(consent: &'a Consent) -> Self {
        Self {
            id: consent.id.as_str(),
            case: consent.case.as_str(),
            recipient: consent.recipient.as_str(),
            purpose: &consent.purpose,
            contents: &consent.contents,
            given_at: consent.given_at,
            valid_until: consent.valid_until,
            withdrawn_at: consent.withdrawn_at,
            form: &consent.form,
            text_version: &consent.text_version,
        }
    }
}

/// Records a consent.
pub(super) async fn add(
    State(app): State<App>,
    Caller(actor): Caller,
    Path(case): Path<CaseId>,
    Json(draft): Json<Draft>,
) -> Result<Response> {
    let draft = ConsentDraft {
        recipient: draft.recipient,
        purpose: draft.purpose,
        contents: draft.contents,
        until: draft.until.0,
        on_paper: draft.on_paper,
    };
    let consent = app.add_consent(&actor, &case, &draft).await?;
    Ok(answer(StatusCode::CREATED, &ConsentView::of(&consent)))
}

/// Withdraws a consent: from now on nothing is sent on its ground.
pub(super) async fn withdraw(
    State(app): State<App>,
    Caller(actor): Caller,
    Path(id): Path<ConsentId>,
) -> Result<Response> {
    app.withdraw_consent_by_id(&actor, &id).await?;
    Ok(answer(StatusCode::OK, &json!({ "id": id, "withdrawn": true })))
}
