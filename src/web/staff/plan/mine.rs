//! "Mein Plan": one small sheet for the young person's own hand, in plain words.

use maud::{Markup, html};

use super::super::case::Up;
use super::super::desk::Desk;
use super::super::names::case_path;
use super::page::owner;
use crate::app::{App, Plan};
use crate::domain::plan::{Horizon, Owner, PlanStep};
use crate::web::view::{self, Crumb, Icon, Page};

/// Next appointments on the sheet.
const APPOINTMENTS: usize = 4;

/// The sheet.
pub fn page(desk: &Desk, plan: &Plan) -> Markup {
    let text = desk.text();
    let title = text.say("mine-title");
    let up = Up::to(desk, &plan.file.case);
    let above = desk.link(&case_path(&plan.file.case.id, "/plan"));
    let label = text.say("plan-title");
    let [cases, case] = up.crumbs();
    let crumbs = [cases, case, Crumb::new(&*label, &above)];
    let calendar = desk.link(&case_path(&plan.file.case.id, "/plan/kalender"));
    let main = html! {
        div.stack.narrow.sheet {
            div.row.row--end {
                h1 { (title) }
                div.row.no-print {
                    a href=(calendar) download { (text.say("mine-calendar")) }
                    (view::print_button(text))
                }
            }
            (appointments(desk, plan))
            @for horizon in Horizon::ALL { (steps(desk, plan, *horizon)) }
            (reached(desk, plan))
            p.quiet { (text.say("mine-yours")) }
        }
    };
    Page { crumbs: &crumbs, ..desk.page(&title) }.show(main)
}

fn appointments(desk: &Desk, plan: &Plan) -> Markup {
    let text = desk.text();
    let now = desk.app.now();
    let ahead = plan.file.appointments.iter().filter(|a| a.starts_at >= now).take(APPOINTMENTS);
    let ahead: Vec<_> = ahead.collect();
    html! {
        @if !ahead.is_empty() {
            section.stack.stack--tight {
                h2 { (text.say("mine-appointments")) }
                ul.plain {
                    @for a in ahead {
                        li {
                            strong { (text.moment(App::local(a.starts_at))) } br;
                            (a.purpose)
                            @if let Some(place) = &a.place { br; (place) }
                            @if let Some(who) = &a.companion {
                                br; (text.say_with("mine-with", &[("who", who.as_str().into())]))
                            }
                            @if let Some(at) = &a.meeting_point {
                                br; (text.say_with("appointment-meets", &[("place", at.as_str().into())]))
                            }
                            @if let Some(papers) = &a.escort.papers {
                                br; (text.say_with("mine-papers", &[("papers", papers.as_str().into())]))
                            }
                        }
                    }
                }
            }
        }
    }
}

fn steps(desk: &Desk, plan: &Plan, horizon: Horizon) -> Markup {
    let text = desk.text();
    let open: Vec<&PlanStep> =
        plan.steps.iter().filter(|s| s.horizon == horizon && s.done_at.is_none()).collect();
    let heading = match horizon {
        Horizon::Near => "mine-near",
        Horizon::Middle => "mine-middle",
        Horizon::Far => "mine-far",
    };
    html! {
        @if !open.is_empty() {
            section.stack.stack--tight {
                h2 { (text.say(heading)) }
                ul.plain.boxes {
                    @for step in open {
                        li {
                            (step.title)
                            @if let Some(due) = step.due {
                                " – " (text.say_with("plan-due-by", &[("date", text.day_short(due).into())]))
                            }
                            br; span.quiet { (who(desk, step)) }
                        }
                    }
                }
            }
        }
    }
}

fn who(desk: &Desk, step: &PlanStep) -> String {
    let text = desk.text();
    match step.owner {
        Owner::YoungPerson => text.say("mine-you").into_owned(),
        Owner::CaseManager => desk.actor.name.clone(),
        Owner::Other => owner(desk, step),
    }
}

fn reached(desk: &Desk, plan: &Plan) -> Markup {
    let text = desk.text();
    let done: Vec<_> = plan.steps.iter().filter(|step| step.done_at.is_some()).collect();
    html! {
        @if !done.is_empty() {
            section.stack.stack--tight {
                h2 { (text.say("mine-reached")) }
                ul.plain {
                    @for step in done { li.line { (view::icon(Icon::CheckCircle)) (step.title) } }
                }
            }
        }
    }
}
