//! The own calendar under a secret address, for the calendar program on a phone.

use axum::Router;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use maud::{Markup, html};

use super::desk::{Answer, Desk};
use super::ics;
use crate::app::App;
use crate::domain::role::Action;
use crate::web::extract::Path;
use crate::web::failure::{Failure, OrFail as _};
use crate::web::here::Here;
use crate::web::view::{self, Kind};

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/fach/kalender", get(show))
        .route("/fach/kalender/neu", post(renew))
        .route("/fach/kalender/beenden", post(end))
        .route("/kalender/{secret}", get(feed))
}

async fn show(desk: Desk) -> Answer {
    desk.actor.must(Action::WorkOnCases).or_fail(&desk.here)?;
    Ok(page(&desk, &html! {}).into_response())
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
    Ok(page(&desk, &said).into_response())
}

async fn end(desk: Desk) -> Answer {
    desk.app.end_feed(&desk.actor).await.or_fail(&desk.here)?;
    let text = desk.text();
    Ok(page(&desk, &view::success(text, text.say("feed-ended"))).into_response())
}

fn page(desk: &Desk, said: &Markup) -> Markup {
    let text = desk.text();
    let title = text.say("feed-title");
    let link = |path: &str| desk.link(path);
    let main = html! {
        div.stack.narrow {
            (said)
            h1 { (title) }
            p.lead { (text.say("feed-lead")) }
            p { (text.say("feed-content")) }
            div.row {
                (view::post_button(Kind::First, &link("/fach/kalender/neu"), &text.say("feed-new"), &[]))
                (view::post_button(Kind::Danger, &link("/fach/kalender/beenden"), &text.say("feed-end"), &[]))
            }
        }
    };
    desk.page(&title).show(main)
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
