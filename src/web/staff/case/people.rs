//! Who is involved in a case beside the young person.

use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use axum::routing::{get, post};
use maud::{Markup, html};

use super::Up;
use crate::app::{App, CaseFile, Error, ParticipantDraft};
use crate::domain::id::{CaseId, ParticipantId};
use crate::domain::portrait::{Circle, Participant};
use crate::web::extract::{Form, Path};
use crate::web::failure::OrFail as _;
use crate::web::staff::desk::{Answer, Desk};
use crate::web::staff::names::{case_path, segment};
use crate::web::staff::posted::Posted;
use crate::web::staff::problems::Problems;
use crate::web::view::{self, Choice, Field, Kind, Page};

const DONE: &str = "?erledigt=beteiligte#beteiligte";

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/fach/faelle/{case}/beteiligte", get(show).post(add))
        .route("/fach/faelle/{case}/beteiligte/{participant}/beenden", post(end))
        .route("/fach/faelle/{case}/familie", post(family))
}

async fn show(desk: Desk, Path(id): Path<CaseId>) -> Answer {
    let file = desk.app.case_file(&desk.actor, &id).await.or_fail(&desk.here)?;
    Ok(page(&desk, &file, &Posted::default(), &Problems::default()).into_response())
}

async fn add(desk: Desk, Path(id): Path<CaseId>, Form(posted): Form<Posted>) -> Answer {
    let draft = ParticipantDraft {
        circle: posted.get("circle").to_owned(),
        who: posted.get("who").to_owned(),
        part: posted.filled("part"),
        reach: posted.filled("reach"),
    };
    match desk.app.add_participant(&desk.actor, &id, &draft).await {
        Ok(_) => Ok(desk.go(&case_path(&id, DONE))),
        Err(Error::Invalid(errors)) => {
            let problems = Problems::of(desk.text(), &errors);
            let file = desk.app.case_file(&desk.actor, &id).await.or_fail(&desk.here)?;
            let page = page(&desk, &file, &posted, &problems);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(error) => desk.fail(error),
    }
}

async fn end(desk: Desk, Path((case, id)): Path<(CaseId, ParticipantId)>) -> Answer {
    desk.app.end_participant(&desk.actor, &case, &id).await.or_fail(&desk.here)?;
    Ok(desk.go(&case_path(&case, DONE)))
}

async fn family(desk: Desk, Path(id): Path<CaseId>, Form(posted): Form<Posted>) -> Answer {
    let allowed = posted.get("allowed") == "ja";
    desk.app.allow_family_contact(&desk.actor, &id, allowed).await.or_fail(&desk.here)?;
    Ok(desk.go(&case_path(&id, "?erledigt=familie#beteiligte")))
}

fn page(desk: &Desk, file: &CaseFile, posted: &Posted, problems: &Problems) -> Markup {
    let text = desk.text();
    let title = text.say("people-add");
    let up = Up::to(desk, &file.case);
    let labels = Circle::ALL.map(|circle| text.name(&circle));
    let choices: Vec<_> = Circle::ALL
        .iter()
        .zip(&labels)
        .map(|(c, label)| Choice::new(c.key(), label, posted.get("circle") == c.key()))
        .collect();
    let line = |name, key: &str, hint: Option<&str>, optional| {
        let (label, hint) = (text.say(key), hint.map(|key| text.say(key)));
        let field = Field {
            value: posted.get(name),
            error: problems.at(name),
            hint: hint.as_deref(),
            optional,
            autocomplete: Some("off"),
            maxlength: Some(300),
            ..Field::new(name, &label)
        };
        view::text_field(text, &field)
    };
    let circle = text.say("people-circle");
    let circle = Field { error: problems.at("circle"), ..Field::new("circle", &circle) };
    let main = html! {
        div.stack.narrow {
            (problems.summary(text))
            h1 { (title) }
            p.lead { (text.say("people-lead")) }
            form.form method="post" action=(desk.link(&case_path(&file.case.id, "/beteiligte"))) novalidate {
                (view::radios(text, &circle, &choices, true))
                (line("who", "people-who", Some("people-who-hint"), false))
                (line("part", "people-part", None, true))
                (line("reach", "people-reach", None, true))
                (view::actions([
                    view::button(Kind::First, &text.say("action-add")),
                    html! { a href=(up.href()) { (text.say("action-cancel")) } },
                ]))
            }
        }
    };
    Page { failed: !problems.is_empty(), crumbs: &up.crumbs(), ..desk.page(&title) }.show(main)
}

/// Who is involved, on the page of the case.
pub fn section(desk: &Desk, file: &CaseFile) -> Markup {
    let text = desk.text();
    let add = desk.link(&case_path(&file.case.id, "/beteiligte"));
    let here: Vec<_> = file.participants.iter().filter(|p| p.ended_at.is_none()).collect();
    html! {
        section.stack.stack--tight {
            div.row.row--end {
                h2 id="beteiligte" { (text.say("people-title")) }
                a.no-print href=(add) { (text.say("people-add")) }
            }
            @if here.is_empty() { p.quiet { (text.say("people-none")) } }
            ul.plain { @for p in here { (entry(desk, p)) } }
            (family_switch(desk, file))
        }
    }
}

/// Whether the family may be contacted: not before the young person agrees.
fn family_switch(desk: &Desk, file: &CaseFile) -> Markup {
    let text = desk.text();
    let path = desk.link(&case_path(&file.case.id, "/familie"));
    let (state, step, value) = if file.family_contact {
        ("family-open", "family-shut-it", "nein")
    } else {
        ("family-shut", "family-open-it", "ja")
    };
    let family = file.participants.iter().any(|p| p.circle == Circle::Family);
    html! {
        @if family || file.family_contact {
            div.stack.stack--tight.no-print {
                p.quiet { (text.say(state)) }
                form method="post" action=(path) {
                    input type="hidden" name="allowed" value=(value);
                    button.bare type="submit" { (text.say(step)) }
                }
            }
        }
    }
}

fn entry(desk: &Desk, p: &Participant) -> Markup {
    let text = desk.text();
    let id = segment(p.id.as_str());
    let end = desk.link(&case_path(&p.case, &format!("/beteiligte/{id}/beenden")));
    html! {
        li.entry {
            strong { (p.who) }
            span.quiet { (text.name(&p.circle)) }
            @if let Some(part) = &p.part { span { (part) } }
            @if let Some(reach) = &p.reach { span.quiet { (reach) } }
            form.no-print method="post" action=(end) {
                button.bare type="submit" { (text.say("people-end")) span.hush { ": " (p.who) } }
            }
        }
    }
}
