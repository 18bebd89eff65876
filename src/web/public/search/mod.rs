//! Search: the form, what was found, and what to do when nothing was.

mod crisis;
mod facets;
mod filters;
mod found;
mod nothing;
mod understood;
mod wish;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::html;

use self::wish::{Wish, Wished};
use super::ask;
use crate::app::App;
use crate::web::extract::Query;
use crate::web::failure::{Failure, OrFail as _};
use crate::web::here::Here;
use crate::web::view::{Page, error_summary};

pub(super) use crisis::crisis_box;

/// The page.
pub(super) async fn show(
    State(app): State<App>,
    here: Here,
    Query(wish): Query<Wish>,
) -> Result<Response, Failure> {
    let text = here.text;
    let wished = Wished::read(&app, text, wish);
    let found = app.find_offers(&wished.query).await.or_fail(&here)?;
    app.note_unmet(&wished.query, &found).await.or_fail(&here)?;
    if found.hits.is_empty() && found.total > 0 {
        return Err(Failure::not_found(&here));
    }
    let (ways, guides) = if found.total == 0 {
        let ways = nothing::ways(&app, &here, &wished, found.topic).await?;
        (ways, ask::guides(&app, &here, wished.near.plz()).await?)
    } else {
        Default::default()
    };
    let danger = !found.crisis.is_empty() || !found.lines.is_empty();
    let title = text.say("search-title");
    let frame = Page {
        failed: !wished.problems.is_empty(),
        sensitive: danger || wished.is_sensitive(&app),
        ..super::page(&app, &here, &title)
    };
    let main = html! {
        div.stack.stack--wide {
            div.stack {
                h1 { (title) }
                (error_summary(text, &wished.problems))
                @if danger { (crisis_box(&app, &here, (&found.crisis, &found.lines))) }
                (understood::own_language(&here, &found))
                (filters::form(&app, &here, &wished, &found))
                (filters::active(&app, &here, &wished))
                (understood::part(&here, &wished, &found))
            }
            @if found.total == 0 {
                (nothing::part(&app, &here, &wished, &found, (&ways, &guides)))
            } @else {
                (found::part(&app, &here, &wished, &found))
            }
        }
    };
    let status = if frame.failed { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, frame.show(main)).into_response())
}
