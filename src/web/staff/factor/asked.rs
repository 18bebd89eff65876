//! After the password: a code, or setting up the second factor where it is demanded.

use axum::Router;
use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::get;
use axum_extra::extract::CookieJar;
use maud::{Markup, html};
use serde::Deserialize;

use super::{COOKIE, parts};
use crate::app::{App, Error, FactorView, LoggedIn};
use crate::domain::id::UserId;
use crate::web::address::address;
use crate::web::back::own_path;
use crate::web::extract::{Form, Query};
use crate::web::failure::{Failure, OrFail as _};
use crate::web::here::Here;
use crate::web::session;
use crate::web::staff::desk::Answer;
use crate::web::staff::login::home;
use crate::web::staff::posted::Posted;
use crate::web::staff::problems::Problems;
use crate::web::throttle;
use crate::web::view::{self, Kind, Page, to};

/// The routes.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route(to::CODE, get(show).post(enter))
        .route(to::ENROL, get(show_enrol).post(enrol))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Way {
    weiter: String,
}

/// Somebody whose password was right and whose code is missing; others begin with the password.
struct Waiting {
    app: App,
    here: Here,
    jar: CookieJar,
    token: String,
    user: UserId,
}

impl FromRequestParts<App> for Waiting {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let here = Here::of(parts);
        let jar = CookieJar::from_headers(&parts.headers);
        let begin = || Redirect::to(&here.link(to::LOGIN)).into_response();
        let token = COOKIE.of(&jar).ok_or_else(begin)?;
        match app.waiting_for_code(&token).await {
            Ok(user) => Ok(Self { app: app.clone(), here, jar, token, user }),
            Err(_) => Err((jar.add(COOKIE.gone()), begin()).into_response()),
        }
    }
}

impl Waiting {
    /// Their second factor, unless they have tried too often.
    async fn before_a_try(&self) -> Result<FactorView, Failure> {
        let view = self.app.factor_view(&self.user).await.or_fail(&self.here)?;
        let may = throttle::may_try(&format!("code:{}", view.login));
        if may { Ok(view) } else { Err(Error::TooMany).or_fail(&self.here) }
    }

    /// Where they go on, and the cookies with which they are in.
    fn let_in(self, login: LoggedIn, way: &str) -> (&str, CookieJar) {
        let next = own_path(way).unwrap_or(home(login.actor.role));
        (next, self.jar.add(COOKIE.gone()).add(session::COOKIE.with(login.token)))
    }
}

async fn show(waiting: Waiting, Query(way): Query<Way>) -> Markup {
    code_page(&waiting.app, &waiting.here, &way.weiter, &Problems::default())
}

async fn enter(waiting: Waiting, Form(posted): Form<Posted>) -> Answer {
    waiting.before_a_try().await?;
    let way = posted.get("weiter");
    let here = waiting.here.clone();
    match waiting.app.enter_code(&waiting.token, posted.get("code")).await {
        Ok(login) => {
            let (next, jar) = waiting.let_in(login, way);
            Ok((jar, Redirect::to(&here.link(next))).into_response())
        }
        Err(Error::Invalid(_)) => {
            let page = code_page(&waiting.app, &here, way, &parts::wrong(here.text));
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(Error::NotLoggedIn) => {
            let jar = waiting.jar.add(COOKIE.gone());
            Ok((jar, Redirect::to(&here.link(to::LOGIN))).into_response())
        }
        Err(error) => Err(error).or_fail(&here),
    }
}

fn code_page(app: &App, here: &Here, way: &str, problems: &Problems) -> Markup {
    let text = here.text;
    let title = text.say("factor-title");
    let main = html! {
        div.stack.narrow {
            (problems.summary(text))
            h1 { (title) }
            form.form method="post" action=(here.link(to::CODE)) novalidate {
                (view::hidden("weiter", way))
                (parts::code_field(text, "factor-code-hint", problems))
                (view::actions([view::button(Kind::First, &text.say("login-action"))]))
            }
            p.quiet { (text.say("factor-lost")) }
        }
    };
    let failed = !problems.is_empty();
    Page { failed, demo: app.config().demo, ..Page::public(here, &*title) }.show(main)
}

async fn show_enrol(waiting: Waiting, Query(way): Query<Way>) -> Answer {
    let Waiting { app, here, user, .. } = waiting;
    let view = app.factor_view(&user).await.or_fail(&here)?;
    if view.since.is_some() {
        return Ok(Redirect::to(&here.link(to::CODE)).into_response());
    }
    Ok(enrol_page(&app, &here, &way.weiter, &view, &Problems::default()).into_response())
}

async fn enrol(waiting: Waiting, Form(posted): Form<Posted>) -> Answer {
    let way = posted.get("weiter");
    let (app, here) = (waiting.app.clone(), waiting.here.clone());
    if posted.get("schritt") == "neu" {
        app.begin_factor(&waiting.user).await.or_fail(&here)?;
        let again = address(to::ENROL, &[("weiter", way)]);
        return Ok(Redirect::to(&here.link(&again)).into_response());
    }
    let view = waiting.before_a_try().await?;
    match app.confirm_and_enter(&waiting.token, posted.get("code")).await {
        Ok((login, codes)) => {
            let (next, jar) = waiting.let_in(login, way);
            Ok((jar, entered_page(&app, &here, &codes, next)).into_response())
        }
        Err(Error::Invalid(_)) => {
            let page = enrol_page(&app, &here, way, &view, &parts::wrong(here.text));
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(error) => Err(error).or_fail(&here),
    }
}

fn entered_page(app: &App, here: &Here, codes: &[String], next: &str) -> Markup {
    let text = here.text;
    let title = text.say("factor-codes-title");
    let main = html! {
        div.stack.narrow {
            (parts::codes(text, codes))
            (view::link_button(Kind::First, &here.link(next), &text.say("factor-go-on")))
        }
    };
    Page { demo: app.config().demo, ..Page::public(here, &*title) }.show(main)
}

fn enrol_page(app: &App, here: &Here, way: &str, view: &FactorView, problems: &Problems) -> Markup {
    let text = here.text;
    let title = text.say("factor-enrol-title");
    let action = here.link(to::ENROL);
    let main = html! {
        div.stack.narrow {
            (problems.summary(text))
            h1 { (title) }
            p.lead { (text.say("factor-demanded")) }
            @if view.enrolment.is_some() {
                (parts::secret(text, view))
                form.form method="post" action=(action) novalidate {
                    (view::hidden("weiter", way))
                    (parts::code_field(text, "factor-code-first", problems))
                    (view::actions([view::button(Kind::First, &text.say("factor-confirm"))]))
                }
            } @else {
                (view::post_button(Kind::First, &action, &text.say("factor-begin"), &[("schritt", "neu"), ("weiter", way)]))
            }
        }
    };
    let failed = !problems.is_empty();
    Page { failed, demo: app.config().demo, ..Page::public(here, &*title) }.show(main)
}
