//! A case: all that is known, what to ask, what runs, what to do next.

mod copy;
mod hints;
mod keep;
mod life;
mod more;
mod needs;
mod notes;
mod page;
mod people;
mod questions;
mod words;

use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use axum::routing::get;
use maud::{Markup, html};

use super::desk::{Answer, Desk};
use super::done::{Done, done_notice};
use super::names::case_path;
use crate::app::App;
use crate::domain::case::Case;
use crate::domain::id::CaseId;
use crate::web::extract::{Path, Query};
use crate::web::failure::OrFail as _;
use crate::web::view::{self, Crumb, to};

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/fach/faelle/{case}", get(show))
        .merge(needs::routes())
        .merge(questions::routes())
        .merge(life::routes())
        .merge(words::routes())
        .merge(people::routes())
        .merge(notes::routes())
        .merge(copy::routes())
        .merge(keep::routes())
}

/// The way back up to a case.
pub struct Up {
    cases: (String, String),
    case: (String, String),
}

impl Up {
    /// From a page below this case.
    pub fn to(desk: &Desk, case: &Case) -> Self {
        let label = desk.text().say("cases-title").into_owned();
        Self {
            cases: (label, desk.link(to::CASES)),
            case: (case.code.clone(), desk.link(&case_path(&case.id, ""))),
        }
    }

    /// The case itself.
    pub fn href(&self) -> &str {
        &self.case.1
    }

    /// The way, as the head of a page shows it.
    pub fn crumbs(&self) -> [Crumb<'_>; 2] {
        [&self.cases, &self.case].map(|(label, href)| Crumb::new(label, href))
    }
}

async fn show(desk: Desk, Path(id): Path<CaseId>, Query(done): Query<Done>) -> Answer {
    let said = done_notice(&desk, &done);
    let (file, groups) = desk.app.match_case(&desk.actor, &id).await.or_fail(&desk.here)?;
    Ok(page::page(&desk, &file, &groups, &said, false).into_response())
}

/// The case once more, after something on it did not happen.
///
/// # Errors
/// When the case cannot be shown.
pub async fn again(desk: &Desk, id: &CaseId, status: StatusCode, said: Markup) -> Answer {
    let text = desk.text();
    let said = html! { div role="alert" tabindex="-1" autofocus { (view::warning(text, said)) } };
    let (file, groups) = desk.app.match_case(&desk.actor, id).await.or_fail(&desk.here)?;
    Ok((status, page::page(desk, &file, &groups, &said, true)).into_response())
}
