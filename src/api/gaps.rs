//! Which needs stayed unmet, and why: exact figures, for coordinators only.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::{Datelike as _, Months, NaiveDate};

use super::extract::{Caller, FromQuery, Params, Query, json};
use super::problem::Result;
use crate::app::App;

/// Parameters of a report.
pub(super) const PARAMETERS: &[&str] = &["from", "to"];

/// The days on which the needs were recorded, both included.
#[derive(Debug)]
pub(super) struct Asked {
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
}

impl FromQuery for Asked {
    fn from_query(params: &mut Params) -> Self {
        Self { from: params.parsed("from", "YYYY-MM-DD"), to: params.parsed("to", "YYYY-MM-DD") }
    }
}

/// The report; of the last four quarters up to today where nothing else is asked.
pub(super) async fn report(
    State(app): State<App>,
    Caller(actor): Caller,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let to = asked.to.unwrap_or_else(|| app.today());
    let from = asked.from.unwrap_or_else(|| three_quarters_before(to));
    let report = app.gap_report(&actor, from, to).await?;
    Ok(json(StatusCode::OK, &report))
}

/// The first day of the quarter three before that of `day`.
fn three_quarters_before(day: NaiveDate) -> NaiveDate {
    let first = day.with_day(1).unwrap_or(day);
    first.checked_sub_months(Months::new(day.month0() % 3 + 9)).unwrap_or(first)
}
