//! The pages behind a provider's personal link: answer a request, say how many places there are, keep
//! the own entry true. No account, no cookie, one minute on a phone. Opening it changes nothing; only
//! a button does.

mod entry;
mod hours;
mod page;

pub use hours::said as hours_line;

use axum::extract::{FromRequest, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::{get, post};
use axum::{RequestExt as _, Router};
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

/// Whether it can be a link's secret: others never reach the database.
fn is_secret(token: &str) -> bool {
    let hex = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
    token.len() == DIGITS && token.chars().all(hex)
}

/// What came by a link: its secret, the offer it is about where one is named, and a form.
struct ByLink {
    app: App,
    here: Here,
    token: String,
    offer: Option<OfferId>,
    posted: Posted,
}

impl FromRequest<App> for ByLink {
    type Rejection = Failure;

    async fn from_request(mut request: Request, app: &App) -> Result<Self, Failure> {
        let Ok(here) = request.extract_parts::<Here>().await;
        let Path(token) = request.extract_parts::<Path<String>>().await?;
        let Form(posted) = Form::from_request(request, app).await?;
        Self::of(app.clone(), here, token, posted)
    }
}

impl ByLink {
    fn of(app: App, here: Here, token: String, posted: Posted) -> Result<Self, Failure> {
        if !is_secret(&token) {
            return Err(Error::NotFound).or_fail(&here);
        }
        let offer = posted.get("angebot");
        let offer = (!offer.is_empty()).then(|| OfferId::from(offer));
        Ok(Self { app, here, token, offer, posted })
    }

    /// The page as it is now, with what is to say of what was sent.
    async fn again(&self, said: Said, problems: &Problems) -> Result<Response, Failure> {
        let Self { app, here, token, offer, posted } = self;
        let view = app.provider_view(token, offer.as_ref()).await.or_fail(here)?;
        let entry = app.entry_view(token, offer.as_ref()).await.or_fail(here)?;
        let seen = Seen { token, view, entry, said, posted, problems };
        Ok((said.status(), page::page(app, here, &seen)).into_response())
    }

    /// On to the page that says thank you, in one of its words.
    fn thank(&self, word: &str) -> Response {
        let path = format!("/antwort/{}", self.token);
        let way = address(&path, &[("angebot", self.posted.get("angebot")), ("danke", word)]);
        Redirect::to(&self.here.link(&way)).into_response()
    }
}

async fn show(
    State(app): State<App>,
    here: Here,
    Path(token): Path<String>,
    Query(way): Query<Way>,
) -> Result<Response, Failure> {
    let asked = Posted::of([("angebot", way.angebot.as_str())]);
    let link = ByLink::of(app, here, token, asked)?;
    link.again(Said::thanks(&way.danke), &Problems::default()).await
}

async fn step(link: ByLink) -> Result<Response, Failure> {
    let reason = Cause::from_key(link.posted.get("reason"));
    let said = match link.app.answer_request(&link.token, link.posted.get("to"), reason).await {
        Ok(_) => return Ok(link.thank("1")),
        Err(Error::Conflict(conflict)) => match *conflict {
            Conflict::Step(StepRefused::ReasonMissing(_)) => Said::ReasonMissing,
            Conflict::NoConsent { .. } => Said::NotAllowed,
            _ => Said::Refused,
        },
        Err(Error::Invalid(_)) => Said::ReasonMissing,
        Err(error) => return Err(error).or_fail(&link.here),
    };
    link.again(said, &Problems::default()).await
}

async fn state(link: ByLink) -> Result<Response, Failure> {
    let ByLink { app, here, token, offer, posted } = &link;
    let mut problems = Problems::default();
    let draft = places::draft(here.text, posted, &mut problems);
    if !problems.is_empty() {
        return link.again(Said::PlacesMissing, &problems).await;
    }
    app.state_places_by_link(token, offer.as_ref(), &draft).await.or_fail(here)?;
    Ok(link.thank("1"))
}
