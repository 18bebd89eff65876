//! Cases: opening one, reading one. Only the own agency's.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::appointments::AppointmentView;
use super::consents::ConsentView;
use super::extract::{Caller, Json, Path, json as answer};
use super::input::Facts;
use super::problem::Result;
use super::referrals::ReferralView;
use crate::app::{App, CaseDraft, CaseFile};
use crate::domain::case::Need;
use crate::domain::fact::{FactId, FactValue};
use crate::domain::id::CaseId;

/// A case to be opened.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Draft {
    code: Option<String>,
    #[serde(default)]
    facts: Facts,
    #[serde(default)]
    needs: Vec<String>,
    plz: Option<String>,
    radius_km: Option<f64>,
    language: Option<String>,
}

#[derive(Serialize)]
struct CaseView<'a> {
    id: &'a CaseId,
    code: &'a str,
    facts: &'a BTreeMap<FactId, FactValue>,
    plz: Option<&'a str>,
    radius_km: Option<f64>,
    language: Option<&'a str>,
    opened_at: DateTime<Utc>,
    closed_at: Option<DateTime<Utc>>,
    version: i64,
    needs: Vec<NeedView<'a>>,
    referrals: Vec<ReferralView<'a>>,
    appointments: Vec<AppointmentView<'a>>,
    consents: Vec<ConsentView<'a>>,
}

#[derive(Serialize)]
struct NeedView<'a> {
    id: &'a str,
    topic: &'a str,
    priority: i64,
    since: DateTime<Utc>,
    closed_at: Option<DateTime<Utc>>,
}

/// Opens a case.
pub(super) async fn open(
    State(app): State<App>,
    Caller(actor): Caller,
    Json(draft): Json<Draft>,
) -> Result<Response> {
    let draft = CaseDraft {
        code: draft.code,
        facts: draft.facts.known(&app)?,
        needs: draft.needs,
        plz: draft.plz,
        radius_km: draft.radius_km,
        language: draft.language,
    };
    let case = app.open_case(&actor, &draft).await?;
    let place = [(header::LOCATION, format!("/api/v1/cases/{}", case.id))];
    let body = json!({ "id": case.id, "code": case.code });
    Ok((place, answer(StatusCode::CREATED, &body)).into_response())
}

/// A case with everything in it.
pub(super) async fn show(
    State(app): State<App>,
    Caller(actor): Caller,
    Path(id): Path<CaseId>,
) -> Result<Response> {
    let file = app.case_file(&actor, &id).await?;
    Ok(answer(StatusCode::OK, &view(&file)))
}

fn view(file: &CaseFile) -> CaseView<'_> {
    let case = &file.case;
    CaseView {
        id: &case.id,
        code: &case.code,
        facts: &case.facts,
        plz: case.plz.as_deref(),
        radius_km: case.radius_km,
        language: case.language.as_deref(),
        opened_at: case.opened_at,
        closed_at: case.closed_at,
        version: case.version,
        needs: file.needs.iter().map(need_view).collect(),
        referrals: file.referrals.iter().map(ReferralView::of).collect(),
        appointments: file.appointments.iter().map(AppointmentView::of).collect(),
        consents: file.consents.iter().map(ConsentView::of).collect(),
    }
}

fn need_view(need: &Need) -> NeedView<'_> {
    NeedView {
        id: need.id.as_str(),
        topic: &need.topic,
        priority: need.priority,
        since: need.since,
        closed_at: need.closed_at,
    }
}
