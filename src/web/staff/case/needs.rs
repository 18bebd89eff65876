//! The needs of a case: in order, with one more, with one less, with another one first.

use axum::Router;
use axum::http::StatusCode;
use axum::routing::post;
use maud::{Markup, html};

use super::again;
use crate::app::{App, CaseFile, Error};
use crate::domain::id::{CaseId, NeedId};
use crate::web::extract::{Form, Path};
use crate::web::failure::OrFail as _;
use crate::web::staff::desk::{Answer, Desk};
use crate::web::staff::names::{self, case_path, segment};
use crate::web::staff::posted::Posted;
use crate::web::staff::problems::Problems;
use crate::web::view::{self, Icon};

const DONE: &str = "?erledigt=bedarf";

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/fach/faelle/{case}/bedarfe", post(add))
        .route("/fach/faelle/{case}/bedarfe/{need}/schliessen", post(close))
        .route("/fach/faelle/{case}/bedarfe/{need}/zuerst", post(first))
}

async fn add(desk: Desk, Path(case): Path<CaseId>, Form(posted): Form<Posted>) -> Answer {
    match desk.app.add_need(&desk.actor, &case, posted.get("topic")).await {
        Ok(_) => Ok(desk.go(&case_path(&case, DONE))),
        Err(Error::Invalid(errors)) => {
            let problems = Problems::of(desk.text(), &errors);
            let said = html! { p { (problems.at("topic").unwrap_or_default()) } };
            again(&desk, &case, StatusCode::UNPROCESSABLE_ENTITY, said).await
        }
        Err(error) => desk.fail(error),
    }
}

async fn close(desk: Desk, Path((case, need)): Path<(CaseId, NeedId)>) -> Answer {
    desk.app.close_need(&desk.actor, &case, &need).await.or_fail(&desk.here)?;
    Ok(desk.go(&case_path(&case, DONE)))
}

async fn first(desk: Desk, Path((case, need)): Path<(CaseId, NeedId)>) -> Answer {
    desk.app.put_need_first(&desk.actor, &case, &need).await.or_fail(&desk.here)?;
    Ok(desk.go(&case_path(&case, DONE)))
}

/// The needs on the page of the case.
pub fn section(desk: &Desk, file: &CaseFile) -> Markup {
    let text = desk.text();
    let open: Vec<_> = file.needs.iter().filter(|need| need.closed_at.is_none()).collect();
    html! {
        section.stack.stack--tight {
            h2 id="bedarfe" { (text.say("case-needs")) }
            @if open.is_empty() { p.quiet { (text.say("case-needs-none")) } }
            ol.needs {
                @for (at, need) in open.iter().enumerate() {
                    @let action = |what: &str| {
                        let need = segment(need.id.as_str());
                        desk.link(&case_path(&file.case.id, &format!("/bedarfe/{need}/{what}")))
                    };
                    @let name = names::topic(&desk.app, text, &need.topic);
                    li {
                        div {
                            strong { (name) }
                            @if at == 0 { " " span.quiet { (text.say("case-need-first")) } }
                        }
                        div.row.no-print {
                            @if at > 0 { (small(&action("zuerst"), &text.say("case-need-make-first"), &name)) }
                            (small(&action("schliessen"), &text.say("case-need-close"), &name))
                        }
                    }
                }
            }
            (adding(desk, file))
        }
    }
}

/// A quiet button; what it is about is said to those who cannot see where it stands.
fn small(action: &str, label: &str, about: &str) -> Markup {
    html! {
        form method="post" action=(action) {
            button.bare type="submit" { (label) span.hush { ": " (about) } }
        }
    }
}

fn adding(desk: &Desk, file: &CaseFile) -> Markup {
    let text = desk.text();
    let topics = &desk.app.knowledge().topics;
    let has = |code: &str| file.needs.iter().any(|n| n.closed_at.is_none() && n.topic == code);
    html! {
        details.no-print {
            summary { (text.say("case-need-add")) (view::icon(Icon::Down)) }
            form.stack.stack--tight method="post" action=(desk.link(&case_path(&file.case.id, "/bedarfe"))) {
                label.hush for="topic" { (text.say("case-need-add")) }
                select.input id="topic" name="topic" {
                    option value="" { (text.say("form-choose")) }
                    @for root in topics.roots() {
                        optgroup label=(names::topic(&desk.app, text, &root.code)) {
                            @for topic in topics.below(&root.code).filter(|t| t.need && !has(&t.code)) {
                                option value=(topic.code) { (names::topic(&desk.app, text, &topic.code)) }
                            }
                        }
                    }
                }
                (view::actions([view::button(view::Kind::Second, &text.say("action-add"))]))
            }
        }
    }
}
