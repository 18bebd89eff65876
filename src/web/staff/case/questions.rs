//! What to ask next: the facts that would decide most, each answered on the spot.

use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use axum::routing::post;
use maud::{Markup, html};

use super::again;
use crate::app::{App, CaseFile, CaseUpdate, Conflict, Error, MatchGroups};
use crate::domain::fact::{FactDefinition, FactType};
use crate::domain::id::CaseId;
use crate::domain::rule::NextQuestion;
use crate::web::extract::{Form, Path};
use crate::web::failure::OrFail as _;
use crate::web::staff::desk::{Answer, Desk};
use crate::web::staff::names::case_path;
use crate::web::staff::posted::Posted;
use crate::web::staff::problems::Problems;
use crate::web::staff::{conflict, fact_field, facts};
use crate::web::view::{self, Icon};

/// The routes.
pub fn routes() -> Router<App> {
    Router::new().route("/fach/faelle/{case}/frage", post(answer))
}

async fn answer(desk: Desk, Path(id): Path<CaseId>, Form(posted): Form<Posted>) -> Answer {
    let text = desk.text();
    let file = desk.app.case_file(&desk.actor, &id).await.or_fail(&desk.here)?;
    let mut problems = Problems::default();
    let vocabulary = &desk.app.knowledge().law.vocabulary;
    let answered = fact_field::read(text, vocabulary, &posted, &mut problems);
    if problems.is_empty() && answered.is_empty() {
        problems.add("fact", text.say("error-required"));
    }
    // Somebody else may have answered in between – otherwise, or the same.
    let contradicts = answered
        .iter()
        .any(|(fact, value)| file.case.facts.get(fact).is_some_and(|known| known != value));
    if problems.is_empty() && contradicts {
        return Ok(side_by_side(&desk, &file, &posted));
    }
    if problems.is_empty() {
        let mut facts = file.case.facts.clone();
        facts.extend(answered);
        let version = file.case.version;
        let update = CaseUpdate { version, facts: Some(facts), ..CaseUpdate::default() };
        match desk.app.update_case(&desk.actor, &id, &update).await {
            Ok(_) => return Ok(desk.go(&case_path(&id, "?erledigt=angaben#fragen"))),
            Err(Error::Invalid(errors)) => problems = Problems::of(text, &errors),
            Err(Error::Conflict(found)) if matches!(*found, Conflict::Changed) => {
                let file = desk.app.case_file(&desk.actor, &id).await.or_fail(&desk.here)?;
                return Ok(side_by_side(&desk, &file, &posted));
            }
            Err(error) => return desk.fail(error),
        }
    }
    let said = html! { ul.plain { @for message in problems.messages() { li { (message) } } } };
    again(&desk, &id, StatusCode::UNPROCESSABLE_ENTITY, said).await
}

/// The conflict page, with this one answer against what is saved.
fn side_by_side(desk: &Desk, file: &CaseFile, posted: &Posted) -> axum::response::Response {
    let mut fields = facts::as_typed(&file.case);
    for (name, value) in posted.pairs() {
        fields.retain(|(known, _)| *known != name);
        fields.push((name, value));
    }
    let page = conflict::page(desk, &file.case, &Posted::of(fields));
    (StatusCode::CONFLICT, page).into_response()
}

/// The questions on the page of the case.
pub fn section(desk: &Desk, file: &CaseFile, groups: &MatchGroups) -> Markup {
    let text = desk.text();
    let vocabulary = &desk.app.knowledge().law.vocabulary;
    html! {
        @if !groups.next_questions.is_empty() {
            section.stack.stack--tight.no-print {
                h2 id="fragen" { (text.say("match-next-questions")) }
                ul.plain.stack.stack--tight {
                    @for question in &groups.next_questions {
                        @if let Some(fact) = vocabulary.find(question.fact.as_str()) {
                            li { (ask(desk, file, question, fact)) }
                        }
                    }
                }
            }
        }
    }
}

fn ask(desk: &Desk, file: &CaseFile, question: &NextQuestion, fact: &FactDefinition) -> Markup {
    let text = desk.text();
    let action = desk.link(&case_path(&file.case.id, "/frage"));
    html! {
        details.fold {
            summary {
                span {
                    (view::words(text, &fact.label)) br;
                    span.quiet {
                        (text.say_with("question-resolves", &[("count", question.resolves().into())]))
                    }
                }
                (view::icon(Icon::Down))
            }
            div.stack.stack--tight {
                p { q { (view::words(text, &fact.question)) } }
                @if fact.is_protected() {
                    p.quiet.line {
                        (view::icon(Icon::Lock))
                        span { strong { (text.say("question-protected")) " " } (view::words(text, &fact.why)) }
                    }
                }
                (form(desk, &action, fact))
            }
        }
    }
}

fn form(desk: &Desk, action: &str, fact: &FactDefinition) -> Markup {
    let text = desk.text();
    let lang = desk.here.lang();
    let name = fact_field::name(fact);
    let label = fact.label.get(lang);
    let send = view::button(view::Kind::Second, &text.say("action-save"));
    html! {
        form.row method="post" action=(action) novalidate {
            @match &fact.kind {
                FactType::Bool => {
                    @for (value, key) in [("true", "form-yes"), ("false", "form-no")] {
                        button.button.button--second type="submit" name=(name) value=(value) {
                            (text.say(key)) span.hush { ": " (label) }
                        }
                    }
                }
                FactType::Int { .. } => {
                    input.input.input--short type="text" inputmode="numeric" name=(name)
                        aria-label=(label) autocomplete="off" maxlength="4";
                    (send)
                }
                FactType::Enum { values } => {
                    select.input name=(name) aria-label=(label) {
                        option value="" { (text.say("form-choose")) }
                        @for value in values { option value=(value.id) { (value.label.get(lang)) } }
                    }
                    (send)
                }
            }
        }
    }
}
