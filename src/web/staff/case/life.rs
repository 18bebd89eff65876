//! Closing a case, and opening it again.

use axum::Router;
use axum::http::StatusCode;
use axum::routing::post;
use maud::{Markup, html};

use super::again;
use crate::app::{App, CaseFile, CaseUpdate, Conflict, Error};
use crate::domain::id::CaseId;
use crate::web::extract::{Form, Path};
use crate::web::staff::desk::{Answer, Desk};
use crate::web::staff::names::case_path;
use crate::web::staff::posted::Posted;
use crate::web::view::{self, Icon, Kind};

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/fach/faelle/{case}/abschliessen", post(close))
        .route("/fach/faelle/{case}/oeffnen", post(open))
}

async fn close(desk: Desk, Path(id): Path<CaseId>, Form(posted): Form<Posted>) -> Answer {
    set(&desk, &id, &posted, true).await
}

async fn open(desk: Desk, Path(id): Path<CaseId>, Form(posted): Form<Posted>) -> Answer {
    set(&desk, &id, &posted, false).await
}

async fn set(desk: &Desk, id: &CaseId, posted: &Posted, closed: bool) -> Answer {
    let version = posted.get("version").parse().unwrap_or(0);
    let update = CaseUpdate { version, closed: Some(closed), ..CaseUpdate::default() };
    match desk.app.update_case(&desk.actor, id, &update).await {
        Ok(_) => {
            let done = if closed { "abgeschlossen" } else { "geoeffnet" };
            Ok(desk.go(&case_path(id, &format!("?erledigt={done}"))))
        }
        Err(Error::Conflict(conflict)) if matches!(*conflict, Conflict::Changed) => {
            let said = html! { p { (desk.text().say("case-changed")) } };
            again(desk, id, StatusCode::CONFLICT, said).await
        }
        Err(error) => desk.fail(error),
    }
}

/// At the end of the page of the case.
pub fn section(desk: &Desk, file: &CaseFile) -> Markup {
    let text = desk.text();
    let version = file.case.version.to_string();
    let path = |what: &str| desk.link(&case_path(&file.case.id, what));
    let version = [("version", version.as_str())];
    html! {
        section.no-print {
            @if file.case.closed_at.is_some() {
                (view::post_button(Kind::Second, &path("/oeffnen"), &text.say("case-open-again"), &version))
            } @else {
                details {
                    summary { (text.say("case-close")) (view::icon(Icon::Down)) }
                    div.stack.stack--tight {
                        p { (text.say("case-close-hint")) }
                        (view::post_button(Kind::Danger, &path("/abschliessen"), &text.say("case-close"), &version))
                    }
                }
            }
        }
    }
}
