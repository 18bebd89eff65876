//! A ranking that takes longer than a page load: begun, watched, ended. Without JavaScript the page
//! loads itself anew while the work runs.

use axum::Router;
use axum::response::IntoResponse as _;
use axum::routing::{get, post};
use maud::{Markup, html};

use super::period::{Chosen, Wanted};
use super::whatif;
use crate::app::{App, Job, JobState};
use crate::domain::id::JobId;
use crate::web::extract::{Form, Path};
use crate::web::failure::OrFail as _;
use crate::web::staff::desk::{Answer, Desk};
use crate::web::staff::posted::Posted;
use crate::web::view::{self, Kind, to};

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/koordination/was-waere-wenn/im-hintergrund", post(begin))
        .route("/koordination/was-waere-wenn/im-hintergrund/{job}", get(show).post(cancel))
}

fn path(id: &JobId) -> String {
    format!("{}/im-hintergrund/{id}", to::WHAT_IF)
}

/// The button that begins it.
pub fn begin_form(desk: &Desk, chosen: Chosen) -> Markup {
    html! {
        form.no-print method="post" action=(desk.link(&format!("{}/im-hintergrund", to::WHAT_IF))) {
            (view::hidden("von", &chosen.from.to_string()))
            (view::hidden("bis", &chosen.to.to_string()))
            (view::button(Kind::Second, &desk.text().say("whatif-background")))
        }
    }
}

async fn begin(desk: Desk, Form(posted): Form<Posted>) -> Answer {
    let wanted = Wanted { von: posted.get("von").to_owned(), bis: posted.get("bis").to_owned() };
    let days = Chosen::of(&wanted, desk.app.today()).days();
    let job = desk.app.begin_ranking(&desk.actor, days).await.or_fail(&desk.here)?;
    Ok(desk.go(&path(&job)))
}

async fn show(desk: Desk, Path(job): Path<String>) -> Answer {
    let job = desk.app.ranking_job(&desk.actor, &JobId::from(job)).await.or_fail(&desk.here)?;
    let text = desk.text();
    let title = text.say("whatif-title");
    let main = html! {
        div.stack.stack--wide.report {
            h1 { (title) }
            @match job.state {
                JobState::Running => (running(&desk, &job)),
                JobState::Ended => {
                    @if let Some(ideas) = &job.ideas { (whatif::results(&desk, ideas)) }
                }
                JobState::Cancelled => p { (text.say("whatif-cancelled")) },
                JobState::Failed => p { (text.say("whatif-failed")) },
            }
            p { a href=(desk.link(to::WHAT_IF)) { (text.say("whatif-back")) } }
        }
    };
    let mut answer = desk.page(&title).show(main).into_response();
    if job.state == JobState::Running
        && let Ok(again) = format!("2; url={}", desk.link(&path(&job.id))).parse()
    {
        answer.headers_mut().insert("refresh", again);
    }
    Ok(answer)
}

fn running(desk: &Desk, job: &Job) -> Markup {
    let text = desk.text();
    let values = [("done", job.done.into()), ("total", job.total.into())];
    html! {
        div role="status" {
            (view::bar(&text.say_with("whatif-progress", &values), job.done as f64, job.total.max(1) as f64))
        }
        form method="post" action=(desk.link(&path(&job.id))) {
            (view::button(Kind::Second, &text.say("whatif-cancel")))
        }
    }
}

async fn cancel(desk: Desk, Path(job): Path<String>) -> Answer {
    let id = JobId::from(job);
    desk.app.cancel_ranking(&desk.actor, &id).await.or_fail(&desk.here)?;
    Ok(desk.go(&path(&id)))
}
