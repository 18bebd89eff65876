//! All facts of a case, by group. A form that was opened before somebody else saved is not lost and
//! overwrites nothing: both values are shown side by side.

use std::collections::BTreeMap;

use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use axum::routing::get;
use maud::{Markup, html};

use super::around::{self, Around};
use super::case;
use super::conflict;
use super::desk::{Answer, Desk};
use super::drafting::{self, Asked, Drafting, Sitting};
use super::fact_field::{self, typed};
use super::names::case_path;
use super::posted::Posted;
use super::problems::Problems;
use crate::app::{App, CaseUpdate, Conflict, Error};
use crate::domain::case::Case;
use crate::domain::fact::{FactDefinition, FactId, FactValue};
use crate::domain::id::CaseId;
use crate::web::extract::{Form, Path, Query};
use crate::web::failure::OrFail as _;
use crate::web::view::{self, Icon, Kind, Page, icon};

/// The routes.
pub fn routes() -> Router<App> {
    Router::new().route("/fach/faelle/{case}/fakten", get(show).post(save))
}

/// A case as names and values of the form.
pub fn as_typed(case: &Case) -> Vec<(String, String)> {
    let facts = case.facts.iter().map(|(id, value)| (format!("facts.{id}"), typed(Some(value))));
    let around = Around::typed(case).into_iter().map(|(name, value)| (name.to_owned(), value));
    facts.chain(around).collect()
}

async fn show(desk: Desk, Path(id): Path<CaseId>, Query(asked): Query<Asked>) -> Answer {
    let file = desk.app.case_file(&desk.actor, &id).await.or_fail(&desk.here)?;
    let (draft, kept) = Drafting::begin(&desk, &path(&id), Some(&id), &asked).await?;
    let posted = kept.unwrap_or_else(|| Posted::of(as_typed(&file.case)));
    // A draft was typed over the version it names, whatever happened since.
    let version = posted.parsed("version").ok().flatten().unwrap_or(file.case.version);
    let form = Shown { draft, version, posted: &posted };
    Ok(page(&desk, &file.case, &form, &Problems::default()).into_response())
}

async fn save(sitting: Sitting, Path(id): Path<CaseId>, Form(posted): Form<Posted>) -> Answer {
    let desk = sitting.or_keep(&path(&id), Some(&id), &posted).await?;
    let text = desk.text();
    let mut problems = Problems::default();
    let facts =
        fact_field::read(text, &desk.app.knowledge().law.vocabulary, &posted, &mut problems);
    let around = Around::read(text, &posted, &mut problems);
    let version = posted.get("version").parse().unwrap_or(0);
    if problems.is_empty() {
        let update = update(version, facts, around);
        match desk.app.update_case(&desk.actor, &id, &update).await {
            Ok(_) => {
                drafting::done(&desk, &posted).await?;
                return Ok(desk.go(&case_path(&id, "?erledigt=angaben")));
            }
            Err(Error::Invalid(errors)) => problems = Problems::of(text, &errors),
            Err(Error::Conflict(found)) if matches!(*found, Conflict::Changed) => {
                let file = desk.app.case_file(&desk.actor, &id).await.or_fail(&desk.here)?;
                let page = conflict::page(&desk, &file.case, &posted);
                return Ok((StatusCode::CONFLICT, page).into_response());
            }
            Err(error) => return desk.fail(error),
        }
    }
    let file = desk.app.case_file(&desk.actor, &id).await.or_fail(&desk.here)?;
    let draft = Drafting::again(&desk, &path(&id), Some(&id), &posted);
    let form = Shown { draft, version, posted: &posted };
    let page = page(&desk, &file.case, &form, &problems);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

fn update(version: i64, facts: BTreeMap<FactId, FactValue>, around: Around) -> CaseUpdate {
    CaseUpdate {
        version,
        facts: Some(facts),
        plz: Some(around.plz),
        radius_km: Some(around.radius_km),
        language: Some(around.language),
        closed: None,
    }
}

/// The form as it is shown.
struct Shown<'a> {
    draft: Drafting,
    version: i64,
    posted: &'a Posted,
}

fn path(case: &CaseId) -> String {
    case_path(case, "/fakten")
}

fn page(desk: &Desk, of: &Case, form: &Shown<'_>, problems: &Problems) -> Markup {
    let (draft, posted) = (&form.draft, form.posted);
    let text = desk.text();
    let title = text.say("case-facts");
    let up = case::Up::to(desk, of);
    let version = form.version.to_string();
    // What the form started from: with it, a later conflict knows who changed what.
    let before = serde_json::to_string(&as_typed(of)).unwrap_or_default();
    let action = desk.link(&path(&of.id));
    let main = html! {
        div.stack {
            (problems.summary(text))
            (draft.notice(desk))
            h1 { (title) " · " (of.code) }
            p.lead { (text.say("case-facts-hint")) }
            form.form.form--wide method="post" action=(action) novalidate
                data-draft=(draft.target(desk)) {
                (draft.fields(desk))
                (view::hidden("version", &version))
                (view::hidden("vorher", if posted.get("vorher").is_empty() { &before } else { posted.get("vorher") }))
                details.fold open {
                    summary { (text.say("case-more-where")) (icon(Icon::Down)) }
                    div.form.form--two { (around::show(&desk.app, text, posted, problems)) }
                }
                @for (at, (group, facts)) in groups(desk).iter().enumerate() {
                    (fold(desk, (group, at == 0), facts, posted, problems))
                }
                div.sticky {
                    (view::actions([
                        view::button(Kind::First, &text.say("action-save")),
                        html! { a href=(up.href()) { (text.say("action-cancel")) } },
                    ]))
                }
            }
        }
    };
    Page { failed: !problems.is_empty(), crumbs: &up.crumbs(), ..desk.page(&title) }.show(main)
}

/// The facts by group, in the order of the vocabulary.
fn groups(desk: &Desk) -> Vec<(&str, Vec<&FactDefinition>)> {
    let mut groups: Vec<(&str, Vec<&FactDefinition>)> = Vec::new();
    for fact in desk.app.knowledge().law.vocabulary.all() {
        match groups.iter_mut().find(|(name, _)| *name == fact.group) {
            Some((_, facts)) => facts.push(fact),
            None => groups.push((&fact.group, vec![fact])),
        }
    }
    groups
}

fn fold(
    desk: &Desk,
    (group, first): (&str, bool),
    facts: &[&FactDefinition],
    posted: &Posted,
    problems: &Problems,
) -> Markup {
    let text = desk.text();
    let known = facts.iter().filter(|f| !posted.get(&fact_field::name(f)).is_empty()).count();
    let wrong = facts.iter().any(|f| problems.at(&fact_field::name(f)).is_some());
    html! {
        details.fold open[first || wrong] {
            summary {
                span.row {
                    (text.code("factgroup", group))
                    span.quiet { (text.say_with("case-facts-of", &[
                        ("known", known.into()), ("total", facts.len().into()),
                    ])) }
                }
                (icon(Icon::Down))
            }
            div.form.form--two {
                @for fact in facts {
                    (fact_field::show(text, fact, posted.get(&fact_field::name(fact)), problems))
                }
            }
        }
    }
}
