//! Notes of a case. What was confided stands on the page of whoever wrote it down and on no other.

use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use axum::routing::{get, post};
use maud::{Markup, html};

use super::Up;
use crate::app::{App, Error, NoteDraft};
use crate::domain::case::Case;
use crate::domain::id::{CaseId, NoteId};
use crate::domain::note::{Confider, Note};
use crate::web::extract::{Form, Path, Query};
use crate::web::failure::OrFail as _;
use crate::web::staff::ask::{Ask, Asked, choices};
use crate::web::staff::desk::{Answer, Desk};
use crate::web::staff::done::{Done, done_notice};
use crate::web::staff::names::{case_path, segment};
use crate::web::staff::posted::Posted;
use crate::web::staff::problems::Problems;
use crate::web::view::{self, Kind, Page, Tone};

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/fach/faelle/{case}/notizen", get(show).post(add))
        .route("/fach/faelle/{case}/notizen/{note}/entfernen", post(remove))
}

async fn show(desk: Desk, Path(id): Path<CaseId>, Query(done): Query<Done>) -> Answer {
    let (case, notes) = desk.app.notes(&desk.actor, &id).await.or_fail(&desk.here)?;
    let said = done_notice(&desk, &done);
    let fresh = Posted::of([("confider", "")]);
    Ok(page(&desk, &case, &notes, &fresh, &Problems::default(), &said).into_response())
}

async fn add(desk: Desk, Path(id): Path<CaseId>, Form(posted): Form<Posted>) -> Answer {
    let confider = Confider::from_key(posted.get("confider"));
    let draft = NoteDraft { words: posted.get("words").to_owned(), confider };
    match desk.app.add_note(&desk.actor, &id, &draft).await {
        Ok(_) => Ok(desk.go(&case_path(&id, "/notizen?erledigt=notiz"))),
        Err(Error::Invalid(errors)) => {
            let problems = Problems::of(desk.text(), &errors);
            let (case, notes) = desk.app.notes(&desk.actor, &id).await.or_fail(&desk.here)?;
            let page = page(&desk, &case, &notes, &posted, &problems, &html! {});
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(error) => desk.fail(error),
    }
}

async fn remove(desk: Desk, Path((case, id)): Path<(CaseId, NoteId)>) -> Answer {
    desk.app.remove_note(&desk.actor, &case, &id).await.or_fail(&desk.here)?;
    Ok(desk.go(&case_path(&case, "/notizen?erledigt=notiz_weg")))
}

fn page(
    desk: &Desk,
    case: &Case,
    notes: &[Note],
    posted: &Posted,
    problems: &Problems,
    said: &Markup,
) -> Markup {
    let text = desk.text();
    let title = text.say("notes-title");
    let up = Up::to(desk, case);
    let asked = Asked { text, posted, problems };
    let mut who = vec![(String::new(), text.say("confider-nobody").into_owned())];
    who.extend(choices(text, Confider::ALL, |one| one.key()));
    let main = html! {
        div.stack {
            (said)
            (problems.summary(text))
            h1 { (title) " · " (case.code) }
            p.lead { (text.say("notes-lead")) }
            form.form method="post" action=(desk.link(&case_path(&case.id, "/notizen"))) novalidate {
                (asked.lines(Ask::new("words", "notes-words").hint("notes-words-hint"), 4))
                (asked.radios(Ask::new("confider", "notes-confider").hint("notes-confider-hint"), &who))
                (view::actions([
                    view::button(Kind::First, &text.say("action-save")),
                    html! { a href=(up.href()) { (text.say("action-cancel")) } },
                ]))
            }
            @if notes.is_empty() { p.quiet { (text.say("notes-none")) } }
            ul.plain { @for note in notes { (entry(desk, note)) } }
        }
    };
    Page { failed: !problems.is_empty(), crumbs: &up.crumbs(), ..desk.page(&title) }.show(main)
}

fn entry(desk: &Desk, note: &Note) -> Markup {
    let text = desk.text();
    let rest = format!("/notizen/{}/entfernen", segment(note.id.as_str()));
    let day = text.day(App::local(note.at).date());
    html! {
        li.entry.entry--tall {
            span.quiet { (day) }
            @if let Some(confider) = note.confider {
                (view::badge(Tone::Care, &text.say_with("notes-entrusted", &[
                    ("who", text.name(&confider).into_owned().into()),
                ])))
            }
            p.own-words { (note.words) }
            @if note.author == desk.actor.user {
                form.no-print method="post" action=(desk.link(&case_path(&note.case, &rest))) {
                    button.bare type="submit" {
                        (text.say("action-remove")) span.hush { ": " (day) }
                    }
                }
            }
        }
    }
}
