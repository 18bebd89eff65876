//! Feedback to a sender: the words are put together from what was agreed, the young person reads exactly
//! these words, and only with their yes do they count as sent.

use axum::Router;
use axum::response::IntoResponse as _;
use axum::routing::{get, post};
use maud::{Markup, html};

use super::super::case::Up;
use super::super::desk::{Answer, Desk};
use super::super::done::{Done, done_notice};
use super::super::names::{case_path, segment};
use super::super::posted::Posted;
use super::{assignment_path, below};
use crate::app::{App, CaseFile, Error, FeedbackFacts};
use crate::domain::assignment::{Assignment, Feedback};
use crate::domain::id::{AssignmentId, CaseId, FeedbackId};
use crate::text::{Lang, Named as _, Text};
use crate::web::extract::{Form, Path, Query};
use crate::web::failure::OrFail as _;
use crate::web::view::{self, Kind, Page, Tone};

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/fach/faelle/{case}/zuweisung/{assignment}/rueckmeldung", post(prepare))
        .route("/fach/faelle/{case}/rueckmeldung/{feedback}", get(show))
        .route("/fach/faelle/{case}/rueckmeldung/{feedback}/antwort", post(answer))
        .route("/fach/faelle/{case}/rueckmeldung/{feedback}/gesendet", post(send))
}

fn feedback_path(case: &CaseId, id: &FeedbackId, rest: &str) -> String {
    case_path(case, &format!("/rueckmeldung/{}{rest}", segment(id.as_str())))
}

/// The words, in German: so authorities here read them. Nothing in them was typed.
fn words(code: &str, day: chrono::NaiveDate, facts: &FeedbackFacts) -> String {
    let text = Text::new(Lang::De);
    let head =
        text.say_with("feedback-head", &[("code", code.into()), ("date", text.day(day).into())]);
    let said = |holds: bool| if holds { "ja" } else { "nein" };
    let lines = facts.items.iter().map(|(item, holds)| {
        text.say(&format!("feedback-{}-{}", item.member(), said(*holds))).into_owned()
    });
    let foot = text.say("feedback-foot").into_owned();
    std::iter::once(head).chain(lines).chain([foot]).collect::<Vec<_>>().join("\n")
}

async fn prepare(desk: Desk, Path((case, id)): Path<(CaseId, AssignmentId)>) -> Answer {
    let file = desk.app.case_file(&desk.actor, &case).await.or_fail(&desk.here)?;
    let facts = desk.app.feedback_facts(&desk.actor, &case, &id).await.or_fail(&desk.here)?;
    let words = words(&file.case.code, desk.app.today(), &facts);
    let kept = desk.app.prepare_feedback(&desk.actor, &case, &id, &words).await;
    Ok(desk.go(&feedback_path(&case, &kept.or_fail(&desk.here)?.id, "")))
}

async fn show(
    desk: Desk,
    Path((case, id)): Path<(CaseId, FeedbackId)>,
    Query(done): Query<Done>,
) -> Answer {
    let file = desk.app.case_file(&desk.actor, &case).await.or_fail(&desk.here)?;
    let all = desk.app.feedback(&desk.actor, &case).await.or_fail(&desk.here)?;
    let Some(feedback) = all.iter().find(|one| one.id == id) else {
        return desk.fail(Error::NotFound);
    };
    Ok(page(&desk, &file, feedback, &done_notice(&desk, &done)).into_response())
}

async fn answer(
    desk: Desk,
    Path((case, id)): Path<(CaseId, FeedbackId)>,
    Form(posted): Form<Posted>,
) -> Answer {
    let agreed = posted.get("agreed") == "ja";
    desk.app.answer_feedback(&desk.actor, &case, &id, agreed).await.or_fail(&desk.here)?;
    Ok(desk.go(&feedback_path(&case, &id, "?erledigt=rueckmeldung_antwort")))
}

async fn send(desk: Desk, Path((case, id)): Path<(CaseId, FeedbackId)>) -> Answer {
    desk.app.send_feedback(&desk.actor, &case, &id).await.or_fail(&desk.here)?;
    Ok(desk.go(&assignment_path(&case, "?erledigt=rueckmeldung")))
}

fn page(desk: &Desk, file: &CaseFile, feedback: &Feedback, said: &Markup) -> Markup {
    let text = desk.text();
    let title = text.say("feedback-title");
    let up = Up::to(desk, &file.case);
    let path = |rest: &str| desk.link(&feedback_path(&file.case.id, &feedback.id, rest));
    let sent = feedback.sent_at.is_some();
    let main = html! {
        div.stack {
            (said)
            div.row.row--end { h1 { (title) } (view::print_button(text)) }
            p.lead.no-print { (text.say("feedback-lead")) }
            blockquote.own-words.feedback lang="de" { (feedback.words) }
            p.no-print { (state(desk, feedback)) }
            @if !sent {
                div.row.no-print {
                    @if feedback.agreed != Some(true) {
                        (view::post_button(Kind::First, &path("/antwort"), &text.say("feedback-yes"), &[("agreed", "ja")]))
                    }
                    @if feedback.agreed != Some(false) {
                        (view::post_button(Kind::Second, &path("/antwort"), &text.say("feedback-no"), &[("agreed", "nein")]))
                    }
                    @if feedback.agreed == Some(true) {
                        (view::post_button(Kind::First, &path("/gesendet"), &text.say("feedback-sent-now"), &[]))
                    }
                }
                p.quiet.no-print { (text.say("feedback-by-hand")) }
            }
        }
    };
    Page { crumbs: &up.crumbs(), ..desk.page(&title) }.show(main)
}

fn state(desk: &Desk, feedback: &Feedback) -> Markup {
    let text = desk.text();
    let (tone, key) = match (feedback.sent_at, feedback.agreed) {
        (Some(_), _) => (Tone::Good, "feedback-sent"),
        (None, Some(true)) => (Tone::Good, "feedback-agreed"),
        (None, Some(false)) => (Tone::Care, "feedback-refused"),
        (None, None) => (Tone::Accent, "feedback-unread"),
    };
    view::badge(tone, &text.say(key))
}

/// What the sender was told, on the page of the assignment.
pub fn section(desk: &Desk, file: &CaseFile, one: &Assignment, told: &[Feedback]) -> Markup {
    let text = desk.text();
    let own: Vec<_> = told.iter().filter(|feedback| feedback.assignment == one.id).collect();
    let prepare = desk.link(&below(&file.case.id, &one.id, "/rueckmeldung"));
    html! {
        @if one.feedback.is_some() {
            section.stack.stack--tight.no-print {
                h2 { (text.say("feedback-title")) }
                @if own.is_empty() { p.quiet { (text.say("feedback-none")) } }
                ul.plain {
                    @for feedback in own {
                        li.entry {
                            a href=(desk.link(&feedback_path(&file.case.id, &feedback.id, ""))) {
                                (text.day(App::local(feedback.made_at).date()))
                            }
                            (state(desk, feedback))
                        }
                    }
                }
                (view::post_button(Kind::Second, &prepare, &text.say("feedback-prepare"), &[]))
            }
        } @else if one.ended_at.is_none() { p.quiet { (text.say("feedback-nothing")) } }
    }
}
