//! Forms that keep what is typed: in the background while a script runs, and without one when a form
//! is sent after its session has run out. Each tab has a draft of its own.

use axum::Router;
use axum::extract::{FromRef, FromRequestParts};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::IntoResponse as _;
use axum::routing::post;
use axum_extra::extract::CookieJar;
use chrono::{DateTime, Utc};
use maud::{Markup, html};
use serde::Deserialize;

use super::desk::{Answer, Desk};
use super::names::segment;
use super::posted::Posted;
use crate::app::{App, DraftOf, Error, KeptDraft};
use crate::domain::id::{CaseId, DraftId};
use crate::web::address::address;
use crate::web::back::own_path;
use crate::web::extract::{Form, Path};
use crate::web::failure::{Failure, OrFail as _};
use crate::web::here::Here;
use crate::web::session;
use crate::web::view::{self, Kind};

/// Name of the field, and of the part of an address, that says which draft it is.
const DRAFT: &str = "entwurf";
const FORM: &str = "formular";
const CASE: &str = "fall";

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/fach/entwuerfe/{draft}", post(keep))
        .route("/fach/entwuerfe/{draft}/verwerfen", post(discard))
}

/// The draft an address asks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    entwurf: String,
}

/// What a form knows of its draft.
pub struct Drafting {
    id: DraftId,
    of: DraftOf,
    /// When the draft that stands in the form was kept.
    restored: Option<DateTime<Utc>>,
    /// Other drafts of the same form.
    others: Vec<KeptDraft>,
}

impl Drafting {
    /// A form that is shown anew: with what the draft asked for holds, if there is one.
    ///
    /// # Errors
    /// When drafts cannot be read.
    pub async fn begin(
        desk: &Desk,
        form: &str,
        case: Option<&CaseId>,
        asked: &Asked,
    ) -> Result<(Self, Option<Posted>), Failure> {
        let mut others = desk.app.drafts(&desk.actor).await.or_fail(&desk.here)?;
        others.retain(|draft| draft.of.form == form);
        let wanted = others.iter().position(|draft| draft.id.as_str() == asked.entwurf);
        let found = wanted.map(|at| others.remove(at));
        let id = found.as_ref().map_or_else(|| desk.app.new_id(), |draft| draft.id.clone());
        let of = DraftOf { form: form.to_owned(), case: case.cloned() };
        let restored = found.as_ref().map(|draft| draft.saved_at);
        Ok((Self { id, of, restored, others }, found.map(|draft| Posted::of(draft.fields))))
    }

    /// A form that comes back with what was typed.
    pub fn again(desk: &Desk, form: &str, case: Option<&CaseId>, posted: &Posted) -> Self {
        let id = posted.filled(DRAFT).map_or_else(|| desk.app.new_id(), DraftId::from);
        let of = DraftOf { form: form.to_owned(), case: case.cloned() };
        Self { id, of, restored: None, others: Vec::new() }
    }

    /// Where a script keeps the form; the value of `data-draft`.
    pub fn target(&self, desk: &Desk) -> String {
        desk.link(&format!("/fach/entwuerfe/{}", segment(self.id.as_str())))
    }

    /// What the form carries along, and the line in which the script says what it did.
    pub fn fields(&self, desk: &Desk) -> Markup {
        let text = desk.text();
        html! {
            (view::hidden(DRAFT, self.id.as_str()))
            (view::hidden(FORM, &self.of.form))
            @if let Some(case) = &self.of.case { (view::hidden(CASE, case.as_str())) }
            p.quiet role="status" data-draft-said data-kept=(text.say("draft-kept"))
                data-over=(text.say("draft-over")) data-offline=(text.say("draft-offline")) {}
        }
    }

    /// What to say above the form: that a draft is back, or that there are others.
    pub fn notice(&self, desk: &Desk) -> Markup {
        let text = desk.text();
        let when = |at: DateTime<Utc>| [("when", text.moment(App::local(at)).into())];
        html! {
            @if let Some(at) = self.restored {
                (view::success(text, text.say_with("draft-restored", &when(at))))
            }
            @for draft in &self.others {
                (view::notice(text, html! {
                    p { (text.say_with("draft-other", &when(draft.saved_at))) }
                    div.row { (go_on(desk, draft)) (throw_away(desk, draft)) }
                }))
            }
        }
    }
}

fn throw_away(desk: &Desk, draft: &KeptDraft) -> Markup {
    let path = format!("/fach/entwuerfe/{}/verwerfen", segment(draft.id.as_str()));
    let words = desk.text().say("draft-discard");
    view::post_button(Kind::Second, &desk.link(&path), &words, &[(FORM, &draft.of.form)])
}

/// The way back into a draft.
pub fn go_on(desk: &Desk, draft: &KeptDraft) -> Markup {
    let back = address(&draft.of.form, &[(DRAFT, draft.id.as_str())]);
    view::link_button(Kind::First, &desk.link(&back), &desk.text().say("draft-go-on"))
}

/// Throws away the draft of a form that was kept for good.
///
/// # Errors
/// When the database cannot be written.
pub async fn done(desk: &Desk, posted: &Posted) -> Result<(), Failure> {
    match posted.filled(DRAFT) {
        Some(id) => desk.app.drop_draft(&desk.actor, &id.into()).await.or_fail(&desk.here),
        None => Ok(()),
    }
}

async fn keep(sitting: Sitting, Path(id): Path<DraftId>, Form(posted): Form<Posted>) -> Answer {
    let form = own_path(posted.get(FORM)).unwrap_or_default().to_owned();
    let of = DraftOf { form, case: posted.filled(CASE).map(Into::into) };
    let desk = sitting.or_keep_as(&id, &of, &posted).await?;
    let fields: Vec<_> = posted.pairs().collect();
    desk.app.keep_draft(&desk.actor, &id, &of, &fields).await.or_fail(&desk.here)?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

async fn discard(desk: Desk, Path(id): Path<DraftId>, Form(posted): Form<Posted>) -> Answer {
    desk.app.drop_draft(&desk.actor, &id).await.or_fail(&desk.here)?;
    Ok(desk.go(own_path(posted.get(FORM)).unwrap_or(view::to::TODAY)))
}

/// A request with a form that must not be lost: of somebody who is logged in, or just was.
pub enum Sitting {
    /// The session counts.
    Open(Box<Desk>),
    /// It does not, or there never was one.
    Over {
        /// The application.
        app: App,
        /// Language and address.
        here: Here,
        /// What the cookie said.
        token: Option<String>,
    },
}

impl Sitting {
    /// Goes on if the session counts; otherwise keeps the form and sends to the log-in, from where
    /// the way leads back into it.
    ///
    /// # Errors
    /// The way to the log-in.
    pub async fn or_keep(
        self,
        form: &str,
        case: Option<&CaseId>,
        posted: &Posted,
    ) -> Result<Desk, Failure> {
        let of = DraftOf { form: form.to_owned(), case: case.cloned() };
        let id = match (&self, posted.filled(DRAFT)) {
            (_, Some(id)) => id.into(),
            (Self::Open(desk), None) => desk.app.new_id(),
            (Self::Over { app, .. }, None) => app.new_id(),
        };
        self.or_keep_as(&id, &of, posted).await
    }

    async fn or_keep_as(
        self,
        id: &DraftId,
        of: &DraftOf,
        posted: &Posted,
    ) -> Result<Desk, Failure> {
        let (app, here, token) = match self {
            Self::Open(desk) => return Ok(*desk),
            Self::Over { app, here, token } => (app, here, token),
        };
        let fields: Vec<_> = posted.pairs().collect();
        let kept = match token {
            Some(token) => app.keep_late_draft(&token, id, of, &fields).await,
            None => Err(Error::NotLoggedIn),
        };
        // Whether or not it could be kept, nobody gets further than the log-in.
        let back = kept.ok().map(|()| address(&of.form, &[(DRAFT, id.as_str())]));
        Err(Failure::log_in(&here, back))
    }
}

impl<S> FromRequestParts<S> for Sitting
where
    App: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        match <Desk as FromRequestParts<S>>::from_request_parts(parts, state).await {
            Ok(desk) => Ok(Self::Open(Box::new(desk))),
            Err(failure) if failure.is_not_logged_in() => Ok(Self::Over {
                app: App::from_ref(state),
                here: Here::of(parts),
                token: session::COOKIE.of(&CookieJar::from_headers(&parts.headers)),
            }),
            Err(failure) => Err(failure),
        }
    }
}
