//! One referral: where it stands, what is due, its history, the waiting list, what went well.

mod page;
mod waiting;

use axum::Router;
use axum::response::IntoResponse as _;
use axum::routing::{get, post};

use super::desk::{Answer, Desk};
use super::done::{Done, done_notice};
use super::names::segment;
use super::posted::Posted;
use crate::app::{App, Error};
use crate::domain::id::ReferralId;
use crate::domain::referral::MilestoneKind;
use crate::web::extract::{Form, Path, Query};
use crate::web::failure::OrFail as _;

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/fach/vermittlungen/{referral}", get(show))
        .route("/fach/vermittlungen/{referral}/gelungen", post(reached))
        .merge(waiting::routes())
}

/// The page of a referral; `rest` begins with a slash, a question mark or is empty.
pub fn referral_path(id: &ReferralId, rest: &str) -> String {
    format!("/fach/vermittlungen/{}{rest}", segment(id.as_str()))
}

async fn show(desk: Desk, Path(id): Path<ReferralId>, Query(done): Query<Done>) -> Answer {
    let file = desk.app.referral_file(&desk.actor, &id).await.or_fail(&desk.here)?;
    Ok(page::page(&desk, &file, &done_notice(&desk, &done)).into_response())
}

async fn reached(desk: Desk, Path(id): Path<ReferralId>, Form(posted): Form<Posted>) -> Answer {
    let Some(kind) = MilestoneKind::from_key(posted.get("kind")) else {
        desk.app.referral(&desk.actor, &id).await.or_fail(&desk.here)?;
        return desk.fail(Error::field("kind", "not_listed"));
    };
    desk.app.note_milestone(&desk.actor, &id, kind).await.or_fail(&desk.here)?;
    Ok(desk.go(&referral_path(&id, "?erledigt=gelungen#gelungen")))
}
