//! Is it there, and does its database answer? For whoever watches the machine.

use std::time::Duration;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::json;

use super::extract::json;
use super::problem::{Problem, Result};
use crate::app::App;

/// How long the database may take to answer.
const PATIENCE: Duration = Duration::from_secs(2);

/// The process lives.
pub(super) async fn alive() -> Response {
    json(StatusCode::OK, &json!({ "status": "ok" }))
}

/// The database answers, and the process is not about to go.
pub(super) async fn ready(State(app): State<App>) -> Result<Response> {
    if app.is_stopping() {
        let title = "The process is stopping";
        return Err(Problem::new(StatusCode::SERVICE_UNAVAILABLE, "stopping", title));
    }
    let answer = tokio::time::timeout(PATIENCE, app.check_database()).await;
    let unready = || {
        let title = "The database does not answer";
        Problem::new(StatusCode::SERVICE_UNAVAILABLE, "not_ready", title)
    };
    match answer {
        Ok(Ok(())) => Ok(json(StatusCode::OK, &json!({ "status": "ok" }))),
        Ok(Err(error)) => Err(unready().with("incident", error.report().into())),
        Err(_) => Err(unready()),
    }
}
