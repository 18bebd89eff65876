//! Assignments by authorities: laid open on one page, which the young person reads along, counted, and
//! decided at the limit. Feedback to the sender has a page of its own.

mod feedback;
mod form;
mod page;

use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use axum::routing::{get, post};
use maud::Markup;

use super::desk::{Answer, Desk};
use super::done::{Done, done_notice};
use super::names::{case_path, segment};
use super::posted::Posted;
use super::problems::Problems;
use crate::app::{App, Error};
use crate::domain::assignment::Decision;
use crate::domain::id::{AssignmentId, CaseId};
use crate::web::extract::{Form, Path, Query};
use crate::web::failure::OrFail as _;

pub use page::limit_notice;

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/fach/faelle/{case}/zuweisung", get(show).post(add))
        .route("/fach/faelle/{case}/zuweisung/{assignment}/entscheiden", post(decide))
        .merge(feedback::routes())
}

/// The page of a case's assignments.
pub fn assignment_path(case: &CaseId, rest: &str) -> String {
    case_path(case, &format!("/zuweisung{rest}"))
}

/// A page below one assignment.
fn below(case: &CaseId, id: &AssignmentId, rest: &str) -> String {
    assignment_path(case, &format!("/{}{rest}", segment(id.as_str())))
}

async fn show(desk: Desk, Path(id): Path<CaseId>, Query(done): Query<Done>) -> Answer {
    let said = done_notice(&desk, &done);
    let fresh = form::fresh(desk.text());
    again(&desk, &id, StatusCode::OK, (&fresh, &Problems::default(), &said)).await
}

async fn again(
    desk: &Desk,
    id: &CaseId,
    status: StatusCode,
    (posted, problems, said): (&Posted, &Problems, &Markup),
) -> Answer {
    let file = desk.app.case_file(&desk.actor, id).await.or_fail(&desk.here)?;
    let told = desk.app.feedback(&desk.actor, id).await.or_fail(&desk.here)?;
    Ok((status, page::page(desk, &file, &told, (posted, problems, said))).into_response())
}

async fn add(desk: Desk, Path(id): Path<CaseId>, Form(posted): Form<Posted>) -> Answer {
    let text = desk.text();
    let mut problems = Problems::default();
    let draft = form::read(text, &posted, &mut problems);
    match desk.app.add_assignment(&desk.actor, &id, &draft).await {
        Ok(_) => return Ok(desk.go(&assignment_path(&id, "?erledigt=zuweisung"))),
        Err(Error::Invalid(errors)) => problems.extend(Problems::of(text, &errors)),
        Err(error) => return desk.fail(error),
    }
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    again(&desk, &id, status, (&posted, &problems, &maud::html! {})).await
}

async fn decide(
    desk: Desk,
    Path((case, id)): Path<(CaseId, AssignmentId)>,
    Form(posted): Form<Posted>,
) -> Answer {
    let text = desk.text();
    let decision = Decision::from_key(posted.get("decision"));
    match desk.app.decide_assignment(&desk.actor, &case, &id, decision).await {
        Ok(()) => Ok(desk.go(&assignment_path(&case, "?erledigt=entschieden"))),
        Err(Error::Invalid(errors)) => {
            let problems = Problems::of(text, &errors);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            again(&desk, &case, status, (&posted, &problems, &maud::html! {})).await
        }
        Err(error) => desk.fail(error),
    }
}
