//! The pages behind a provider's personal link: answer a request, say how many places there are, keep
//! the own entry true. No account, no cookie, one minute on a phone. Opening it changes nothing; only
//! a button does.

mod entry;
mod hours;
mod page;

pub use hours::said as hours_line;

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::{get, post};
use serde::Deserialize;

use super::address::address;
use super::extract::{Form, Path, Query};
use super::failure::{Failure, OrFail as _};
use super::here::Here;
use super::staff::places;
use super::staff::posted::Posted;
use super::staff::problems::Problems;
use crate::app::{App, Conflict, EntryView, Error, ProviderView};
use crate::domain::id::OfferId;
use crate::domain::referral::{Cause, StepRefused};

/// Digits of a link's secret.
const DIGITS: usize = 64;

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/antwort/{token}", get(show))
        .route("/antwort/{token}/schritt", post(step))
        .route("/antwort/{token}/plaetze", post(state))
        .merge(entry::routes())
        .merge(hours::routes())
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Way {
    danke: String,
    angebot: String,
}

/// What is said above the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said {
    /// Nothing.
    Nothing,
    /// It was noted.
    Thanks,
    /// It is live.
    HoursThanks,
    /// It waits for somebody to look at it.
    ProposalThanks,
    /// The answer needs a reason.
    ReasonMissing,
    /// Nothing was chosen.
    PlacesMissing,
    /// The hours cannot be so.
    HoursWrong,
    /// Somebody else changed the hours in between.
    HoursChanged,
    /// What is proposed cannot be so.
    ProposalWrong,
    /// Enough proposals wait.
    Enough,
    /// The answer does not follow on what is known.
    Refused,
    /// The young person did not agree to this being told.
    NotAllowed,
}

impl Said {
    fn status(self) -> StatusCode {
        match self {
            Self::Nothing | Self::Thanks | Self::HoursThanks | Self::ProposalThanks => {
                StatusCode::OK
            }
            Self::ReasonMissing | Self::PlacesMissing | Self::HoursWrong | Self::ProposalWrong => {
                StatusCode::UNPROCESSABLE_ENTITY
            }
            Self::Enough => StatusCode::TOO_MANY_REQUESTS,
            Self::Refused | Self::NotAllowed | Self::HoursChanged => StatusCode::CONFLICT,
        }
    }

    fn thanks(word: &str) -> Self {
        match word {
            "" => Self::Nothing,
            "zeiten" => Self::HoursThanks,
            "vorschlag" => Self::ProposalThanks,
            _ => Self::Thanks,
        }
    }
}

/// All that the page is made of.
struct Seen<'a> {
    token: &'a str,
    view: ProviderView,
    entry: EntryView,
    said: Said,
    posted: &'a Posted,
    problems: &'a Problems,
}

impl Seen<'_> {
    /// What every form carries along: which of the offers it is about.
    fn hidden(&self) -> (&'static str, &str) {
        ("angebot", &self.entry.offer.id)
    }
}

/// The secret, if it can be one: others never reach the database.
fn secret(token: &str) -> Result<&str, Error> {
    let hex = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
    if token.len() == DIGITS && token.chars().all(hex) { Ok(token) } else { Err(Error::NotFound) }
}

/// The offer that was asked for, where one was.
fn wanted(id: &str) -> Option<OfferId> {
    (!id.is_empty()).then(|| OfferId::from(id))
}

async fn again(
    app: &App,
    here: &Here,
    token: &str,
    said: Said,
    posted: &Posted,
    problems: &Problems,
) -> Result<Response, Failure> {
    let token = secret(token).or_fail(here)?;
    let offer = wanted(posted.get("angebot"));
    let view = app.provider_view(token, offer.as_ref()).await.or_fail(here)?;
    let entry = app.entry_view(token, offer.as_ref()).await.or_fail(here)?;
    let seen = Seen { token, view, entry, said, posted, problems };
    Ok((said.status(), page::page(app, here, &seen)).into_response())
}

async fn show(
    State(app): State<App>,
    here: Here,
    Path(token): Path<String>,
    Query(way): Query<Way>,
) -> Result<Response, Failure> {
    let asked = Posted::of([("angebot", way.angebot.as_str())]);
    again(&app, &here, &token, Said::thanks(&way.danke), &asked, &Problems::default()).await
}

fn thank(here: &Here, token: &str, posted: &Posted, word: &str) -> Response {
    let path = format!("/antwort/{token}");
    let offer = posted.get("angebot");
    Redirect::to(&here.link(&address(&path, &[("angebot", offer), ("danke", word)])))
        .into_response()
}

async fn step(
    State(app): State<App>,
    here: Here,
    Path(token): Path<String>,
    Form(posted): Form<Posted>,
) -> Result<Response, Failure> {
    let known = secret(&token).or_fail(&here)?;
    let reason = Cause::from_key(posted.get("reason"));
    let said = match app.answer_request(known, posted.get("to"), reason).await {
        Ok(_) => return Ok(thank(&here, known, &posted, "1")),
        Err(Error::Conflict(conflict)) => match *conflict {
            Conflict::Step(StepRefused::ReasonMissing(_)) => Said::ReasonMissing,
            Conflict::NoConsent { .. } => Said::NotAllowed,
            _ => Said::Refused,
        },
        Err(Error::Invalid(_)) => Said::ReasonMissing,
        Err(error) => return Err(error).or_fail(&here),
    };
    again(&app, &here, known, said, &posted, &Problems::default()).await
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
        return again(&app, &here, known, Said::PlacesMissing, &posted, &problems).await;
    }
    let offer = wanted(posted.get("angebot"));
    app.state_places_by_link(known, offer.as_ref(), &draft).await.or_fail(&here)?;
    Ok(thank(&here, known, &posted, "1"))
}
