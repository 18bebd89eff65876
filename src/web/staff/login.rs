//! Logging in and out.

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderName, StatusCode};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::{get, post};
use axum_extra::extract::CookieJar;
use maud::{Markup, html};
use serde::Deserialize;

use super::desk::Answer;
use super::factor;
use super::problems::Problems;
use crate::app::{App, Entered, Error};
use crate::domain::role::Role;
use crate::web::address::address;
use crate::web::back::own_path;
use crate::web::extract::{Form, Query};
use crate::web::failure::OrFail as _;
use crate::web::here::Here;
use crate::web::session::{self, LoggedIn};
use crate::web::throttle;
use crate::web::view::{self, Field, Kind, Page, to};

/// The routes.
pub fn routes() -> Router<App> {
    Router::new().route(to::LOGIN, get(show).post(log_in)).route(to::LOGOUT, post(log_out))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Way {
    weiter: String,
    abgemeldet: String,
}

/// What the form sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Attempt {
    login: String,
    password: String,
    weiter: String,
}

/// Where a role's work begins.
pub fn home(role: Role) -> &'static str {
    match role {
        Role::CaseManager => to::TODAY,
        Role::Coordinator => to::GAPS,
        Role::Admin => to::PEOPLE,
    }
}

async fn show(
    State(app): State<App>,
    here: Here,
    Query(way): Query<Way>,
    someone: Option<LoggedIn>,
) -> Response {
    if let Some(LoggedIn(actor)) = someone {
        return Redirect::to(&here.link(home(actor.role))).into_response();
    }
    let bye = !way.abgemeldet.is_empty();
    let attempt = Attempt { weiter: way.weiter, ..Attempt::default() };
    page(&app, &here, &attempt, &Problems::default(), bye).into_response()
}

async fn log_in(
    State(app): State<App>,
    here: Here,
    jar: CookieJar,
    Form(attempt): Form<Attempt>,
) -> Answer {
    let text = here.text;
    let mut problems = Problems::default();
    for (field, value) in [("login", attempt.login.trim()), ("password", &attempt.password)] {
        if value.is_empty() {
            problems.add(field, text.say("error-required"));
        }
    }
    if !problems.is_empty() {
        let page = page(&app, &here, &attempt, &problems, false);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    if !throttle::may_try(&attempt.login) {
        return Err(Error::TooMany).or_fail(&here);
    }
    match app.log_in(&attempt.login, &attempt.password).await {
        Ok(Entered::Half { token, must_enrol }) => {
            let path = if must_enrol { to::ENROL } else { to::CODE };
            let next = address(path, &[("weiter", &attempt.weiter)]);
            Ok((jar.add(factor::COOKIE.with(token)), Redirect::to(&here.link(&next)))
                .into_response())
        }
        Ok(Entered::In(session)) => {
            let next = own_path(&attempt.weiter).unwrap_or(home(session.actor.role));
            let jar = jar.add(session::COOKIE.with(session.token));
            Ok((jar, Redirect::to(&here.link(next))).into_response())
        }
        Err(Error::NotLoggedIn) => {
            problems.add("login", text.say("login-failed"));
            let page = page(&app, &here, &attempt, &problems, false);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(error) => Err(error).or_fail(&here),
    }
}

async fn log_out(State(app): State<App>, here: Here, jar: CookieJar) -> Answer {
    if let Some(token) = session::COOKIE.of(&jar) {
        app.log_out(&token).await.or_fail(&here)?;
    }
    let clear =
        [(HeaderName::from_static("clear-site-data"), "\"cache\", \"cookies\", \"storage\"")];
    let next = Redirect::to(&here.link(&format!("{}?abgemeldet=1", to::LOGIN)));
    Ok((clear, jar.add(session::COOKIE.gone()), next).into_response())
}

fn page(app: &App, here: &Here, attempt: &Attempt, problems: &Problems, bye: bool) -> Markup {
    let text = here.text;
    let (title, name, word) =
        (text.say("login-title"), text.say("login-name"), text.say("login-password"));
    let login = Field {
        value: &attempt.login,
        error: problems.at("login"),
        autocomplete: Some("username"),
        maxlength: Some(200),
        ..Field::new("login", &name)
    };
    let password = Field {
        error: problems.at("password"),
        autocomplete: Some("current-password"),
        ..Field::new("password", &word)
    };
    let failed = !problems.is_empty();
    let demo = app.config().demo;
    // The way back leads into a form that was sent too late.
    let kept = attempt.weiter.contains("entwurf=");
    let main = html! {
        div.stack.narrow {
            (problems.summary(text))
            @if bye { (view::success(text, text.say("login-bye"))) }
            @if kept { (view::notice(text, text.say("login-expired"))) }
            h1 { (title) }
            p.lead { (text.say("login-lead")) }
            @if let Some(name) = app.openid_name() {
                @let way = here.link(&address(to::OPENID, &[("weiter", &attempt.weiter)]));
                (view::link_button(Kind::First, &way, &text.say_with("openid-action", &[("name", name.into())])))
                p.quiet { (text.say("openid-or")) }
            }
            form.form method="post" action=(here.link(to::LOGIN)) novalidate {
                @if !attempt.weiter.is_empty() { (view::hidden("weiter", &attempt.weiter)) }
                (view::text_field(text, &login))
                (view::password(text, &password))
                (view::actions([view::button(Kind::First, &text.say("login-action"))]))
            }
            p.quiet { (text.say("login-forgotten")) }
        }
    };
    Page { failed, demo, ..Page::public(here, &*title) }.show(main)
}
