//! The public catalogue: searching offers, reading one, stating its places.

mod hit;
mod record;
mod search;
mod statement;
mod suggest;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::extract::{Language, Path, json};
use super::problem::Result;
use crate::app::App;
use crate::domain::id::OfferId;

pub(super) use hit::{PlacesView, rounded};
pub(super) use search::{PARAMETERS, find};
pub(super) use statement::state_places;
pub(super) use suggest::{SUGGEST_PARAMETERS, suggest};

/// One offer.
pub(super) async fn show(
    State(app): State<App>,
    Language(lang): Language,
    Path(id): Path<OfferId>,
) -> Result<Response> {
    let view = app.offer_view(&id).await?;
    Ok(json(StatusCode::OK, &record::Record::of(&app, &view, lang)))
}
