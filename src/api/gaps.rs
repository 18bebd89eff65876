//! Which needs stayed unmet, why, and what would change it: exact figures, for coordinators only.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::{Datelike as _, Months, NaiveDate};
use serde::Deserialize;

use super::extract::{Caller, FromQuery, Json, Params, Query, json};
use super::input::Day;
use super::problem::Result;
use super::releases;
use crate::app::{App, ChangeDraft};

/// Parameters of a report.
pub(super) const PARAMETERS: &[&str] = &["from", "to", "area", "release"];

/// The days on which the needs were recorded, both included.
#[derive(Debug)]
pub(super) struct Asked {
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    area: Option<String>,
    release: Option<String>,
}

impl FromQuery for Asked {
    fn from_query(params: &mut Params) -> Self {
        Self {
            from: params.parsed("from", "YYYY-MM-DD"),
            to: params.parsed("to", "YYYY-MM-DD"),
            area: params.text("area"),
            release: params.text("release"),
        }
    }
}

/// The exact report, for coordinators; of the last four quarters up to today where nothing else is
/// asked. A published release is for everybody.
pub(super) async fn report(
    State(app): State<App>,
    caller: Result<Caller>,
    asked: Result<Query<Asked>>,
) -> Result<Response> {
    if let Ok(Query(Asked { release: Some(id), .. })) = &asked {
        return releases::published(&app, id).await;
    }
    let Caller(actor) = caller?;
    let Query(asked) = asked?;
    let (from, to) = period(&app, asked.from, asked.to);
    let report = app.gap_report_of(&actor, from, to, asked.area.as_deref()).await?;
    Ok(json(StatusCode::OK, &report))
}

/// Changes to try together, and the days on which the needs were recorded.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Changes {
    from: Option<Day>,
    to: Option<Day>,
    changes: Vec<ChangeDraft>,
}

/// What the changes would bring together.
pub(super) async fn what_if(
    State(app): State<App>,
    Caller(actor): Caller,
    Json(asked): Json<Changes>,
) -> Result<Response> {
    let days = period(&app, asked.from.map(|day| day.0), asked.to.map(|day| day.0));
    let prospect = app.what_if(&actor, days, &asked.changes).await?;
    Ok(json(StatusCode::OK, &prospect))
}

/// The last four quarters up to today where nothing else is asked.
fn period(app: &App, from: Option<NaiveDate>, to: Option<NaiveDate>) -> (NaiveDate, NaiveDate) {
    let to = to.unwrap_or_else(|| app.today());
    (from.unwrap_or_else(|| three_quarters_before(to)), to)
}

/// The first day of the quarter three before that of `day`.
fn three_quarters_before(day: NaiveDate) -> NaiveDate {
    let first = day.with_day(1).unwrap_or(day);
    first.checked_sub_months(Months::new(day.month0() % 3 + 9)).unwrap_or(first)
}
