//! The page of a catalogue that takes a while: how far it is, and the PDF once it is done.

use axum::extract::State;
use axum::http::header::{self, HeaderValue};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};

use super::{press, work};
use crate::app::{App, Print, PrintState};
use crate::domain::id::PrintId;
use crate::web::extract::Path;
use crate::web::failure::{Failure, OrFail as _};
use crate::web::here::Here;
use crate::web::view::{Crumb, Kind, Page, bar, link_button, post_button, to, warning};

/// Seconds after which a page that waits asks again.
const AGAIN: &str = "3";
/// Steps of the way: put together, set, done.
const STEPS: f64 = 3.0;

/// How far a print is; the page asks again by itself until it is done. Whoever looks sees to it that
/// a print goes on whose node is gone.
pub(super) async fn show(
    State(app): State<App>,
    here: Here,
    Path(id): Path<PrintId>,
) -> Result<Response, Failure> {
    let print = app.print(&id).await.or_fail(&here)?;
    if app.take_up_print(&print).await.or_fail(&here)? {
        work::begin(app.clone(), id, print.order.clone());
    }
    let text = here.text;
    let title = text.say("print-title");
    let crumb = [Crumb::new(title.clone(), here.link(to::PRINT))];
    let frame = Page { crumbs: &crumb, ..super::super::page(&app, &here, &title) };
    let page = frame.show(html! {
        div.stack.stack--wide {
            h1 { (work::title(&app, text, print.order.topic.as_deref())) }
            (status(&here, &print))
        }
    });
    let mut answer = page.into_response();
    let headers = answer.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if !matches!(print.state, PrintState::Done | PrintState::Failed) {
        headers.insert(header::REFRESH, HeaderValue::from_static(AGAIN));
    }
    Ok(answer)
}

fn status(here: &Here, print: &Print) -> Markup {
    let text = here.text;
    let going = |step: f64, key: &str| {
        let count = print.offers.unwrap_or(0);
        html! {
            div.progress role="status" {
                (bar(&text.say_with(key, &[("count", count.into())]), step, STEPS))
            }
            p.quiet { (text.say("print-wait")) }
            p { a href=(here.link(&here.path)) { (text.say("print-look")) } }
        }
    };
    match print.state {
        PrintState::Waiting => going(0.0, "print-waiting"),
        PrintState::Collecting => going(1.0, "print-collecting"),
        PrintState::Setting => going(2.0, "print-setting"),
        PrintState::Done => html! {
            p role="status" { (text.say("print-done")) }
            (link_button(
                Kind::First,
                &here.link(&format!("{}/{}/katalog.pdf", to::PRINT, print.id)),
                &text.say("print-fetch"),
            ))
        },
        PrintState::Failed => html! {
            (warning(text, html! { (text.say("print-failed")) }))
            (post_button(
                Kind::First,
                &here.link(to::PRINT),
                &text.say("print-again"),
                &[("topic", print.order.topic.as_deref().unwrap_or(""))],
            ))
        },
    }
}

/// The PDF.
pub(super) async fn fetch(
    State(app): State<App>,
    here: Here,
    Path(id): Path<PrintId>,
) -> Result<Response, Failure> {
    let content = app.print_content(&id).await.or_fail(&here)?;
    Ok(press::pdf(content, "katalog.pdf"))
}
