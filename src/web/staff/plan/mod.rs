//! The plan of a case: steps in order and side by side, what they take together, what to mind.

mod form;
mod mine;
mod page;
mod warnings;

use axum::Router;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse as _;
use axum::routing::{get, post};

use super::desk::{Answer, Desk};
use super::done::{Done, done_notice};
use super::ics;
use super::names::case_path;
use super::posted::Posted;
use super::problems::Problems;
use crate::app::{App, Error};
use crate::domain::id::{CaseId, OfferId, PlanStepId};
use crate::web::extract::{Form, Path, Query};
use crate::web::failure::OrFail as _;

const DONE: &str = "/plan?erledigt=plan";

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/fach/faelle/{case}/plan", get(show))
        .route("/fach/faelle/{case}/plan/schritte", post(add))
        .route("/fach/faelle/{case}/plan/schritte/{step}/erledigt", post(done))
        .route("/fach/faelle/{case}/plan/schritte/{step}/offen", post(open))
        .route("/fach/faelle/{case}/plan/schritte/{step}/entfernen", post(remove))
        .route("/fach/faelle/{case}/plan/weg", post(take))
        .route("/fach/faelle/{case}/plan/mein", get(mine_page))
        .route("/fach/faelle/{case}/plan/kalender", get(calendar))
}

async fn show(desk: Desk, Path(case): Path<CaseId>, Query(said): Query<Done>) -> Answer {
    let plan = desk.app.plan(&desk.actor, &case).await.or_fail(&desk.here)?;
    let notice = done_notice(&desk, &said);
    let posted = form::fresh(&plan);
    Ok(page::page(&desk, &plan, &posted, &Problems::default(), &notice).into_response())
}

async fn add(desk: Desk, Path(case): Path<CaseId>, Form(posted): Form<Posted>) -> Answer {
    let text = desk.text();
    let mut problems = Problems::default();
    let draft = form::read(text, &posted, &mut problems);
    if problems.is_empty() {
        match desk.app.add_step(&desk.actor, &case, &draft).await {
            Ok(_) => return Ok(desk.go(&case_path(&case, DONE))),
            Err(Error::Invalid(errors)) => problems = Problems::of(text, &errors),
            Err(error) => return desk.fail(error),
        }
    }
    let plan = desk.app.plan(&desk.actor, &case).await.or_fail(&desk.here)?;
    let page = page::page(&desk, &plan, &posted, &problems, &maud::html! {});
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

async fn done(desk: Desk, Path((case, step)): Path<(CaseId, PlanStepId)>) -> Answer {
    desk.app.set_step_done(&desk.actor, &case, &step, true).await.or_fail(&desk.here)?;
    Ok(desk.go(&case_path(&case, DONE)))
}

async fn open(desk: Desk, Path((case, step)): Path<(CaseId, PlanStepId)>) -> Answer {
    desk.app.set_step_done(&desk.actor, &case, &step, false).await.or_fail(&desk.here)?;
    Ok(desk.go(&case_path(&case, DONE)))
}

async fn remove(desk: Desk, Path((case, step)): Path<(CaseId, PlanStepId)>) -> Answer {
    desk.app.remove_step(&desk.actor, &case, &step).await.or_fail(&desk.here)?;
    Ok(desk.go(&case_path(&case, DONE)))
}

async fn take(desk: Desk, Path(case): Path<CaseId>, Form(posted): Form<Posted>) -> Answer {
    let offers: Vec<OfferId> = posted.all("offer").map(OfferId::from).collect();
    let goal = posted.get("goal");
    desk.app.take_route(&desk.actor, &case, goal, &offers).await.or_fail(&desk.here)?;
    Ok(desk.go(&case_path(&case, DONE)))
}

async fn mine_page(desk: Desk, Path(case): Path<CaseId>) -> Answer {
    let plan = desk.app.plan(&desk.actor, &case).await.or_fail(&desk.here)?;
    Ok(mine::page(&desk, &plan).into_response())
}

async fn calendar(desk: Desk, Path(case): Path<CaseId>) -> Answer {
    let file = desk.app.case_file(&desk.actor, &case).await.or_fail(&desk.here)?;
    let now = desk.app.now();
    let ahead = file.appointments.iter().filter(|a| a.starts_at >= now);
    let calendar = ics::calendar(desk.text(), ahead.map(|a| (a, &*file.case.code)), now);
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"termine.ics\""),
    ];
    Ok((headers, calendar).into_response())
}
