//! Stating how many places an offer has.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::PlacesView;
use crate::api::extract::{Caller, Json, Path, json};
use crate::api::input::Moment;
use crate::api::problem::Result;
use crate::app::{App, StatementDraft};
use crate::domain::id::OfferId;

/// What somebody says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Body {
    free: u32,
    total: Option<u32>,
    waiting: Option<u32>,
    valid_until: Option<Moment>,
}

/// Adds a statement about an offer's places.
pub(in crate::api) async fn state_places(
    State(app): State<App>,
    Caller(actor): Caller,
    Path(id): Path<OfferId>,
    Json(body): Json<Body>,
) -> Result<Response> {
    let draft = StatementDraft {
        free: body.free,
        total: body.total,
        waiting: body.waiting,
        valid_until: body.valid_until.map(|moment| moment.0),
    };
    let places = app.state_places(&actor, &id, &draft).await?;
    Ok(json(StatusCode::CREATED, &PlacesView::from(places)))
}
