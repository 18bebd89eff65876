//! What could work? At most five short questions, one at a time, any of them skippable, and then
//! what fits. Answers travel in the page being filled and nowhere else: posted, not stored, not
//! logged, not cached.

mod answers;
mod form;
mod results;
mod rights;

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::{Markup, Render, html};

use self::answers::{Answers, NEEDS, Read};
use crate::app::{App, MatchGroups};
use crate::domain::fact::AGE;
use crate::web::extract::Form;
use crate::web::failure::{Failure, OrFail as _};
use crate::web::here::Here;
use crate::web::view::{Page, error_summary};

/// Most questions before the answer comes.
const MOST: usize = 5;

/// The first question.
pub(super) async fn ask(State(app): State<App>, here: Here) -> Response {
    let read = Read::of(&app, here.text, Answers::default());
    let main = html! { (lead(&here)) (form::question(&app, &here, &read, NEEDS)) };
    shown(&app, &here, &read, StatusCode::OK, main)
}

/// The next question, or the answer.
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
            (form::again(&app, &here, &read))
        };
        return Ok(shown(&app, &here, &read, StatusCode::UNPROCESSABLE_ENTITY, main));
    }
    let groups = app.match_offers(&read.request).await.or_fail(&here)?;
    let next = next(&app, &here, &read, &groups);
    let main = match next.as_deref().filter(|_| read.goes_on()) {
        Some(field) => html! { (lead(&here)) (form::question(&app, &here, &read, field)) },
        None => html! {
            (results::part(&app, &here, &read, &groups))
            (form::onward(&here, &read, next.is_some()))
        },
    };
    Ok(shown(&app, &here, &read, StatusCode::OK, main))
}

/// What to ask next: topic, age, then what settles most. Nothing that is specially protected, and
/// nothing that cannot be said in the language of the page.
fn next(app: &App, here: &Here, read: &Read, groups: &MatchGroups) -> Option<String> {
    let open = |field: &str| !read.was_asked(field) && !read.knows(field);
    if read.asked().count() >= MOST {
        return None;
    }
    if open(NEEDS) && !read.has_needs() {
        return Some(NEEDS.to_owned());
    }
    if open(AGE) {
        return Some(AGE.to_owned());
    }
    let vocabulary = &app.knowledge().law.vocabulary;
    let lang = here.lang();
    let facts = groups.next_questions.iter().filter_map(|next| vocabulary.find(next.fact.as_str()));
    let mut askable = facts.filter(|fact| {
        open(fact.id.as_str()) && !fact.is_protected() && fact.question.pick(lang).1 == lang
    });
    askable.next().map(|fact| fact.id.as_str().to_owned())
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
