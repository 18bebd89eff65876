//! What could work? A few questions, any of them skippable, and what fits. Answers travel in the
//! page being filled and nowhere else: posted, not stored, not logged, not cached.

mod answers;
mod form;
mod results;
mod rights;

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::{Markup, Render, html};

use self::answers::{Answers, Read};
use crate::app::App;
use crate::web::extract::Form;
use crate::web::failure::{Failure, OrFail as _};
use crate::web::here::Here;
use crate::web::view::{Page, error_summary};

/// The empty form.
pub(super) async fn ask(State(app): State<App>, here: Here) -> Response {
    let read = Read::of(&app, here.text, Answers::default());
    let read = Read { problems: Vec::new(), ..read };
    let main = html! {
        (lead(&here))
        (form::part(&app, &here, &read, &[]))
    };
    shown(&app, &here, &read, StatusCode::OK, main)
}

/// The answer, with the form below it to go on.
pub(super) async fn answer(
    State(app): State<App>,
    here: Here,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let read = Read::of(&app, here.text, Answers(pairs));
    if !read.problems.is_empty() {
        let problems: Vec<_> =
            read.problems.iter().map(|(field, said)| (field.as_str(), said.clone())).collect();
        let main = html! {
            (lead(&here))
            (error_summary(here.text, &problems))
            (form::part(&app, &here, &read, &[]))
        };
        return Ok(shown(&app, &here, &read, StatusCode::UNPROCESSABLE_ENTITY, main));
    }
    let groups = app.match_offers(&read.request).await.or_fail(&here)?;
    let next: Vec<_> = groups.next_questions.iter().map(|next| next.fact.clone()).collect();
    let main = html! {
        (results::part(&app, &here, &read, &groups))
        section.stack aria-labelledby="weiter-fragen" {
            h2 #weiter-fragen { (here.text.say("check-again")) }
            (form::part(&app, &here, &read, &next))
        }
    };
    Ok(shown(&app, &here, &read, StatusCode::OK, main))
}

fn lead(here: &Here) -> Markup {
    html! {
        div.stack {
            h1 { (here.text.say("check-title")) }
            p.lead { (here.text.say("check-lead")) }
        }
    }
}

fn shown(app: &App, here: &Here, read: &Read, status: StatusCode, main: impl Render) -> Response {
    let title = here.text.say("check-title");
    let frame = Page {
        failed: !read.problems.is_empty(),
        sensitive: true,
        ..super::page(app, here, &title)
    };
    let page = frame.show(html! { div.stack.stack--wide { (main) } });
    (status, [(header::CACHE_CONTROL, "no-store")], page).into_response()
}
