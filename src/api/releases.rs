//! Releases of gap figures: made by coordinators, read by everybody once they are published.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::extract::{Caller, Json, json};
use super::problem::Result;
use crate::app::{App, Error, FigureReleaseDraft};
use crate::domain::gap::{Figures, Quarter, Release};
use crate::domain::id::ReleaseId;

/// What is to be frozen.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Draft {
    title: String,
    /// The first quarter, as `2026-Q1`.
    first: String,
    /// The last, included.
    last: String,
    /// Whether everybody may see it at once.
    #[serde(default)]
    publish: bool,
}

#[derive(Serialize)]
struct View<'a> {
    id: &'a str,
    title: &'a str,
    first: Quarter,
    last: Quarter,
    made_at: DateTime<Utc>,
    published_at: Option<DateTime<Utc>>,
    figures: &'a Figures,
}

/// Freezes figures.
pub(super) async fn make(
    State(app): State<App>,
    Caller(actor): Caller,
    Json(draft): Json<Draft>,
) -> Result<Response> {
    let quarter = |field: &str, name: &str| {
        name.parse::<Quarter>().map_err(|_| Error::field(field, "wrong_type"))
    };
    let (first, last) = (quarter("first", &draft.first)?, quarter("last", &draft.last)?);
    let asked = FigureReleaseDraft { title: draft.title, first, last };
    let mut release = app.make_release(&actor, &asked).await?;
    if draft.publish {
        app.publish_release(&actor, &release.id).await?;
        release = app.published_release(&release.id).await?;
    }
    Ok(json(StatusCode::CREATED, &view(&release)))
}

/// A published release.
pub(super) async fn published(app: &App, id: &str) -> Result<Response> {
    let release = app.published_release(&ReleaseId::from(id)).await?;
    Ok(json(StatusCode::OK, &view(&release)))
}

fn view(release: &Release) -> View<'_> {
    View {
        id: release.id.as_str(),
        title: &release.title,
        first: release.first,
        last: release.last,
        made_at: release.made_at,
        published_at: release.published_at,
        figures: &release.figures,
    }
}
