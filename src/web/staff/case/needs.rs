//! The needs of a case: in order, with one more, with one less, with another one first.

use axum::Router;
use axum::http::StatusCode;
use axum::routing::post;
use maud::{Markup, html};

use super::again;
use crate::app::{App, CaseFile, Error, NeedStyle};
use crate::domain::case::Need;
use crate::domain::id::{CaseId, NeedId};
use crate::domain::need_order::ordered;
use crate::web::extract::{Form, Path};
use crate::web::failure::OrFail as _;
use crate::web::staff::desk::{Answer, Desk};
use crate::web::staff::names::{self, case_path, segment};
use crate::web::staff::posted::Posted;
use crate::web::staff::problems::Problems;
use crate::web::view::{self, Icon, Kind};

const DONE: &str = "?erledigt=bedarf";

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/fach/faelle/{case}/bedarfe", post(add))
        .route("/fach/faelle/{case}/bedarfe/{need}/schliessen", post(close))
        .route("/fach/faelle/{case}/bedarfe/{need}/zuerst", post(first))
        .route("/fach/faelle/{case}/bedarfe/{need}/danach", post(after))
        .route("/fach/faelle/{case}/bedarfe/ordnen", post(order))
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

async fn after(
    desk: Desk,
    Path((case, need)): Path<(CaseId, NeedId)>,
    Form(posted): Form<Posted>,
) -> Answer {
    let before = posted.filled("after").map(NeedId::from);
    match desk.app.put_need_after(&desk.actor, &case, &need, before.as_ref()).await {
        Ok(()) => Ok(desk.go(&case_path(&case, DONE))),
        Err(Error::Invalid(errors)) => {
            let problems = Problems::of(desk.text(), &errors);
            let said = html! { p { (problems.at("after").unwrap_or_default()) } };
            again(&desk, &case, StatusCode::UNPROCESSABLE_ENTITY, said).await
        }
        Err(error) => desk.fail(error),
    }
}

async fn order(desk: Desk, Path(case): Path<CaseId>, Form(posted): Form<Posted>) -> Answer {
    let style = match posted.get("style") {
        "schnell" => NeedStyle::Quick,
        _ => NeedStyle::Urgent,
    };
    desk.app.order_needs(&desk.actor, &case, style).await.or_fail(&desk.here)?;
    Ok(desk.go(&case_path(&case, DONE)))
}

/// The open needs in the order in which they are met.
fn in_order(file: &CaseFile) -> Vec<&Need> {
    let open: Vec<_> = file.needs.iter().filter(|need| need.closed_at.is_none()).collect();
    ordered(&open, |a, b| a.priority.cmp(&b.priority))
}

/// The needs on the page of the case.
pub fn section(desk: &Desk, file: &CaseFile) -> Markup {
    let text = desk.text();
    let open = in_order(file);
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
                            @if let Some(before) = open.iter().find(|n| Some(&n.id) == need.after.as_ref()) {
                                p.quiet {
                                    (text.say_with("case-need-after", &[
                                        ("need", names::topic(&desk.app, text, &before.topic).into()),
                                    ]))
                                }
                            }
                        }
                        div.row.no-print {
                            @if at > 0 { (small(&action("zuerst"), &text.say("case-need-make-first"), &name)) }
                            (small(&action("schliessen"), &text.say("case-need-close"), &name))
                        }
                    }
                }
            }
            @if open.len() > 1 { (ordering(desk, file, &open)) }
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

/// Other orders: by a working style, or one need behind another.
fn ordering(desk: &Desk, file: &CaseFile, open: &[&Need]) -> Markup {
    let text = desk.text();
    let path = |what: &str| desk.link(&case_path(&file.case.id, &format!("/bedarfe/{what}")));
    let style = |key: &str, value| {
        view::post_button(Kind::Second, &path("ordnen"), &text.say(key), &[("style", value)])
    };
    html! {
        details.no-print {
            summary { (text.say("case-needs-order")) (view::icon(Icon::Down)) }
            div.stack.stack--tight {
                p.quiet { (text.say("case-needs-order-hint")) }
                div.row { (style("case-needs-urgent", "dringend")) (style("case-needs-quick", "schnell")) }
                @for need in open { (waiting(desk, file, need, open)) }
            }
        }
    }
}

fn waiting(desk: &Desk, file: &CaseFile, need: &Need, open: &[&Need]) -> Markup {
    let text = desk.text();
    let id = format!("after-{}", segment(need.id.as_str()));
    let path = format!("/bedarfe/{}/danach", segment(need.id.as_str()));
    let name = names::topic(&desk.app, text, &need.topic);
    html! {
        form.row.ending method="post" action=(desk.link(&case_path(&file.case.id, &path))) {
            div.field {
                label.label for=(id) { (text.say_with("case-need-wait", &[("need", name.into())])) }
                select.input id=(id) name="after" {
                    option value="" { (text.say("case-need-wait-none")) }
                    @for other in open.iter().filter(|n| n.id != need.id) {
                        option value=(other.id) selected[need.after.as_ref() == Some(&other.id)] {
                            (names::topic(&desk.app, text, &other.topic))
                        }
                    }
                }
            }
            (view::button(Kind::Second, &text.say("action-save")))
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
                (view::actions([view::button(Kind::Second, &text.say("action-add"))]))
            }
        }
    }
}
