//! After the password: a code, or setting up the second factor where it is demanded.

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::get;
use axum_extra::extract::CookieJar;
use maud::{Markup, html};
use serde::Deserialize;

use super::{no_cookie, parts, step};
use crate::app::{App, Error, FactorView};
use crate::domain::id::UserId;
use crate::web::address::address;
use crate::web::back::own_path;
use crate::web::extract::{Form, Query};
use crate::web::failure::OrFail as _;
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

/// Who waits for a code; others begin with the password.
async fn waiting(app: &App, here: &Here, jar: &CookieJar) -> Result<(String, UserId), Response> {
    let begin = || Redirect::to(&here.link(to::LOGIN)).into_response();
    let token = step(jar).ok_or_else(begin)?;
    match app.waiting_for_code(&token).await {
        Ok(user) => Ok((token, user)),
        Err(_) => Err((jar.clone().add(no_cookie()), begin()).into_response()),
    }
}

async fn show(
    State(app): State<App>,
    here: Here,
    jar: CookieJar,
    Query(way): Query<Way>,
) -> Answer {
    if let Err(elsewhere) = waiting(&app, &here, &jar).await {
        return Ok(elsewhere);
    }
    Ok(code_page(&app, &here, &way.weiter, &Problems::default()).into_response())
}

async fn enter(
    State(app): State<App>,
    here: Here,
    jar: CookieJar,
    Form(posted): Form<Posted>,
) -> Answer {
    let (token, user) = match waiting(&app, &here, &jar).await {
        Ok(found) => found,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let login = app.factor_view(&user).await.or_fail(&here)?.login;
    if !throttle::may_try(&format!("code:{login}")) {
        return Err(Error::TooMany).or_fail(&here);
    }
    let to = posted.get("weiter");
    match app.enter_code(&token, posted.get("code")).await {
        Ok(login) => {
            let next = own_path(to).unwrap_or(home(login.actor.role));
            let jar = jar.add(no_cookie()).add(session::cookie(login.token));
            Ok((jar, Redirect::to(&here.link(next))).into_response())
        }
        Err(Error::Invalid(_)) => {
            let page = code_page(&app, &here, to, &parts::wrong(here.text));
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(Error::NotLoggedIn) => {
            Ok((jar.add(no_cookie()), Redirect::to(&here.link(to::LOGIN))).into_response())
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

async fn show_enrol(
    State(app): State<App>,
    here: Here,
    jar: CookieJar,
    Query(way): Query<Way>,
) -> Answer {
    let (_, user) = match waiting(&app, &here, &jar).await {
        Ok(found) => found,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let view = app.factor_view(&user).await.or_fail(&here)?;
    if view.since.is_some() {
        return Ok(Redirect::to(&here.link(to::CODE)).into_response());
    }
    Ok(enrol_page(&app, &here, &way.weiter, &view, &Problems::default()).into_response())
}

async fn enrol(
    State(app): State<App>,
    here: Here,
    jar: CookieJar,
    Form(posted): Form<Posted>,
) -> Answer {
    let (token, user) = match waiting(&app, &here, &jar).await {
        Ok(found) => found,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let way = posted.get("weiter");
    if posted.get("schritt") == "neu" {
        app.begin_factor(&user).await.or_fail(&here)?;
        let again = address(to::ENROL, &[("weiter", way)]);
        return Ok(Redirect::to(&here.link(&again)).into_response());
    }
    let login = app.factor_view(&user).await.or_fail(&here)?.login;
    if !throttle::may_try(&format!("code:{login}")) {
        return Err(Error::TooMany).or_fail(&here);
    }
    match app.confirm_and_enter(&token, posted.get("code")).await {
        Ok((login, codes)) => {
            let next = own_path(way).unwrap_or(home(login.actor.role));
            let jar = jar.add(no_cookie()).add(session::cookie(login.token));
            let page = entered_page(&app, &here, &codes, next);
            Ok((jar, page).into_response())
        }
        Err(Error::Invalid(_)) => {
            let view = app.factor_view(&user).await.or_fail(&here)?;
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
