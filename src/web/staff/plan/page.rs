//! How a plan looks.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::super::case::Up;
use super::super::desk::Desk;
use super::super::names::{case_path, offer_path, segment};
use super::super::posted::Posted;
use super::super::problems::Problems;
use super::{form, warnings};
use crate::app::{App, Plan};
use crate::domain::plan::{Horizon, PlanStep};
use crate::web::view::{self, Icon, Kind, Page, Tone};

/// The page.
pub fn page(
    desk: &Desk,
    plan: &Plan,
    posted: &Posted,
    problems: &Problems,
    notice: &Markup,
) -> Markup {
    let text = desk.text();
    let title = text.say("plan-title");
    let case = &plan.file.case;
    let up = Up::to(desk, case);
    let link = |rest: &str| desk.link(&case_path(&case.id, rest));
    let failed = !problems.is_empty();
    let main = html! {
        div.stack.stack--wide {
            (problems.summary(text))
            (notice)
            div.row.row--end {
                div.stack.stack--tight {
                    h1 { (title) " · " (case.code) }
                    (load_line(desk, plan))
                    (next_appointment(desk, plan))
                }
                div.row.no-print {
                    (view::link_button(Kind::First, &link("/plan/mein"), &text.say("plan-mine")))
                    (view::link_button(Kind::Second, &link("/wege"), &text.say("routes-title")))
                }
            }
            (warnings::section(desk, plan))
            @if plan.steps.is_empty() { p.quiet { (text.say("plan-none")) } }
            @for horizon in Horizon::ALL { (steps_of(desk, plan, *horizon)) }
            (done_steps(desk, plan))
            details.fold.no-print open[failed || plan.steps.is_empty()] {
                summary { (text.say("plan-add")) (view::icon(Icon::Down)) }
                div { (form::show(desk, plan, posted, problems)) }
            }
        }
    };
    Page { failed, crumbs: &up.crumbs(), ..desk.page(&title) }.show(main)
}

/// What runs at once.
fn load_line(desk: &Desk, plan: &Plan) -> Markup {
    let text = desk.text();
    let load = plan.load;
    html! {
        p {
            (text.say_with("plan-load", &[
                ("helps", load.helps.into()), ("hours", load.hours.into()),
            ]))
            @if load.unknown > 0 {
                " " span.quiet {
                    (text.say_with("plan-load-unknown", &[("count", load.unknown.into())]))
                }
            }
        }
    }
}

fn next_appointment(desk: &Desk, plan: &Plan) -> Markup {
    let text = desk.text();
    let now = desk.app.now();
    let next = plan.file.appointments.iter().find(|a| a.starts_at >= now);
    html! {
        p.quiet {
            @match next {
                Some(a) => {
                    (text.say("plan-next")) ": " (text.moment(App::local(a.starts_at))) ", " (a.purpose)
                }
                None => (text.say("plan-next-none")),
            }
        }
    }
}

/// Open steps of one horizon, by stage: those of a stage run side by side.
fn steps_of(desk: &Desk, plan: &Plan, horizon: Horizon) -> Markup {
    let text = desk.text();
    let mut stages: BTreeMap<i64, Vec<&PlanStep>> = BTreeMap::new();
    for step in plan.steps.iter().filter(|s| s.horizon == horizon && s.done_at.is_none()) {
        stages.entry(step.stage).or_default().push(step);
    }
    html! {
        @if !stages.is_empty() {
            section.stack.stack--tight {
                h2 { (text.name(&horizon)) }
                ol.stages {
                    @for (stage, steps) in &stages {
                        li value=(stage) {
                            @if steps.len() > 1 { p.quiet { (text.say("plan-together")) } }
                            div.beside { @for step in steps { (one(desk, plan, step)) } }
                        }
                    }
                }
            }
        }
    }
}

fn one(desk: &Desk, plan: &Plan, step: &PlanStep) -> Markup {
    let text = desk.text();
    let path = |what: &str| {
        let id = segment(step.id.as_str());
        desk.link(&case_path(&plan.file.case.id, &format!("/plan/schritte/{id}/{what}")))
    };
    let today = desk.app.today();
    html! {
        article.card {
            h3 {
                @match &step.offer {
                    Some(offer) => a href=(desk.link(&offer_path(offer))) { (step.title) },
                    None => (step.title),
                }
            }
            div.row.quiet {
                span { (owner(desk, step)) }
                @if let Some(hours) = step.hours_per_week {
                    span { (text.say_with("route-hours-week", &[("hours", hours.into())])) }
                }
                @if let Some(due) = step.due {
                    @let said = text.say_with("plan-due-by", &[("date", text.day(due).into())]);
                    @if step.is_overdue(today) { (view::badge(Tone::Care, &said)) } @else { span { (said) } }
                }
            }
            div.row.no-print {
                (view::post_button(Kind::Second, &path("erledigt"), &text.say("plan-done"), &[]))
                form method="post" action=(path("entfernen")) {
                    button.bare type="submit" { (text.say("plan-remove")) span.hush { ": " (step.title) } }
                }
            }
        }
    }
}

/// Who does a step.
pub fn owner(desk: &Desk, step: &PlanStep) -> String {
    let name = desk.text().name(&step.owner).into_owned();
    step.owner_name.clone().unwrap_or(name)
}

/// What was reached: praise has its place.
fn done_steps(desk: &Desk, plan: &Plan) -> Markup {
    let text = desk.text();
    let done: Vec<_> = plan.steps.iter().filter(|step| step.done_at.is_some()).collect();
    html! {
        @if !done.is_empty() {
            section.stack.stack--tight {
                h2 { (text.say_with("plan-reached", &[("count", done.len().into())])) }
                ul.plain {
                    @for step in done {
                        @let id = segment(step.id.as_str());
                        @let path = case_path(&plan.file.case.id, &format!("/plan/schritte/{id}/offen"));
                        li.entry {
                            span.line { (view::icon(Icon::CheckCircle)) (step.title) }
                            form.no-print method="post" action=(desk.link(&path)) {
                                button.bare type="submit" { (text.say("plan-reopen")) span.hush { ": " (step.title) } }
                            }
                        }
                    }
                }
            }
        }
    }
}
