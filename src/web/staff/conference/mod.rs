//! Case conferences: planning one, who may be there, what came out of it.

mod form;
mod page;

use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use axum::routing::{get, post};
use maud::{Markup, html};

use super::case::Up;
use super::desk::{Answer, Desk};
use super::done::{Done, done_notice};
use super::names::{case_path, segment};
use super::posted::Posted;
use super::problems::Problems;
use crate::app::{App, Conflict, Error, Held, StepDraft};
use crate::domain::conference::Invitee;
use crate::domain::id::{CaseId, ConferenceId};
use crate::domain::plan::Horizon;
use crate::web::extract::{Form, Path, Query};
use crate::web::failure::OrFail as _;
use crate::web::view::{self, Kind, Page};

/// Steps the form of a result has room for.
pub const STEPS: usize = 3;

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/fach/faelle/{case}/konferenzen", get(list))
        .route("/fach/faelle/{case}/konferenzen/neu", get(new).post(plan))
        .route("/fach/faelle/{case}/konferenzen/{conference}", get(show))
        .route("/fach/faelle/{case}/konferenzen/{conference}/ergebnis", post(hold))
}

/// The page of a conference.
pub fn conference_path(case: &CaseId, id: &ConferenceId, rest: &str) -> String {
    case_path(case, &format!("/konferenzen/{}{rest}", segment(id.as_str())))
}

/// How somebody invited is named in a form.
pub fn value(invitee: &Invitee) -> String {
    match invitee {
        Invitee::Organization(id) => format!("o:{id}"),
        Invitee::Participant(id) => format!("p:{id}"),
    }
}

/// Those named in a form under `name`.
pub fn chosen(posted: &Posted, name: &str) -> Vec<Invitee> {
    let read = |value: &str| match value.split_once(':') {
        Some(("o", id)) => Some(Invitee::Organization(id.into())),
        Some(("p", id)) => Some(Invitee::Participant(id.into())),
        _ => None,
    };
    posted.all(name).filter_map(read).collect()
}

async fn list(desk: Desk, Path(id): Path<CaseId>) -> Answer {
    let file = desk.app.case_file(&desk.actor, &id).await.or_fail(&desk.here)?;
    let all = desk.app.conferences(&desk.actor, &id).await.or_fail(&desk.here)?;
    let text = desk.text();
    let title = text.say("conference-list");
    let up = Up::to(&desk, &file.case);
    let new = desk.link(&case_path(&id, "/konferenzen/neu"));
    let main = html! {
        div.stack {
            div.row.row--end {
                h1 { (title) " · " (file.case.code) }
                (view::link_button(Kind::First, &new, &text.say("conference-new")))
            }
            p.lead { (text.say("conference-lead")) }
            @if all.is_empty() { p.quiet { (text.say("conference-none")) } }
            ul.plain {
                @for one in &all {
                    li.entry {
                        a href=(desk.link(&conference_path(&id, &one.id, ""))) {
                            (text.moment(App::local(one.starts_at)))
                        }
                        span { (one.reason) }
                        span.quiet {
                            (text.say(if one.held_at.is_some() { "conference-held" } else { "conference-planned" }))
                        }
                    }
                }
            }
        }
    };
    Ok(Page { crumbs: &up.crumbs(), ..desk.page(&title) }.show(main).into_response())
}

async fn new(desk: Desk, Path(id): Path<CaseId>) -> Answer {
    let file = desk.app.case_file(&desk.actor, &id).await.or_fail(&desk.here)?;
    Ok(form::page(&desk, &file, &form::fresh(desk.text()), &Problems::default()).into_response())
}

async fn plan(desk: Desk, Path(id): Path<CaseId>, Form(posted): Form<Posted>) -> Answer {
    let text = desk.text();
    let mut problems = Problems::default();
    if let Some(draft) = form::read(text, &posted, &mut problems) {
        match desk.app.plan_conference(&desk.actor, &id, &draft).await {
            Ok(planned) => {
                let path = conference_path(&id, &planned.id, "?erledigt=konferenz");
                return Ok(desk.go(&path));
            }
            Err(Error::Invalid(errors)) => problems = Problems::of(text, &errors),
            Err(error) => return desk.fail(error),
        }
    }
    let file = desk.app.case_file(&desk.actor, &id).await.or_fail(&desk.here)?;
    let page = form::page(&desk, &file, &posted, &problems);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

async fn show(
    desk: Desk,
    Path((case, id)): Path<(CaseId, ConferenceId)>,
    Query(done): Query<Done>,
) -> Answer {
    let said = done_notice(&desk, &done);
    let (posted, problems) = (Posted::default(), Problems::default());
    again(&desk, &case, &id, StatusCode::OK, (&posted, &problems, &said)).await
}

async fn again(
    desk: &Desk,
    case: &CaseId,
    id: &ConferenceId,
    status: StatusCode,
    (posted, problems, said): (&Posted, &Problems, &Markup),
) -> Answer {
    let file = desk.app.conference(&desk.actor, case, id).await.or_fail(&desk.here)?;
    Ok((status, page::page(desk, &file, posted, problems, said)).into_response())
}

async fn hold(
    desk: Desk,
    Path((case, id)): Path<(CaseId, ConferenceId)>,
    Form(posted): Form<Posted>,
) -> Answer {
    let text = desk.text();
    let mut problems = Problems::default();
    let held = Held {
        came: chosen(&posted, "came"),
        outcome: posted.get("outcome").to_owned(),
        steps: steps(text, &posted, &mut problems),
    };
    let mut said = html! {};
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    if problems.is_empty() {
        match desk.app.hold_conference(&desk.actor, &case, &id, &held).await {
            Ok(()) => {
                let path = conference_path(&case, &id, "?erledigt=konferenz_ergebnis");
                return Ok(desk.go(&path));
            }
            Err(Error::Invalid(errors)) => problems = Problems::of(text, &errors),
            Err(Error::Conflict(conflict)) => {
                let Conflict::NoConsent { recipient } = *conflict else {
                    return desk.fail(Error::Conflict(conflict));
                };
                status = StatusCode::CONFLICT;
                let words = text.say_with("conference-shut", &[("who", recipient.into())]);
                said = html! {
                    div role="alert" tabindex="-1" autofocus { (view::warning(text, words)) }
                };
            }
            Err(error) => return desk.fail(error),
        }
    }
    again(&desk, &case, &id, status, (&posted, &problems, &said)).await
}

/// The steps that were filled in.
fn steps(text: crate::text::Text, posted: &Posted, problems: &mut Problems) -> Vec<StepDraft> {
    let mut steps = Vec::new();
    for at in 1..=STEPS {
        let Some(title) = posted.filled(&format!("title{at}")) else { continue };
        let due = posted.parsed(&format!("due{at}")).unwrap_or_else(|_| {
            problems.add(&format!("due{at}"), text.say("error-date"));
            None
        });
        let owner = posted.filled(&format!("owner{at}"));
        steps.push(StepDraft {
            title,
            owner: owner.unwrap_or_else(|| "case_manager".to_owned()),
            owner_name: posted.filled(&format!("name{at}")),
            horizon: Horizon::Near.key().to_owned(),
            stage: 1,
            due,
            ..StepDraft::default()
        });
        let nobody = posted.get(&format!("owner{at}")) == "other"
            && posted.get(&format!("name{at}")).is_empty();
        if nobody {
            problems.add(&format!("name{at}"), text.say("error-required"));
        }
    }
    steps
}
