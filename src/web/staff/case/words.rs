//! The young person's own words: strengths, wishes, what was tried. Two people who write at once see
//! both texts, and nothing is lost.

use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use axum::routing::get;
use maud::{Markup, html};

use super::Up;
use crate::app::{App, CaseFile, Conflict, Error, PortraitUpdate};
use crate::domain::id::CaseId;
use crate::domain::portrait::Portrait;
use crate::web::extract::{Form, Path, Query};
use crate::web::failure::OrFail as _;
use crate::web::staff::desk::{Answer, Desk};
use crate::web::staff::drafting::{self, Asked, Drafting, Sitting};
use crate::web::staff::names::case_path;
use crate::web::staff::posted::Posted;
use crate::web::staff::problems::Problems;
use crate::web::view::{self, Field, Kind, Page};

/// The fields, each with the key of its label and of its hint.
const FIELDS: [(&str, &str, &str); 3] = [
    ("strengths", "words-strengths", "words-strengths-hint"),
    ("wishes", "words-wishes", "words-wishes-hint"),
    ("tried", "words-tried", "words-tried-hint"),
];

/// The routes.
pub fn routes() -> Router<App> {
    Router::new().route("/fach/faelle/{case}/worte", get(show).post(save))
}

fn path(case: &CaseId) -> String {
    case_path(case, "/worte")
}

fn said<'a>(portrait: &'a Portrait, name: &str) -> &'a str {
    let text = match name {
        "strengths" => &portrait.strengths,
        "wishes" => &portrait.wishes,
        _ => &portrait.tried,
    };
    text.as_deref().unwrap_or_default()
}

/// What the form shows.
struct Shown<'a> {
    draft: Drafting,
    version: i64,
    posted: Posted,
    /// What somebody else wrote in between.
    theirs: Option<&'a Portrait>,
}

async fn show(desk: Desk, Path(id): Path<CaseId>, Query(asked): Query<Asked>) -> Answer {
    let file = desk.app.case_file(&desk.actor, &id).await.or_fail(&desk.here)?;
    let (draft, kept) = Drafting::begin(&desk, &path(&id), Some(&id), &asked).await?;
    let posted = kept.unwrap_or_else(|| {
        Posted::of(FIELDS.map(|(name, _, _)| (name, said(&file.portrait, name))))
    });
    let version = posted.parsed("version").ok().flatten().unwrap_or(file.portrait.version);
    let form = Shown { draft, version, posted, theirs: None };
    Ok(page(&desk, &file, &form, &Problems::default()).into_response())
}

async fn save(sitting: Sitting, Path(id): Path<CaseId>, Form(posted): Form<Posted>) -> Answer {
    let desk = sitting.or_keep(&path(&id), Some(&id), &posted).await?;
    let version = posted.parsed("version").ok().flatten().unwrap_or(0);
    let update = PortraitUpdate {
        version,
        strengths: posted.filled("strengths"),
        wishes: posted.filled("wishes"),
        tried: posted.filled("tried"),
    };
    let (problems, changed) = match desk.app.save_portrait(&desk.actor, &id, &update).await {
        Ok(()) => {
            drafting::done(&desk, &posted).await?;
            return Ok(desk.go(&case_path(&id, "?erledigt=worte#worte")));
        }
        Err(Error::Invalid(errors)) => (Problems::of(desk.text(), &errors), false),
        Err(Error::Conflict(found)) if matches!(*found, Conflict::Changed) => {
            (Problems::default(), true)
        }
        Err(error) => return desk.fail(error),
    };
    let file = desk.app.case_file(&desk.actor, &id).await.or_fail(&desk.here)?;
    let draft = Drafting::again(&desk, &path(&id), Some(&id), &posted);
    let version = if changed { file.portrait.version } else { version };
    let theirs = changed.then_some(&file.portrait);
    let status = if changed { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
    let form = Shown { draft, version, posted, theirs };
    Ok((status, page(&desk, &file, &form, &problems)).into_response())
}

fn page(desk: &Desk, file: &CaseFile, form: &Shown<'_>, problems: &Problems) -> Markup {
    let text = desk.text();
    let title = text.say("words-title");
    let up = Up::to(desk, &file.case);
    let failed = !problems.is_empty() || form.theirs.is_some();
    let main = html! {
        div.stack {
            (problems.summary(text))
            (form.draft.notice(desk))
            h1 { (title) " · " (file.case.code) }
            p.lead { (text.say("words-lead")) }
            @if form.theirs.is_some() {
                div role="alert" tabindex="-1" autofocus { (view::warning(text, text.say("words-conflict"))) }
            }
            form.form.form--wide method="post" action=(desk.link(&path(&file.case.id))) novalidate
                data-draft=(form.draft.target(desk)) {
                (form.draft.fields(desk))
                (view::hidden("version", &form.version.to_string()))
                @for field in FIELDS { (one(desk, field, form, problems)) }
                (view::actions([
                    view::button(Kind::First, &text.say("action-save")),
                    html! { a href=(up.href()) { (text.say("action-cancel")) } },
                ]))
            }
        }
    };
    Page { failed, crumbs: &up.crumbs(), ..desk.page(&title) }.show(main)
}

fn one(
    desk: &Desk,
    (name, label, hint): (&str, &str, &str),
    form: &Shown<'_>,
    problems: &Problems,
) -> Markup {
    let text = desk.text();
    let (label, hint) = (text.say(label), text.say(hint));
    let typed = form.posted.get(name);
    let theirs = form.theirs.map(|portrait| said(portrait, name)).filter(|t| t.trim() != typed);
    let field = Field {
        value: typed,
        hint: Some(&hint),
        error: problems.at(name),
        maxlength: Some(2000),
        ..Field::new(name, &label)
    };
    html! {
        @if let Some(theirs) = theirs {
            div.beside {
                (view::textarea(text, &field, 6))
                div.card {
                    p.quiet { (text.say("conflict-saved")) ": " (label) }
                    p.own-words { @if theirs.is_empty() { "–" } @else { (theirs) } }
                }
            }
        } @else {
            (view::textarea(text, &field, 4))
        }
    }
}

/// The words on the page of the case.
pub fn section(desk: &Desk, file: &CaseFile) -> Markup {
    let text = desk.text();
    let edit = desk.link(&path(&file.case.id));
    let written: Vec<_> = FIELDS
        .iter()
        .map(|(name, label, _)| (text.say(label), said(&file.portrait, name)))
        .filter(|(_, words)| !words.is_empty())
        .collect();
    html! {
        section.stack.stack--tight {
            div.row.row--end {
                h2 id="worte" { (text.say("words-title")) }
                a.no-print href=(edit) { (text.say("action-edit")) }
            }
            @if written.is_empty() { p.quiet { (text.say("words-none")) } }
            @for (label, words) in &written {
                div { p.quiet { (label) } p.own-words { (words) } }
            }
        }
    }
}
