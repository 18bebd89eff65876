//! The own calendar under a secret address, for the calendar program on a phone.

use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use maud::{Markup, html};

use super::desk::{Answer, Desk};
use super::ics;
use super::posted::Posted;
use super::problems::Problems;
use crate::app::{App, Error};
use crate::web::extract::{Form, Path};
use crate::web::failure::{Failure, OrFail as _};
use crate::web::here::Here;
use crate::web::view::{self, Field, Kind, Page};

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/fach/kalender", get(show))
        .route("/fach/kalender/neu", post(renew))
        .route("/fach/kalender/beenden", post(end))
        .route("/fach/kalender/erinnerung", post(remind))
        .route("/kalender/{secret}", get(feed))
}

async fn show(desk: Desk) -> Answer {
    page(&desk, &html! {}, &Posted::default(), &Problems::default()).await
}

async fn renew(desk: Desk) -> Answer {
    let secret = desk.app.new_feed(&desk.actor).await.or_fail(&desk.here)?;
    let text = desk.text();
    let said = html! {
        div role="status" {
            (view::success(text, html! {
                p { (text.say("feed-once")) }
                p { code { "/kalender/" (secret) } }
            }))
        }
    };
    page(&desk, &said, &Posted::default(), &Problems::default()).await
}

/// A mail the day before, to this address or to none.
async fn remind(desk: Desk, Form(posted): Form<Posted>) -> Answer {
    match desk.app.set_day_reminder(&desk.actor, posted.get("address")).await {
        Ok(()) => {
            let said = view::success(desk.text(), desk.text().say("feed-remind-done"));
            page(&desk, &said, &Posted::default(), &Problems::default()).await
        }
        Err(Error::Invalid(_)) => {
            let mut problems = Problems::default();
            problems.add("address", desk.text().say("feed-remind-wrong"));
            page(&desk, &html! {}, &posted, &problems).await
        }
        Err(error) => desk.fail(error),
    }
}

async fn end(desk: Desk) -> Answer {
    desk.app.end_feed(&desk.actor).await.or_fail(&desk.here)?;
    let text = desk.text();
    let said = view::success(text, text.say("feed-ended"));
    page(&desk, &said, &Posted::default(), &Problems::default()).await
}

async fn page(desk: &Desk, said: &Markup, posted: &Posted, problems: &Problems) -> Answer {
    let known = desk.app.day_reminder(&desk.actor).await.or_fail(&desk.here)?;
    let text = desk.text();
    let (label, hint) = (text.say("feed-remind-address"), text.say("feed-remind-hint"));
    let failed = !problems.is_empty();
    let address = Field {
        value: if failed { posted.get("address") } else { known.as_deref().unwrap_or_default() },
        hint: Some(&hint),
        error: problems.at("address"),
        autocomplete: Some("email"),
        maxlength: Some(254),
        optional: true,
        ..Field::new("address", &label)
    };
    let title = text.say("feed-title");
    let link = |path: &str| desk.link(path);
    let main = html! {
        div.stack.narrow {
            (problems.summary(text))
            (said)
            h1 { (title) }
            p.lead { (text.say("feed-lead")) }
            p { (text.say("feed-content")) }
            div.row {
                (view::post_button(Kind::First, &link("/fach/kalender/neu"), &text.say("feed-new"), &[]))
                (view::post_button(Kind::Danger, &link("/fach/kalender/beenden"), &text.say("feed-end"), &[]))
            }
            h2 { (text.say("feed-remind")) }
            form.form method="post" action=(link("/fach/kalender/erinnerung")) novalidate {
                (view::text_field(text, &address))
                (view::actions([view::button(Kind::Second, &text.say("action-save"))]))
            }
        }
    };
    let status = if failed { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, Page { failed, ..desk.page(&title) }.show(main)).into_response())
}

async fn feed(
    State(app): State<App>,
    here: Here,
    Path(secret): Path<String>,
) -> Result<Response, Failure> {
    let all = app.feed(&secret).await.or_fail(&here)?;
    let appointments = all.iter().map(|(appointment, code)| (appointment, code.as_str()));
    let calendar = ics::calendar(here.text, appointments, app.now());
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, calendar).into_response())
}
