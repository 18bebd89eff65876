//! What is brought in from outside: official figures, and the map of planning areas. Both are pasted
//! as the text of a file; what is wrong is named line by line, and nothing is taken by halves.

use axum::Router;
use axum::response::IntoResponse as _;
use axum::routing::{get, post};
use maud::{Markup, html};

use super::beside;
use crate::app::App;
use crate::domain::gap::{Areas, FIGURE_COLUMNS, FigureProblem, FigureUnit, MapProblem};
use crate::web::extract::Form;
use crate::web::failure::OrFail as _;
use crate::web::staff::desk::{Answer, Desk};
use crate::web::staff::posted::Posted;
use crate::web::staff::problems::Problems;
use crate::web::view::{self, Field, Kind, Page, to};

/// Problems told at once.
const TOLD: usize = 20;

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route(to::SOURCES, get(show))
        .route("/koordination/quellen/zahlen", post(figures))
        .route("/koordination/quellen/entfernen", post(remove))
        .route("/koordination/quellen/karte", post(areas))
}

async fn show(desk: Desk) -> Answer {
    page(&desk, &Posted::default(), &Problems::default()).await
}

async fn page(desk: &Desk, posted: &Posted, problems: &Problems) -> Answer {
    let text = desk.text();
    let known = desk.app.official_figures(&desk.actor).await.or_fail(&desk.here)?;
    let map = desk.app.planning_areas(&desk.actor).await.or_fail(&desk.here)?;
    let title = text.say("sources-page");
    let mut sources: Vec<&str> = known.iter().map(|figure| figure.source.as_str()).collect();
    sources.sort_unstable();
    sources.dedup();
    let main = html! {
        div.stack.stack--wide {
            h1 { (title) }
            p.lead { (text.say("sources-page-lead")) }
            (problems.summary(text))
            section.stack {
                h2 { (text.say("dossier-sheet-official")) }
                p.quiet { (text.say("dossier-note-official")) }
                @if known.is_empty() { p { (text.say("sources-none")) } } @else {
                    (beside::official(desk, &known))
                    ul.plain.row {
                        @for source in sources {
                            li { (view::post_button(Kind::Second, &desk.link("/koordination/quellen/entfernen"),
                                &text.say_with("sources-remove", &[("source", source.to_owned().into())]),
                                &[("quelle", source)])) }
                        }
                    }
                }
                (figures_form(desk, posted, problems))
            }
            section.stack {
                h2 { (text.say("areas-title")) }
                (areas_known(desk, &map))
                (areas_form(desk, posted, problems))
            }
        }
    };
    let page = Page { failed: !problems.is_empty(), ..desk.page(&title) };
    Ok(page.show(main).into_response())
}

fn figures_form(desk: &Desk, posted: &Posted, problems: &Problems) -> Markup {
    let text = desk.text();
    let label = text.say("figures-field");
    let units = FigureUnit::ALL.map(FigureUnit::key).join(", ");
    let head = FIGURE_COLUMNS.join(";");
    let values = [("columns", head.into()), ("units", units.into())];
    let hint = text.say_with("figures-hint", &values);
    let field = Field {
        value: posted.get("zahlen"),
        hint: Some(&hint),
        error: problems.at("zahlen"),
        ..Field::new("zahlen", &label)
    };
    html! {
        form.form.form--wide method="post" action=(desk.link("/koordination/quellen/zahlen")) {
            (view::textarea(text, &field, 8))
            (view::actions([view::button(Kind::First, &text.say("figures-take"))]))
        }
    }
}

fn areas_known(desk: &Desk, map: &Areas) -> Markup {
    let text = desk.text();
    let names: Vec<&str> = map.shapes().iter().map(|shape| shape.name.as_str()).collect();
    let values = [("count", names.len().into()), ("names", names.join(", ").into())];
    html! {
        @if names.is_empty() { p { (text.say("areas-none")) } } @else {
            p { (text.say_with("areas-known", &values)) }
        }
    }
}

fn areas_form(desk: &Desk, posted: &Posted, problems: &Problems) -> Markup {
    let text = desk.text();
    let (label, hint) = (text.say("areas-field"), text.say("areas-hint"));
    let field = Field {
        value: posted.get("karte"),
        hint: Some(&hint),
        error: problems.at("karte"),
        ..Field::new("karte", &label)
    };
    html! {
        form.form.form--wide method="post" action=(desk.link("/koordination/quellen/karte")) {
            (view::textarea(text, &field, 6))
            (view::actions([view::button(Kind::Second, &text.say("areas-take"))]))
        }
    }
}

async fn figures(desk: Desk, Form(posted): Form<Posted>) -> Answer {
    let read = desk.app.add_figures(&desk.actor, posted.get("zahlen")).await.or_fail(&desk.here)?;
    match read {
        Ok(_) => Ok(desk.go(to::SOURCES)),
        Err(wrong) => {
            let mut problems = Problems::default();
            for problem in wrong.iter().take(TOLD) {
                problems.add("zahlen", figure_problem(&desk, problem));
            }
            page(&desk, &posted, &problems).await
        }
    }
}

/// `Zeile 3, Spalte „wert“: keine Zahl`.
fn figure_problem(desk: &Desk, problem: &FigureProblem) -> String {
    let text = desk.text();
    let what = text.code("figure-problem", problem.problem).into_owned();
    let values = [
        ("line", problem.line.to_string().into()),
        ("field", problem.field.clone().into()),
        ("what", what.into()),
    ];
    text.say_with("figure-problem", &values)
}

async fn remove(desk: Desk, Form(posted): Form<Posted>) -> Answer {
    desk.app.remove_figures(&desk.actor, posted.get("quelle")).await.or_fail(&desk.here)?;
    Ok(desk.go(to::SOURCES))
}

async fn areas(desk: Desk, Form(posted): Form<Posted>) -> Answer {
    let read = desk.app.set_areas(&desk.actor, posted.get("karte")).await.or_fail(&desk.here)?;
    match read {
        Ok(_) => Ok(desk.go(to::SOURCES)),
        Err(problem) => {
            let mut problems = Problems::default();
            problems.add("karte", map_problem(&desk, &problem));
            page(&desk, &posted, &problems).await
        }
    }
}

fn map_problem(desk: &Desk, problem: &MapProblem) -> String {
    let (key, number) = problem.key();
    let key = format!("map-problem-{}", key.replace('_', "-"));
    desk.text().say_with(&key, &[("number", number.into())])
}
