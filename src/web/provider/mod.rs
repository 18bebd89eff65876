//! The page behind a provider's personal link: answer a request, say how many places there are. No
//! account, no cookie, one minute on a phone. Opening it changes nothing; only a button does.

mod page;

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::{get, post};
use serde::Deserialize;

use super::extract::{Form, Path, Query};
use super::failure::{Failure, OrFail as _};
use super::here::Here;
use super::staff::places;
use super::staff::posted::Posted;
use super::staff::problems::Problems;
use crate::app::{App, Conflict, Error};
use crate::domain::referral::{Cause, StepRefused};

/// Digits of a link's secret.
const DIGITS: usize = 64;

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/antwort/{token}", get(show))
        .route("/antwort/{token}/schritt", post(step))
        .route("/antwort/{token}/plaetze", post(state))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Thanks {
    danke: String,
}

/// The secret, if it can be one: others never reach the database.
fn secret(token: &str) -> Result<&str, Error> {
    let hex = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
    if token.len() == DIGITS && token.chars().all(hex) { Ok(token) } else { Err(Error::NotFound) }
}

async fn again(app: &App, here: &Here, token: &str, said: page::Said) -> Result<Response, Failure> {
    let token = secret(token).or_fail(here)?;
    let view = app.provider_view(token).await.or_fail(here)?;
    let status = said.status();
    Ok((status, page::page(app, here, token, &view, said)).into_response())
}

async fn show(
    State(app): State<App>,
    here: Here,
    Path(token): Path<String>,
    Query(thanks): Query<Thanks>,
) -> Result<Response, Failure> {
    let said = if thanks.danke.is_empty() { page::Said::Nothing } else { page::Said::Thanks };
    again(&app, &here, &token, said).await
}

fn thank(here: &Here, token: &str) -> Response {
    Redirect::to(&here.link(&format!("/antwort/{token}?danke=1"))).into_response()
}

async fn step(
    State(app): State<App>,
    here: Here,
    Path(token): Path<String>,
    Form(posted): Form<Posted>,
) -> Result<Response, Failure> {
    let known = secret(&token).or_fail(&here)?;
    let reason = Cause::from_key(posted.get("reason"));
    match app.answer_request(known, posted.get("to"), reason).await {
        Ok(_) => Ok(thank(&here, known)),
        Err(Error::Conflict(conflict)) => {
            let said = match *conflict {
                Conflict::Step(StepRefused::ReasonMissing(_)) => page::Said::ReasonMissing,
                Conflict::NoConsent { .. } => page::Said::NotAllowed,
                _ => page::Said::Refused,
            };
            again(&app, &here, known, said).await
        }
        Err(Error::Invalid(_)) => again(&app, &here, known, page::Said::ReasonMissing).await,
        Err(error) => Err(error).or_fail(&here),
    }
}

async fn state(
    State(app): State<App>,
    here: Here,
    Path(token): Path<String>,
    Form(posted): Form<Posted>,
) -> Result<Response, Failure> {
    let known = secret(&token).or_fail(&here)?;
    let mut problems = Problems::default();
    let draft = places::draft(here.text, &posted, &mut problems);
    if !problems.is_empty() {
        return again(&app, &here, known, page::Said::PlacesMissing).await;
    }
    app.state_places_by_link(known, &draft).await.or_fail(&here)?;
    Ok(thank(&here, known))
}

impl page::Said {
    fn status(self) -> StatusCode {
        match self {
            Self::Nothing | Self::Thanks => StatusCode::OK,
            Self::ReasonMissing | Self::PlacesMissing => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Refused | Self::NotAllowed => StatusCode::CONFLICT,
        }
    }
}
