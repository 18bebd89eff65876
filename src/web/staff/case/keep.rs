//! Keeping or erasing one case: its period, a hold that stands against erasing, a proposal to erase.

use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use axum::routing::{get, post};
use chrono::NaiveDate;
use maud::{Markup, html};

use super::Up;
use crate::app::{App, Conflict, Error};
use crate::domain::case::Case;
use crate::domain::id::CaseId;
use crate::domain::retention::{ErasureGround, Hold, HoldGround};
use crate::web::extract::{Form, Path, Query};
use crate::web::failure::OrFail as _;
use crate::web::staff::ask::{Ask, Asked, choices};
use crate::web::staff::desk::{Answer, Desk};
use crate::web::staff::done::{Done, done_notice};
use crate::web::staff::names::case_path;
use crate::web::staff::posted::Posted;
use crate::web::staff::problems::Problems;
use crate::web::view::{self, Kind, Page, to};

const PAGE: &str = "/aufbewahrung";

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/fach/faelle/{case}/aufbewahrung", get(show))
        .route("/fach/faelle/{case}/aufbewahrung/sperren", post(hold))
        .route("/fach/faelle/{case}/aufbewahrung/entsperren", post(end_hold))
        .route("/fach/faelle/{case}/aufbewahrung/loeschen", post(propose))
}

async fn show(desk: Desk, Path(id): Path<CaseId>, Query(done): Query<Done>) -> Answer {
    let said = done_notice(&desk, &done);
    again(&desk, &id, StatusCode::OK, &Posted::default(), &Problems::default(), &said).await
}

async fn again(
    desk: &Desk,
    id: &CaseId,
    status: StatusCode,
    posted: &Posted,
    problems: &Problems,
    said: &Markup,
) -> Answer {
    let case = desk.app.case_file(&desk.actor, id).await.or_fail(&desk.here)?.case;
    let hold = desk.app.hold_of(&desk.actor, id).await.or_fail(&desk.here)?;
    Ok((status, page(desk, &case, hold.as_ref(), posted, problems, said)).into_response())
}

async fn hold(desk: Desk, Path(id): Path<CaseId>, Form(posted): Form<Posted>) -> Answer {
    let text = desk.text();
    let ground = HoldGround::from_key(posted.get("ground"));
    let until: Option<NaiveDate> = posted.parsed("until").unwrap_or(None);
    let Some(until) = until else {
        desk.app.hold_of(&desk.actor, &id).await.or_fail(&desk.here)?;
        let mut problems = Problems::default();
        problems.add("until", text.say("error-date"));
        if ground.is_none() {
            problems.add("ground", text.say("error-choice"));
        }
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return again(&desk, &id, status, &posted, &problems, &html! {}).await;
    };
    match desk.app.hold_case(&desk.actor, &id, ground, until).await {
        Ok(()) => Ok(desk.go(&case_path(&id, "/aufbewahrung?erledigt=gesperrt_fall"))),
        Err(Error::Invalid(errors)) => {
            let problems = Problems::of(text, &errors);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            again(&desk, &id, status, &posted, &problems, &html! {}).await
        }
        Err(error) => desk.fail(error),
    }
}

async fn end_hold(desk: Desk, Path(id): Path<CaseId>) -> Answer {
    desk.app.end_hold(&desk.actor, &id).await.or_fail(&desk.here)?;
    Ok(desk.go(&case_path(&id, "/aufbewahrung?erledigt=entsperrt_fall")))
}

async fn propose(desk: Desk, Path(id): Path<CaseId>, Form(posted): Form<Posted>) -> Answer {
    let text = desk.text();
    let ground = ErasureGround::from_key(posted.get("why"));
    let refused = match desk.app.propose_erasure(&desk.actor, &id, ground).await {
        Ok(_) => return Ok(desk.go("/fach/aufbewahrung?erledigt=loeschung")),
        Err(Error::Invalid(errors)) => {
            let not_due = errors.iter().any(|error| error.problem == "not_due");
            let mut problems = Problems::default();
            problems.add("why", text.say(if not_due { "keep-not-due" } else { "error-choice" }));
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return again(&desk, &id, status, &posted, &problems, &html! {}).await;
        }
        Err(Error::Conflict(conflict)) => *conflict,
        Err(error) => return desk.fail(error),
    };
    let key = match refused {
        Conflict::Held(_) => "keep-is-held",
        _ => "keep-is-proposed",
    };
    let said = html! {
        div role="alert" tabindex="-1" autofocus { (view::warning(text, text.say(key))) }
    };
    again(&desk, &id, StatusCode::CONFLICT, &posted, &Problems::default(), &said).await
}

fn page(
    desk: &Desk,
    case: &Case,
    hold: Option<&Hold>,
    posted: &Posted,
    problems: &Problems,
    said: &Markup,
) -> Markup {
    let text = desk.text();
    let title = text.say("keep-title");
    let up = Up::to(desk, case);
    let main = html! {
        div.stack {
            (said)
            (problems.summary(text))
            h1 { (title) " · " (case.code) }
            p.lead { (text.say("keep-lead")) }
            p { a href=(desk.link(to::RETENTION)) { (text.say("retention-title")) } }
            (hold_section(desk, case, hold, posted, problems))
            (erase_section(desk, case, posted, problems))
        }
    };
    Page { failed: !problems.is_empty(), crumbs: &up.crumbs(), ..desk.page(&title) }.show(main)
}

fn hold_section(
    desk: &Desk,
    case: &Case,
    hold: Option<&Hold>,
    posted: &Posted,
    problems: &Problems,
) -> Markup {
    let text = desk.text();
    let asked = Asked { text, posted, problems };
    let path = |rest: &str| desk.link(&case_path(&case.id, &format!("{PAGE}{rest}")));
    let grounds = choices(text, HoldGround::ALL, |one| one.key());
    html! {
        section.stack {
            h2 { (text.say("keep-hold")) }
            @if let Some(hold) = hold {
                // The end is the first moment it no longer holds.
                @let last = App::local(hold.until - chrono::TimeDelta::seconds(1)).date();
                (view::warning(text, text.say_with("keep-held", &[
                    ("why", text.name(&hold.ground).into_owned().into()),
                    ("date", text.day(last).into()),
                ])))
                (view::post_button(Kind::Second, &path("/entsperren"), &text.say("keep-unhold"), &[]))
            } @else {
                p { (text.say("keep-hold-hint")) }
                form.form method="post" action=(path("/sperren")) novalidate {
                    (asked.radios(Ask::new("ground", "keep-ground"), &grounds))
                    (asked.day(Ask::new("until", "keep-until")))
                    (view::actions([view::button(Kind::Second, &text.say("keep-hold"))]))
                }
            }
        }
    }
}

fn erase_section(desk: &Desk, case: &Case, posted: &Posted, problems: &Problems) -> Markup {
    let text = desk.text();
    let asked = Asked { text, posted, problems };
    let action = desk.link(&case_path(&case.id, &format!("{PAGE}/loeschen")));
    let grounds = choices(text, ErasureGround::ALL, |one| one.key());
    html! {
        section.stack {
            h2 { (text.say("keep-erase")) }
            p { (text.say("keep-erase-hint")) }
            form.form method="post" action=(action) novalidate {
                (asked.radios(Ask::new("why", "keep-why"), &grounds))
                (view::actions([view::button(Kind::Danger, &text.say("keep-propose"))]))
            }
        }
    }
}
