//! The sheet a young person carries from place to place (Pendelbogen): what stands on it is on paper
//! only. Its short code lets whoever made it find the case again; nobody else learns anything from it.

use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use axum::routing::get;
use maud::{Markup, html};

use super::ask::{Ask, Asked};
use super::case::Up;
use super::desk::{Answer, Desk};
use super::names::{self, case_path};
use super::posted::Posted;
use super::problems::Problems;
use crate::app::{App, CaseFile, Error, SlipDraft};
use crate::domain::fact::FactDefinition;
use crate::domain::id::CaseId;
use crate::domain::sending::is_protected;
use crate::web::extract::{Form, Path};
use crate::web::failure::OrFail as _;
use crate::web::view::{self, Kind, Page, to};

/// Empty lines for whoever writes on the sheet.
const LINES: usize = 3;

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/fach/faelle/{case}/pendelbogen", get(show).post(print))
        .route("/fach/pendelbogen/{slip}", get(found))
}

async fn show(desk: Desk, Path(id): Path<CaseId>) -> Answer {
    let file = desk.app.case_file(&desk.actor, &id).await.or_fail(&desk.here)?;
    let fresh = Posted::of([("size", "a5"), ("need", "ja")]);
    Ok(form(&desk, &file, &fresh, &Problems::default()).into_response())
}

async fn print(desk: Desk, Path(id): Path<CaseId>, Form(posted): Form<Posted>) -> Answer {
    let draft = SlipDraft { facts: posted.all("facts").map(Into::into).collect() };
    let code = desk.app.slip(&desk.actor, &id, &draft).await;
    let file = desk.app.case_file(&desk.actor, &id).await.or_fail(&desk.here)?;
    match code {
        Ok(code) => Ok(sheet(&desk, &file, &posted, &draft, &code).into_response()),
        Err(Error::Invalid(errors)) => {
            let problems = Problems::of(desk.text(), &errors);
            let page = form(&desk, &file, &posted, &problems);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(error) => desk.fail(error),
    }
}

/// A sheet that came back: the way to its case.
async fn found(desk: Desk, Path(code): Path<String>) -> Answer {
    let case = desk.app.case_of_slip(&desk.actor, &code).await.or_fail(&desk.here)?;
    let text = desk.text();
    let title = text.say("slip-found");
    let main = html! {
        div.stack.narrow {
            h1 { (title) }
            p.lead { (text.say("slip-found-lead")) }
            (view::link_button(Kind::First, &desk.link(&case_path(&case.id, "")), &case.code))
        }
    };
    Ok(desk.page(&title).show(main).into_response())
}

/// What is known of the case, the unprotected first.
fn known<'d>(desk: &'d Desk, file: &CaseFile) -> Vec<&'d FactDefinition> {
    let vocabulary = desk.app.knowledge().law.vocabulary.all().iter();
    let mut known: Vec<_> = vocabulary.filter(|f| file.case.facts.contains_key(&f.id)).collect();
    known.sort_by_key(|fact| is_protected(fact));
    known
}

fn line(desk: &Desk, file: &CaseFile, fact: &FactDefinition) -> Option<String> {
    let value = file.case.facts.get(&fact.id)?;
    let said = names::value(desk.text(), fact, value);
    Some(format!("{}: {said}", fact.label.get(desk.here.lang())))
}

fn form(desk: &Desk, file: &CaseFile, posted: &Posted, problems: &Problems) -> Markup {
    let text = desk.text();
    let title = text.say("slip-title");
    let up = Up::to(desk, &file.case);
    let asked = Asked { text, posted, problems };
    let facts: Vec<_> = known(desk, file)
        .into_iter()
        .filter_map(|fact| {
            let said = line(desk, file, fact)?;
            let mark = if is_protected(fact) {
                format!(" – {}", text.say("slip-protected"))
            } else {
                String::new()
            };
            Some((fact.id.to_string(), format!("{said}{mark}")))
        })
        .collect();
    let sizes = ["a4", "a5"].map(|size| (size.to_owned(), text.code("slip", size).into_owned()));
    let action = desk.link(&case_path(&file.case.id, "/pendelbogen"));
    let main = html! {
        div.stack {
            (problems.summary(text))
            h1 { (title) " · " (file.case.code) }
            p.lead { (text.say("slip-lead")) }
            (view::notice(text, text.say("slip-nothing-sent")))
            form.form method="post" action=(action) novalidate {
                (asked.lines(Ask::new("says", "slip-says").hint("slip-says-hint").optional(), 3))
                (view::checkbox("need", &text.say("slip-need"), posted.get("need") == "ja" || posted.get("need") == "true"))
                @if !facts.is_empty() {
                    (asked.boxes(Ask::new("facts", "slip-facts").hint("slip-facts-hint").optional(), &facts))
                }
                (asked.radios(Ask::new("size", "slip-size"), &sizes))
                (view::actions([
                    view::button(Kind::First, &text.say("slip-make")),
                    html! { a href=(up.href()) { (text.say("action-cancel")) } },
                ]))
            }
        }
    };
    Page { failed: !problems.is_empty(), crumbs: &up.crumbs(), ..desk.page(&title) }.show(main)
}

fn sheet(desk: &Desk, file: &CaseFile, posted: &Posted, draft: &SlipDraft, code: &str) -> Markup {
    let text = desk.text();
    let title = text.say("slip-title");
    let up = Up::to(desk, &file.case);
    let address = format!("{}{}/{code}", desk.app.config().outside(), to::SLIP);
    let facts: Vec<String> = known(desk, file)
        .into_iter()
        .filter(|fact| draft.facts.contains(&fact.id))
        .filter_map(|fact| line(desk, file, fact))
        .collect();
    let needs: Vec<_> = file
        .needs
        .iter()
        .filter(|need| need.closed_at.is_none() && !posted.get("need").is_empty())
        .map(|need| names::topic(&desk.app, text, &need.topic))
        .collect();
    let small = posted.get("size") != "a4";
    let main = html! {
        div.stack.slip.sheet[small] {
            div.row.row--end.no-print { (view::print_button(text)) a href=(up.href()) { (text.say("action-back")) } }
            div.slip__head {
                div.stack.stack--tight {
                    h1 { (title) }
                    p { (text.say("slip-yours")) }
                    p { (text.say("slip-code")) ": " strong.code { (code) } }
                }
                @if let Some(drawn) = view::qr_code(&address) { div { (drawn) p.quiet { (text.say("slip-qr")) } } }
            }
            @if let Some(says) = posted.filled("says") {
                section.stack.stack--tight { h2 { (text.say("slip-says")) } p.own-words { (says) } }
            }
            @if !needs.is_empty() {
                section.stack.stack--tight { h2 { (text.say("slip-need")) } p { (text.list_and(&needs)) } }
            }
            @if !facts.is_empty() {
                section.stack.stack--tight { h2 { (text.say("slip-facts")) } ul.plain { @for fact in &facts { li { (fact) } } } }
            }
            section.stack.stack--tight {
                h2 { (text.say("slip-answer")) }
                @for key in ["slip-who", "slip-when", "slip-next"] {
                    p.to-write { span { (text.say(key)) ":" } }
                }
                @for _ in 0..LINES { p.to-write {} }
            }
        }
    };
    Page { crumbs: &up.crumbs(), ..desk.page(&title) }.show(main)
}
