//! Logging in by another service: there and back.

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::get;
use axum_extra::extract::CookieJar;
use maud::html;
use serde::Deserialize;

use super::desk::Answer;
use super::login::home;
use crate::app::{App, Error, OpenIdReturn};
use crate::web::back::own_path;
use crate::web::cookie::HostCookie;
use crate::web::extract::Query;
use crate::web::failure::OrFail as _;
use crate::web::here::Here;
use crate::web::session;
use crate::web::throttle;
use crate::web::view::{self, Kind, Page, to};

/// Holds what the way back is checked against, and where to go on.
const COOKIE: HostCookie = HostCookie("__Host-lotse-openid");

/// The routes.
pub fn routes() -> Router<App> {
    Router::new().route(to::OPENID, get(begin)).route(to::OPENID_BACK, get(end))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Way {
    weiter: String,
}

async fn begin(
    State(app): State<App>,
    here: Here,
    jar: CookieJar,
    Query(way): Query<Way>,
) -> Answer {
    if !throttle::may_begin() {
        return Err(Error::TooMany).or_fail(&here);
    }
    let step = match app.begin_openid(to::OPENID_BACK).await {
        Ok(step) => step,
        Err(Error::Internal(why)) => {
            tracing::warn!(%why, "the other service cannot be asked");
            return Ok(failed(&app, &here, "openid-failed", StatusCode::BAD_GATEWAY));
        }
        Err(error) => return Err(error).or_fail(&here),
    };
    let way = own_path(&way.weiter).map(|way| here.link(way)).unwrap_or_default();
    let way = data_encoding::BASE64URL_NOPAD.encode(way.as_bytes());
    let jar = jar.add(COOKIE.with(format!("{}~{way}", step.kept)));
    Ok((jar, Redirect::to(&step.address)).into_response())
}

async fn end(
    State(app): State<App>,
    here: Here,
    jar: CookieJar,
    Query(back): Query<OpenIdReturn>,
) -> Answer {
    let kept = COOKIE.of(&jar).unwrap_or_default();
    let (kept, way) = kept.split_once('~').unwrap_or((&kept, ""));
    let jar = jar.add(COOKIE.gone());
    match app.end_openid(kept, to::OPENID_BACK, &back).await {
        Ok(login) => {
            let way = data_encoding::BASE64URL_NOPAD.decode(way.as_bytes()).unwrap_or_default();
            let way = String::from_utf8(way).unwrap_or_default();
            let next = own_path(&way).map(str::to_owned);
            let next = next.unwrap_or_else(|| here.link(home(login.actor.role)));
            Ok((jar.add(session::COOKIE.with(login.token)), Redirect::to(&next)).into_response())
        }
        Err(Error::NotLoggedIn) => {
            let page = failed(&app, &here, "openid-failed", StatusCode::FORBIDDEN);
            Ok((jar, page).into_response())
        }
        Err(Error::Forbidden) => {
            let page = failed(&app, &here, "openid-unknown", StatusCode::FORBIDDEN);
            Ok((jar, page).into_response())
        }
        Err(error) => Err(error).or_fail(&here),
    }
}

fn failed(app: &App, here: &Here, key: &str, status: StatusCode) -> Response {
    let text = here.text;
    let title = text.say("login-title");
    let said = text.say(key);
    let main = html! {
        div.stack.narrow {
            div role="alert" { (view::warning(text, said)) }
            h1 { (title) }
            (view::link_button(Kind::First, &here.link(to::LOGIN), &text.say("login-action")))
        }
    };
    let page = Page { failed: true, demo: app.config().demo, ..Page::public(here, &*title) };
    (status, page.show(main)).into_response()
}
